// What comes of it later: withdrawn, reviewed, complained of, appealed; and an event that was wrong.
import { PASSED_ON } from '../../wording/answering/law-words.ts'
import { idIn, textIn } from '../../wording/form/asked.ts'
import { lastOf } from '../course/standing.ts'
import type { RequestAct } from './act.ts'
import { on, readAct, today, why } from './read-act.ts'

export const withdraw: RequestAct = {
  text: 'Record that the requester withdrew it',
  heading: () => 'The requester withdrew it',
  asked: () => [
    on('Withdrawn on'),
    { name: 'why', label: 'What they said, without who they are', as: 'words' },
  ],
  typed: today,
  said(typed, act) {
    return readAct(typed, act, withdraw.asked(act), (said) => ({
      kind: 'withdrawn',
      facts: { on: textIn(said, 'on'), why: textIn(said, 'why') },
    }))
  },
  closed: ({ isClosed }) => (isClosed ? 'It is closed.' : null),
}

export const passOn: RequestAct = {
  text: 'Pass it on: subject access',
  heading: () => 'Passed on as subject access',
  note: PASSED_ON,
  asked: () => [
    on('Passed on'),
    { name: 'to', label: 'To whom', as: 'line', must: 'Say who answers it' },
  ],
  typed: (act) => ({ ...today(act), to: 'data protection' }),
  said(typed, act) {
    return readAct(typed, act, passOn.asked(act), (said) => ({
      kind: 'passed-on',
      facts: { on: textIn(said, 'on'), to: textIn(said, 'to') },
    }))
  },
  closed: ({ isClosed, law }) =>
    isClosed ? 'It is closed.' : law === 'subject-access' ? null : 'It is no subject access.',
}

const OUTCOMES = [
  { id: 'upheld', label: 'The answer stands' },
  { id: 'in-part', label: 'It stands in part' },
  { id: 'overturned', label: 'It does not stand' },
] as const

export const conclude: RequestAct = {
  text: 'Say how the review came out',
  heading: () => 'How the review came out',
  note: 'Where the answer does not stand, what is given now is a further release: it is made safe together with the first.',
  asked: () => [
    on('Concluded on'),
    { name: 'outcome', label: 'Outcome', as: 'one', options: OUTCOMES, must: 'Choose one' },
    why(),
  ],
  typed: today,
  said(typed, act) {
    return readAct(typed, act, conclude.asked(act), (said) => {
      const outcome = OUTCOMES.find(({ id }) => id === idIn(said, 'outcome'))
      return outcome
        ? {
            kind: 'review-concluded',
            facts: { on: textIn(said, 'on'), outcome: outcome.id, why: textIn(said, 'why') },
          }
        : { field: 'outcome', message: 'Choose one' }
    })
  },
  closed: ({ isReview, events }) =>
    !isReview
      ? 'This is no review.'
      : lastOf(events, 'review-concluded')
        ? 'It is concluded.'
        : null,
}

export const complaint: RequestAct = {
  text: 'Record a complaint to the Commissioner',
  heading: () => 'A complaint to the Information Commissioner',
  asked: () => [
    on('The Commissioner wrote on'),
    { name: 'reference', label: 'Their reference', as: 'line' },
  ],
  typed: today,
  said(typed, act) {
    return readAct(typed, act, complaint.asked(act), (said) => ({
      kind: 'ico-complaint',
      facts: { on: textIn(said, 'on'), reference: textIn(said, 'reference') },
    }))
  },
  closed: ({ clock, isClosed, today: day }) =>
    isClosed || (clock?.due && clock.due < day)
      ? null
      : 'It is not answered, and its time is not over.',
}

export const decision: RequestAct = {
  text: 'Record a decision notice',
  heading: () => 'A decision notice',
  asked: () => [
    on('Dated'),
    { name: 'reference', label: 'Its reference', as: 'line', must: 'Write the reference' },
    {
      name: 'outcome',
      label: 'What it says of the answer',
      as: 'one',
      options: OUTCOMES,
      must: 'Choose one',
    },
    { name: 'what', label: 'What must be done', as: 'words' },
    { name: 'by', label: 'By when', as: 'day', mayBeToCome: true, short: true },
  ],
  typed: today,
  said(typed, act) {
    return readAct(typed, act, decision.asked(act), (said) => {
      const outcome = OUTCOMES.find(({ id }) => id === idIn(said, 'outcome'))
      return outcome
        ? {
            kind: 'decision-notice',
            facts: {
              on: textIn(said, 'on'),
              reference: textIn(said, 'reference'),
              outcome: outcome.id,
              by: idIn(said, 'by'),
              what: textIn(said, 'what'),
            },
          }
        : { field: 'outcome', message: 'Choose one' }
    })
  },
  closed: ({ events }) =>
    lastOf(events, 'ico-complaint') ? null : 'No complaint to the Commissioner is recorded.',
}

const STEPS = [
  { id: 'appealed', label: 'Somebody appealed' },
  { id: 'answered', label: 'The force answered' },
  { id: 'decided', label: 'The tribunal decided' },
] as const

export const tribunal: RequestAct = {
  text: 'Record a step before the tribunal',
  heading: () => 'Before the First-tier Tribunal',
  asked: () => [
    on('On'),
    { name: 'step', label: 'What happened', as: 'one', options: STEPS, must: 'Choose one' },
    { name: 'reference', label: 'Its reference', as: 'line' },
    { name: 'words', label: 'What was said', as: 'words' },
  ],
  typed: today,
  said(typed, act) {
    return readAct(typed, act, tribunal.asked(act), (said) => {
      const step = STEPS.find(({ id }) => id === idIn(said, 'step'))
      return step
        ? {
            kind: 'tribunal',
            facts: {
              on: textIn(said, 'on'),
              reference: textIn(said, 'reference'),
              step: step.id,
              words: textIn(said, 'words'),
            },
          }
        : { field: 'step', message: 'Choose one' }
    })
  },
  closed: ({ events }) =>
    lastOf(events, 'decision-notice') ? null : 'There is no decision notice.',
}

export const takeBack: RequestAct = {
  text: 'Take an event back',
  heading: ({ n }) => `Take event ${n ?? ''} back`,
  note: 'Both stay to be seen: it counts as not said from here on.',
  asked: () => [],
  typed: () => ({}),
  said: (_, { n }) => ({ ok: true, value: { kind: 'event-corrected', facts: { event: n ?? 0 } } }),
  closed: () => null,
  ofEvent: true,
}
