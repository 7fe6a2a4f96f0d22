// What is taken out of a letter before it is printed: a stretch of its text, or a part of a page on which no text was read.
import type { Box } from '../../vocabulary/place.ts'

/** marked: by the person who read it. rule: because the survey says “always this”. */
export const REMOVAL_KINDS = [
  'name',
  'signature',
  'e-mail',
  'telephone',
  'address',
  'number',
  'account',
  'rule',
  'marked',
] as const
export type RemovalKind = (typeof REMOVAL_KINDS)[number]

/** Offsets in Document.text. */
export interface Removal {
  start: number
  end: number
  kind: RemovalKind
  /** "after “Dear”", "beside a job": for the person who looks at it. */
  why: string
}

/** A part of a page without words of its own: a signature by hand, a stamp. */
export interface PageArea {
  page: number
  box: Box
  why: string
}

export interface Removals {
  stretches: readonly Removal[]
  areas: readonly PageArea[]
}

/** What holds for every letter of a survey, also those that come later. */
export interface RedactionRules {
  always: readonly string[]
  never: readonly string[]
}
