// What was asked, what the body gave or where the question stands, and when.

import { gaveNumber } from '../../count/gave-number.ts'
import { type Hole, type Html, html, joined } from '../../dress/html/html.ts'
import { mark } from '../../dress/html/mark.ts'
import { section } from '../../dress/html/section.ts'
import { table } from '../../dress/html/table.ts'
import { isNothingKnown } from '../../vocabulary/bounds.ts'
import { asBounds, type QuestionAnswered } from '../../vocabulary/reply.ts'
import { isLetter, type Source } from '../../vocabulary/source.ts'
import type { BodyAsked, Question } from '../../vocabulary/survey.ts'
import { PARTS_ONLY } from '../../wording/amounts.ts'
import { dayInWords } from '../../wording/dates.ts'
import { sectionInWords } from '../../wording/missing-words.ts'
import { ANSWERS_SAID } from '../../wording/reply-words.ts'
import { sourceInWords } from '../../wording/source-words.ts'
import { stateSaid } from '../../wording/state-words.ts'
import type { Edition } from '../edition/edition.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import { isChecked, isDueKnown, isToBeChecked } from '../pack/checked.ts'
import { toldBy } from '../pack/told-by.ts'

export function answersSection(
  edition: Edition,
  body: BodyAsked,
  numbers: PageNumbers,
): Html | null {
  const { survey, answers } = edition.input
  const mine = answers.filter((one) => one.body === body.slug)
  const asked: Pick<Question, 'number' | 'asks'>[] =
    survey.questions.length > 0
      ? survey.questions
      : mine.map(({ answer }) => ({ number: answer.number, asks: answer.asks ?? '' }))
  if (asked.length === 0 || (survey.notComparable && mine.length === 0)) return null
  const counted = edition.counted.some((one) =>
    gaveNumber(one).some((given) => given.body === body.slug),
  )
  return section({
    id: 'asked',
    heading: 'What was asked',
    note: dates(edition, body, numbers),
    content: table({
      caption: 'Questions and answers',
      columns: [
        { head: 'Question' },
        { head: 'Asked', as: 'wide' },
        ...(counted ? [{ head: 'Gave', as: 'num' as const, narrow: 'gave' }] : []),
        { head: 'Answer', as: 'wide' },
      ],
      bodies: [
        {
          rows: asked.map(({ number, asks }) => ({
            cells: [
              html`<b>${number}</b>`,
              asks,
              ...(counted ? [numberGiven(edition, body, number, numbers)] : []),
              answerShown(edition, body, number, numbers),
            ],
          })),
        },
      ],
    }),
  })
}

function numberGiven(
  { counted }: Edition,
  { slug }: BodyAsked,
  question: string,
  numbers: PageNumbers,
): Hole {
  const of = counted.find(({ number }) => number === question)
  const one = of && gaveNumber(of).find(({ body }) => body === slug)
  if (!one) return ''
  return isNothingKnown(asBounds(one.value))
    ? PARTS_ONLY
    : numbers.value(question, one, { again: true })
}

/** A decided answer in its own words; else the state, which says nothing that only a machine read. */
function answerShown(
  edition: Edition,
  { slug }: BodyAsked,
  question: string,
  numbers: PageNumbers,
): Html {
  const { answers, count } = edition.input
  const stands = count.questions
    .find(({ number }) => number === question)
    ?.states.find(({ body }) => body === slug)
  const decided = answers.find(
    ({ body, answer }) => body === slug && answer.number === question,
  )?.answer
  // Said to have answered, and no number of it is checked: then that is what stands.
  if (decided && decided.answer !== 'unknown' && stands?.state !== 'not-checked') {
    const { answer, sections, evidence, lacks = [] } = decided
    const { mark: name, says } = ANSWERS_SAID[answer]
    const told = toldBy(edition.input, slug, evidence)
    // That a force answered in full no paper can tell: it tells a number.
    const known = told && (answer === 'full' || answer === 'partial') ? 'Number' : says
    const words = [
      known,
      ...(told && isOfAll(edition, slug, decided) ? ['said of the whole request'] : []),
      ...(told ? [sourceInWords(told)] : []),
      ...sections.map(sectionInWords),
      ...lacks.map((lack) => `not ${lack}`),
    ]
    const ink = evidence && edition.inks.find(slug, evidence)
    return html`
      <span class="why">
        ${mark(name)}
        ${ink ? html`<a href="${numbers.to(ink.target)}">${words.join(', ')}</a>` : words.join(', ')}
      </span>
    `
  }
  const { mark: name, says } = stateSaid(stands?.state ?? 'asked')
  // Here too: a number that a paper told is no answer of its own.
  const told = numberToldBy(edition, slug, question)
  return html`
    <span class="why">${mark(name)}${told ? `Number, ${sourceInWords(told)}` : says}</span>
  `
}

