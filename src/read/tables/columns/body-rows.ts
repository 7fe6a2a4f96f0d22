// Lines to rows: a cell that was too long goes on below, and the row with it.
import { greatest, least } from '../../../vocabulary/long-lists.ts'
import type { Rule } from '../../page/ink.ts'
import { inkOf, isValue } from '../../page/segments.ts'
import { whiteBands } from '../../page/white-bands.ts'
import type { Word } from '../../page/words.ts'
import { type BodyLine, hasValue, textAt } from './body-lines.ts'
import type { Column } from './columns.ts'

export interface BodyRow {
  cells: Map<number, Word[]>
  top: number
  bottom: number
}

interface Pitch {
  /** Baseline to baseline, where lines stand closest. */
  tight: number
  /** Between rows that are surely rows: both hold figures. */
  row: number | null
  /** Some lines stand clearly wider apart than others. */
  twofold: boolean
}

/** A pitch this near the tightest is tight. */
const TIGHT = 1.15
/** Rows stand clearly wider apart than the lines of one cell by this ratio (pdf-table-over-three-pages needs it). */
const LOOSE = 1.22
/** So many bands at least, and this share of those with several lines, are rows. */
const FEWEST_BANDS = 3
/** us-024 needs it. */
const MOST_BANDS = 0.7
/** us-002 and us-008 need it. */
const OVERLAPS = 0.72
const GOES_ON_AT_END = /(?:[-–,;&/(]|\b(?:and|or|of|the|in|for|to|by|with|from|on|at|a|an))$/i
const BEGINS_ANEW = /^\p{Lu}/u
const GOES_ON_AT_START = /^(?:[\p{Ll}(&]|and\b|or\b|of\b)/u
/** The tightest step of a table is that of so many in a hundred: one misprint may stand closer. */
const TIGHTEST = 0.1
/** So many wide steps, and this share of all, are no chance. */
const FEWEST_LOOSE = 2
const LOOSE_SHARE = 0.2
/** A rule between two lines stands under the feet of one and over the middle of the other, in sizes ... */
const UNDER = 0.2
const OVER = 0.5
/** ... and spans so much of their ink. */
const RULED_SHARE = 0.6
/** Lines of one cell stand no farther apart than this, in sizes; where the words go on, than the second. */
const FAR = 1.75
const NEAR = 1.3
/** Lines of one label begin within this of one another, in sizes. */
const SAME_EDGE = 0.4
/** A blank between words, and by how much lines set ragged fall short, in sizes. */
const BLANK = 0.25
const RAGGED = 0.3

export function bodyRowsOf(lines: BodyLine[], columns: Column[], across: Rule[]): BodyRow[] {
  const bands = bandsOf(lines, across)
  if (areRows(bands, columns)) return bands.flatMap((band) => rowsOfBand(band, columns))
  const white = bands.flatMap((band) => whiteBands(band) ?? [band])
  if (areRows(white, columns)) return white.flatMap((band) => rowsOfBand(band, columns))
  return rowsOfLines(lines, columns, across)
}

function rowsOfLines(lines: BodyLine[], columns: Column[], across: Rule[]): BodyRow[] {
  const pitch = pitchOf(lines, across)
  const rows: BodyLine[][] = []
  for (const line of lines) {
    const row = rows.at(-1)
    if (row && goesOn(row, line, { columns, across, pitch })) row.push(line)
    else rows.push([line])
  }
  return rows.map(rowOf)
}

/** The lines between one rule and the next. */
function bandsOf(lines: BodyLine[], across: Rule[]): BodyLine[][] {
  const bands: BodyLine[][] = []
  for (const line of lines) {
    const last = bands.at(-1)?.at(-1)
    if (last && !isRuledBetween(last, line, across)) bands.at(-1)?.push(line)
    else bands.push([line])
  }
  return bands
}

/** Rules between most rows say where rows end. A band of several rows shows it: two figures in one column, or line after line full. */
function areRows(bands: BodyLine[][], columns: Column[]): boolean {
  const long = bands.filter((band) => band.length > 1)
  if (bands.length < FEWEST_BANDS || long.length === 0) return false
  const single = long.filter((band) => isOneRow(band, columns))
  return single.length >= MOST_BANDS * long.length
}

function isOneRow(band: BodyLine[], columns: Column[]): boolean {
  return band.slice(1).every((line, i) => {
    const above = band.slice(0, i + 1)
    if (collides(above, line)) return false
    const isFull = (above[0]?.cells.size ?? 0) <= line.cells.size
    return !isFull || wraps(above, shared(line, above), columns)
  })
}

/** Of a line, what stands in columns that the lines above fill too. */
function shared(line: BodyLine, above: BodyLine[]): BodyLine {
  const isFilled = (column: number) => above.some(({ cells }) => cells.has(column))
  return { ...line, cells: new Map([...line.cells].filter(([column]) => isFilled(column))) }
}

const rowsOfBand = (band: BodyLine[], columns: Column[]): BodyRow[] =>
  isOneRow(band, columns) ? [rowOf(band)] : rowsOfLines(band, columns, [])

function rowOf(lines: BodyLine[]): BodyRow {
  const cells = new Map<number, Word[]>()
  for (const line of lines)
    for (const [column, words] of line.cells)
      cells.set(column, [...(cells.get(column) ?? []), ...words])
  return {
    cells,
    top: least(lines.map(({ top }) => top)),
    bottom: greatest(lines.map(({ bottom }) => bottom)),
  }
}

function pitchOf(lines: BodyLine[], across: Rule[]): Pitch {
  const steps = lines.slice(1).flatMap((line, i) => {
    const before = lines[i]
    if (!before || isRuledBetween(before, line, across)) return []
    return [{ step: line.baseline - before.baseline, both: hasValue(before) && hasValue(line) }]
  })
  const sorted = steps
    .map(({ step }) => step)
    .filter((step) => step > OVERLAPS * (lines[0]?.size ?? 0))
    .sort((a, b) => a - b)
  const tight = sorted[Math.floor(sorted.length * TIGHTEST)] ?? 0
  const rowSteps = steps.filter(({ both }) => both).map(({ step }) => step)
  const loose = sorted.filter((step) => step > LOOSE * tight).length
  return {
    tight,
    row: median(rowSteps),
    twofold: loose >= FEWEST_LOOSE && loose >= LOOSE_SHARE * sorted.length && loose < sorted.length,
  }
}

const median = (numbers: number[]): number | null =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? null

function isRuledBetween(above: BodyLine, below: BodyLine, across: Rule[]): boolean {
  const cells = [...above.cells.values(), ...below.cells.values()].flat()
  const from = least(cells.map(({ box }) => box[0]))
  const to = greatest(cells.map(({ box }) => box[2]))
  return across.some(
    (rule) =>
      rule.at > above.baseline - UNDER * above.size &&
      rule.at < below.baseline - OVER * below.size &&
      Math.min(to, rule.to) - Math.max(from, rule.from) > RULED_SHARE * (to - from),
  )
}

interface Context {
  columns: Column[]
  across: Rule[]
  pitch: Pitch
}

function goesOn(row: BodyLine[], line: BodyLine, context: Context): boolean {
  const last = row.at(-1)
  if (!last || isRuledBetween(last, line, context.across)) return false
  const step = line.baseline - last.baseline
  const { pitch } = context
  if (collides(row, line)) return false
  if (step < OVERLAPS * line.size) return true
  if (step > FAR * line.size && step > TIGHT * pitch.tight) return false

  const rowHasValues = row.some(hasValue)
  const isTight = step <= TIGHT * pitch.tight
  const tighter = pitch.row !== null && step * LOOSE < pitch.row
  if (hasValue(line)) return !rowHasValues && valuesBelowLabel(row, line, isTight, tighter)
  const labelOnly = line.cells.size === 1 && line.cells.has(0)
  if (labelOnly) return labelGoesOn(row, line, { rowHasValues, isTight, tighter, context })
  if (!line.cells.has(0)) return isTight || tighter ? wraps(row, line, context.columns) : false
  if (isTight && readsOn(row, line)) return true
  const close = tighter || (pitch.twofold && isTight)
  return close && (!rowHasValues || wraps(row, line, context.columns))
}

/** Every cell begins as the middle of a sentence does, under one that begins as the start of one does. */
function readsOn(row: BodyLine[], line: BodyLine): boolean {
  return [...line.cells.keys()].every((column) => {
    const above = row.find(({ cells }) => cells.has(column))
    const starts = above && BEGINS_ANEW.test(textAt(above, column))
    return starts && GOES_ON_AT_START.test(textAt(line, column))
  })
}

/** Two figures cannot stand in one cell, and words alone among figures name a section. */
function collides(row: BodyLine[], line: BodyLine): boolean {
  if (row.some((above) => isWordOn(above, line) || isWordOn(line, above))) return true
  return [...line.cells].some(
    ([column, words]) =>
      column > 0 &&
      isValue(inkOf(words)) &&
      row.some(({ cells }) => cells.has(column) && isValue(inkOf(cells.get(column) ?? []))),
  )
}

/** One line holds a word or two and nothing else, the other a figure in the same column. */
function isWordOn(words: BodyLine, figures: BodyLine): boolean {
  const [only, ...more] = [...words.cells]
  if (!only || more.length > 0 || only[0] === 0 || !BEGINS_ANEW.test(inkOf(only[1]))) return false
  return isValue(textAt(figures, only[0])) && !isValue(inkOf(only[1]))
}

/** A label of two lines with its figures on the lower one, or halfway between. */
function valuesBelowLabel(
  row: BodyLine[],
  line: BodyLine,
  isTight: boolean,
  tighter: boolean,
): boolean {
  if (!line.cells.has(0)) return isTight || tighter
  const above = textAt(row.at(-1) ?? line, 0)
  const own = textAt(line, 0)
  if (above === '' || above.endsWith(':')) return false
  const reads = GOES_ON_AT_START.test(own) || GOES_ON_AT_END.test(above)
  return reads && (isTight || tighter)
}

function labelGoesOn(
  row: BodyLine[],
  line: BodyLine,
  {
    rowHasValues,
    isTight,
    tighter,
    context,
  }: { rowHasValues: boolean; isTight: boolean; tighter: boolean; context: Context },
): boolean {
  const last = row.at(-1)
  if (!last) return false
  const above = textAt(last, 0)
  const own = textAt(line, 0)
  if (!keepsItsEdge(row, line)) return false
  if (above === '') return tighter || isTight
  const reads = GOES_ON_AT_START.test(own) || GOES_ON_AT_END.test(above)
  if (reads) return isTight || tighter || line.baseline - last.baseline < NEAR * line.size
  if (!rowHasValues)
    return context.pitch.twofold && isTight && row.length === 1 && last.cells.size > 1
  return tighter || (context.pitch.row === null && isTight && wraps(row, line, context.columns))
}

/** A label goes on at its own edge, further in, or at the edge of the line before; and in the same weight. */
function keepsItsEdge(row: BodyLine[], line: BodyLine): boolean {
  const labels = row.flatMap(({ cells }) => cells.get(0)?.[0] ?? [])
  const own = line.cells.get(0)?.[0]
  const [first, second] = labels
  if (!first || !own) return true
  const slack = SAME_EDGE * own.size
  if (first.bold !== own.bold || own.box[0] < first.box[0] - slack) return false
  return !second || Math.abs((labels.at(-1)?.box[0] ?? 0) - own.box[0]) < slack
}

/** The cells above were full: the next word had no room. */
function wraps(row: BodyLine[], line: BodyLine, columns: Column[]): boolean {
  return [...line.cells].every(([column, words]) => {
    const above = row.findLast(({ cells }) => cells.has(column))?.cells.get(column)
    const end = above?.at(-1)?.box[2]
    const first = words[0]
    const room = columns[column]
    if (end === undefined || !first || !room) return false
    return end + BLANK * first.size + (first.box[2] - first.box[0]) > room.x1 - RAGGED * first.size
  })
}
