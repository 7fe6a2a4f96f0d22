import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { aStore } from '../../test/a-database.ts'
import { aNoun } from '../../test/a-noun.ts'
import { noParsers } from '../../test/no-parsers.ts'
import { countWaiting } from '../count/count-waiting.ts'
import { countOf } from '../count/queries.ts'
import type { House } from '../store/house.ts'
import { historyOf } from '../store/queries.ts'
import { exactly } from '../vocabulary/bounds.ts'
import type { Extraction, Figure } from '../vocabulary/reply.ts'
import type { Decision, Survey } from '../vocabulary/survey.ts'
import { decide, undo } from './decide.ts'
import { decisionId } from './decisions/decision-id.ts'
import { decisionsOf } from './decisions/queries.ts'
import { readNoteForm } from './forms/decision-form.ts'
import { importDecisions } from './import-decisions.ts'
import { answersOf, contradictionsFound, figuresOf, lettersOffering } from './queries.ts'
import { reconcileWaiting } from './reconcile-waiting.ts'

const LETTER = 'a'.repeat(64)

const survey: Survey = {
  slug: 'one',
  title: 'One survey',
  law: 'foia',
  period: null,
  questions: [
    { number: '1a', asks: 'How many?', counts: aNoun('person'), whom: ['officers', 'staff'] },
  ],
  bodies: [{ slug: 'kent', name: 'Kent', workforce: 5960 }],
  readers: 1,
  packs: ['police-conduct'],
}

const fiftyFive: Figure = {
  sha256: LETTER,
  place: { kind: 'text', start: 100, end: 102 },
  ink: '55',
  prefix: 'Employees investigated: ',
  suffix: '\n',
  question: '1a',
  unit: 'person',
  unitInk: 'Employees investigated',
  population: ['officers', 'staff'],
  period: null,
  facets: {},
  value: exactly(55),
  sure: true,
}

const extraction: Extraction = {
  file: 'letter.txt',
  kind: 'decision',
  status: 'full',
  questions: [{ number: '1a', answer: 'full', sections: [], data: true }],
  exemptions: [],
  figures: [fiftyFive],
  caseRows: [],
  doubts: [],
}

/** One survey of one body whose one letter was read. */
async function aSurveyRead(): Promise<{ house: House; id: string }> {
  const store = await aStore()
  const house: House = {
    ...store,
    parsers: noParsers,
    now: () => new Date('2026-11-19T10:00:00Z'),
    newId: randomUUID,
    held: new Map(),
    viewer: { name: 'example editor' },
    log: () => {},
  }
  const [id, message] = [randomUUID(), randomUUID()]
  const { db } = house
  await db.query('insert into survey values ($1, $2, $3, $4, now())', [
    id,
    'one',
    survey.title,
    survey,
  ])
  await db.query('insert into message values ($1, $2, $3, $4, $5, true, null)', [
    message,
    id,
    'kent',
    '2014-03-12',
    '2014-03-12',
  ])
  await db.query('insert into blob values ($1, 10, now())', [LETTER])
  await db.query('insert into attachment values ($1, $2, null, 0, $3, $4, $5, 10, true, null)', [
    randomUUID(),
    message,
    'letter.txt',
    LETTER,
    'text/plain',
  ])
  await db.query('insert into extraction values ($1, $2, $3, now())', [message, '1', extraction])
  await house.jobs.put(db, 'reconcile', id)
  return { house, id }
}

async function workOff(house: House): Promise<void> {
  for (;;) {
    const job = await house.jobs.take(['reconcile', 'count'])
    if (!job) return
    if (job.stage === 'reconcile') await reconcileWaiting(house, job)
    else await countWaiting(house, job)
  }
}

test('a reading is pencil, then confirmed and counted, then undone, and the history says by whom', async () => {
  const { house, id } = await aSurveyRead()
  await workOff(house)
  const [read] = await figuresOf(house.db, id)
  assert.ok(read)
  assert.deepEqual(
    [read.state, read.question, read.figure.value, (await answersOf(house.db, id))[0]?.state],
    ['pencil', '1a', exactly(55), 'pencil'],
  )
  const pencil = (await countOf(house.db, id))?.questions[0]
  assert.deepEqual([pencil?.coverage.bodies, pencil?.pencil.bodies], [0, ['kent']])

  await decide(house, id, {
    action: 'confirm',
    body: 'kent',
    question: '1a',
    about: 'figure',
    evidence: [fiftyFive],
  })
  await workOff(house)
  const [confirmed] = await figuresOf(house.db, id)
  assert.deepEqual([confirmed?.state, confirmed?.decided?.by], ['confirmed', 'example editor'])
  const counted = (await countOf(house.db, id))?.questions[0]
  assert.deepEqual(
    [counted?.total, counted?.bodies[0]?.confirmedBy],
    [exactly(55), 'example editor'],
  )

  await undo(house, id, { figure: read.id })
  await workOff(house)
  assert.equal((await figuresOf(house.db, id))[0]?.state, 'pencil')
  await assert.rejects(undo(house, id, { figure: read.id }), /Nothing is decided there/)
})

