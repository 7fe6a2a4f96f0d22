// What makes a question countable, and hard to refuse.
import { asksNumber, questionRules, wordIn } from '../../vocabulary/asking/request-words.ts'
import type { Period } from '../../vocabulary/reply.ts'
import type { Question, Survey } from '../../vocabulary/survey.ts'
import { dayInWords } from '../../wording/dates.ts'
import type { Check } from './check.ts'
import { lastDay } from './period-ends.ts'

export const checkQuestions = (survey: Survey, today: string): Check[] =>
  survey.questions.flatMap((question) => [
    ...ofWords(question),
    ...ofCounting(question),
    ...ofRows(survey, question),
    ...ofPeriod(question, question.period === undefined ? survey.period : question.period, today),
  ])

const better = ({ number }: Question, id: string, says: string, fix: string): Check => ({
  id,
  level: 'better',
  question: number,
  says,
  fix,
  at: 'survey',
})

const ofWords = (question: Question): Check[] =>
  questionRules.flatMap(({ id, words, says, fix }) => {
    const word = wordIn(question.asks, words)
    return word === null ? [] : [better(question, id, `“${word}”: ${says}`, fix)]
  })

function ofCounting(question: Question): Check[] {
  const { asks, counts, rows, document } = question
  if (!counts && asksNumber(asks))
    return [
      better(
        question,
        'no-unit',
        'asks for a number and does not say of what: people, matters and allegations cannot be added up.',
        'Say in the survey what it counts.',
      ),
    ]
  if (!counts && !rows && !document)
    return [
      better(
        question,
        'no-number',
        'asks for no number, no rows and no document: what comes is prose, and cannot be counted.',
        'Ask for a number, or for a row for each.',
      ),
    ]
  if ((asks.match(/\?/g) ?? []).length > 1)
    return [
      better(
        question,
        'two-in-one',
        'asks more than one thing under one number: one refusal takes all of them.',
        'Number them apart.',
      ),
    ]
  return []
}

/** A row for each matter is where cost is argued: what has no list of values is read out of files one by one. */
function ofRows({ dimensions = [] }: Survey, question: Question): Check[] {
  const fields = question.rows ? (question.fields ?? question.by ?? []) : []
  if (!question.rows) return []
  const closed = fields.filter((name) => dimensions.some((one) => one.name === name && !one.open))
  return fields.length - closed.length <= MOST_FREE_FIELDS && fields.length > 0
    ? []
    : [
        better(
          question,
          'rows-of-words',
          fields.length === 0
            ? 'asks for a row for each and does not say with what in it: each body will choose, or open every file.'
            : `asks for a row for each with ${fields.length} things in it: where no system has them as codes, each file is opened, and the cost limit is near.`,
          'Ask for the totals in a question before it, so that they are safe, and for no more in a row than you will print.',
        ),
      ]
}

const MOST_FREE_FIELDS = 4

function ofPeriod(question: Question, period: Period, today: string): Check[] {
  if (!question.counts && !question.rows) return []
  const last = lastDay(period)
  if (last === null)
    return [
      better(
        question,
        'no-period',
        'has no period: each body will take its own.',
        'Say from which day to which.',
      ),
    ]
  if (last < today) return []
  return [
    better(
      question,
      'period-open',
      `runs to ${dayInWords(last)}, which is not over: bodies will answer as of different days.`,
      'End the period before the day that the letters go.',
    ),
  ]
}
