// What happens to a request, as events that are added and never changed: each kind with the facts it must state.
import type { Counted, DocumentChosen, Mapped, Protected } from './counted.ts'
import type { Estimate } from './estimate.ts'
import type { NoticeFields } from './notice.ts'
import type { DrawnUp, Logged, Sent, Signed } from './release.ts'
import type { Door, RequestLaw, RequestQuestion } from './request.ts'
import type { NeitherConfirmedNorDenied, ReasonGiven, Section } from './section.ts'

/** Days are ISO days; a number of an event is its `seq` in the same request. */
export interface EventFacts {
  /** `on`: the day it reached the force, working day or not. */
  received: { on: string; door: Door; law: RequestLaw }
  /** A reply sheet that came with it, as the register's counting knows it. */
  'sheet-came': { sheet: string }
  'taken-on': { account: string; name: string }
  'questions-split': { questions: readonly RequestQuestion[] }
  'law-set': { law: RequestLaw; why: string }
  triaged: { risk: 'low' | 'medium' | 'high'; why: string }
  /** To the national unit: the clock does not stop for it. */
  referred: { on: string; to: string; how: 'mandatory' | 'advisory' }
  'referral-answered': { referred: number; on: string; answer: string }
  consulted: { on: string; whom: string; asked: string }
  'consulted-answered': { consulted: number; on: string; answer: string }
  /** Of all questions, where none is named; `lapsesAfter`: days, as the requester was told. */
  'clarification-asked': {
    on: string
    questions: readonly string[]
    asked: string
    lapsesAfter: number
  }
  'clarification-given': { asked: number; on: string; words: string }
  'clarification-warned': { asked: number; on: string }
  'clarification-lapsed': { asked: number; on: string }
  'fee-notice': { on: string; pounds: number }
  'fee-paid': { on: string }
  /** The public interest test of a qualified exemption takes longer (section 10(3)); of the EIR regulation 7. Of all questions, where none is named. */
  'extension-notice': {
    on: string
    questions: readonly string[]
    section: Section
    until: string
    why: string
  }
  'pit-concluded': { on: string; outcome: string }
  held: { questions: readonly string[]; held: boolean; why: string }
  mapped: Mapped
  'document-chosen': DocumentChosen
  counted: Counted
  estimated: Estimate
  'reason-given': ReasonGiven
  'reason-dropped': { reason: number; why: string }
  ncnd: NeitherConfirmedNorDenied
  protected: Protected
  'notice-written': NoticeFields
  'drawn-up': DrawnUp
  signed: Signed
  unsigned: { drawnUp: number; why: string }
  sent: Sent
  logged: Logged
  /** `review`: the request that it is a child of this one. */
  'review-asked': { on: string; why: string; review: string; reference: string }
  'review-concluded': { on: string; outcome: 'upheld' | 'in-part' | 'overturned'; why: string }
  'ico-complaint': { on: string; reference: string }
  'decision-notice': {
    on: string
    reference: string
    outcome: 'upheld' | 'in-part' | 'overturned'
    /** What must be done, and by when; null: nothing. */
    by: string | null
    what: string
  }
  tribunal: {
    on: string
    reference: string
    step: 'appealed' | 'answered' | 'decided'
    words: string
  }
  linked: { to: string; reference: string; how: LinkHow; why: string }
  /** By who asked. */
  withdrawn: { on: string; why: string }
  /** Subject access: to whoever answers that. */
  'passed-on': { on: string; to: string }
  leaked: { on: string; release: number | null; what: string }
  'leak-step': { leak: number; step: string; on: string; note: string }
  /** One of the events before it was wrong: it counts as not said. */
  'event-corrected': { event: number }
  /** At the end of its time nobody knows any more who asked. */
  'requester-erased': { on: string }
}

export type EventKind = keyof EventFacts

/** Why two requests stand beside each other: in one letter, by the same person or in concert (section 12(4)), asked again. */
export type LinkHow = 'one-letter' | 'same-requester' | 'in-concert' | 'repeated' | 'narrowed'

export type EventSaid = { [K in EventKind]: { kind: K; facts: EventFacts[K] } }[EventKind]

export type RequestEvent = EventSaid & {
  seq: number
  /** ISO instant at which it was recorded. */
  at: string
  account: string
  /** As that account is printed. */
  actor: string
}

export type EventOf<K extends EventKind> = Extract<RequestEvent, { kind: K }>
