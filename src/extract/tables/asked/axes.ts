// How a table lies: which columns hold figures and which name their rows, which rows are heads, layers, notes or figures.
import type { Cell } from '../../../vocabulary/document.ts'
import type { Words } from '../../../vocabulary/packs/load-packs.ts'
import { worded } from '../../../vocabulary/packs/phrase.ts'
import { plainWords } from '../../../vocabulary/packs/plain.ts'
import { stemsOf } from '../../../vocabulary/packs/stems.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import { timeSaid } from '../../asked/time-said.ts'
import { isAmount } from '../../kinds/cell-amount.ts'
import { cellSaid } from '../cell-value.ts'
import { type Grid, isDitto, textAt } from '../grid.ts'
import { questionsOfRows } from './question-column.ts'

const say = plainLists('label-words', ['idHeads', 'noteHeads', 'noteStarts', 'time'])

export interface Axes {
  grid: Grid
  /** Columns of figures, from the left. */
  figures: number[]
  /** Columns that name their rows, from the left, each with its head. */
  names: { column: number; head: string }[]
  /** Rows of figures, each with the heads over its columns and the layer it stands in. */
  rows: { row: number; heads: number[]; layer: string }[]
}

const IDLE = worded`^\W*(?:${say.idHeads}|${say.noteHeads})\W*$`
const TIME_HEAD = worded`\b${say.time}\b`
const NOTE = worded`^\W*(?:[*†‡#¹²]|${say.noteStarts})`
const LONGEST_NAME = 90
const LONGEST_LAYER = 80
const MOST = 0.5
const TIMED = 0.8

export function axesOf(words: Words, grid: Grid): Axes {
  const width = grid.rows[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, c) => c)
  const heads = Array.from({ length: grid.headerRows }, (_, r) => r)
  const headOf = (c: number): string =>
    heads.map((r) => textAt(grid, r, c)).findLast((text) => text !== '') ?? ''
  const isIdle = (head: string): boolean =>
    IDLE.test(plainWords(head)) && !words.asked?.dimensionNamed(head)
  const used = columns.filter((c) => !isIdle(headOf(c)))
  const figures = used.filter(
    (c) =>
      questionsOfRows(words, headOf(c), bodyOf(grid, c)) === null &&
      (holdsFigures(words, grid, c) || (c > 0 && isFigureHead(words, headOf(c), bodyOf(grid, c)))),
  )
  const last = figures.at(-1) ?? -1
  const texts = used.filter((c) => !figures.includes(c) && isShort(grid, c))
  const left = texts.filter((c) => c < last)
  const names = (left.length > 0 ? left : texts).map((column) => ({ column, head: headOf(column) }))
  return { grid, figures, names, rows: rowsOf(words, grid, figures, heads) }
}

const bodyOf = (grid: Grid, c: number): string[] =>
  grid.rows
    .slice(grid.headerRows)
    .map((row) => row[c]?.text.trim() ?? '')
    .filter((text) => text !== '' && !isDitto(text))

const isShort = (grid: Grid, c: number): boolean => {
  const texts = bodyOf(grid, c)
  return texts.filter((text) => text.length > LONGEST_NAME).length * 2 <= texts.length
}

/** Under “2021” or “Claims paid” stand figures, also where most of them cannot be read: none is passed over in silence. */
function isFigureHead(words: Words, head: string, texts: readonly string[]): boolean {
  if (isTime(head)) return true
  const asked = words.asked?.questions ?? []
  const stems = stemsOf(head)
  return (
    stems.length > 0 &&
    stems.every((stem) => asked.some(({ said }) => said.has(stem))) &&
    !words.asked?.dimensionNamed(head) &&
    texts.filter((text) => isFigure(text)).length * 4 >= texts.length &&
    texts.some((text) => /\d/.test(text) && isFigure(text))
  )
}

/** Years in a row are names; so are bands that the survey knows (“18-24”), though they look like numbers. */
function holdsFigures(words: Words, grid: Grid, c: number): boolean {
  const texts = bodyOf(grid, c)
  if (texts.length === 0) return false
  const timed = isTimeHead(textAt(grid, grid.headerRows - 1, c)) ? MOST : TIMED
  if (texts.filter(isTime).length >= timed * texts.length) return false
  const values = texts.filter(isFigure)
  if (values.length < MOST * texts.length || areYears(values)) return false
  const named = texts.filter((text) => (words.asked?.categoriesIn(text) ?? []).length > 0).length
  return (
    named * 2 <= texts.length && (c > 0 || texts.some((text) => /\d/.test(text) && isAmount(text)))
  )
}

/** Whatever else names rows among them (“Cyfanswm”, “2024 (1 Jan to 30 Sept)”): two years or more, and no other number. */
const areYears = (values: readonly string[]): boolean =>
  new Set(values).size > 1 && values.every(isTime)

