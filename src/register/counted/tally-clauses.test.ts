import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CountedAllegation, countedRows } from './counted-rows.ts'
import { tallyClauses } from './tally-clauses.ts'

const clause = (number: string, version = '2.0', id = `c${number}`) => ({
  policy: 'social',
  title: 'Social media',
  version,
  clause: id,
  number,
})
const allegation = (...clauses: ReturnType<typeof clause>[]): CountedAllegation => ({
  against: [],
  breach: 'other',
  platform: null,
  channel: null,
  duty: null,
  clauses,
})
const subject = (number: number) => ({
  number,
  role: 'officer',
  rank: null,
  band: null,
  outcome: null,
})
const matter = (id: string, people: number, ...allegations: CountedAllegation[]) => ({
  id,
  kind: 'complaint',
  cameOn: '2020-01-01',
  isOpen: true,
  subjects: Array.from({ length: people }, (_, i) => subject(i + 1)),
  allegations,
  same: [],
})
const counted = (...matters: ReturnType<typeof matter>[]) =>
  tallyClauses(countedRows(matters)).map(({ word, matters: of, people }) => [
    word,
    of.length,
    people,
  ])

test('a rule that is cited twice in one matter counts that matter once', () => {
  assert.deepEqual(counted(matter('a', 1, allegation(clause('1')), allegation(clause('1')))), [
    ['Social media: 1 of version 2.0', 1, 1],
  ])
})

test('a matter that breaks two rules is one of each', () => {
  assert.deepEqual(counted(matter('a', 2, allegation(clause('1'), clause('2')))), [
    ['Social media: 1 of version 2.0', 1, 2],
    ['Social media: 2 of version 2.0', 1, 2],
  ])
})

test('a rule that moved to another number in a later version stays one rule', () => {
  const [was, is] = [clause('1', '1.0', 'c7'), clause('4', '2.0', 'c7')]
  assert.deepEqual(counted(matter('a', 1, allegation(was)), matter('b', 1, allegation(is))), [
    ['Social media: 1 of version 1.0, 4 of version 2.0', 2, 2],
  ])
})

test('where no rule is cited nothing is counted', () => {
  assert.deepEqual(counted(matter('a', 1, allegation())), [])
})
