// The one thing that comes next in a request, and of which question: what a stand-in does who knows nothing but the history.

import { daysLater } from '../../calendar/day.ts'
import { PASSED_ON } from '../../wording/answering/law-words.ts'
import { dayInWords } from '../../wording/dates.ts'
import { CHANGE_WORDS } from './changed-since.ts'
import type { Course } from './course-of.ts'
import { isOver } from './over-limit.ts'
import type { QuestionCourse } from './questions.ts'
import { allOf, lastOf, testRuns } from './standing.ts'

export type Step =
  | 'split'
  | 'wait'
  | 'warn'
  | 'lapse'
  | 'look'
  | 'refuse'
  | 'count'
  | 'protect'
  | 'conclude-test'
  | 'notice'
  | 'draw-up'
  | 'sign'
  | 'send'
  | 'log'
  | 'pass-on'
  | 'nothing'

export interface NextStep {
  step: Step
  /** The question, or the event, that it is about. */
  of: string | number | null
  words: string
}

export function nextStep(course: Course): NextStep {
  const { questions, isClosed, releases, state } = course
  if (isClosed) return afterAnswer(course)
  if (course.law === 'subject-access') return { step: 'pass-on', of: null, words: PASSED_ON }
  if (questions.length === 0)
    return { step: 'split', of: null, words: 'Split it into numbered questions.' }
  const waiting = releases.find(({ sent }) => sent === null)
  const [changed] = waiting?.changed ?? []
  if (waiting && changed !== undefined)
    return (
      ofQuestions(course) ?? {
        step: 'draw-up',
        of: waiting.event,
        words: `Since release ${waiting.number} was drawn up ${CHANGE_WORDS[changed] ?? 'something was changed'}: draw the files up anew.`,
      }
    )
  if (waiting?.signed)
    return { step: 'send', of: waiting.number, words: 'It is signed: send the very files.' }
  if (waiting)
    return {
      step: 'sign',
      of: waiting.number,
      words: 'It is drawn up: a second person, who was not at it, opens each file and signs.',
    }
  if (state === 'fee-asked')
    return {
      step: 'wait',
      of: null,
      words:
        'Nothing, once the fees notice has gone out, until the fee is paid: the clock stands still.',
    }
  return ofQuestions(course) ?? ofNotice(course)
}

/** What is to be done to a question comes before what waits for somebody else. */
function ofQuestions(course: Course): NextStep | null {
  const first = (state: QuestionCourse['state']) =>
    course.questions.find((one) => one.state === state)
  const tooDear = course.questions.find(
    (one) =>
      NOT_COUNTED.includes(one.state) &&
      // Who says afterwards what it counts answers it all the same.
      (one.estimated ?? 0) > (one.mapped ?? 0) &&
      isOver(course, one),
  )
  if (tooDear)
    return {
      step: 'refuse',
      of: tooDear.number,
      words: `Question ${tooDear.number}: its estimate is over the limit. Give that as the reason, or agree on a narrower question.`,
    }
  const look = first('to-look-at')
  if (look)
    return {
      step: 'look',
      of: look.number,
      words:
        look.held === true
          ? `Question ${look.number} is held: count it, name a document, or give a reason.`
          : `Question ${look.number}: say whether it is held, then count it, name a document, or give a reason.`,
    }
  const count = first('to-count')
  if (count)
    return { step: 'count', of: count.number, words: `Question ${count.number}: count it.` }
  const counted = first('counted')
  if (counted)
    return {
      step: 'protect',
      of: counted.number,
      words: `Question ${counted.number} is counted: make its table safe to release.`,
    }
  const open = course.questions.filter(({ state }) => state !== 'answered' && state !== 'lapsed')
  return open.length > 0 && open.every(({ state }) => state === 'asked-back')
    ? askedBack(course)
    : null
}

const NOT_COUNTED: readonly QuestionCourse['state'][] = ['to-look-at', 'to-count']

function askedBack({ events, today }: Course): NextStep | null {
  const asked = lastOf(events, 'clarification-asked')
  if (!asked) return null
  const from = daysLater(asked.facts.on, asked.facts.lapsesAfter)
  const warned = allOf(events, 'clarification-warned').some(
    ({ facts }) => facts.asked === asked.seq,
  )
  if (today < from)
    return {
      step: 'wait',
      of: asked.seq,
      words: `Nothing, once the question back has gone out, until the requester answers: the clock stands still. From ${dayInWords(from)} on it may lapse, after a warning.`,
    }
  return warned
    ? {
        step: 'lapse',
        of: asked.seq,
        words: 'The requester was warned and has not answered: it may be said to have lapsed.',
      }
    : {
        step: 'warn',
        of: asked.seq,
        words:
          'The requester has not answered in the time they were told: warn them before it lapses.',
      }
}

function ofNotice(course: Course): NextStep {
  const runs = testRuns(course.events)
  if (runs)
    return {
      step: 'conclude-test',
      of: runs.seq,
      words: 'The public interest test runs: say how it came out, then write the second notice.',
    }
  const written = lastOf(course.events, 'notice-written')
  const sentNotices = course.releases.flatMap(({ sent, drawnUp }) => (sent ? [drawnUp.notice] : []))
  return written && !sentNotices.includes(written.seq)
    ? { step: 'draw-up', of: written.seq, words: 'The letter is written: draw the files up.' }
    : {
        step: 'notice',
        of: null,
        words: `${lookedAt(course)} write the letter.`,
      }
}

/** Which numbers of a table are withheld is sealed: whether they need a reason is not known here. */
function lookedAt({ questions }: Course): string {
  const bare = questions.filter(
    (one) => one.state === 'safe' && one.protected !== null && one.reasons.length === 0,
  )
  return bare.length === 0
    ? 'Every question has its answer or its reason:'
    : `Every question is looked at. Where a table withholds a number (question ${bare.map(({ number }) => number).join(', ')}), give the reason first; then`
}

function afterAnswer({ releases, state }: Course): NextStep {
  const unlogged = releases.find(
    ({ sent, logged, drawnUp }) => sent && !logged && drawnUp.questions.length > 0,
  )
  if (state === 'answered' && unlogged)
    return {
      step: 'log',
      of: unlogged.number,
      words:
        'Its answer was handed over: once it has gone out, put it on the disclosure log, without who asked.',
    }
  return { step: 'nothing', of: null, words: 'Nothing.' }
}
