// Everything that acts on the world, as one argument. Built in desks, replaced whole in tests.
import type { Document, ReadOutcome } from '../vocabulary/document.ts'
import type { Inspected } from '../vocabulary/inspected/inspected.ts'
import type { Doubt } from '../vocabulary/reading.ts'
import type { Reason } from '../vocabulary/reasons.ts'
import type { Blobs } from './blobs.ts'
import type { Database } from './db.ts'
import type { Jobs } from './jobs.ts'

export interface House {
  db: Database
  blobs: Blobs
  jobs: Jobs
  parsers: Parsers
  now(): Date
  newId(): string
  /** By the errand that needs it. */
  held: Map<string, Held>
  /** A language model that a person may have asked; none where none is set. */
  model?: ModelToAsk | null
  /** The newsroom's own mail server, as it is set now; null where none is: then letters are saved and sent by hand. */
  post?(): Promise<Post | null>
  /** The newsroom's own mailbox, as it is set now; null where none is: then mails are put in by hand. */
  mailbox?(): Promise<MailBox | null>
  /** Who acts: the name that goes into the history. */
  viewer: { name: string }
  log(line: string): void
}

/** Where mails come from. It is only read: nothing in it is marked, moved or deleted. */
export interface MailBox {
  /** By which it is known again. */
  name: string
  /** The server that receives for it, as that names itself in mails; null where it was not said. */
  server: string | null
  /** Where a person put mails in: what belongs to nothing is theirs to judge. */
  byHand: boolean
  /**
   * So many of those that came after `seen`, in their order; none: there are no more just now. `since`: of a box never seen, the
   * first day that matters. `sift`: of a mail that cannot be ours a server is asked for no more than its head.
   */
  next(seen: BoxPlace | null, most: number, since: Date | null, sift?: Sift): Promise<MailAhead[]>
  /** Until something new is there, or so long. */
  wait(ms: number): Promise<void>
  close(): Promise<void>
}

/** How far a box was looked through. Numbers of another `uidValidity` are others. */
export interface BoxPlace {
  uidValidity: string
  lastUid: number
}

export interface Sift {
  /** By their heads, in their order. */
  mayBeOurs(heads: readonly Uint8Array[]): Promise<boolean[]>
  /** Where one of these stands in it a mail may be ours, whatever its head says. */
  words: readonly string[]
}

export interface MailAhead {
  uidValidity: string
  uid: number
  /** null: as the mail says. */
  received: Date | null
  size: number
  /** The first of its bytes; of a small mail all; of one that is not there any more, or is of others, none. */
  beginning: Uint8Array
  isOfOthers?: true
  /** All of it; null: it is gone from there. */
  whole(): Promise<Uint8Array | null>
}

/** What is kept in the memory of this process alone, until it was used: it is written nowhere. */
export type Held = { password: string } | { file: FileIn }

export interface ModelToAsk {
  name: string
  /** Where it answers, as the history keeps it. */
  address: string
  ask(turns: readonly { role: 'system' | 'user'; content: string }[]): Promise<string>
}

/** Hands letters to the one server that was set. */
export interface Post {
  from: { name: string | null; address: string }
  /** The server, as a page names it: "mail.example.org, port 465, encrypted". */
  server: string
  /** How long after the button a letter may still be taken back. */
  undoMinutes: number
  /** At most so many letters a minute. */
  perMinute: number
  /** Answers go to an address that carries our reference: "foi+ask-7k2m-9xqf@example.org". */
  plusTags: boolean
  /**
   * `bytes`: the whole mail. `isMine` is asked when the server has all but the last byte of it: where it answers false the
   * mail is broken off and nothing was sent. Never throws.
   */
  send(
    mail: { to: readonly string[]; bytes: Uint8Array },
    isMine: () => Promise<boolean>,
  ): Promise<HandedOver>
  /** Comes in, shows who we are and leaves: a sentence of what is wrong, or null. */
  tryOut(): Promise<string | null>
}

/**
 * deferred and refused: the server's word on this letter. not-reached: it, or its answer to who we are, is at fault, and no
 * letter. broken-off: not ours any more. unknown: it had all of it, and its answer did not come.
 */
export interface HandedOver {
  outcome: 'accepted' | 'deferred' | 'refused' | 'not-reached' | 'broken-off' | 'unknown'
  words: string
  /** Without angle brackets, where the server put another Message-ID in the place of ours. */
  messageId?: string
}

