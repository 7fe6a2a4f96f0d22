// How to read the signs: every sign of the page has its place here, and none needs colour.
import { MISSING, type Missing } from '../../vocabulary/reply.ts'
import { MISSING_WORDS } from '../../wording/missing-words.ts'
import { type Hole, type Html, html } from '../html/html.ts'
import { mark } from '../html/mark.ts'

const NUMBERS = {
  exact: { name: 'Exact.', says: ' A corner: it opens the ink it was read from' },
  sum: { name: 'Worked out.', says: ' A double rule: it opens its sum' },
  range: { name: 'Range.', says: ' The least and the most it can be' },
  floor: { name: 'At least.', says: ' A floor; no ceiling is known' },
  pencil: { name: 'Pencil.', says: ' Read by machine, not yet confirmed' },
  contradiction: { name: 'Contradiction.', says: ' Statements that cannot all be true' },
  suppressedSmall: { name: 'Suppressed.', says: ' 0 to 4; 1 to 4 where noughts are printed' },
} as const

/** A number of this very page for each sign of numbers it uses, since no corner stands on what does not open. */
export type LegendExamples = Partial<Record<keyof typeof NUMBERS, Html>>

/** used: the reasons that the page gives; a sign that it does not use is not explained. */
export function legend(examples: LegendExamples, used: readonly Missing[]): Html {
  const numbers = Object.entries(NUMBERS).flatMap(([sign, { name, says }]) => {
    const example = examples[sign as keyof typeof NUMBERS]
    if (!example) return []
    const shown =
      sign === 'contradiction' ? html`${example}${mark('contra', 'contradiction')}` : example
    return [entry(shown, name, says)]
  })
  const missing = MISSING.filter((why) => used.includes(why)).map((why) => {
    const { mark: name, short, legend: says } = MISSING_WORDS[why]
    return entry(mark(name), short, says)
  })
  return html`<ul class="legend">${numbers}${missing}</ul>`
}

const entry = (sign: Hole, name: string, says: string): Html =>
  html`<li><span>${sign}</span><span><b>${name}</b>${says}</span></li>`
