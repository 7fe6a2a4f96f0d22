// The letter to who asked: fourteen parts, each a field with its check (section 17 of the Act; the Commissioner’s list).

export const NOTICE_PARTS = [
  'refused',
  'what-is-refused',
  'section',
  'why-it-applies',
  'balance',
  'more-time',
  'held',
  'cost-or-vexatious',
  'review',
  'complaint',
  'licence',
  'date-and-reference',
  'what-figures-count',
  'advice',
] as const
export type NoticePart = (typeof NOTICE_PARTS)[number]

/** What stands in a letter beside the fourteen. */
export const LETTER_PARTS = [
  ...NOTICE_PARTS,
  'opening',
  'tables',
  'what-is-unclear',
  'fee',
] as const
export type LetterPart = (typeof LETTER_PARTS)[number]

export const NOTICE_KINDS = [
  'answer',
  'more-time',
  'review',
  'correction',
  'clarification',
  'fee-notice',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** What a letter says to one question: as CONTRACTS’ Answer has it, and later, where more time is taken. */
export const OUTCOMES = [
  'full',
  'partial',
  'refused',
  'refused-cost',
  'ncnd',
  'not-held',
  'elsewhere',
  'later',
] as const
export type Outcome = (typeof OUTCOMES)[number]

export interface NoticeFields {
  /** 1, 2 … of this request. */
  version: number
  /** A notice that more time is taken is followed by a further one. */
  kind: NoticeKind
  /** The day that stands on it. */
  on: string
  /** Paragraphs apart by an empty line; lines that begin with "- " are a list; "{table 1}" is where a table stands. */
  parts: Readonly<Partial<Record<LetterPart, string>>>
  /** Which parts an officer changed after they were drafted: they are not drafted again. */
  edited: readonly LetterPart[]
  /** What is asked for the letter and stands nowhere else: from whom, where a review is asked for, who signs. */
  asked: Readonly<Record<string, string>>
  /** The letter in Welsh, as it was put in; null: it is not owed. Owed and empty keeps it from being sent. */
  welsh: string | null
}
