// A document as its file shows it: what is hidden, deleted, covered, white or tiny is said to be there, and not what it is.
import type { Cell, Document, Flag, Run } from '../document.ts'

const UNSEEN: ReadonlySet<Flag> = new Set<Flag>(['hidden', 'deleted', 'covered', 'white', 'tiny'])

/** What is struck through is seen, and no longer said. */
const UNSAID: ReadonlySet<Flag> = new Set<Flag>([...UNSEEN, 'struck'])

const hasOne = ({ flags }: Pick<Run | Cell, 'flags'>, of: ReadonlySet<Flag>): boolean =>
  flags?.some((flag) => of.has(flag)) === true

/** Sign for sign, so that every place stays where it is. */
const blotted = (text: string): string => text.replace(/\S/g, '▪')

export const withoutUnseen = (document: Document): Document => blottedBy(document, UNSEEN)

/** Where words are copied from it: without those that are struck through, too. */
export const withoutUnsaid = (document: Document): Document => blottedBy(document, UNSAID)

function blottedBy(document: Document, flags: ReadonlySet<Flag>): Document {
  const isGone = (one: Pick<Run | Cell, 'flags'>) => hasOne(one, flags)
  const gone = document.runs.filter(isGone).toSorted((a, b) => a.start - b.start)
  const inTables = document.tables.some(({ cells }) => cells.some(isGone))
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
    cells: table.cells.map((cell) => (isGone(cell) ? { ...cell, text: blotted(cell.text) } : cell)),
  }))
  return { ...document, text: text.join(''), tables }
}
