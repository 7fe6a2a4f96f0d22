// The cases of a tab: a row under the heads that were sent is one case.

import type { Doubt } from '../../vocabulary/reading.ts'
import type { Case, FieldInk } from '../../vocabulary/reply.ts'
import {
  type FrameWords,
  numberIn,
  plainly,
  sheetWords,
} from '../../vocabulary/reply-sheet/frame.ts'
import type { CaseField } from '../../vocabulary/reply-sheet/sheet.ts'
import { isTime } from '../../wording/times-asked.ts'
import { datesIn } from '../when/dates.ts'
import { onlyPeriod } from '../when/periods.ts'
import type { FoundTab } from './find-tabs.ts'
import { changed } from './frame-changes.ts'
import { byColumn, type Square, squaresEvidence } from './squares.ts'

export interface CasesRead {
  caseRows: Case[]
  doubts: Doubt[]
  frame: FrameWords
  heads: Square[]
}

export function readCases(tab: FoundTab): CasesRead {
  const { rows } = tab.squares
  const question = plainly(
    rows.flat().find(({ text }) => numberIn(plainly(text)) !== null)?.text ?? '',
  )
  const at = headsAt(tab)
  const heads = rows[at] ?? []
  const fields = heads.map((head) => ({ head, field: fieldOf(head, tab) }))
  const frame = { question, columns: heads.map(({ text }) => plainly(text)), rows: [] }
  if (at < 0)
    return {
      caseRows: [],
      doubts: [changed(tab, 'the row of heads is gone, and nothing below it can be told')],
      frame,
      heads,
    }
  const below = rows.slice(at + 1).filter((row) => row.some(({ unseen }) => !unseen))
  const caseRows = below.flatMap((row) => caseIn(tab, row, fields) ?? [])
  return { caseRows, doubts: [], frame, heads }
}

/** The row that has the most of the words that were sent; without the survey, the row below how to fill it in. */
function headsAt({ squares, asked }: FoundTab): number {
  const words = new Set((asked?.cases ?? []).map(({ word }) => plainly(word)))
  const found = squares.rows.map((row) => row.filter(({ text }) => words.has(plainly(text))).length)
  const most = found.reduce((a, b) => Math.max(a, b), 0)
  if (most > 0) return found.indexOf(most)
  const line = squares.rows.findIndex((row) =>
    row.some(({ text }) => numberIn(plainly(text)) !== null),
  )
  return asked || line < 0 || !squares.rows[line + 2] ? -1 : line + 2
}

interface Field {
  name: string
  field: CaseField | null
}

/** A column that was added, or all where the survey is not at hand, has its own word for a name. */
function fieldOf(head: Square, { asked }: FoundTab): Field {
  const word = plainly(head.text)
  const field = asked?.cases?.find((one) => plainly(one.word) === word) ?? null
  if (field) return { name: field.name, field }
  return { name: word === sheetWords.date ? 'date' : word, field: null }
}

function caseIn(
  { squares }: FoundTab,
  row: Square[],
  fields: { head: Square; field: Field }[],
): Case | null {
  const seen = row.filter(({ unseen }) => !unseen)
  const facets: Case['facets'] = {}
  const inks: Record<string, FieldInk> = {}
  const at = byColumn(seen)
  for (const { head, field } of fields) {
    const square = at.get(head.column)
    if (!square || head.unseen) continue
    const said = told(field, plainly(square.text))
    const { ink, place } = squaresEvidence(squares, [square])
    Object.assign(facets, said)
    for (const name of Object.keys(said)) inks[name] = { ink, place }
  }
  if (Object.keys(facets).length === 0) return null
  return { ...squaresEvidence(squares, seen), facets, inks, linked: true, listed: true }
}

function told({ name, field }: Field, text: string): Case['facets'] {
  if (name === 'date' || isTime(name)) return whenTold(name, text)
  const chosen = field?.choices.find(({ word }) => word.toLowerCase() === text.toLowerCase())
  return { [name]: chosen?.id ?? text }
}

/** A whole day as a date, a year as a year; other words as they stand. */
function whenTold(name: string, text: string): Case['facets'] {
  const [day] = datesIn(text)
  if (day?.grain === 'day' && day.yearSaid) return { date: day.from }
  const period = onlyPeriod(text)
  if (period && 'year' in period) return { year: period.year }
  if (period && 'financialYear' in period) return { year: period.financialYear }
  return { [name]: text }
}
