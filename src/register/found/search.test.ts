import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cursorIn, cursorOf, termsOf } from './search.ts'

const typed: [words: string, asked: string | null][] = [
  ['facebook', "('facebook' | 'facebook':*)"],
  [
    'Robin Invented-Other',
    "('robin' | 'robin':*) & ('invented' | 'invented':*) & ('other' | 'other':*)",
  ],
  ['2024-0007', "('2024' | '2024':*) & ('0007' | '0007':*)"],
  ["O'Neill & (x | !y", "'o' & ('neill' | 'neill':*) & 'x' & 'y'"],
  ['Łukasz', "('łukasz' | 'łukasz':*)"],
  ['  …  ', null],
]
for (const [words, asked] of typed)
  test(`“${words}” is looked for as ${asked}`, () => assert.equal(termsOf(words), asked))

test('where a page of the list ends is said in its address and read from it', () => {
  const at = { cameOn: '2024-03-01', reference: 'CM/24/7' }
  assert.deepEqual(cursorIn(cursorOf(at)), at)
})

test('an address that says no such place is the first page', () => {
  for (const text of ['', '2024', '~', '2024-03-01~']) assert.equal(cursorIn(text), null)
})
