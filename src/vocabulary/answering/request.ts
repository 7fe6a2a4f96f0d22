// A request to this force: what somebody asked it for, under which law. Who asked stands apart (Requester): a right of its own.
import type { Law } from '../survey.ts'

/** The law it is answered under; subject access runs by the month and is another desk's to answer. */
export type RequestLaw = Extract<Law, 'foia' | 'eir'> | 'subject-access'

/** How it came in, and how an answer goes out. */
export const DOORS = ['mail', 'post', 'portal', 'website', 'phone', 'in-person', 'other'] as const
export type Door = (typeof DOORS)[number]

export interface RequestQuestion {
  /** "1", "2a". */
  number: string
  words: string
}

/** Personal data, read by who may look it up, each time with an entry in the history. */
export interface Requester {
  name: string
  /** Of mail or post, as they gave it. */
  address: string
  /** What was read in the letter, with the name and everything in it. */
  words: string
  files: readonly RequesterFile[]
  /** The day from which its details may be erased. */
  keptUntil: string
}

/** The letter as it came, sealed. What its sender called it is not kept: names stand in names. */
export interface RequesterFile {
  number: number
  sha256: string
  mediaType: string
  size: number
}