/** “Year”, “Financial year”: what stands under it names times, though a few are cut short. */
const isTimeHead = (head: string): boolean =>
  head !== '' && stemsOf(head).length === 0 && !isTime(head) && TIME_HEAD.test(plainWords(head))

export const isTime = (text: string): boolean => {
  const { period, month, quarter, months, rest } = timeSaid(text)
  return (
    (period !== null || month !== null || quarter !== null || months !== undefined) && rest === ''
  )
}

/** A number, a reason why there is none, or a mark. */
export const isFigure = (text: string): boolean => cellSaid(text) !== null || isAmount(text)

function rowsOf(words: Words, grid: Grid, figures: number[], first: number[]): Axes['rows'] {
  const rows: Axes['rows'] = []
  const bands = bandsOf(words, grid, figures)
  let heads = first
  let layer = ''
  for (let row = grid.headerRows; row < grid.rows.length; row++) {
    const texts = figures.map((c) => textAt(grid, row, c))
    const filled = texts.filter((text) => text !== '')
    const only = onlyText(grid, row)
    if (only !== null && !(filled.some(isFigure) && !bands.has(row))) {
      if (NOTE.test(only) || only.length > LONGEST_LAYER || /[.;]$/.test(only)) continue
      if (bands.has(row)) layer = only
      else rows.push({ row, heads, layer })
    } else if (isHeadAgain(filled, figures)) {
      heads = [row]
    } else if (filled.length > 0 || cellsIn(grid, row).size > 1) rows.push({ row, heads, layer })
  }
  return rows
}

const cellsIn = (grid: Grid, row: number): Set<string> =>
  new Set((grid.rows[row] ?? []).flatMap((cell) => (cell?.text.trim() ? [cell.text.trim()] : [])))

function onlyText(grid: Grid, row: number): string | null {
  const all = cellsIn(grid, row)
  const [only] = all
  return only !== undefined && all.size === 1 ? only : null
}

/**
 * Rows that name what follows: over the whole width, or alone in the column of names where the table begins with such a row
 * or the same names come again. A blank beside one year of several, or one category, is no band: then its number is missing.
 */
function bandsOf(words: Words, grid: Grid, figures: number[]): Set<number> {
  const body = grid.rows.flatMap((_, row) => (row < grid.headerRows ? [] : [row]))
  const alone = body.filter((row) => onlyText(grid, row) !== null)
  const names = body.filter((row) => !alone.includes(row)).map((row) => textAt(grid, row, 0))
  const isRepeated = new Set(names).size < names.length
  const begins = alone.includes(body[0] ?? -1)
  const kind = kindOfName(words, names)
  return new Set(
    alone.filter((row) => {
      const only = onlyText(grid, row) ?? ''
      const [first] = grid.rows[row] ?? []
      if (!first || first.text.trim() !== only) return false
      if (first.cs >= (grid.rows[row]?.length ?? 0) || figures.length === 0) return true
      const own = kindOfName(words, [only])
      return own === '' ? isRepeated || begins : own !== kind
    }),
  )
}

/** What most names are: times, or categories of one dimension; '' where neither. */
function kindOfName(words: Words, names: readonly string[]): string {
  const kinds = names.map((name) =>
    isTime(name) ? 'time' : (words.asked?.categoriesIn(name)[0]?.dimension ?? ''),
  )
  const [most] = [...Map.groupBy(kinds, (kind) => kind)].sort((a, b) => b[1].length - a[1].length)
  return most && most[1].length * 2 > names.length ? most[0] : ''
}

/** A second table under the first has heads of its own; in a list of names and numbers “Financial year, 2022/23” is one. */
const isHeadAgain = (filled: string[], figures: number[]): boolean =>
  (filled.length > 1 || figures.length === 1) &&
  filled.length * 2 >= figures.length &&
  filled.every((text) => !isFigure(text) || isTime(text)) &&
  filled.filter(
    (text) =>
      (figures.length === 1 ? isTime(text) : true) && (!isFigure(text) || /\D\d/.test(text)),
  ).length > 0

/** The words over a column, outermost first. */
export const headsOf = ({ grid }: Axes, heads: number[], c: number): string[] => [
  ...new Set(heads.map((r) => textAt(grid, r, c)).filter((text) => text !== '')),
]

/** The names of a row, outermost first; a blank one takes over the name above, but never the innermost of several. */
export function namesOf({ grid, names }: Axes, row: number): string[] {
  return names.map(({ column }, i) => {
    const own = textAt(grid, row, column)
    const again = isDitto(own)
    if (!again && (own !== '' || i === names.length - 1)) return own
    for (let above = row - 1; above >= grid.headerRows; above--) {
      const text = textAt(grid, above, column)
      if (text !== '' && !isDitto(text)) return text
    }
    return ''
  })
}

export const cellAt = ({ grid }: Axes, row: number, column: number): Cell | null => {
  const cell = grid.rows[row]?.[column] ?? null
  return cell && cell.r === row && cell.c === column ? cell : null
}
