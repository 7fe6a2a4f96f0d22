// What may be compared: beside the ranking, each body's number held against what was asked.

import { type Hole, type Html, html } from '../../dress/html/html.ts'
import { mark } from '../../dress/html/mark.ts'
import { section } from '../../dress/html/section.ts'
import { scrolling, table } from '../../dress/html/table.ts'
import {
  ASPECTS,
  type Aspect,
  type BodyCompared,
  type QuestionCount,
} from '../../vocabulary/count.ts'
import { ASPECT_WORDS } from '../../wording/aspect-words.ts'
import { capital } from '../../wording/count-words.ts'
import type { Edition } from '../edition/edition.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import { bodyPath } from '../pack/paths.ts'

export const COMPARED = 'compared'

export function comparedSection(
  { noun, inks }: Edition,
  question: QuestionCount,
  numbers: PageNumbers,
): Html | null {
  const rows = unlike(question)
  if (rows.length === 0) return null
  const shown = ASPECTS.filter((aspect) => rows.some(({ aspects }) => aspects[aspect]))
  const cell = ({ body, aspects }: BodyCompared, aspect: Aspect): Hole => {
    const said = aspects[aspect]
    if (!said) return ''
    const ink = said.evidence && inks.find(body, said.evidence)
    const words = ink ? html`<a href="${numbers.to(ink.target)}">${said.says}</a>` : said.says
    return said.differs ? html`${mark('doubt', 'differs')} ${words}` : words
  }
  return section({
    id: COMPARED,
    heading: 'What may be compared',
    note: html`These ${rows.length} of ${question.compared?.length ?? 0} counted something else than was asked, where ${mark('doubt', 'the mark')} stands. Their number beside another’s, or a rank among them, says as much about how it was counted as about what happened.`,
    content: scrolling(
      'What may be compared',
      table({
        caption: `How each ${noun.one} counted`,
        columns: [
          { head: capital(noun.one) },
          ...shown.map((aspect) => ({ head: ASPECT_WORDS[aspect], as: 'unit wide' as const })),
        ],
        bodies: [
          {
            rows: rows.map((row) => ({
              cells: [
                html`<a href="${numbers.to(bodyPath(row.body))}">${row.name}</a>`,
                ...shown.map((aspect) => cell(row, aspect)),
              ],
            })),
          },
        ],
      }),
    ),
  })
}

/** Bodies whose number differs in something that is confirmed. */
export const unlike = ({ compared = [] }: QuestionCount): BodyCompared[] =>
  compared
    .map(confirmedOnly)
    .filter(({ aspects }) => Object.values(aspects).some(({ differs }) => differs))

function confirmedOnly({ aspects, ...row }: BodyCompared): BodyCompared {
  const kept = Object.entries(aspects).filter(([, { pencil }]) => !pencil)
  return { ...row, aspects: Object.fromEntries(kept) }
}
