// "Officers 8, staff 2": people and their numbers side by side in one line, with nothing else said.

import { exactly } from '../../vocabulary/bounds.ts'
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import { oneOf, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Line } from '../letter/letter.ts'
import type { Draft } from './draft.ts'

const say = plainLists('counting', ['answers', 'and'])

const PAIR = perWords((words) => `(?:${words.populationPattern})s?\\s+\\d{1,4}`)
const BEFORE = worded`^\W*(?:${say.answers}\s*:\s*)?`
const NEXT = perWords((words) => new RegExp(PAIR(words), 'iy'))
const BETWEEN = new RegExp(`\\s*(?:,|;|&|${oneOf(say.and)})+\\s*`, 'iy')
const EACH = perWords(
  (words) => new RegExp(`(${words.populationPattern})s?\\s+(\\d{1,4})(?!\\d)`, 'gi'),
)

/** from: offset in the text at which the answer begins. None when the line says anything more. */
export function peopleListed(words: Words, line: Line, from: number): Draft[] {
  const skip = Math.max(0, from - line.start)
  const text = line.text.slice(skip)
  if (!listsPeople(words, text)) return []
  return [...text.matchAll(EACH(words))].map(
    ({ 0: ink, 1: people = '', 2: number = '', index }) => ({
      value: exactly(Number(number)),
      unit: 'person',
      unitInk: people,
      populations: words.populationsIn(people),
      period: null,
      facets: {},
      sure: true,
      at: { start: line.start + skip + index, end: line.start + skip + index + ink.length },
    }),
  )
}

/** Two pairs or more and nothing else. One after the other, since "officers" may also be read as "officer" with an s. */
function listsPeople(words: Words, text: string): boolean {
  let at = BEFORE.exec(text)?.[0].length ?? 0
  let end = at
  let pairs = 0
  for (
    let pair = endAt(NEXT(words), text, at);
    pair !== null;
    pair = endAt(NEXT(words), text, at)
  ) {
    pairs++
    end = pair
    const between = endAt(BETWEEN, text, pair)
    if (between === null) break
    at = between
  }
  return pairs > 1 && /^\W*$/.test(text.slice(end))
}

/** Where the sticky pattern ends when it begins here. */
function endAt(pattern: RegExp, text: string, start: number): number | null {
  pattern.lastIndex = start
  return pattern.test(text) ? pattern.lastIndex : null
}
