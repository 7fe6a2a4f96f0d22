// A reminder: of an answer that is late, of a holding letter without a day, of more time that has run out or is too long, of a
// review that is late.
import { workingDaysLater } from '../../../calendar/working-days-later.ts'
import { chaseLaw } from '../../../vocabulary/asking/chase-law.ts'
import type { Task } from '../../../vocabulary/asking/task.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { clockOfBody, lastSent } from '../asked-body.ts'
import { reviewDue } from '../review-times.ts'
import type { ChaseFacts, Draft } from './chase-facts.ts'
import {
  DEAR,
  lawOf,
  letterText,
  othersInBrief,
  questionsAgain,
  subjectOf,
  whatWasAsked,
} from './letter-words.ts'
import { notSilent } from './no-answer.ts'

export function reminder(facts: ChaseFacts, task: Pick<Task, 'kind'> | null): Draft {
  const law = lawOf(facts)
  const { first, said, restsOn } = situation(facts, task)
  return {
    chaser: 'reminder',
    subject: subjectOf(facts, first),
    text: letterText(facts, DEAR, [
      whatWasAsked(facts),
      ...said,
      othersInBrief(facts),
      ...(task?.kind === 'review-overdue' ? [] : questionsAgain(facts)),
    ]),
    restsOn: restsOn ?? [
      { what: law.answers.rule, basis: law.answers.basis, source: law.answers.source },
    ],
  }
}

interface Situation {
  first: string
  said: (string | null)[]
  restsOn?: Draft['restsOn']
}

function situation(facts: ChaseFacts, task: Pick<Task, 'kind'> | null): Situation {
  switch (task?.kind) {
    case 'review-overdue':
      return lateReview(facts)
    case 'extended':
    case 'too-long':
      return moreTime(facts)
    case 'holding':
      return holding(facts) ?? late(facts)
    default:
      return late(facts)
  }
}

function late(facts: ChaseFacts): Situation {
  const { asked } = facts
  const open = notSilent(asked)
  if (open) return { first: 'About', said: [open] }
  const { due, stands, sum } = clockOfBody(asked)
  const acknowledged = asked.messages.find(
    ({ kind, decided }) => kind === 'acknowledgement' && decided,
  )
  const held = heldOf(facts)
  const isLate = due !== null && due < asked.today
  return {
    first: isLate ? 'Overdue' : 'Reminder',
    said: [
      acknowledged?.received
        ? `You acknowledged it on ${dayInWords(acknowledged.received)}.`
        : null,
      held?.received ? `You wrote on ${dayInWords(held.received)} that you need more time.` : null,
      due !== null && !stands
        ? `Your answer ${isLate ? 'was' : 'is'} due by ${dayInWords(due)}, ${due === sum?.due ? 'the twentieth working day' : 'the furthest that more time reaches'}. ${isLate ? 'None has reached me. If you have answered, please send me your answer again.' : ''}`.trim()
        : 'No answer has reached me. If you have answered, please send me your answer again.',
      isLate
        ? 'If you have not, please answer now, or tell me by return on which day you will. Where some of the questions are ready, please send those answers first.'
        : null,
      isLate ? next(facts) : null,
    ],
  }
}

/** What a person said is a holding letter. */
const heldOf = ({ asked }: ChaseFacts) =>
  asked.messages.find(({ kind, decided }) => kind === 'holding' && decided)

/** What follows, with its day: said once, and meant. */
function next(facts: ChaseFacts): string {
  const { today } = facts.asked
  const law = lawOf(facts)
  const { remindAgainAfter } = chaseLaw()
  const by = workingDaysLater(facts.asked.law, today, remindAgainAfter).at(-1)?.date ?? today
  const then =
    law.lateNext === 'complaint'
      ? `I shall complain to the ${law.commissioner.name} under ${law.complainUnder}`
      : `I shall ask for ${law.review} of the failure to answer`
  const promptly = facts.asked.events?.extension
    ? ''
    : 'The law asks for an answer promptly, and within twenty working days at the latest. '
  return `${promptly}If I have none by ${dayInWords(by)}, ${then}.`
}

/** null: a letter was read as one, and nobody has said that it is. */
function holding(facts: ChaseFacts): Situation | null {
  const { asked } = facts
  const letter = heldOf(facts)
  if (!letter) return null
  const on = letter.received ? ` of ${dayInWords(letter.received)}` : ''
  const { due, sum } = clockOfBody(asked)
  const is = due !== null && due < asked.today ? 'was' : 'is'
  return {
    first: 'When will you answer',
    said: [
      `Thank you for your letter${on}, in which you say that you need more time.`,
      `Please tell me on which day I shall have your answer. ${lawOf(facts).moreTime.asks}`,
      due === null
        ? null
        : `${sum?.latest ? 'Without such a notice the answer' : 'It'} ${is} due by ${dayInWords(due)}.`,
    ],
    restsOn: extension(facts),
  }
}

const extension = (facts: ChaseFacts): Draft['restsOn'] => {
  const { because, basis, source } = lawOf(facts).moreTime
  return [{ what: because, basis, source }]
}

function moreTime(facts: ChaseFacts): Situation {
  const { asked } = facts
  const { sum } = clockOfBody(asked)
  const named = asked.events?.extension
  const latest = sum?.latest
  if (!named) return late(facts)
  if (sum && !latest)
    return {
      first: 'Your extension',
      said: [
        `You have told me that you need until ${dayInWords(named)}. The ${lawOf(facts).name} knows no extension: your answer ${sum.due && sum.due < asked.today ? 'was' : 'is'} due by ${dayInWords(sum.due ?? named)}. Please send it now.`,
      ],
      restsOn: extension(facts),
    }
  if (latest && named > latest)
    return {
      first: 'Your extension',
      said: [
        `You have told me that you need until ${dayInWords(named)} to decide.`,
        `That is beyond ${dayInWords(latest)}, the fortieth working day after you received the request. ${furthest(sum?.latestRestsOn)} ${latest < asked.today ? 'That day has passed: please decide now.' : 'Please decide by then.'}`,
        lawOf(facts).moreTime.asks,
      ],
      restsOn: extension(facts),
    }
  return {
    first: named < asked.today ? 'Overdue' : 'Your extension',
    said: [
      `You took more time for it, until ${dayInWords(named)}. ${named < asked.today ? 'That day has passed, and no answer has reached me. If you have answered, please send me your answer again.' : ''}`.trim(),
      'If you have not decided, please do so now, and send me meanwhile whatever does not depend on it.',
      named < asked.today ? next(facts) : null,
    ],
    restsOn: extension(facts),
  }
}

const furthest = (restsOn: string | undefined): string =>
  restsOn ? `More than that is not allowed for: ${restsOn}.` : ''

function lateReview(facts: ChaseFacts): Situation {
  const { asked } = facts
  const law = lawOf(facts)
  const since = asked.events?.internalReviewAsked ?? asked.today
  const { due, atMost } = reviewDue(asked, since)
  const before = lastSent(asked, 'reminder')
  return {
    first: 'Review overdue',
    said: [
      `On ${dayInWords(since)} I asked you for ${law.review}. Its outcome was due by ${dayInWords(due)}. It has not reached me.`,
      before && before > due ? `I reminded you on ${dayInWords(before)}.` : null,
      `Please send me the outcome${atMost > asked.today ? ` by ${dayInWords(atMost)}` : ' now'}. After that I shall put the request to the ${law.commissioner.name} without it.`,
    ],
    restsOn: [
      {
        what: law.reviewWithin.rule,
        basis: law.reviewWithin.basis,
        source: law.reviewWithin.source,
      },
    ],
  }
}
