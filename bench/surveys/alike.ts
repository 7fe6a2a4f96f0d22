// Is what was read what a careful human reads there? Value, period, place, category and noun, each by itself.
import type { FigureRead, FigureTruth, MeasureTruth, TruePeriod } from './truth.ts'

/** Money and shares are printed to a hundredth: half of that is no difference. */
const HALF_OF_THE_LEAST = 0.005

const near = (a: number | null | undefined, b: number | null | undefined): boolean =>
  a === null || a === undefined || b === null || b === undefined
    ? (a ?? null) === (b ?? null)
    : Math.abs(a - b) <= HALF_OF_THE_LEAST + Math.abs(b) * 1e-9

type ValueRead = Pick<FigureRead, 'kind' | 'unit'> & { value: FigureRead['value'] | undefined }

export function sameValue(truth: FigureTruth, read: ValueRead): boolean {
  const { value } = truth
  const said = inUnitOf(truth, read)
  if (value.none !== undefined) return said.none !== undefined || ends(said, value)
  if (said.low === undefined && said.high === undefined) return false
  const others: Ends[] = [
    value,
    ...[truth.alt, truth.derivedValue].flatMap((one) =>
      one === undefined ? [] : [{ low: one, high: one }],
    ),
    ...(truth.alt0 ? [{ low: truth.alt0[0], high: truth.alt0[1] }] : []),
    ...(truth.altlow === undefined ? [] : [{ low: truth.altlow, high: value.high }]),
  ]
  return others.some((one) => ends(said, one)) || isWithinRounding(truth, said)
}

interface Ends {
  low?: number
  high?: number | null
  none?: string | undefined
}

const ends = (a: Ends, b: Ends): boolean => near(a.low, b.low) && near(a.high, b.high)

function isWithinRounding({ value, rounded }: FigureTruth, said: Ends): boolean {
  if (rounded === undefined || value.none !== undefined || value.high === null) return false
  const { low, high } = said
  if (low === undefined || high === undefined || high === null) return false
  return low >= value.low - rounded - 0.01 && high <= value.high + rounded + 0.01
}

const SECONDS: Record<string, number> = {
  second: 1,
  minute: 60,
  hour: 3600,
  day: 86_400,
  night: 86_400,
  week: 604_800,
  month: 2_629_746,
  year: 31_556_952,
}

const secondsIn = (unit: string): number | null =>
  SECONDS[unit.toLowerCase().replace(/s$/, '')] ?? null

/** Fourteen days are two weeks. */
function inUnitOf(
  truth: FigureTruth,
  { kind, unit, value = {} }: Omit<ValueRead, 'value'> & { value?: Ends | undefined },
): Ends {
  const [from, to] = [secondsIn(unit), secondsIn(truth.unit)]
  if (kind !== 'duration' || truth.kind !== 'duration' || !from || !to || from === to) return value
  const as = (one: number) => (one * from) / to
  return {
    ...value,
    ...(value.low !== undefined && { low: as(value.low) }),
    ...(value.high !== undefined && { high: value.high === null ? null : as(value.high) }),
  }
}

type Span = [from: string | null, to: string | null]

export type PeriodAlike = 'same' | 'by its name' | 'other'

/** "By its name": both call it 2021/22, or both end on the day of a stock. */
export function samePeriod(truth: FigureTruth, read: FigureRead['period']): PeriodAlike {
  const said = spanOf(read)
  const meant = spanOf(truth.period)
  if (!said || !meant) return said === meant ? 'same' : 'other'
  const isOne = (span: Span | null) => span && span[0] === said[0] && span[1] === said[1]
  if (isOne(meant) || isOne(spanOf(truth.periodAlt ?? null))) return 'same'
  const name = truth.period?.financialYear ?? truth.period?.academicYear
  if (name !== undefined && read && 'financialYear' in read && read.financialYear === name)
    return 'by its name'
  return truth.period?.at !== undefined && said[1] === truth.period.at ? 'by its name' : 'other'
}

function spanOf(period: TruePeriod | null): Span | null {
  if (!period) return null
  const { at, month, from, to, year, financialYear, academicYear } = period
  if (at) return [at, at]
  if (month) return [`${month}-01`, lastDayOf(month)]
  if (from || to) return [from ?? null, to ?? null]
  if (financialYear) return [`${financialYear.slice(0, 4)}-04-01`, `${next(financialYear)}-03-31`]
  if (academicYear) return [`${academicYear.slice(0, 4)}-08-01`, `${next(academicYear)}-07-31`]
  return year ? [`${year}-01-01`, `${year}-12-31`] : null
}

