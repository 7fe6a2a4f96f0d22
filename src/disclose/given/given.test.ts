// A table as an officer brings it, and what is made of it when they have said what its columns are.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cell } from '../../vocabulary/document.ts'
import { latticeOf } from '../../vocabulary/released/lattice.ts'
import { registerLinks } from '../links/register-links.ts'
import { bandsTyped } from './bands.ts'
import { type Grid, gridOf } from './grid.ts'
import { gridOfTable } from './grid-of-table.ts'
import { guessedLay } from './lay.ts'
import { firstTyped, releaseSaid } from './release-form.ts'
import { releasedOf } from './released-of.ts'
import { rungsFor } from './rungs.ts'
import { trueTableOf } from './true-table-of.ts'

const grid = (...lines: string[]): Grid => {
  const [head = [], ...rows] = lines.map((line) => line.split(','))
  return { head, rows, hidden: 0, tables: 1 }
}

const made = (of: Grid, more: Record<string, string> = {}) => {
  const said = releaseSaid({ ...firstTyped(of, 'A table'), ...more }, of)
  if (!said.ok) assert.fail(JSON.stringify(said.formErrors))
  return { ...trueTableOf(of, said.value.table), said: said.value }
}

const CASES = grid(
  'Ref,Came,Rank,Outcome',
  'A1,2013-02-01,Constable,Advice',
  'A2,2013-03-01,Constable,Advice',
  'A3,2014-05-11,Inspector,Dismissed',
  'A4,2014-06-01,,Advice',
  'A5,2014-06-02,Superintendent,Advice',
)

test('lines that are cases are counted by what tells them apart, a reference left out, a day taken as its year where one says so', () => {
  assert.deepEqual(guessedLay(CASES), { lay: 'cases', uses: ['leave', 'leave', 'by', 'by'] })
  const { table } = made(CASES, { 'use-1': 'year' })
  assert.deepEqual(
    table.dimensions.map(({ name, categories }) => [name, categories]),
    [
      ['Came', ['2013', '2014']],
      ['Rank', ['Constable', 'Inspector', 'Superintendent', 'Not recorded']],
      ['Outcome', ['Advice', 'Dismissed']],
    ],
  )
  assert.deepEqual(table.counts.find(({ at }) => at['Rank'] === 'Constable')?.count, 2)
  assert.equal(
    table.counts.reduce((sum, { count }) => sum + count, 0),
    5,
  )
})

test('a table with its totals is laid crosswise: totals are left out, and said where their parts make another', () => {
  const of = grid(
    'Rank,Advice,Dismissed,Total',
    'Constable,12,3,15',
    'Sergeant,4,1,6',
    'Total,16,4,20',
  )
  assert.equal(guessedLay(of).lay, 'crossed')
  const { table, notes } = made(of, { across: 'Outcome' })
  assert.deepEqual(
    table.dimensions.map(({ name, categories }) => [name, categories]),
    [
      ['Rank', ['Constable', 'Sergeant']],
      ['Outcome', ['Advice', 'Dismissed']],
    ],
  )
  assert.match(notes.join(' '), /6 for all of Sergeant, and its parts make 5/)
  assert.match(notes.join(' '), /1 line is headed as a total/)
})

test('one part a line: what is not listed is nought, and that is said', () => {
  const of = grid(
    'Rank,Outcome,People',
    'Constable,Advice,12',
    'Constable,Dismissed,3',
    'Sergeant,Advice,1',
  )
  assert.equal(guessedLay(of).lay, 'parts')
  assert.match(made(of).notes.join(' '), /1 part of 4 are not listed/)
})

for (const [what, of, wrong] of [
  [
    'a published mark',
    grid('Rank,Advice,Dismissed', 'Constable,12,<5', 'Sergeant,4,1'),
    /“<5” under Dismissed is no count/,
  ],
  [
    'a blank',
    grid('Rank,Advice,Dismissed', 'Constable,12,', 'Sergeant,4,1'),
    /Line 2 has no number under Dismissed/,
  ],
  [
    'a line twice',
    grid('Rank,People', 'Constable,12', 'Constable,4'),
    /Line 3 says Constable a second time/,
  ],
  [
    'a number below nought',
    grid('Rank,Advice,Dismissed', 'Constable,12,-3', 'Sergeant,4,1'),
    /“-3”/,
  ],
] as const)
  test(`${what} is refused with its line`, () => {
    const lay = of.head.length > 2 ? 'crossed' : 'parts'
    const uses = Object.fromEntries(of.head.map((_, c) => [`use-${c}`, c === 0 ? 'by' : 'count']))
    assert.throws(() => made(of, { lay, ...uses, bands: '' }), wrong)
  })

