// "Officers 8, staff 2": people and their numbers side by side in one line, with nothing else said.

import { exactly } from '../../vocabulary/bounds.ts'
import { populationPattern, populationsIn } from '../../vocabulary/packs/people.ts'
import { oneOf } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Line } from '../letter/letter.ts'
import type { Draft } from './draft.ts'

const say = plainLists('counting', ['answers', 'and'])

const PAIR = `(?:${populationPattern})s?\\s+\\d{1,4}`
const LINE = new RegExp(
  `^\\W*(?:${oneOf(say.answers)}\\s*:\\s*)?${PAIR}(?:\\s*(?:,|;|&|${oneOf(say.and)})+\\s*${PAIR})+\\W*$`,
  'i',
)
const EACH = new RegExp(`(${populationPattern})s?\\s+(\\d{1,4})(?!\\d)`, 'gi')

/** from: offset in the text at which the answer begins. None when the line says anything more. */
export function peopleListed(line: Line, from: number): Draft[] {
  const skip = Math.max(0, from - line.start)
  const text = line.text.slice(skip)
  if (!LINE.test(text)) return []
  return [...text.matchAll(EACH)].map(({ 0: ink, 1: people = '', 2: number = '', index }) => ({
    value: exactly(Number(number)),
    unit: 'person',
    unitInk: people,
    populations: populationsIn(people),
    period: null,
    facets: {},
    sure: true,
    at: { start: line.start + skip + index, end: line.start + skip + index + ink.length },
  }))
}
