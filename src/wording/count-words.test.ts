import assert from 'node:assert/strict'
import { test } from 'node:test'
import { capital, cardinal, ordinal } from './count-words.ts'

test('small counts are words in a sentence, large ones figures', () => {
  assert.deepEqual([1, 4, 16, 43].map(cardinal), ['one', 'four', 'sixteen', '43'])
  assert.equal(capital(cardinal(4)), 'Four')
})

test('a rank is said as people say it', () => {
  assert.deepEqual([1, 6, 12, 13, 21, 22, 23, 113].map(ordinal), [
    'first',
    'sixth',
    'twelfth',
    'thirteenth',
    '21st',
    '22nd',
    '23rd',
    '113th',
  ])
})
