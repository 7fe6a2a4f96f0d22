import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Period } from '../vocabulary/reply.ts'
import { isTiledBy, spanOf } from '../vocabulary/span.ts'
import { stretchesAsked, timeInWords, timesAsked } from './times-asked.ts'

const words = (by: string | undefined, period: Period): string[] =>
  timesAsked(by, period).map(({ word }) => word.replaceAll('\u00a0', ' '))

const cases: [by: string | undefined, period: Period, words: string[]][] = [
  ['year', { from: '2019-01-01', to: '2021-12-31' }, ['2019', '2020', '2021']],
  ['year', { from: '2019-04-01', to: '2021-03-31' }, ['2019/20', '2020/21']],
  ['financial-year', { from: '2019-04-01', to: '2020-03-31' }, ['2019/20']],
  ['year', { year: '2019' }, ['2019']],
  ['year', { financialYear: '1999/00' }, ['1999/00']],
  ['year', { from: '2013-01-01', to: '2014-02-17' }, ['2013', '1 January 2014 – 17 February 2014']],
  [
    'financial-year',
    { from: '2019-01-01', to: '2020-06-30' },
    ['January–March 2019', '2019/20', 'April–June 2020'],
  ],
  [
    'month',
    { from: '2019-11-01', to: '2020-01-31' },
    ['November 2019', 'December 2019', 'January 2020'],
  ],
  ['year', null, []],
  [undefined, { year: '2019' }, []],
  ['year', { from: '2020-01-01', to: '2019-01-01' }, []],
  ['month', { from: '1990-01-01', to: '2019-12-31' }, []],
]

for (const [by, period, heads] of cases) {
  test(`${by ?? 'no time'} over ${JSON.stringify(period)}: ${heads.join(', ') || 'no column'}`, () => {
    assert.deepEqual(words(by, period), heads)
  })
}

test('whole years begin where their period does: school years in September, ours in July', () => {
  const named = (from: string, to: string) =>
    stretchesAsked('year', { from, to }).map(({ name }) => name)
  assert.deepEqual(named('2021-09-01', '2024-08-31'), ['2021/22', '2022/23', '2023/24'])
  assert.deepEqual(named('2022-07-01', '2024-06-30'), ['2022/23', '2023/24'])
  assert.deepEqual(named('2023-03-01', '2024-02-29'), ['2023/24'])
  assert.deepEqual(named('2021-09-01', '2023-12-31'), ['2021', '2022', '2023'])
})

test('the columns of a period cover each of its days once', () => {
  const period = { from: '2013-02-03', to: '2016-08-09' }
  for (const by of ['year', 'financial-year', 'month']) {
    const all = timesAsked(by, period)
    assert.ok(all.length > 3)
    assert.ok(
      isTiledBy(
        period,
        all.flatMap((one) => spanOf(one.period) ?? []),
      ),
      by,
    )
  }
})

const asked: [asks: string, time: string | undefined][] = [
  [
    'How many claims did the council receive in each financial year from 2021/22?',
    'financial-year',
  ],
  ['How many of these claims were paid, for each year?', 'year'],
  ['How many complaints\nper month?', 'month'],
  ['How many officers have been investigated?', undefined],
]

for (const [asks, time] of asked) {
  test(`“${asks.replace('\n', ' ')}” asks for ${time ?? 'no time'}`, () => {
    assert.equal(timeInWords(asks), time)
  })
}
