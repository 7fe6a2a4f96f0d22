import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Facts } from '../../vocabulary/regimes/law.ts'
import { readCondition } from '../../vocabulary/regimes/read-condition.ts'
import { truthOf, unknownIn } from './truth.ts'

const named = { late: readCondition({ day: { after: 'due' } }, 'late') }
const known: Facts = { yes: true, no: false, level: 'low', n: 27, day: '2024-02-29', other: null }
const ask = (written: unknown) =>
  truthOf(readCondition(written, 'a test'), (fact) => known[fact] ?? null, named)
const asked = (written: unknown) =>
  unknownIn(readCondition(written, 'a test'), (fact) => known[fact] ?? null, named)

const U = { nobody: true }
const cases: [written: unknown, truth: boolean | null][] = [
  [true, true],
  [false, false],
  [{ yes: true }, true],
  [{ yes: false }, false],
  [{ no: false }, true],
  [{ other: true }, null],
  [{ other: { not: true } }, null],
  [{ other: { known: false } }, true],
  [{ other: { known: true } }, false],
  [{ other: { not: { known: true } } }, true],
  [{ nobody: { known: true, from: '2024-01-01' } }, false],
  [{ nobody: { known: false, from: '2024-01-01' } }, null],
  [{ level: ['high', 'low'] }, true],
  [{ level: { not: ['high', 'middle'] } }, true],
  [{ level: { not: 'low' } }, false],
  [{ n: { atLeast: 28 } }, false],
  [{ n: { atLeast: 27 } }, true],
  [{ nobody: { atLeast: 0 } }, null],
  [{ day: { from: '2024-02-29', until: '2024-02-29' } }, true],
  [{ day: { before: '2024-02-29' } }, false],
  [{ day: { after: '2024-02-29' } }, false],
  [{ day: { after: '2024-02-28', before: '2024-03-01' } }, true],
  [{ day: { before: 'nobody' } }, null],
  [{ nobody: { before: 'day' } }, null],
  [{ yes: true, nobody: true }, null],
  [{ yes: false, nobody: true }, false],
  [{ any: [U, { yes: true }] }, true],
  [{ any: [U, { yes: false }] }, null],
  [{ any: [{ no: true }, { yes: false }] }, false],
  [{ all: [U, { yes: false }] }, false],
  [{ all: [U, { yes: true }] }, null],
  [{ not: U }, null],
  [{ not: { any: [U, { yes: true }] } }, false],
  [{ not: { all: [U, { no: true }] } }, true],
  [{ any: [{ all: [U, { no: true }] }, { not: { yes: true } }] }, false],
  [{ any: [{ yes: true }], nobody: true }, null],
  [{ use: 'late' }, null],
  [{ not: { use: 'late' }, no: true }, false],
]

for (const [written, truth] of cases)
  test(`${JSON.stringify(written)} is ${truth ?? 'unknown'}`, () =>
    assert.equal(ask(written), truth))

const questions: [written: unknown, facts: string[]][] = [
  [{ yes: true }, []],
  [{ yes: false, nobody: true }, []],
  [{ yes: true, nobody: true, other: 'x' }, ['nobody', 'other']],
  [{ any: [{ all: [{ no: true }, U] }, { other: true }] }, ['other']],
  [{ use: 'late' }, ['due']],
  [{ not: { all: [U, { nobody: false }] } }, ['nobody']],
]

for (const [written, facts] of questions)
  test(`${JSON.stringify(written)} asks for ${facts.join(', ') || 'nothing'}`, () =>
    assert.deepEqual(asked(written), facts))

test('a test that there is none of is a fault of the data, found as it is read', () => {
  assert.throws(() => readCondition({ day: { around: '2024-01-01' } }, 'here'), /no test “around”/)
  assert.throws(() => readCondition([], 'here'), /here is no object/)
  assert.throws(() => ask({ use: 'never' }), /names no condition “never”/)
})
