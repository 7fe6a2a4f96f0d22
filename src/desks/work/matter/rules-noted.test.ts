import assert from 'node:assert/strict'
import { test } from 'node:test'
import { notesOnRules, type PersonTold } from './rules-noted.ts'

const clause = (id: string, version = '2.0') => ({
  policy: 'social',
  title: 'Social media',
  version,
  clause: id,
  number: id,
  words: 'Post nothing.',
})
const STOOD = [{ policy: 'social', version: '2.0' }]
const member = (ref: string) => ({
  ref,
  name: 'Robin Invented',
  role: 'officer',
  email: null,
  joined: null,
  left: null,
})
const told = (on: string, version = '2.0', policy = 'social') => ({
  policy,
  version,
  member: 'p1',
  kind: 'told' as const,
  on,
  how: 'by e-mail',
})
const robin = (more: Partial<PersonTold> = {}): PersonTold => ({
  name: 'Robin Invented',
  members: [member('p1')],
  told: [],
  ...more,
})
const notes = (
  person: PersonTold,
  from: string | null = '2014-05-01',
  stood = STOOD,
  to: string | null = null,
) => notesOnRules({ from, to, clauses: [clause('1'), clause('2')] }, { stood, told: [person] })

test('who had been told of that version by the day of the conduct needs no note', () => {
  assert.deepEqual(notes(robin({ told: [told('2014-05-01')] })), [])
})

test('two rules of one version are one note', () => assert.equal(notes(robin()).length, 1))

test('another version or another policy that they were told of is not that one', () => {
  for (const other of [told('2013-01-01', '1.0'), told('2013-01-01', '2.0', 'data')])
    assert.match(
      notes(robin({ told: [other] }))[0] ?? '',
      /was never told of version 2\.0 of “Social media”/,
    )
})

test('who was told afterwards was told only then', () => {
  assert.match(notes(robin({ told: [told('2014-05-02')] }))[0] ?? '', /only on 2\sMay\s2014, after/)
})

test('of conduct that went on, who was told in the midst of it was not told after it', () => {
  const [note = ''] = notes(
    robin({ told: [told('2014-05-02')] }),
    '2014-05-01',
    STOOD,
    '2014-06-30',
  )
  assert.match(note, /only on 2\sMay\s2014, after the conduct had begun\.$/)
})

test('where the list has nobody or several of a name nothing is said of what they were told', () => {
  for (const members of [[], [member('p1'), member('p2')]])
    assert.match(notes(robin({ members }))[0] ?? '', /cannot be said/)
})

test('a day that was put right may leave a version that did not stand on it', () => {
  assert.match(notes(robin(), '2014-05-01', [])[0] ?? '', /was not in force on the day/)
  assert.match(notes(robin(), null)[0] ?? '', /On which day the conduct was is no more said/)
})
