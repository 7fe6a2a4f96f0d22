// Several numbers before one noun: "112, 134 and 151 dog bites respectively". Each counts what the last one does, of a year of its own.

import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import type { QuestionWords } from '../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Figure, Period } from '../../vocabulary/reply.ts'
import { spanOf } from '../../vocabulary/span.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { isTime, timesAsked } from '../../wording/times-asked.ts'
import { daysAsked, daysNamed } from '../asked/days-asked.ts'
import { periodsIn } from '../when/periods.ts'
import { withoutTimes } from '../when/without-times.ts'
import type { NumberSaid } from './said-numbers.ts'

const say = plainLists('prose', ['joins', 'respectively', 'sameTimes', 'ofTime', 'through'])
const JOINT = worded`^\s*(?:[,;&/]|,?\s*${say.joins})\s*$`
const IN_ORDER = worded`${say.respectively}|${say.sameTimes}`

/** A number with the others that it stands in a row with. */
export interface InRow extends NumberSaid {
  row: Row | null
}

interface Row {
  from: number
  to: number
  at: number
  of: number
  /** In brackets behind the number that they make together: "199 (160, 27 and 12)". */
  makes: boolean
}

export function inRows(text: string, numbers: readonly NumberSaid[]): InRow[] {
  const rows: NumberSaid[][] = []
  for (const number of numbers) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    if (row && last && goesOn(text, last, number)) row.push(number)
    else rows.push([number])
  }
  return rows.flatMap((row, i): InRow[] => {
    const [first] = row
    const last = row.at(-1)
    if (!first || !last || row.length === 1) return row.map((one) => ({ ...one, row: null }))
    const makes = makesWhole(text, row, rows[i - 1]?.at(-1))
    return row.map((one, at) => ({
      ...one,
      before: first.before,
      leads: first.leads,
      part: first.part,
      noun: last.noun,
      after: last.after,
      row: { from: first.start, to: last.end, at, of: row.length, makes },
    }))
  })
}

