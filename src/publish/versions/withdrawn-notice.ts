// What stands in the place of a withdrawn version: at each address of its pages that it is, since when and why, and nothing it said.
import { pageFrame } from '../../dress/frame/page-frame.ts'
import { html } from '../../dress/html/html.ts'
import type { Withdrawn } from '../../vocabulary/published/version.ts'
import type { PublicationVersion, Survey } from '../../vocabulary/survey.ts'
import { dayInWords } from '../../wording/dates.ts'
import { publishedBy } from '../edition/published-by.ts'
import type { PackFile } from '../pack/input.ts'
import { ASSETS, INDEX, relative } from '../pack/paths.ts'

/** `files`: of the version as it was sealed; of these only addresses and the look are kept. */
export function withdrawnNotice(
  files: readonly { path: string; content: Uint8Array }[],
  survey: Pick<Survey, 'title' | 'newsroom'>,
  version: PublicationVersion & { withdrawn: Withdrawn },
): PackFile[] {
  const { number, withdrawn } = version
  const said = `Version ${number} was withdrawn on ${dayInWords(withdrawn.at)}.`
  const page = (path: string): string =>
    pageFrame({
      title: `Withdrawn · ${survey.title}`,
      assets: relative(path, ASSETS),
      home: relative(path, INDEX),
      ...(survey.newsroom && { brand: survey.newsroom.name }),
      kind: 'reading',
      edition: survey.title,
      main: html`
        <section class="lede" aria-labelledby="headline">
          <h1 id="headline">This was withdrawn</h1>
          <p class="deck">${said} ${withdrawn.why}</p>
        </section>
        <p class="note">What stood here is not published any more and is not to be quoted.</p>
      `,
      foot: publishedBy(survey.newsroom, null),
    }).toString()
  return [
    { path: 'WITHDRAWN.txt', content: `${said} ${withdrawn.why}\n` },
    ...files.flatMap(({ path, content }): PackFile[] => {
      if (path.endsWith('.html')) return [{ path, content: page(path) }]
      return path.startsWith(ASSETS) ? [{ path, content }] : []
    }),
  ]
}
