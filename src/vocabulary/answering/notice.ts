// A letter of the answering desk, as it was written: its parts with their texts, by version. What must stand in it is
// derived from the request; what it may say is checked each time.

export const LETTER_KINDS = [
  'answer',
  'extension',
  'clarification',
  'fee-notice',
  'review-outcome',
] as const

export type LetterKind = (typeof LETTER_KINDS)[number]

export interface NoticeWritten {
  letter: LetterKind
  version: number
  on: string
  parts: NoticePart[]
  /** Where Welsh is owed: the same parts in Welsh, as they were put in. */
  welsh: NoticePart[]
}

export interface NoticePart {
  /** By which the checker and the form know it: "refused", "ico". */
  part: string
  /** '': it stands without a head. */
  heading: string
  /** Paragraphs apart by an empty line; lines that begin with "- " are a list; "{table 1}" is where a released table stands. */
  text: string
}
