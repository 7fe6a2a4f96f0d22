// What is wrong with a table is refused with its code, whatever shape it has: nothing is taken for nought in silence.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTrueTable } from './read-true-table.ts'
import { Refusal } from './refusal.ts'

const rank = { name: 'Rank', categories: ['Constable', 'Sergeant', 'Inspector'] }
const counts = [3, 5, 9].map((count, i) => ({ at: { Rank: rank.categories[i] }, count }))

function refusedAs(given: unknown, name = 'table.json'): string {
  try {
    readTrueTable(typeof given === 'string' ? given : JSON.stringify(given), name)
    return 'taken'
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error)
  }
}

const wrong: [what: string, code: string, given: unknown][] = [
  ['no counts beside "rest": 0', 'missing-cell', { dimensions: [rank], rest: 0 }],
  ['a count that is nothing', 'missing-cell', { dimensions: [rank], counts: [null], rest: 0 }],
  ['sums that are nothing', 'no-dimension', { dimensions: [{ ...rank, sums: null }], counts }],
  [
    'a sum that adds up a category twice',
    'duplicate-cell',
    { dimensions: [{ ...rank, sums: { Lower: ['Constable', 'Constable'] } }], counts },
  ],
  [
    'a sum called like the sum of all',
    'duplicate-cell',
    { dimensions: [{ ...rank, sums: { All: ['Constable', 'Sergeant'] } }], counts },
  ],
  ['known that is no list', 'known-contradicts', { dimensions: [rank], counts, known: {} }],
  ['known of no cell', 'unknown-cell', { dimensions: [rank], counts, known: [{ atLeast: 1 }] }],
  [
    'known by a word',
    'not-a-number',
    { dimensions: [rank], counts, known: [{ at: { Rank: 'Constable' }, atLeast: 'two' }] },
  ],
  [
    'a total among the parts',
    'totals-inside',
    {
      dimensions: [{ name: 'Rank', categories: ['Constable', 'Sergeant', 'Both'] }],
      counts: [4, 5, 9].map((count, i) => ({
        at: { Rank: ['Constable', 'Sergeant', 'Both'][i] },
        count,
      })),
    },
  ],
]

for (const [what, code, given] of wrong)
  test(`${what} is refused as ${code}`, () => assert.equal(refusedAs(given), code))

test('a line of a CSV that leaves its rank blank is incomplete', () => {
  assert.equal(refusedAs('Rank,Number\nConstable,3\n,4\n', 'table.csv'), 'incomplete-cell')
})

test('a part that is half of its line in some lines only is no total', () => {
  const both = ['Force A', 'Force B'].flatMap((force, f) =>
    [4, 5, 9 + f].map((count, i) => ({ at: { Force: force, Rank: rank.categories[i] }, count })),
  )
  const forces = { name: 'Force', categories: ['Force A', 'Force B'] }
  assert.equal(refusedAs({ dimensions: [forces, rank], counts: both }), 'taken')
})
