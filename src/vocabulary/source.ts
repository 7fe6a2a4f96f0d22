// Where a text comes from: the body's own letter, what somebody said it did, or a paper that printed it (DESIGN §4).

export const SOURCE_KINDS = ['letter', 'statement', 'press'] as const

export interface Source {
  kind: (typeof SOURCE_KINDS)[number]
  /** Who printed or said it. */
  paper?: string
  /** As far as it is known: "2014-08-19", "2014-08", "2014". */
  date?: string
  address?: string
}

/** What says nothing of its source came from the body itself. */
export const LETTER: Source = { kind: 'letter' }

/** Only such words are the body's own, stop its clock and take back what it said before. */
export const isLetter = (source: Source | null | undefined): boolean =>
  (source?.kind ?? 'letter') === 'letter'
