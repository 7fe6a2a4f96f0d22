// Everything the answer to one question says: its figures, its cases, its doubts.
import type { Table } from '../vocabulary/document.ts'
import type { Doubt } from '../vocabulary/reading.ts'
import type { CaseRow, Figure } from '../vocabulary/reply.ts'
import type { Survey } from '../vocabulary/survey.ts'
import { caseColumns, caseRowsOf } from './case-rows.ts'
import { keyOf } from './cell-value.ts'
import { type Context, contextOf } from './context.ts'
import { countedRows } from './counted-rows.ts'
import { figureOf } from './draft.ts'
import { estimateDoubts } from './estimate.ts'
import { gridOf } from './grid.ts'
import type { Letter } from './letter.ts'
import { narrativeCases } from './narrative-cases.ts'
import { lineFigures } from './read-lines.ts'
import { sentencesOf } from './sentences.ts'
import type { Section } from './split-answers.ts'
import { tableFigures } from './table-figures.ts'

export interface SectionRead {
  figures: Figure[]
  caseRows: CaseRow[]
  doubts: Doubt[]
}

export interface AskedOf {
  /** The number figures are filed under. */
  question?: string
  /** What was asked, nearest first, without the words over the answer itself. */
  texts: string[]
  survey?: Survey
  /** Refused on cost: its numbers are about the work. */
  refusedOnCost: boolean
}

export function readSection(section: Section, asked: AskedOf): SectionRead {
  const { letter } = section
  const about = { ...asked, texts: [section.asks ?? '', ...asked.texts] }
  const context = contextOf(about)
  const lines = section.lines.filter(({ part }) => part === 'answer')
  const sentences = sentencesOf(letter.document.text, lines)
  const tables = section.tables.map((table) => readTable(table, section, context))
  const cases = narrativeCases(letter, lines)
  const figures = asked.refusedOnCost
    ? []
    : lineFigures({ section, lines, sentences, about, cases })
  return {
    figures: [...figures, ...tables.flatMap((table) => table.figures)],
    caseRows: [...tables.flatMap(({ caseRows }) => caseRows), ...cases],
    doubts: [...tables.flatMap(({ doubts }) => doubts), ...estimateDoubts(sentences, letter)],
  }
}

function readTable(table: Table, section: Section, context: Context): SectionRead {
  const { letter } = section
  const { sha256 } = letter.document
  const grid = gridOf(table)
  const caption = captionOf(table, letter)
  const near =
    caption === ''
      ? context
      : contextOf({ question: context.question, texts: [caption, context.asks] })
  const about: Context = {
    ...context,
    unit: near.unit ?? context.unit,
    unitInk: near.unitInk ?? context.unitInk,
    period: near.period ?? context.period,
    populations: near.populations.length > 0 ? near.populations : context.populations,
  }
  const key = keyOf(linesNear(table, letter))
  const cases = caseColumns(grid)
  if (cases && cases.counted.length === 0)
    return { figures: [], caseRows: caseRowsOf(grid, cases, sha256), doubts: [] }
  const { drafts, doubts } = cases
    ? countedRows(grid, cases, key, sha256)
    : tableFigures(grid, about, key, sha256)
  return { figures: drafts.map((draft) => figureOf(draft, about, letter)), caseRows: [], doubts }
}

/** The line right above the table, when it is a heading and no answer of its own. */
function captionOf(table: Table, { lines, document }: Letter): string {
  if (table.sheet) return table.sheet
  const first = table.cells.find(({ start }) => start !== undefined)?.start ?? 0
  const above = lines.findLast((line) => line.end <= first && line.table !== table)
  return above &&
    !above.table &&
    /^[\s|+-]*$/.test(document.text.slice(above.end, first)) &&
    above.text.length < 200
    ? above.text
    : ''
}

const NOTES = 6

/** The lines in which a table's key may stand: a few under it, one over it, and its own last rows. */
function linesNear(table: Table, { lines }: Letter): string[] {
  const own = table.cells.filter(({ text }) => text.length > 8).map(({ text }) => text)
  const end = Math.max(0, ...table.cells.map((cell) => cell.end ?? 0))
  const start = Math.min(
    Number.POSITIVE_INFINITY,
    ...table.cells.map((cell) => cell.start ?? Number.POSITIVE_INFINITY),
  )
  const under = lines.filter((line) => line.start >= end).slice(0, NOTES)
  const over = lines.filter((line) => line.end <= start).slice(-2)
  return [...under, ...over].map(({ text }) => text).concat(own)
}
