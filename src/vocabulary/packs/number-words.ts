// One whole number as letters write it: 1,204, 1 204, 1'204, twenty-one, one hundred and five, two dozen.

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const NOUGHTS = ['nil', 'zero', 'none', 'nought']
const TIMES = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['dozen', 12],
  ['score', 20],
])
const VALUES = new Map<string, number>([
  ...ONES.map((word, i): [string, number] => [word, i + 1]),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
  ...NOUGHTS.map((word): [string, number] => [word, 0]),
  ['a', 1],
])

/** Thousands are parted by a comma, an apostrophe, or a blank: plain, hard, thin, narrow or as wide as a figure. */
const PARTS = `(?:,|['’ʼ]|[ \\u00a0\\u2009\\u202f\\u2007\\u2008])`
const HARD = `[\\u00a0\\u2009\\u202f\\u2007\\u2008'’ʼ,]`
/** A plain blank joins only where no other number stands beside: "80 102 95" are three columns of a row. */
const SPACED = `(?<!\\d )[1-9]\\d{0,2}(?: \\d{3})+(?! ?[\\d/]| \\d)`
/** "77, 686" at a line's end: a space slipped in. */
const SLIPPED = '\\d{2,3},\\s\\d{3}(?=\\s*$)'
const FIGURES = `(?:\\d{1,3}(?:${HARD}\\d{3})+(?!\\d)|${SPACED}|${SLIPPED}|[1-9]\\d{0,6}|0)`

const ONE = ONES.slice(0, 9).join('|')
const UNDER_HUNDRED = `(?:(?:${TENS.join('|')})(?:[-‐‑–\\s](?:${ONE}))?|${[...ONES].reverse().join('|')})`
const HUNDREDS = `(?:(?:(?:${ONES.join('|')}|a)[-\\s]hundred)(?:(?:[-\\s]+and[-\\s]+|[-\\s])${UNDER_HUNDRED})?)`
const UNDER_THOUSAND = `(?:${HUNDREDS}|${UNDER_HUNDRED})`
const THOUSANDS = `(?:(?:${UNDER_THOUSAND}|a)[-\\s]thousand(?:(?:,?\\s+and\\s+|,?\\s+)${UNDER_THOUSAND})?)`
const SCORES = `(?:(?:half\\s+a\\s+dozen|half-a-dozen)|(?:${UNDER_HUNDRED}|a|\\d{1,3})[-\\s](?:dozen|score)(?!s)|\\d{1,3}\\s(?:hundred|thousand))`
const WORDS = `(?:${THOUSANDS}|${UNDER_THOUSAND}|${NOUGHTS.join('|')})`

/** The source of a pattern for one number, in figures or in words, without groups. */
export const ONE_NUMBER = `(?:${SCORES}|${FIGURES}|${WORDS})`

/** The words a number in words may begin with. */
export const FIRST_WORDS = [...ONES, ...TENS, ...NOUGHTS]

const PARTED = new RegExp(`${PARTS}\\s?(?=\\d{3})`, 'g')

/** What it comes to. */
export function numberOf(ink: string): number {
  const said = ink.toLowerCase().replace(/-/g, ' ').replace(/[‐‑–]/g, ' ')
  const bare = said.replace(PARTED, '')
  if (/^\d+$/.test(bare)) return Number(bare)
  if (/^half\s/.test(said)) return 6
  let whole = 0
  let part = 0
  for (const word of said.split(/[\s,]+/)) {
    const times = TIMES.get(word)
    if (times === 1000) {
      whole += part * times
      part = 0
    } else if (times !== undefined) part *= times
    else if (word !== 'and')
      part += /^\d+$/.test(word) ? Number(word) : (VALUES.get(word) ?? Number.NaN)
  }
  return whole + part
}
