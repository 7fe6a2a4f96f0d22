import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Evidence } from '../../vocabulary/place.ts'
import type { Case, Extraction, Facets } from '../../vocabulary/reply.ts'
import type { Decision, Survey } from '../../vocabulary/survey.ts'
import type { ReplyRead } from '../decisions/reply-read.ts'
import { decideCases } from './decide-cases.ts'

const survey: Survey = {
  slug: 'dogs',
  title: 'Dogs at large',
  law: 'foia',
  period: null,
  questions: [{ number: '1', asks: 'Each bite, one by one?', rows: true }],
  bodies: [{ slug: 'ash', name: 'Ash', workforce: null }],
  readers: 1,
  packs: [],
}

const FILE = 'a'.repeat(64)

const evidence = (ink: string, start: number, sha256 = FILE): Evidence => ({
  sha256,
  place: { kind: 'text', start, end: start + ink.length },
  ink,
  prefix: `what stands before ${start} `,
  suffix: ` and after ${start}`,
})

const row = (ink: string, start: number, facets: Facets, more: Partial<Case> = {}): Case => ({
  ...evidence(ink, start),
  facets,
  inks: Object.fromEntries(
    Object.entries(facets).map(([name, value]) => [
      name,
      { ink: value, place: { kind: 'text', start, end: start + value.length } },
    ]),
  ),
  linked: true,
  ...more,
})

const reply = (caseRows: Case[], more: Partial<ReplyRead> = {}): ReplyRead => ({
  message: 'first',
  body: 'ash',
  files: [FILE],
  extraction: { file: 'letter.txt', ...BARE, caseRows },
  ...more,
})

const BARE: Omit<Extraction, 'file' | 'caseRows'> = {
  kind: 'decision',
  status: 'full',
  questions: [],
  exemptions: [],
  figures: [],
  doubts: [],
}

const BIT = row('A postman was bitten in 2019', 10, { victim: 'postman', year: '2019' })
const CHASED = row('a child was chased', 60, { victim: 'child' })

const by = { by: 'A. Reader', at: '2024-05-01' }
const about = (more: Partial<Decision> & Pick<Decision, 'action' | 'evidence'>): Decision => ({
  body: 'ash',
  about: 'case',
  ...by,
  ...more,
})

const decided = (rows: Case[], decisions: Decision[], readers: 1 | 2 = 1, stands = true) =>
  decideCases(
    survey,
    'ash',
    [reply(rows)],
    decisions.map((decision, i) => ({ id: `d${i}`, decision })),
    { readers, eachItsOwn: false, stands: () => stands },
  )

const inBrief = (rows: Case[], decisions: Decision[], readers: 1 | 2 = 1, stands = true) =>
  decided(rows, decisions, readers, stands).map(
    ({ state, case: { facets } }) => `${state}: ${Object.values(facets).join(' ')}`,
  )

test('a case that nobody decided is in pencil, and answers the one question for rows', () => {
  assert.deepEqual(inBrief([BIT], []), ['pencil: postman 2019'])
  assert.equal(decided([BIT], [])[0]?.question, '1')
})

test('a case is confirmed, corrected or rejected by its ink', () => {
  const confirm = about({ action: 'confirm', evidence: [BIT], reads: { facets: BIT.facets } })
  const correct = about({
    action: 'correct',
    evidence: [BIT],
    reads: { facets: { victim: 'courier', year: '2019' }, was: BIT.facets },
    why: 'The list says so.',
  })
  const reject = about({ action: 'reject', evidence: [CHASED], why: 'No bite.' })
  assert.deepEqual(inBrief([BIT, CHASED], [confirm, reject]), [
    'confirmed: postman 2019',
    'rejected: child',
  ])
  assert.deepEqual(inBrief([BIT], [correct]), ['confirmed: courier 2019'])
})

test('a corrected field stands on the ink it was read from, a new one on the whole case', () => {
  const reads = { facets: { victim: 'courier', town: 'Ashby' } }
  const [one] = decided([BIT], [about({ action: 'correct', evidence: [BIT], reads })])
  assert.equal(one?.case.inks['victim']?.ink, 'postman')
  assert.equal(one?.case.inks['town']?.ink, BIT.ink)
  assert.deepEqual(one?.readAs?.facets, BIT.facets)
})

test('a case that is several becomes so many, each confirmed', () => {
  const reads = { parts: [{ victim: 'postman' }, { victim: 'dog' }], was: BIT.facets }
  assert.deepEqual(inBrief([BIT, CHASED], [about({ action: 'split', evidence: [BIT], reads })]), [
    'confirmed: postman',
    'confirmed: dog',
    'pencil: child',
  ])
})

