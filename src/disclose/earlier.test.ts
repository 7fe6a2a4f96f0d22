// A table made safe beside earlier releases and beside what is known: nothing is called safe that was not looked at.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TrueTable } from '../vocabulary/released/true-table.ts'
import { auditTables } from './audit-tables.ts'
import { protecting } from './disclose-apart.ts'
import { discloseTable } from './disclose-table.ts'
import { DEFAULT_POLICY } from './policy/policy.ts'
import { protectTable } from './protect-table.ts'
import { published } from './released/read-released.ts'
import { type Rung, recoded } from './table/recode.ts'
import { verifyCertificate } from './verify-certificate.ts'

const RANKS = ['Constable', 'Sergeant', 'Inspector', 'Superintendent']
const OUTCOMES = ['Advice', 'Warning', 'Not upheld']

const MATTERS = [13, 2, 10, 0, 6, 0, 0, 0, 0]

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

test('what is known of a cell is known of the coarser one that holds it', () => {
  const known = [
    { at: { Rank: 'Superintendent', Outcome: 'Advice' }, atLeast: 4, atMost: 9 },
    { at: { Rank: 'Inspector', Outcome: 'Advice' }, atLeast: 3 },
    { at: { Rank: 'Constable', Outcome: 'All' }, atLeast: 2, atMost: 90, source: 'a notice' },
    { at: { Rank: 'Constable', Outcome: 'Warning' }, atMost: 50 },
  ]
  const table = { ...tableOf('2020', 0), known }
  const [bands = { name: '' }, without = { name: '' }] = RUNGS
  assert.deepEqual(recoded(table, bands).known, [
    { at: { Rank: 'Inspector or above', Outcome: 'Advice' }, atLeast: 7 },
    { at: { Rank: 'Constable', Outcome: 'All' }, atLeast: 2, atMost: 90, source: 'a notice' },
    { at: { Rank: 'Constable', Outcome: 'Warning' }, atMost: 50 },
  ])
  assert.deepEqual(recoded(table, without).known, [
    { at: { Rank: 'Superintendent' }, atLeast: 4 },
    { at: { Rank: 'Inspector' }, atLeast: 3 },
    { at: { Rank: 'Constable' }, atLeast: 2, atMost: 90, source: 'a notice' },
  ])
})

test('what is known of all of a dimension stays where it was told when no sum of all is printed', () => {
  const { dimensions, ...rest } = tableOf('2020', 0)
  const [ranks, outcomes] = dimensions
  const force = { name: 'Force', categories: ['Severnshire'], all: null }
  const bare = { ...(ranks ?? force), sums: { Everybody: RANKS }, all: null }
  const at = { Force: 'Severnshire', Outcome: 'Advice' }
  const table: TrueTable = {
    ...rest,
    dimensions: [force, bare, outcomes ?? force],
    counts: rest.counts.map((one) => ({ ...one, at: { Force: 'Severnshire', ...one.at } })),
    known: [
      { at: { ...at, Rank: 'Superintendent' }, atLeast: 4 },
      { at: { ...at, Rank: 'Everybody' }, atMost: 900 },
    ],
  }
  const [bands = { name: '' }] = RUNGS
  assert.deepEqual(recoded(table, bands).known, [
    { at: { ...at, Rank: 'Inspector or above' }, atLeast: 4 },
    { at: { ...at, Rank: 'Everybody' }, atMost: 900 },
  ])
})

