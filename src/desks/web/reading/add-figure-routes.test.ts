// A number that no machine read, added through the desk: from the form to the tables, and out again with the folder.
import assert from 'node:assert/strict'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { type ADesk, aDesk } from '../../../../test/a-desk.ts'
import { decisionsOf } from '../../../reconcile/decisions/queries.ts'
import { figuresOf } from '../../../reconcile/queries.ts'
import { exportSurvey } from '../../../survey/export-survey.ts'
import { surveyBySlug } from '../../../survey/queries.ts'
import { readFolder } from '../../../survey/read-folder.ts'
import type { DecidedFigure } from '../../../vocabulary/decided.ts'

const SURVEY = `title: Added
law: foia
period: { from: 2009-01-01, to: 2014-02-17 }
bodies: [durham, essex]
readers: 1
questions:
  - { number: "1a", asks: "How many were investigated?", unit: investigation, whom: [officers, staff] }
  - { number: "1b", asks: "For what?", unit: allegation, facets: [breach] }
`
const LETTER = `<html><body><p>Our answer is set out below.</p>
<p>1a. Between 1 January 2009 and 17 February 2014 there were 20 investigations.</p>
<p>1b. They concerned remarks, and a lone malicious communication. A lone malicious communication came by post.</p>
<p>A lone matter was a photograph.</p>
</body></html>`

let home: string
let desk: ADesk
let survey: string
let file: string

before(async () => {
  home = await mkdtemp(join(tmpdir(), 'candour-added-'))
  const folder = join(home, 'added')
  const reply = join(folder, 'replies', 'durham', '2014-03-12')
  await mkdir(reply, { recursive: true })
  await writeFile(join(folder, 'survey.yaml'), SURVEY)
  await writeFile(join(reply, 'reply.html'), LETTER)
  desk = await aDesk(folder, 'Anna')
  survey = (await surveyBySlug(desk.house.db, 'added'))?.id ?? ''
  file = (await durham())[0]?.figure.sha256 ?? ''
})

after(async () => {
  await desk?.close()
  await rm(home, { recursive: true, force: true })
})

const durham = (): Promise<DecidedFigure[]> => figuresOf(desk.house.db, survey, 'durham')
const NEW = '/surveys/added/bodies/durham/figures/new'

async function send(fields: Record<string, string>, path = NEW) {
  const answer = await desk.fetch(path, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: desk.address },
    body: new URLSearchParams(fields),
  })
  return { status: answer.status, text: await answer.text(), to: answer.headers.get('location') }
}

const photograph = () => ({
  file,
  number: '1',
  unit: 'allegation',
  'unit-ink': 'matter',
  question: '1b',
  period: '2009-01-01 to 2014-02-17',
  populations: 'asked',
  'population-officers': 'yes',
  'population-staff': 'yes',
  'facet-breach': 'a photograph',
  quote: 'A lone  matter',
  why: 'The last line of the letter.',
})

test('a body with a letter has a page where a number is added', async () => {
  const page = await (await desk.fetch(NEW)).text()
  assert.match(page, /add a number that no machine read/)
  assert.match(page, /lone malicious communication/)
})

test('words that do not stand in the file are no ink', async () => {
  const { status, text } = await send({ ...photograph(), quote: 'two lone matters' })
  assert.equal(status, 422)
  assert.match(text, /do not stand in what was read of reply\.html/)
})

test('words that stand there twice are asked for their place', async () => {
  const { status, text } = await send({ ...photograph(), quote: 'lone malicious communication' })
  assert.equal(status, 422)
  assert.match(text, /stands there 2 times/)
  assert.equal(text.match(/type="radio"/g)?.length, 2)
  const [, second] = [...text.matchAll(/type="radio"[^>]* value="(\d+)"/g)].map(([, at]) => at)
  const chosen = { ...photograph(), quote: 'lone malicious communication', at: second ?? '' }
  assert.equal((await send(chosen)).status, 303)
  const added = (await durham()).find(({ figure }) => figure.ink.startsWith('lone malicious'))
  assert.match(added?.figure.suffix ?? '', /came by post/)
})

test('a number that is read already is corrected, not added', async () => {
  const { status, text } = await send({ ...photograph(), quote: '20 investigations', number: '21' })
  assert.equal(status, 422)
  assert.match(text, /read there already/)
  assert.match(text, /The reading that stands there/)
})

