// A list with a row a case, in a survey's own words: date, place, kind and what came of it, each under its head.
import type { Words } from '../../../vocabulary/packs/load-packs.ts'
import { worded } from '../../../vocabulary/packs/phrase.ts'
import { plainWords } from '../../../vocabulary/packs/plain.ts'
import { stemsOf } from '../../../vocabulary/packs/stems.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import type { Case, FieldInk } from '../../../vocabulary/reply.ts'
import type { AskedAbout } from '../../figures/context.ts'
import { evidenceOfCell } from '../../letter/evidence-of-cell.ts'
import type { Letter } from '../../letter/letter.ts'
import { datesIn } from '../../when/dates.ts'
import { inkOf } from '../case-rows.ts'
import { textAt } from '../grid.ts'
import type { Axes } from './axes.ts'

const say = plainLists('label-words', ['caseHeads', 'numberOf'])
const CASE_HEAD = worded`^\W*${say.caseHeads}\W*$`
const COUNTED = worded`^\W*${say.numberOf}`
const TOTAL = worded`^\W*${plainLists('label-words', ['totals']).totals}\W*$`

/** null where the table is no such list. */
export function askedRows(
  words: Words,
  axes: Axes,
  letter: Letter,
  about: AskedAbout,
): Case[] | null {
  const { grid } = axes
  const width = grid.rows[0]?.length ?? 0
  const heads = Array.from({ length: width }, (_, c) => textAt(grid, grid.headerRows - 1, c))
  if (grid.headerRows === 0 || !isCaseList(axes, heads)) return null
  const names = onceEach(heads, (head) => fieldOf(words, head, about))
  return grid.rows.slice(grid.headerRows).flatMap((row, i): Case[] => {
    const r = grid.headerRows + i
    const filled = row.flatMap((cell) => (cell && cell.text.trim() !== '' ? [cell] : []))
    const [telling] = filled.toSorted((a, b) => b.text.length - a.text.length)
    if (!telling || filled.length < 2 || TOTAL.test(filled[0]?.text ?? '')) return []
    const facets: Case['facets'] = {}
    const inks: Record<string, FieldInk> = {}
    names.forEach((name, c) => {
      const text = textAt(grid, r, c)
      if (name === null || text === '' || /^[-–—]$/.test(text)) return
      facets[name] = fieldSaid(words, name, text)
      if (row[c]) inks[name] = inkOf(row[c])
    })
    return [
      { facets, inks, linked: true, listed: true as const, ...evidenceOfCell(letter, telling) },
    ]
  })
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
  fieldNamed: (head: string) => string | null,
): (string | null)[] {
  const names: (string | null)[] = []
  for (const head of heads) {
    const name = fieldNamed(head)
    names.push(name !== null && names.includes(name) ? headAsField(head) : name)
  }
  return names
}

const headAsField = (head: string): string | null =>
  plainWords(head)
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-|-$/g, '') || null

/** The field of the question, or the dimension, that a head names; else the head itself. */
function fieldOf(words: Words, head: string, { survey }: AskedAbout): string | null {
  const plain = plainWords(head)
  if (plain === '') return null
  const fields = survey?.questions.flatMap(({ fields = [] }) => fields) ?? []
  const said = stemsOf(head)
  const field = fields.find((name) => {
    const own = stemsOf(name.replaceAll(/[-_]/g, ' '))
    if (own.length === 0) return plain.split(' ').includes(name)
    return plain === name || own.every((stem) => said.includes(stem))
  })
  const named = field ?? words.asked?.dimensionNamed(head)
  if (named) return named
  if (CASE_HEAD.test(plain) && /^\W*$/.test(plain)) return null
  return headAsField(head)
}

function fieldSaid(words: Words, name: string, text: string): string {
  const [day] = datesIn(text)
  if (day?.grain === 'day' && day.yearSaid && text.length < 25) return day.from
  const found = words.asked?.categoriesIn(text).find(({ dimension }) => dimension === name)
  return found?.id ?? text
}
