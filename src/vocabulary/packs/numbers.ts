// Numbers as letters write them: in figures, in words, and with "fewer than" before them.
import { atLeast, type Bounds, exactly } from '../bounds.ts'

export interface NumberFound {
  /** Offsets in the text given. */
  start: number
  end: number
  value: Bounds
  /** "about", "approximately": said to be inexact. */
  rough: boolean
}

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const WORD_VALUES = new Map<string, number>([
  ...ONES.map((word, i): [string, number] => [word, i + 1]),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
  ['nil', 0],
  ['zero', 0],
  ['none', 0],
  ['nought', 0],
])
const ONE = ONES.slice(0, 9).join('|')
const WORDS = `(?:(?:${TENS.join('|')})(?:[-\\s](?:${ONE}))?|${[...ONES].reverse().join('|')}|nil|zero|none|nought)`
// "77, 686" at a line's end: a space slipped in
const FIGURES = '(?:\\d{1,3}(?:,\\d{3})+|\\d{2,3},\\s\\d{3}(?=\\s*$)|\\d{1,7})'
const N = `(${FIGURES}|${WORDS})`

interface Form {
  pattern: string
  value(a: number, b: number): Bounds
  rough?: boolean
}

// the first that fits wins, so the longer ways of saying it stand first
const FORMS: Form[] = [
  { pattern: `between\\s+${N}\\s+(?:and|to)\\s+${N}`, value: (low, high) => ({ low, high }) },
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
    pattern: `${N}\\s+or\\s+(?:more|over|above)|at\\s+least\\s+${N}|(?:a\\s+)?minimum\\s+of\\s+${N}|(?:≥|>=)\\s*${N}`,
    value: atLeast,
  },
  {
    pattern: `(?:more|greater)\\s+than\\s+${N}|over\\s+${N}|(?:in\\s+)?excess\\s+of\\s+${N}|>\\s*${N}`,
    value: (n) => atLeast(n + 1),
  },
  {
    pattern: `(?:approximately|approx\\.?|about|around|circa|roughly|nearly|almost|some)\\s+${N}`,
    value: exactly,
    rough: true,
  },
  { pattern: `(?:a\\s+total\\s+of\\s+)?${N}`, value: exactly },
]
const ANY = new RegExp(
  FORMS.map(
    ({ pattern }, i) =>
      `(?<f${i}>(?<![\\w£$€.,/\\\\-])(?:${pattern})(?!(?!x\\b)[\\w%/\\\\]|[.,]\\d|-\\d))`,
  ).join('|'),
  'gi',
)

/** All numbers said in a text, in order; what is glued to letters, slashes, pounds or per cent signs is none. */
export function numbersIn(text: string): NumberFound[] {
  return [...text.matchAll(ANY)].flatMap((match) => {
    const at = FORMS.findIndex((_, i) => match.groups?.[`f${i}`] !== undefined)
    const form = FORMS[at]
    if (!form) return []
    const [a = Number.NaN, b = Number.NaN] = said(match[0])
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        value: form.value(a, b),
        rough: form.rough ?? false,
      },
    ]
  })
}

/** The number a whole text says and nothing else; null when it says none or more. */
export function onlyNumber(text: string): NumberFound | null {
  const bare = text.trim().replace(/[.;:]+$/, '')
  const [found, second] = numbersIn(bare)
  return found && !second && found.start === 0 && found.end === bare.length ? found : null
}

const SAID = new RegExp(N, 'gi')

function said(text: string): number[] {
  return [...text.matchAll(SAID)].map(([ink]) => numberOf(ink))
}

function numberOf(ink: string): number {
  if (/\d/.test(ink)) return Number(ink.replaceAll(/[,\s]/g, ''))
  return ink
    .toLowerCase()
    .split(/[-\s]+/)
    .reduce((sum, word) => sum + (WORD_VALUES.get(word) ?? Number.NaN), 0)
}
