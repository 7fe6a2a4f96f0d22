// A share as letters print it: "25 %", "33.3 per cent", "one in four", with the rounding that its ink allows.
import { anyOf, glued, oneOf, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'

const say = plainLists('shares-said', ['perCent', 'small', 'outOf', 'every'])

export interface ShareSaid {
  /** Offsets in the text given. */
  start: number
  end: number
  /** low × whole ≤ of × part ≤ high × whole. */
  of: number
  low: number
  high: number
  highIfCut?: number
}

const lists = plainLists('shares', ['rough', 'changes'])
/** "about 25 %", "a rise of 25 %": no share that could be checked. */
const ROUGH = anyOf(lists.rough.map((phrase) => `${phrase} $`))
const CHANGE = anyOf(lists.changes.map((phrase) => `^ ?${phrase}`))

const PER_CENT = wordedAll`(?<![\d.,<>~£-])(\d{1,3})(?:\.(\d{1,3}))?\s?(?:%|${glued(say.perCent)}\b)`
const SMALL = say.small
const SMALL_NUMBER = `(${SMALL.join('|')}|\\d{1,3})`
const ONE_IN = new RegExp(
  `(?<![\\w.,-])${SMALL_NUMBER}\\s+${oneOf(say.outOf)}\\s+(?:${oneOf(say.every)}\\s+)?${SMALL_NUMBER}(?![\\w%]|[.,]\\d)`,
  'gi',
)
const MOST_PER_CENT = 100
/** "In 3 in 40" of longer odds nobody rounds. */
const LONGEST_ODDS = 40

/** All shares of a text that are meant to the digit, in order. */
export function sharesSaid(text: string): ShareSaid[] {
  return [...percentages(text), ...ratios(text)]
    .filter(({ start, end }) => !ROUGH.test(text.slice(0, start)) && !CHANGE.test(text.slice(end)))
    .sort((a, b) => a.start - b.start)
}

function percentages(text: string): ShareSaid[] {
  return [...text.matchAll(PER_CENT)].flatMap((match) => {
    const [ink, whole = '', decimals = ''] = match
    const said = rounded(whole, decimals)
    return said ? [{ start: match.index, end: match.index + ink.length, ...said }] : []
  })
}

/** 25 is 24.5 to 25.5 of a hundred, 33.3 is 33.25 to 33.35; cut off, up to 26 and 33.4. */
export function rounded(whole: string, decimals: string): Omit<ShareSaid, 'start' | 'end'> | null {
  const fine = 10 ** decimals.length
  const printed = Number(whole + decimals)
  if (printed > MOST_PER_CENT * fine) return null
  const of = 2 * MOST_PER_CENT * fine
  return {
    of,
    low: Math.max(0, 2 * printed - 1),
    high: Math.min(of, 2 * printed + 1),
    highIfCut: Math.min(of, 2 * printed + 2),
  }
}

/** One in four is anything from one in three and a half to one in four and a half. */
function ratios(text: string): ShareSaid[] {
  return [...text.matchAll(ONE_IN)].flatMap((match) => {
    const [ink, first = '', second = ''] = match
    const [part, in_] = [smallNumber(first), smallNumber(second)]
    if (part < 1 || in_ <= part || in_ > LONGEST_ODDS || part > 3) return []
    const [more, fewer] = [2 * in_ + 1, 2 * in_ - 1]
    return [
      {
        start: match.index,
        end: match.index + ink.length,
        of: more * fewer,
        low: 2 * part * fewer,
        high: Math.min(more * fewer, 2 * part * more),
      },
    ]
  })
}

const smallNumber = (said: string): number =>
  /\d/.test(said) ? Number(said) : SMALL.indexOf(said.toLowerCase()) + 1