/** One sentence of a paper answers every question that was asked: it was printed of no single one. */
function isOfAll({ input }: Edition, slug: string, { evidence }: QuestionAnswered): boolean {
  const mine = input.answers.filter(({ body }) => body === slug)
  const inks = mine.map(({ answer }) => JSON.stringify(answer.evidence))
  return (
    input.survey.questions.length > 1 &&
    mine.length === input.survey.questions.length &&
    inks.every((ink) => ink === JSON.stringify(evidence))
  )
}

/** Who told the number, where that is not its own letter. */
function numberToldBy({ counted }: Edition, slug: string, question: string): Source | null {
  const of = counted.find(({ number }) => number === question)
  const one = of && gaveNumber(of).find(({ body }) => body === slug)
  const source = one?.figures[0]?.source
  return source && !isLetter(source) ? source : null
}

/** "Sent 18 February 2014. The answer was due by 19 March; it came on 14 March, working day 18." */
function dates(edition: Edition, { slug }: BodyAsked, numbers: PageNumbers): Html | null {
  const request = edition.input.requests.find(({ body }) => body === slug)
  if (!request) return null
  const { events } = request
  const sentences: Hole[] = [
    events.sent &&
      (events.assumed
        ? html`Taken as sent on ${dayInWords(events.sent)}: ${events.assumed}.`
        : html`Sent ${dayInWords(events.sent)}.`),
    events.reference && html`Its reference is ${events.reference}.`,
    events.clarificationAsked &&
      html`It asked on ${dayInWords(events.clarificationAsked)} to have the request clarified.`,
    events.feeNotice && html`It asked for a fee on ${dayInWords(events.feeNotice)}.`,
    dueSaid(edition, slug, numbers),
    whenItCame(edition, slug, numbers),
  ]
  return joined(sentences.filter(Boolean), ' ')
}

/** No day is said while the clock may stand still: a question back is open, or nobody has checked what came. */
function dueSaid({ input }: Edition, slug: string, numbers: PageNumbers): Hole {
  const request = input.requests.find(({ body }) => body === slug)
  const due = request?.clock?.due
  if (!request || !due || !isDueKnown(input, slug)) return null
  return html`
    The answer ${request.events.assumed ? 'would have been' : 'was'} due by ${numbers.sum(`due-${slug}`) ?? dayInWords(due)}.${
      request.events.extension && ' It took more time to answer; that is the latest lawful day.'
    }
  `
}

/** That it was the answer which came, and late or in time, is said only where a person has checked some of it. */
function whenItCame({ input }: Edition, slug: string, numbers: PageNumbers): Hole {
  const clock = input.requests.find(({ body }) => body === slug)?.clock
  if (isChecked(input, slug) && clock?.repliedOn)
    return html`
      The reply came on ${dayInWords(clock.repliedOn)}
      ${clock.repliedOnDay && html`, ${numbers.sum(`replied-${slug}`)}`}
      ${clock.late && ', late'}.
    `
  const came = input.replies.flatMap((one) =>
    one.body === slug && one.seen && one.received && isLetter(one.source) && isToBeChecked(one)
      ? [one.received]
      : [],
  )
  if (came.length === 0) return null
  const days = [...new Set(came)].sort().map(dayInWords)
  return `What came from it on ${days.join(' and on ')} has not been checked yet.`
}