test('bands are offered for ranks and for the sparse end of grades, and a category can hold a comma', () => {
  const of = grid('Rank,Advice,Dismissed', 'Constable,12,3', 'Inspector,1,1', 'Superintendent,1,0')
  assert.match(
    firstTyped(of, 'x')['bands'] ?? '',
    /Rank: Inspector and above = Inspector; Superintendent/,
  )
  const grades = grid('Grade,A,B', '1,40,30', '7,12,9', '8,1,1', '9,0,2')
  assert.equal(firstTyped(grades, 'x')['bands'], 'Grade: 8 or above = 8; 9')
  assert.deepEqual(bandsTyped('Breach: Both = Comments, rude; Photos', false)[0]?.of, [
    'Comments, rude',
    'Photos',
  ])
  assert.throws(() => bandsTyped('Inspector and above', false), /is no band/)
})

test('a band of a column that is not counted by is refused', () => {
  const of = grid('Rank,Advice,Dismissed', 'Constable,12,3', 'Sergeant,4,1')
  assert.throws(() => made(of, { bands: 'Grade: 8 or above = 8; 9' }), /which is no column/)
})

test('coarser tables are tried in bands and without each column, and nothing is few as one where all is', () => {
  const { table, said } = made(CASES, {
    'use-1': 'year',
    bands: 'Rank: Inspector or above = Inspector; Superintendent',
  })
  assert.deepEqual(
    rungsFor(table, said.table.bands, 4).map(({ name }) => name),
    [
      'Rank in bands',
      'without Came',
      'without Rank',
      'without Outcome',
      'in bands, without Came',
      'in bands, without Outcome',
    ],
  )
})

test('a line of a published table of which nothing is printed ends no table', () => {
  const of = grid('Rank,Advice,Dismissed', 'Constable,12,[c]', 'Sergeant,,', 'Total,16,5', 'Key,,')
  assert.deepEqual(releasedOf(of, false).dimensions[0], {
    name: 'Rank',
    categories: ['Constable', 'Sergeant'],
    all: 'Total',
  })
})

test('a refusal names the line as the file numbers it, below a title and a blank line', () => {
  const cells = [
    ['Rank', 'Advice', 'Dismissed'],
    ['Constable', '12', '3'],
    ['Sergeant', '4', '<5'],
  ].flatMap((row, r) =>
    row.map((text, c): Cell => {
      const range = `${'ABC'[c]}${r + 3 + (r > 1 ? 1 : 0)}`
      return { r, c, rs: 1, cs: 1, text, place: { kind: 'sheet', sheet: 'csv', range } }
    }),
  )
  const of = gridOf({ tables: [{ id: 't1', headerRows: 1, confidence: 1, cells }] })
  assert.ok(of)
  const uses = { lay: 'crossed', 'use-0': 'by', 'use-1': 'count', 'use-2': 'count' }
  assert.throws(() => made(of, { ...uses, bands: '' }), /Line 6: “<5” under Dismissed/)
})

test('a true table brought keeps what is known of it and which sums it prints', () => {
  const { grid: of, typed } = gridOfTable({
    title: 'Ranks',
    unit: 'matters',
    dimensions: [
      { name: 'Rank', categories: ['Constable', 'Sergeant'], all: null },
      { name: 'Outcome', categories: ['Advice', 'Dismissed'], all: 'Total' },
    ],
    counts: [{ at: { Rank: 'Constable', Outcome: 'Dismissed' }, count: 7 }],
    rest: 0,
    known: [{ at: { Rank: 'Constable', Outcome: 'Dismissed' }, atLeast: 6, source: 'notices' }],
  })
  const { table } = made(of, typed)
  assert.deepEqual(
    table.dimensions.map(({ all }) => all),
    [null, 'Total'],
  )
  assert.deepEqual(table.known?.[0]?.atLeast, 6)
})

for (const period of ['2019', 2019, { of: 'old' }, null])
  test(`a true table whose period is ${JSON.stringify(period)} is brought, and the period is typed`, () => {
    const { typed } = gridOfTable({
      dimensions: [{ name: 'Rank', categories: ['Constable'] }],
      counts: [],
      period,
    })
    assert.equal(typed['period'], period === '2019' ? '2019' : '')
  })

test('a total below cases is no case', () => {
  const of = grid(
    'Ref,Rank,Outcome',
    'A1,Constable,Advice',
    'A2,Constable,Dismissed',
    'A3,Sergeant,Advice',
    'Total,3,',
  )
  const uses = { lay: 'cases', 'use-0': 'leave', 'use-1': 'by', 'use-2': 'by', bands: '' }
  const { table, notes } = made(of, uses)
  assert.deepEqual(table.dimensions[0]?.categories, ['Constable', 'Sergeant'])
  assert.match(notes.join(' '), /1 line is headed as a total/)
})

