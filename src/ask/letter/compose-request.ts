// One body's letter of request: the survey's questions in the house's wording. Pure.
import { dueDate } from '../../calendar/due.ts'
import { isScottish, lawOfBody } from '../../vocabulary/asking/law-of-body.ts'
import { type LetterWording, lawWords } from '../../vocabulary/asking/request-letter.ts'
import { bodyOf } from '../../vocabulary/bodies.ts'
import type { BodyAsked, Law, Survey } from '../../vocabulary/survey.ts'
import { bodiesSaid, bodyNoun } from '../../wording/body-noun.ts'
import { dayInWords, periodInWords } from '../../wording/dates.ts'
import { sheetAsked } from '../../wording/sheet-asked.ts'
import { type Fields, filledIn } from './merge-fields.ts'
import { questionsInWords } from './questions-in-words.ts'

export interface Composing {
  survey: Survey
  body: BodyAsked
  /** The directory's word on a body of the user's own list. */
  law: Law | null
  wording: LetterWording
  /** Who signs, and the address that answers come to. */
  signed: string
  replyTo: string
  /** Of the file that goes with it; null where none does. */
  sheet: string | null
  /** The ISO day on which it goes. */
  on: string
  /** What stands for our reference until the letter is kept. */
  reference: string
}

export function composeRequest(composing: Composing): LetterWording {
  const fields = fieldsOf(composing)
  const { subject, text } = composing.wording
  return {
    subject: filledIn(subject, fields).replaceAll(/\s+/g, ' '),
    text: filledIn(text, fields),
  }
}

/** Every field that a wording may name. */
export function fieldsOf({
  survey,
  body,
  law: own,
  signed,
  replyTo,
  sheet,
  on,
  reference,
}: Composing): Fields {
  const law = lawOfBody(body.slug, survey.law, own)
  const nouns = [
    ...new Set(
      survey.questions.flatMap(({ counts }) => (counts?.kind === 'count' ? [counts.many] : [])),
    ),
  ]
  const period = periodInWords(survey.period)
  const hasOwn = survey.questions.some((one) => one.period !== undefined)
  return {
    ...lawWords(law, isScottish(body.slug, own)),
    body: bodyOf(body.slug)?.officialName ?? body.name,
    title: survey.title,
    period: period ?? '',
    'period covered': period
      ? `${covering(period)}${hasOwn ? ', unless a question says otherwise' : ''}.`
      : '',
    'asked alike':
      survey.bodies.length > 1
        ? `I am putting the same questions to ${bodiesSaid(survey.bodies.length, bodyNoun(survey.bodies))}.`
        : '',
    questions: questionsInWords(survey, sheetAsked(survey, body)),
    nouns:
      nouns.length < 2 ? nouns.join('') : `${nouns.slice(0, -1).join(', ')} or ${nouns.at(-1)}`,
    sheet: sheet ?? '',
    due: dayInWords(dueDate(law, { received: on }).due ?? on),
    'our reference': reference,
    signed,
    newsroom: survey.newsroom?.name ?? '',
    'reply to': replyTo,
  }
}

/** "It covers 2025", "It covers the financial year 2023/24", "It covers the period between …", "It is about 1 May 2025". */
function covering(period: string): string {
  if (period.startsWith('in ')) return `It covers ${period.slice('in '.length)}`
  if (period.startsWith('on ')) return `It is about ${period.slice('on '.length)}`
  return `It covers the period ${period}`
}
