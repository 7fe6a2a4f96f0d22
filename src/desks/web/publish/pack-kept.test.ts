import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type ADesk, undecidedDesk } from '../../../../test/a-desk.ts'
import { packStands } from '../../../publish/work-in-the-way.ts'
import { decide } from '../../../reconcile/decide.ts'
import { figuresOf } from '../../../reconcile/queries.ts'
import { surveyBySlug } from '../../../survey/queries.ts'
import { evidenceIn } from '../../../vocabulary/place.ts'
import { runWaiting } from '../../work/run-waiting.ts'

let desk: ADesk
let survey: string

before(async () => {
  desk = await undecidedDesk()
  survey = (await surveyBySlug(desk.house.db, 'undecided'))?.id ?? ''
  await runWaiting(desk.house)
})
after(() => desk.close())

const mark = (): Promise<string | null> => packStands(desk.house, survey)

const confirmOne = async (): Promise<void> => {
  const [one] = (await figuresOf(desk.house.db, survey)).filter(({ state }) => state === 'pencil')
  assert.ok(one)
  await decide(desk.house, survey, {
    action: 'confirm',
    about: 'figure',
    body: one.body,
    ...(one.question !== null && { question: one.question }),
    evidence: [evidenceIn(one.figure)],
  })
}

test('a pack stands while nothing happens, not while it is recounted, and is another after a decision', async () => {
  const first = await mark()
  assert.notEqual(first, null)
  assert.equal(await mark(), first)
  await confirmOne()
  assert.equal(await mark(), null)
  await runWaiting(desk.house)
  const second = await mark()
  assert.notEqual(second, null)
  assert.notEqual(second, first)
})

test('a page of the pack shows what was confirmed since it was last looked at', async () => {
  const csv = async () => (await desk.fetch('/surveys/undecided/pack/data/figures.csv')).text()
  const before = await csv()
  assert.equal(await csv(), before)
  await confirmOne()
  await runWaiting(desk.house)
  const rows = (text: string) => text.split('\n').length
  assert.equal(rows(await csv()), rows(before) + 1)
})