test('lines that are hidden in the file are said of a table laid crosswise too', () => {
  const of = { ...grid('Rank,Advice,Dismissed', 'Constable,12,3', 'Sergeant,4,1'), hidden: 1 }
  assert.match(made(of).notes.join(' '), /1 line of the file is hidden there/)
})

test('what stands below a published table, as its key, is no line of it', () => {
  const of = grid(
    'Rank,Advice,Dismissed',
    'Constable,12,[c]',
    'Sergeant,4,1',
    'Key,,',
    '[c],withheld,',
  )
  assert.deepEqual(releasedOf(of, false).dimensions[0]?.categories, ['Constable', 'Sergeant'])
})

test('a table laid crosswise is seen as one also where a number is missing, which is then refused with its line', () => {
  const of = grid(
    'Rank,Advice,Warning,Total',
    'Constable,1204,35,1239',
    'Sergeant,210,,210',
    'Inspector,4,2,6',
  )
  assert.equal(guessedLay(of).lay, 'crossed')
  assert.throws(() => made(of), /Line 3 has no number under Warning/)
})

test('no band is offered that holds the lowest ranks', () => {
  const of = grid('Rank,Advice,Warning', 'PC,12,3', 'PS,4,1', 'Staff,9,8')
  assert.equal(firstTyped(of, 'x')['bands'], '')
})

test('tables pasted in are tied by the register that the form names, the word for what is counted and the period', () => {
  const said = { lay: 'cases', 'use-0': 'leave', 'use-1': 'leave', 'use-2': 'by', 'use-3': 'by' }
  const brought = (more: Record<string, string>) => {
    const { table } = made(CASES, { ...said, bands: '', period: '2013 to 2014', ...more })
    return { id: more['id'] ?? 'a', released: table, lattice: latticeOf(table.dimensions) }
  }
  const first = brought({ register: 'PSD cases', asOf: '1 June 2024' })
  const second = brought({ id: 'b', register: 'PSD cases', asOf: '2024-06-01', unit: 'Cases' })
  assert.equal(first.released.asOf, '2024-06-01')
  const [tie] = registerLinks([first, second])
  assert.equal(tie?.relation, '=')
  assert.deepEqual(registerLinks([first, brought({ id: 'b' })]), [])
  assert.deepEqual(
    registerLinks([first, brought({ id: 'b', register: 'PSD cases', unit: 'people' })]),
    [],
  )
})

test('a day of counting that is none is said beside its field', () => {
  const wrong = releaseSaid({ ...firstTyped(CASES, 'A table'), asOf: 'last June' }, CASES)
  assert.deepEqual(wrong.ok ? [] : wrong.formErrors.map(({ field }) => field), ['asOf'])
})

test('a part that is half of what a register counted is no total, and of what was brought it may be one', () => {
  const table = {
    dimensions: [{ name: 'Rank', categories: ['Constable', 'Sergeant', 'Inspector'] }],
    counts: [10, 3, 7].map((count, i) => ({
      at: { Rank: ['Constable', 'Sergeant', 'Inspector'][i] ?? '' },
      count,
    })),
  }
  const { grid: brought } = gridOfTable(table)
  assert.throws(() => made(brought), /a total among the parts/)
  const counted = { ...brought, said: { alls: {}, known: [], ...brought.said, isCounted: true } }
  assert.equal(made(counted).table.counts.length, 3)
})

test('ranks of cases are listed by rank and staff behind them, and what a table lists itself stays as it lists it', () => {
  const cases = grid('Rank,Kind', 'Staff,A', 'Superintendent,A', 'Constable,B', 'Sergeant,A')
  const parts = grid('Rank,Number', 'Staff,7', 'Superintendent,8', 'Constable,9', 'Sergeant,5')
  const ranksOf = (of: Grid, uses: Record<string, string>) =>
    made(of, { ...uses, bands: '' }).table.dimensions[0]?.categories
  assert.deepEqual(ranksOf(cases, { lay: 'cases', 'use-0': 'by', 'use-1': 'by' }), [
    ...['Constable', 'Sergeant', 'Superintendent', 'Staff'],
  ])
  assert.deepEqual(ranksOf(parts, { lay: 'parts', 'use-0': 'by', 'use-1': 'count' }), [
    ...['Staff', 'Superintendent', 'Constable', 'Sergeant'],
  ])
})
