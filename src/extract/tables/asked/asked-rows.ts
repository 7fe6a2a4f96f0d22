// A list with a row a case, in a survey's own words: date, place, kind and what came of it, each under its head.
import type { Words } from '../../../vocabulary/packs/load-packs.ts'
import { worded } from '../../../vocabulary/packs/phrase.ts'
import { plainWords } from '../../../vocabulary/packs/plain.ts'
import { stemsOf } from '../../../vocabulary/packs/stems.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import type { Case, FieldInk } from '../../../vocabulary/reply.ts'
import { type CaseField, caseFields } from '../../asked/case-fields.ts'
import { headSays } from '../../asked/field-named.ts'
import type { AskedAbout } from '../../figures/context.ts'
import { evidenceOfCell } from '../../letter/evidence-of-cell.ts'
import type { Letter } from '../../letter/letter.ts'
import { datesIn } from '../../when/dates.ts'
import { inkOf } from '../case-rows.ts'
import { isWithheldBy } from '../cell-value.ts'
import { filledDown, type Grid, textAt } from '../grid.ts'
import { labelledCells } from '../labelled-cells.ts'
import { layeredRows } from '../layered-rows.ts'
import { spelledOut } from '../spelled-out.ts'
import { turned } from '../turned.ts'
import type { Axes } from './axes.ts'
import { caseColumns, isReference } from './case-columns.ts'

const say = plainLists('label-words', ['caseHeads', 'noteHeads', 'numberOf'])
const CASE_HEAD = worded`^\W*${say.caseHeads}\W*$`
const NOTE = worded`^\W*${say.noteHeads}\W*$`
const COUNTED = worded`^\W*${say.numberOf}`
const TOTAL = worded`^\W*${plainLists('label-words', ['totals']).totals}\W*$`

/** A list, and the name under which each column is kept; null keeps none. */
interface List {
  grid: Grid
  headRow: number
  names: (string | null)[]
  fields: (CaseField | null)[]
}

/** null where the table is no such list. */
export function askedRows(
  words: Words,
  axes: Axes,
  letter: Letter,
  { survey }: AskedAbout,
): Case[] | null {
  const asked = caseFields(survey)
  const across = turned(axes.grid)
  const [list = datedList(words, axes, asked)] = [labelledCells(axes.grid), across]
    .flatMap((grid) => (grid && askedList(words, grid, asked)) ?? [])
    // “Financial year, Type, Number recorded” runs down: what a turned table tells it names itself
    .filter((one) => one.grid !== across || namedIn(words, one, asked) > 1)
    .sort((one, other) => namedIn(words, other, asked) - namedIn(words, one, asked))
  return list && rowsOf(list, asked, letter, words)
}

/** How many of the fields the heads of a list name: a table that runs across has its heads in its first column. */
const namedIn = (words: Words, { grid, headRow }: List, asked: readonly CaseField[]): number =>
  asked.filter((field) =>
    (grid.rows[headRow] ?? []).some((_, c) => headSays(words, textAt(grid, headRow, c), field) > 0),
  ).length

/** The same of lines that were found to be such a list. */
export function askedRecords(
  words: Words,
  grid: Grid,
  letter: Letter,
  asked: readonly CaseField[],
): Case[] {
  const list = askedList(words, grid, asked)
  return list ? rowsOf(list, asked, letter, words) : []
}

/** A list of what was asked for. */
function askedList(words: Words, grid: Grid, asked: readonly CaseField[]): List | null {
  const columns = caseColumns(words, grid, asked)
  if (!columns) return null
  const { headRow, heads, fields } = columns
  const names = onceEach(heads, (head, c) => fields[c]?.name ?? otherName(head))
  return { grid, headRow, names, fields }
}

/** What stands beside what was asked keeps its head; a number that only tells rows apart is no field. */
const otherName = (head: string): string | null =>
  isReference(head) || NOTE.test(plainWords(head)) ? null : headAsField(head)

/** A list by its days or references, where nobody asked for cases or they are told otherwise. */
function datedList(words: Words, axes: Axes, asked: readonly CaseField[]): List | null {
  const { grid } = axes
  const width = grid.rows[0]?.length ?? 0
  const heads = Array.from({ length: width }, (_, c) => textAt(grid, grid.headerRows - 1, c))
  if (grid.headerRows === 0 || !isCaseList(axes, heads)) return null
  const names = onceEach(heads, (head) => fieldOf(words, head, asked))
  const fields = names.map((name) => asked.find((field) => field.name === name) ?? null)
  return { grid, headRow: grid.headerRows - 1, names, fields }
}

