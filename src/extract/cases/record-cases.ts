// Cases of which each is a record: lines, items or blocks of one shape. Which place in the shape tells which field is found as of the columns of a table.
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import type { Case } from '../../vocabulary/reply.ts'
import type { CaseField } from '../asked/case-fields.ts'
import { headSays } from '../asked/field-named.ts'
import type { Letter, Line } from '../letter/letter.ts'
import { askedRecords } from '../tables/asked/asked-rows.ts'
import { caseColumns, caseRowsOf } from '../tables/case-rows.ts'
import { columnNamed, isColumn } from '../tables/column-named.ts'
import type { Grid } from '../tables/grid.ts'
import { type FieldSaid, fieldsIn } from './fields/fields-in.ts'
import { fieldsOf } from './fields/fields-of.ts'
import { tellsNothing } from './fields/may-not-be.ts'
import { isOfSeveral } from './of-several-parts.ts'
import { ITEM_MARK } from './records/item-mark.ts'
import { recordGrid } from './records/record-grid.ts'
import { type RecordLine, type Shape, shapesOf } from './records/record-lines.ts'
import { stackedLines } from './records/stacked-lines.ts'

export interface RecordsTold {
  cases: Case[]
  /** Where the records stand, in their order: nothing else is read from them. */
  lines: readonly RecordLine[]
}

/** Of the shapes that the answer has, the one that tells most; none where no shape comes twice. */
export function recordCases(
  words: Words,
  letter: Letter,
  lines: readonly Line[],
  fields: readonly CaseField[],
): RecordsTold {
  const marks = {
    markOf: (text: string): string => {
      const mark = ITEM_MARK(words).exec(text)?.[0] ?? ''
      return words.populationsIn(mark).length > 0 ? '' : mark
    },
    tellsNothing,
  }
  let best: RecordsTold = { cases: [], lines: [] }
  let most = 0
  const isNamed = (label: string): boolean => names(words, label, fields)
  const stacked = words.ranked.length === 0 ? stackedLines(letter, lines, isNamed) : []
  for (const shape of [...shapesOf(letter, lines, marks), ...stacked]) {
    const told = casesOf(words, letter, shape, fields)
    const much = told.cases.map(worth).reduce((a, b) => a + b, 0)
    if (much > most) [best, most] = [told, much]
  }
  return best.cases.length > 1 ? best : { cases: [], lines: [] }
}

/** A field in words of its own may be two that were not told apart, the more so the longer it is. */
const worth = ({ facets, inks }: Case): number =>
  Object.entries(facets)
    .map(([field, value = '']) =>
      value === inks[field]?.ink && isColumn(field) ? OWN / (1 + value.length / LONG) : 1,
    )
    .reduce((a, b) => a + b, 0)
const OWN = 0.5
const LONG = 200

function casesOf(
  words: Words,
  letter: Letter,
  { lines, cut }: Shape,
  fields: readonly CaseField[],
): RecordsTold {
  const isNamed = (label: string): boolean => names(words, label, fields)
  const alone =
    words.ranked.length > 0
      ? lines.filter(
          ({ parts }) =>
            !isOfSeveral(
              words,
              parts.map(({ text }) => text),
            ),
        )
      : lines
  const grid = recordGrid(letter, alone, isNamed)
  const told = grid ? casesIn(words, letter, grid, { fields, cut, lines: alone }) : []
  return {
    cases: told,
    lines: alone.filter(({ start, end }) =>
      told.some((one) => one.ink === letter.document.text.slice(start, end)),
    ),
  }
}

function casesIn(
  words: Words,
  letter: Letter,
  grid: Grid,
  {
    fields,
    cut,
    lines,
  }: { fields: readonly CaseField[]; cut: number; lines: readonly RecordLine[] },
): Case[] {
  if (words.ranked.length === 0)
    return askedRecords(words, grid, letter, fields).filter((one) => tellsAll(one, fields, cut))
  const columns = caseColumns(words, grid, fields)
  if (!columns || columns.counted.length > 0) return []
  const rows = caseRowsOf(words, grid, columns, letter, '')
  const full = rows.map((one) => withMore(words, letter, one, lines))
  return full.filter(tellsCase).length * 2 > full.length ? full.filter(tellsCase) : []
}

const names = (words: Words, label: string, fields: readonly CaseField[]): boolean => {
  const column = columnNamed(words, label)
  return (
    (column !== null && column !== 'count' && column !== 'other') ||
    fields.some((field) => NAMED.includes(headSays(words, label, field)))
  )
}

/** By its own words alone, or by another word for it: “department housing” names none. */
const NAMED = [2, 0.8]

/** What was cut at every stop may be prose: then it is a case where all is told that was asked. */
const tellsAll = ({ facets }: Case, fields: readonly CaseField[], cut: number): boolean => {
  const told = fields.filter(({ name }) => facets[name] !== undefined).length
  return cut < 2 ? told > 1 : told >= Math.min(fields.length, 3)
}

/** Who or when, and what was done or what came of it. */
const tellsCase = ({ facets }: Case): boolean => {
  const who = facets.rank ?? facets.rankBand ?? facets.role ?? facets['payBand']
  const when = facets.date ?? facets.year
  const what = facets.outcome ?? facets.breach ?? facets.platform
  return (who ?? when) !== undefined && what !== undefined && Object.keys(facets).length > 2
}

/** “PC, off duty” in one part, “Investigated 2019; he was dismissed” in the last: what a part tells beside its field. */
function withMore(words: Words, letter: Letter, one: Case, lines: readonly RecordLine[]): Case {
  const line = lines.find(({ start, end }) => letter.document.text.slice(start, end) === one.ink)
  if (!line) return one
  const text = letter.document.text.slice(line.start, line.end)
  const missing = fieldsIn(words, text).filter((field) => isMissing(one, field))
  const isRanked = missing.some(({ field }) => field === 'rank')
  const said = missing.filter(({ kind }) => kind !== 'role' || !isRanked)
  const { facets, inks } = fieldsOf(letter, line.start, said)
  return { ...one, facets: { ...facets, ...one.facets }, inks: { ...inks, ...one.inks } }
}

function isMissing({ facets }: Case, { field, kind }: FieldSaid): boolean {
  if (facets[field] !== undefined) return false
  if (kind === 'when') return facets.date === undefined && facets.year === undefined
  if (kind === 'role' || kind === 'rank')
    return [facets.rank, facets.rankBand, facets.role].every((who) => who === undefined)
  return true
}
