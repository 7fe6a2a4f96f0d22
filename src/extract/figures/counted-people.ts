// "PC x 3 - Management Advice", "2 x PS – Written warning": so many of a rank, and what came of them.

import { exactly } from '../../vocabulary/bounds.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import type { Line } from '../letter/letter.ts'
import type { Draft } from './draft.ts'

const RANK_FIRST =
  /^[\s•·●▪*–-]*(?<who>[A-Za-z][A-Za-z /]{1,30}?)\s*[x×]\s*(?<number>\d{1,3})\s*[-–:,]\s*(?<came>[A-Za-z].{2,60})$/
const NUMBER_FIRST =
  /^[\s•·●▪*–-]*(?<number>\d{1,3})\s*[x×]\s*(?<who>[A-Za-z][A-Za-z /]{1,30}?)\s*[-–:]\s*(?<came>[A-Za-z].{2,60})$/

/** null for a line that says anything else. from: offset in the text at which the answer begins. */
export function countedPeople(words: Words, line: Line, from: number): Draft | null {
  const skip = Math.max(0, from - line.start)
  const said = (RANK_FIRST.exec(line.text.slice(skip)) ?? NUMBER_FIRST.exec(line.text.slice(skip)))
    ?.groups
  const { who = '', number = '', came = '' } = said ?? {}
  const rank = words.rankNamed(who.trim())
  const populations = words.populationsIn(who)
  const meant = words.outcomeMeant(came.replace(/\.$/, ''))
  if (!meant || (rank === null && populations.length === 0)) return null
  return {
    value: exactly(Number(number)),
    unit: 'person',
    unitInk: who.trim(),
    populations: populations.length > 0 ? populations : [...words.ranked],
    period: null,
    facets: { ...(rank ? { rank } : {}), outcome: 'id' in meant ? meant.id : came },
    sure: 'id' in meant,
    at: { start: line.start + skip, end: line.end },
  }
}
