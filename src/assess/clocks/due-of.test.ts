import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endOfMonths, monthsLater } from '../../calendar/day.ts'
import type { Unit } from '../../vocabulary/regimes/law.ts'
import { dueOf, outsideList } from './due-of.ts'

const dues: [from: string, n: number, unit: Unit, due: string | null, because: string][] = [
  ['2013-11-12', 20, 'working_days', '2013-12-10', 'four weeks without a holiday'],
  ['2013-11-30', 10, 'working_days', '2013-12-13', 'Saint Andrew’s Day is Scotland’s'],
  [
    '2014-03-10',
    5,
    'working_days',
    '2014-03-17',
    'Saint Patrick’s Day is a working day in England',
  ],
  ['2014-04-17', 1, 'working_days', '2014-04-22', 'Good Friday, a weekend and Easter Monday'],
  ['2022-09-16', 1, 'working_days', '2022-09-20', 'the late Queen’s funeral'],
  ['2021-12-23', 3, 'working_days', '2021-12-30', 'Christmas at a weekend has its substitutes'],
  ['2024-02-28', 1, 'working_days', '2024-02-29', 'a leap day is a day'],
  ['2028-12-18', 10, 'working_days', null, 'the list of holidays ends'],
  ['2028-12-29', 1, 'working_days', null, 'the next working day is of another year'],
  ['2023-06-12', 4, 'weeks', '2023-07-10', 'a Monday four weeks on'],
  ['2028-12-18', 12, 'weeks', '2029-03-12', 'weeks ask for no holidays'],
  ['2025-10-06', 1, 'days', '2025-10-07', 'the day after'],
  ['2024-02-28', 2, 'days', '2024-03-01', 'over a leap day'],
  ['2021-05-06', 24, 'months', '2023-05-05', 'a period ends on the day before'],
  ['2023-08-31', 6, 'months', '2024-02-29', 'no 31 February: the last of the month'],
  ['2024-02-29', 12, 'months', '2025-02-28', 'no 29 February: the last of the month'],
  ['2024-02-29', 48, 'months', '2028-02-28', 'the next leap day'],
  ['2024-03-01', 12, 'months', '2025-02-28', 'the day before the first'],
  ['2023-03-01', 12, 'months', '2024-02-29', 'the day before the first, in a leap year'],
  ['2022-12-31', 18, 'months', '2024-06-30', 'no 31 June'],
]

for (const [from, n, unit, due, because] of dues)
  test(`${n} ${unit} from ${from}: ${due ?? 'no date'} (${because})`, () =>
    assert.equal(dueOf(from, n, unit), due))

test('what leaves the list of holidays says so, at both ends', () => {
  assert.match(outsideList('2028-12-18', null, 'working_days') ?? '', /ends with 2028.*no date/)
  assert.match(outsideList('2008-12-15', '2008-12-29', 'working_days') ?? '', /begins with 2009/)
  assert.equal(outsideList('2028-12-18', '2029-03-12', 'weeks'), undefined)
})

test('months on, a day that is not there becomes the last of its month', () => {
  assert.deepEqual(
    [monthsLater('2024-02-29', 12), monthsLater('2023-10-31', 4), monthsLater('2023-11-30', 24)],
    ['2025-02-28', '2024-02-29', '2025-11-30'],
  )
  assert.equal(endOfMonths('2023-12-01', 1), '2023-12-31')
})
