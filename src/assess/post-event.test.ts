import assert from 'node:assert/strict'
import { test } from 'node:test'
import { conductLaw } from '../vocabulary/regimes/conduct-law.ts'
import type { Facts } from '../vocabulary/regimes/law.ts'
import type { EventGiven } from './matter/answer.ts'
import { replayMatter } from './replay-matter.ts'

const law = conductLaw()

/** `events`: "event 2024-06-03" with what it states. */
function replay(facts: Facts, ...events: [step: string, stated?: Record<string, unknown>][]) {
  const given = events.map(([step, stated]): EventGiven => {
    const [event = '', on] = step.split(' ')
    return { event, on, ...stated }
  })
  return replayMatter(law, { facts: { role: 'officer', ...facts }, events: given }, '2028-06-01')
    .answer
}

/** What the last event came to: "taken", or the class of its refusal with its regulation. */
function lastOf({ events }: ReturnType<typeof replay>): string {
  const last = events.at(-1)
  if (!last) return ''
  return last.allowed ? `taken ${last.regulation}` : `${last.kind} ${last.regulation}`
}

const open = ({ events }: ReturnType<typeof replay>) => {
  const last = events.at(-1)
  return last?.allowed ? last.open : null
}

type Steps = [step: string, stated?: Record<string, unknown>][]

/** A matter of 2023 up to the decision, each on its own day. */
const decided = (level: string, more: Record<string, unknown> = {}): Steps => [
  ['come_to_attention 2023-06-05'],
  ['assess_misconduct_or_gm 2023-06-07', { level, ...more }],
  ['appoint_investigator 2023-06-08'],
  ['submit_report 2023-08-04'],
  ['determine 2023-08-14', { level, proceedingsBrought: true }],
]

test('before 2008 every event is refused, with the sentence of those Regulations', () => {
  for (const cameToAttention of ['2003-05-06', '2006-05-08']) {
    const answer = replay({ cameToAttention }, ['come_to_attention 2010-01-04'], ['anything 1'])
    assert.deepEqual(
      answer.events.map((one) => [one.allowed, !one.allowed && one.kind, one.state]),
      [
        [false, 'regime', null],
        [false, 'regime', null],
      ],
    )
    assert.equal(answer.machine, null)
    assert.match(lastOf(answer), /^regime/)
  }
})

test('without the day it came to attention which Regulations apply cannot be said', () => {
  const answer = replay({}, ['come_to_attention 2023-06-05'])
  const [first] = answer.events
  assert.equal(answer.regime, null)
  assert.match(first && !first.allowed ? first.why : '', /cannot be said without cameToAttention/)
})

test('a later matter that belongs to an older one keeps its Regulations', () => {
  const older = { cameToAttention: '2021-03-01', relatedToOlderMatter: true }
  assert.equal(replay({ ...older, olderRegime: 'pcr2012' }).regime, 'pcr2012')
  assert.equal(replay({ ...older }).regime, 'pcr2020')
  assert.equal(
    replay({ ...older, olderRegime: 'pcr2012', dgReinvestigation: true }).regime,
    'pcr2020',
  )
})

test('a Sunday and a holiday are no fault; a day before the last step is', () => {
  const facts = { cameToAttention: '2023-12-25' }
  assert.equal(lastOf(replay(facts, ['come_to_attention 2023-12-25'])), 'taken 14(1)')
  assert.equal(lastOf(replay(facts, ['come_to_attention 2023-12-31'])), 'taken 14(1)')
  const back = replay(facts, ['come_to_attention 2023-12-31'], ['assess_nfa 2023-12-30'])
  assert.equal(lastOf(back), 'date ')
  assert.equal(lastOf(replay(facts, ['come_to_attention 2023-12-24'])), 'date ')
  assert.equal(lastOf(replay(facts, ['come_to_attention 2028-06-02'])), 'date ')
  assert.equal(lastOf(replay(facts, ['come_to_attention 2024-02-30'])), 'date ')
  assert.equal(lastOf(replay(facts, ['come_to_attention'])), 'date ')
})

test('a refused event holds no day: the next may lie before it', () => {
  const answer = replay(
    { cameToAttention: '2023-06-05' },
    ['come_to_attention 2023-06-05'],
    ['to_meeting 2023-09-01'],
    ['assess_nfa 2023-06-06'],
  )
  assert.equal(lastOf(answer), 'taken 14(2)(c)')
})

