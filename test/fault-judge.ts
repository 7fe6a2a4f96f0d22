// Holds what was understood of one file against what a careful reader reads in it (fixtures/faults/*/expect.json).
import type { Extraction, Figure, Value } from '../src/vocabulary/reply.ts'
import { spanOfFigure } from '../src/vocabulary/span.ts'

type Range = [low: number, high: number | null]

export interface Expected {
  status?: string
  exemptions?: string[]
  figures?: {
    value: Range | Range[]
    /** "2013", "2012/13", or "2011-2012" for both years together. */
    period?: string
    population?: string | string[]
    facets?: Record<string, string>
    /** A doubt will do instead. */
    orDoubt?: boolean
  }[]
  /** Values that no figure beside those above may have as sure. */
  mustNotBeSure?: Range[]
  /** A doubt will do instead of the figures marked orDoubt, of all where none is marked. */
  mustDoubt?: boolean
  /** Codes that are there; "any" is any. */
  doubts?: string[]
  caseRows?: Record<string, string>[]
  note?: string
}

/** What is wrong, in short; empty where nothing is. */
export function faultsIn(expected: Expected, read: Extraction): string[] {
  const left = read.figures.toSorted((a, b) => Number(b.sure) - Number(a.sure))
  const wanted = (expected.figures ?? []).toSorted(
    (a, b) => Object.keys(b).length - Object.keys(a).length,
  )
  const missing = wanted.filter((want) => {
    const at = left.findIndex((figure) => isFigure(want, figure))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
  const isMarked = wanted.some(({ orDoubt }) => orDoubt)
  const mayDoubt = ({ orDoubt }: Want): boolean =>
    expected.mustDoubt === true && read.doubts.length > 0 && (orDoubt === true || !isMarked)
  const codes = ['any', ...read.doubts.map(({ code }) => code)]
  const sections = [...new Set(read.exemptions.map(({ section }) => section))].sort()
  return [
    ...(expected.status && expected.status !== read.status ? [`status ${read.status}`] : []),
    ...(expected.exemptions && expected.exemptions.toSorted().join() !== sections.join()
      ? [`exemptions ${sections}`]
      : []),
    ...left
      .filter(({ sure, value }) => sure && isOneOf(value, expected.mustNotBeSure ?? []))
      .map(({ value, ink }) => `sure ${JSON.stringify(value)} “${ink}”`),
    ...missing.filter((want) => !mayDoubt(want)).map((want) => `no ${JSON.stringify(want)}`),
    ...(expected.doubts ?? [])
      .filter((code) => !codes.slice(read.doubts.length > 0 ? 0 : 1).includes(code))
      .map((code) => `no doubt ${code}`),
    ...(expected.caseRows ?? [])
      .filter((row) => !read.caseRows.some(({ facets }) => holds(row, facets)))
      .map((row) => `no case ${Object.values(row).join(' ')}`),
  ]
}

type Want = NonNullable<Expected['figures']>[number]

function isFigure({ value, period, population, facets }: Want, figure: Figure): boolean {
  const ranges = value.every((one) => Array.isArray(one)) ? value : [value]
  const span = spanOfFigure(figure)
  return (
    isOneOf(figure.value, ranges as Range[]) &&
    (!period || spanSaid(period) === (span && `${span.from} ${span.to}`)) &&
    (!population ||
      [population].flat().sort().join() === [figure.population].flat().sort().join()) &&
    holds(facets ?? {}, figure.facets)
  )
}

const isOneOf = (value: Value, ranges: Range[]): boolean =>
  !('none' in value) && ranges.some(([low, high]) => value.low === low && value.high === high)

function spanSaid(period: string): string | null {
  const [, from, mark, to] = /^(\d{4})(?:([/-])(\d{2,4}))?$/.exec(period) ?? []
  if (!from) return null
  return mark === '/'
    ? `${from}-04-01 ${Number(from) + 1}-03-31`
    : `${from}-01-01 ${to ?? from}-12-31`
}

const holds = (part: Record<string, string>, whole: object): boolean =>
  Object.entries(part).every(([key, value]) =>
    Object.entries(whole).some(([k, v]) => k === key && v === value),
  )