/** One file as it came: its name is a label, never a path. */
export interface FileIn {
  name: string
  bytes: Uint8Array
  /** Unlocks it, where it is locked. It is used and forgotten: nothing keeps it. */
  password?: string | undefined
}

/** What a file is, and what stands in it where it is a mail or an archive, one level down. */
export interface Unpacked {
  /** By its bytes. */
  mediaType: string
  /** null when the file is no container. */
  container: 'mail' | 'archive' | null
  members: FileIn[]
  /** Members that were left out, and why. */
  refused: { name: string; reason: Reason }[]
  mail: MailHead | null
  /** What a person should know of it: a name that says another kind, a member's name that is a path, an archive cut at its end. */
  doubts: Doubt[]
}

/** Why a file was not opened; what it is, where that could still be told. */
export interface Unopened {
  status: 'refused'
  reason: Reason
  mediaType?: string
  doubts?: Doubt[]
}

/** What a message has used of its one unpacking budget so far: bytes as they came, bytes that came out, members. */
export interface Spent {
  /** How many wrappings this file stands in; 0 for a file as it came. */
  depth?: number
  packed: number
  out: number
  members: number
}

export interface MailHead {
  from: string | null
  to: string | null
  subject: string | null
  /** ISO instant, null where the mail has no readable date. */
  date: string | null
}

export interface PageImage {
  page: number
  /** PNG bytes, with pixel size. */
  png: Uint8Array
  width: number
  height: number
}

/** Page from 1, of so many; of an archive or a mail, file within it. */
export type OnPage = (page: number, of: number) => void

/**
 * A step on a stranger's words and numbers, values in and values out. `does` is done in a child, which knows it by its name.
 * A long one tells in words how far it is.
 */
export interface Apart<Given, Made> {
  name: 'extract' | 'reconcile' | 'count' | 'protect' | 'audit' | 'mail' | 'mails'
  does(given: Given, tell: (words: string) => void): Made | Promise<Made>
}

/** What a step is about, for the reason it may be refused with, and about how many bytes it is given. */
export interface Amount {
  name: string
  size: number
  /** Of processor time, where it is a search that takes the time it is given. */
  cpuSeconds?: number
}

export interface AtWork {
  name: string
  /** Page from 1, of so many; of is 0 where it has no pages. */
  page: number
  of: number
  seconds: number
  /** How far a search is. */
  words?: string | undefined
}

/** The killable children that hold PDFium and the like. A child that stops, hangs or swells gives a reason, never a throw. */
export interface Parsers {
  unpack(file: FileIn, spent?: Spent): Promise<Unpacked | Unopened>
  /** `onPage` hears of a long file how far it is, a few times a second. */
  read(file: FileIn, onPage?: OnPage): Promise<ReadOutcome>
  /** The same as the JSON that is stored, which need not be taken apart here: a long sheet's is a hundred megabytes. */
  readAsText(file: FileIn): Promise<string>
  /** Page from 1; dots per inch. */
  render(file: FileIn, page: number, dpi: number): Promise<PageImage>
  /**
   * What the file hides: its own line first, then those of the files within it. A file that its child stops at has one line,
   * `cannot-check`. What was hidden is told where it lies and not shown; with `show` its first 80 characters are.
   */
  inspect(file: FileIn, how?: HowToInspect): Promise<Inspected[]>
  /** Throws where the step itself fails: that is a bug, and no file's fault. */
  apart<Given, Made>(
    step: Apart<Given, Made>,
    given: Given,
    amount: Amount,
  ): Promise<{ made: Made } | { refused: Reason }>
  /** Starts them ahead of the first file: for who is sure to have one, and has to wait for something else. */
  warm?(): Promise<void>
  /** The same, for an errand that only whoever asked for it is told of: what is at work for it is seen and stopped by its id alone. */
  forErrand?(errand: string): Parsers
  /** What has been at work for a while: a file that is read, or a step on what was read. `errand`: for it alone; else for none. */
  atWork?(errand?: string): AtWork[]
  /** Ends what is at work under this name: its step is set aside until a person has it tried again. false: nothing is. */
  stop?(name: string, errand?: string): boolean
  close(): Promise<void>
}

export type { Document }

export interface HowToInspect {
  onPage?: OnPage
  show?: boolean
  /** The sha256 of files within it that are looked into by themselves. */
  elsewhere?: readonly string[]
}
