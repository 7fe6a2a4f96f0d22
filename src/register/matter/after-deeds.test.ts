import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anAllegation, aSubject } from '../../../test/a-matter.ts'
import type { Deed, MatterEvent } from '../../vocabulary/conduct/matter.ts'
import { matterOf, stepsOf } from './after-deeds.ts'

const opened: Deed = {
  action: 'matter opened',
  reference: '2013-0001',
  kind: 'conduct_report',
  cameToAttention: '2013-03-04',
  complaintOn: null,
  summary: 'A remark.',
}
const answer = { regulation: '', confidence: 'seen', open: [], unrecorded: [], warnings: [] }
const step = (event: string, on: string): Deed => ({
  action: 'step recorded',
  subject: 2,
  step: { event, on },
  answer,
})

const events = (...deeds: Deed[]): MatterEvent[] =>
  deeds.map((deed, i) => ({
    n: i + 1,
    at: '2026-11-24T12:00:00.000Z',
    account: 'a',
    actor: 'An Investigator',
    action: deed.action,
    reason: '',
    deed,
  }))

const after = (...deeds: Deed[]) => matterOf('m', events(opened, ...deeds))

test('what is added is numbered by the event that added it, and no number is given twice', () => {
  const matter = after(
    { action: 'subject named', subject: aSubject({ name: 'First' }) },
    { action: 'subject taken out', number: 2 },
    { action: 'subject named', subject: aSubject({ name: 'Second' }) },
  )
  assert.deepEqual(
    matter?.subjects.map(({ number, name }) => [number, name]),
    [[4, 'Second']],
  )
})

test('an act that was put right counts as it was put right, and at its own place', () => {
  const matter = after(
    { action: 'subject named', subject: aSubject({ name: 'Wrong Person' }) },
    {
      action: 'subject described',
      number: 2,
      subject: aSubject({ rankNow: 'sergeant', name: 'X' }),
    },
    {
      action: 'event corrected',
      event: 3,
      instead: {
        action: 'subject described',
        number: 2,
        subject: aSubject({ rankNow: 'inspector', name: 'Right Person' }),
      },
    },
  )
  assert.deepEqual(
    matter?.subjects.map(({ name, rankNow }) => [name, rankNow]),
    [['Right Person', 'inspector']],
  )
})

test('a naming that is taken back leaves nobody named', () => {
  const matter = after(
    { action: 'subject named', subject: aSubject() },
    { action: 'event corrected', event: 2, instead: null },
  )
  assert.deepEqual(matter?.subjects, [])
})

test('a correction may be put right again: the last word stands', () => {
  const described = (summary: string): Deed => ({
    action: 'matter described',
    kind: 'complaint',
    cameToAttention: '2013-03-04',
    complaintOn: null,
    summary,
  })
  const matter = after(
    described('one'),
    { action: 'event corrected', event: 2, instead: described('two') },
    { action: 'event corrected', event: 2, instead: described('three') },
  )
  assert.equal(matter?.summary, 'three')
})

test('the wrong subject taken out is no more alleged against', () => {
  const matter = after(
    { action: 'subject named', subject: aSubject() },
    { action: 'allegation made', allegation: anAllegation({ against: [2] }) },
    { action: 'subject taken out', number: 2 },
  )
  assert.deepEqual(matter?.allegations[0]?.against, [])
})

test('steps stand in the order of their days, and a corrected one under its new day', () => {
  const steps = stepsOf(
    events(opened, step('b', '2013-04-02'), step('a', '2013-04-01'), step('c', '2013-03-01'), {
      action: 'event corrected',
      event: 4,
      instead: step('c', '2013-05-01'),
    }),
    2,
  )
  assert.deepEqual(
    steps.map(({ event }) => event),
    ['a', 'b', 'c'],
  )
})

test('of another subject’s course no step is taken', () => {
  assert.deepEqual(stepsOf(events(opened, step('a', '2013-04-01')), 9), [])
})

test('where the words of its opening were erased there is no matter to be made', () => {
  const erased = events(opened).map((event) => ({ ...event, deed: null }))
  assert.equal(matterOf('m', erased), null)
})