/** They stand in brackets, and the number right before these is their sum. */
function makesWhole(
  text: string,
  row: readonly NumberSaid[],
  whole: NumberSaid | undefined,
): boolean {
  const [from, to] = [row[0]?.start ?? 0, row.at(-1)?.end ?? 0]
  if (!whole || !/^\s*\($/.test(text.slice(whole.end, from)) || text[to] !== ')') return false
  const sum = row.reduce((so, { value }) => so + value.low, 0)
  return [whole, ...row].every(({ value }) => value.low === value.high) && sum === whole.value.low
}

const goesOn = (text: string, last: NumberSaid, next: NumberSaid): boolean =>
  last.kind === next.kind && last.noun.trim() === '' && JOINT.test(text.slice(last.end, next.start))

/** "£18,300, £21,000 and £23,700 respectively": a number for each of the years asked. */
export const isRowOfYears = (text: string): boolean => IN_ORDER.test(text)

export interface RowOf {
  text: string
  question: QuestionWords
  survey: Survey
  /** The times named together last, before this sentence. */
  times: readonly NonNullable<Period>[]
  /** Those that a later sentence gives in their order. */
  toCome: readonly NonNullable<Period>[]
  /** The question's number stands over the answer. */
  placed: boolean
}

/**
 * The year of one number of a row; undefined where nothing tells which is whose. sure: the years stand there themselves, also
 * those of the numbers that these are a part of: “22 in 2021 and 31 in 2022, of which nine and twelve were upheld”.
 */
export function periodInRow(
  { row, part }: InRow,
  { text, question, survey, times, toCome, placed }: RowOf,
): { period: Period; sure: boolean } | undefined {
  if (!row) return undefined
  const days = daysAsked(survey, question.number)
  const asDays = daysNamed(text)
    .filter(({ day }) => days.has(day))
    .map(({ day, ...at }) => ({ ...at, period: { from: day, to: day } }))
  const here = asDays.length === row.of ? asDays : periodsIn(text)
  const own = [
    here.filter(({ end }) => end <= row.from),
    here.filter(({ start }) => start >= row.to),
  ].find((some) => some.length === row.of && areTogether(text, some))
  if (own) return { period: own[row.at]?.period ?? null, sure: true }
  const asked = survey.questions.find(({ number }) => number === question.number)
  const by = asked?.by?.find(isTime)
  const through = timesAsked(by, spanSaid(text, here))
  if (through.length > 1 && through.length === row.of)
    return { period: through[row.at]?.period ?? null, sure: false }
  const ofWhole = part ? here.filter(({ end }) => end <= row.from) : []
  if (ofWhole.length > 1 && ofWhole.length === row.of && here.length === row.of)
    return { period: ofWhole[row.at]?.period ?? null, sure: true }
  if (here.length > 0) return undefined
  if (toCome.length === row.of) return { period: toCome[row.at] ?? null, sure: true }
  const inOrder = IN_ORDER.test(text)
  if (inOrder && times.length === row.of) return { period: times[row.at] ?? null, sure: true }
  const years = timesAsked(by, asked?.period ?? survey.period)
  // “70 in 2021/22, 66 in 2022/23 and 81 in 2023/24. Detected: 40, 38 and 44.”
  if (years.length > 0 && row.of > 2 && times.length === row.of)
    return { period: times[row.at] ?? null, sure: false }
  return years.length === row.of && (inOrder || placed)
    ? { period: years[row.at]?.period ?? null, sure: false }
    : undefined
}

/** “300, 80, 250, 310 (2019/20 through 2022/23)”: one time, told by its first year and its last. */
function spanSaid(text: string, [first, last, more]: ReturnType<typeof periodsIn>): Period {
  if (!first || more) return null
  if (!last) return first.period
  const [from, to] = [spanOf(first.period)?.from, spanOf(last.period)?.to]
  return from && to && THROUGH.test(text.slice(first.end, last.start)) ? { from, to } : null
}
const THROUGH = worded`^\s*(?:[-–—]|${say.through})\s*$`

/**
 * "… 388 undergraduates and 120 postgraduates, and 502 and 164 respectively", "199 (160, 27 and 12)": the categories of the
 * numbers before, in their order.
 */
export function facetsInOrder(
  { row }: InRow,
  text: string,
  before: readonly Figure['facets'][],
): Figure['facets'] {
  if (!row) return {}
  const last = before.slice(-row.of)
  if (!row.makes && !IN_ORDER.test(text) && !isOfOneTime(text, row)) return {}
  const apart = new Set(last.map((facets) => JSON.stringify(facets)))
  return last.length === row.of && apart.size === row.of ? (last[row.at] ?? {}) : {}
}

/** “In 2022/23 the figures were 110, 85 and 3”: one time leads to all of them, and so they are told apart by something else. */
function isOfOneTime(text: string, { from, to }: Row): boolean {
  const before = text.slice(0, from)
  const last = withoutTimes(before).search(/\d\D*$/)
  const led = periodsIn(before).filter(({ start }) => start > last)
  return (
    led.length === 1 && periodsIn(text.slice(to, to + AT_ONCE).split(/[,;.]/)[0] ?? '').length === 0
  )
}
/** “110, 85 and 3 in 2022/23” */
const AT_ONCE = 16

/** No other words between them: "in 2021, 2022 and 2023". */
const areTogether = (text: string, times: readonly { start: number; end: number }[]): boolean =>
  times.every((one, i) => {
    const next = times[i + 1]
    return !next || TOGETHER.test(text.slice(one.end, next.start))
  })
const TOGETHER = worded`^\W*(?:${say.joins}\W*)?(?:${say.ofTime}\s+)?$`

/** Years named one after another: "in the calendar years 2020, 2021 and 2022". */
export function timesNamed(text: string): NonNullable<Period>[] {
  const seen = new Map(periodsIn(text).map(({ period }) => [JSON.stringify(period), period]))
  return seen.size > 1 ? [...seen.values()] : []
}

/** “These three are for 2020/21, 2021/22 and 2022/23 in that order”: times alone, of numbers that stand before. */
export function timesInOrder(text: string): NonNullable<Period>[] {
  const times = IN_ORDER.test(text) ? timesNamed(text) : []
  return numbersIn(withoutTimes(text)).every(({ value }) => value.low === times.length) ? times : []
}
