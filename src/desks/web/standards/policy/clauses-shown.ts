// The clauses of a version under their headings, each with an address of its own; and two versions side by side in one text.
import { type Hole, type Html, html, raw } from '../../../../dress/html/html.ts'
import type { ClauseChange } from '../../../../policy/clauses/compare-versions.ts'
import type { Clause } from '../../../../vocabulary/force/policy.ts'

export function clausesShown(clauses: readonly Clause[]): Html {
  return html`
    <div class="clauses">
      ${clauses.map(
        (clause, i) => html`
          ${headings(clauses[i - 1]?.under ?? [], clause.under)}
          <div class="clause" id="${clause.id}">
            <p class="clause__number">
              <a href="#${clause.id}" aria-label="${nameOf(clause)}">${clause.number ?? '¶'}</a>
            </p>
            <div>${paragraphs(clause.text)}</div>
          </div>
        `,
      )}
    </div>
  `
}

const nameOf = ({ number, under }: Clause): string =>
  number === null ? `¶ of ${under.at(-1) ?? 'the text'}` : `${number}, this clause`

/** Only those that begin here. */
function headings(before: readonly string[], under: readonly string[]): Hole[] {
  const same = under.findIndex((heading, i) => heading !== before[i])
  const from = same < 0 ? under.length : same
  return under.slice(from).map((heading, i) => {
    const level = Math.min(from + i + 2, 6)
    return html`${raw(`<h${level}>`)}${heading}${raw(`</h${level}>`)}`
  })
}

const paragraphs = (text: string): Html[] => text.split('\n').map((line) => html`<p>${line}</p>`)

/** What stayed the same is told by its number alone. */
export function changesShown(changes: readonly ClauseChange[]): Html {
  return html`
    <ul class="changes">
      ${changes.map(
        ({ kind, before, after, words }) => html`
          <li>
            <b>${inWords(before, after)}</b> ${SAYS[kind]}
            ${
              kind !== 'same' &&
              kind !== 'moved' &&
              html`
                <p>
                  ${words.map((part) =>
                    part.kind === 'same'
                      ? part.text
                      : part.kind === 'in'
                        ? html`<ins>${part.text}</ins>`
                        : html`<del>${part.text}</del>`,
                  )}
                </p>
              `
            }
          </li>
        `,
      )}
    </ul>
  `
}

const SAYS: Record<ClauseChange['kind'], string> = {
  same: 'is as it was',
  moved: 'has the same words in another place',
  changed: 'says it otherwise',
  added: 'is new',
  removed: 'is gone',
}

function inWords(before: Clause | null, after: Clause | null): string {
  const name = (clause: Clause | null) =>
    clause && (clause.number ? `Clause ${clause.number}` : (clause.under.at(-1) ?? 'A paragraph'))
  const [was, is] = [name(before), name(after)]
  return was && is && was !== is ? `${is} (was ${was.replace('Clause ', '')})` : (is ?? was ?? '')
}
