// Several outcomes in one cell: "1x Written warning / 3x Reflective practice", "2 NFA, 1 WW".

import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'

const say = plainLists('counting', ['and'])

export interface CountedOutcome {
  count: number
  /** Id of the word list where one fits, else the body's own wording. */
  outcome: string
  ink: string
  /** The whole part: "3x Management Action". */
  part: string
}

const PARTS = worded`\s*(?:[/;,\n]|\s(?=\d+\s*x\b)|${say.and})\s*`

/** Empty unless every part counts an outcome. */
export function severalOutcomes(words: Words, text: string): CountedOutcome[] {
  const parts = text.split(PARTS).filter((part) => part.trim() !== '')
  const counted = parts.map((one) => countedOutcome(words, one))
  return counted.every((part) => part !== null) ? counted : []
}

function countedOutcome(words: Words, part: string): CountedOutcome | null {
  const bare = part.trim().replace(/[.]$/, '')
  const before = /^(\w+)\s*(?:x|×)?\s*[-–:]?\s*(\D.*)$/i.exec(bare)
  const after = /^(\D.*?)\s*[-–:x×(]\s*(\d+)\)?$/i.exec(bare)
  const first = before?.[1] !== undefined && numbersIn(before[1].replace(/x$/i, '')).length === 1
  const [number, wording] = first ? [before[1], before[2]] : [after?.[2], after?.[1]]
  const [count] = numbersIn((number ?? '').replace(/x$/i, ''))
  if (!count || !wording || count.value.low !== count.value.high) return null
  const meant = words.outcomeMeant(wording)
  if (!meant) return null
  return {
    count: count.value.low,
    outcome: 'id' in meant ? meant.id : wording.trim(),
    ink: wording.trim(),
    part: bare,
  }
}
