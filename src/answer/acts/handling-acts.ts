// Who works on it, under which law, how risky it is, who was asked about it. None of these stops the clock.

import type { RequestLaw } from '../../vocabulary/answering/request.ts'
import { LAW_WORDS } from '../../wording/answering/law-words.ts'
import { idIn, textIn } from '../../wording/form/asked.ts'
import { allOf, lastOf } from '../course/standing.ts'
import type { RequestAct } from './act.ts'
import { closedOnce, on, readAct, today, why } from './read-act.ts'

const RISKS = [
  { id: 'low', label: 'Low: figures or documents of the usual kind' },
  { id: 'medium', label: 'Medium: somebody could be told apart, or another body is touched' },
  { id: 'high', label: 'High: a live case, a named person, national interest' },
] as const

export const takeOn: RequestAct = {
  text: 'Say who works on it',
  heading: () => 'Who works on it',
  asked: ({ people }) => [
    {
      name: 'account',
      label: 'Officer',
      as: 'one',
      options: people,
      inList: true,
      must: 'Choose somebody',
    },
  ],
  typed: ({ course }) => ({ account: lastOf(course.events, 'taken-on')?.facts.account ?? '' }),
  said(typed, act) {
    return readAct(typed, act, takeOn.asked(act), (said) => {
      const chosen = act.people.find(({ id }) => id === idIn(said, 'account'))
      return chosen
        ? { kind: 'taken-on', facts: { account: chosen.id, name: chosen.label } }
        : { field: 'account', message: 'Choose somebody' }
    })
  },
  closed: closedOnce,
}

export const law: RequestAct = {
  text: 'Answer it under another law',
  heading: () => 'Under which law it is answered',
  note: 'Say it at once to whoever asked: the clock and the reasons are others.',
  asked: () => [
    {
      name: 'law',
      label: 'Law',
      as: 'one',
      options: Object.entries(LAW_WORDS).map(([id, label]) => ({ id, label })),
      must: 'Choose the law',
    },
    why(),
  ],
  typed: ({ course }) => ({ law: course.law }),
  said(typed, act) {
    return readAct(typed, act, law.asked(act), (said) => {
      const chosen = LAWS.find((one) => one === idIn(said, 'law'))
      return chosen
        ? { kind: 'law-set', facts: { law: chosen, why: textIn(said, 'why') } }
        : { field: 'law', message: 'Choose the law' }
    })
  },
  closed: closedOnce,
}

const LAWS: readonly RequestLaw[] = ['foia', 'eir', 'subject-access']

export const triage: RequestAct = {
  text: 'Sort it by risk',
  heading: () => 'How risky it is',
  asked: () => [
    { name: 'risk', label: 'Risk', as: 'one', options: RISKS, must: 'Choose one' },
    { name: 'why', label: 'What makes it so', as: 'words' },
  ],
  typed: ({ course }) => {
    const last = lastOf(course.events, 'triaged')
    return last ? { ...last.facts } : {}
  },
  said(typed, act) {
    return readAct(typed, act, triage.asked(act), (said) => {
      const chosen = RISKS.find(({ id }) => id === idIn(said, 'risk'))
      return chosen
        ? { kind: 'triaged', facts: { risk: chosen.id, why: textIn(said, 'why') } }
        : { field: 'risk', message: 'Choose one' }
    })
  },
  closed: closedOnce,
}

const HOW_REFERRED = [
  { id: 'mandatory', label: 'It must be referred' },
  { id: 'advisory', label: 'Advice is asked' },
] as const

export const refer: RequestAct = {
  text: 'Refer it to the national unit',
  heading: () => 'Referred',
  note: 'The clock does not stop for it.',
  asked: () => [
    on('Referred on'),
    { name: 'to', label: 'To whom', as: 'line', must: 'Say to whom' },
    { name: 'how', label: 'How', as: 'one', options: HOW_REFERRED, must: 'Choose one' },
  ],
  typed: (act) => ({ ...today(act), to: 'National Police FOI and Data Protection Unit' }),
  said(typed, act) {
    return readAct(typed, act, refer.asked(act), (said) => {
      const how = HOW_REFERRED.find(({ id }) => id === idIn(said, 'how'))
      return how
        ? {
            kind: 'referred',
            facts: { on: textIn(said, 'on'), to: textIn(said, 'to'), how: how.id },
          }
        : { field: 'how', message: 'Choose one' }
    })
  },
  closed: closedOnce,
}

export const referralAnswered: RequestAct = {
  text: 'Record what the national unit said',
  heading: () => 'What the national unit said',
  asked: () => [
    on('Answered on'),
    { name: 'answer', label: 'What was said', as: 'words', must: 'Say what was answered' },
  ],
  typed: today,
  said(typed, act) {
    return readAct(typed, act, referralAnswered.asked(act), (said) => ({
      kind: 'referral-answered',
      facts: { referred: act.n ?? 0, on: textIn(said, 'on'), answer: textIn(said, 'answer') },
    }))
  },
  closed: closedOnce,
  ofEvent: true,
}

export const consult: RequestAct = {
  text: 'Ask somebody about it',
  heading: () => 'Who was asked, and what',
  note: 'The clock does not stop for it, and no answer is not a reason. Who made the request is told to nobody: it must not colour the answer.',
  asked: () => [
    on('Asked on'),
    {
      name: 'whom',
      label: 'Whom',
      as: 'line',
      must: 'Say whom',
      hint: 'The owner of the information, another force, a department.',
    },
    { name: 'asked', label: 'What was asked', as: 'words', must: 'Say what was asked' },
  ],
  typed: today,
  said(typed, act) {
    return readAct(typed, act, consult.asked(act), (said) => ({
      kind: 'consulted',
      facts: { on: textIn(said, 'on'), whom: textIn(said, 'whom'), asked: textIn(said, 'asked') },
    }))
  },
  closed: closedOnce,
}

export const consultAnswered: RequestAct = {
  text: 'Record their answer',
  heading: ({ course, n }) =>
    `What ${allOf(course.events, 'consulted').find(({ seq }) => seq === n)?.facts.whom ?? 'they'} said`,
  asked: () => [
    on('Answered on'),
    { name: 'answer', label: 'What was said', as: 'words', must: 'Say what was answered' },
  ],
  typed: today,
  said(typed, act) {
    return readAct(typed, act, consultAnswered.asked(act), (said) => ({
      kind: 'consulted-answered',
      facts: { consulted: act.n ?? 0, on: textIn(said, 'on'), answer: textIn(said, 'answer') },
    }))
  },
  closed: closedOnce,
  ofEvent: true,
}
