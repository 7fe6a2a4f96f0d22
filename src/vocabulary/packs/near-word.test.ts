import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nearWord } from './near-word.ts'

const drugs = ['cannabis', 'cocaine', 'steroids', 'steroid', 'spice', 'crack']

for (const [written, word] of [
  ['Canabis', 'cannabis'],
  ['Cannabbis', 'cannabis'],
  ['Steriods', 'steroids'],
  ['Cocaime', 'cocaine'],
  ['Cann.', 'cannabis'],
] as const)
  test(`“${written}” is ${word}, written otherwise`, () =>
    assert.equal(nearWord(drugs, written), word))

for (const written of ['Space', 'C.', 'Opioids', 'Track', 'cannabis resin', 'Category 12'])
  test(`“${written}” is none of them`, () => assert.equal(nearWord(drugs, written), null))

test('between two words one letter off nobody can tell', () =>
  assert.equal(nearWord(['marston', 'marsden'], 'Marsten'), null))
