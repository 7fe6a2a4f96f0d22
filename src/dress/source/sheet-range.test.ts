import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cellAt, columnLetters, gridRange } from './sheet-range.ts'

const letters: [column: number, named: string][] = [
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [52, 'AZ'],
  [703, 'AAA'],
  [16384, 'XFD'],
]

for (const [column, named] of letters) {
  test(`column ${column} is ${named}, there and back`, () => {
    assert.equal(columnLetters(column), named)
    assert.equal(gridRange(`${named}1`).left, column)
  })
}

test('B7:D9 is three rows and three columns', () => {
  assert.deepEqual(gridRange('B7:D9'), { top: 7, left: 2, bottom: 9, right: 4 })
  assert.equal(cellAt(7, 2), 'B7')
})

test('what is no cell is not guessed at', () => {
  assert.throws(() => gridRange('total'), /not a cell range/)
})
