// Numbers as letters write them: alone, as a range, out of a whole, and with "fewer than" or "about" before them.
import { atLeast, type Bounds, exactly } from '../bounds.ts'
import { justAbove, roughly, shortOf } from '../roughly.ts'
import { everyMatch } from './every-match.ts'
import { FIRST_WORDS, numberOf, ONE_NUMBER } from './number-words.ts'

export interface NumberFound {
  /** Offsets in the text given; a footnote mark behind the number belongs to it. */
  start: number
  end: number
  value: Bounds
  /** "about", "approximately", "5 - 10": said to be inexact, or said so that it may mean another thing. */
  rough: boolean
  /** "about 40": the number itself, of which value says how far off it may be. */
  about?: number
  /** "12 out of 40": the whole it was taken from. */
  of?: number
}

const N = `(${ONE_NUMBER})`
/** Hyphens, dashes and the minus sign: typed, pasted or set, they all mean "to" between two numbers. */
const DASH = '[-‐‑‒–—−]'

interface Form {
  pattern: string
  /** The words and signs that it may open with; none where it opens with its number alone. */
  leads?: string
  /** null: not meant so, as 5-3 is no range. */
  value(a: number, b: number): Bounds | null
  rough?: boolean
  isAbout?: boolean
  isPart?: boolean
}

const range = (low: number, high: number): Bounds | null => (low < high ? { low, high } : null)

// The first that fits wins, so the longer ways of saying it stand first, and a number alone last.
const FORMS: Form[] = [
  {
    leads: 'just slightly a nearly almost not',
    pattern: `(?:just|slightly|a\\s+little)\\s+(?:under|below|less\\s+than|fewer\\s+than|short\\s+of)\\s+${N}|(?:nearly|almost|not\\s+quite)\\s+${N}`,
    value: shortOf,
    rough: true,
  },
  {
    leads: 'just slightly a',
    pattern: `(?:just|slightly|a\\s+little)\\s+(?:over|above|more\\s+than)\\s+${N}`,
    value: justAbove,
    rough: true,
  },
  {
    leads: 'between',
    pattern: `between\\s+${N}\\s+(?:and|to)\\s+${N}`,
    value: (low, high) => ({ low, high }),
  },
  // "rose from 12 to 15" is no range
  { leads: 'from', pattern: `from\\s+${N}\\s+to\\s+${N}`, value: range, rough: true },
  {
    leads: 'no not',
    pattern: `(?:no|not)\\s+more\\s+than\\s+${N}`,
    value: (n) => ({ low: 0, high: n }),
  },
  { leads: 'no not', pattern: `(?:no|not)\\s+(?:fewer|less)\\s+than\\s+${N}`, value: atLeast },
  {
    leads: 'fewer less lower under below <',
    pattern: `(?:fewer|less|lower)\\s+than\\s+${N}|(?:under|below)\\s+${N}|<\\s*${N}`,
    value: (n) => ({ low: 0, high: n - 1 }),
  },
  {
    leads: 'up ≤ <',
    pattern: `${N}\\s+or\\s+(?:fewer|less|under)|up\\s+to\\s+${N}|(?:≤|<=)\\s*${N}`,
    value: (n) => ({ low: 0, high: n }),
  },
  {
    leads: 'at a minimum ≥ >',
    pattern: `${N}\\s+or\\s+(?:more|over|above)|at\\s+least\\s+${N}|(?:a\\s+)?minimum\\s+of\\s+${N}|(?:≥|>=)\\s*${N}|${N}\\+(?!\\d)|${N}\\s+plus(?=\\s*$)`,
    value: atLeast,
  },
  {
    leads: 'more greater over in excess >',
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
    leads: 'approximately approx about around circa c ca roughly some in ~ ≈',
    pattern: `(?:approximately|approx\\.?|about|around|circa|ca?\\.|roughly|some|in\\s+the\\s+region\\s+of|~|≈)\\s*${N}`,
    value: roughly,
    rough: true,
    isAbout: true,
  },
  { leads: 'a', pattern: `(?:a\\s+total\\s+of\\s+)?${N}`, value: exactly },
]

