import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { aHouse } from '../../../test/a-desk.ts'
import { figuresOf } from '../../reconcile/queries.ts'
import type { House } from '../../store/house.ts'
import { historyHead } from '../../store/queries.ts'
import { verifyStore } from '../../store/verify-store.ts'
import { importFiles } from './import-folder.ts'
import { repairHouse } from './repair-house.ts'
import { runWaiting } from './run-waiting.ts'
import { verifyHouse } from './verify-house.ts'

const SURVEY = `title: A small survey
law: foia
packs: [police-conduct]
period: { from: 2009-01-01, to: 2014-02-17 }
bodies: [durham]
questions:
  - { number: "1a", asks: "How many were investigated?", unit: person, whom: [officers, staff] }
`

const LETTER =
  'Our answer is set out below.\n\n1a. Those investigated between 1 January 2009 and 17 February 2014 were 13 police officers.\n'

let house: House

before(async () => {
  house = await aHouse()
  const open = async () => new TextEncoder().encode(LETTER)
  const replies = ['durham/2014-03-12/reply.txt']
  await importFiles(
    house,
    { name: 'small', yaml: { 'survey.yaml': SURVEY }, replies, open },
    'small',
  )
})

beforeEach(() => runWaiting(house))
after(() => house.parsers.close())

const verify = async () =>
  verifyStore({ db: house.db, blobs: house.blobs, headKept: await historyHead(house.db) })

const found = async () => (await verifyHouse(house, verify)).problems.map(({ what }) => what)

/** Found, put right, found no more. */
async function putsRight(what: string, says: RegExp): Promise<void> {
  const only = await repairHouse(house, verify, { yes: false })
  assert.deepEqual([...new Set(only.problems.map((one) => one.what))], [what])
  assert.match(only.would.join('\n'), says)
  assert.deepEqual(only.done, [])
  assert.ok((await found()).length > 0, 'without a yes nothing is done')

  const { done, left } = await repairHouse(house, verify, { yes: true })
  assert.deepEqual(done, only.would)
  assert.deepEqual(left, [])
}

test('a house in which all is well has no problems, and looking at it changes nothing', async () => {
  const [survey] = (await house.db.query<{ id: string }>('select id from survey')).rows
  const before = await figuresOf(house.db, survey?.id ?? '')
  assert.ok(before.length > 0)
  assert.deepEqual(await found(), [])
  assert.deepEqual(await figuresOf(house.db, survey?.id ?? ''), before)
  assert.equal(await house.jobs.waiting(), 0)
})

const tampered: [what: string, statement: string][] = [
  [
    'a figure that was changed',
    `update figure set figure = jsonb_set(figure, '{value}', '{"low":99,"high":99}')`,
  ],
  ['a figure that is gone', 'delete from figure'],
  ['a figure that was confirmed by nobody', `update figure set state = 'confirmed'`],
  ['an answer that was changed', `update answer set state = 'confirmed'`],
  [
    'a count that was changed',
    `update count_result set result = jsonb_set(result, '{answered}', '7')`,
  ],
  ['a count that is gone', 'delete from count_result'],
  ['another reading that a number opens', `update body_count set opens = '{"from": 7}'`],
]

for (const [what, statement] of tampered)
  test(`${what} is found by a recount, and worked out again`, async () => {
    await house.db.query(statement)
    await putsRight('derived', /^Compare the replies and count the survey .* again\.$/)
  })

test('a step that was set aside is found, and done again', async () => {
  await house.db.query(
    `insert into job (id, stage, subject, put_at, given_up, set_aside, error)
     select gen_random_uuid(), 'read', sha256, now(), true, true, 'it ended' from attachment where leaf`,
  )
  await putsRight('queue', /^Read the file [0-9a-f]{64} again\.$/)
})

test('a file that no step is there to read is found, and read', async () => {
  await house.db.query('delete from document')
  await putsRight('queue', /^Read the file/)
})

test('a reply that no step is there to understand is found, and understood', async () => {
  await house.db.query('delete from extraction')
  const { problems, would, left } = await repairHouse(house, verify, { yes: true })
  assert.ok(problems.some(({ what }) => what === 'queue'))
  assert.match(would.join('\n'), /^Understand the reply/)
  assert.deepEqual(left, [])
})

test('an altered history is told, and nothing pretends to put it right', async () => {
  await house.db.transaction(async (db) => {
    await db.query('set local session_replication_role = replica')
    await db.query(`update history set who = 'somebody else' where seq = 1`)
  })
  const { would, done, left } = await repairHouse(house, verify, { yes: true })
  assert.deepEqual([would, done], [[], []])
  assert.match(left[0]?.message ?? '', /History row 1 was changed/)
})
