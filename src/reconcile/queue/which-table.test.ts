import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Place } from '../../vocabulary/place.ts'
import type { Figure } from '../../vocabulary/reply.ts'
import { type Laid, takenFor } from './table-layout.ts'
import { cellOfSheet, type TableSeen, tableAt } from './which-table.ts'

const on = (page: number, box: [number, number, number, number]): Place => ({
  kind: 'page',
  page,
  box,
})
const aTable = (table: Partial<TableSeen>): TableSeen => ({
  id: 't1',
  sha256: 'a',
  first: null,
  last: null,
  nth: 1,
  ...table,
})

test('a number on a page is in the table whose box is round its middle, and in none beside it', () => {
  const tables = [aTable({ page: 2, box: [50, 100, 500, 300] })]
  assert.equal(tableAt(tables, on(2, [60, 292, 90, 306]))?.id, 't1')
  assert.equal(tableAt(tables, on(2, [60, 320, 90, 330])), null)
  assert.equal(tableAt(tables, on(1, [60, 150, 90, 160])), null)
})

test('of a table that goes on over pages the first part is meant', () => {
  const tables = [
    aTable({ id: 't1', page: 1, box: [0, 0, 500, 800] }),
    aTable({ id: 't2', page: 2, box: [0, 0, 500, 800], continues: 't1' }),
    aTable({ id: 't3', page: 3, box: [0, 0, 500, 800], continues: 't2' }),
  ]
  assert.equal(tableAt(tables, on(3, [1, 1, 9, 9]))?.id, 't1')
})

test('two tables of one sheet are told apart by their rows', () => {
  const cell = (range: string): Place => ({ kind: 'sheet', sheet: 'FOI', range })
  const tables = [
    aTable({ id: 't1', sheet: 'FOI', first: cell('A1'), last: cell('D9') }),
    aTable({ id: 't2', sheet: 'FOI', first: cell('A12'), last: cell('B14') }),
  ]
  assert.deepEqual(
    ['B9', 'B13', 'B30'].map((range) => tableAt(tables, cell(range))?.id),
    ['t1', 't2', undefined],
  )
})

test('a cell of the twelfth table of a letter is not one of the first', () => {
  const at = (path: string): Place => ({ kind: 'block', path })
  const tables = [aTable({ id: 't1', path: 'table 1' }), aTable({ id: 't12', path: 'table 12' })]
  assert.equal(tableAt(tables, at('table 12 row 3 cell 1'))?.id, 't12')
  assert.equal(tableAt(tables, at('paragraph 4')), null)
})

const figure = (more: Partial<Figure>): Figure => ({
  sha256: 'a',
  place: { kind: 'text', start: 0, end: 1 },
  ink: '1',
  question: '2',
  unit: 'complaint',
  unitInk: 'complaints',
  population: 'all',
  period: { year: '2023' },
  facets: {},
  value: { low: 1, high: 1 },
  sure: true,
  ...more,
})

test('what differs from row to row is what the rows are, and so for columns', () => {
  const laid: Laid[] = ['2022', '2023'].flatMap((year, row) =>
    ['late', 'driver'].map((kind, column) => ({
      row,
      column,
      figure: figure({ period: { year }, facets: { kind } }),
    })),
  )
  assert.deepEqual(takenFor(laid), {
    all: ['question', 'unit', 'whom'],
    rows: ['period'],
    columns: ['by kind'],
    cells: [],
  })
})

test('one cell that was taken for something else is a mixture, and is said', () => {
  const laid: Laid[] = [0, 1, 2, 3].map((i) => ({
    row: i >> 1,
    column: i & 1,
    figure: figure({ unit: i === 3 ? 'person' : 'complaint' }),
  }))
  assert.deepEqual(takenFor(laid).cells, ['unit'])
})

test('a column that counts money beside one that counts is told by its column', () => {
  const laid: Laid[] = [0, 1, 2, 3].map((i) => ({
    row: i >> 1,
    column: i & 1,
    figure: figure(i & 1 ? { unit: 'GBP', kind: 'money' } : {}),
  }))
  assert.deepEqual(takenFor(laid).columns, ['unit'])
})

test('a cell of a sheet is laid out by its range alone', () => {
  const at = (range: string) => cellOfSheet({ kind: 'sheet', sheet: 'FOI', range })
  assert.deepEqual(
    ['A1', 'C7', 'AB12', 'B3:C4'].map((range) => Object.values(at(range))),
    [
      [1, 1],
      [7, 3],
      [12, 28],
      [3, 2],
    ],
  )
})
