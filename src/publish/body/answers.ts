// What was asked, what became of each question, and when.

import { valueGiven } from '../../count/gave-number.ts'
import { type Hole, type Html, html, joined } from '../../dress/html/html.ts'
import { mark } from '../../dress/html/mark.ts'
import { section } from '../../dress/html/section.ts'
import { table } from '../../dress/html/table.ts'
import { isMissing } from '../../vocabulary/reply.ts'
import type { BodyAsked, Question } from '../../vocabulary/survey.ts'
import { dayInWords } from '../../wording/dates.ts'
import { MISSING_WORDS, sectionInWords } from '../../wording/missing-words.ts'
import { ANSWERS_SAID } from '../../wording/reply-words.ts'
import type { Edition } from '../edition/edition.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'

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
  return section({
    id: 'asked',
    heading: 'What was asked',
    note: dates(edition, body, numbers),
    content: table({
      caption: 'Questions and answers',
      columns: [
        { head: 'Question' },
        { head: 'Asked', as: 'wide' },
        { head: 'Answer', as: 'nowrap wide' },
      ],
      bodies: [
        {
          rows: asked.map(({ number, asks }) => ({
            cells: [html`<b>${number}</b>`, asks, answerShown(edition, body, number, numbers)],
          })),
        },
      ],
    }),
  })
}

function answerShown(
  edition: Edition,
  { slug }: BodyAsked,
  question: string,
  numbers: PageNumbers,
): Html {
  const decided = edition.input.answers.find(
    ({ body, answer }) => body === slug && answer.number === question,
  )
  if (decided) {
    const { answer, sections, evidence } = decided.answer
    const { mark: name, says } = ANSWERS_SAID[answer]
    const words = [says, ...sections.map(sectionInWords)].join(', ')
    const ink = evidence && edition.inks.find(slug, evidence)
    return html`
      <span class="why">
        ${mark(name)}
        ${ink ? html`<a href="${numbers.to(ink.target)}">${words}</a>` : words}
      </span>
    `
  }
  const counted = edition.input.count.questions.find(({ number }) => number === question)
  const value = counted && valueGiven(counted, slug)
  if (!value || !isMissing(value))
    return html`<span class="why">${mark('notanswered')}not read</span>`
  return html`
    <span class="why">
      ${mark(MISSING_WORDS[value.none].mark)}${MISSING_WORDS[value.none].short}
    </span>
  `
}

/** "Sent 18 February 2014. The answer was due by 19 March; it came on 14 March, working day 18." */
function dates({ input }: Edition, { slug }: BodyAsked, numbers: PageNumbers): Html | null {
  const request = input.requests.find(({ body }) => body === slug)
  if (!request) return null
  const { events, clock } = request
  const came = clock?.repliedOn
  const sentences: Hole[] = [
    events.sent && html`Sent ${dayInWords(events.sent)}.`,
    events.reference && html`Its reference is ${events.reference}.`,
    clock?.due &&
      html`The answer was due by ${numbers.sum(`due-${slug}`) ?? dayInWords(clock.due)}.`,
    came &&
      html`
        The reply came on ${dayInWords(came)}
        ${clock?.repliedOnDay && html`, ${numbers.sum(`replied-${slug}`)}`}
        ${clock?.late && ', late'}.
      `,
  ]
  return joined(sentences.filter(Boolean), ' ')
}
