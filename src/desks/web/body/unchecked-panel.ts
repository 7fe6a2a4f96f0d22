// Files of a body that cannot be checked for what they hide: the editor is told, and not left to think that they are clean.
import { type Html, html } from '../../../dress/html/html.ts'
import { panel } from '../../../dress/html/section.ts'
import type { Unchecked } from '../../../receive/inspected/queries.ts'
import { dayInWords } from '../../../wording/dates.ts'

export function uncheckedPanel(files: readonly Unchecked[]): Html | false {
  if (files.length === 0) return false
  return panel({
    id: 'unchecked',
    heading: 'Files that cannot be checked for what they hide',
    content: html`
      <p>
        They are locked, damaged, or of a kind that is not looked into, and may hold what nobody sees
        who opens them. Do not pass the originals on.
      </p>
      <ul>
        ${files.map(
          ({ name, received }) =>
            html`<li><b>${name}</b>${received !== null && `, came on ${dayInWords(received)}`}</li>`,
        )}
      </ul>
    `,
  })
}
