// "Officers 8, staff 2": people and their numbers side by side in one line, with nothing else said.

import { exactly } from '../../vocabulary/bounds.ts'
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import { oneOf } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Line } from '../letter/letter.ts'
import type { Draft } from './draft.ts'

const say = plainLists('counting', ['answers', 'and'])

const PAIR = perWords((words) => `(?:${words.populationPattern})s?\\s+\\d{1,4}`)
const LINE = perWords(
  (words) =>
    new RegExp(
      `^\\W*(?:${oneOf(say.answers)}\\s*:\\s*)?${PAIR(words)}(?:\\s*(?:,|;|&|${oneOf(say.and)})+\\s*${PAIR(words)})+\\W*$`,
      'i',
    ),
)
const EACH = perWords(
  (words) => new RegExp(`(${words.populationPattern})s?\\s+(\\d{1,4})(?!\\d)`, 'gi'),
)

/** from: offset in the text at which the answer begins. None when the line says anything more. */
export function peopleListed(words: Words, line: Line, from: number): Draft[] {
  const skip = Math.max(0, from - line.start)
  const text = line.text.slice(skip)
  if (!LINE(words).test(text)) return []
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
