// What moves the clock: a question back, its answer, its lapse, a fee, more time for the public interest test.

import { dayInWords } from '../../wording/dates.ts'
import { type Asked, idsIn, textIn, wholeIn } from '../../wording/form/asked.ts'
import type { Course } from '../course/course-of.ts'
import { feeWaits, lastOf, testRuns } from '../course/standing.ts'
import { notQualified, sectionWritten } from '../rules/not-qualified.ts'
import type { RequestAct } from './act.ts'
import { closedOnce, on, readAct, today, whichQuestions, why } from './read-act.ts'

/** Nobody’s law: what many forces tell those they ask. */
const USUAL_LAPSE = 60

export const clarify: RequestAct = {
  text: 'Ask the requester what is meant',
  heading: () => 'What was asked back',
  note: 'Only where it is really needed (section 1(3)): the clock of these questions stops on this day, and a new one begins with the answer. What is clear goes on.',
  asked: (act) => [
    on('Asked on'),
    ...whichQuestions(act, 'None chosen: all of them.'),
    {
      name: 'asked',
      label: 'What was asked, in one question',
      as: 'words',
      must: 'Write what was asked',
    },
    {
      name: 'lapsesAfter',
      label: 'After how many days without an answer it may lapse',
      as: 'whole',
      must: 'Write a number of days',
      hint: 'The force’s own time, which the requester is told. It never lapses by itself, nor without a warning.',
      short: true,
    },
  ],
  typed: (act) => ({ ...today(act), lapsesAfter: String(USUAL_LAPSE) }),
  said(typed, act) {
    return readAct(typed, act, clarify.asked(act), (said) => ({
      kind: 'clarification-asked',
      facts: {
        on: textIn(said, 'on'),
        questions: idsIn(said, 'questions'),
        asked: textIn(said, 'asked'),
        lapsesAfter: wholeIn(said, 'lapsesAfter') ?? USUAL_LAPSE,
      },
    }))
  },
  closed: (course) =>
    closedOnce(course) ??
    (course.questions.length === 0 ? 'Its questions are not split yet.' : null),
}

export const clarified: RequestAct = {
  text: 'Record the answer',
  heading: () => 'What the requester answered',
  note: 'A new period begins with this day. Leave out who they are: colleagues who may not know it read this.',
  asked: () => [
    on('It came on'),
    { name: 'words', label: 'What is meant', as: 'words', must: 'Write what is meant' },
  ],
  typed: today,
  said(typed, act) {
    return readAct(typed, act, clarified.asked(act), (said) => ({
      kind: 'clarification-given',
      facts: { asked: act.n ?? 0, on: textIn(said, 'on'), words: textIn(said, 'words') },
    }))
  },
  closed: (course) => waitsForNothing(course),
  ofEvent: true,
}

export const warnOfLapse: RequestAct = {
  text: 'Record that the requester was warned',
  heading: () => 'Warned that it will lapse',
  asked: () => [on('Warned on')],
  typed: today,
  said(typed, act) {
    return readAct(typed, act, warnOfLapse.asked(act), (said) => ({
      kind: 'clarification-warned',
      facts: { asked: act.n ?? 0, on: textIn(said, 'on') },
    }))
  },
  closed: (course) => waitsForNothing(course),
  ofEvent: true,
}

export const lapse: RequestAct = {
  text: 'Say that it has lapsed',
  heading: () => 'It has lapsed',
  note: 'What comes later is a new request, and is answered as one.',
  asked: () => [on('Lapsed on')],
  typed: today,
  said(typed, act) {
    return readAct(typed, act, lapse.asked(act), (said) => ({
      kind: 'clarification-lapsed',
      facts: { asked: act.n ?? 0, on: textIn(said, 'on') },
    }))
  },
  closed: (course) => waitsForNothing(course),
  ofEvent: true,
}

const waitsForNothing = ({ questions }: Course): string | null =>
  questions.some(({ state }) => state === 'asked-back') ? null : 'Nothing was asked back.'

