// What is asked, question by question, and whether it is held; and which other request it belongs with.
import { workingDaysBetween } from '../../calendar/due.ts'
import type { LinkHow } from '../../vocabulary/answering/event.ts'
import { dayInWords } from '../../wording/dates.ts'
import { idIn, idsIn, textIn, yesIn } from '../../wording/form/asked.ts'
import { questionsAsTyped, questionsTyped } from '../intake/questions-typed.ts'
import type { ActOn, RequestAct } from './act.ts'
import { closedOnce, readAct, why } from './read-act.ts'

export const QUESTIONS_HINT =
  'One below the other, each with its number: “1. How many …”, “2a. …”. Leave out who asks: colleagues who may not know it read these.'

export const questions: RequestAct = {
  text: 'Split it into questions',
  heading: () => 'What it asks, question by question',
  asked: () => [
    {
      name: 'questions',
      label: 'Questions',
      as: 'words',
      hint: QUESTIONS_HINT,
      must: 'Write at least one question',
    },
  ],
  typed: ({ course }) => ({ questions: questionsAsTyped(course.questions) }),
  said(typed, act) {
    return readAct(typed, act, questions.asked(act), (said) => ({
      kind: 'questions-split',
      facts: { questions: questionsTyped(textIn(said, 'questions')) },
    }))
  },
  closed: (course) =>
    closedOnce(course) ??
    (course.questions.some(({ state }) => state === 'answered')
      ? 'A question of it was answered.'
      : null),
}

export const held: RequestAct = {
  text: 'Say whether it is held',
  heading: () => 'Whether it is held',
  note: 'Per question: from what the force records, in which time, and since when the field is there.',
  asked: ({ course }) => [
    {
      name: 'questions',
      label: 'Questions',
      as: 'several',
      options: course.questions.map(({ number, words }) => ({
        id: number,
        label: `${number}. ${words}`,
      })),
      must: 'Choose at least one',
    },
    { name: 'held', label: 'Is it held?', as: 'yes-no', must: 'Say yes or no' },
    why('How that is known'),
  ],
  typed: ({ course }) =>
    course.questions.length === 1 ? { [`questions-${course.questions[0]?.number}`]: 'yes' } : {},
  said(typed, act) {
    return readAct(typed, act, held.asked(act), (said) => ({
      kind: 'held',
      facts: {
        questions: idsIn(said, 'questions'),
        held: yesIn(said, 'held') ?? false,
        why: textIn(said, 'why'),
      },
    }))
  },
  closed: (course) =>
    closedOnce(course) ??
    (course.questions.length === 0 ? 'Its questions are not split yet.' : null),
}

const HOW = [
  { id: 'same-requester', label: 'The same person asked both' },
  { id: 'in-concert', label: 'People who act together asked both' },
  { id: 'one-letter', label: 'They came in one letter' },
  { id: 'repeated', label: 'It asks the same again' },
  { id: 'narrowed', label: 'It is the narrower question of one refused on cost' },
] as const satisfies readonly { id: LinkHow; label: string }[]

/** Working days within which requests may be added up (section 12(4) and regulation 5 of the fees regulations). */
const TOGETHER_WITHIN = 60

export const link: RequestAct = {
  text: 'Put it beside another request',
  heading: () => 'Beside another request',
  note: `The cost of two may be added up only where they are about the same matter, came within ${TOGETHER_WITHIN} working days of each other, and the same person or people in concert asked: say what shows it.`,
  asked: () => [
    {
      name: 'reference',
      label: 'Reference of the other',
      as: 'line',
      must: 'Write the reference',
      short: true,
    },
    { name: 'how', label: 'How they belong together', as: 'one', options: HOW, must: 'Choose one' },
    why('What shows it'),
  ],
  typed: () => ({}),
  said(typed, act) {
    return readAct(typed, act, link.asked(act), (said) => {
      const how = HOW.find(({ id }) => id === idIn(said, 'how'))?.id
      const { other } = act
      if (!how) return { field: 'how', message: 'Choose one' }
      if (!other) return { field: 'reference', message: 'There is no such request here' }
      if (other.id === act.course.request.id)
        return { field: 'reference', message: 'This is the request itself' }
      const apart = daysApart(act)
      if (ADDS_UP.includes(how) && apart !== null && apart > TOGETHER_WITHIN)
        return {
          field: 'reference',
          message: `It came ${apart} working days apart (${dayInWords(other.received ?? '')}): only within ${TOGETHER_WITHIN} may they be added up`,
        }
      return {
        kind: 'linked',
        facts: { to: other.id, reference: other.reference, how, why: textIn(said, 'why') },
      }
    })
  },
  closed: () => null,
}

const ADDS_UP: readonly LinkHow[] = ['same-requester', 'in-concert']

function daysApart({ course, other }: ActOn): number | null {
  const own = course.received?.facts.on
  if (!own || !other?.received) return null
  const [from = own, to = own] = [own, other.received].toSorted()
  return workingDaysBetween('foia', { received: from }, to)
}
