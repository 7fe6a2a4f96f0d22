// Is another file of the answer the same released table, and where does it differ? Somebody may have changed one on its way.
import type { Document } from '../../vocabulary/document.ts'
import { headOf, type LaidOut, layOutReleased } from '../../vocabulary/released/laid-out.ts'
import type { Released } from '../../vocabulary/released/true-table.ts'
import { plainly } from '../../vocabulary/reply-sheet/frame.ts'

/** null: it is another file. Else what of it is not as in the released table, each as a clause; none: nothing. */
export function differences(document: Document, released: Released): string[] | null {
  const laid = { ...layOutReleased(released), head: headOf(released, layOutReleased(released)) }
  const rows = rowsIn(document)
  if (!isCopy(document, rows, laid)) return null
  return [...cellsThatDiffer(rows, laid), ...added(document, rows, laid)]
}

type Row = string[]

/** Of all its tables, one after the other: a long one goes on over pages, and its heads are said again. */
const rowsIn = ({ tables }: Document): Row[] =>
  tables.flatMap(({ cells }) => {
    const rows: Row[] = []
    for (const { r, c, text } of cells) {
      const row = rows[r] ?? []
      row[c] = plainly(text)
      rows[r] = row
    }
    return Array.from(rows, (row) => Array.from(row ?? [], (cell) => cell ?? ''))
  })

/** Most of the table's own words stand in it, and a letter that tells of the table is none: it begins otherwise. */
function isCopy(document: Document, rows: readonly Row[], laid: LaidOut): boolean {
  const words = new Set([...laid.head, ...laid.rows.flatMap((row) => namesOf(row, laid))])
  const there = new Set(rows.flat())
  const found = [...words].filter((word) => there.has(plainly(word)))
  if (words.size === 0 || found.length < words.size * ENOUGH) return false
  const [first = ''] = document.text.split('\n').filter((line) => line.trim() !== '')
  const begins = first.split('\t').map(plainly)
  return begins[0] === plainly(laid.title) || begins.some((word) => words.has(word))
}

/** Of its words; the others may be what was changed. */
const ENOUGH = 0.6

const namesOf = (row: readonly unknown[], { names }: LaidOut): string[] =>
  row.slice(0, names).map((cell) => plainly(String(cell ?? '')))

function cellsThatDiffer(rows: readonly Row[], laid: LaidOut): string[] {
  const heads = rows.find((row) => row.includes(plainly(laid.head.at(-1) ?? ''))) ?? []
  const columns = laid.head.map((head) => heads.indexOf(plainly(head)))
  const gone = laid.head.filter((_, i) => (columns[i] ?? -1) < 0)
  const byNames = Map.groupBy(rows, (row) => row.slice(0, laid.names).join('\t'))
  return [
    ...gone.map((head) => `the column ${head} is gone`),
    ...laid.rows.flatMap((row) => {
      const names = namesOf(row, laid)
      const own = byNames.get(names.join('\t')) ?? []
      if (own.length === 0) return [`the row ${names.join(', ')} is gone`]
      if (own.length > 1) return [`the row ${names.join(', ')} is there twice`]
      return row.flatMap((content, i) => {
        const column = columns[i] ?? -1
        const is = own[0]?.[column] ?? ''
        const was = plainly(String(content ?? ''))
        return i < laid.names || column < 0 || is === was
          ? []
          : [
              `${[...names, laid.head[i]].join(' / ')} is ${is || 'blank'} and not ${was || 'blank'}`,
            ]
      })
    }),
  ]
}

/** Rows, sheets and lines that the released table does not have. */
function added(document: Document, rows: readonly Row[], laid: LaidOut): string[] {
  const names = new Set(laid.rows.map((row) => namesOf(row, laid).join('\t')))
  const own = new Set([laid.title, 'Key', 'Released', ...laid.key].map(plainly))
  const heads = new Set(laid.head.map(plainly))
  const isHead = (row: Row): boolean => row.every((cell) => cell === '' || heads.has(cell))
  const more = rows.filter(
    (row) =>
      row.some((cell) => cell !== '') &&
      !isHead(row) &&
      !own.has(plainly(row.join(' '))) &&
      !names.has(row.slice(0, laid.names).join('\t')),
  )
  const sheets = new Set(
    document.runs.flatMap(({ place }) => (place.kind === 'sheet' ? [place.sheet] : [])),
  )
  const inTable = new Set(rows.map((row) => plainly(row.join(' '))))
  const lines = document.text
    .split('\n')
    .map(plainly)
    .filter((line) => line !== '' && !own.has(line) && !inTable.has(line))
  return [
    ...more.map((row) => `a row “${row.filter(Boolean).join(', ')}” was added`),
    ...[...sheets].slice(1).map((sheet) => `a sheet “${sheet}” was added`),
    ...lines.slice(0, MOST_SAID).map((line) => `“${line.slice(0, A_LINE)}” was added`),
  ]
}

const MOST_SAID = 5
const A_LINE = 80