test('what nobody stated is an open question, what was denied a refusal', () => {
  const facts = { cameToAttention: '2023-06-05' }
  const pri = (stated: Record<string, unknown>) =>
    replay(facts, ['come_to_attention 2023-06-05'], ['assess_pri 2023-06-06', stated])
  assert.deepEqual(open(pri({})), ['lineManagerConsulted'])
  assert.deepEqual(open(pri({ lineManagerConsulted: null })), ['lineManagerConsulted'])
  assert.deepEqual(open(pri({ lineManagerConsulted: true })), [])
  assert.equal(lastOf(pri({ lineManagerConsulted: false })), 'guard 14(3)')
})

test('silence is an answer where the data says so; null is none', () => {
  const refer = (facts: Facts) =>
    replay(
      { cameToAttention: '2023-06-05', ...facts },
      ['come_to_attention 2023-06-05'],
      ['assess_refer_upp 2023-06-06', { lineManagerConsulted: true }],
    )
  assert.deepEqual(open(refer({})), [])
  assert.deepEqual(open(refer({ probationer: null })), ['probationer'])
  assert.equal(lastOf(refer({ probationer: true })), 'guard SI 2020/3 reg 2(2)')
  assert.equal(lastOf(refer({ probationer: null, senior: true })), 'guard SI 2020/3 reg 2(2)')
})

test('blank exceptional circumstances are not stated ones', () => {
  const sanction = (exceptionalCircumstances: unknown) =>
    lastOf(
      replay(
        { cameToAttention: '2025-06-02' },
        ['come_to_attention 2025-06-02'],
        ['assess_misconduct_or_gm 2025-06-04', { level: 'gross_misconduct' }],
        ['appoint_investigator 2025-06-05'],
        ['submit_report 2025-09-01'],
        ['determine 2025-09-02', { level: 'gross_misconduct', proceedingsBrought: true }],
        ['to_hearing 2025-09-03'],
        ['hearing 2025-12-01', { finding: 'gross_misconduct' }],
        ['impose_sanction 2025-12-01', { outcome: 'reduction_in_rank', exceptionalCircumstances }],
      ),
    )
  assert.equal(sanction('long service, and what the panel set out'), 'taken 42(3)(b)')
  assert.equal(sanction(' '), 'guard 42 (SI 2025/558 reg 15)')
  assert.equal(sanction(undefined), 'guard 42 (SI 2025/558 reg 15)')
})

test('the warning that counts is live on the day of the first assessment', () => {
  const warned = (until: string) => ({
    cameToAttention: '2023-06-05',
    warnings: [{ kind: 'final_written_warning', from: '2021-06-08', until }],
  })
  const toMeeting = (facts: Facts, more = {}) =>
    replay(facts, ...decided('misconduct', more), ['to_meeting 2023-08-15'])
  assert.equal(lastOf(toMeeting(warned('2023-06-08'))), 'guard 23(9)(b)')
  assert.equal(lastOf(toMeeting(warned('2023-06-07'))), 'taken 23(9)')
  const denied = { fwwInForce: false }
  assert.equal(lastOf(toMeeting(warned('2023-06-08'), denied)), 'taken 23(9)')
  const unsure = toMeeting({ cameToAttention: '2023-06-05', warnings: null })
  assert.deepEqual(open(unsure), ['fwwLive'])
})

test('a warning live at the assessment is minded, though its day is written down by that step', () => {
  const answer = replay(
    {
      cameToAttention: '2023-06-05',
      warnings: [{ kind: 'final_written_warning', from: '2023-01-01', until: '2025-01-01' }],
    },
    ['come_to_attention 2023-06-05'],
    ['assess_misconduct_or_gm 2023-06-07', { level: 'misconduct', forum: 'meeting' }],
  )
  const last = answer.events.at(-1)
  assert.match(last?.allowed ? (last.warnings[0]?.text ?? '') : '', /final written warning is live/)
})

test('who left before the list of former officers is reached no more, after it for gross misconduct', () => {
  const left = (on: string, leftOn?: string) =>
    replay(
      { cameToAttention: '2017-03-06' },
      ['come_to_attention 2017-03-06'],
      ['assess_gross_misconduct 2017-03-08'],
      [
        `resign_or_retire ${on}`,
        {
          leaveHow: 'retired',
          authorityConsent: true,
          consentGround: 'medically_unfit',
          ...(leftOn && { leftOn }),
        },
      ],
    )
  assert.equal(left('2017-12-14').state, 'left_before_outcome')
  assert.equal(lastOf(left('2017-12-14')), 'taken 10A (from 12 January 2015 to 14 December 2017)')
  assert.equal(left('2017-12-15').state, 'investigation')
  assert.equal(lastOf(left('2017-12-15')), 'taken 5(2), Sch 3 (SI 2017/1134)')
  assert.equal(left('2018-01-08', '2017-12-01').state, 'left_before_outcome')
})

