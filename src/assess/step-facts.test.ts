import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conductLaw } from '../vocabulary/regimes/conduct-law.ts'
import { replayMatter } from './replay-matter.ts'
import { stepFacts } from './step-facts.ts'

const law = conductLaw()
const EVENTS = [
  { event: 'come_to_attention', on: '2023-05-15' },
  { event: 'assess_misconduct_or_gm', on: '2023-05-17', level: 'gross_misconduct' },
  { event: 'appoint_investigator', on: '2023-05-18', investigator: 'DS 1', competent: true },
  { event: 'serve_reg17_notice', on: '2023-05-20', termsOfReference: 'given' },
]
test('a notice knows what was stated, what is still open, and the periods that it begins', () => {
  const { events, clocks } = replayMatter(
    law,
    { facts: { role: 'officer', cameToAttention: '2023-05-15' }, events: EVENTS },
    '2023-12-01',
  ).answer
  const taken = events[3]
  const given = EVENTS[3]
  assert.ok(taken?.allowed && given)
  const begun = clocks.filter(({ kind }) => kind === 'rep_investigator')
  const facts = stepFacts(law, given, { taken, begun })
  assert.deepEqual(
    facts?.facts.map(({ fact, value, must }) => [fact, value, must]),
    [
      ['termsOfReference', 'given', false],
      ['how', null, false],
      ['noticeServedOn', null, false],
      ['delayReason', null, false],
    ],
  )
  assert.deepEqual(
    [facts?.regulation, facts?.confidence, facts?.by, facts?.periods.map(({ ends }) => ends)],
    ['17', 'secondary', 'investigator', ['2023-06-05']],
  )
})
