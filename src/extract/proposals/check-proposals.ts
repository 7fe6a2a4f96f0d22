// What stands of a model's proposals: a quote that is there, a number that our own reader finds in it, words that our lists know.

import { type Document, evidenceOf } from '../../vocabulary/document.ts'
import { type Words, wordsOf } from '../../vocabulary/packs/load-packs.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import { placeKey } from '../../vocabulary/place.ts'
import type { Figure } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import type { Letter } from '../letter/letter.ts'
import { markParts } from '../letter/mark-parts.ts'
import { figureProposed } from './figure-proposed.ts'
import { findNumber } from './find-number.ts'
import { findQuote } from './find-quote.ts'
import { inShort, type Proposed } from './proposed.ts'

export interface Checked {
  figures: Figure[]
  /** What was left out, in a few words, and why. */
  rejected: { says: string; why: string }[]
}

export interface ReplyProposed {
  documents: readonly Document[]
  survey: Survey
  /** What is read in the reply already, by us or by an earlier proposal. */
  read: readonly Evidence[]
  model: string
}

/** A model that goes on for ever is not listened to. */
export const MOST = 100

export function checkProposals(all: readonly Proposed[], reply: ReplyProposed): Checked {
  const words = wordsOf(reply.survey)
  const letters = reply.documents.map((document) => markParts(document))
  const figures: Figure[] = []
  const rejected: Checked['rejected'] = []
  for (const proposed of all.slice(0, MOST)) {
    const read = [...reply.read, ...figures]
    const said = checkOne(words, proposed, letters, { ...reply, read })
    if (typeof said === 'string') rejected.push({ says: inShort(proposed), why: said })
    else figures.push(said)
  }
  const more = all.length - MOST
  if (more > 0) rejected.push({ says: `${more} more`, why: `Only ${MOST} are looked at.` })
  return { figures, rejected }
}

/** A sentence says why not. */
function checkOne(
  words: Words,
  proposed: Proposed,
  letters: readonly Letter[],
  { survey, read, model }: ReplyProposed,
): Figure | string {
  const quote = findQuote(proposed, letters)
  if (typeof quote === 'string') return quote
  const number = findNumber(proposed.number, quote)
  if (typeof number === 'string') return number
  const { document } = quote.letter
  const evidence = evidenceOf(document, number.start, number.end)
  if (read.some((one) => isAt(one, evidence, document, number)))
    return 'What stands there is read already.'
  return figureProposed(words, { proposed, quote, number, evidence, survey, model })
}

/** By place, or by the stretch of text that the reading's own surroundings point to. */
function isAt(
  one: Evidence,
  other: Evidence,
  { text }: Document,
  { start, end }: { start: number; end: number },
): boolean {
  if (one.sha256 !== other.sha256) return false
  if (placeKey(one.place) === placeKey(other.place) && one.ink === other.ink) return true
  const { prefix, ink, suffix } = one
  if (prefix === undefined || suffix === undefined) return false
  const found = text.indexOf(prefix + ink + suffix)
  const from = found + prefix.length
  return found >= 0 && from < end && from + ink.length > start
}
