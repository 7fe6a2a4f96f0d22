// Whom a release of a review waits for: not for who signed the answer that is reviewed.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { asked, sent } from '../../../../../test/a-request.ts'
import {
  type AStandardsDesk,
  aStandardsDesk,
  type Someone,
} from '../../../../../test/a-standards-desk.ts'
import { askReview } from '../../../../answer/ask-review.ts'
import { recordDeed } from '../../../../answer/record-deed.ts'
import { takeRequests } from '../../../../answer/take-request.ts'
import type { EventSaid } from '../../../../vocabulary/answering/event.ts'

const ID = '00000000-0000-4000-8000-00000000a5e1'
const [drawn, signed, left] = sent('2026-11-20', ['1'], 3)

let desk: AStandardsDesk
let first: Someone
let fresh: Someone
let review: string

before(async () => {
  desk = await aStandardsDesk()
  const clerk = await desk.someone('A Clerk', 'request-officer')
  const officer = await desk.someone('An Officer', 'disclosure-officer')
  const another = await desk.someone('Another Officer', 'disclosure-officer')
  first = await desk.someone('A Second', 'second-person')
  fresh = await desk.someone('A Third', 'second-person')
  const says = (id: string, { viewer }: Someone, said: EventSaid | undefined) =>
    recordDeed(desk.house, { viewer, id, version: null, said: [said ?? assert.fail()] })
  const requester = { name: 'Zephyrine', address: 'z@example.org', words: '', files: [] }
  const of = { id: ID, received: '2026-11-02', door: 'mail', law: 'foia' } as const
  const [, split] = asked(of.received)
  const questions = split?.kind === 'questions-split' ? split.facts.questions : []
  await takeRequests(desk.house, { viewer: clerk.viewer, taken: [{ ...of, questions, requester }] })
  await says(ID, officer, drawn)
  await says(ID, first, signed)
  await says(ID, clerk, left)
  const why = 'Something is left out.'
  review = await askReview(desk.house, {
    viewer: clerk.viewer,
    of: ID,
    on: '2026-11-23',
    door: 'mail',
    why,
  })
  await says(review, another, drawn)
})
after(() => desk.close())

const waitsFor = async (who: Someone): Promise<boolean> =>
  (await (await who.ask('/signing')).text()).includes(`/signing/${review}/1`)

test('it waits for somebody who had no part in the answer, and for nobody else', async () => {
  assert.deepEqual([await waitsFor(fresh), await waitsFor(first)], [true, false])
  const begin = (who: Someone) => who.ask('/').then((answer) => answer.text())
  assert.match(await begin(fresh), /One release<\/a> to be signed/)
  assert.doesNotMatch(await begin(first), /to be signed/)
})

test('who had one is told so on its page before any file of it is opened', async () => {
  const page = async (who: Someone) => (await who.ask(`/signing/${review}/1`)).text()
  assert.match(await page(first), /You had a part in the answer to FOI/)
  assert.match(await page(fresh), /Open every file first/)
})
