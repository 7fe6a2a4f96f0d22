import { gaveNumber } from '../../count/gave-number.ts'
import { type LegendExamples, legend } from '../../dress/frame/legend.ts'
import { type Html, html } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import { table } from '../../dress/html/table.ts'
import type { Bounds } from '../../vocabulary/bounds.ts'
import type { QuestionCount } from '../../vocabulary/count.ts'
import { isMissing } from '../../vocabulary/reply.ts'
import { citedSection } from '../edition/cited-sources.ts'
import { besideTotal, claimsNumbered, claimsTable } from '../edition/claims-shown.ts'
import { contradictionShown } from '../edition/contradictions-shown.ts'
import type { Edition } from '../edition/edition.ts'
import { packFrame } from '../edition/frame.ts'
import { type PageNumbers, pageNumbers } from '../edition/page-numbers.ts'
import { bodyPath, IN_PRINT, INDEX } from '../pack/paths.ts'
import { comparedSection } from './compared-section.ts'
import { headlineInText, nationalHeadline, totalShown } from './headline.ts'
import { methodSection } from './method-section.ts'
import { ratesSection, refusedSection } from './rates.ts'
import { coversSection, mapSection, unitsSection } from './sections.ts'

export function nationalPage(edition: Edition, question: QuestionCount): Html {
  const numbers = pageNumbers(edition, INDEX)
  const body = html`
    ${nationalHeadline(edition, question, numbers)}
${coversSection(edition, question, numbers)}
${unitsSection(edition, question, numbers)}
${mapSection(edition, question, numbers)}
${ratesSection(edition, question, numbers)}
${comparedSection(edition, question, numbers)}
${refusedSection(edition, question, numbers)}
${contradictionsSection(edition, numbers)}
${claimsSection(edition, question, numbers)}
${otherQuestions(edition, question, numbers)}
${section({
  id: 'signs',
  heading: 'How to read the signs',
  note: 'None of them needs colour.',
  content: legend(examplesFrom(question, numbers)),
})}
  `
  return packFrame(edition, {
    path: INDEX,
    title: headlineInText(question),
    main: html`${body}${methodSection(edition, numbers)}${citedSection(edition, body)}`,
  })
}

function contradictionsSection({ input }: Edition, numbers: PageNumbers): Html | null {
  const all = input.count.questions.flatMap(({ contradictions }) => contradictions)
  if (all.length === 0) return null
  const names = new Map(input.survey.bodies.map(({ slug, name }) => [slug, name]))
  return section({
    id: 'contradictions',
    heading: 'What does not add up',
    note: 'Statements of one body that cannot all be true, or only if the units differ. Each set is minimal: leave any one out and the rest agree.',
    content: html`
      ${all.map(
        (one) => html`
          <h3>
            <a href="${numbers.to(bodyPath(one.body))}">${names.get(one.body) ?? one.body}</a>,
            question ${one.question}
          </h3>
          ${contradictionShown(one, numbers)}
        `,
      )}
    `,
  })
}

function claimsSection(
  edition: Edition,
  question: QuestionCount,
  numbers: PageNumbers,
): Html | null {
  const national = claimsNumbered(edition).filter(({ claim }) => !claim.body)
  if (edition.input.claims.length === 0) return null
  const shown = () => totalShown(question, numbers, { again: true, inSentence: true })
  const beside = (printed: Bounds) => besideTotal(printed, question.total, shown())
  return section({
    id: 'in-print',
    heading: 'In print',
    note: 'What others published. We show it; we never count it.',
    content: html`
      ${national.length > 0 && claimsTable(national, beside, numbers)}
      <p class="note">
        <a href="${numbers.to(IN_PRINT)}">All that was printed, with its words</a>; what was printed
        about one ${edition.noun.one} stands on its page.
      </p>
    `,
  })
}

/** Further questions whose figures were counted: their totals, each opening its sum. */
function otherQuestions(edition: Edition, main: QuestionCount, numbers: PageNumbers): Html | null {
  const others = edition.input.count.questions.filter((one) => one !== main)
  if (others.length === 0) return null
  return section({
    id: 'questions',
    heading: 'The other questions',
    note: 'What became of them, body by body, stands on the bodies’ pages.',
    content: table({
      caption: 'The other questions',
      columns: [
        { head: 'Question' },
        { head: 'Asked', as: 'wide' },
        { head: 'What came of it', as: 'nowrap wide' },
      ],
      bodies: [
        {
          rows: others.map((one) => {
            const counted = gaveNumber(one).length > 0
            return {
              cells: [
                html`<b>${one.number}</b>`,
                one.asks,
                counted
                  ? html`
                    ${totalShown(one, numbers)} from ${numbers.sum(`gave-${one.number}`, { again: true })} ${edition.noun.many}
                  `
                  : 'No number to add up',
              ],
            }
          }),
        },
      ],
    }),
  })
}

/** For each sign of a number, a number of this page that wears it. */
function examplesFrom(question: QuestionCount, numbers: PageNumbers): LegendExamples {
  const gave = gaveNumber(question)
  const find = (is: (low: number, high: number | null) => boolean) =>
    gave.find(({ value }) => !isMissing(value) && is(value.low, value.high))
  const shown = (one: ReturnType<typeof find>) => one && numbers.value(question.number, one)
  const contradicted = question.contradictions[0]?.statements.find(({ figure }) => figure)
  return {
    exact: shown(find((low, high) => low === high)),
    sum: numbers.sum(`total-${question.number}`) ?? undefined,
    range: shown(find((low, high) => high !== null && low !== high)),
    floor: shown(find((_, high) => high === null)),
    contradiction: contradicted?.figure
      ? numbers.figure(question.contradictions[0]?.body ?? '', contradicted.figure)
      : undefined,
  }
}
