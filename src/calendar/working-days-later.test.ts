import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Law } from '../vocabulary/survey.ts'
import { workingDaysLater } from './working-days-later.ts'

const cases: [law: Law, from: string, days: number, last: string][] = [
  ['foia', '2026-11-24', 3, '2026-11-27'],
  // St Andrew's Day counts nowhere under FOIA.
  ['foia', '2026-11-27', 1, '2026-12-01'],
  // Easter: Good Friday counts nowhere, Easter Monday only in Scotland.
  ['foia', '2026-04-02', 2, '2026-04-08'],
  ['foisa', '2026-04-02', 2, '2026-04-07'],
  ['foia', '2026-12-24', 1, '2026-12-29'],
]

for (const [law, from, days, last] of cases)
  test(`${days} working days after ${from} under ${law} end on ${last}`, () => {
    const counted = workingDaysLater(law, from, days)
    assert.equal(counted.at(-1)?.date, last)
    assert.equal(counted.filter(({ counts }) => counts).length, days)
    assert.ok(counted.every(({ counts, why }) => counts !== (why !== undefined)))
  })
