// A sum as it is shown: the result, the line, and a row for each term that opens where it came from.
import { type Html, html } from '../dress/html.ts'
import { table } from '../dress/table.ts'
import type { PageNumbers } from './page-numbers.ts'
import type { Sum } from './sum.ts'

export function sumShown({ id, ref, heading, line, how, terms }: Sum, numbers: PageNumbers): Html {
  return html`<article class="worked" id="${id}"><h3>${heading} <span class="unit">${ref}</span></h3>
<p class="note">${line}${how && html`. ${how}`}</p>
${table({
  caption: `Terms of ${heading}`,
  columns: [{ head: 'Term' }, { head: 'Number', as: 'num' }],
  bodies: [{ rows: terms.map((term) => ({ cells: [term.name, numbers.term(term)] })) }],
})}</article>
`
}
