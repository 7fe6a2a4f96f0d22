// A mail that came to the newsroom's own mailbox, and which request it belongs to.
import { KINDS } from '../reply.ts'

/** receipt: only that it was shown to somebody. recall: the sender wants it back. The others as of any message. */
export const MAIL_KINDS = [...KINDS, 'receipt', 'recall'] as const
export type MailKind = (typeof MAIL_KINDS)[number]

/** In the order in which they are asked; person: somebody at the desk said it. */
export const MATCH_REASONS = [
  'tag',
  'in-reply-to',
  'reference',
  'theirs',
  'domain',
  'subject',
  'person',
] as const
export type MatchReason = (typeof MATCH_REASONS)[number]

/** One request that a mail belongs to, or may belong to. */
export interface MailMatch {
  /** The survey's id. */
  survey: string
  /** The body's slug. */
  body: string
  why: MatchReason
  /** The words of the mail that say so. */
  ink: string
  /** It answers what was put to the body before print: no reply to the request. */
  isStatement?: boolean
}

/**
 * taken: it is with its request. waits: for a person, in the tray. left-out: a person said that it is none of ours.
 * noted: nobody needs to read it, and nothing of it is taken in (a receipt, what a server says of a letter that is late).
 */
export type MailState = 'taken' | 'waits' | 'left-out' | 'noted'

/** Why a mail waits for a person. */
export type WhyWaits =
  | 'not-opened'
  /** Only its beginning is here. */
  | 'too-large'
  | 'no-request'
  | 'sender-unknown'
  | 'sender-not-proved'
  | 'sender-forged'
  | 'several-requests'
  | 'other-reference'

/** What the server that received it says of its sender: never what the mail says of itself. */
export interface Authentication {
  /** The server that says so; null where none does. */
  by: string | null
  /** It is the server that was set as ours: only then it counts for a mail. */
  isOurs: boolean
  /** As it writes them: pass, fail, softfail, none …; null where it says nothing. */
  spf: string | null
  dkim: string | null
  dmarc: string | null
}

/** A link to fetch by hand what a body put on a page of its own; we never do. */
export interface Portal {
  /** As it stands in the mail. */
  link: string | null
  /** ISO day after which it is gone; null where the mail names none. */
  expires: string | null
}

/** What a server says of a letter of ours that did not arrive. */
export interface Bounce {
  /** It will not arrive; else it is tried again. */
  hard: boolean
  /** "5.1.1" */
  code: string | null
  words: string
  /** The Message-ID of our letter, without angle brackets, where it is named. */
  letter: string | null
  /** Whom it did not reach. */
  to: string | null
}

/** What a server says of a letter of ours that arrived, where it was asked to. */
export interface Delivered {
  /** The Message-ID of our letter, without angle brackets. */
  letter: string
  /** Whose mailbox has it; null where it is not named. */
  to: string | null
  /** The server that says so, as it names itself; null where it does not. */
  by: string | null
}

export interface MailIn {
  /** sha256 of its bytes as they came first. */
  id: string
  /** Where it came from: a mailbox, a file. */
  box: string
  /** Without angle brackets; null where it has none. */
  messageId: string | null
  receivedAt: Date
  from: string | null
  /** The address of `from`, in small letters. */
  address: string | null
  to: string | null
  subject: string | null
  kind: MailKind
  /** The words that say so. */
  kindInk: string | null
  /** The reference that the body gives it. */
  reference: string | null
  /** Its own words, as far as they are shown. */
  words: string
  authentication: Authentication
  portal: Portal | null
  bounce: Bounce | null
  delivered: Delivered | null
  state: MailState
  why: WhyWaits | null
  /** Proposed to a person while it waits. */
  proposed: MailMatch[]
  /** What it was taken for. */
  matches: MailOfRequest[]
}

/** One mail as one request has it. */
export interface MailOfRequest extends MailMatch {
  /** The reply it was taken in as; null where nothing of it was taken in. */
  message: string | null
  by: string
}

/** Of one request: for the clock and the to-do. */
export interface RequestMail {
  /** The mail's sha256. */
  mail: string
  body: string
  /** ISO day. */
  received: string
  kind: MailKind
  why: MatchReason
  message: string | null
  subject: string | null
  reference: string | null
  portal: Portal | null
  bounce: Bounce | null
}