test('a coarser table is tried with what is known of it', async () => {
  const known = [{ at: { Rank: 'Superintendent', Outcome: 'Advice' }, atLeast: 4 }]
  const done = await protectedWith({ ...tableOf('2020', 0), known }, [], RUNGS)
  assert.deepEqual(
    done.ladder?.map(({ rung }) => rung),
    ['as it is', 'in bands', 'without Outcome'],
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

/** Of three ranks by three outcomes, one number small; and what a later table of the outcomes alone would print. */
async function outcomesAfterRanks() {
  const head = tableOf('2020', 0)
  const Rank = RANKS.slice(0, 3)
  const counts = MATTERS.map((count, i) => ({
    at: { Rank: Rank[Math.floor(i / 3)] ?? '', Outcome: OUTCOMES[i % 3] ?? '' },
    count,
  }))
  const outcomes = { name: 'Outcome', categories: OUTCOMES }
  const ranks = { name: 'Rank', categories: Rank }
  const first = { ...head, dimensions: [ranks, outcomes], counts }
  const second: TrueTable = {
    ...head,
    dimensions: [outcomes],
    counts: OUTCOMES.map((Outcome, o) => ({
      at: { Outcome },
      count: MATTERS.reduce((sum, n, i) => (i % 3 === o ? sum + n : sum), 0),
    })),
  }
  const earlier = published((await protectedWith(first, [])).released, 'earlier')
  return { second, earlier }
}

const asked = { policy: DEFAULT_POLICY, secondsLeft: () => 60 }

test('a number that an earlier release withheld is not given away by a sum of the new table', async () => {
  const { second, earlier } = await outcomesAfterRanks()
  const alone = published((await discloseTable(second, asked)).released, 'new')
  const given = await auditTables({ tables: [alone, earlier], known: [] }, DEFAULT_POLICY)
  assert.equal(given.exposed, 1)
  const done = await discloseTable(second, { ...asked, earlier: [earlier] })
  assert.deepEqual([done.status, done.withheld.proven], ['protected', true])
  const both = [published(done.released, 'new'), earlier]
  const { exposed, narrow } = await auditTables({ tables: both, known: [] }, DEFAULT_POLICY)
  assert.deepEqual([exposed, narrow], [0, 0])
})

test('a certificate that leaves out what an earlier release withheld is rejected, with no truth at hand', async () => {
  const { second, earlier } = await outcomesAfterRanks()
  const { certificate, released } = await discloseTable(second, { ...asked, earlier: [earlier] })
  const made = { released: published(released, 'new'), earlier: [earlier] }
  assert.deepEqual(verifyCertificate({ certificate, ...made }).problems, [])
  // As if the new table alone had been thought of: one table that agrees with all of it.
  const bare = certificate && { ...certificate, tables: certificate.tables.slice(0, 1) }
  const { problems } = verifyCertificate({ certificate: bare, ...made })
  assert.deepEqual([...new Set(problems.map(({ code }) => code))], ['too-few-values'])
})

test('what earlier releases give away themselves is no fault of the new table, is said, and is shown by a sum', async () => {
  const { second, earlier } = await outcomesAfterRanks()
  // The small number withheld and nothing beside it.
  const cells = earlier.released.cells.map(({ at }) =>
    at['Outcome'] === 'Warning' && at['Rank'] === 'Constable'
      ? { at, mark: '[c]' }
      : { at, value: mattersOf(at) },
  )
  const usual = published({ ...earlier.released, cells }, 'earlier')
  const done = await discloseTable(second, { ...asked, earlier: [usual] })
  assert.deepEqual(
    [done.status, done.notes.map(({ code }) => code)],
    ['protected', ['earlier-gives-away']],
  )
  const made = { released: published(done.released, 'new'), earlier: [usual] }
  const { certificate } = done
  assert.deepEqual(verifyCertificate({ certificate, ...made }).problems, [])
  const { ends: _, ...bare } = certificate ?? assert.fail('there is one')
  const [wrong] = verifyCertificate({ certificate: bare, ...made }).problems
  assert.equal(wrong?.code, 'too-few-values')
})

/** The same matters, by rank and outcome. */
function mattersOf({ Rank = '', Outcome = '' }: Readonly<Record<string, string>>): number {
  return MATTERS.reduce((sum, count, i) => {
    const isRank = Rank === 'All' || Rank === RANKS[Math.floor(i / 3)]
    return isRank && (Outcome === 'All' || Outcome === OUTCOMES[i % 3]) ? sum + count : sum
  }, 0)
}

test('a category that brings together what an earlier release told apart is named: nothing ties the two', async () => {
  const fine = tableOf('2020', 0)
  const earlier = published((await protectedWith(fine, [])).released, 'earlier')
  const [bands = { name: '' }] = RUNGS
  const done = await discloseTable(recoded(fine, bands), { ...asked, earlier: [earlier] })
  const note = done.notes.find(({ code }) => code === 'earlier-regrouped')
  assert.match(
    note?.message ?? '',
    /“Inspector or above” of this table and “Inspector”, “Superintendent”/,
  )
  // A year that was not there before is no such thing.
  const again = await discloseTable(fine, { ...asked, earlier: [earlier] })
  assert.deepEqual(again.notes, [])
})

test('an earlier release that another ties to this table is thought of, and not said to be tied by nothing', async () => {
  const asOf = '2024-07-01'
  const whole = { ...tableOf('2020', 60), asOf, period: { from: '2020-01-01', to: '2022-12-31' } }
  const earlier = [
    published((await protectedWith(whole, [])).released, 'three years'),
    published((await protectedWith({ ...tableOf('2022', 0), asOf }, [])).released, 'the last'),
    published((await protectedWith(tableOf('2012', 0), [])).released, 'long ago'),
  ]
  const done = await discloseTable(tableOf('2020', 0), { ...asked, earlier })
  const notes = done.notes.map(({ code, message }) => [code, /“([^”]*)”/.exec(message)?.[1]])
  assert.deepEqual(notes, [['earlier-untied', 'long ago']])
})
