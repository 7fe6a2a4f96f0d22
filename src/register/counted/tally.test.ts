import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CountedMatter, countedRows } from './counted-rows.ts'
import { bandOfRank } from './fields.ts'
import { isSmall, mattersOf, peopleOf, tally } from './tally.ts'

const aMatter = (id: string, more: Partial<CountedMatter> = {}): CountedMatter => ({
  id,
  kind: 'complaint',
  cameOn: '2012-05-01',
  isOpen: false,
  subjects: [
    { number: 2, role: 'officer', rank: 'constable', band: null, outcome: 'written_warning' },
  ],
  allegations: [
    {
      against: [2],
      breach: 'content',
      platform: 'facebook',
      channel: null,
      duty: null,
      clauses: [],
    },
  ],
  same: [],
  ...more,
})
const staff = { number: 3, role: 'staff', rank: null, band: '8+', outcome: null }

test('a matter about two people is one matter, two people, and a row each', () => {
  const matter = aMatter('a')
  const rows = countedRows([{ ...matter, subjects: [...matter.subjects, staff] }])
  assert.deepEqual([rows.length, mattersOf(rows).length, peopleOf(rows)], [2, 1, 2])
  assert.equal(rows[1]?.breach, null, 'what is alleged of the one is not of the other')
})

test('a person in three matters is one, however they are linked', () => {
  const rows = countedRows([
    aMatter('a', { same: [{ to: 'b', here: '2', there: '2' }] }),
    aMatter('b'),
    aMatter('c', { same: [{ to: 'b', here: '2', there: '2' }] }),
    aMatter('d'),
  ])
  assert.deepEqual([mattersOf(rows).length, peopleOf(rows)], [4, 2])
})

test('a matter in which nobody is identified is counted, and is nobody', () => {
  const rows = countedRows([aMatter('a', { subjects: [] })])
  assert.deepEqual([mattersOf(rows).length, peopleOf(rows)], [1, 0])
  assert.equal(rows[0]?.breach, 'content')
})

test('without an outcome an open matter is ongoing, and a closed one has none recorded', () => {
  const outcome = (isOpen: boolean) =>
    tally(countedRows([aMatter('a', { isOpen, subjects: [staff] })]), 'outcome')[0]?.word
  assert.equal(outcome(true), 'Ongoing / not yet decided')
  assert.equal(outcome(false), 'Outcome not recorded')
})

test('no rank is in two bands, and one that no band covers stands by itself', () => {
  assert.deepEqual(['constable', 'inspector', 'chief_inspector', 'cc', null].map(bandOfRank), [
    'constable',
    'inspector_plus',
    'inspector_plus',
    'inspector_plus',
    null,
  ])
})

test('what has no value is counted last and not left out', () => {
  const rows = countedRows([aMatter('a', { subjects: [staff] }), aMatter('b')])
  const counts = tally(rows, 'rank')
  assert.deepEqual(
    counts.map(({ word, matters }) => [word, matters.length]),
    [
      ['Constable', 1],
      ['Without a rank, or not stated', 1],
    ],
  )
})

test('one to four are small, and none and five are not', () => {
  assert.deepEqual([0, 1, 4, 5].map(isSmall), [false, true, true, false])
})
