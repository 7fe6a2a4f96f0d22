// What one mail says of itself and of what it answers, as the child that opened it tells: no bytes of it.
import type { Authentication, Bounce, Delivered, MailKind, Portal } from './mail-in.ts'

/** Does its head say that a program wrote it? */
export interface AutoHead {
  /** "auto-replied", "auto-generated"; null: a person, or nothing says. */
  submitted: string | null
  /** It answers a mail of ours by itself, as out-of-office notices do. */
  answers: boolean
  /** "delivery-status", "disposition-notification" */
  report: string | null
  /** Sent to many: a list, a newsletter. */
  bulk: boolean
}

export interface HeadIn {
  /** Without angle brackets; null where it has none. */
  messageId: string | null
  inReplyTo: string[]
  /** The letters before it in the exchange, the oldest first. */
  references: string[]
  from: string | null
  /** The address of `from`, in small letters; null where there is none. */
  address: string | null
  to: string | null
  /** Every address it went to, in small letters. */
  sentTo: string[]
  subject: string | null
  /** ISO instant. */
  date: string | null
  auto: AutoHead
}

export interface MailOpened {
  head: HeadIn
  /** sha256 of what it says, whoever delivered it. */
  same: string
  authentication: Authentication
  /** The sender's own words, without those that are quoted. */
  own: string
  /** What is quoted under them. */
  quoted: string
  kind: MailKind
  kindInk: string | null
  /** The reference that the body gives it. */
  reference: string | null
  portal: Portal | null
  bounce: Bounce | null
  delivered: Delivered | null
}
