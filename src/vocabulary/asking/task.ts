// What is to be done about a request that was sent: one thing at a time a body, with the letter that is ready for it.
import type { State } from '../state.ts'
import type { LetterKind } from './letter-out.ts'

/** In the order in which a list of them is worked through. */
export const TASK_KINDS = [
  'overdue',
  'review-overdue',
  'clarification',
  'fee',
  'portal',
  'bounced',
  'holding',
  'too-long',
  'due-soon',
  'refused',
  'part',
  'review-answered',
  'to-read',
  'extended',
  'review-waits',
  'waits',
] as const
export type TaskKind = (typeof TASK_KINDS)[number]

/** The letters that the desk drafts after a request was sent; a letter goes out when a person sends it, and never by itself. */
export const CHASERS = [
  'reminder',
  'clarification',
  'fee',
  'review',
  'complaint',
  'new-request',
] as const
export type Chaser = (typeof CHASERS)[number]

/** As which kind of letter each is kept. */
export const LETTER_OF: Readonly<Record<Chaser, LetterKind>> = {
  reminder: 'reminder',
  clarification: 'clarification',
  fee: 'fee',
  review: 'review',
  complaint: 'complaint',
  'new-request': 'other',
}

/** A person decided that nothing is to be done, or not before a day. */
export interface SetAside {
  /** ISO day; null: until something else is to be done. */
  until: string | null
  why: string
  by: string
}

export interface Task {
  /** "potholes/ashcombe/overdue": the same from one day to the next, so that a calendar moves it and does not double it. */
  id: string
  /** The survey's slug, and what it is called. */
  survey: string
  title: string
  body: string
  bodyName: string
  kind: TaskKind
  /** Of the question that is furthest from an answer. */
  state: State
  /** The day by which it is due, or has been; as `candour due` says where it is the body's answer. null: no day is. */
  due: string | null
  /** Working days from today to that day; below nought: over by so many. */
  left: number | null
  /** The furthest day to which a lawful extension reaches, where it is not that. */
  latest: string | null
  /** One sentence, of what a person decided or an event says. */
  why: string
  /** The letter that is ready; null: nothing is to be written. */
  ready: Chaser | null
  aside?: SetAside
  /** It was put, and has not gone: it waits with the letters. */
  put?: true
  /** Only a machine read it: a person says first what the letter is. */
  onlyRead?: true
  /** The time in which this could be asked for is over since this day: what remains is to ask anew. */
  overSince?: string
}
