// A sum as it is shown: the result, the line, and its terms, each of which opens where it came from.
import { type Html, html } from '../../dress/html/html.ts'
import type { Sum } from '../sums/sum.ts'
import type { PageNumbers } from './page-numbers.ts'

export function sumShown({ id, ref, heading, line, how, terms }: Sum, numbers: PageNumbers): Html {
  return html`
    <article class="worked" id="${id}">
      <h3>${heading} <span class="unit">${ref}</span></h3>
${(line !== heading || how) && html`<p class="note">${line !== heading && `${line}. `}${how}</p>`}
<ul class="terms">
        ${terms.map((term) => html`<li><span>${term.name}</span>${numbers.term(term)}</li>`)}
      </ul>
    </article>
`
}
