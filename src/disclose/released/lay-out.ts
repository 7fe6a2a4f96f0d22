// A released table as people read it: the last dimension across, the others down, its key under it. Nothing stands in it that
// is not in the released table or in these words.
import { html } from '../../dress/html/html.ts'
import type { Released } from '../../vocabulary/released/true-table.ts'
import type { CellContent, Paper, PlainSheet } from '../../write/plain/content.ts'
import { latticeOf } from '../table/lattice.ts'

interface LaidOut {
  title: string
  head: string[]
  rows: CellContent[][]
  /** How many columns at the left are names. */
  names: number
  /** A line a mark, sign and meaning together: “[c] = withheld: a number above nought”. */
  key: string[]
}

export function layOutReleased({
  title = 'Released table',
  dimensions,
  cells,
  marks,
}: Released): LaidOut {
  const lattice = latticeOf(dimensions)
  const shown = new Map(
    cells.map((cell) => [lattice.cellAt(cell.at), 'value' in cell ? cell.value : marked(cell)]),
  )
  const across = dimensions.at(-1)
  const down = dimensions.slice(0, -1)
  const columns = across ? namesOf(across) : []
  const rows = crossed(down.map(namesOf)).map((names): CellContent[] => [
    ...names,
    ...columns.map((column) => {
      const at = Object.fromEntries([
        ...down.map(({ name }, d) => [name, names[d] ?? ''] as const),
        [across?.name ?? '', column] as const,
      ])
      return shown.get(lattice.cellAt(at)) ?? null
    }),
  ])
  return {
    title,
    head: [...down.map(({ name }) => name), ...columns],
    // One dimension alone stands downwards.
    rows: down.length === 0 ? columns.map((column, i) => [column, rows[0]?.[i] ?? null]) : rows,
    names: Math.max(1, down.length),
    key: [
      ...Object.entries(marks).map(([mark, { meaning }]) => `${mark} = ${meaning}`),
      '0 = none',
    ],
  }
}

const marked = ({
  mark,
  range,
}: {
  mark: string
  range?: { low: number; high: number | null }
}): string =>
  range
    ? `${mark} ${range.high === null ? `${range.low} or more` : `${range.low} to ${range.high}`}`
    : mark

const namesOf = ({ categories, sums = {}, all }: Released['dimensions'][number]): string[] => [
  ...categories,
  ...Object.keys(sums),
  ...(all ? [all] : []),
]

const crossed = (lists: readonly (readonly string[])[]): string[][] =>
  lists.reduce<string[][]>(
    (so, list) => so.flatMap((one) => list.map((name) => [...one, name])),
    [[]],
  )

const headOf = ({ dimensions }: Released, { head }: LaidOut): string[] =>
  dimensions.length > 1 ? head : [dimensions[0]?.name ?? '', 'Number']

const KEY = 'Key'

export function releasedSheet(released: Released): PlainSheet {
  const laid = layOutReleased(released)
  return {
    name: 'Released',
    headRows: 1,
    headColumns: laid.names,
    rows: [headOf(released, laid), ...laid.rows, [], [KEY], ...laid.key.map((line) => [line])],
  }
}

export function releasedPaper(released: Released): Paper {
  const laid = layOutReleased(released)
  return {
    title: laid.title,
    face: 'sans',
    blocks: [
      { kind: 'heading', level: 1, text: laid.title },
      {
        kind: 'table',
        table: {
          headRows: 1,
          headColumns: laid.names,
          rules: 'all',
          rows: [headOf(released, laid), ...laid.rows],
        },
      },
      { kind: 'heading', level: 2, text: KEY },
      ...laid.key.map((text) => ({ kind: 'paragraph' as const, text })),
    ],
  }
}

/** A page of its own, without a style sheet, a script or anything from elsewhere. */
export function releasedHtml(released: Released): string {
  const laid = layOutReleased(released)
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${laid.title}</title></head><body><h1>${laid.title}</h1>
<table><thead><tr>${headOf(released, laid).map((name) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>
${laid.rows.map(
  (
    row,
  ) => html`<tr>${row.map((cell, i) => (i < laid.names ? html`<th scope="row">${cell ?? ''}</th>` : html`<td>${cell ?? ''}</td>`))}</tr>
`,
)}</tbody></table><h2>${KEY}</h2>
${laid.key.map((line) => html`<p>${line}</p>`)}</body></html>
`
  return page.toString()
}
