// At the end of a matter's retention its sealed files go with its words, and what is kept proves that they were to go.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type AStandardsDesk,
  aStandardsDesk,
  type Someone,
} from '../../../../../test/a-standards-desk.ts'
import { lookingAs } from '../../../../register/matter/looking.ts'
import { matterSeen } from '../../../../register/queries.ts'
import { actOnMatter, openMatter } from '../../../../register/record-deeds.ts'
import { answerQuestion, beginReport } from '../../../../register/take-report.ts'
import { verifyStore } from '../../../../store/verify-store.ts'
import type { Deed } from '../../../../vocabulary/conduct/matter.ts'

let desk: AStandardsDesk
let ada: Someone

before(async () => {
  desk = await aStandardsDesk()
  ada = await desk.someone('Ada Example', 'case-administrator')
})
after(() => desk.close())

const bytesOf = (text: string) => new TextEncoder().encode(text)

const evidence = (sha256: string): Deed => ({
  action: 'evidence added',
  evidence: { sha256, name: 'a.txt', mediaType: 'text/plain', size: 1, note: '', allegations: [] },
})

/** A matter with these files in evidence, whose retention has ended. */
async function matterWith(...files: string[]): Promise<string> {
  const { id } = await openMatter(desk.house, {
    viewer: ada.viewer,
    opened: {
      kind: 'conduct_report',
      cameToAttention: '2013-03-04',
      complaintOn: null,
      summary: 'A post.',
    },
    deeds: () => [
      ...files.map(evidence),
      { action: 'retention set', retainUntil: '2026-11-20', reviewOn: null },
    ],
    standingOf: () => null,
  })
  return id
}

async function act(id: string, ...deeds: Deed[]): Promise<void> {
  const { house } = desk
  const seen = await matterSeen(house.db, lookingAs(ada.viewer, house.now()), id)
  const version = seen?.version ?? 0
  const standingOf = () => null
  const done = await actOnMatter(house, { viewer: ada.viewer, id, version, deeds, standingOf })
  assert.equal(done.done, true)
}

const problems = async () =>
  (await verifyStore({ ...desk.house, headKept: null })).problems.map(({ message }) => message)

test('a file that nothing else rests on goes with the words, also one whose adding was taken back', async () => {
  const [one, back] = await desk.house.blobs.sealAll([bytesOf('one'), bytesOf('taken back')])
  const id = await matterWith(one ?? '', back ?? '')
  await act(id, { action: 'event corrected', event: 3, instead: null })
  await act(id, { action: 'words erased' })
  assert.equal(await desk.house.blobs.has(one ?? ''), false)
  assert.equal(await desk.house.blobs.has(back ?? ''), false)
  assert.deepEqual(await problems(), [])
})

test('a file that another matter rests on stays until that one is erased too', async () => {
  const shared = await desk.house.blobs.seal(bytesOf('seen by two'))
  const [first, second] = [await matterWith(shared), await matterWith(shared)]
  await act(first, { action: 'words erased' })
  assert.equal(await desk.house.blobs.has(shared), true)
  await act(second, { action: 'words erased' })
  assert.equal(await desk.house.blobs.has(shared), false)
})

test('the files of a draft that nobody went on with go with it, but for one that a matter rests on', async () => {
  const { blobs, db, now } = desk.house
  const [own = '', shared = ''] = await blobs.sealAll([bytesOf('told nobody'), bytesOf('told too')])
  await matterWith(shared)
  const files = [own, shared].map((sha256) => ({
    sha256,
    name: 'a',
    mediaType: 'text/plain',
    size: 1,
  }))
  const draft = await beginReport(desk.house, 'public', null)
  await answerQuestion(desk.house, draft, { said: {}, files })
  const later = new Date(now().getTime() + 31 * 24 * 3_600_000)
  await beginReport({ ...desk.house, now: () => later }, 'public', null)
  assert.equal(await blobs.has(own), false)
  assert.equal(await blobs.has(shared), true)
  assert.deepEqual(await problems(), [])
  assert.equal(
    (await db.query(`select from history where what = 'files erased' and who = 'the desk'`)).rows
      .length,
    1,
  )
})

test('the same bytes sealed again are there again', async () => {
  const again = await desk.house.blobs.seal(bytesOf('one'))
  assert.equal(await desk.house.blobs.has(again), true)
  assert.deepEqual(await problems(), [])
})

test('what a kill left of an erased file is found, and goes when the bytes are taken away', async () => {
  const left = await desk.house.blobs.seal(bytesOf('left by a kill'))
  const id = await matterWith(left)
  const { removeErased } = desk.house.blobs
  desk.house.blobs.removeErased = async () => {}
  await act(id, { action: 'words erased' })
  assert.match((await problems())[0] ?? '', /was erased, and is still in the folder/)
  desk.house.blobs.removeErased = removeErased
  await desk.house.blobs.removeErased()
  assert.deepEqual(await problems(), [])
})

test('a file that is kept as erased and that no entry of the history names is a problem', async () => {
  const gone = await desk.house.blobs.seal(bytesOf('made away with'))
  await desk.house.db.query('update blob set erased_at = now() where sha256 = $1', [gone])
  await desk.house.blobs.removeErased()
  assert.match((await problems()).join(' '), new RegExp(`${gone} is kept as erased, and no entry`))
})
