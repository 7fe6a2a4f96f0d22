// Several outcomes in one cell: "1x Written warning / 3x Reflective practice", "2 NFA, 1 WW".

import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { outcomeMeant } from '../../vocabulary/packs/outcomes.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'

const say = plainLists('counting', ['and'])

export interface CountedOutcome {
  count: number
  /** Id of the word list where one fits, else the body's own words. */
  outcome: string
  ink: string
  /** The whole part: "3x Management Action". */
  part: string
}

const PARTS = worded`\s*(?:[/;,\n]|\s(?=\d+\s*x\b)|${say.and})\s*`

/** Empty unless every part counts an outcome. */
export function severalOutcomes(text: string): CountedOutcome[] {
  const parts = text.split(PARTS).filter((part) => part.trim() !== '')
  const counted = parts.map(countedOutcome)
  return counted.every((part) => part !== null) ? counted : []
}

function countedOutcome(part: string): CountedOutcome | null {
  const bare = part.trim().replace(/[.]$/, '')
  const before = /^(\w+)\s*(?:x|×)?\s*[-–:]?\s*(\D.*)$/i.exec(bare)
  const after = /^(\D.*?)\s*[-–:x×(]\s*(\d+)\)?$/i.exec(bare)
  const first = before?.[1] !== undefined && numbersIn(before[1].replace(/x$/i, '')).length === 1
  const [number, words] = first ? [before[1], before[2]] : [after?.[2], after?.[1]]
  const [count] = numbersIn((number ?? '').replace(/x$/i, ''))
  if (!count || !words || count.value.low !== count.value.high) return null
  const meant = outcomeMeant(words)
  if (!meant) return null
  return {
    count: count.value.low,
    outcome: 'id' in meant ? meant.id : words.trim(),
    ink: words.trim(),
    part: bare,
  }
}
