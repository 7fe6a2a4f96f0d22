// A document as its file shows it: what is hidden, deleted, covered, white or tiny is said to be there, and not what it is.
import type { Cell, Document, Flag, Run } from '../document.ts'

const UNSEEN: ReadonlySet<Flag> = new Set<Flag>(['hidden', 'deleted', 'covered', 'white', 'tiny'])

const isUnseen = ({ flags }: Pick<Run | Cell, 'flags'>): boolean =>
  flags?.some((flag) => UNSEEN.has(flag)) === true

/** Sign for sign, so that every place stays where it is. */
const blotted = (text: string): string => text.replace(/\S/g, '▪')

export function withoutUnseen(document: Document): Document {
  const gone = document.runs.filter(isUnseen).toSorted((a, b) => a.start - b.start)
  const inTables = document.tables.some(({ cells }) => cells.some(isUnseen))
  if (gone.length === 0 && !inTables) return document
  const text: string[] = []
  let at = 0
  for (const { start, end } of gone) {
    if (end <= at) continue
    text.push(document.text.slice(at, Math.max(at, start)))
    text.push(blotted(document.text.slice(Math.max(at, start), end)))
    at = end
  }
  text.push(document.text.slice(at))
  const tables = document.tables.map((table) => ({
    ...table,
    cells: table.cells.map((cell) =>
      isUnseen(cell) ? { ...cell, text: blotted(cell.text) } : cell,
    ),
  }))
  return { ...document, text: text.join(''), tables }
}
