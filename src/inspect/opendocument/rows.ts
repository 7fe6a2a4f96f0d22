// The cells of a row of an OpenDocument sheet: what each holds, shows and keeps.
import type { CellIn } from '../workbook/cells.ts'
import { attribute, type Element } from '../xml/tree.ts'
import { endOfTag, pastBlanks, unescaped, Written } from '../xml/walk-tags.ts'

export interface OpenCell extends CellIn {
  look: string | null
  covered: boolean
  /** It holds a value, and its paragraph nothing: its format shows none of it. */
  blank: boolean
  /** The text it keeps as its value, where its paragraphs show another. */
  other: string | null
  /** Styles of the paragraphs and spans within. */
  inner: string[]
}

const READ = new WeakMap<Element, OpenCell[]>()

/** A row's cells are read as soon as it is whole, and those that hold words or a number and nothing else are left out of the tree: they are most of a sheet. */
export function readRow(element: Element): void {
  if (element.name !== 'table:table-row' || READ.has(element)) return
  READ.set(element, cellsOf(element))
  element.children = element.children.filter((one) => !isCell(one) || !one.children.every(isPlain))
}

const isCell = ({ name }: Element): boolean =>
  name === 'table:table-cell' || name === 'table:covered-table-cell'
const PLAIN = new Set(['text:p', 'text:span', 'text:s', 'text:tab', 'text:line-break'])
const isPlain = ({ name, children }: Element): boolean =>
  PLAIN.has(name) && (children.length === 0 || children.every(isPlain))

/** Of a row by itself: which row it is, its sheet knows. */
export function cellsOf(line: Element): OpenCell[] {
  const before = READ.get(line)
  if (before) return before
  const cells: OpenCell[] = []
  let column = 1
  for (const one of line.children) {
    if (!isCell(one)) continue
    const repeated = Number(attribute(one, 'number-columns-repeated') ?? 1)
    const inner: string[] = []
    const words = wordsIn(one.children, inner).trim()
    const isParagraph = one.children.some(({ name }) => name === 'text:p')
    const asked = { get: (name: string) => attribute(one, name) }
    const cell = cellFrom(asked, one.name, { column, words, isParagraph, inner })
    if (cell) cells.push(cell)
    column += repeated
  }
  return cells
}

interface Held {
  column: number
  words: string
  isParagraph: boolean
  inner: string[]
}

interface Asked {
  get(name: string): string | null
}

function cellFrom(
  one: Asked,
  name: string,
  { column, words, isParagraph, inner }: Held,
): OpenCell | null {
  const kept = one.get('string-value')
  const value =
    words || (kept ?? one.get('value') ?? one.get('date-value') ?? one.get('time-value') ?? '')
  if (value === '') return null
  const formula = one.get('formula')
  const type = one.get('value-type')
  return {
    row: 0,
    column,
    style: 0,
    type: type === 'string' ? 'str' : 'n',
    value,
    text: null,
    formula: formula === null ? null : formula.replace(/^\w+:=|^=/, ''),
    look: one.get('style-name'),
    covered: name.includes('covered'),
    other: kept === null && type === 'string' ? null : otherThan(words, kept, one),
    blank: words === '' && isParagraph,
    inner: inner.length === 0 ? PLAINLY : inner,
  }
}

const ROW_ENDS = '</table:table-row>'
const CELL = '<table:table-cell'
const COVERED = '<table:covered-table-cell'
const CELL_ENDS = '</table:table-cell>'
const COVERED_ENDS = '</table:covered-table-cell>'

