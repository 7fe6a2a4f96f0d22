// Statements that cannot all be true, each with its ink, and what the editor noted about them.

import { type Html, html } from '../../dress/html/html.ts'
import { mark } from '../../dress/html/mark.ts'
import { inkInContext } from '../../dress/source/ink-in-context.ts'
import type { Contradiction } from '../../vocabulary/count.ts'
import type { Figure } from '../../vocabulary/reply.ts'
import { dayInWords } from '../../wording/dates.ts'
import type { PageNumbers } from './page-numbers.ts'

export function contradictionShown(
  { body, statements, note, decided }: Contradiction,
  numbers: PageNumbers,
): Html {
  return html`
    <p>${note}</p>
<ol class="claims">
      ${statements.map(
        ({ says, figure }) =>
          html`
            <li>
              <span>
                ${figure ? html`<q>${inkInContext(figure)}</q><br><span class="unit">${says}</span>` : says}
              </span>${figure && numbers.figure(body, figure, shownAs(figure))}
            </li>
`,
      )}
    </ol>
    ${
      decided
        ? html`
          <p class="note">
            ${mark('contra')} ${decided.why} Noted by ${decided.by}, ${dayInWords(decided.at)}.
          </p>
        `
        : html`<p class="note">${mark('contra')} Not yet decided by an editor.</p>`
    }
  `
}

/** A percentage stands as it is printed: its range of what rounds to it is no number of its own. */
const shownAs = ({ facets, ink }: Figure): { shown?: string } =>
  facets['measure'] === 'per cent' ? { shown: ink } : {}