/** 88¹, 3*, 5†: a mark behind a number sends the reader to a note, and is no digit. */
const MARKS = '(?:[¹²³⁰⁴-⁹⁺⁽⁾ᵃ-ᶻ*†‡§#]{0,3}|\\[\\w{1,2}\\])'
const BEFORE = `(?<!â€.|√.)(?<![\\wÀ-ÿ£$€.,/⁄\\\\-])(?<!\\d[‐‑‒–—−])(?<![£$€]\\d{1,3}\\s)`
const AFTER = `(?!(?!x\\b)[\\wÀ-ÿ%/\\\\]|[.,]\\d|${DASH}\\d)`
const ALL = FORMS.map((form) => ({
  form,
  pattern: new RegExp(`${BEFORE}(?:${form.pattern})${MARKS}${AFTER}`, 'iy'),
}))
const SAID = new RegExp(N, 'gi')
const LEADS = FORMS.flatMap(({ leads = '' }) => leads.split(' ').filter(Boolean))
const LEADING_WORDS = [...new Set(LEADS)].filter((lead) => /^\w/.test(lead))
/** "half a dozen", "a score". */
const FIRST_OF_NUMBERS = [...FIRST_WORDS, 'half', 'a']
/** What a number or the words before one begin with: nothing else is tried. */
const STARTS = new RegExp(
  `[\\d<>≤≥~≈]|(?<![A-Za-z])(?:${[...LEADING_WORDS, ...FIRST_OF_NUMBERS].join('|')})(?![A-Za-z])`,
  'gi',
)
/** A number that goes on as a range, a share or a bound; most stand alone. */
const GOES_ON = new RegExp(`${ONE_NUMBER}(?:\\+|${DASH}|\\s+(?:or|to|of|out|plus|${DASH}))`, 'iy')

/** All numbers said in a text, in order; what is glued to letters, slashes, pounds or per cent signs is none. */
export function numbersIn(text: string): NumberFound[] {
  const found: NumberFound[] = []
  let at = 0
  for (const { index, 0: lead } of everyMatch(text, STARTS)) {
    if (index < at) continue
    const number = numberAt(text, index, lead)
    if (!number) continue
    found.push(number)
    at = number.end
  }
  return found
}

function numberAt(text: string, start: number, lead: string): NumberFound | null {
  for (const { form, pattern } of triedAt(text, start, lead)) {
    pattern.lastIndex = start
    const match = pattern.exec(text)
    if (!match) continue
    const [a = Number.NaN, b = Number.NaN] = [...everyMatch(match[0], SAID)].map(([ink]) =>
      numberOf(ink),
    )
    const value = form.value(a, b)
    // "3 to 4 dozen": how many dozen the first is, is not said
    const isMixed = value?.low !== value?.high && /dozen|score/i.test(match[0])
    if (value)
      return {
        ...{ start, end: start + match[0].length, value, rough: form.rough === true || isMixed },
        ...(form.isAbout && { about: a }),
        ...(form.isPart && { of: b }),
      }
  }
  return null
}

type Tried = { form: Form; pattern: RegExp }[]

/** Sheets hold a million numbers, and letters many an "a": only the forms that may open so are tried. */
function triedAt(text: string, start: number, lead: string): Tried {
  const { forms, isNumber } = formsOf(lead)
  if (!isNumber) return forms
  GOES_ON.lastIndex = start
  return GOES_ON.test(text) ? ALL : forms
}

const known = new Map<string, { forms: Tried; isNumber: boolean }>()

/** What may open with this word, sign or digit, where it is not a number that goes on. */
function formsOf(said: string): { forms: Tried; isNumber: boolean } {
  const before = known.get(said)
  if (before) return before
  const lead = said.toLowerCase()
  const isNumber = /^\d/.test(lead) || FIRST_OF_NUMBERS.includes(lead)
  const made = {
    isNumber,
    forms: ALL.filter(
      (one) => one.form.leads?.split(' ').includes(lead) || (isNumber && one === ALL.at(-1)),
    ),
  }
  known.set(said, made)
  return made
}

/** The number a whole text says and nothing else; null when it says none or more. */
export function onlyNumber(text: string): NumberFound | null {
  const bare = text.trim().replace(/[.;:]+$/, '')
  // Most cells of a table of figures.
  if (PLAIN.test(bare))
    return { start: 0, end: bare.length, value: exactly(Number(bare)), rough: false }
  const [found, second] = numbersIn(bare)
  return found && !second && found.start === 0 && found.end === bare.length ? found : null
}
const PLAIN = /^(?:0|[1-9]\d{0,5})$/
