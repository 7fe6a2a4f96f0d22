// Every act on a request that has a form of its own here, by the name in its address.
import type { RequestAct } from './act.ts'
import {
  clarified,
  clarify,
  extend,
  feeNotice,
  feePaid,
  lapse,
  pitConcluded,
  warnOfLapse,
} from './clock-acts.ts'
import {
  consult,
  consultAnswered,
  law,
  refer,
  referralAnswered,
  takeOn,
  triage,
} from './handling-acts.ts'
import {
  complaint,
  conclude,
  decision,
  passOn,
  takeBack,
  tribunal,
  withdraw,
} from './later-acts.ts'
import { held, link, questions } from './question-acts.ts'

export const REQUEST_ACTS: Readonly<Record<string, RequestAct>> = {
  'take-on': takeOn,
  questions,
  triage,
  held,
  clarify,
  clarified,
  'warn-of-lapse': warnOfLapse,
  lapse,
  consult,
  'consult-answered': consultAnswered,
  refer,
  'referral-answered': referralAnswered,
  law,
  'fee-notice': feeNotice,
  'fee-paid': feePaid,
  extend,
  'pit-concluded': pitConcluded,
  link,
  withdraw,
  'pass-on': passOn,
  conclude,
  complaint,
  decision,
  tribunal,
  'take-back': takeBack,
}

export const requestAct = (name: string): RequestAct | null =>
  Object.hasOwn(REQUEST_ACTS, name) ? (REQUEST_ACTS[name] ?? null) : null
