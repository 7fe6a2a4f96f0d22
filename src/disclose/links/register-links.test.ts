// What ties releases of one register together, and what is not believed of it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Released, TrueTable } from '../../vocabulary/released/true-table.ts'
import { auditTables } from '../audit-tables.ts'
import { discloseTable } from '../disclose-table.ts'
import { DEFAULT_POLICY } from '../policy/policy.ts'
import { published } from '../released/read-released.ts'
import { counted } from '../table/counted.ts'
import { verifyCertificate } from '../verify-certificate.ts'
import { cellNamed } from './cell-named.ts'
import { arePiecesMissed, registerLinks } from './register-links.ts'

const dimensions = [{ name: 'Rank', categories: ['Constable', 'Sergeant'] }]
const heading = { unit: 'matters', register: 'PSD', asOf: '2024-06-01' }

const ranks = (...counts: number[]): TrueTable['counts'] =>
  counts.map((count, i) => ({ at: { Rank: dimensions[0]?.categories[i] ?? '' }, count }))

function earlier(id: string, from: string, to: string, counts: number[], asOf = heading.asOf) {
  const { lattice, truth } = counted({ dimensions, counts: ranks(...counts) })
  const cells = truth.map((value, cell) => ({ at: lattice.atOf(cell), value }))
  const released: Released = {
    ...heading,
    asOf,
    id,
    period: { from, to },
    dimensions,
    marks: {},
    cells,
  }
  return published(released, id)
}

test('of two periods that overlap and the whole, what is left over is the overlap, a number of matters', () => {
  const links = registerLinks([
    earlier('a', '2020-01-01', '2022-12-31', [10, 20]),
    earlier('b', '2021-01-01', '2023-12-31', [10, 20]),
    earlier('whole', '2020-01-01', '2023-12-31', [18, 37]),
  ])
  const overlap = links.find(({ terms }) => Object.keys(terms).length === 3)
  assert.deepEqual(overlap?.terms, { 'a/Constable': 1, 'b/Constable': 1, 'whole/Constable': -1 })
  assert.deepEqual([overlap?.relation, overlap?.value, overlap?.difference], ['>=', 0, true])
})

test('two periods that overlap say nothing of each other alone', () => {
  const links = registerLinks([
    earlier('a', '2020-01-01', '2022-12-31', [10, 20]),
    earlier('b', '2021-01-01', '2023-12-31', [10, 20]),
  ])
  assert.deepEqual(links, [])
})

test('a certificate holds though the register lost a case since the release before', async () => {
  const before = earlier('r1', '2020-01-01', '2020-12-31', [40, 20], '2024-01-01')
  const table: TrueTable = {
    ...heading,
    period: { from: '2020-01-01', to: '2020-12-31' },
    dimensions,
    counts: ranks(39, 30),
  }
  const done = await discloseTable(table, {
    policy: DEFAULT_POLICY,
    earlier: [before],
    secondsLeft: () => 60,
  })
  assert.ok(done.notes.some(({ code }) => code === 'earlier-differs'))
  const released = published(done.released, 'released.json')
  const { problems } = verifyCertificate({
    certificate: done.certificate,
    released,
    earlier: [before],
  })
  assert.deepEqual(problems, [])
})

test('what is small between two earlier releases is out already and makes no table impossible', async () => {
  const done = await discloseTable(
    {
      ...heading,
      period: { from: '2020-01-01', to: '2023-12-31' },
      dimensions,
      counts: ranks(80, 90),
    },
    {
      policy: DEFAULT_POLICY,
      earlier: [
        earlier('r1', '2020-01-01', '2020-12-31', [20, 30]),
        earlier('r2', '2020-01-01', '2021-12-31', [22, 50]),
      ],
      secondsLeft: () => 60,
    },
  )
  assert.equal(done.status, 'protected')
})

test('a cell is found by its name though its table has a stroke and its rank a bar', () => {
  const odd = { name: 'Rank', categories: ['Sergeant|Inspector', 'Constable'] }
  const cells = [{ at: { Rank: 'Sergeant|Inspector' }, value: 7 }]
  const table = published({ id: '2023/24', dimensions: [odd], marks: {}, cells }, 'x.json')
  assert.deepEqual(cellNamed('2023/24/Sergeant|Inspector', [table]), { table: 0, cell: 0 })
})

test('a small number that the policy keeps is withheld all the same, and said', async () => {
  const { notes, differences } = await discloseTable(
    { dimensions, counts: ranks(3, 30) },
    {
      policy: { ...DEFAULT_POLICY, keep: [{ at: { Rank: 'Constable' } }] },
      secondsLeft: () => 60,
    },
  )
  assert.deepEqual(
    notes.map(({ code, at }) => [code, at]),
    [['kept-is-small', { Rank: 'Constable' }]],
  )
  assert.equal(differences, 0)
})

const SEVEN = Array.from({ length: 7 }, (_, i): [string, string] => [
  `${2010 + i}-01-01`,
  `${2011 + i}-12-31`,
])

