// The files of a release, each looked into after it was made: taken out one by one, byte for byte as they stand here.
import { button } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { panel } from '../../../dress/html/section.ts'
import { table } from '../../../dress/html/table.ts'
import { type FileMade, mayLeave } from '../../work/errands/protect.ts'

export const filesPanel = (address: string, files: readonly FileMade[]): Html =>
  panel({
    id: 'files',
    heading: 'The files',
    content: html`
      <p class="note">
        Each holds the table as it leaves, its key, and nothing else: looked into byte by byte after it was made. A second
        person can sign the list of their marks (SHA-256).
      </p>
      ${table({
        caption: 'The files',
        columns: [
          { head: 'File', as: 'wide' },
          { head: 'Bytes', as: 'num', narrow: 'bytes' },
          { head: 'Looked into', as: 'wide', narrow: 'looked into' },
          { head: 'SHA-256', as: 'wide' },
          { head: '' },
        ],
        bodies: [
          {
            rows: files.map((file) => ({
              cells: [
                file.name,
                file.bytes.toLocaleString('en-GB'),
                found(file),
                html`<code class="hash">${file.sha256}</code>`,
                mayLeave(file) &&
                  html`
                  <form method="post" action="${address}/out">
                    <input type="hidden" name="file" value="${file.name}">
                    ${button({ text: 'Take it out', rank: 3 })}
                  </form>
                `,
              ],
            })),
          },
        ],
      })}
      <form method="post" action="${address}/out">
        <input type="hidden" name="file" value="">
        ${button({ text: 'Take all out as a ZIP' })}
      </form>
    `,
  })

const found = (file: FileMade): string => {
  if (file.verdict === null) return 'the table’s own words'
  if (!mayLeave(file)) return 'holds more than the table: it stays here'
  return 'the table and nothing else'
}
