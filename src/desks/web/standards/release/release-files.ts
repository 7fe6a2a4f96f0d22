// The files of a release as a list: by name, what was found in each, and the hash of its bytes.
import type { Hole, Html } from '../../../../dress/html/html.ts'
import { html } from '../../../../dress/html/html.ts'
import { scrolling, table } from '../../../../dress/html/table.ts'
import type { FileToLeave } from '../../../../vocabulary/answering/release.ts'

export const filesList = (
  files: readonly FileToLeave[],
  {
    link,
    more,
  }: { link(file: FileToLeave): Hole; more?: { head: string; of(file: FileToLeave): Hole } },
): Html =>
  scrolling(
    'The files',
    table({
      caption: 'The files',
      columns: [
        { head: 'File', as: 'wide' },
        { head: 'Bytes', as: 'num', narrow: 'bytes' },
        { head: 'Looked into', narrow: 'looked into' },
        ...(more ? [{ head: more.head }] : []),
        { head: 'SHA-256', as: 'wide' as const },
      ],
      bodies: [
        {
          rows: files.map((file) => ({
            cells: [
              link(file),
              file.size.toLocaleString('en-GB'),
              lookedInto(file),
              ...(more ? [more.of(file)] : []),
              html`<code class="hash">${file.sha256}</code>`,
            ],
          })),
        },
      ],
    }),
  )

/** No inspector reads JSON: what stands in it is the text that whoever opens it reads. */
const lookedInto = ({ mediaType, verdict }: FileToLeave): string =>
  mediaType === 'application/json' && verdict === 'clean'
    ? 'plain text: it is what it shows'
    : VERDICTS[verdict]

const VERDICTS: Record<FileToLeave['verdict'], string> = {
  clean: 'hides nothing',
  carries: 'carries more than it shows',
  'cannot-check': 'cannot be looked into',
}