test('where seven periods overlap, one behind the other, nothing is called safe and no audit complete', async () => {
  const [last, ...before] = SEVEN.map(([from, to], i) => earlier(`r${i}`, from, to, [20, 30]))
  assert.ok(last)
  assert.ok(arePiecesMissed([last, ...before]))
  const [from, to] = SEVEN[0] ?? ['', '']
  const done = await discloseTable(
    { ...heading, period: { from, to }, dimensions, counts: ranks(20, 30) },
    { policy: DEFAULT_POLICY, earlier: before, secondsLeft: () => 60 },
  )
  assert.deepEqual(
    [done.status, done.certificate, done.notes.map(({ code }) => code)],
    [
      'not-proved',
      null,
      [
        'earlier-untied',
        'earlier-untied',
        'earlier-untied',
        'earlier-untied',
        'earlier-untied',
        'earlier-untied',
        'overlaps-unseen',
      ],
    ],
  )
  const audited = await auditTables({ tables: [last, ...before], known: [] }, DEFAULT_POLICY)
  assert.equal(audited.complete, false)
})

test('seven years one after another, and seven periods each within the next, leave nothing to take apart', () => {
  const years = Array.from({ length: 7 }, (_, i) =>
    earlier(`y${i}`, `${2010 + i}-01-01`, `${2010 + i}-12-31`, [20, 30]),
  )
  const longer = Array.from({ length: 7 }, (_, i) =>
    earlier(`l${i}`, '2010-01-01', `${2010 + i}-12-31`, [20 + i, 30 + i]),
  )
  assert.deepEqual([arePiecesMissed(years), arePiecesMissed(longer)], [false, false])
})

test('officers alone are a part of everybody, and a longer time of fewer is tied to nothing', () => {
  const everybody = earlier('everybody', '2020-01-01', '2022-12-31', [10, 20])
  const of = (only: string[], to: string) => {
    const { released, ...rest } = earlier('officers', '2020-01-01', to, [9, 20])
    return { ...rest, released: { ...released, only } }
  }
  const same = registerLinks([everybody, of(['role: officer'], '2022-12-31')])
  assert.deepEqual(same[0]?.terms, { 'everybody/Constable': 1, 'officers/Constable': -1 })
  assert.deepEqual([same[0]?.relation, same[0]?.difference], ['>=', true])
  assert.deepEqual(registerLinks([everybody, of(['role: officer'], '2023-12-31')]), [])
})

test('what two releases of the same register leave over, one of all and one of officers, is protected', async () => {
  const period = { from: '2020-01-01', to: '2022-12-31' }
  const everybody = earlier('everybody', period.from, period.to, [14, 20])
  const officers = {
    ...heading,
    period,
    dimensions,
    counts: ranks(13, 20),
    only: ['role: officer'],
  }
  const one = await discloseTable(officers, {
    policy: DEFAULT_POLICY,
    earlier: [everybody],
    secondsLeft: () => 30,
  })
  const alone = one.released.cells.filter(
    (cell) => 'value' in cell && cell.at['Rank'] === 'Constable',
  )
  assert.deepEqual(alone, [])
})

/** People by role, or without one their number alone, up to that day. */
function upTo(id: string, to: string, said: Record<string, number> | number, whole = true) {
  const isAlone = typeof said === 'number'
  const counts = isAlone ? { people: said } : said
  const own = isAlone
    ? [{ name: 'Counted', categories: ['people'], all: null }]
    : [{ name: 'Role', categories: Object.keys(counts) }]
  const { lattice, truth } = counted({
    dimensions: own,
    counts: Object.entries(counts).map(([name, count]) => ({
      at: { [own[0]?.name ?? '']: name },
      count,
    })),
  })
  const released: Released = {
    unit: 'person',
    register: 'PSD',
    asOf: '2024-06-01',
    period: { from: '2009-01-01', to },
    ...(whole && { whole }),
    id,
    dimensions: own,
    marks: {},
    cells: truth.map((value, cell) => ({ at: lattice.atOf(cell), value })),
  }
  return published(released, id)
}

test('of two tables that hold all there is, all is tied to all, whichever roles occur in each', () => {
  const [short, long] = [
    { Officer: 9, Staff: 13 },
    { Officer: 13, Staff: 16, Special: 5 },
  ]
  const ties = (whole: boolean) =>
    registerLinks([
      upTo('a', '2012-12-31', short, whole),
      upTo('b', '2014-02-17', long, whole),
    ]).map(({ terms }) => Object.keys(terms).join(' - '))
  assert.deepEqual(ties(true), ['b/Officer - a/Officer', 'b/Staff - a/Staff', 'b/All - a/All'])
  assert.ok(!ties(false).includes('b/All - a/All'))
})

test('a number alone is tied to the sum of a table of the same, and what lies between them is no secret kept', async () => {
  const before = upTo('a', '2012-12-31', { Officer: 9, Staff: 13 })
  const [tie] = registerLinks([before, upTo('n', '2014-02-17', 24)])
  assert.deepEqual(tie?.terms, { 'n/people': 1, 'a/All': -1 })
  const { released } = await discloseTable(
    {
      unit: 'person',
      register: 'PSD',
      asOf: '2024-06-01',
      period: { from: '2009-01-01', to: '2014-02-17' },
      whole: true,
      dimensions: [{ name: 'Counted', categories: ['people'], all: null }],
      counts: [{ at: { Counted: 'people' }, count: 24 }],
    },
    { policy: DEFAULT_POLICY, earlier: [before], secondsLeft: () => 60 },
  )
  assert.ok(
    released.cells.every((cell) => 'mark' in cell),
    'two people came in between',
  )
})
