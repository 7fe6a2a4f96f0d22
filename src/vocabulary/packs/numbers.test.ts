import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Bounds } from '../bounds.ts'
import { numbersIn, onlyNumber } from './numbers.ts'

// One line for each way of writing it. Add the next one you meet, with what it meant.
const seen: [ink: string, means: Bounds | null][] = [
  ['20', { low: 20, high: 20 }],
  ['1,204', { low: 1204, high: 1204 }],
  ['NIL', { low: 0, high: 0 }],
  ['Zero.', { low: 0, high: 0 }],
  ['twenty-one', { low: 21, high: 21 }],
  ['Fifteen', { low: 15, high: 15 }],
  ['<5', { low: 0, high: 4 }],
  ['fewer than five', { low: 0, high: 4 }],
  ['less than 10', { low: 0, high: 9 }],
  ['5 or fewer', { low: 0, high: 5 }],
  ['up to 3', { low: 0, high: 3 }],
  ['no more than three', { low: 0, high: 3 }],
  ['at least 6', { low: 6, high: null }],
  ['more than 50', { low: 51, high: null }],
  ['over 900', { low: 901, high: null }],
  ['between 1 and 4', { low: 1, high: 4 }],
  ['a total of 12', { low: 12, high: 12 }],
  ['£450', null],
  ['12%', null],
  ['31/02/2023', null],
  ['3.4', null],
  ['1a', null],
  ['S40', null],
  ['1 or 2', { low: 1, high: 2 }],
  ['1–4', { low: 1, high: 4 }],
  ['1−4', { low: 1, high: 4 }],
  ['10 to 15', { low: 10, high: 15 }],
  ['one or two', { low: 1, high: 2 }],
  ['5-3', null],
  ['1-4-7', null],
  ['1 204', { low: 1204, high: 1204 }],
  ['1\u00a0204', { low: 1204, high: 1204 }],
  ['1\u2009204', { low: 1204, high: 1204 }],
  ['12\u202f310', { low: 12310, high: 12310 }],
  ["1'204", { low: 1204, high: 1204 }],
  ['1’204', { low: 1204, high: 1204 }],
  ['80 102 95', null],
  ['£1 204', null],
  ['1.204', null],
  ['12 out of 40', { low: 12, high: 12 }],
  ['12 of 40', { low: 12, high: 12 }],
  ['40 of 12', null],
  ['one hundred and five', { low: 105, high: 105 }],
  ['two hundred and forty-three', { low: 243, high: 243 }],
  ['a hundred', { low: 100, high: 100 }],
  ['one thousand two hundred and four', { low: 1204, high: 1204 }],
  ['two dozen', { low: 24, high: 24 }],
  ['2 dozen', { low: 24, high: 24 }],
  ['half a dozen', { low: 6, high: 6 }],
  ['dozens', null],
  ['10+', { low: 10, high: null }],
  ['88¹', { low: 88, high: 88 }],
  ['c.10', { low: 9, high: 11 }],
  ['', null],
]

for (const [ink, means] of seen) {
  test(`“${ink}” says ${means ? JSON.stringify(means) : 'no number'}`, () => {
    assert.deepEqual(onlyNumber(ink)?.value ?? null, means)
  })
}

test('numbers are found where they stand', () => {
  const text = 'There were 13 officers and six police staff.'
  assert.deepEqual(
    numbersIn(text).map(({ start, end }) => text.slice(start, end)),
    ['13', 'six'],
  )
})
