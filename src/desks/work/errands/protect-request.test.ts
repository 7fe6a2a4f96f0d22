// The three tables that the questions of 2014 ask for, of the invented force: safe one by one, and read together.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aHouse } from '../../../../test/a-desk.ts'
import { USUALLY_PROMISED } from '../../../disclose/given/release-form.ts'
import { allAccounts } from '../../../people/queries.ts'
import { rightsOf } from '../../../people/roles.ts'
import { countForRequest } from '../../../register/count-for-request.ts'
import { proposedMapping } from '../../../register/counted/mapped/propose-mapping.ts'
import type { House } from '../../../store/house.ts'
import type { Released } from '../../../vocabulary/released/true-table.ts'
import { takeInForce } from '../force/take-in-force.ts'
import type { ProtectionMade } from './protect.ts'
import { type ProtectRequest, protectRequest } from './protect-request.ts'
import { openJson, sealJson } from './sealed-json.ts'

let house: House
let tables: ProtectRequest['tables']

const ASKED: [number: string, words: string][] = [
  [
    '1a',
    'How many police officers and police staff have been investigated for breaching police guidelines on social media use?',
  ],
  ['1b', 'For each investigation, what was the nature of the allegation?'],
  ['1c', 'For each investigation, what was the result?'],
]
const ALL = 'From 1 January 2009 to 17 February 2014, on social media'

before(async () => {
  house = await aHouse('standards desk')
  await takeInForce(house)
  const {
    id: account,
    name,
    roles,
  } = (await allAccounts(house.db)).find((one) => rightsOf(one.roles).has('count')) ?? assert.fail()
  const viewer = { account, name, rights: rightsOf(roles) }
  const mapped = ASKED.flatMap(([number, words]) => {
    const of = proposedMapping({ number, words }, { all: ALL, received: '2014-02-18' })
    return 'mapping' in of ? [of.mapping] : []
  })
  const counted = await countForRequest(house, viewer, { reference: 'R', mapped })
  tables = await Promise.all(
    counted.tables.map(async ({ question, table }, i) => ({
      question,
      counted: i,
      table: await sealJson(house, table),
    })),
  )
})

after(() => house.parsers.close())

const asked = (more: Partial<ProtectRequest> = {}): ProtectRequest => ({
  request: '',
  tables,
  promised: USUALLY_PROMISED,
  rungs: {},
  bands: {},
  earlier: [],
  ...more,
})

test('each is safe by itself, all are safe read together, and the totals agree', async () => {
  const done = await protectRequest(house, asked())
  assert.deepEqual(
    done.tables.map(({ status }) => status),
    ['protected', 'protected', 'protected'],
  )
  assert.deepEqual(done.together, { safe: true, own: 0, before: 0, refused: null })
  const kept = await Promise.all(
    done.tables.map(({ made }) => openJson<ProtectionMade>(house, made)),
  )
  const totals = kept.map(({ answer }) =>
    answer.released.cells.find(({ at }) => Object.values(at).every((one) => one === 'All')),
  )
  assert.deepEqual(
    totals.map((cell) => cell && 'value' in cell && cell.value),
    [19, 20, 20],
  )
  for (const { answer, files } of kept) {
    assert.ok(
      answer.released.cells.every(
        (cell) => !('value' in cell) || cell.value === 0 || cell.value > 4,
      ),
      'no small number is printed',
    )
    assert.ok(files.every(({ closed }) => closed))
  }
})

const ofLast = async () => {
  const [first] = (await protectRequest(house, asked({ tables: tables.slice(2) }))).tables
  return openJson<ProtectionMade>(house, first?.made ?? '')
}
const beside = async (released: Released) =>
  protectRequest(
    house,
    asked({
      tables: tables.slice(2),
      earlier: [{ reference: 'A', release: 1, released: await sealJson(house, released) }],
    }),
  )

test('the same table released earlier is thought of, and is safe beside it', async () => {
  const { answer } = await ofLast()
  const { together } = await beside(answer.released)
  assert.deepEqual(together, { safe: true, own: 0, before: 0, refused: null })
})

test('where an earlier release printed the small numbers nothing is safe any more, and none of it is called so', async () => {
  const { answer } = await ofLast()
  const truth = new Map(answer.cells.map(({ at, count }) => [JSON.stringify(at), count]))
  const printed = answer.released.cells.map((cell) => ({
    at: cell.at,
    value: 'value' in cell ? cell.value : (truth.get(JSON.stringify(cell.at)) ?? 0),
  }))
  const { tables: made, together } = await beside({ ...answer.released, cells: printed })
  assert.deepEqual([made[0]?.status, together.safe], ['impossible', false])
})
