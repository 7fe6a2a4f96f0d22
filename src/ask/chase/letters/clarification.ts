// An answer to what a body asked back: what each question means, told from how the survey itself defines it.
import type { Noun, Question, Survey } from '../../../vocabulary/survey.ts'
import { dayInWords, periodInWords } from '../../../wording/dates.ts'
import { labelsOf } from '../../../wording/labels.ts'
import { listed } from '../question-words.ts'
import { type ChaseFacts, type Draft, gap } from './chase-facts.ts'
import { capitalised, DEAR, lawOf, letterText, subjectOf, whatWasAsked } from './letter-words.ts'

export function clarification(facts: ChaseFacts): Draft {
  const { survey, events, messages } = facts.asked
  const law = lawOf(facts)
  const letter = messages.find(({ kind, decided }) => kind === 'clarification' && decided)
  const on = events?.clarificationAsked ?? letter?.received
  return {
    chaser: 'clarification',
    subject: subjectOf(facts, 'Clarification'),
    text: letterText(facts, DEAR, [
      whatWasAsked(facts),
      `${on ? `On ${dayInWords(on)} you` : 'You'} asked me to clarify it. ${gap('your answer to what it asks, in a sentence or two')}`,
      'This is what I mean by each question:',
      ...survey.questions.map((question) => meant(survey, question)),
      'If your records count something else, or by other years, please answer as you hold it and say what your figures count: a note in a sentence is enough.',
      'Nothing else in the request has changed. If any part of it is clear already, please answer that part now.',
    ]),
    restsOn: [
      { what: law.help.why, basis: law.help.basis, source: law.help.source },
      {
        what: 'The time for an answer runs anew from the day this reaches the body',
        basis: 'verified',
        source:
          'the Commissioner’s guidance on section 10: the effect of requesting clarification under section 1(3)',
      },
    ],
  }
}

/** "Question 1, “How many …?” I want the number of claims (your records may say “claim for damage”), between … and …, by financial year." */
function meant(survey: Survey, question: Question): string {
  const { number, asks, counts, rows, document, by = [], whom = [], partOf } = question
  const when = periodInWords(question.period === undefined ? survey.period : question.period)
  const labels = labelsOf(survey)
  const also =
    counts?.kind === 'count' && counts.also.length > 0
      ? ` (your records may say ${counts.also.map((word) => `“${word}”`).join(' or ')})`
      : ''
  const what = document
    ? 'I want the document itself, as it stood'
    : rows && !counts
      ? 'I want one row for each'
      : counts
        ? `I want ${amountOf(counts)}${also}`
        : 'I want what it asks for'
  const of =
    whom.length > 0
      ? `, of ${listed(whom.map((id) => labels.category('whom', id)))}, each apart`
      : ''
  const split =
    by.length > 0 ? `, by ${listed(by.map((name) => labels.dimension(name).toLowerCase()))}` : ''
  const within = partOf ? ` They are part of those of question ${partOf}.` : ''
  return capitalised(
    `question ${number}, “${asks.trim()}” ${what}${of}${when ? `, ${when}` : ''}${split}.${within}`,
  )
}

/** A sum of which only the currency is known is that: “the amount in pounds”, never “of pounds”. */
function amountOf({ kind, id, one, many }: Noun): string {
  if (kind === 'money')
    return one === 'pound' || many === id
      ? 'the amount in pounds'
      : `the amount in pounds of ${many}`
  if (kind === 'share')
    return ['%', id, 'per cent', 'percent', 'percentage'].includes(many)
      ? 'the percentage'
      : `the percentage of ${many}`
  return `${MEASURES[kind] ?? 'the number of'} ${many}`
}

const MEASURES: Record<string, string> = {
  count: 'the number of',
  duration: 'the length of time in',
  average: 'the average of',
}
