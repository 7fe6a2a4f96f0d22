// Counts in a table, whichever way it lies: years across or down, outcomes down, people across, several outcomes in a cell.

import type { Cell } from '../../vocabulary/document.ts'
import { append } from '../../vocabulary/long-lists.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { anyOf, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import type { Value } from '../../vocabulary/reply.ts'
import type { Context } from '../figures/context.ts'
import type { Draft } from '../figures/draft.ts'
import { outcomeOf, personOrMatter } from '../figures/outcome-of.ts'
import { type Senses, sensesOf } from '../figures/senses.ts'
import { severalOutcomes } from '../figures/several-outcomes.ts'
import { evidenceOfCell } from '../letter/evidence-of-cell.ts'
import type { Letter } from '../letter/letter.ts'
import { narrowing, restates } from '../letter/restates.ts'
import { facetsUnder } from './case-rows.ts'
import { cellSaid, type MarkMeaning } from './cell-value.ts'
import { type Column, columnNamed } from './column-named.ts'
import { type DoubtfulRows, doubtfulRows, isBeyondHead } from './doubtful-rows.ts'
import { type Grid, headsAbove, headsBeside, textAt } from './grid.ts'
import { doubtUnread, figureSaid } from './loose-value.ts'
import { explained, narrowed } from './marks.ts'
import { headsOver } from './merged-cells.ts'

const say = plainLists('cells', ['noughtCell', 'noCount', 'whichYear'])

export interface TableRead {
  drafts: Draft[]
  doubts: Doubt[]
}

const CLEAR = 0.8

export function tableFigures(
  words: Words,
  grid: Grid,
  context: Context,
  key: Map<string, MarkMeaning>,
  letter: Letter,
): TableRead {
  const read: TableRead = { drafts: [], doubts: [] }
  const marks: Marks = {
    key,
    letter,
    printsNought: grid.table.cells.some(({ text }) => NOUGHT.test(text.trim())),
    counting: countingColumns(words, grid),
    figures: figureColumns(words, grid),
    doubtful: doubtfulRows(words, grid),
  }
  if (marks.counting.size === 0 && marks.figures.size === 0) return read
  append(read.doubts, marks.doubtful.doubts)
  for (let r = grid.headerRows; r < grid.rows.length; r++) {
    grid.rows[r]?.forEach((cell, c) => {
      if (!cell || c < grid.labelColumns || cell.c !== c || cell.r !== r) return
      readCell(words, grid, { cell, r, c }, context, marks, read)
    })
  }
  return read
}

/** Columns that hold a number somewhere: only there is a blank or a dash a question. */
function countingColumns(words: Words, grid: Grid): Set<number> {
  const columns = new Set<number>()
  for (const row of grid.rows.slice(grid.headerRows)) {
    row.forEach((cell, c) => {
      if (
        c >= grid.labelColumns &&
        cell &&
        (said(cell.text) || severalOutcomes(words, cell.text).length > 0)
      )
        columns.add(c)
    })
  }
  return columns
}

/** Columns of which at least half is figures, with or without something beside them: no cell there is passed over. */
function figureColumns(words: Words, grid: Grid): Set<number> {
  const body = grid.rows.slice(grid.headerRows)
  const width = grid.rows[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, c) => c).slice(grid.labelColumns)
  return new Set(
    columns.filter((c) => {
      const texts = body.map((row) => row[c]?.text.trim() ?? '').filter((text) => text !== '')
      const told = texts.filter(
        (text) => figureSaid(text) !== null || severalOutcomes(words, text).length > 0,
      )
      return (
        texts.length > 0 && told.length * 2 >= texts.length && texts.some((one) => /\d/.test(one))
      )
    }),
  )
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
  counting: Set<number>
  figures: Set<number>
  doubtful: DoubtfulRows
  letter: Letter
}

/** Rates, costs and shares stand in tables too, and the year of the last case. */
const NO_COUNT = worded`${say.noCount}|[£%]`
const NOUGHT = worded`^${say.noughtCell}$`
const WHICH_YEAR = anyOf(say.whichYear)

