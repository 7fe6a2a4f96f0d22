import assert from 'node:assert/strict'
import { test } from 'node:test'
import { breachIn } from '../forms/allegation-form.ts'
import { deedsOfReport, matterOfReport } from './deeds-of-report.ts'
import {
  NO_ANSWERS,
  questionAfter,
  questionBefore,
  questionsFor,
  unanswered,
  WAYS,
} from './questions.ts'
import { hashOfReceipt, receiptOf } from './receipt.ts'

test('who reports in confidence is not asked who they are', () => {
  const names = questionsFor('confidential').flatMap(({ asked }) => asked.map(({ name }) => name))
  assert.ok(!names.includes('reporter') && !names.includes('contact'))
  assert.ok(questionsFor('public').some(({ id }) => id === 'you'))
})

for (const { id: way } of WAYS)
  test(`a report by way of ${way} goes from its first question to its last and back`, () => {
    const all = questionsFor(way).map(({ id }) => id)
    const forth = all.map((id) => questionAfter(way, id)?.id ?? null)
    assert.deepEqual(forth, [...all.slice(1), null])
    assert.deepEqual(
      all.map((id) => questionBefore(way, id)?.id ?? null),
      [null, ...all.slice(0, -1)],
    )
  })

test('a report needs no more than what happened', () => {
  assert.deepEqual(
    unanswered('public', NO_ANSWERS).map(({ id }) => id),
    ['what'],
  )
  assert.deepEqual(unanswered('public', { said: { words: 'A post' }, files: [] }), [])
})

const said = (more: Record<string, string | string[] | boolean>) => ({
  said: { words: 'A post about a prisoner', name: 'Robin Invented', role: 'officer', ...more },
  files: [],
})

const day = '2026-11-24'

test('a complaint is made on the day it was sent; who only lets the force know makes none', () => {
  assert.equal(matterOfReport('public', said({}), { day }).complaintOn, day)
  assert.deepEqual(matterOfReport('public', said({ wantsRecording: 'no' }), { day }), {
    kind: 'complaint',
    cameToAttention: day,
    complaintOn: null,
    summary: 'A post about a prisoner',
  })
})

for (const [way, wants, kind] of [
  ['public', 'yes', 'complaint'],
  ['public', 'no', 'complaint'],
  ['colleague', '', 'conduct_report'],
  ['confidential', '', 'conduct_report'],
  ['supervisor', '', 'conduct_report'],
] as const)
  test(`a report by way of “${way}”${wants && `, to be recorded: ${wants},`} came in as a ${kind}`, () =>
    assert.equal(matterOfReport(way, said({ wantsRecording: wants }), { day }).kind, kind))

test('whoever takes a report up may say that it came in otherwise', () => {
  const opened = matterOfReport('public', said({}), { day, kind: 'referral_in' })
  assert.deepEqual([opened.kind, opened.complaintOn], ['referral_in', null])
})

test('where it stood makes it a matter of social media, also where nobody said of which kind', () => {
  const [, made] = deedsOfReport('public', said({ platform: 'facebook' }), 2)
  assert.ok(made?.action === 'allegation made')
  assert.equal(made.allegation.breach?.primary, 'sm')
  assert.equal(made.allegation.breach?.platform, 'facebook')
  assert.equal(made.allegation.breach?.noticed, 'public')
  assert.deepEqual(made.allegation.against, [2])
})

test('where nothing says that it was on social media nobody says so', () => {
  const [, made] = deedsOfReport('public', said({}), 2)
  assert.ok(made?.action === 'allegation made')
  assert.equal(made.allegation.breach, null)
})

test('what has no field of its own is kept as a note', () => {
  const notes = deedsOfReport(
    'public',
    said({ when: 'one evening', reporter: 'Kit', contact: '01' }),
    2,
  )
  assert.deepEqual(
    notes.flatMap((deed) => (deed.action === 'evidence added' ? [deed.evidence.note] : [])),
    ['When: one evening', 'Reported by: Kit, 01'],
  )
})

test('what a supervisor ticked are the kinds of the breach, the first standing as the main one', () => {
  const [, made] = deedsOfReport('supervisor', said({ types: ['image', 'content'] }), 2)
  assert.ok(made?.action === 'allegation made')
  assert.deepEqual(
    [made.allegation.breach?.primary, made.allegation.breach?.types],
    ['image', ['image', 'content']],
  )
  assert.ok(!('wrong' in breachIn({ types: ['image'] })))
})

test('a receipt is known again in small letters, with blanks and without its strokes', () => {
  const receipt = receiptOf('some chance')
  assert.match(receipt, /^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){3}$/)
  assert.equal(
    hashOfReceipt(` ${receipt.toLowerCase().replaceAll('-', ' ')} `),
    hashOfReceipt(receipt),
  )
  assert.notEqual(receiptOf('other chance'), receipt)
})
