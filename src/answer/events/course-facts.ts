// Facts of what happens to a request on its way: how it came, its questions, whom it went to, its clocks, its review.
import { DOORS, type RequestLaw } from '../../vocabulary/answering/request.ts'
import {
  amount,
  anyWords,
  day,
  facts,
  listOf,
  oneOf,
  orNull,
  type Shape,
  whole,
  words,
  yesNo,
} from './shape.ts'

const LAWS = ['foia', 'eir', 'subject-access'] as const satisfies readonly RequestLaw[]
const OUTCOMES = ['upheld', 'in-part', 'overturned'] as const
const HOW_LINKED = ['one-letter', 'same-requester', 'in-concert', 'repeated', 'narrowed'] as const

const law: Shape<RequestLaw> = oneOf(LAWS)

export const COURSE_FACTS = {
  received: facts({ on: day, door: oneOf(DOORS), law }),
  'sheet-came': facts({ sheet: words }),
  'taken-on': facts({ account: words, name: words }),
  'questions-split': facts({ questions: listOf(facts({ number: words, words }), 1) }),
  'law-set': facts({ law, why: words }),
  triaged: facts({ risk: oneOf(['low', 'medium', 'high'] as const), why: anyWords }),
  referred: facts({ on: day, to: words, how: oneOf(['mandatory', 'advisory'] as const) }),
  'referral-answered': facts({ referred: whole, on: day, answer: words }),
  consulted: facts({ on: day, whom: words, asked: words }),
  'consulted-answered': facts({ consulted: whole, on: day, answer: words }),
  'clarification-asked': facts({
    on: day,
    questions: listOf(words),
    asked: words,
    lapsesAfter: whole,
  }),
  'clarification-given': facts({ asked: whole, on: day, words }),
  'clarification-warned': facts({ asked: whole, on: day }),
  'clarification-lapsed': facts({ asked: whole, on: day }),
  'fee-notice': facts({ on: day, pounds: amount }),
  'fee-paid': facts({ on: day }),
  'extension-notice': facts({
    on: day,
    questions: listOf(words),
    section: words,
    until: day,
    why: words,
  }),
  'pit-concluded': facts({ on: day, outcome: words }),
  held: facts({ questions: listOf(words, 1), held: yesNo, why: words }),
  'review-asked': facts({ on: day, why: anyWords, review: words, reference: words }),
  'review-concluded': facts({ on: day, outcome: oneOf(OUTCOMES), why: words }),
  'ico-complaint': facts({ on: day, reference: anyWords }),
  'decision-notice': facts({
    on: day,
    reference: words,
    outcome: oneOf(OUTCOMES),
    by: orNull(day),
    what: anyWords,
  }),
  tribunal: facts({
    on: day,
    reference: anyWords,
    step: oneOf(['appealed', 'answered', 'decided'] as const),
    words: anyWords,
  }),
  linked: facts({ to: words, reference: words, how: oneOf(HOW_LINKED), why: words }),
  withdrawn: facts({ on: day, why: anyWords }),
  'passed-on': facts({ on: day, to: words }),
  'event-corrected': facts({ event: whole }),
  'requester-erased': facts({ on: day }),
} as const
