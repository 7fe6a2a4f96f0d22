// The first page: what the main question came to, what it covers, and what stands on the other pages.
import { gaveNumber } from '../../count/gave-number.ts'
import type { LegendExamples } from '../../dress/frame/legend.ts'
import { type Html, html } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import { table } from '../../dress/html/table.ts'
import type { QuestionCount } from '../../vocabulary/count.ts'
import { addsUp, isMissing } from '../../vocabulary/reply.ts'
import { bodiesSaid } from '../../wording/body-noun.ts'
import { setInWords } from '../../wording/contradiction-set.ts'
import { nationalCases } from '../cases/body-cases.ts'
import { citedSection } from '../edition/cited-sources.ts'
import {
  besideTogether,
  besideTotal,
  claimsNumbered,
  claimsTable,
} from '../edition/claims-shown.ts'
import { contradictionShown } from '../edition/contradictions-shown.ts'
import { type Edition, questionAsked } from '../edition/edition.ts'
import { extremesOf } from '../edition/extremes.ts'
import { packFrame } from '../edition/frame.ts'
import { headlineInText, surveyInBrief } from '../edition/in-brief.ts'
import { type PageNumbers, pageNumbers } from '../edition/page-numbers.ts'
import { signsSection } from '../edition/signs-used.ts'
import { bodyPath, IN_PRINT, INDEX, questionPath } from '../pack/paths.ts'
import { nationStory } from '../story/nation-story.ts'
import { storySection } from '../story/story-section.ts'
import { bodiesSection } from './bodies-section.ts'
import { bySections } from './by-sections.ts'
import { comparedSection } from './compared-section.ts'
import { funnelSection } from './funnel-section.ts'
import { nationalHeadline, totalShown } from './headline.ts'
import { methodSection } from './method-section.ts'
import { partNotice } from './part-notice.ts'
import { ratesSection, refusedSection } from './rates.ts'
import { coversSection, mapSection, unitsSection } from './sections.ts'

export function nationalPage(edition: Edition, question: QuestionCount): Html {
  const numbers = pageNumbers(edition, INDEX)
  const rates = ratesSection(edition, question, numbers)
  const sentences = nationStory(edition, question, numbers)
  const body = html`
    ${partNotice(edition, numbers)}
${nationalHeadline(edition, question, numbers)}
${sentences.length > 0 && storySection(sentences, null, numbers)}
${coversSection(edition, question, numbers)}
${unitsSection(edition, question, numbers)}
${mapSection(edition, question, numbers)}
${rates ?? bodiesSection(edition, question, numbers)}
${rates && funnelSection(edition, question, numbers)}
${bySections(edition, question, numbers)}
${nationalCases(edition, numbers)}
${comparedSection(edition, question, numbers)}
${rates && refusedSection(edition, question, numbers)}
${contradictionsSection(edition, numbers)}
${claimsSection(edition, question, numbers)}
${otherQuestions(edition, question, numbers)}
  `
  return packFrame(edition, {
    path: INDEX,
    title: headlineInText(edition, question),
    says: surveyInBrief(edition),
    main: html`
      ${body}${signsSection([question], examplesFrom(question, numbers))}${methodSection(edition, numbers)}
      ${citedSection(edition, body)}
    `,
  })
}

/** The page of a further question that was counted. */
export function questionPage(edition: Edition, question: QuestionCount): Html {
  const path = questionPath(question.number)
  const numbers = pageNumbers(edition, path)
  const body = html`
    ${nationalHeadline(edition, question, numbers)}
${coversSection(edition, question, numbers)}
${unitsSection(edition, question, numbers)}
${bodiesSection(edition, question, numbers)}
${bySections(edition, question, numbers)}
  `
  return packFrame(edition, {
    path,
    title: headlineInText(edition, question),
    crumbs: [{ text: 'First page', to: INDEX }, { text: `Question ${question.number}` }],
    main: html`
      ${body}${signsSection([question], examplesFrom(question, numbers))}${citedSection(edition, body)}
    `,
  })
}

