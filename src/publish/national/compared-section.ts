// What may be compared: beside the ranking, each body's number held against what was asked.

import { comparedTable } from '../../dress/charts/compared-table.ts'
import { type Html, html } from '../../dress/html/html.ts'
import { mark } from '../../dress/html/mark.ts'
import { section } from '../../dress/html/section.ts'
import type { QuestionCount } from '../../vocabulary/count.ts'
import { capital } from '../../wording/count-words.ts'
import type { Edition } from '../edition/edition.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import { unlike } from '../edition/unlike.ts'
import { bodyPath } from '../pack/paths.ts'

export const COMPARED = 'compared'

export function comparedSection(
  { noun, inks, input }: Edition,
  question: QuestionCount,
  numbers: PageNumbers,
): Html | null {
  const rows = unlike(question)
  const { per } = input.survey
  if (rows.length === 0) return null
  return section({
    id: COMPARED,
    heading: 'What may be compared',
    note: html`
      Of ${question.compared?.length ?? 0} that gave a number ${rows.length} counted something else
      than was asked, where ${mark('doubt', 'the mark')} stands. Such a number beside
      another’s${per && ', or a rank among them,'} says as much about how it was counted as about what
      happened.
    `,
    content: comparedTable({
      title: 'What may be compared',
      caption: `How each ${noun.one} counted`,
      head: capital(noun.one),
      rows,
      bodyHref: (body) => numbers.to(bodyPath(body)),
      saidHref: (body, { evidence }) => {
        const ink = evidence && inks.find(body, evidence)
        return ink ? numbers.to(ink.target) : null
      },
    }),
  })
}