function readCell(
  words: Words,
  grid: Grid,
  { cell, r, c }: Where,
  context: Context,
  marks: Marks,
  read: TableRead,
): void {
  const over = headsOver(words, grid, cell)
  const heads = [...headsBeside(grid, r), ...headsAbove(grid, c)]
  if (
    NO_COUNT.test(heads.join(' ')) ||
    (/^(?:19|20)\d\d$/.test(cell.text.trim()) && WHICH_YEAR.test(heads.join(' ')))
  )
    return
  const senses = [
    ...over.beside.map((head, i) => underHead(words, sensesOf(words, head), head, i, grid)),
    ...over.above.map((one) => sensesOf(words, one)),
    ...over.merged,
  ]
  const at = evidenceOfCell(marks.letter, cell)
  const several = severalOutcomes(words, cell.text)
  for (const { count, outcome, ink } of several) {
    const draft = draftOf(words, senses, { low: count, high: count }, at, context)
    read.drafts.push({
      ...draft,
      unit: 'outcome',
      unitInk: ink,
      facets: { ...draft.facets, outcome },
    })
  }
  if (several.length > 0) return
  const found = marks.figures.has(c) ? figureSaid(cell.text) : cellSaid(cell.text)
  if (!found) {
    if (marks.figures.has(c)) append(read.doubts, doubtUnread(cell))
    return
  }
  const value =
    'mark' in found
      ? explained(found.mark, marks.key)
      : narrowed(found.value, cell.text, marks.printsNought)
  if (value) {
    const draft = draftOf(words, senses, value, at, context)
    const clear =
      Math.min(grid.table.confidence, cell.confidence ?? 1) >= CLEAR &&
      (draft.unit ?? context.unit) !== null &&
      !('unsure' in found) &&
      !isBeyondHead(grid, c) &&
      !marks.doubtful.rows.has(r)
    read.drafts.push({ ...draft, sure: draft.sure && clear })
  } else if (rowHasWords(grid, r) && marks.counting.has(c)) read.doubts.push(doubtOf(cell))
}

const UNDER: Column[] = ['rank', 'role', 'platform', 'outcome', 'breach', 'payBand', 'severity']

/** A row's name under a head that says what it is: "Other" under Platform is a platform, "Police staff" under Rank a role. */
function underHead(words: Words, senses: Senses, name: string, i: number, grid: Grid): Senses {
  const column = columnNamed(words, headsAbove(grid, i).at(-1) ?? '')
  if (
    !column ||
    !UNDER.includes(column) ||
    senses.total ||
    (column === 'outcome' && senses.facets.outcome)
  )
    return senses
  const { date: _, ...facets } = facetsUnder(words, column, name)
  return {
    ...senses,
    facets,
    unknown: false,
    ...(column === 'outcome' || column === 'platform' || column === 'breach'
      ? { unit: null, unitInk: null }
      : {}),
  }
}

function doubtOf({ text, place }: Cell): Doubt {
  const mark = text.trim()
  return mark === ''
    ? {
        code: 'blank-cell',
        ink: text,
        note: 'Is this blank nil, withheld or not held? The table has no key that says.',
        place,
      }
    : {
        code: 'mark-without-key',
        ink: text,
        note: `Does “${mark}” stand for nil, withheld or fewer than five? The table has no key that says.`,
        place,
      }
}

const rowHasWords = (grid: Grid, r: number): boolean => textAt(grid, r, 0) !== ''

function draftOf(
  words: Words,
  senses: Senses[],
  value: Value,
  at: Evidence,
  context: Context,
): Draft {
  const said = senses.filter((sense) => sense.unit !== null)
  const unit = said.findLast((sense) => sense.unit !== 'person') ?? said.at(-1)
  const populations = [...new Set(senses.flatMap((sense) => sense.populations))]
  const facets = facetsOf(words, senses, context)
  const asks = senses.flatMap((sense) => sense.asks)
  const settled =
    asks.length > 0
      ? outcomeOf(
          words,
          { oneOf: asks },
          personOrMatter(words, unit?.unit ?? context.unit, context.asks),
        )
      : null
  const question = senses.find((sense) => sense.question !== null)?.question
  return {
    value,
    unit: unit?.unit ?? null,
    peopleOnly: unit?.unit === 'person' && !unit.counted,
    unitInk: unit?.unitInk ?? null,
    populations: unit?.populations.length ? unit.populations : populations,
    period: senses.findLast((sense) => sense.period !== null)?.period ?? null,
    facets: settled ? { ...facets, outcome: settled } : facets,
    sure: senses.every(({ unknown }) => !unknown) && (asks.length === 0 || settled !== null),
    total: senses.some((sense) => sense.total),
    ...(question ? { question } : {}),
    at,
  }
}

/** Measures that only say again what was asked, or repeat the unit, narrow nothing. */
function facetsOf(words: Words, senses: Senses[], { asks }: Context): Draft['facets'] {
  const { measure: _, ...facets } = Object.assign(
    {},
    ...senses.map((sense) => sense.facets),
  ) as Draft['facets']
  const measures = senses.flatMap(({ facets: own, unitInk }) =>
    own.measure === undefined || restates(words, own.measure, asks)
      ? []
      : [narrowing(own.measure, unitInk)],
  )
  return measures.length > 0 ? { ...facets, measure: measures.join(' / ') } : facets
}
