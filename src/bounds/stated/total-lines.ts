// Which lines of a table end in their total: what one line is called, or what two of them show, holds for all of its column.
import { sum } from '../../vocabulary/bounds.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { asBounds } from '../../vocabulary/reply.ts'
import { isTotalOf } from './called-total.ts'
import { isInOneTable } from './one-table.ts'
import type { Quantity } from './quantity.ts'

/** Words that nobody understood: what they count may not be a part of anything. */
export const NO_PART = 'measure'

/** A number and what it is told apart into by one dimension: a row of a table, its last cell and the others. */
export interface Line {
  dimension: string
  whole: Quantity
  parts: Quantity[]
}

/** So many lines that add up to the unit show that the others were meant to. */
const ENOUGH = 2

export function totalsAmong(lines: readonly Line[]): (line: Line) => boolean {
  const called = lines.filter(
    ({ dimension, whole, parts }) => dimension !== NO_PART && isTotalOf(whole, parts),
  )
  const adding = lines.filter(addsUp)
  return (line) => {
    if (called.includes(line)) return true
    if (line.parts.some(({ figures }) => figures.length === 0)) return false
    return line.whole.figures.some(
      (total) =>
        line.parts.every(({ figures }) => figures.some((one) => isBeside(total, one))) &&
        (beside(called, line, total) > 0 || beside(adding, line, total) >= ENOUGH),
    )
  }
}

/** 57 = 19 + 38 + 0, each told as one number. */
function addsUp({ whole, parts }: Line): boolean {
  const [total] = whole.figures
  const terms = parts.flatMap(({ figures: [first] }) => first ?? [])
  if (!total || parts.length < 2 || terms.length < parts.length) return false
  const [stated, made] = [said(total), sum(terms.map(said))]
  return made.low === made.high && stated.low === stated.high && made.low === stated.low
}

const said = ({ figure }: DecidedFigure) => asBounds(figure.value)

const isBeside = (a: DecidedFigure, b: DecidedFigure): boolean => isInOneTable(a.figure, b.figure)

/** How many of these lines, told apart alike, end in the same table as this one. */
const beside = (lines: readonly Line[], line: Line, total: DecidedFigure): number =>
  lines.filter(
    (one) =>
      one !== line &&
      one.dimension === line.dimension &&
      one.whole.figures.some((other) => isBeside(total, other)),
  ).length
