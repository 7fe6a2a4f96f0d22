// Shares in per cent: “9.0 %” is 8.95 to 9.04, in whole hundredths of a per cent.
import { worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { type Amount, BEFORE, bounded, halfStep, NUMBER, numberOf, rounded } from './amount.ts'

const say = plainLists('amounts', ['perCent'])

const SHARE = wordedAll`(?<![\w.,])${BEFORE}(${NUMBER})\s?(?:%|${say.perCent})`
const CELL = worded`^${BEFORE}(${NUMBER})\s?(?:%|${say.perCent})?$`

export const sharesIn = (text: string): Amount[] =>
  [...text.matchAll(SHARE)].map((match) => share(match.index, match[0], match[1] ?? ''))

/** A cell of a column of shares, with its per cent sign or without. */
export function shareOfCell(text: string): Amount | null {
  const ink = text.trim()
  const match = CELL.exec(ink)
  return match ? share(0, ink, match[1] ?? '') : null
}

const WHOLE = 10_000

function share(start: number, ink: string, printed: string): Amount {
  const { low, high } = rounded(numberOf(printed), halfStep(printed), 100)
  const whole = numberOf(printed) <= 100
  const said = bounded(ink, Math.max(0, low), whole ? Math.min(WHOLE, high) : high)
  return { start, end: start + ink.length, kind: 'share', unit: '%', ...said }
}
