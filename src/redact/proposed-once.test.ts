import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packsOf } from '../vocabulary/packs/load-packs.ts'
import { type Proposing, proposeRemovals } from './propose-removals.ts'
import { proposedOnce } from './proposed-once.ts'
import { textOnly } from './words/text-only.ts'

const words = packsOf(undefined)
const LETTER = 'Dear Ms Ottilie Brandreth,\nWe recorded 12 of them.\nYours, Peregrine Ashdown\n'

const against: [what: string, proposing: Proposing][] = [
  ['no rule', { words, rules: { always: [], never: [] } }],
  ['a rule that takes words out', { words, rules: { always: ['12 of them'], never: [] } }],
  ['a rule that spares a name', { words, rules: { always: [], never: ['Peregrine Ashdown'] } }],
  ['one who asked', { words, rules: { always: [], never: [] }, requester: ['recorded'] }],
  ['a body of that name', { words, rules: { always: [], never: [] }, bodies: ['Ashdown Council'] }],
]

for (const [what, proposing] of against)
  test(`what is proposed of a letter under ${what} is the same the second time, whatever was asked before`, () => {
    const expected = proposeRemovals(textOnly(LETTER), proposing)
    assert.deepEqual(proposedOnce(textOnly(LETTER), proposing), expected)
    assert.deepEqual(proposedOnce(textOnly(LETTER), proposing), expected)
  })

test('another letter has its own proposals', () => {
  const [[, proposing] = ['', { words, rules: { always: [], never: [] } }]] = against
  const other = LETTER.replace('Ottilie Brandreth', 'Wilhelmina Carstairs')
  const taken = (text: string) =>
    proposedOnce(textOnly(text), proposing).stretches.map(({ start, end }) =>
      text.slice(start, end),
    )
  assert.ok(taken(LETTER).some((one) => one.includes('Brandreth')))
  assert.ok(taken(other).some((one) => one.includes('Carstairs')))
})
