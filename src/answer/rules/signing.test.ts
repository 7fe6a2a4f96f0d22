// Who may sign a release, what of it they must have looked at, and what takes a signature away.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aRequest, asked } from '../../../test/a-request.ts'
import { rightsOf } from '../../people/roles.ts'
import type { Viewer } from '../../people/viewer.ts'
import type { EventSaid } from '../../vocabulary/answering/event.ts'
import { courseOf } from '../course/course-of.ts'
import { whyNot } from './why-not.ts'

const SHA = 'b'.repeat(64)
const file = (name: string, sha256: string) => ({
  name,
  sha256,
  mediaType: 'text/csv',
  size: 9,
  verdict: 'clean' as const,
})
const drawnUp = (
  release = 1,
  corrects: { release: number; why: string } | null = null,
): EventSaid => ({
  kind: 'drawn-up',
  facts: {
    release,
    questions: ['1'],
    files: [file('table.csv', SHA)],
    notice: 1,
    protected: [],
    corrects,
  },
})
const signed = (event: number, more = {}): EventSaid => ({
  kind: 'signed',
  facts: { drawnUp: event, hashes: [SHA], opened: [SHA], questions: ['1'], ...more },
})
const sent = (event: number): EventSaid => ({
  kind: 'sent',
  facts: { drawnUp: event, on: '2026-11-20', door: 'mail', sha256: SHA, size: 9 },
})
const reason = (questions: string[]): EventSaid => ({
  kind: 'held',
  facts: { questions, held: true, why: 'Found.' },
})

const viewer = (account: string): Viewer => ({
  account,
  name: account,
  rights: rightsOf(['second-person', 'disclosure-officer']),
})
const course = (said: EventSaid[]) => courseOf(aRequest(said), '2026-11-20')
const mayNot = (said: EventSaid[], next: EventSaid, who = 'another') =>
  whyNot(viewer(who), next, course(said))

const DRAWN = [...asked('2026-11-02'), drawnUp()]

test('a second person who opened every file and said that each question is answered may sign', () => {
  assert.equal(mayNot(DRAWN, signed(3)), null)
})

test('who drew it up, or worked on any of it, may not', () => {
  assert.match(mayNot(DRAWN, signed(3), 'an account') ?? '', /worked on it/)
  const own = aRequest([...asked('2026-11-02'), reason(['1']), drawnUp()])
  const events = own.events.map((event) =>
    event.kind === 'held' ? { ...event, account: 'another' } : event,
  )
  const of = courseOf({ ...own, events }, '2026-11-20')
  assert.match(whyNot(viewer('another'), signed(4), of) ?? '', /worked on it/)
})

const refused: [why: string, facts: object, words: RegExp][] = [
  ['other bytes', { hashes: ['c'.repeat(64)] }, /not the files/],
  ['a file that was not opened', { opened: [] }, /Open table\.csv first/],
  ['a question that was not looked at', { questions: [] }, /question 1/],
]
for (const [why, facts, words] of refused)
  test(`${why} cannot be signed`, () => {
    assert.match(mayNot(DRAWN, signed(3, facts)) ?? '', words)
  })

test('whatever is changed of it afterwards takes the signature away, says what, and keeps it from being sent', () => {
  const changed = [...DRAWN, signed(3), reason(['1'])]
  const [release] = course(changed).releases
  assert.deepEqual([release?.signed, release?.changed], [null, ['held']])
  assert.match(mayNot(changed, sent(3)) ?? '', /signature does not stand: whether it is held/)
  assert.match(mayNot(changed, signed(3)) ?? '', /drawn up anew/)
})

const corrected = (event: number): EventSaid => ({ kind: 'event-corrected', facts: { event } })

test('what it rests on, taken back after it was drawn up, takes the signature away too', () => {
  const held = [...asked('2026-11-02'), reason(['1']), drawnUp(), signed(4)]
  assert.equal(mayNot(held, sent(4)), null)
  const taken = [...held, corrected(3)]
  assert.deepEqual(course(taken).releases[0]?.signed, null)
  assert.match(mayNot(taken, sent(4)) ?? '', /signature does not stand: .* was taken back/)
  assert.match(mayNot(taken, signed(4)) ?? '', /taken back: it is drawn up anew/)
  assert.equal(mayNot([...taken, drawnUp()], signed(7)), null)
})

test('what was taken back leaves it signed where it is of another question, or came and went since', () => {
  const other = [...asked('2026-11-02'), reason(['2']), drawnUp(), signed(4), corrected(3)]
  assert.equal(mayNot(other, sent(4)), null)
  const since = [...DRAWN, signed(3), reason(['1']), corrected(5)]
  assert.equal(mayNot(since, sent(3)), null)
})

test('what was sent stays as it was signed, whatever is taken back later', () => {
  const gone = [...asked('2026-11-02'), reason(['1']), drawnUp(), signed(4), sent(4), corrected(3)]
  const [release] = course(gone).releases
  assert.deepEqual([release?.signed?.hashes, release?.changed], [[SHA], []])
})

test('nobody takes back that a second person withdrew the signature', () => {
  const taken: EventSaid = { kind: 'unsigned', facts: { drawnUp: 3, why: 'The wrong year.' } }
  const officer = { ...viewer('an account'), rights: rightsOf(['request-officer']) }
  const of = course([...DRAWN, signed(3), taken])
  assert.match(whyNot(officer, corrected(5), of) ?? '', /This stays/)
})

test('what is said of another question leaves it signed', () => {
  assert.equal(mayNot([...DRAWN, signed(3), reason(['2'])], sent(3)), null)
})

test('what was sent stays as it was signed, whatever is said later', () => {
  const [release] = course([...DRAWN, signed(3), sent(3), reason(['1'])]).releases
  assert.deepEqual([release?.signed?.hashes, release?.changed], [[SHA], []])
})

test('a signature that was taken back does not stand, and says why', () => {
  const taken: EventSaid = { kind: 'unsigned', facts: { drawnUp: 3, why: 'The wrong year.' } }
  const [release] = course([...DRAWN, signed(3), taken]).releases
  assert.deepEqual([release?.signed, release?.unsigned], [null, 'The wrong year.'])
  assert.match(mayNot([...DRAWN, signed(3), taken], sent(3)) ?? '', /not signed/)
})

test('a further release that corrects one stands instead of it once it is sent', () => {
  const first = [...DRAWN, signed(3), sent(3)]
  const second = [...first, drawnUp(2, { release: 1, why: 'A year was left out.' })]
  assert.equal(course(second).releases[0]?.supersededBy, null)
  const gone = [...second, signed(6), sent(6)]
  assert.deepEqual(course(gone).releases[0]?.supersededBy, {
    release: 2,
    why: 'A year was left out.',
  })
})

test('a question back answers no question, however it is drawn up', () => {
  const letter: EventSaid = {
    kind: 'notice-written',
    facts: {
      version: 1,
      kind: 'clarification',
      on: '2026-11-05',
      parts: {},
      edited: [],
      asked: {},
      welsh: null,
    },
  }
  const back = [...asked('2026-11-02'), letter]
  const up = drawnUp()
  assert.ok(up.kind === 'drawn-up')
  const ofLetter = { ...up, facts: { ...up.facts, notice: 3 } }
  assert.match(mayNot(back, ofLetter) ?? '', /answers no question/)
  const none: EventSaid = { ...ofLetter, facts: { ...ofLetter.facts, questions: [] } }
  assert.equal(mayNot(back, none), null)
})
