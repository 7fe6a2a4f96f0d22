// Money: “£2,713.92”, “£1.2m”, “(£450)”, “£74k”, “between £50 and £60”, “75p”, and bare numbers under a head in thousands.
import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { glued, worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { type Amount, BEFORE, bounded, halfStep, NUMBER, numberOf, rounded } from './amount.ts'

const say = plainLists('amounts', [
  'thousand',
  'million',
  'billion',
  'pounds',
  'pence',
  'between',
  'joins',
  'to',
  'nought',
  'thousands',
  'millions',
])

const SCALE = `(?:\\s?(${glued([...say.thousand, ...say.million, ...say.billion])})(?![\\w]))?`
const POUNDS = `£\\s?(${NUMBER})${SCALE}`
const RANGE = wordedAll`(?:${say.between}\s+)${POUNDS}\s*(?:-|–|—|${say.joins})\s*${POUNDS}`
/** "£26,000 and £22,500" without "between" are two sums. */
const TO = wordedAll`${POUNDS}\s*(?:-|–|—|${say.to})\s*${POUNDS}`
const MONEY = wordedAll`${BEFORE}\(?[-–−]?${POUNDS}\)?|(?<![\w.,£])${BEFORE}(${NUMBER})${SCALE}\s?${say.pounds}|(?<![\w.,£])(${NUMBER})\s?${glued(say.pence)}(?!\w)`

const PENCE = 100

/** Every amount of money that a text names, in order. */
export function moneyIn(text: string): Amount[] {
  const between = [...text.matchAll(RANGE)]
  const to = [...text.matchAll(TO)].filter(
    ({ index }) => !between.some((one) => index >= one.index && index < one.index + one[0].length),
  )
  const ranges = [...between, ...to].flatMap((match): Amount[] => {
    const [ink, a = '', aScale, b = '', bScale] = match
    const low = numberOf(a) * scaleOf(aScale ?? bScale)
    const high = numberOf(b) * scaleOf(bScale)
    if (low >= high) return []
    return [
      money(match.index, ink, {
        value: { low: Math.round(low * PENCE), high: Math.round(high * PENCE) },
        rough: true,
      }),
    ]
  })
  const single = [...text.matchAll(MONEY)]
    .filter(({ index }) => !ranges.some(({ start, end }) => index >= start && index < end))
    .map((match): Amount => {
      const [ink, pounds, scale, bare, bareScale, pence] = match
      if (pence) {
        const value = Math.round(numberOf(pence))
        return money(match.index, ink, { value: { low: value, high: value }, rough: false })
      }
      const printed = pounds ?? bare ?? ''
      return money(match.index, ink, saidOf(ink, printed, scaleOf(scale ?? bareScale)))
    })
  const found = [...ranges, ...single]
  const inWords = wordedPounds(text).filter(
    (one) => !found.some(({ start, end }) => one.start < end && start < one.end),
  )
  return [...found, ...inWords].sort((a, b) => a.start - b.start)
}

/** "One hundred and ten pounds" */
const wordedPounds = (text: string): Amount[] =>
  numbersIn(text).flatMap(({ start, end, value: { low, high }, rough }): Amount[] => {
    const ink = text.slice(start, end)
    const pounds = POUNDS_BEHIND.exec(text.slice(end))?.[0]
    if (pounds === undefined || /\d/.test(ink)) return []
    const value = { low: low * PENCE, high: high === null ? null : high * PENCE }
    return [{ start, end: end + pounds.length, kind: 'money', unit: 'GBP', value, rough }]
  })
const POUNDS_BEHIND = worded`^\s+${say.pounds}`

const money = (start: number, ink: string, said: Pick<Amount, 'value' | 'rough'>): Amount => {
  const lead = ink.length - ink.trimStart().length
  return {
    start: start + lead,
    end: start + ink.trimEnd().length,
    kind: 'money',
    unit: 'GBP',
    ...said,
  }
}

/** Thousands and millions are rounded, pounds are not. */
function saidOf(ink: string, printed: string, scale: number): Pick<Amount, 'value' | 'rough'> {
  const n = numberOf(printed) * scale
  const { low, high } = rounded(n, scale === 1 ? 0 : halfStep(printed) * scale, PENCE)
  const said = bounded(ink, low, high)
  const negative = /^\W*[-–−(]\s*£?\s?\d|^\W*[-–−(]£/.test(ink) && /^[(–−-]/.test(ink.trim())
  return negative ? { value: { low: -high, high: -low }, rough: said.rough } : said
}

const THOUSAND = worded`^${glued(say.thousand)}$`
const MILLION = worded`^${glued(say.million)}$`

function scaleOf(word: string | undefined): number {
  if (!word) return 1
  if (THOUSAND.test(word)) return 1000
  return MILLION.test(word) ? 1_000_000 : 1_000_000_000
}

const CELL = new RegExp(`^(${BEFORE})([-–−(]?)\\s?£?\\s?(${NUMBER})${SCALE}\\s?\\)?$`, 'i')
const NOUGHT = worded`^£?\s?${say.nought}$`

/** A cell that holds money: scale is what its head counts in (1000 under “£000”). null: it is no money. */
export function moneyOfCell(text: string, scale: number): Amount | null {
  const [bare, mark] = withoutMark(text.trim().replace(/\s+/g, ' '))
  if (mark) {
    const marked = moneyOfCell(bare, scale)
    return marked && { ...marked, rough: true }
  }
  const ink = bare
  if (NOUGHT.test(ink)) return money(0, ink, { value: { low: 0, high: 0 }, rough: false })
  const match = CELL.exec(ink)
  if (!match) {
    const [only, second] = moneyIn(ink)
    return only && !second && only.start === 0 && only.end === ink.length ? only : null
  }
  const [, before = '', sign = '', printed = '', own] = match
  const said = saidOf(`${before}${printed}`, printed, own ? scaleOf(own) : scale)
  if (sign === '') return money(0, ink, said)
  const { low, high } = said.value
  return money(0, ink, { value: { low: -(high ?? low), high: -low }, rough: said.rough })
}

/** “£0†”: the mark sends to a note, and a person should look. */
const withoutMark = (ink: string): [bare: string, mark: boolean] => {
  const bare = ink.replace(/(?<=\d)\s?[*†‡§#]{1,3}$/, '')
  return [bare, bare !== ink]
}

const IN_THOUSANDS = worded`£\s?['’]?000|£\s?k\b|['’]000|\(000|${say.thousands}`
const IN_MILLIONS = worded`£\s?m\b|£\s?mn\b|\(m\)|\b${say.millions}`

/** What a head counts its money in: “Compensation (£000)” in thousands. */
export const scaleOfHead = (head: string): number =>
  IN_THOUSANDS.test(head) ? 1000 : IN_MILLIONS.test(head) ? 1_000_000 : 1
