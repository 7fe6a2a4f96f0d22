import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conductLaw } from '../vocabulary/regimes/conduct-law.ts'
import { clocksDue } from './clocks-due.ts'
import { replayMatter } from './replay-matter.ts'
import { stepFacts } from './step-facts.ts'

const law = conductLaw()
const EVENTS = [
  { event: 'come_to_attention', on: '2023-05-15' },
  { event: 'assess_misconduct_or_gm', on: '2023-05-17', level: 'gross_misconduct' },
  { event: 'appoint_investigator', on: '2023-05-18', investigator: 'DS 1', competent: true },
  { event: 'serve_reg17_notice', on: '2023-05-20', termsOfReference: 'given' },
  { event: 'special_conditions_belief', on: '2023-06-14' },
  { event: 'certify', on: '2023-06-16', noticeGivenOn: '2023-06-17' },
]
const replayed = (n: number) =>
  replayMatter(
    law,
    { facts: { role: 'officer', cameToAttention: '2023-05-15' }, events: EVENTS.slice(0, n) },
    '2023-12-01',
  ).answer

test('what runs is in the calendar, a window from its first day to its last', () => {
  const due = clocksDue({ id: 'm1', reference: 'SV/1/23' }, replayed(6).clocks)
  assert.deepEqual(
    due.map(({ uid, day, last }) => [uid, day, last]),
    [
      ['m1/timeliness_report_1/2023-05-15@candour', '2024-05-14', undefined],
      ['m1/rep_investigator/2023-05-20@candour', '2023-06-05', undefined],
      ['m1/accelerated_hearing_date/2023-06-17@candour', '2023-06-30', '2023-07-07'],
    ],
  )
  assert.match(
    due[1]?.description ?? '',
    /10 working days after .*29 May 2023 \(Spring bank holiday\)/i,
  )
  assert.match(due[1]?.description ?? '', /18 \[read in the same words in another instrument\]/)
  assert.equal(due[1]?.summary, "SV/1/23: officer's representations to the investigator")
})

test('what stopped or has no day is not in it, what was put off is the same entry', () => {
  const [first, second] = replayed(6).clocks
  assert.ok(first && second)
  assert.deepEqual(
    clocksDue({ id: 'm', reference: 'm' }, [{ ...first, stopped: '2023-06-01' }]),
    [],
  )
  assert.deepEqual(clocksDue({ id: 'm', reference: 'm' }, [{ ...first, due: null }]), [])
  const [before] = clocksDue({ id: 'm', reference: 'm' }, [second])
  const [after] = clocksDue({ id: 'm', reference: 'm' }, [
    { ...second, due: '2023-07-03', extendedFrom: '2023-06-05' },
  ])
  assert.equal(before?.uid, after?.uid)
  assert.deepEqual([before?.day, after?.day], ['2023-06-05', '2023-07-03'])
})

test('a notice knows what was stated, what is still open, and the periods that it begins', () => {
  const { events, clocks } = replayed(4)
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
