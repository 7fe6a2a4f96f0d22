import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dueDate } from './due.ts'
import { feePayableUntil } from './fee-time.ts'

test('three months begin with the day of the notice, and end with the day before the same day', () => {
  for (const [notice, last] of [
    ['2014-02-20', '2014-05-19'],
    ['2026-11-30', '2027-02-28'],
    ['2026-12-01', '2027-02-28'],
    ['2025-01-31', '2025-04-30'],
  ] as const)
    assert.deepEqual(
      [feePayableUntil('foia', notice), feePayableUntil('foisa', notice)],
      [last, last],
    )
})

test('a charge for environmental information may be paid for sixty working days', () => {
  assert.equal(feePayableUntil('eir', '2014-02-20'), '2014-05-21')
})

test('a fee that came after its time is warned of, and by the provision of its own law', () => {
  const warned = (law: 'foia' | 'foisa' | 'eir', feePaid: string) =>
    dueDate(law, { received: '2014-02-17', feeNotice: '2014-02-20', feePaid }).warnings.join(' ')
  assert.equal(warned('foia', '2014-05-19'), '')
  assert.match(warned('foia', '2014-05-20'), /until 19 May 2014 .*FOIA s\.9\(2\)/)
  assert.match(warned('foisa', '2014-05-20'), /FOISA s\.9\(3\)/)
  assert.equal(warned('eir', '2014-05-21'), '')
  assert.match(warned('eir', '2014-05-22'), /60 working days after the notice, EIR reg\. 8\(5\)/)
})
