// What is typed on the pages of estimate, reason and letter, and what of it is kept.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SIX } from '../../../test/six-letters.ts'
import { estimateTyped, linesTyped, readEstimate } from '../estimate/estimate-form.ts'
import { readEvent } from '../events/read-facts.ts'
import { readNeither, readReason, reasonTyped } from '../reasons/reason-form.ts'
import { draftNotice } from './draft-notice.ts'
import { anewName, draftedName, partName, readNotice } from './notice-form.ts'

const cost = SIX['cost']?.[0] ?? assert.fail()
const partial = SIX['partial']?.[0] ?? assert.fail()
const ABOUT = {
  questions: ['1'],
  others: [{ id: 'r3', reference: 'FOI 2026/0003', received: '2026-01-05' }],
}

test('an estimate that is typed again is the same, and may be kept', () => {
  const { estimate } = cost.cost ?? assert.fail()
  const read = readEstimate(estimateTyped(estimate), ABOUT)
  assert.deepEqual(read, { ok: true, value: estimate })
  assert.equal(readEvent({ kind: 'estimated', facts: read.ok && read.value }).kind, 'estimated')
})

test('a form of an estimate has a line more than is filled', () => {
  assert.deepEqual(linesTyped({ 'work-0-record': 'file', 'search-1-what': ' ' }), {
    work: 2,
    search: 1,
    other: 1,
  })
})

test('what its lists stand at fills no line: an estimate is read with the empty lines of its form', () => {
  const empty = {
    'work-1-activity': 'determine',
    'search-0-activity': 'determine',
    'other-0-reference': '',
    'other-0-why': 'same-person',
  }
  assert.deepEqual(linesTyped(empty), { work: 1, search: 1, other: 1 })
  const { estimate } = cost.cost ?? assert.fail()
  const read = readEstimate({ ...empty, ...estimateTyped(estimate) }, ABOUT)
  assert.deepEqual(read, { ok: true, value: estimate })
})

// What is typed wrongly, and the field that says so.
const WRONG: [typed: Record<string, string>, field: string][] = [
  [{}, 'work-0-record'],
  [{ 'work-0-record': 'file', 'work-0-records': 'many', 'work-0-minutes': '2' }, 'work-0-records'],
  [
    { 'work-0-record': 'file', 'work-0-records': '3,200', 'work-0-minutes': 'two' },
    'work-0-minutes',
  ],
  [{ 'work-0-record': 'file', 'work-0-records': '10', 'work-0-on': 'soon' }, 'work-0-on'],
  [
    { 'work-0-record': 'file', 'work-0-records': '10', 'work-0-years': 'all of 2019' },
    'work-0-years',
  ],
  [{ 'work-0-records': '10' }, 'work-0-record'],
  [{ 'search-0-minutes': '5' }, 'search-0-what'],
  [{ 'search-0-what': 'the register' }, 'search-0-minutes'],
  [
    { 'search-0-what': 'the register', 'search-0-minutes': '5', 'other-0-reference': 'FOI 1' },
    'other-0-reference',
  ],
  [{ 'other-0-reference': 'FOI 2026/0003', 'other-0-minutes': '1,200' }, 'other-0-minutes'],
]

for (const [typed, field] of WRONG)
  test(`an estimate typed as ${JSON.stringify(typed)} is wrong at ${field}`, () => {
    const read = readEstimate({ 'questions-1': 'yes', ...typed }, ABOUT)
    assert.ok(!read.ok && read.formErrors.some((one) => one.field === field))
  })

test('a reason that is typed again is the same, its days as days', () => {
  const [reason] = partial.reasons
  if (!reason) assert.fail()
  const read = readReason('s40(2)', reasonTyped(reason), { questions: ['1'], instead: null })
  const { fields: _, ...rest } = read.ok ? read.value : assert.fail()
  const { fields: __, ...own } = reason
  assert.deepEqual(rest, own)
  assert.equal(
    readEvent({ kind: 'reason-given', facts: read.ok && read.value }).kind,
    'reason-given',
  )
})

test('a reason may be kept with fields empty: its text has gaps', () => {
  const read = readReason(
    's31(1)(g)',
    { 'questions-1': 'yes' },
    { questions: ['1', '2'], instead: 3 },
  )
  assert.match(read.ok ? read.value.text : '', /\[… /)
  assert.ok(!readReason('s31(1)(g)', {}, { questions: ['1'], instead: null }).ok)
})

test('what neither is confirmed nor denied is kept with the words by which the next is known', () => {
  const typed = {
    'questions-1': 'yes',
    kind: 'rank',
    class: 'one high rank',
    known: 'chief superintendent\n\nassistant chief',
  }
  const read = readNeither('s40(5B)(a)(i)', typed, { questions: ['1'] })
  assert.deepEqual(read.ok && read.value.known, ['chief superintendent', 'assistant chief'])
  assert.equal(readEvent({ kind: 'ncnd', facts: read.ok && read.value }).kind, 'ncnd')
  assert.ok(!readNeither('s40(5B)(a)(i)', { ...typed, known: '' }, { questions: ['1'] }).ok)
})

test('a part that was changed stays, one that was not follows the facts, and one may be drafted anew', () => {
  const drafted = draftNotice(partial, null)
  const asShown = Object.fromEntries(
    Object.entries(drafted).flatMap(([part, text]) => [
      [partName(part as 'held'), text.replaceAll('\n', '\r\n')],
      [draftedName(part as 'held'), text],
    ]),
  )
  const later = { ...partial, on: '2026-04-01' }
  const changed = { ...asShown, [partName('opening')]: 'Dear reader.' }
  const read = readNotice(changed, later, 2)
  assert.deepEqual(read.edited, ['opening'])
  assert.match(read.parts['date-and-reference'] ?? '', /1\u00a0April/)
  assert.deepEqual(readNotice({ ...changed, [anewName('opening')]: 'yes' }, later, 2).edited, [])
  assert.equal(readEvent({ kind: 'notice-written', facts: read }).kind, 'notice-written')
})
