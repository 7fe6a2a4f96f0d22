// How to read the signs: only those that this very page uses.
import { type LegendExamples, legend } from '../../dress/frame/legend.ts'
import type { Html } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import type { QuestionCount } from '../../vocabulary/count.ts'

/** Of a page that speaks of these questions. */
export const signsSection = (questions: readonly QuestionCount[], examples: LegendExamples): Html =>
  section({
    id: 'signs',
    heading: 'How to read the signs',
    note: 'None of them needs colour.',
    content: legend(
      examples,
      questions.flatMap(({ missing }) => missing.map(({ why }) => why)),
    ),
  })
