// A letter that goes out to a body by mail, and what became of it.

export const LETTER_KINDS = [
  'request',
  'reminder',
  'clarification',
  'fee',
  'review',
  'complaint',
  'right-of-reply',
  'other',
] as const
export type LetterKind = (typeof LETTER_KINDS)[number]

/**
 * waiting: for its hour, or to be tried again after a deferral (deferred). handing: the server has all of it but its end.
 * accepted, refused: the server's words. unknown: whether the server took it is not known; a person says, and nothing sends
 * it again by itself. bounced: it came back. taken-out: saved as a file, to be sent by hand. undone: it never went.
 */
export const LETTER_STATES = [
  'waiting',
  'handing',
  'accepted',
  'deferred',
  'refused',
  'unknown',
  'bounced',
  'taken-out',
  'undone',
] as const
export type LetterState = (typeof LETTER_STATES)[number]

/** One sealed file of a letter. */
export interface LetterFile {
  name: string
  mediaType: string
  sha256: string
  size: number
}

export interface LetterOut {
  id: string
  /** The survey's id. */
  survey: string
  /** The body's slug. */
  body: string
  kind: LetterKind
  /** From 1, of this kind to this body in this survey. */
  number: number
  /** Without angle brackets; kept before anything is handed over. */
  messageId: string
  /** By which the server had it delivered, where it put another in its place (Microsoft 365). */
  serverMessageId: string | null
  /** Our reference: the same on every letter of one request ("ASK-7K2M-9XQF"). It stands in the subject, the words and the Message-ID. */
  tag: string
  /** The letter it answers, without angle brackets. */
  inReplyTo: string | null
  to: string[]
  subject: string
  text: string
  files: LetterFile[]
  /** Not before this moment: the hour that was asked for, the end of the undo window, or the next try. */
  notBefore: Date
  state: LetterState
  /** What the server, or the bounce, said last; what a person said of one that is not known. */
  words: string | null
  /** The ISO day it went: the server accepted it, or a person says that it was sent by hand. */
  sentOn: string | null
  /** The ISO day on which the body's server, or one that hands on to it, said that it arrived; null: nobody said so. */
  deliveredOn: string | null
  by: string
  at: Date
}

/** Those of which a further one of its kind would be a second letter. */
export const stands = ({ state }: Pick<LetterOut, 'state'>): boolean =>
  state !== 'undone' && state !== 'refused' && state !== 'bounced'

/** It left the house, as far as is known. */
export const hasGone = ({ sentOn, state }: Pick<LetterOut, 'sentOn' | 'state'>): boolean =>
  sentOn !== null && state !== 'bounced'
