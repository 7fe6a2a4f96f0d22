import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aPage } from '../../page/a-page.ts'
import { findTables } from '../find-tables.ts'
import { goesOn } from './going-on.ts'
import { openTable, type WrittenCell } from './open-table.ts'

const FIRST = `
Station           Officers     Staff
Aldgate                 14         3
Bankside                 6         1
Canning                 11         9
`

const REST = `
Deptford                12         4
Eltham                   7         2
`

const written = (picture: string) => {
  const [table] = findTables(aPage(picture))
  assert.ok(table)
  const cells = table.cells.map(
    (cell): WrittenCell => ({
      ...cell,
      text: cell.words.map(({ text }) => text).join(' '),
    }),
  )
  return { cells, columns: table.columns }
}

const open = openTable(
  { id: 't1', title: 'Table 3: Investigations', confidence: 0.9 },
  { ...written(FIRST), headerRows: 1 },
)
const later = (picture: string, headerRows: number, above = '') =>
  goesOn(open, { ...written(picture), headerRows }, above)

test('rows in the same columns at the top of the next page go on with the table', () => {
  assert.deepEqual(later(REST, 0), { repeated: 0, columnOf: [0, 1, 2] })
})

test('a head that comes again is no row, however it was taken', () => {
  const again = `\nStation           Officers     Staff${REST}`
  assert.equal(later(again, 1)?.repeated, 1)
  assert.equal(later(again, 0)?.repeated, 1)
})

test('a head of its own makes it another table', () => {
  assert.equal(later(`\nStation           Warnings      Left${REST}`, 1), null)
})

test('other columns make it another table', () => {
  assert.equal(later('\nDeptford    12         4\nEltham       7         2\n', 0), null)
})

test('a column that is blank on the next page is still a column', () => {
  const rest =
    '\nDeptford                           4\nEltham                             2\nFulham                             5\n'
  assert.deepEqual(later(rest, 0)?.columnOf, [0, 2])
})

const titles: [above: string, goes: boolean][] = [
  ['Table 3: Investigations (continued)', true],
  ['Table 3 cont’d', true],
  ['Table 3: Investigations', true],
  ['Table 4: Complaints (continued)', false],
  ['Table 4: Complaints', false],
  ['We turn to question two.', false],
]

for (const [above, goes] of titles)
  test(`under “${above}” the table ${goes ? 'goes on' : 'is another'}`, () => {
    assert.equal(later(REST, 0, above) !== null, goes)
  })
