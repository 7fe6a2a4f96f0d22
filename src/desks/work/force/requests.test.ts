// The requests to the invented force are there as people would have recorded them.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type AStandardsDesk, aStandardsDesk } from '../../../../test/a-standards-desk.ts'
import { courseOf } from '../../../answer/course/course-of.ts'
import { allOf } from '../../../answer/course/standing.ts'
import { requesterOf, requestsKept } from '../../../answer/queries.ts'
import { classesMet } from '../../../answer/reasons/classes-met.ts'
import { requestFiles } from './request-files.ts'
import { takeInForce } from './take-in-force.ts'

let desk: AStandardsDesk
before(async () => {
  desk = await aStandardsDesk()
  const { house } = desk
  let mails = 0
  const seal = (bytes: Uint8Array): Promise<string> => {
    if (Buffer.from(bytes.subarray(0, 4)).toString() === 'To: ' && ++mails === 2)
      throw new Error('the power went')
    return house.blobs.seal(bytes)
  }
  const broken = takeInForce({ ...house, blobs: { ...house.blobs, seal } })
  await assert.rejects(broken, /the power went/)
  await takeInForce(house)
})

test('after a start that was broken off at the second answer every request is whole', async () => {
  const kept = await requestsKept(desk.house.db)
  for (const { reference, events } of await requestFiles()) {
    const request = kept.find((one) => one.reference === reference) ?? assert.fail(reference)
    const handedOver = events.filter((step) => 'do' in step && step.do === 'hand over')
    assert.equal(allOf(request.events, 'sent').length, handedOver.length, reference)
  }
})
after(() => desk.close())

test('each request of the files is there once, by those who recorded it, and its requester apart', async () => {
  const [files, kept] = [await requestFiles(), await requestsKept(desk.house.db)]
  assert.ok(files.length > 1)
  for (const told of files) {
    const [request, ...more] = kept.filter(({ reference }) => reference === told.reference)
    assert.ok(request && more.length === 0, told.reference)
    assert.equal(courseOf(request, '2026-11-24').received?.actor, 'Tamsin Millrace')
    assert.equal(
      (await requesterOf(desk.house.db, request.id))?.name,
      told.requester.name,
      told.reference,
    )
    assert.ok(!JSON.stringify(request).includes(told.requester.name), told.reference)
  }
})

test('every file says that it is invented', async () => {
  for (const told of await requestFiles())
    assert.match(String('about' in told && told.about), /Invented/, told.reference)
})

const named = async (reference: string) => {
  const kept = await requestsKept(desk.house.db)
  const request = kept.find((one) => one.reference === reference) ?? assert.fail(reference)
  return courseOf(request, '2026-11-30')
}

test('the request that asks after the same rank in other words is warned of', async () => {
  const first = await named('FOI 2026/0005')
  const { questions } = await named('FOI 2026/0006')
  const kept = allOf(first.events, 'ncnd').map(({ facts }) => ({
    ...facts,
    reference: first.request.reference,
    on: '',
  }))
  assert.equal(classesMet(questions, kept).length, 1)
})
