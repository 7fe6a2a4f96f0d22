// One thing that keeps a pack from being published: what it is about, a sentence that says what to do, and whose it is.

/** In the order in which one puts them right. */
export const CHECKS = [
  'work',
  'practice',
  'readers',
  'confirmed',
  'contradictions',
  'claims',
  'ink',
  'names',
  'letters',
  'placeholders',
  'version',
  'right-of-reply',
  'legal',
  'embargo',
] as const
export type Check = (typeof CHECKS)[number]

export interface Block {
  check: Check
  why: string
  /** The slug of the body that it is about. */
  body?: string
}
