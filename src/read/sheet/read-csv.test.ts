import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFile } from '../read-file.ts'

const TABLE = 'Year,Number,Share\n2019,3,4\n2020,5,6\n'
const ENDS: [end: string, isCut: boolean][] = [
  ['2021,7,8', false],
  ['2021,7', true],
  ['20', true],
  ['Source: HR system', false],
  ['Figures for 2021 are not held', false],
]
for (const [end, isCut] of ENDS)
  test(`a table whose last line is “${end}”, without a line end, is ${isCut ? '' : 'not '}said to end early`, async () => {
    const outcome = await readFile({ name: 'a.csv', bytes: Buffer.from(TABLE + end) })
    assert.ok(outcome.status === 'read')
    const codes = outcome.document.doubts.map(({ code }) => code)
    assert.equal(codes.includes('damaged-part'), isCut)
  })
