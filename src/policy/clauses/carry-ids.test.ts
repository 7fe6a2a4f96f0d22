import assert from 'node:assert/strict'
import { test } from 'node:test'
import { carryIds } from './carry-ids.ts'
import type { ClauseRead } from './clauses-of.ts'

const clause = (number: string | null, text: string): ClauseRead => ({ number, under: [], text })

const FIRST = [
  clause('1', 'You must not post anything that would bring the force into disrepute.'),
  clause('2', 'You may say that you work for the force.'),
  clause('3', 'Photographs of colleagues need their consent.'),
]

const first = carryIds(FIRST, [])
const ids = (...clauses: ClauseRead[]) => carryIds(clauses, [first]).map(({ id }) => id)

test('a first version is numbered through', () => {
  assert.deepEqual(
    first.map(({ id }) => id),
    ['c1', 'c2', 'c3'],
  )
})

test('a clause keeps its id under another number', () => {
  const [one, two, three] = FIRST
  assert.ok(one && two && three)
  assert.deepEqual(ids({ ...three, number: '1' }, { ...one, number: '7' }), ['c3', 'c1'])
})

test('a clause keeps its id in other words, where half of them stayed', () => {
  assert.deepEqual(
    ids(clause('9', 'You must never post anything that could bring the force into disrepute.')),
    ['c1'],
  )
})

test('a clause that is like none gets an id that none had', () => {
  assert.deepEqual(ids(clause('8', 'Report what you see to the standards department.')), ['c4'])
})

test('an id that went is never given again', () => {
  const second = carryIds([clause('1', 'Report what you see at once.')], [first])
  const third = carryIds([clause('1', 'Keep your password.')], [first, second])
  assert.deepEqual([second[0]?.id, third[0]?.id], ['c4', 'c5'])
})

test('two clauses never share an id, also where both are alike', () => {
  const twins = ids(
    clause('2', 'You may say that you work for the force.'),
    clause('3', 'You may say that you work for the force.'),
  )
  assert.equal(new Set(twins).size, 2)
  assert.ok(twins.includes('c2'))
})
