// The invented force's register counted for a request: whole, once, and by who may.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aHouse } from '../../test/a-desk.ts'
import { takeInForce } from '../desks/work/force/take-in-force.ts'
import { allAccounts } from '../people/queries.ts'
import { rightsOf } from '../people/roles.ts'
import type { Viewer } from '../people/viewer.ts'
import type { House } from '../store/house.ts'
import { countForRequest } from './count-for-request.ts'
import { countMatters } from './count-matters.ts'
import { proposedMapping } from './counted/mapped/propose-mapping.ts'

const SPAN = { from: '2009-01-01', to: '2026-12-31' }
let house: House
let counter: Viewer

before(async () => {
  house = await aHouse('standards desk')
  await takeInForce(house)
  const all = await allAccounts(house.db)
  const {
    id: account,
    name,
    roles,
  } = all.find(({ roles }) => rightsOf(roles).has('count')) ?? assert.fail()
  counter = { account, name, rights: rightsOf(roles) }
})

after(() => house.parsers.close())

const mapped = (words: string, more = {}) => {
  const of = proposedMapping({ number: '1', words }, { all: words, received: '2026-11-30' })
  assert.ok('mapping' in of)
  return { ...of.mapping, ...more }
}

test('what the anti-corruption unit works on is counted, and named beside no number', async () => {
  const ordinary = await countMatters(house, counter, { span: SPAN, social: false })
  const mine = new Set(ordinary.map(({ matter }) => matter))
  const asked = mapped('How many cases?', { span: SPAN, social: false, by: [] })
  const { tables } = await countForRequest(house, counter, { reference: 'R', mapped: [asked] })
  const [{ table, cases } = assert.fail()] = tables
  const counted = table.counts.reduce((sum, { count }) => sum + count, 0)
  assert.ok(counted > mine.size, `${counted} are counted, ${mine.size} are ordinary`)
  assert.deepEqual(
    cases.flatMap(({ matters }) => matters).filter((id) => !mine.has(id)),
    [],
  )
})

test('the force says to the first question of 2014 that there were thirteen officers and six of its staff', async () => {
  const asked = mapped(
    'From 1 January 2009 to 17 February 2014, how many police officers and police staff have been investigated for breaching guidelines on social media use?',
  )
  const { tables } = await countForRequest(house, counter, { reference: 'R', mapped: [asked] })
  assert.deepEqual(
    tables[0]?.table.counts.map(({ at, count }) => [...Object.values(at), count]).toSorted(),
    [
      ['Police officer', 13],
      ['Police staff', 6],
    ],
  )
})

test('who may not count is refused', async () => {
  const nobody = { ...counter, rights: rightsOf(['investigator']) }
  await assert.rejects(
    countForRequest(house, nobody, { reference: 'R', mapped: [mapped('How many cases?')] }),
    /right to count/,
  )
})
