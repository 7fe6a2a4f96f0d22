// The one place where typed tables come into a document, whatever its format: what stands between its own tables is looked through.
import { type Cell, type Document, placeOf, type Table } from '../../vocabulary/document.ts'
import type { Place } from '../../vocabulary/place.ts'
import { headPaths } from '../document/head-paths.ts'
import { headerRows } from '../document/header-rows.ts'
import { typedTables } from './find-typed.ts'
import type { TypedTable } from './table.ts'

/** The document with those tables too, all in reading order. */
export function withTypedTables(document: Document): Document {
  const typed = untold(document).flatMap(([from, to]) =>
    typedTables(document.text.slice(from, to)).map((table) => asTable(document, table, from)),
  )
  if (typed.length === 0) return document
  const inOrder = [...document.tables, ...typed].sort((a, b) => beginOf(a) - beginOf(b))
  return { ...document, tables: numbered(inOrder) }
}

/** Named anew in their order, with what one says of another. */
function numbered(tables: Table[]): Table[] {
  const names = new Map(tables.flatMap(({ id }, i) => (id === '' ? [] : [[id, `t${i + 1}`]])))
  return tables.map(({ continues, ...table }, i) => {
    const before = continues === undefined ? undefined : names.get(continues)
    return { ...table, id: `t${i + 1}`, ...(before && { continues: before }) }
  })
}

const beginOf = ({ cells }: Table): number =>
  cells.find(({ start }) => start !== undefined)?.start ?? 0

/** The stretches of text between the tables that are known. */
function untold({ text, tables }: Document): [from: number, to: number][] {
  const stretches: [number, number][] = []
  let at = 0
  for (const { cells } of tables) {
    const inked = cells.filter(({ start }) => start !== undefined)
    const [first, last] = [inked[0], inked.at(-1)]
    if (!first || !last) continue
    stretches.push([at, Math.max(at, first.start ?? at)])
    at = Math.max(at, last.end ?? at)
  }
  return [...stretches, [at, text.length]]
}

function asTable(document: Document, { rows, confidence }: TypedTable, from: number): Table {
  const grid = rows.flatMap(({ cells, isHead }, r) =>
    cells.map((cell) => ({ ...cell, r, rs: 1, isHead })),
  )
  const heads = headerRows(grid)
  const paths = headPaths(grid, heads)
  const first = grid.find(({ start, end }) => end > start)
  let near = placeOf(document, (first?.start ?? 0) + from, (first?.end ?? 1) + from)
  const where = whereOf(near)
  const cells = grid.map(({ r, c, rs, cs, text, ...own }, i): Cell => {
    const [start, end] = [own.start + from, own.end + from]
    if (end > start) near = placeOf(document, start, end)
    return {
      ...{ r, c, rs, cs, text, place: near },
      ...(paths[i] && { headers: paths[i] }),
      ...(end > start && { start, end }),
    }
  })
  return { id: '', ...where, headerRows: heads, confidence, cells }
}

/** As its own tables say it; plain text has no names for its parts. */
function whereOf(place: Place): Pick<Table, 'page' | 'path'> {
  if (place.kind === 'page') return { page: place.page }
  return place.kind === 'block' ? { path: place.path } : {}
}
