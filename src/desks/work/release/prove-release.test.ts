// The certificate of a table that was released beside others: checked by who has them all, whatever they were called where it was made.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DEFAULT_POLICY } from '../../../disclose/policy/policy.ts'
import { protectTable } from '../../../disclose/protect-table.ts'
import { apart } from '../../../disclose/released/apart.ts'
import { published } from '../../../disclose/released/read-released.ts'
import type { Released, TrueTable } from '../../../vocabulary/released/true-table.ts'
import { proveRelease } from './prove-release.ts'

const RANKS = ['Constable', 'Sergeant', 'Inspector']
const OUTCOMES = ['Advice', 'Warning', 'Not upheld']
const COUNTS = [13, 2, 10, 9, 6, 7, 8, 11, 12]

const tableOf = (year: string, more: number): TrueTable => ({
  unit: 'matters',
  register: 'invented',
  asOf: '2024-06-01',
  period: { year },
  dimensions: [
    { name: 'Rank', categories: RANKS },
    { name: 'Outcome', categories: OUTCOMES },
  ],
  counts: COUNTS.map((count, i) => ({
    at: { Rank: RANKS[Math.floor(i / 3)] ?? '', Outcome: OUTCOMES[i % 3] ?? '' },
    count: count === 2 ? 2 : count + more,
  })),
})

async function released(table: TrueTable, earlier: Released[] = []) {
  const done = await protectTable(table, {
    policy: DEFAULT_POLICY,
    earlier: apart(earlier.map((one) => published(one, 'released'))),
    rungs: [],
    seconds: 30,
  })
  return { ...done, certificate: done.certificate ?? assert.fail(done.status) }
}

for (const id of [undefined, 'matters 2019/20'])
  test(`a certificate holds beside two earlier releases${id ? ` called ${id}` : ''} that withheld the same cells`, async () => {
    const earlier: Released[] = []
    for (const [i, year] of ['2018', '2019'].entries())
      earlier.push({ ...(await released(tableOf(year, i))).released, ...(id && { id }) })
    const { certificate, released: table } = await released(tableOf('2020', 2), earlier)
    const { valid, problems } = proveRelease(certificate, table, earlier.toReversed())
    assert.deepEqual([valid, problems], [true, []])
  })
