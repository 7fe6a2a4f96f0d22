import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { aStore } from '../../test/a-database.ts'
import { noParsers } from '../../test/no-parsers.ts'
import type { House } from '../store/house.ts'
import { historyOf } from '../store/queries.ts'
import { CandourError } from '../vocabulary/errors.ts'
import { exportSurvey } from './export-survey.ts'
import { importSurvey } from './import-survey.ts'
import { allSurveys, claimsOf, expectationsOf, publicationsOf, requestsOf } from './queries.ts'
import { readFolder, type SurveyFolder } from './read-folder.ts'

const store = await aStore()
const house: House = {
  ...store,
  parsers: noParsers,
  now: () => new Date('2026-11-24T10:00:00Z'),
  newId: randomUUID,
  held: new Map(),
  viewer: { name: 'Ada' },
  log: () => {},
}

const example = new URL('../../examples/police-and-social-media-2014/', import.meta.url)
const texts = Object.fromEntries(
  readdirSync(example)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file, readFileSync(new URL(file, example), 'utf8')]),
)

function aFolder(slug: string, change: Partial<SurveyFolder> = {}): SurveyFolder {
  const { folder } = readFolder(slug, texts)
  assert.ok(folder)
  return { ...folder, survey: { ...folder.survey, slug }, ...change }
}

test('what is kept is what the folder says, and written out it reads the same', async () => {
  const folder = aFolder('kept')
  const { id } = await importSurvey(house, folder)
  assert.equal((await requestsOf(house.db, id)).length, 43)
  assert.deepEqual(await claimsOf(house.db, id), folder.claims)
  const written = await exportSurvey(house, 'kept', async () => folder.decisions)
  const again = readFolder('anything', written)
  assert.deepEqual(again.problems, [])
  assert.deepEqual(again.folder, folder)
  await importSurvey(house, aFolder('kept'))
  assert.deepEqual(await exportSurvey(house, 'kept', async () => folder.decisions), written)
})

test('importing the same again changes nothing and is no act', async () => {
  const first = await importSurvey(house, aFolder('twice'))
  const second = await importSurvey(house, aFolder('twice'))
  assert.deepEqual(second, { id: first.id, changed: [] })
  assert.equal((await historyOf(house.db, `survey:${first.id}`)).length, 1)
  assert.equal((await claimsOf(house.db, first.id)).length, aFolder('twice').claims.length)
})

test('a changed folder says what changed, and what it no longer has is gone', async () => {
  const { id } = await importSurvey(house, aFolder('changed'))
  const { changed } = await importSurvey(house, aFolder('changed', { claims: [] }))
  assert.deepEqual(changed, ['claims'])
  assert.deepEqual(await claimsOf(house.db, id), [])
  assert.equal((await expectationsOf(house.db, id)).length, 3)
  const last = (await historyOf(house.db, `survey:${id}`)).at(-1)
  assert.deepEqual(last?.detail, { slug: 'changed', changed: ['claims'] })
  assert.equal(last?.who, 'Ada')
})

test('a published version stays, whatever the folder says later', async () => {
  const { id } = await importSurvey(house, aFolder('published'))
  const { changed } = await importSurvey(house, aFolder('published', { publications: [] }))
  assert.deepEqual(changed, [])
  assert.equal((await publicationsOf(house.db, id)).length, 1)
})

test('six imports of one survey at once are one survey and one act', async () => {
  const all = await Promise.all(
    Array.from({ length: 6 }, () => importSurvey(house, aFolder('at-once'))),
  )
  assert.equal(new Set(all.map(({ id }) => id)).size, 1)
  const kept = (await allSurveys(house.db)).filter(({ survey }) => survey.slug === 'at-once')
  assert.equal(kept.length, 1)
  assert.equal((await historyOf(house.db, `survey:${all[0]?.id}`)).length, 1)
})

test('twelve surveys imported at once are all there', async () => {
  const names = Array.from({ length: 12 }, (_, n) => `survey-${n}`)
  await Promise.all(names.map((name) => importSurvey(house, aFolder(name))))
  const kept = new Set((await allSurveys(house.db)).map(({ survey }) => survey.slug))
  assert.ok(names.every((name) => kept.has(name)))
})

test('a survey that is not there cannot be written out', async () => {
  await assert.rejects(
    exportSurvey(house, 'nowhere', async () => []),
    (error) => error instanceof CandourError && error.status === 404,
  )
})
