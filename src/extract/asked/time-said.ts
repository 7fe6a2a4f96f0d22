// The time that a label of a table is about: “FY22”, “Apr 21–Mar 22”, “y/e 31 March 2022”, “2024 (to 31 August)”, “April”, “Q1”.
import { anyOf, glued, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Period } from '../../vocabulary/reply.ts'
import { spanOf } from '../../vocabulary/span.ts'
import { aMonth, datesIn, MONTH, monthOf } from '../when/dates.ts'
import { periodsIn } from '../when/periods.ts'

const say = plainLists('label-times', [
  'yearEnding',
  'financial',
  'academic',
  'quarter',
  'toDate',
  'asAt',
  'joins',
  'upTo',
  'calendarShort',
])

export interface TimeSaid {
  period: Period
  /** A month or a quarter whose year another label says. */
  month: number | null
  quarter: number | null
  /** “Apr–Jun” of a year that another label says. */
  months?: readonly [number, number]
  /** The label without it. */
  rest: string
  /** Only a part of the year, and not said which. */
  inPart: boolean
}

/** What years the survey is about: of “2021/22” alone nobody can tell. */
export type YearKind = 'financial' | 'academic' | 'academic from September'

const YEARS = '((?:19|20)?\\d\\d)\\s?[/–—-]\\s?((?:20)?\\d\\d)(?!\\s?[/–—-]?\\d)'
const FINANCIAL = new RegExp(`(?:(?<![\\w/.-])|(?<=\\b(?:${glued(say.financial)})))${YEARS}`, 'i')
const YEARS_JOINED = new RegExp(
  `(?<![\\w/.-])${YEARS}\\s*(?:-|–|—|\\b(?:${glued(say.joins)})\\b)\\s*${YEARS}`,
  'i',
)
const FY = new RegExp(`\\b(?:${glued(say.financial)})\\s?['’]?((?:20)?\\d\\d)(?![\\d/–-])`, 'i')
/** “CY22”, “CY2022” */
const CY = new RegExp(`\\b(?:${glued(say.calendarShort)})\\s?['’]?(?:20)?(\\d\\d)(?![\\d/–-])`, 'i')
const ENDING = worded`\b${say.yearEnding}\s+`
const ACADEMIC = anyOf(say.academic)
const IS_FINANCIAL = anyOf(say.financial)
const TO_DATE = worded`\(?\b${say.toDate}\b\)?`
/** “Dec.”, and no “Decision” */
const M = `(${MONTH})(?![a-z])\\.?`
const MONTHS = new RegExp(
  `\\b${M}[\\s'’-]*((?:20)?\\d\\d)?\\s*(?:-|–|—|/|${glued(say.joins)})\\s*${M}[\\s'’-]*((?:20)?\\d\\d)?(?!\\d)`,
  'i',
)
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?\\s+'
const DAYS = new RegExp(
  `\\(?\\b${DAY}${M}\\s*(?:-|–|—|${glued(say.joins)})\\s*${DAY}${M}\\s*\\)?(?!\\s*\\d)`,
  'i',
)
const MONTH_YEAR = new RegExp(`^\\W*${M}[\\s,'’/-]*((?:20)?\\d\\d)\\W*$`, 'i')
const YEAR_MONTH = /^\W*(20\d\d)[-/](0[1-9]|1[0-2])\W*$/
const UP_TO = new RegExp(
  `\\(?\\b(?:${glued(say.upTo)})\\s+(\\d{1,2})?(?:st|nd|rd|th)?\\s*${M}\\s*\\)?(?!\\s*\\d)`,
  'i',
)
const ONLY_MONTH = new RegExp(`^\\W*${M}\\W*$`, 'i')
const QUARTER = worded`(?:\b${glued(say.quarter)}\s?([1-4])\b|\b([1-4])(?:st|nd|rd|th)\s${say.quarter})`
const AS_AT = worded`\(?\b${say.asAt}\s*$`
const MARKS = /[*†‡#¹²³⁴^]+$/

export function timeSaid(label: string, kind: YearKind = 'financial'): TimeSaid {
  const text = label.trim().replace(MARKS, '').replace(/\s+/g, ' ').replace(CY, '20$1')
  const none: TimeSaid = { period: null, month: null, quarter: null, rest: text, inPart: false }
  const [, month, year] = MONTH_YEAR.exec(text) ?? []
  if (month && year)
    return { ...none, period: spanOfMonth(fullYear(year), monthOf(month)), rest: '' }
  const [, y, m] = YEAR_MONTH.exec(text) ?? []
  if (y && m) return { ...none, period: spanOfMonth(y, Number(m)), rest: '' }
  const [, only] = ONLY_MONTH.exec(text) ?? []
  if (only) return { ...none, month: monthOf(only), rest: '' }
  return (
    yearEnding(text, none) ??
    quarterSaid(text, none, kind) ??
    daysSaid(text, none, kind) ??
    monthsSaid(text, none, kind) ??
    upToSaid(text, none, kind) ??
    yearsSaid(text, none, kind) ??
    yearSaid(text, none, kind)
  )
}

const fullYear = (year: string): string => (year.length === 2 ? `20${year}` : year)

function spanOfMonth(year: string, month: number): Period {
  const { from, to } = aMonth(year, month)
  return { from, to }
}

/** “Year ending 31 July”: over “2021” it says when that year ended. */
export const isYearEnding = (text: string): boolean => ENDING.test(`${text} `)

/** “Year to 31 March 2022” */
function yearEnding(text: string, none: TimeSaid): TimeSaid | null {
  const found = ENDING.exec(text)
  if (!found) return null
  const after = text.slice(found.index + found[0].length)
  const [date] = datesIn(after)
  if (!date || date.start > 2 || !date.yearSaid || date.grain === 'year') return null
  const rest = cut(text, found.index, found.index + found[0].length + date.end)
  return { ...none, period: yearUpTo(date.to), rest }
}

/** The twelve months that end on a day. */
function yearUpTo(to: string): Period {
  const [year = '', month = '', day = ''] = to.split('-')
  if (month === '03' && day === '31') return financialFrom(Number(year) - 1)
  if (month === '12' && day === '31') return { year }
  const next = new Date(Date.UTC(Number(year) - 1, Number(month) - 1, Number(day) + 1))
  return { from: next.toISOString().slice(0, 10), to }
}

const financialFrom = (start: number): Period => ({
  financialYear: `${start}/${String((start + 1) % 100).padStart(2, '0')}`,
})

function quarterSaid(text: string, none: TimeSaid, kind: YearKind): TimeSaid | null {
  const found = QUARTER.exec(text)
  if (!found) return null
  const quarter = Number(found[1] ?? found[2])
  const rest = cut(text, found.index, found.index + found[0].length)
  const year = yearSaid(rest, none, kind)
  if (year.period) return { ...year, period: partOfYear(year.period, { quarter }) ?? year.period }
  return rest === '' ? { ...none, quarter, rest } : null
}

/** “2024 (to Nov)”, “2024/25 up to end of December”: the year's first day to the last of that month, or to a day of it. */
function upToSaid(text: string, none: TimeSaid, kind: YearKind): TimeSaid | null {
  const found = UP_TO.exec(text)
  if (!found) return null
  const rest = cut(text, found.index, found.index + found[0].length)
  const year = yearSaid(rest, none, kind)
  const [, day, month = ''] = found
  const last = year.period && partOfYear(year.period, { month: monthOf(month) })
  const first = year.period && spanOf(year.period)?.from
  if (!first || !last || !('to' in last) || year.inPart) return null
  const to = day ? `${last.to.slice(0, 8)}${day.padStart(2, '0')}` : last.to
  return to > first ? { ...year, period: asYear(first, to) } : null
}

/** “2024 (1 Jan to 30 Sept)”: days of the year that stands beside them. */
function daysSaid(text: string, none: TimeSaid, kind: YearKind): TimeSaid | null {
  const found = DAYS.exec(text)
  if (!found) return null
  const [ink, first = '', a = '', last = '', b = ''] = found
  const year = yearSaid(cut(text, found.index, found.index + ink.length), none, kind)
  if (!year.period) return null
  const [start, end] = [a, b].map((month) =>
    year.period ? partOfYear(year.period, { month: monthOf(month) }) : null,
  )
  if (!start || !end || !('from' in start) || !('from' in end)) return null
  const [from, to] = [
    `${start.from.slice(0, 8)}${first.padStart(2, '0')}`,
    `${end.to.slice(0, 8)}${last.padStart(2, '0')}`,
  ]
  return from >= start.from && from < to && to <= end.to
    ? { ...year, period: asYear(from, to) }
    : null
}

/** “Apr 21–Mar 22”, “2023/24 (Apr–Dec)”, “January to June 2022” */
function monthsSaid(text: string, none: TimeSaid, kind: YearKind): TimeSaid | null {
  const found = MONTHS.exec(text)
  if (
    !found ||
    /\d\s*$/.test(text.slice(0, found.index).replace(/(?:19|20)?\d\d[/–-]?\d*\W*$/, ''))
  )
    return null
  const [ink, a = '', first, b = '', second] = found
  const rest = cut(text, found.index, found.index + ink.length)
  if (second) {
    const to = aMonth(fullYear(second), monthOf(b)).to
    const [from, end] = [monthOf(a), monthOf(b)]
    const before = String(Number(fullYear(second)) - (from > end ? 1 : 0))
    const start = aMonth(first ? fullYear(first) : before, from).from
    return start < to ? { ...none, period: asYear(start, to), rest } : null
  }
  const year = yearSaid(rest, none, kind)
  if (!year.period) return rest === '' ? { ...none, months: [monthOf(a), monthOf(b)], rest } : null
  const [start, end] = [
    partOfYear(year.period, { month: monthOf(a) }),
    partOfYear(year.period, { month: monthOf(b) }),
  ]
  if (!start || !end || !('from' in start) || !('from' in end)) return null
  return { ...year, period: asYear(start.from, end.to) }
}

/** April to March is a financial year, January to December a year. */
function asYear(from: string, to: string): Period {
  const [start, end] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  if (from.endsWith('-04-01') && to.endsWith('-03-31') && end === start + 1)
    return financialFrom(start)
  if (from.endsWith('-01-01') && to.endsWith('-12-31') && end === start)
    return { year: String(start) }
  return { from, to }
}

/** “2020/21 to 2022/23”: from the first day of the one to the last of the other. */
function yearsSaid(text: string, none: TimeSaid, kind: YearKind): TimeSaid | null {
  const found = YEARS_JOINED.exec(text)
  const [ink = '', a = '', b = '', c = '', d = ''] = found ?? []
  const [first, last] = [startOf(a, b), startOf(c, d)]
  if (!found || first === null || last === null || first >= last) return null
  const isSchool = ACADEMIC.test(text) || (kind !== 'financial' && !IS_FINANCIAL.test(text))
  const yearFrom = (year: number) =>
    spanOf(isSchool ? academicFrom(year, kind) : financialFrom(year))
  const [from, to] = [yearFrom(first)?.from, yearFrom(last)?.to]
  if (from === undefined || to === undefined) return null
  const rest = cut(text, found.index, found.index + ink.length)
  return {
    ...none,
    period: { from, to },
    rest: rest.replace(ACADEMIC, ' ').replace(IS_FINANCIAL, ' ').trim(),
  }
}

function yearSaid(text: string, none: TimeSaid, kind: YearKind): TimeSaid {
  const inPart = TO_DATE.test(text)
  const plain = text.replace(TO_DATE, ' ')
  const found = FINANCIAL.exec(plain)
  const start = found ? startOf(found[1] ?? '', found[2] ?? '') : null
  const cutOff = periodsIn(plain).find(
    ({ period }) => 'from' in period && !/^\W*\d+\W+\d+\W*$/.test(plain),
  )
  if (
    found &&
    start !== null &&
    !(cutOff && plain.length > 14 && cutOff.end > found.index + found[0].length)
  ) {
    const rest = cut(plain, found.index, found.index + found[0].length)
    const academic = ACADEMIC.test(plain) || (kind !== 'financial' && !IS_FINANCIAL.test(plain))
    return {
      ...none,
      inPart,
      period: academic ? academicFrom(start, kind) : financialFrom(start),
      rest: rest.replace(ACADEMIC, ' ').replace(IS_FINANCIAL, ' ').trim(),
    }
  }
  const fy = FY.exec(plain)
  if (fy?.[1]) {
    const rest = cut(plain, fy.index, fy.index + fy[0].length)
    return { ...none, inPart, period: financialFrom(Number(fullYear(fy[1])) - 1), rest }
  }
  const [period, second] = periodsIn(plain)
  if (period && !second)
    return { ...none, inPart, period: period.period, rest: cut(plain, period.start, period.end) }
  return dayAt(plain, none)
}

/** 2021/22, 21-22 and 2021-2022 begin in 2021; 2018-2024 are several years, 12-15 none. */
function startOf(first: string, second: string): number | null {
  const start = first.length === 2 ? 2000 + Number(first) : Number(first)
  const follows = (start + 1) % 100 === Number(second) % 100
  return follows && start >= 1990 && start <= 2060 ? start : null
}

const academicFrom = (start: number, kind: YearKind): Period =>
  kind === 'academic from September'
    ? { from: `${start}-09-01`, to: `${start + 1}-08-31` }
    : { from: `${start}-08-01`, to: `${start + 1}-07-31` }

/** “As at 31 March 2023”: how many there were that day. */
function dayAt(text: string, none: TimeSaid): TimeSaid {
  const [date, second] = datesIn(text)
  if (!date || second || date.grain !== 'day' || !date.yearSaid) return none
  const before = text.slice(0, date.start).replace(AS_AT, '')
  const rest = `${before} ${text.slice(date.end)}`.replace(/\s+/g, ' ').replace(/^\W+|\W+$/g, '')
  return { ...none, period: { from: date.from, to: date.to }, rest }
}

/** A month or quarter of a year: April of 2021/22 is of 2021, January of 2022. */
export function partOfYear(
  year: NonNullable<Period>,
  {
    month,
    quarter,
    months,
  }: { month?: number | null; quarter?: number | null; months?: readonly [number, number] },
): Period {
  const start = 'financialYear' in year ? 4 : 'from' in year ? Number(year.from.slice(5, 7)) : 1
  const first = Number(
    ('financialYear' in year ? year.financialYear : 'year' in year ? year.year : year.from).slice(
      0,
      4,
    ),
  )
  const place = (month: number): string => String(month >= start ? first : first + 1)
  if (months) {
    const [from, to] = [
      aMonth(place(months[0]), months[0]).from,
      aMonth(place(months[1]), months[1]).to,
    ]
    return from < to ? asYear(from, to) : null
  }
  if (month) return spanOfMonth(place(month), month)
  if (!quarter) return null
  const [a, b] = [start + (quarter - 1) * 3, start + quarter * 3 - 1].map((n) => ((n - 1) % 12) + 1)
  if (a === undefined || b === undefined) return null
  return { from: aMonth(place(a), a).from, to: aMonth(place(b), b).to }
}

function cut(text: string, start: number, end: number): string {
  const rest = `${text.slice(0, start)} ${text.slice(end)}`.replace(/\(\s*\)/g, ' ')
  const whole = rest.split('(').length === rest.split(')').length
  return (whole ? rest : rest.replace(/[()]/g, ' '))
    .replace(/\s+/g, ' ')
    .replace(/^[\s:,;–-]+|[\s:,;–-]+$/g, '')
}
