// What is proposed of a letter follows from the letter, the words and the rules alone: a pack that is gathered again after
// one decision asks the same of thousands of letters.
import { createHash } from 'node:crypto'
import type { Document } from '../vocabulary/document.ts'
import { perWords, type Words } from '../vocabulary/packs/load-packs.ts'
import { type Proposing, proposeRemovals } from './propose-removals.ts'
import type { Removals } from './words/removal.ts'

/** By a mark of the whole letter and of all that it is held against, under words that may change. */
const proposedBefore: (words: Words) => Map<string, Removals> = perWords(() => new Map())

/** Some ten surveys of four hundred bodies, a few hundred bytes each; the one proposed longest ago goes first. */
const MOST_KEPT = 40_000

/** As proposeRemovals, which it asks once. */
export function proposedOnce(document: Document, proposing: Proposing): Removals {
  const { words, ...against } = proposing
  const before = proposedBefore(words)
  const mark = createHash('sha256')
    .update(JSON.stringify([document, against]))
    .digest('base64')
  const known = before.get(mark)
  if (known) return known
  const proposed = proposeRemovals(document, proposing)
  const [oldest] = before.keys()
  if (before.size >= MOST_KEPT && oldest !== undefined) before.delete(oldest)
  before.set(mark, proposed)
  return proposed
}
