// A person named in a letter, and what a proposal must know of it.
import type { NameFound } from '../words/name-words.ts'
import type { RedactionWords } from '../words/redaction-words.ts'
import type { Removal, RemovalKind } from '../words/removal.ts'

/** A name, and what it is taken out for. */
export interface Named extends Removal {
  name: NameFound | null
}

export const named = (
  name: NameFound,
  why: string,
  { kind = 'name', from = name.start }: { kind?: RemovalKind; from?: number } = {},
): Named => ({ start: from, end: name.end, kind, why, name })

export interface Knowing {
  say: RedactionWords
  /** The bodies whose letter it is, by name: what a mailbox of theirs is called is no person. */
  bodies: readonly string[]
}

/** Called by a body's own words alone. */
export function isBody(name: string, bodies: readonly string[]): boolean {
  const called = wordsOf(name)
  return (
    called.length > 0 && bodies.map(wordsOf).some((own) => called.every((one) => own.includes(one)))
  )
}

const wordsOf = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
