// What the key under a published table says of its marks.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { keyIn } from './key-in.ts'
import { readCrosstab } from './read-crosstab.ts'

const KEYS: [line: string, mark: string, low: number, high: number | null][] = [
  ['[c] = withheld: a number above nought', '[c]', 1, null],
  ['[c] = withheld: a number, nought or more', '[c]', 0, null],
  ['[c] = withheld: a number above 4', '[c]', 5, null],
  ['<5 = 1 to 4', '<5', 1, 4],
  ['* = fewer than five', '*', 0, 4],
  ['* means less than 5 but not nought', '*', 1, 4],
  ['x: between 1 and 7', 'x', 1, 7],
  ['* : 10 or more', '*', 10, null],
]

for (const [line, mark, low, high] of KEYS)
  test(`“${line}” says what ${mark} leaves open`, () => {
    const { meaning: _, ...meant } = keyIn([line])[mark] ?? assert.fail('no key')
    assert.deepEqual(meant, { low, high })
  })

test('what explains no mark in numbers is no key', () => {
  assert.deepEqual(keyIn(['Key', '0 = none', '* = suppressed', 'Source: the register', '']), {})
})

test('a released CSV is read with its key, which is no line of the table', () => {
  const text =
    'Rank,Advice,All\r\nConstable,[c],12\r\nSergeant,[c],9\r\nAll,14,21\r\n\r\nKey\r\n[c] = withheld: a number above nought\r\n0 = none\r\n'
  const { dimensions, marks } = readCrosstab(text)
  assert.deepEqual(dimensions[0]?.categories, ['Constable', 'Sergeant'])
  assert.equal(marks['[c]']?.low, 1)
})
