// What the bodies of a survey are called.
import { bodyOf } from '../vocabulary/bodies.ts'
import { grouped } from '../vocabulary/bounds.ts'
import type { BodyAsked } from '../vocabulary/survey.ts'

export interface BodyNoun {
  one: string
  many: string
  /** In a headline: "police forces". */
  full: string
  fullOne: string
}

/** "1 body", "3 bodies". */
export const bodiesSaid = (n: number, { one, many }: BodyNoun): string =>
  `${grouped(n)} ${n === 1 ? one : many}`

/** Forces, where all are territorial police forces of England and Wales; else bodies. */
export function bodyNoun(bodies: readonly BodyAsked[]): BodyNoun {
  return bodies.every(({ slug }) => bodyOf(slug)?.territorial)
    ? { one: 'force', many: 'forces', full: 'police forces', fullOne: 'police force' }
    : { one: 'body', many: 'bodies', full: 'public bodies', fullOne: 'public body' }
}
