import assert from 'node:assert/strict'
import { test } from 'node:test'
import { expectationInWords } from './expectation-words.ts'

const said: [says: string, means: object][] = [
  ['replies between 35 and 43', { measure: 'replies', low: 35, high: 43 }],
  ['1a total between 500 and 900', { measure: 'total', question: '1a', low: 500, high: 900 }],
  ['1a total at most 1,200', { measure: 'total', question: '1a', low: 0, high: 1200 }],
  ['4 refused', { measure: 'refused', low: 4, high: 4 }],
  ['replies 24', { measure: 'replies', low: 24, high: 24 }],
  ['at least 40 files', { measure: 'files', low: 40, high: Number.MAX_SAFE_INTEGER }],
]

for (const [says, means] of said)
  test(`“${says}” says what must hold`, () => {
    assert.deepEqual(expectationInWords(says), { says, ...means })
  })

for (const says of ['about 40 replies', 'total between 500 and 900', 'replies', '1a replies 3'])
  test(`“${says}” is not guessed at`, () => {
    assert.equal(expectationInWords(says), null)
  })
