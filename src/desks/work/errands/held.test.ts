// What an errand needs and nothing may keep: held until it was used, and no longer than its step is tried by itself.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aHouse } from '../../../../test/a-desk.ts'
import type { House } from '../../../store/house.ts'
import { MOST_ATTEMPTS } from '../../../store/job-queue.ts'
import { NotNow } from '../../../store/not-now.ts'
import { SetAside } from '../../../store/set-aside.ts'
import { doErrand } from '../do-errand.ts'
import { putOff } from './put-errand.ts'

const house = await aHouse()
after(() => house.parsers.close())

const TYPED = { period: '2022/23', 'bodies-from': 'pasted', 'q1-asks': 'How many buses?' }
const held = { file: { name: 'reply.txt', bytes: new TextEncoder().encode('48 buses.') } }
const SAMPLE = {
  survey: null,
  kind: 'try-sample',
  asked: { slug: null, typed: { ...TYPED, 'q1-one': 'bus', 'q1-many': 'buses' }, hasFile: true },
  held,
} as const

/** A house in which no file can be opened, for this reason. */
function without(error: Error): House {
  const parsers: House['parsers'] = {
    ...house.parsers,
    unpack: () => Promise.reject(error),
    forErrand: () => parsers,
  }
  return { ...house, parsers }
}

async function begun() {
  await putOff(house, SAMPLE)
  const job = await house.jobs.take(['errand'])
  assert.ok(job)
  return job
}

test('a step that is tried again holds what it needs; one that failed for the last time, or is set aside, lets it go', async () => {
  const failure = new Error('a fault')
  const aside = new SetAside('over what it may use', { status: 422 })
  const full = new NotNow('the disk is full')
  for (const [error, attempts, stays] of [
    [failure, 1, 1],
    [full, MOST_ATTEMPTS, 1],
    [failure, MOST_ATTEMPTS, 0],
    [aside, 1, 0],
  ] as const) {
    house.held.clear()
    const job = await begun()
    await assert.rejects(doErrand(without(error), { ...job, attempts }), { message: error.message })
    assert.equal(house.held.size, stays, error.message)
  }
})

test('what could not be put holds nothing, however often it was begun', async () => {
  house.held.clear()
  const broken: House = {
    ...house,
    db: {
      ...house.db,
      async transaction(work) {
        await house.db.transaction(work)
        await house.db.transaction(work).catch(() => {})
        throw new Error('the power failed')
      },
    },
  }
  await assert.rejects(putOff(broken, SAMPLE), /the power failed/)
  assert.equal(house.held.size, 0)
})
