// A table made safe beside earlier releases and beside what is known: nothing is called safe that was not looked at.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TrueTable } from '../vocabulary/released/true-table.ts'
import { protecting } from './disclose-apart.ts'
import { DEFAULT_POLICY } from './policy/policy.ts'
import { protectTable } from './protect-table.ts'
import { published } from './released/read-released.ts'
import type { Rung } from './table/recode.ts'

const RANKS = ['Constable', 'Sergeant', 'Inspector', 'Superintendent']
const OUTCOMES = ['Advice', 'Warning', 'Not upheld']

const tableOf = (year: string, more: number): TrueTable => ({
  title: `Matters in ${year}`,
  unit: 'matters',
  register: 'PSD',
  asOf: '2024-06-01',
  period: { year },
  dimensions: [
    { name: 'Rank', categories: RANKS },
    { name: 'Outcome', categories: OUTCOMES },
  ],
  counts: RANKS.flatMap((Rank, r) =>
    OUTCOMES.map((Outcome, o) => ({ at: { Rank, Outcome }, count: more + 40 - 12 * r + 5 * o })),
  ),
})

const RUNGS: Rung[] = [
  { name: 'in bands', merge: { Rank: { 'Inspector or above': ['Inspector', 'Superintendent'] } } },
  { name: 'without Outcome', drop: ['Outcome'] },
]

const protectedWith = async (
  table: TrueTable,
  earlier: { name: string; text: string }[],
  rungs: Rung[] = [],
) => {
  const asked = { table, policy: DEFAULT_POLICY, earlier, rungs, seconds: 30 }
  const done = await protecting.does(asked, () => {})
  return 'made' in done ? done.made : assert.fail(done.refused)
}

const releasedAs = async (name: string, table: TrueTable) => ({
  name,
  text: JSON.stringify((await protectedWith(table, [])).released),
})

test('two earlier releases of one file name are two tables, each tied to the one that it counts with', async () => {
  const earlier = [
    await releasedAs('released.json', tableOf('2019', 3)),
    await releasedAs('released.json', tableOf('2020', 0)),
  ]
  const done = await protectedWith(tableOf('2020', 0), earlier)
  assert.deepEqual(
    done.notes.map(({ code, message }) => [code, /“released”/.test(message)]),
    [['earlier-untied', true]],
  )
  assert.ok(done.links > 0)
  assert.ok(!done.notes.some(({ code }) => code === 'earlier-differs'))
})

test('an earlier release that nothing ties to the table is named, as one that was not thought of', async () => {
  const { register: _, ...nowhere } = tableOf('2020', 0)
  const earlier = [await releasedAs('last-year.json', nowhere)]
  const done = await protectedWith(nowhere, earlier)
  assert.deepEqual(
    done.notes.map(({ code }) => code),
    ['earlier-untied'],
  )
})

test('a band is not tried beside an earlier release of its parts, and that is said', async () => {
  const earlier = [await releasedAs('released.json', tableOf('2020', 0))]
  const done = await protectedWith(tableOf('2020', 0), earlier, RUNGS)
  assert.deepEqual(
    done.ladder?.map(({ rung }) => rung),
    ['as it is', 'without Outcome'],
  )
  assert.match(done.notes.map(({ message }) => message).join(' '), /Not tried: in bands/)
})

test('nothing coarser is tried where something is known of single cells', async () => {
  const known = [{ at: { Rank: 'Superintendent', Outcome: 'Advice' }, atLeast: 4 }]
  const done = await protectedWith({ ...tableOf('2020', 0), known }, [], RUNGS)
  assert.deepEqual(
    done.ladder?.map(({ rung }) => rung),
    ['as it is'],
  )
})

test('nothing coarser is tried where links are given, which name cells of the table as it is', async () => {
  const table = tableOf('2020', 0)
  const { released } = await protectedWith(table, [])
  const done = await protectTable(table, {
    policy: DEFAULT_POLICY,
    earlier: [published(released, 'earlier')],
    links: [{ terms: { 'new/All|All': 1, 'earlier/All|All': -1 }, relation: '=', value: 0 }],
    rungs: RUNGS,
    seconds: 30,
  })
  assert.deepEqual(
    done.ladder?.map(({ rung }) => rung),
    ['as it is'],
  )
  assert.match(done.notes.map(({ message }) => message).join(' '), /Not tried: .*without Outcome/)
})

test('of two things known of one cell the higher floor decides whether the rest of it is small', async () => {
  const at = { Rank: 'Superintendent', Outcome: 'Not upheld' }
  const table = tableOf('2020', 0)
  const floor = { at, atLeast: 12 }
  const done = async (known: TrueTable['known']) =>
    (await protectedWith({ ...table, known }, [])).withheld.small
  assert.equal(await done([floor]), await done([floor, { at, atMost: 90 }]))
  assert.equal(await done([floor]), (await done([])) + 1)
})

test('an earlier number that a sum of the new table gives away is not passed over in silence', async () => {
  const head = tableOf('2020', 0)
  const Rank = RANKS.slice(0, 3)
  const matters = [13, 2, 10, 0, 6, 0, 0, 0, 0]
  const counts = matters.map((count, i) => ({
    at: { Rank: Rank[Math.floor(i / 3)] ?? '', Outcome: OUTCOMES[i % 3] ?? '' },
    count,
  }))
  const outcomes = { name: 'Outcome', categories: OUTCOMES }
  const ranks = { name: 'Rank', categories: Rank }
  const earlier = [
    await releasedAs('earlier.json', { ...head, dimensions: [ranks, outcomes], counts }),
  ]
  const done = await protectedWith(
    {
      ...head,
      dimensions: [outcomes],
      counts: OUTCOMES.map((Outcome, o) => ({
        at: { Outcome },
        count: matters.reduce((sum, n, i) => (i % 3 === o ? sum + n : sum), 0),
      })),
    },
    earlier,
  )
  assert.deepEqual(
    done.notes.map(({ code }) => code),
    ['earlier-narrowed'],
  )
})