function contradictionsSection({ input }: Edition, numbers: PageNumbers): Html | null {
  const all = input.count.questions.flatMap(({ contradictions }) => contradictions)
  if (all.length === 0) return null
  const names = new Map(input.survey.bodies.map(({ slug, name }) => [slug, name]))
  return section({
    id: 'contradictions',
    heading: 'What does not add up',
    note: 'Statements of one body that cannot all be true, or only if the units differ, or that are odd together.',
    content: html`
      ${all.map(
        (one) => html`
          <h3>
            <a href="${numbers.to(bodyPath(one.body))}">${names.get(one.body) ?? one.body}</a>,
            question ${one.question}
          </h3>
          ${contradictionShown(one, numbers)}
          <p class="note">${setInWords(one)}</p>
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
  return section({
    id: 'in-print',
    heading: 'In print',
    note: 'What others published. We show it; we never count it.',
    content: html`
      ${
        national.length > 0 &&
        claimsTable(
          national,
          (printed, { claim }) => {
            const asked =
              edition.counted.find(({ number }) => number === claim.question) ?? question
            if (!addsUp(asked)) return null
            if (claim.of !== undefined)
              return html`A part of ${claim.of}: not held against the whole.`
            if (claim.bodies)
              return besideTogether(edition, asked, claim.bodies, { printed, numbers })
            const ours = totalShown(edition, asked, numbers, { again: true, inSentence: true })
            return besideTotal(printed, asked.total, ours)
          },
          edition,
          numbers,
        )
      }
      <p class="note">
        <a href="${numbers.to(IN_PRINT)}">All that was printed, with its words</a>; what was printed
        about one ${edition.noun.one} stands on its page.
      </p>
    `,
  })
}

/** Further questions: their totals, each opening its sum, and the pages that tell the rest. */
function otherQuestions(edition: Edition, main: QuestionCount, numbers: PageNumbers): Html | null {
  const others = edition.input.count.questions.filter((one) => one.number !== main.number)
  if (others.length === 0) return null
  return section({
    id: 'questions',
    heading: 'The other questions',
    note: 'Each that was counted has a page of its own; what became of the others stands on the bodies’ pages.',
    content: table({
      caption: 'The other questions',
      columns: [
        { head: 'Question' },
        { head: 'Asked', as: 'wide' },
        { head: 'What came of it', as: 'wide' },
      ],
      bodies: [
        {
          rows: others.map((one) => {
            const counted = gaveNumber(one).length > 0
            return {
              cells: [
                html`<b>${one.number}</b>`,
                counted
                  ? html`<a href="${numbers.to(questionPath(one.number))}">${one.asks}</a>`
                  : one.asks,
                counted ? outcomeShown(edition, one, numbers) : statesShown(edition, one),
              ],
            }
          }),
        },
      ],
    }),
  })
}

function outcomeShown(edition: Edition, one: QuestionCount, numbers: PageNumbers): Html {
  const { one: single, many } = edition.noun
  const gave = html`${numbers.sum(`gave-${one.number}`, { again: true })} ${gaveNumber(one).length === 1 ? single : many}`
  if (addsUp(one))
    return html`
      ${totalShown(edition, one, numbers)} from ${gave}
      ${one.mixed && `, in the ${edition.noun.many}’ own units`}
    `
  const [only, ...more] = extremesOf(one)
  const [high, low] = [only?.highest[0], only?.lowest[0]]
  if (!high || !low || more.length > 0) return html`a number from ${gave}, not added up`
  if (low.one === high.one)
    return html`${numbers.value(one.number, low.one)} (${low.one.name}) from ${gave}`
  return html`
    ${numbers.value(one.number, low.one)} (${low.one.name})
    to ${numbers.value(one.number, high.one)} (${high.one.name}) from ${gave}, not added up
  `
}

/** Of a question for cases or a document, or one without a number: how many are where. */
function statesShown(edition: Edition, { number, states, missing }: QuestionCount): string {
  const given = states.length - missing.length
  if (given > 0) return `${bodiesSaid(given, edition.noun)} answered it`
  const { document, rows } = questionAsked(edition, number) ?? {}
  if (document) return 'It asks for a document'
  return rows ? 'It asks for cases, one by one' : 'No number that a person has checked'
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
    floor: shown(find((low, high) => high === null && low > 0)),
    contradiction: contradicted?.figure
      ? numbers.figure(question.contradictions[0]?.body ?? '', contradicted.figure)
      : undefined,
  }
}
