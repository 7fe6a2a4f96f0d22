// What the form of a letter asks before it becomes a request, or several; and what was typed in it, read.

import { QUESTIONS_HINT } from '../../../../../answer/acts/question-acts.ts'
import type { RequestProposed } from '../../../../../answer/intake/propose-request.ts'
import { questionsAsTyped, questionsTyped } from '../../../../../answer/intake/questions-typed.ts'
import {
  DOORS,
  type Door,
  type RequestLaw,
  type RequestQuestion,
} from '../../../../../vocabulary/answering/request.ts'
import type { FormError, FormRead } from '../../../../../vocabulary/errors.ts'
import { DOOR_WORDS } from '../../../../../wording/answering/course-words.ts'
import { LAW_WORDS } from '../../../../../wording/answering/law-words.ts'
import { dayInWords } from '../../../../../wording/dates.ts'
import { type Asked, readAsked, textIn } from '../../../../../wording/form/asked.ts'

export interface DraftSaid {
  received: string
  door: Door
  law: RequestLaw
  reference: string
  name: string
  address: string
  /** A list a request. */
  requests: RequestQuestion[][]
}

export const HEAD_ASKED: readonly Asked[] = [
  {
    name: 'received',
    label: 'Received on',
    as: 'day',
    hint: 'The day it reached anybody in the force, working day or not.',
    must: 'Write the day',
    short: true,
  },
  {
    name: 'reference',
    label: 'Reference, where the force gave one',
    as: 'line',
    hint: 'Left out, it gets the next of its year.',
    short: true,
  },
  {
    name: 'door',
    label: 'How it came',
    as: 'one',
    options: DOORS.map((id) => ({ id, label: DOOR_WORDS[id] })),
    inList: true,
    must: 'Choose how it came',
  },
  {
    name: 'law',
    label: 'Under which law it is answered',
    as: 'one',
    options: Object.entries(LAW_WORDS).map(([id, label]) => ({ id, label })),
    must: 'Choose the law',
  },
]

export const REQUESTER_ASKED: readonly Asked[] = [
  {
    name: 'name',
    label: 'Name of who asks',
    as: 'line',
    hint: 'As they gave it. It is kept apart, and read by who writes to them.',
    must: 'Write the name they gave (section 8(1)(b))',
  },
  {
    name: 'address',
    label: 'Address for the answer',
    as: 'words',
    hint: 'Of mail, post or a request website.',
    must: 'Write where the answer goes',
  },
]

const questionsAsked = (i: number, of: number): Asked => ({
  name: `questions-${i + 1}`,
  label: labelOf(i, of),
  as: 'words',
  hint: QUESTIONS_HINT,
  ...(i === 0 ? { must: 'Write at least one question' } : {}),
})

/** The last is the one more. */
const labelOf = (i: number, of: number): string =>
  i === of - 1 && i > 0
    ? 'Questions of the further request'
    : of > 2
      ? `Questions of request ${i + 1}`
      : 'Questions'

/** As many as were proposed, and one more for what an officer sees apart. */
export const questionsFields = (proposed: number): Asked[] =>
  Array.from({ length: proposed }, (_, i) => questionsAsked(i, proposed))

export const draftTyped = (
  { name, address, requests }: RequestProposed,
  { on, isMail, today }: { on: string | null; isMail: boolean; today: string },
): Record<string, string> => ({
  received: dayInWords(on ?? today),
  door: isMail ? 'mail' : '',
  law: 'foia',
  name,
  address,
  ...Object.fromEntries(
    requests.map((questions, i) => [`questions-${i + 1}`, questionsAsTyped(questions)]),
  ),
})

const LAWS: readonly RequestLaw[] = ['foia', 'eir', 'subject-access']

export function readDraft(
  typed: Readonly<Record<string, string>>,
  fields: number,
  today: string,
): FormRead<DraftSaid> {
  const asked = [...HEAD_ASKED, ...REQUESTER_ASKED, ...questionsFields(fields)]
  const read = readAsked(asked, typed, today)
  if (!read.ok) return read
  const requests = Array.from({ length: fields }, (_, i) =>
    questionsTyped(textIn(read.value, `questions-${i + 1}`)),
  ).filter((questions) => questions.length > 0)
  const wrong = twice(requests)
  const [door, law] = [
    DOORS.find((one) => one === textIn(read.value, 'door')),
    LAWS.find((one) => one === textIn(read.value, 'law')),
  ]
  if (wrong || !door || !law)
    return { ok: false, formErrors: [wrong ?? { field: 'door', message: 'Choose how it came' }] }
  return {
    ok: true,
    value: {
      received: textIn(read.value, 'received'),
      door,
      law,
      reference: textIn(read.value, 'reference'),
      name: textIn(read.value, 'name'),
      address: textIn(read.value, 'address'),
      requests,
    },
  }
}

function twice(requests: readonly RequestQuestion[][]): FormError | null {
  for (const [i, questions] of requests.entries()) {
    const numbers = questions.map(({ number }) => number)
    const again = numbers.find((one, at) => numbers.indexOf(one) !== at)
    if (again !== undefined)
      return { field: `questions-${i + 1}`, message: `Two questions have the number ${again}` }
  }
  return null
}