for (const [what, days] of [
  ['back', -400],
  ['forward', 400],
] as const) {
  test(`a clock that is set ${what} 400 days changes nothing that was acknowledged: the last word counts`, async () => {
    const { house, id } = await aSurveyRead()
    const later = { ...house, now: () => new Date(house.now().getTime() + days * 86_400_000) }
    const about = { body: 'kent', question: '1a', about: 'figure' as const, evidence: [fiftyFive] }
    const stateNow = async () => {
      await workOff(house)
      return (await figuresOf(house.db, id))[0]?.state
    }
    await decide(house, id, { ...about, action: 'confirm' })
    assert.equal(await stateNow(), 'confirmed')
    await decide(later, id, { ...about, action: 'reject', why: 'Of another year.' })
    assert.equal(await stateNow(), 'rejected')
    await decide(house, id, { ...about, action: 'confirm', why: 'It was this year after all.' })
    assert.equal(await stateNow(), 'confirmed')
    await undo(later, id, { figure: (await figuresOf(house.db, id))[0]?.id ?? '' })
    assert.equal(await stateNow(), 'rejected')
    assert.equal((await decisionsOf(house.db, id)).at(-1)?.action, 'reject')
  })
}

test('a count knows up to which entry of the history it was made', async () => {
  const { house, id } = await aSurveyRead()
  const known = async () =>
    (await house.db.query<{ history: number }>('select history from count_result')).rows[0]?.history
  await workOff(house)
  assert.equal(await known(), 0)
  const about = { body: 'kent', question: '1a', about: 'figure' as const, evidence: [fiftyFive] }
  await decide(house, id, { ...about, action: 'confirm' })
  assert.equal(await known(), 0)
  await workOff(house)
  assert.equal(await known(), 1)
})

test('a folder’s decisions are kept once however often it is imported, and what was undone stays undone', async () => {
  const { house, id } = await aSurveyRead()
  const decision: Decision = {
    action: 'confirm',
    body: 'kent',
    question: '1a',
    about: 'figure',
    evidence: [fiftyFive],
    by: 'example editor',
    at: '2026-11-18',
  }
  assert.equal(await importDecisions(house, id, [decision]), 1)
  assert.equal(await importDecisions(house, id, [{ ...decision, why: '' }]), 0)
  await workOff(house)
  const [figure] = await figuresOf(house.db, id)
  assert.equal(figure?.state, 'confirmed')
  const exported = await decisionsOf(house.db, id)
  assert.deepEqual(
    exported.map((one) => decisionId(id, one)),
    [decisionId(id, decision)],
  )
  const [entry] = await historyOf(house.db, `decision:${decisionId(id, decision)}`)
  assert.equal(entry?.what, 'decision imported')

  await undo(house, id, { figure: figure.id })
  assert.equal(await importDecisions(house, id, [decision]), 0)
  assert.deepEqual(await decisionsOf(house.db, id), [])
})

test('reconciling twice leaves the same tables', async () => {
  const { house, id } = await aSurveyRead()
  await workOff(house)
  const first = [await figuresOf(house.db, id), await answersOf(house.db, id)]
  await house.jobs.put(house.db, 'reconcile', id)
  await workOff(house)
  assert.deepEqual([await figuresOf(house.db, id), await answersOf(house.db, id)], first)
})

test('a file that says its data is to be replaced is an open contradiction until somebody notes why not', async () => {
  const { house, id } = await aSurveyRead()
  const text = 'Kent\nTHIS DATA IS FAKE AND WILL BE REPLACED\nEmployees investigated: 55\n'
  const outcome = { status: 'read', document: { text, runs: [] } }
  await house.db.query('insert into document values ($1, $2, $3, now())', [LETTER, '1', outcome])
  await workOff(house)
  const found = await onlyContradiction(house, id)
  assert.match(found?.note ?? '', /^“THIS DATA IS FAKE AND WILL BE REPLACED” stands in the file/)
  assert.ok(found)

  const noted = readNoteForm({ why: 'Kent says the figures are final.' }, found)
  assert.ok(noted.ok)
  await decide(house, id, noted.value)
  await workOff(house)
  const decided = await onlyContradiction(house, id)
  assert.equal(decided?.decided?.why, 'Kent says the figures are final.')

  await undo(house, id, { contradiction: found })
  await workOff(house)
  assert.equal((await onlyContradiction(house, id))?.decided, null)
  await decide(house, id, noted.value)
  await workOff(house)
  assert.ok((await onlyContradiction(house, id))?.decided)
})

const onlyContradiction = async (house: House, id: string) =>
  (await contradictionsFound(house.db, id))[0]?.contradiction

test('what a letter offers the clock is found with the day on which it came', async () => {
  const { house, id } = await aSurveyRead()
  assert.deepEqual(await lettersOffering(house.db, id), [])
  const offer = { ...fiftyFive, event: 'extension' as const }
  await house.db.query('update extraction set extraction = $1', [
    { ...extraction, kind: 'holding', offers: [offer] },
  ])
  const [letter] = await lettersOffering(house.db, id)
  assert.deepEqual(
    [letter?.body, letter?.received, letter?.offers.map(({ event }) => event)],
    ['kent', '2014-03-12', ['extension']],
  )
})
