import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figureSaid } from './loose-value.ts'

// What a cell in a column of figures says: least, most, and whether one takes it without a look. null: it is doubted.
const seen: [ink: string, means: [low: number, high: number | null, sure: boolean] | null][] = [
  ['1-4', [1, 4, true]],
  ['3*', [3, 3, false]],
  ['88¹', [88, 88, true]],
  ['<5*', [0, 4, false]],
  ['3 officers', [3, 3, false]],
  ['10+', [10, null, true]],
  ['c.10', [10, 10, false]],
  ['c10', [10, 10, false]],
  ['~10', [10, 10, false]],
  ['3 of 12', [3, 3, false]],
  ['0 (nil)', [0, 0, true]],
  ['nil (0)', [0, 0, true]],
  ['three (3)', [3, 3, true]],
  ['5 (1 PCSO)', [5, 5, false]],
  ['12 310', [12_310, 12_310, true]],
  ['12\u202f310', [12_310, 12_310, true]],
  ["1'204", [1204, 1204, true]],
  ['(3)', [3, 3, false]],
  ['3.0', [3, 3, true]],
  ['2 PC, 1 PS', null],
  ['3.5', null],
  ['1.204', null],
  ['04-Jan', null],
  ['3 days', null],
  ['-3', null],
  ['3?', null],
  ['see note', null],
]

for (const [ink, means] of seen) {
  test(`“${ink}” in a column of figures ${means ? `says ${means}` : 'is doubted'}`, () => {
    const said = figureSaid(ink)
    const value = said && 'value' in said && !('none' in said.value) ? said.value : null
    const sure = said === null || !('unsure' in said)
    assert.deepEqual(value && [value.low, value.high, sure], means)
  })
}