export const feeNotice: RequestAct = {
  text: 'Give a fees notice',
  heading: () => 'A fees notice was given',
  note: 'The clock stands still until it is paid (section 9).',
  asked: () => [
    on('Given on'),
    { name: 'pounds', label: 'Pounds', as: 'whole', must: 'Write the fee in pounds', short: true },
  ],
  typed: today,
  said(typed, act) {
    return readAct(typed, act, feeNotice.asked(act), (said) => ({
      kind: 'fee-notice',
      facts: { on: textIn(said, 'on'), pounds: wholeIn(said, 'pounds') ?? 0 },
    }))
  },
  closed: (course) =>
    closedOnce(course) ?? (feeWaits(course.events) ? 'A fee is asked already.' : null),
}

export const feePaid: RequestAct = {
  text: 'Record that the fee was paid',
  heading: () => 'The fee was paid',
  asked: () => [on('Paid on')],
  typed: today,
  said(typed, act) {
    return readAct(typed, act, feePaid.asked(act), (said) => ({
      kind: 'fee-paid',
      facts: { on: textIn(said, 'on') },
    }))
  },
  closed: ({ events }) => (feeWaits(events) ? null : 'No fee waits to be paid.'),
}

/** The one ground of the Regulations. */
const COMPLEX = 'reg7(1)'

const weighedSection: Asked = {
  name: 'section',
  label: 'Exemption that the test is about',
  as: 'line',
  must: 'Write the section',
  hint: 'As the law writes it: s31(1)(g).',
}

export const extend: RequestAct = {
  text: 'Take more time',
  heading: ({ course }) =>
    course.law === 'eir' ? 'More time: regulation 7' : 'More time for the public interest test',
  note: 'Under the Act only for a qualified exemption, under the Regulations only where the request is complex and voluminous: with a notice inside the first twenty working days that says why, and by when. Under the Act a second notice follows with the balance. What does not depend on it is answered in time.',
  asked: (act) => [
    on('Notice given on'),
    ...whichQuestions(act, 'None chosen: all of them.'),
    ...(act.course.law === 'eir' ? [] : [weighedSection]),
    {
      name: 'until',
      label: 'By when it will be answered',
      as: 'day',
      must: 'Write the day',
      mayBeToCome: true,
      short: true,
    },
    why(
      act.course.law === 'eir'
        ? 'Why it is complex and voluminous, so that twenty working days do not do'
        : 'Why it takes longer',
    ),
  ],
  typed: (act) => {
    const latest = act.course.clock?.latest?.day
    return { ...today(act), ...(latest ? { until: dayInWords(latest) } : {}) }
  },
  said(typed, act) {
    return readAct(typed, act, extend.asked(act), (said) => {
      const isEir = act.course.law === 'eir'
      const section = isEir ? COMPLEX : sectionWritten(textIn(said, 'section'))
      const wrong = isEir ? null : notQualified(section)
      if (wrong) return { field: 'section', message: wrong }
      return {
        kind: 'extension-notice',
        facts: {
          on: textIn(said, 'on'),
          questions: idsIn(said, 'questions'),
          section,
          until: textIn(said, 'until'),
          why: textIn(said, 'why'),
        },
      }
    })
  },
  closed: (course) => {
    const closed = closedOnce(course)
    if (closed) return closed
    if (course.isReview) return 'A review has no public interest test to wait for.'
    if (course.clock?.stands) return 'Its clock stands still.'
    return course.clock?.extended ? 'More time was taken already.' : null
  },
}

export const pitConcluded: RequestAct = {
  text: 'Record how the public interest test came out',
  heading: () => 'How the public interest test came out',
  note: 'The notice that says so, with the balance, is still to be written and sent.',
  asked: () => [
    on('Concluded on'),
    {
      name: 'outcome',
      label: 'In whose favour, and why',
      as: 'words',
      must: 'Say how it came out',
    },
  ],
  typed: today,
  said(typed, act) {
    return readAct(typed, act, pitConcluded.asked(act), (said) => ({
      kind: 'pit-concluded',
      facts: { on: textIn(said, 'on'), outcome: textIn(said, 'outcome') },
    }))
  },
  closed: ({ events }) => {
    if (!lastOf(events, 'extension-notice')) return 'No more time was taken.'
    return testRuns(events) ? null : 'It is recorded.'
  },
}
