import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conductLaw } from '../vocabulary/regimes/conduct-law.ts'
import { endedWithTheCase, isPending } from './case-ended.ts'

const law = conductLaw()
const ended = { machine: 'pcr2020', state: 'closed_sanction', stateKind: 'closed' } as const
const going = { machine: 'pcr2020', state: 'investigation', stateKind: 'open' } as const

for (const [kind, outlives] of [
  ['pat_notice', true],
  ['appeal_from_meeting', true],
  ['staff_appeal', true],
  ['fww_live', true],
  ['barred_list_review_conduct', true],
  ['rprp_account', true],
  // A referral stays a duty when the case has ended; suspension ends with the proceedings.
  ['referral_mandatory', true],
  ['suspension_review_first', false],
  ['suspension_review_next', false],
  ['suspension_decision', false],
  ['timeliness_report_1', false],
  ['timeliness_report_n', false],
  ['rep_investigator', false],
  ['hearing_held', false],
] as const)
  test(`${kind} ${outlives ? 'runs on after' : 'is owed only until'} the end of the case`, () => {
    assert.equal(endedWithTheCase(law, ended, { kind }), !outlives)
    assert.equal(endedWithTheCase(law, going, { kind }), false)
    assert.equal(endedWithTheCase(law, ended, { kind, stopped: '2024-01-08' }), false)
  })

test('where an appeal is pending its decision follows, and the procedure calls it closed', () => {
  const pending = Object.values(law.machines).flatMap(({ id, states }) =>
    states.pending.map((state) => ({ machine: id, state })),
  )
  assert.equal(pending.length, 6)
  for (const { machine, state } of pending) {
    assert.ok(law.machines[machine]?.states.closed.includes(state), state)
    assert.ok(
      law.machines[machine]?.transitions.some(({ from }) => from.includes(state)),
      state,
    )
    assert.equal(isPending(law, { machine, state, stateKind: 'closed' }), true)
  }
  assert.equal(isPending(law, ended), false)
  assert.equal(isPending(law, going), false)
})
