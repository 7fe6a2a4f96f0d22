// What became of one version beside what it prints: who read it, until when it waits, what was sealed, to whom it was shown.

/** Until this minute, on the clocks of this place, nothing of it is public. */
export interface Embargo {
  /** "2026-10-25T01:30" */
  at: string
  /** IANA: "Europe/London" */
  zone: string
  /** "+01:00": which of the two, where the clocks there show that minute twice. */
  offset?: string
  /** Why what was written is no minute, in words; `at` is then what was written. Such an embargo does not end. */
  unclear?: string
}

/** A lawyer has read it. For the desk alone. */
export interface LegalRead {
  by: string
  /** ISO day. */
  on: string
  notes?: string
  /** The mark of what stood in it then: after a change it is to be read again. */
  of?: string
}

/** What a version puts right, in words that are printed. */
export interface Correction {
  /** Absent where it is of the whole. */
  body?: string
  question?: string
  said: string
  says: string
  why: string
}

/** Its bytes as they were made, kept. */
export interface Sealed {
  /** ISO instant. */
  at: string
  by: string
  /** Of the whole pack as one ZIP. */
  sha256: string
  /** Which Candour made it. */
  candour: string
}

/** Shown before the hour. Who it is, is for the desk alone. */
export interface Handed {
  to: string
  at: string
  by: string
}

export interface Withdrawn {
  /** ISO instant. */
  at: string
  by: string
  /** Printed. */
  why: string
}

/** What a person decided about a body that was asked. */
export interface ByWhom {
  by: string
  /** ISO instant or day. */
  at: string
}

/** What it said as it came: a sealed file. */
export interface StatementFile {
  sha256: string
  name: string
  /** Nobody has looked at its words and kept them since it came. */
  unread?: true
}
