import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FigureKind, Value } from '../../vocabulary/reply.ts'
import { sheetValue } from './sheet-value.ts'

const cases: [kind: FigureKind, text: string, value: Value | null][] = [
  ['count', '0', { low: 0, high: 0 }],
  ['count', '12', { low: 12, high: 12 }],
  ['count', '12.0', { low: 12, high: 12 }],
  ['count', '1,204', { low: 1204, high: 1204 }],
  ['count', '1 204', { low: 1204, high: 1204 }],
  ['count', '<5', { low: 0, high: 4 }],
  ['count', 'fewer than 5', { low: 0, high: 4 }],
  ['count', '10+', { low: 10, high: null }],
  ['count', '1-4', { low: 1, high: 4 }],
  ['count', '1 to 4', { low: 1, high: 4 }],
  ['count', 'nil', { low: 0, high: 0 }],
  ['count', 'three', { low: 3, high: 3 }],
  ['count', '4-1', null],
  ['count', '12.5', null],
  ['count', '-3', null],
  ['count', '-', null],
  ['count', '*', null],
  ['count', 'n/a', null],
  ['count', 'X', null],
  ['count', '04-Jan', null],
  ['count', '12 officers and 3 staff', null],
  ['count', '12 310 4', null],
  ['count', 'withheld', { none: 'withheld' }],
  ['count', 'Withheld s.40(2)', { none: 'withheld', section: 's40(2)' }],
  ['count', 'Exempt under section 31(1)(a)', { none: 'withheld', section: 's31(1)(a)' }],
  ['count', 'not held', { none: 'not-held' }],
  ['count', 'NCND', { none: 'ncnd' }],
  ['money', '£1,234.5', { low: 123_450, high: 123_450 }],
  ['money', '12', { low: 1200, high: 1200 }],
  ['money', '£1.2m', null],
  ['money', '(450)', null],
  ['share', '9.0%', { low: 895, high: 904 }],
  ['share', '25 %', { low: 2450, high: 2549 }],
  ['share', '0.25', null],
]

for (const [kind, text, value] of cases) {
  test(`“${text}” in a square for a ${kind} is ${value ? JSON.stringify(value) : 'nothing that can be read in one way'}`, () => {
    assert.deepEqual(sheetValue(text, kind)?.value ?? null, value)
  })
}

test('“about 40” is near forty, and not sure', () => {
  assert.deepEqual(sheetValue('about 40', 'count'), { value: { low: 35, high: 44 }, rough: true })
})
