import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
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

test('a pack of many letters is put together behind its pages, which say so at once and show it then', async () => {
  await desk.house.db.query(
    `
    insert into message (id, survey_id, body, folder, received, seen)
    select gen_random_uuid(), survey_id, body, folder || '-' || n, received, seen
    from (select * from message where survey_id = $1 limit 1) as first
    cross join generate_series(1, 600) as n
    `,
    [survey],
  )
  await confirmOne()
  await runWaiting(desk.house)
  const pages = ['publish', 'pack/index.html', 'versions', 'pack/data/figures.csv']
  const texts = async (): Promise<string[]> =>
    Promise.all(pages.map(async (page) => (await desk.fetch(`/surveys/undecided/${page}`)).text()))
  assert.ok((await texts()).every((text) => text.includes('being put together')))
  // As a page loads itself again: what asks without a pause keeps the making from its turn.
  let then: string[] = []
  do {
    await pause(300)
    then = await texts()
  } while (then.some((text) => text.includes('being put together')))
  const [publish = '', index = '', versions = '', csv = ''] = then
  assert.match(publish, /Before it is published/)
  assert.match(index, /<h1/)
  assert.match(versions, /<form/)
  assert.match(csv, /^[\w,"]+/)
})