const next = (year: string): number => Number(year.slice(0, 4)) + 1

const lastDayOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0))
    .toISOString()
    .slice(0, 10)

export const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[‘’]/g, "'")
    .trim()

/** One lies in the other, the digits are the same, or it stands in what surrounds the ink. */
export function sameInk(ink: string | null, read: Pick<FigureRead, 'ink' | 'around'>): boolean {
  if (ink === null) return true
  const [meant, said] = [plain(ink), plain(read.ink)]
  if (said === '') return false
  const digits = meant.replace(/[^0-9.]/g, '')
  return (
    meant.includes(said) ||
    said.includes(meant) ||
    (digits !== '' && digits === said.replace(/[^0-9.]/g, '')) ||
    plain(read.around).includes(meant)
  )
}

/** The truth names the cell: "table 1 row 2 column 2", "FOI 3381!B4". */
export function samePlace({ where }: FigureTruth, { place }: FigureRead): boolean {
  const meant = plain(where).replace(/column/g, 'cell')
  const said = plain(place)
  if (said === '' || !/\d/.test(said)) return false
  const at = meant.indexOf(said)
  return at >= 0 && !/\d/.test(meant[at + said.length] ?? '')
}

const stemOf = (word: string): string =>
  word
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/(?:ations?|ing|ed|es|s)$/, '')

const stemsIn = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^a-z0-9%£]+/)
    .filter((word) => word.length > 1 || /[%£]/.test(word))
    .map(stemOf)

const NEGATED = /\b(?:not|non|never|no)\b/

/** "Verbal abuse" and "verbal" are one category; "upheld" and "not upheld" are two. */
export function sameCategory(one: string, other: string): boolean {
  const [a, b] = [plain(one).replace(/_/g, ' '), plain(other).replace(/_/g, ' ')]
  if (a === b) return true
  if (a === '' || b === '' || NEGATED.test(a) !== NEGATED.test(b)) return false
  const [left, right] = [stemsIn(a), stemsIn(b)]
  if (left.length === 0 || right.length === 0) return false
  return left.every((word) => right.includes(word)) || right.every((word) => left.includes(word))
}

/** Every category that is meant is there, and none of the question's own that is not. */
export function sameCategories(
  { categories, kind }: FigureTruth,
  read: FigureRead,
  measure: MeasureTruth | undefined,
): boolean {
  const meant = Object.values(categories).filter((one) => one !== 'all' && one !== 'unknown')
  const own = Object.values(read.categories)
  const said = [...own, ...read.groups]
  if (!meant.every((one) => said.some((other) => sameCategory(one, other)))) return false
  const nearby = plain([read.noun, read.ink, ...said].join(' '))
  if (kind === 'count' && measure?.mustMention && !nearby.includes(measure.mustMention))
    return false
  if (kind === 'count' && measure?.mustNotMention && nearby.includes(measure.mustNotMention))
    return false
  const others = Object.values(measure?.dimensions ?? {})
    .flat()
    .filter((one) => one !== 'all' && !meant.some((is) => sameCategory(is, one)))
  return !own.some((one) => others.some((other) => plain(one) === plain(other)))
}

export const sameQuestion = ({ question }: FigureTruth, read: FigureRead): boolean =>
  question === null || (read.question !== null && [question].flat().includes(read.question))

export type NounAlike = 'same' | 'none' | 'other' | 'unit' | 'kind'

/** More words than a noun has are the question itself. */
const MOST_WORDS = 8

export function sameNoun(
  truth: FigureTruth,
  { kind, unit, noun }: FigureRead,
  measure: MeasureTruth | undefined,
): NounAlike {
  if (truth.kind !== kind) return 'kind'
  if (kind === 'money') return /gbp|£|pound/i.test(`${unit} ${noun}`) ? 'same' : 'unit'
  if (kind === 'duration') return secondsIn(unit) ? 'same' : 'unit'
  if (kind === 'share') return 'same'
  if (noun.split(/\s+/).length > MOST_WORDS) return 'other'
  const right = [truth.noun, ...(measure && truth.noun === measure.noun ? measure.nouns : [])]
  const said = stemsIn(noun)
  if (said.some((word) => right.flatMap(stemsIn).includes(word))) return 'same'
  return said.length === 0 || said.join() === stemOf('other') ? 'none' : 'other'
}
