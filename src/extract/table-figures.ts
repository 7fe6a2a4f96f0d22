// Counts in a table, whichever way it lies: years across or down, outcomes down, people across, several outcomes in a cell.
import type { Cell } from '../vocabulary/document.ts'
import type { Evidence } from '../vocabulary/place.ts'
import type { Doubt } from '../vocabulary/reading.ts'
import type { Value } from '../vocabulary/reply.ts'
import { isMissing } from '../vocabulary/reply.ts'
import { cellSaid, type MarkMeaning } from './cell-value.ts'
import type { Context } from './context.ts'
import type { Draft } from './draft.ts'
import { type Grid, headsAbove, headsBeside, textAt } from './grid.ts'
import { type Senses, sensesOf } from './senses.ts'
import { severalOutcomes } from './several-outcomes.ts'

export interface TableRead {
  drafts: Draft[]
  doubts: Doubt[]
}

const CLEAR = 0.8

export function tableFigures(
  grid: Grid,
  context: Context,
  key: Map<string, MarkMeaning>,
  sha256: string,
): TableRead {
  const read: TableRead = { drafts: [], doubts: [] }
  const printsNought = grid.table.cells.some(({ text }) => /^(?:0|nil|zero)$/i.test(text.trim()))
  const body = grid.rows.slice(grid.headerRows)
  if (
    !body.some((row) =>
      row.some((cell, c) => c >= grid.labelColumns && cell !== null && said(cell.text)),
    )
  )
    return read
  body.forEach((row, i) => {
    const r = grid.headerRows + i
    row.forEach((cell, c) => {
      if (!cell || c < grid.labelColumns || cell.c !== c || cell.r !== r) return
      readCell(grid, { cell, r, c }, context, { key, printsNought, sha256 }, read)
    })
  })
  return read
}

const said = (text: string): boolean => {
  const found = cellSaid(text)
  return found !== null && 'value' in found && !('none' in found.value)
}

interface Where {
  cell: Cell
  r: number
  c: number
}

interface Marks {
  key: Map<string, MarkMeaning>
  printsNought: boolean
  sha256: string
}

function readCell(
  grid: Grid,
  { cell, r, c }: Where,
  context: Context,
  marks: Marks,
  read: TableRead,
): void {
  const senses = [...headsBeside(grid, r), ...headsAbove(grid, c)].map(sensesOf)
  if (
    /\bcost|£|hours?|rate|per 1,?000|%|percent/i.test(
      `${headsBeside(grid, r).join(' ')} ${headsAbove(grid, c).join(' ')}`,
    )
  )
    return
  const at: Evidence = { sha256: marks.sha256, place: cell.place, ink: cell.text }
  const several = severalOutcomes(cell.text)
  if (several.length > 0) {
    for (const { count, outcome, ink } of several)
      read.drafts.push({
        ...draftOf(senses, { low: count, high: count }, at),
        unit: 'outcome',
        unitInk: ink,
        facets: { ...facetsOf(senses), outcome },
      })
    return
  }
  const found = cellSaid(cell.text)
  if (!found) return
  const value =
    'mark' in found ? explained(found.mark, marks.key) : narrowed(found.value, cell.text, marks)
  if (value) {
    const draft = draftOf(senses, value, at)
    read.drafts.push({
      ...draft,
      sure: draft.sure && grid.table.confidence >= CLEAR && (draft.unit ?? context.unit) !== null,
    })
  } else if (rowHasWords(grid, r)) {
    const blank = cell.text.trim() === ''
    read.doubts.push({
      code: blank ? 'blank-cell' : 'mark-without-key',
      ink: cell.text,
      note: blank
        ? 'Is this blank nil, withheld or not held? The table has no key that says.'
        : `Does “${cell.text.trim()}” stand for nil, withheld or fewer than five? The table has no key that says.`,
      place: cell.place,
    })
  }
}

const rowHasWords = (grid: Grid, r: number): boolean => textAt(grid, r, 0) !== ''

function explained(mark: string, key: Map<string, MarkMeaning>): Value | null {
  const meaning = key.get(mark)
  if (!meaning) return null
  if ('bounds' in meaning) return meaning.bounds
  if ('suppressed' in meaning)
    return { none: 'suppressed', low: meaning.suppressed.low, high: meaning.suppressed.high }
  return { none: meaning.none }
}

/** "<5" is 0 to 4, and 1 to 4 where the same table prints its noughts. */
function narrowed(value: Value, text: string, { printsNought }: Marks): Value {
  if (isMissing(value)) return value
  const hidden =
    value.low === 0 &&
    value.high !== 0 &&
    /</.test(text.replace(/less than|fewer than|under/i, '<'))
  return hidden && printsNought ? { low: 1, high: value.high } : value
}

function draftOf(senses: Senses[], value: Value, at: Evidence): Draft {
  const unit = senses.findLast((sense) => sense.unit !== null)
  const populations = [...new Set(senses.flatMap((sense) => sense.populations))]
  return {
    value,
    unit: unit?.unit ?? null,
    peopleOnly: unit?.unit === 'person',
    unitInk: unit?.unitInk ?? null,
    populations: unit?.populations.length ? unit.populations : populations,
    period: senses.findLast((sense) => sense.period !== null)?.period ?? null,
    facets: facetsOf(senses),
    sure: senses.every(({ unknown, asks }) => !unknown && asks.length === 0),
    at,
  }
}

const facetsOf = (senses: Senses[]): Draft['facets'] => {
  const measures = senses.flatMap(({ facets }) => facets.measure ?? [])
  const facets = Object.assign({}, ...senses.map((sense) => sense.facets))
  return measures.length > 1 ? { ...facets, measure: measures.join(' / ') } : facets
}
