// Numbers as letters write them: alone, as a range, out of a whole, and with "fewer than" or "about" before them.
import { atLeast, type Bounds, exactly } from '../bounds.ts'
import { FIRST_WORDS, numberOf, ONE_NUMBER } from './number-words.ts'

export interface NumberFound {
  /** Offsets in the text given; a footnote mark behind the number belongs to it. */
  start: number
  end: number
  value: Bounds
  /** "about", "approximately", "5 - 10": said to be inexact, or said so that it may mean another thing. */
  rough: boolean
  /** "12 out of 40": the whole it was taken from. */
  of?: number
}

const N = `(${ONE_NUMBER})`
/** Hyphens, dashes and the minus sign: typed, pasted or set, they all mean "to" between two numbers. */
const DASH = '[-‐‑‒–—−]'

interface Form {
  pattern: string
  /** null: not meant so, as 5-3 is no range. */
  value(a: number, b: number): Bounds | null
  rough?: boolean
  isPart?: boolean
}

const range = (low: number, high: number): Bounds | null => (low < high ? { low, high } : null)

// the first that fits wins, so the longer ways of saying it stand first
const FORMS: Form[] = [
  { pattern: `between\\s+${N}\\s+(?:and|to)\\s+${N}`, value: (low, high) => ({ low, high }) },
  // "rose from 12 to 15" is no range
  { pattern: `from\\s+${N}\\s+to\\s+${N}`, value: range, rough: true },
  { pattern: `(?:no|not)\\s+more\\s+than\\s+${N}`, value: (n) => ({ low: 0, high: n }) },
  { pattern: `(?:no|not)\\s+(?:fewer|less)\\s+than\\s+${N}`, value: atLeast },
  {
    pattern: `(?:fewer|less|lower)\\s+than\\s+${N}|under\\s+${N}|<\\s*${N}`,
    value: (n) => ({ low: 0, high: n - 1 }),
  },
  {
    pattern: `${N}\\s+or\\s+(?:fewer|less|under)|up\\s+to\\s+${N}|(?:≤|<=)\\s*${N}`,
    value: (n) => ({ low: 0, high: n }),
  },
  {
    pattern: `${N}\\s+or\\s+(?:more|over|above)|at\\s+least\\s+${N}|(?:a\\s+)?minimum\\s+of\\s+${N}|(?:≥|>=)\\s*${N}|${N}\\+(?!\\d)|${N}\\s+plus(?=\\s*$)`,
    value: atLeast,
  },
  {
    pattern: `(?:more|greater)\\s+than\\s+${N}|over\\s+${N}|(?:in\\s+)?excess\\s+of\\s+${N}|>\\s*${N}`,
    value: (n) => atLeast(n + 1),
  },
  { pattern: `${N}${DASH}${N}|${N}\\s+(?:to|or)\\s+${N}`, value: range },
  { pattern: `${N}\\s+${DASH}\\s+${N}`, value: range, rough: true },
  {
    pattern: `${N}\\s+out\\s+of\\s+(?:(?:the|these|those|our|its|their|all|a\\s+total\\s+of)\\s+)?${N}|${N}\\s+of\\s+(?:(?:the|these|those|our|its|their|a\\s+total\\s+of)\\s+)?${N}`,
    value: (n, of) => (n <= of ? exactly(n) : null),
    isPart: true,
  },
  {
    pattern: `(?:approximately|approx\\.?|about|around|circa|ca?\\.|roughly|nearly|almost|some|~|≈)\\s*${N}`,
    value: exactly,
    rough: true,
  },
  { pattern: `(?:a\\s+total\\s+of\\s+)?${N}`, value: exactly },
]

/** 88¹, 3*, 5†: a mark behind a number sends the reader to a note, and is no digit. */
const MARKS = '(?:[¹²³⁰⁴-⁹⁺⁽⁾ᵃ-ᶻ*†‡§#]{0,3}|\\[\\w{1,2}\\])'
const BEFORE = `(?<!â€.|√.)(?<![\\wÀ-ÿ£$€.,/⁄\\\\-])(?<!\\d[‐‑‒–—−])(?<![£$€]\\d{1,3}\\s)`
const AFTER = `(?!(?!x\\b)[\\wÀ-ÿ%/\\\\]|[.,]\\d|${DASH}\\d)`
const PATTERNS = FORMS.map(
  ({ pattern }) => new RegExp(`${BEFORE}(?:${pattern})${MARKS}${AFTER}`, 'iy'),
)
const SAID = new RegExp(N, 'gi')
/** What a number or the words before one begin with: nothing else is tried. */
const LEADS =
  'between from no not fewer less lower under up at a minimum more greater over in excess approx about around circa c ca roughly nearly almost some half'
const STARTS = new RegExp(
  `[\\d<>≤≥~≈]|(?<![A-Za-z])(?:${[...LEADS.split(' '), ...FIRST_WORDS].join('|')}|approximately)(?![A-Za-z])`,
  'gi',
)

/** All numbers said in a text, in order; what is glued to letters, slashes, pounds or per cent signs is none. */
export function numbersIn(text: string): NumberFound[] {
  const found: NumberFound[] = []
  let at = 0
  for (const { index } of text.matchAll(STARTS)) {
    if (index < at) continue
    const number = numberAt(text, index)
    if (!number) continue
    found.push(number)
    at = number.end
  }
  return found
}

function numberAt(text: string, start: number): NumberFound | null {
  for (const [i, pattern] of PATTERNS.entries()) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    const form = FORMS[i]
    if (!match || !form) continue
    const [a = Number.NaN, b = Number.NaN] = [...match[0].matchAll(SAID)].map(([ink]) =>
      numberOf(ink),
    )
    const value = form.value(a, b)
    // "3 to 4 dozen": how many dozen the first is, is not said
    const isMixed = value?.low !== value?.high && /dozen|score/i.test(match[0])
    if (value)
      return {
        ...{ start, end: start + match[0].length, value, rough: form.rough === true || isMixed },
        ...(form.isPart && { of: b }),
      }
  }
  return null
}

/** The number a whole text says and nothing else; null when it says none or more. */
export function onlyNumber(text: string): NumberFound | null {
  const bare = text.trim().replace(/[.;:]+$/, '')
  const [found, second] = numbersIn(bare)
  return found && !second && found.start === 0 && found.end === bare.length ? found : null
}
