// Tables typed into the paragraphs of a letter, with tabs or blanks in place of a table's own lines.
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
  return { ...document, tables: inOrder.map((table, i) => ({ ...table, id: `t${i + 1}` })) }
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
    stretches.push([at, first.start ?? at])
    at = last.end ?? at
  }
  return [...stretches, [at, text.length]]
}

function asTable(document: Document, { rows, confidence }: TypedTable, from: number): Table {
  const grid = rows.flatMap(({ cells, isHead }, r) =>
    cells.map((cell) => ({ ...cell, r, rs: 1, isHead })),
  )
  const heads = headerRows(grid)
  const paths = headPaths(grid, heads)
  let near: Place = { kind: 'block', path: '' }
  const cells = grid.map(({ r, c, rs, cs, text, ...own }, i): Cell => {
    const [start, end] = [own.start + from, own.end + from]
    if (end > start) near = placeOf(document, start, end)
    return {
      ...{ r, c, rs, cs, text, place: near },
      ...(paths[i] && { headers: paths[i] }),
      ...(end > start && { start, end }),
    }
  })
  const [first] = cells
  const path = first?.place.kind === 'block' ? first.place.path : ''
  return { id: '', path, headerRows: heads, confidence, cells }
}
