import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exactly } from '../../vocabulary/bounds.ts'
import type { BodyValue, QuestionCount } from '../../vocabulary/count.ts'
import { extremesOf } from './extremes.ts'

const gave = (name: string, n: number, unit: string): BodyValue => ({
  body: name,
  name,
  state: 'gave',
  value: exactly(100 * n),
  unit,
  unitInk: unit,
  figures: [],
  evidence: null,
  confirmedBy: 'Jo',
  workforce: null,
  rate: null,
})

const longest = (...bodies: BodyValue[]): string[][] =>
  extremesOf({ bodies } as Pick<QuestionCount, 'bodies'> as QuestionCount).map(
    ({ highest, lowest }) => [...highest, ...lowest].map(({ one }) => one.name),
  )

test('times of a fixed length are compared whatever unit tells them', () => {
  assert.deepEqual(
    longest(gave('A', 365, 'minutes'), gave('B', 7, 'hours'), gave('C', 1, 'hour')),
    [['B', 'C']],
  )
})

test('a month is no fixed number of days, and stands for itself', () => {
  assert.deepEqual(longest(gave('A', 30, 'days'), gave('B', 2, 'months')), [
    ['A', 'A'],
    ['B', 'B'],
  ])
})