test('several that are one stand once, with what all of them tell', () => {
  const reads = { facets: { victim: 'child', year: '2019' } }
  const join = about({ action: 'join', evidence: [BIT, CHASED], reads })
  assert.deepEqual(inBrief([BIT, CHASED], [join]), ['confirmed: child 2019'])
})

test('where two readers are asked for, one of them joins nothing', () => {
  const reads = { facets: { victim: 'child', year: '2019' } }
  const join = about({ action: 'join', evidence: [BIT, CHASED], reads })
  assert.deepEqual(inBrief([BIT, CHASED], [join], 2), ['pencil: postman 2019', 'pencil: child'])
  assert.deepEqual(inBrief([BIT, CHASED], [join, { ...join, by: 'B. Reader' }], 2), [
    'confirmed: child 2019',
  ])
})

test('a case that no machine read stands on its quote, and is an orphan when that is gone', () => {
  const added = evidence('the vet was scratched', 200)
  const add = about({ action: 'add', evidence: [added], reads: { facets: { victim: 'vet' } } })
  assert.deepEqual(inBrief([BIT], [add]), ['pencil: postman 2019', 'confirmed: vet'])
  assert.deepEqual(inBrief([BIT], [add], 1, false), ['pencil: postman 2019', 'orphaned: vet'])
})

test('an added case can be corrected and rejected like any other', () => {
  const added = evidence('the vet was scratched', 200)
  const add = about({ action: 'add', evidence: [added], reads: { facets: { victim: 'vet' } } })
  const correct = about({
    action: 'correct',
    evidence: [added],
    reads: { facets: { victim: 'nurse' } },
  })
  assert.deepEqual(inBrief([], [add, correct]), ['confirmed: nurse'])
  assert.deepEqual(inBrief([], [add, about({ action: 'reject', evidence: [added], why: 'no' })]), [
    'rejected: vet',
  ])
})

test('a decision whose ink is read no more is shown as orphaned', () => {
  const confirm = about({ action: 'confirm', evidence: [BIT], reads: { facets: BIT.facets } })
  assert.deepEqual(inBrief([CHASED], [confirm]), ['pencil: child', 'orphaned: postman 2019'])
})

test('of two cases on one ink the decision is about the one that read so', () => {
  const twin = { ...BIT, facets: { victim: 'dog' }, inks: {} }
  const reject = about({ action: 'reject', evidence: [BIT], reads: { was: twin.facets }, why: 'x' })
  assert.deepEqual(inBrief([BIT, twin], [reject]), ['pencil: postman 2019', 'rejected: dog'])
})

test('an example is ticked beside its state, and so is what may be printed', () => {
  const tick = about({ action: 'tick', evidence: [BIT], reads: { was: BIT.facets } })
  const note = about({ action: 'note', evidence: [BIT], why: 'The town has 40 of them.' })
  const [one] = decided([BIT], [tick, note])
  assert.equal(one?.state, 'pencil')
  assert.equal(one?.example, 'd0')
  assert.equal(one?.cleared?.why, 'The town has 40 of them.')
})

const LISTED = { listed: true as const }
const list = [
  row('postman, Ashby, fined', 300, { victim: 'postman', town: 'Ashby', end: 'fined' }, LISTED),
  row('child, Ashby, warned', 400, { victim: 'child', town: 'Ashby', end: 'warned' }, LISTED),
]

test('a matter told in a sentence and in the list is one, and a sentence beside a list adds nothing to it', () => {
  const told = row('A postman in Ashby whose dog', 10, list[0]?.facets ?? {})
  const other = row('A vet was bitten', 60, { victim: 'vet' })
  assert.deepEqual(
    decided([told, other, ...list], []).map(({ tells }) => tells),
    ['again', 'beside', 'one', 'one'],
  )
})

test('without a list each sentence that tells of one matter is one', () => {
  const most = row('Most owners were warned', 90, { end: 'warned' }, { several: true })
  assert.deepEqual(
    decided([BIT, CHASED, most], []).map(({ tells }) => tells),
    ['one', 'one', 'several'],
  )
})

test('what a later letter answers anew is kept and not counted', () => {
  const later: ReplyRead = {
    ...reply([{ ...CHASED, sha256: 'b'.repeat(64) }]),
    message: 'second',
    files: ['b'.repeat(64)],
  }
  later.extraction.questions = [{ number: '1', answer: 'full', sections: [], data: true }]
  const rules = { readers: 1 as const, eachItsOwn: false, stands: () => true }
  assert.deepEqual(
    decideCases(survey, 'ash', [reply([BIT]), later], [], rules).map(
      ({ superseded }) => superseded,
    ),
    [true, false],
  )
})