test('a former officer of more than a year ago is reached only by a determination', () => {
  const former = (leftOn: string | null, more: Facts = {}) =>
    replay(
      { role: 'former', cameToAttention: '2024-02-29', leftOn, ...more },
      ['come_to_attention 2024-02-29'],
      ['assess_misconduct_or_gm 2024-03-01', { level: 'gross_misconduct' }],
    )
  assert.equal(lastOf(former('2023-02-28')), 'guard 4(3)-(5)')
  assert.equal(lastOf(former('2023-03-01')), 'taken 14(5)')
  assert.equal(lastOf(former('2024-02-29')), 'taken 14(5)')
  assert.deepEqual(open(former(null)), ['leftOn', 'formerWindowEnds'])
})

test('suspension runs beside the matter and never moves it; the end of the matter ends it', () => {
  const suspended: Steps = [
    ['come_to_attention 2023-06-05'],
    [
      'suspend_officer 2023-06-06',
      { suspensionGround: 'public_interest', how: 'orally', redeploymentConsidered: true },
    ],
  ]
  const facts = { cameToAttention: '2023-06-05' }
  const answer = replay(facts, ...suspended)
  assert.deepEqual(
    [answer.state, answer.beside['duty_status']],
    ['severity_assessment', 'suspended'],
  )
  assert.deepEqual(
    answer.clocks.map(({ kind, due }) => [kind, due]),
    [
      ['timeliness_report_1', '2024-06-04'],
      ['suspension_written_confirmation', '2023-06-09'],
      ['suspension_representations', '2023-06-15'],
      ['suspension_review_first', '2023-07-04'],
    ],
  )
  assert.equal(
    lastOf(
      replay(facts, ...suspended, ['restrict_duties 2023-06-07', { kind: 'alternative_duties' }]),
    ),
    'state 11(4)(a)',
  )
  const ended = replay(
    facts,
    ...suspended,
    ['assess_nfa 2023-06-07'],
    ['duty_status_ends 2023-06-08'],
  )
  assert.deepEqual([lastOf(ended), ended.beside['duty_status']], ['taken 11(5)', 'ended'])
  assert.equal(
    lastOf(replay(facts, ...suspended, ['duty_status_ends 2023-06-08'])),
    'guard 11(5); 2008/2012: 10(5)',
  )
})

test('the officers’ suspension is not the staff’s, and no event of one procedure is one of another', () => {
  assert.equal(
    lastOf(replay({ role: 'staff' }, ['suspend_officer 2023-06-06'])),
    'regime force policy',
  )
  assert.equal(lastOf(replay({ cameToAttention: '2023-06-05' }, ['conjure 2023-06-06'])), 'regime ')
})

test('a complaint goes on in the conduct procedure, with what is beside it', () => {
  const answer = replay(
    { procedure: 'complaint', cameToAttention: '2023-03-06' },
    ['log 2023-03-06'],
    ['refer 2023-03-06', { referralGround: 'voluntary' }],
    ['record 2023-03-07', { recordGround: 'must_be_handled' }],
    ['investigate 2023-03-13'],
    ['indication_of_crime_or_discipline 2023-03-20', { level: 'misconduct' }],
    ['report 2023-08-07'],
  )
  assert.deepEqual(
    [answer.machine, answer.state, answer.beside],
    ['pcr2020', 'investigation_report', { duty_status: 'on_duty', iopc_referral: 'referred' }],
  )
})

test('reports follow each other from where the period before ended, however late they are made', () => {
  const answer = replay(
    { cameToAttention: '2022-05-09' },
    ['come_to_attention 2022-05-09'],
    ['assess_misconduct_or_gm 2022-05-11', { level: 'gross_misconduct' }],
    ['timeliness_report 2023-06-20'],
    ['timeliness_report 2023-11-01'],
  )
  assert.deepEqual(
    answer.clocks.map(({ kind, from, due, stopped }) => [kind, from, due, stopped]),
    [
      ['timeliness_report_1', '2022-05-09', '2023-05-08', '2023-06-20'],
      ['timeliness_report_n', '2023-05-09', '2023-11-08', '2023-11-01'],
      ['timeliness_report_n', '2023-11-09', '2024-05-08', undefined],
    ],
  )
  const warned = answer.events.map((one) => one.allowed && one.warnings.length)
  assert.deepEqual(warned, [0, 0, 0, 1])
})

