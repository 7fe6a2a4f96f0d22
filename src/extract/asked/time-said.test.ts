import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Period } from '../../vocabulary/reply.ts'
import { partOfYear, timeSaid } from './time-said.ts'

const seen: [label: string, period: Period, rest?: string][] = [
  ['2021/22', { financialYear: '2021/22' }],
  ['2021-22', { financialYear: '2021/22' }],
  ['2021–2022', { financialYear: '2021/22' }],
  ['21-22', { financialYear: '2021/22' }],
  ['21/22*', { financialYear: '2021/22' }],
  ['FY22', { financialYear: '2021/22' }],
  ['FY 2021/22', { financialYear: '2021/22' }],
  ['Apr 21–Mar 22', { financialYear: '2021/22' }],
  ['April 2021 to March 2022', { financialYear: '2021/22' }],
  ['1 April 2021 to 31 March 2022', { from: '2021-04-01', to: '2022-03-31' }],
  ['Year to 31 March 2022', { financialYear: '2021/22' }],
  ['y/e March 2022', { financialYear: '2021/22' }],
  ['12 months to 30 June 2022', { from: '2021-07-01', to: '2022-06-30' }],
  ['2021', { year: '2021' }],
  ['CY2021', { year: '2021' }],
  ['CY 21', { year: '2021' }],
  ['Calendar year 2021', { year: '2021' }, 'Calendar year'],
  ['2018-2024', { from: '2018-01-01', to: '2024-12-31' }],
  ['2024 (to 31 August)', { from: '2024-01-01', to: '2024-08-31' }],
  ['2024 (1 Jan to 30 Sept)', { from: '2024-01-01', to: '2024-09-30' }],
  ['2023/24, 6 April to 5th July', { from: '2023-04-06', to: '2023-07-05' }],
  ['2023/24 (Apr–Dec)', { from: '2023-04-01', to: '2023-12-31' }],
  ['Academic year 2021/22', { from: '2021-08-01', to: '2022-07-31' }, ''],
  ['April 2021', { from: '2021-04-01', to: '2021-04-30' }],
  ['Apr-21', { from: '2021-04-01', to: '2021-04-30' }],
  ['2021-04', { from: '2021-04-01', to: '2021-04-30' }],
  ['Q1 2021/22', { from: '2021-04-01', to: '2021-06-30' }],
  ['2022 Q4', { from: '2022-10-01', to: '2022-12-31' }],
  ['2020/21 to 2022/23', { from: '2020-04-01', to: '2023-03-31' }],
  ['2020-21 – 2022-23', { from: '2020-04-01', to: '2023-03-31' }],
  ['Total 2020/21 to 2022/23', { from: '2020-04-01', to: '2023-03-31' }, 'Total'],
  ['As at 31 March 2023', { from: '2023-03-31', to: '2023-03-31' }],
  ['Claims received 2023/24', { financialYear: '2023/24' }, 'Claims received'],
  ['Claims paid', null, 'Claims paid'],
  ['12-15', null, '12-15'],
]

for (const [label, period, rest = ''] of seen)
  test(`“${label}” is ${period ? JSON.stringify(period) : 'no time'}`, () => {
    const said = timeSaid(label)
    assert.deepEqual(said.period, period)
    assert.equal(said.rest, rest)
  })

test('a month takes its year from another label', () => {
  assert.equal(timeSaid('January').month, 1)
  assert.deepEqual(partOfYear({ financialYear: '2021/22' }, { month: 1 }), {
    from: '2022-01-01',
    to: '2022-01-31',
  })
})
