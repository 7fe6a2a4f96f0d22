import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Table } from './document.ts'
import { wholeTables } from './whole-tables.ts'

const part = (id: string, page: number, headerRows: number, rows: string[][]): Table => ({
  id,
  page,
  headerRows,
  confidence: 0.9,
  cells: rows.flatMap((row, r) =>
    row.map((text, c) => ({
      ...{ r, c, rs: 1, cs: 1, text },
      place: {
        kind: 'page' as const,
        page,
        box: [c, r, c + 1, r + 1] as [number, number, number, number],
      },
    })),
  ),
})

const head = ['Station', 'Officers']
const tables: Table[] = [
  part('t1', 1, 1, [head, ['Aldgate', '14']]),
  { ...part('t2', 2, 1, [head, ['Bankside', '6']]), continues: 't1' },
  { ...part('t3', 3, 0, [['Total', '20']]), continues: 't2' },
  part('t4', 3, 1, [head, ['Deptford', '2']]),
]

test('a total on the third page stands in one table with its rows on the first', () => {
  const [whole, other] = wholeTables(tables)
  assert.deepEqual(
    whole?.cells.map(({ r, c, text }) => `${r} ${c} ${text}`),
    [
      '0 0 Station',
      '0 1 Officers',
      '1 0 Aldgate',
      '1 1 14',
      '2 0 Bankside',
      '2 1 6',
      '3 0 Total',
      '3 1 20',
    ],
  )
  assert.equal(other?.id, 't4')
})

test('every cell still says on which page it stands, and the parts stay at hand', () => {
  const [whole] = wholeTables(tables)
  assert.deepEqual(whole?.cells.at(-1)?.place, { kind: 'page', page: 3, box: [1, 0, 2, 1] })
  assert.deepEqual(
    whole?.parts.map(({ page }) => page),
    [1, 2, 3],
  )
})

test('a table may be too long for its cells to be handed over one by one', () => {
  const long = Array.from({ length: 70_000 }, (_, i) => [`Station ${i}`, '1'])
  const [whole] = wholeTables([
    part('t1', 1, 1, [head, ...long]),
    { ...part('t2', 2, 1, [head, ['Bankside', '6']]), continues: 't1' },
  ])
  assert.equal(whole?.cells.at(-1)?.r, 70_001)
})
