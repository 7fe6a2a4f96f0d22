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

export interface NoticeFields {
  /** 1, 2 … of this request. */
  version: number
  /** A notice that more time is taken is followed by a further one. */
  kind: 'answer' | 'more-time' | 'review' | 'correction'
  parts: Readonly<Partial<Record<NoticePart, string>>>
  /** Which parts an officer changed after they were drafted: they are not drafted again. */
  edited: readonly NoticePart[]
  welsh: boolean
}