test('no number is added without a reason, a number or those it counts', async () => {
  const { 'population-officers': _, 'population-staff': __, ...nobody } = photograph()
  const { status, text } = await send({ ...nobody, number: '', why: '' })
  assert.equal(status, 422)
  for (const field of ['number', 'why', 'population-officers'])
    assert.match(text, new RegExp(`href="#${field}"`))
})

test('an added number is confirmed under its reader’s name, with its ink and the body’s own word', async () => {
  const { status, to } = await send(photograph())
  assert.equal(status, 303)
  const added = (await durham()).find(({ figure }) => figure.ink === 'A lone matter')
  assert.equal(added?.figure.unitInk, 'matter')
  assert.equal(added?.state, 'confirmed')
  assert.equal(added?.decided?.by, 'Anna')
  assert.equal(to, `/surveys/added/bodies/durham/figures/${added?.id}`)
  assert.deepEqual(added?.figure.value, { low: 1, high: 1 })
  assert.deepEqual(added?.figure.population, ['officers', 'staff'])
  assert.deepEqual(added?.figure.facets, { breach: 'a photograph' })
  assert.equal((await desk.fetch(to ?? '')).status, 200)
  const undone = await send({ action: 'undo' }, to ?? '')
  assert.equal(undone.status, 303)
  assert.equal(undone.to, '/surveys/added/bodies/durham', 'it is gone, and its body is there')
  assert.equal((await desk.fetch(undone.to ?? '')).status, 200)
  assert.ok(!(await durham()).some(({ figure }) => figure.ink === 'A lone matter'))
})

test('of several numbers each next one is asked for with what the last one was', async () => {
  const { to } = await send({ ...photograph(), next: 'another' })
  const form = await (await desk.fetch(to ?? '')).text()
  assert.match(to ?? '', /figures\/new\?/)
  assert.match(form, /name="unit-ink"[^>]*value="matter"/)
  assert.match(form, /name="number"[^>]*value=""/)
  const added = (await durham()).find(({ figure }) => figure.ink === 'A lone matter')
  await send({ action: 'undo' }, `/surveys/added/bodies/durham/figures/${added?.id}`)
})

test('what is to be printed beside a number is written for print, and taken back', async () => {
  const { to } = await send(photograph())
  const own = to ?? ''
  assert.equal((await send({ action: 'note', note: ' ' }, own)).status, 422)
  await send({ action: 'note', note: 'Its register was begun in 2012.' }, own)
  const noted = () =>
    durham().then((all) => all.find(({ figure }) => figure.ink === 'A lone matter')?.noted?.why)
  assert.equal(await noted(), 'Its register was begun in 2012.')
  const pack = await (await desk.fetch('/surveys/added/pack/bodies/durham.html')).text()
  assert.match(pack, /Its register was begun in 2012\. Noted by Anna/)
  assert.doesNotMatch(pack, /The last line of the letter/, 'why it was added is the desk’s own')
  await send({ action: 'unnote' }, own)
  assert.equal(await noted(), undefined)
  await send({ action: 'undo' }, own)
})

test('a reason stands where there is no number, and goes out and in with the folder', async () => {
  const { status } = await send({ ...photograph(), number: '', missing: 'withheld' })
  assert.equal(status, 303)
  const added = (await durham()).find(({ figure }) => figure.ink === 'A lone matter')
  assert.deepEqual(added?.figure.value, { none: 'withheld' })
  const texts = await exportSurvey(desk.house, 'added', (id) => decisionsOf(desk.house.db, id))
  const read = readFolder('added', texts).folder?.decisions ?? []
  assert.deepEqual(read, await decisionsOf(desk.house.db, survey))
  assert.ok(read.some(({ reads }) => reads?.unitInk === 'matter'))
})

test('of what kind a number is can be corrected, by the lists or in own words', async () => {
  const [first] = await durham()
  assert.ok(first)
  const path = `/surveys/added/bodies/durham/figures/${first.id}`
  const kinds = { 'facet-platform': 'facebook', 'facet-breach': 'odd remarks', period: '2013/14' }
  const fields = { action: 'correct', number: '20', why: 'The heading says so.', ...kinds }
  assert.equal((await send(fields, path)).status, 303)
  const now = (await durham()).find(({ id }) => id === first.id)
  assert.deepEqual(now?.figure.facets, { breach: 'odd remarks', platform: 'facebook' })
  assert.deepEqual(now?.figure.period, { financialYear: '2013/14' })
  assert.deepEqual(now?.figure.value, { low: 20, high: 20 })
})
