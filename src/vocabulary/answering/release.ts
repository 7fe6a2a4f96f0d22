// What leaves: files by the hash of their bytes, who drew them up, who signed, where they went. A release is never changed.
import type { Inspected } from '../inspected/inspected.ts'
import type { Door } from './request.ts'

export interface FileToLeave {
  /** As the requester gets it. */
  name: string
  sha256: string
  mediaType: string
  size: number
  /** What `inspect` said of the very bytes. */
  verdict: Inspected['verdict']
}

export interface DrawnUp {
  /** 1, 2 … of this request. */
  release: number
  /** The questions that it answers, by number; none where it is a notice that more time is taken. */
  questions: readonly string[]
  files: readonly FileToLeave[]
  /** The events it rests on. */
  notice: number
  protected: readonly number[]
  /** An earlier release that this one stands instead of, and why. */
  corrects: { release: number; why: string } | null
}

export interface Signed {
  drawnUp: number
  /** What was signed: the sha256 of each file, in the order in which they were drawn up. */
  hashes: readonly string[]
  /** Files that the signatory opened, by sha256. */
  opened: readonly string[]
  /** Questions of which they said that what was asked is what is answered. */
  questions: readonly string[]
}

export interface Sent {
  drawnUp: number
  on: string
  door: Door
  /** The very bytes that were handed over: a mail, or a bundle. */
  sha256: string
  size: number
}

/** A line of the disclosure log, without who asked. */
export interface Logged {
  release: number
  on: string
  subject: string
  /** What was asked, and what was answered, each in a few sentences. */
  asked: string
  answered: string
  /** Those that are published, by sha256: of what was sent. */
  files: readonly string[]
  sections: readonly string[]
}

/** A release as its ledger has it, told from the events. */
export interface ReleaseRecord {
  number: number
  /** The event by which it was last drawn up. */
  event: number
  /** `by`: an account. */
  drawnUp: DrawnUp & { by: string; at: string }
  /** A signature that stands: nothing that the release rests on was changed since. */
  signed: (Signed & { by: string; at: string }) | null
  /** What was changed since it was drawn up, by kinds of event; of a release that was sent: before that. */
  changed: readonly string[]
  /** Why a signature was taken back; null: none was. */
  unsigned: string | null
  sent: (Sent & { by: string; at: string }) | null
  logged: Logged | null
  supersededBy: { release: number; why: string } | null
  withdrawn: { on: string; why: string } | null
}