function rowsOf(
  { grid, headRow, names, fields }: List,
  asked: readonly CaseField[],
  letter: Letter,
  words: Words,
): Case[] {
  const spelled = spelledOut(grid, letter)
  return layeredRows(grid, headRow + 1).flatMap(({ r, filled, layer }): Case[] => {
    const [telling] = filled.toSorted((a, b) => b.text.length - a.text.length)
    if (!telling || filled.length < 2 || TOTAL.test(filled[0]?.text ?? '')) return []
    const facets: Case['facets'] = {}
    const inks: Record<string, FieldInk> = {}
    names.forEach((name, c) => {
      const kind = fields[c]?.kind
      const cell = filledDown(grid, r, c, kind === 'year' || kind === 'day' || kind === 'month')
      const text = cell?.text.trim() ?? ''
      if (name === null || text === '' || /^[-–—]$/.test(text) || isWithheldBy(text)) return
      facets[name] = fieldSaid(words, { name, field: fields[c] ?? null, text: spelled(c, text) })
      if (cell) inks[name] = inkOf(cell)
    })
    const over = layer && saidOver(layer.text, asked, facets)
    if (layer && over) {
      facets[over.name] = over.value
      inks[over.name] = inkOf(layer)
    }
    const evidence = grid.tellsRow?.(r) ?? evidenceOfCell(letter, telling)
    return [{ facets, inks, linked: true, listed: true as const, ...evidence }]
  })
}

/** “2019/20” or “Secondary schools” over rows that do not tell it themselves. */
function saidOver(
  text: string,
  asked: readonly CaseField[],
  facets: Case['facets'],
): { name: string; value: string } | null {
  for (const { name, told } of asked) {
    const [first] = facets[name] === undefined ? told(text) : []
    if (first) return { name, value: first.value }
  }
  return null
}

/** A column of days or of references that never come twice, and no column that counts. */
function isCaseList({ grid, figures }: Axes, heads: string[]): boolean {
  const counts = figures.some((c) => COUNTED.test(heads[c] ?? ''))
  const told = heads.filter((head, c) => head !== '' && !figures.includes(c))
  // A day and its numbers are a time series, and tell of no case.
  if (told.length < 2) return false
  const body = grid.rows.slice(grid.headerRows)
  if (counts || body.length < 2 || heads.filter((head) => head !== '').length < 3) return false
  return heads.some((head, c) => {
    const texts = body.map((row) => row[c]?.text.trim() ?? '').filter((text) => text !== '')
    if (texts.length * 2 < body.length) return false
    const days = texts.filter((text) => datesIn(text)[0]?.grain === 'day' && text.length < 25)
    if (days.length >= 0.8 * texts.length) return true
    return CASE_HEAD.test(plainWords(head)) && new Set(texts).size === texts.length
  })
}

/** “Date of offence” and “Date of hearing” are not both the date: the first is, the other keeps its head. */
function onceEach(
  heads: readonly string[],
  fieldNamed: (head: string, c: number) => string | null,
): (string | null)[] {
  const names: (string | null)[] = []
  for (const [c, head] of heads.entries()) {
    const name = fieldNamed(head, c)
    names.push(name !== null && names.includes(name) ? headAsField(head) : name)
  }
  return names
}

const headAsField = (head: string): string | null =>
  plainWords(head)
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-|-$/g, '') || null

/** The field of the question, or the dimension, that a head names; else the head itself. */
function fieldOf(words: Words, head: string, asked: readonly CaseField[]): string | null {
  const plain = plainWords(head)
  if (plain === '') return null
  const said = stemsOf(head)
  const field = asked.find(({ name, stems }) =>
    stems.length === 0
      ? plain.split(' ').includes(name)
      : plain === name || stems.every((stem) => said.includes(stem)),
  )
  return field?.name ?? words.asked?.dimensionNamed(head) ?? headAsField(head)
}

/** A category where the words are one, a day as the calendar has it; else what stands there. */
function fieldSaid(
  words: Words,
  { name, field, text }: { name: string; field: CaseField | null; text: string },
): string {
  const [day] = datesIn(text)
  if (day?.grain === 'day' && day.yearSaid && text.length < 25) return day.from
  if (field && field.kind !== 'month') return field.told(text)[0]?.value ?? text
  return words.asked?.categoriesIn(text).find(({ dimension }) => dimension === name)?.id ?? text
}