test('a clock that only a policy knows does not start before the policy is stated', () => {
  const dismissed: Steps = [
    ['receive 2023-06-05'],
    ['appoint_investigating_officer 2023-06-06'],
    ['refer 2023-06-07'],
    ['stage3_dismissal 2023-07-03', { outcome: 'dismissed' }],
  ]
  assert.deepEqual(replay({ role: 'staff' }, ...dismissed).clocks, [])
  const [clock] = replay({ role: 'staff', staffAppealDays: 14 }, ...dismissed).clocks
  assert.deepEqual([clock?.from, clock?.due], ['2023-07-03', '2023-07-17'])
})

const meeting: Steps = [
  ...decided('misconduct'),
  ['to_meeting 2023-08-15'],
  ['meeting 2023-09-05', { finding: 'misconduct' }],
  ['impose_sanction 2023-09-05', { outcome: 'written_warning' }],
]
const extend = (clock: unknown, until: unknown = '2023-10-02', extensionReason: unknown = 'ill') =>
  ['extend_clock 2023-09-08', { clock, until, extensionReason }] satisfies Steps[number]

test('an appeal out of time is refused, and allowed where the period was extended', () => {
  const facts = { cameToAttention: '2023-06-05' }
  const late: Steps[number] = ['appeal_meeting_outcome 2023-09-29']
  assert.equal(lastOf(replay(facts, ...meeting, late)), 'guard 45(3)')
  const extended = replay(facts, ...meeting, extend('appeal_from_meeting'), late)
  assert.equal(lastOf(extended), 'taken 45(3)')
  const clock = extended.clocks.find(({ kind }) => kind === 'appeal_from_meeting')
  assert.deepEqual(
    [clock?.due, clock?.extendedFrom, clock?.stopped],
    ['2023-10-02', '2023-09-14', '2023-09-29'],
  )
})

test('a clock is extended that runs, may be, until a day, for a reason', () => {
  const facts = { cameToAttention: '2023-06-05' }
  const said: [event: Steps[number], answer: string][] = [
    [extend('appeal_from_meeting'), 'taken 45(3)(a)'],
    [extend('meeting_held'), 'guard 34'],
    [extend('pat_notice'), 'guard PAT Rules 2020 r.9'],
    [extend('ww_live'), 'guard 42(9)(a)'],
    [extend('no_such_clock'), 'payload '],
    [extend('appeal_from_meeting', 'soon'), 'payload '],
    [extend('appeal_from_meeting', '2023-10-02', ''), 'payload '],
  ]
  for (const [event, answer] of said) assert.equal(lastOf(replay(facts, ...meeting, event)), answer)
})

test('where it goes cannot be said without the fact that leads there: refused, and nothing changes', () => {
  const answer = replay(
    { cameToAttention: '2018-03-05', warnings: null },
    ['come_to_attention 2018-03-05'],
    ['assess_gross_misconduct 2018-03-06'],
    ['special_conditions_belief 2018-03-07'],
    ['certify_special_case 2018-03-08'],
    ['special_case_return 2018-03-26'],
  )
  assert.equal(lastOf(answer), 'guard 55(6)')
  assert.equal(answer.state, 'special_case_hearing')
})

test('an event may state no more than its step asks, of the kind that the fact is', () => {
  const facts = { cameToAttention: '2023-06-05' }
  const assess = (stated: Record<string, unknown>) =>
    replay(facts, ['come_to_attention 2023-06-05'], ['assess_misconduct_or_gm 2023-06-07', stated])
  const taken = assess({ level: 'misconduct', weather: 'fine', outcome: 12, reasons: '' })
  const last = taken.events.at(-1)
  assert.deepEqual(last?.allowed && last.ignored, ['weather', 'outcome'])
  assert.deepEqual(last?.allowed && last.unrecorded, ['forum', 'reasons', 'decider'])
  for (const wrong of [
    { level: 'severe' },
    { level: null },
    { level: 'misconduct', forum: true },
    { level: 'misconduct', by: 4 },
  ])
    assert.equal(lastOf(assess(wrong)), 'payload 14(5)')
})
