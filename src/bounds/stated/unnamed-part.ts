// "16 complaints. Three were upheld.", "9 of those officers": a number of some of them, though nothing names the part.

import { anyOf } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Figure } from '../../vocabulary/reply.ts'

const words = plainLists('unnamed-parts', ['after', 'before'])
const AFTER = anyOf(words.after)
const BEFORE = anyOf(words.before)

/** "9 of those officers", taken up as one. */
const OF_THEM = /\bof\s+(?:these|those|them|whom|which)\b/i

/**
 * Told by what stands round its ink; of a table's cell the head says what it counts, and a share is always one of them. Where the
 * question itself asks how many were upheld, "12 were upheld" is its answer.
 */
export function isUnnamedPart(figure: Figure, asks = ''): boolean {
  const { facets, kind, place, ink, prefix = '', suffix = '' } = figure
  if (kind === 'share') return false
  if (place.kind === 'sheet' || Object.keys(facets).some((name) => name !== 'year')) return false
  const after = beyondNoun(suffix.split('\n')[0] ?? '', figure.unitInk)
  if (OF_THEM.test(ink)) return true
  const said = AFTER.exec(after)?.[0] ?? BEFORE.exec(prefix)?.[0]
  return said !== undefined && !isAsked(said, asks)
}

/** Its last word, as the question has it; that it is told of those says nothing of what. */
function isAsked(said: string, asks: string): boolean {
  const word = said
    .toLowerCase()
    .match(/\p{L}+/gu)
    ?.at(-1)
  const asked: readonly string[] = asks.toLowerCase().match(/\p{L}+/gu) ?? []
  return word !== undefined && !OF_THEM.test(`of ${word}`) && asked.includes(word)
}

/** "14 closed days in 2021/22": the noun that it counts says nothing of a part, whatever its words; what follows may. */
function beyondNoun(after: string, noun: string): string {
  const said = after.trimStart()
  const named = noun !== '' && said.toLowerCase().startsWith(noun.toLowerCase())
  return named ? said.slice(noun.length) : after
}