/** Most rows hold cells of one paragraph and nothing else: they are read off the letters, without a tree. Answers where the row is past, -1 where it holds more. */
export function plainRow(element: Element, xml: string, from: number): number {
  if (element.name !== 'table:table-row') return -1
  const end = xml.indexOf(ROW_ENDS, from)
  if (end < 0) return -1
  const cells: OpenCell[] = []
  let column = 1
  for (let at = pastBlanks(xml, from); at < end; at = pastBlanks(xml, at)) {
    const name = xml.startsWith(CELL, at) ? CELL : xml.startsWith(COVERED, at) ? COVERED : ''
    const close = name === '' ? -1 : nearEnd(xml, at + 1)
    if (close < 0 || close > end) return -1
    const isEmpty = xml[close - 1] === '/'
    const tag = new Written(name, xml.slice(at + name.length, isEmpty ? close - 1 : close), isEmpty)
    const held = isEmpty
      ? NOTHING
      : paragraphAt(xml, close + 1, name === CELL ? CELL_ENDS : COVERED_ENDS)
    if (!held) return -1
    const cell = cellFrom(tag, name, { column, ...held, inner: PLAINLY })
    if (cell) cells.push(cell)
    column += Number(tag.get('number-columns-repeated') ?? 1)
    at = isEmpty ? close + 1 : held.past
  }
  READ.set(element, cells)
  return end + ROW_ENDS.length
}

/** A ">" right behind a value's last quote ends its tag; where that is not sure, letter by letter. */
function nearEnd(xml: string, from: number): number {
  const end = xml.indexOf('>', from)
  const last = xml[end - 1] === '/' ? end - 2 : end - 1
  const isSure = xml[last] === '"' && !/[=\s]/.test(xml[last - 1] ?? '=')
  return isSure && !xml.slice(from, end).includes("'") ? end : endOfTag(xml, from)
}

const NOTHING = { words: '', isParagraph: false, past: 0 }

/** "<text:p>words</text:p>" and the cell's end, or nothing and its end. */
function paragraphAt(
  xml: string,
  from: number,
  closes: string,
): { words: string; isParagraph: boolean; past: number } | null {
  let at = pastBlanks(xml, from)
  let words = ''
  const isParagraph = xml.startsWith('<text:p>', at)
  if (isParagraph) {
    const end = xml.indexOf('<', at + 8)
    if (!xml.startsWith('</text:p>', end)) return null
    words = unescaped(xml.slice(at + 8, end)).trim()
    at = pastBlanks(xml, end + 9)
  }
  return xml.startsWith(closes, at) ? { words, isParagraph, past: at + closes.length } : null
}

/** What it keeps, where it shows another text: or a number in words that have none of its figures. */
function otherThan(words: string, kept: string | null, cell: Asked): string | null {
  if (words === '') return null
  if (kept !== null) return bare(kept) === bare(words) ? null : kept
  if (!/\p{L}{3}/u.test(words)) return null
  const value = cell.get('value')
  if (value === null || value === words) return null
  if (!/^(float|percentage|currency)$/.test(cell.get('value-type') ?? '')) return null
  const number = Math.abs(Number(value))
  const figures: string[] = words.replace(/(?<=\d)[,. ](?=\d)/g, '').match(/\d+/g) ?? []
  const isThere = [0, 1, 2, 3, 4].some((places) =>
    [number, number * 100].some((one) => figures.includes(one.toFixed(places).replace('.', ''))),
  )
  return isThere || number <= 1 ? null : value
}

/** Most cells have one paragraph. */
function wordsIn(children: readonly Element[], styles: string[]): string {
  let words: string | null = null
  for (const one of children) {
    if (!one.name.startsWith('text:')) continue
    const own = textIn(one, styles)
    words = words === null ? own : `${words}\n${own}`
  }
  return words ?? ''
}

/** Of most cells: an array each is what memory goes to. */
const PLAINLY: string[] = []
Object.freeze(PLAINLY)

/** Blanks and tabs are written as elements, and lines as paragraphs. */
const bare = (text: string): string => text.replace(/\s+/g, '')

/** Of a paragraph, without the notes that stand in it. */
export function textIn(element: Element, styles: string[] = []): string {
  if (element.name !== 'text:p' && NOT_READ.test(element.name)) return ''
  const style = attribute(element, 'style-name')
  if (style) styles.push(style)
  let text = element.text
  for (const one of element.children) text += textIn(one, styles)
  return text
}

const NOT_READ = /^(office:annotation|text:note|draw:)/
