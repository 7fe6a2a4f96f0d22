import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { daysLater, isDay } from './day.ts'
import { dueDate, workingDaysBetween } from './due.ts'
import { whyNotWorking } from './working-days.ts'

const cases: [received: string, due: string, because: string][] = [
  ['2014-02-17', '2014-03-18', 'St Patrick’s Day counts nowhere in the United Kingdom'],
  ['2014-02-18', '2014-03-19', 'the Press Association’s own request'],
  ['2014-07-20', '2014-08-18', 'received on a Sunday; Scotland’s summer holiday'],
  ['2025-12-10', '2026-01-13', 'Christmas, New Year and 2 January'],
  ['2026-06-01', '2026-06-30', 'a holiday in Scotland only'],
  ['2022-09-01', '2022-09-30', 'the day of the late Queen’s funeral'],
  ['2011-04-11', '2011-05-13', 'Easter, a royal wedding and May Day'],
]

for (const [received, due, because] of cases) {
  test(`received ${received}, due ${due}: ${because}`, () => {
    assert.equal(dueDate('foia', { received }).due, due)
  })
}

test('in Scotland only Scotland’s holidays stop the clock', () => {
  assert.equal(dueDate('foisa', { received: '2014-02-17' }).due, '2014-03-17')
  assert.equal(dueDate('foisa', { received: '2014-02-17' }).latest, undefined)
})

test('a clarification starts the time again', () => {
  const { due } = dueDate('foia', { received: '2014-02-03', clarified: '2014-02-17' })
  assert.equal(due, '2014-03-18')
})

test('the days from a fee notice to its payment, both with, do not count', () => {
  const { due, days } = dueDate('foia', {
    received: '2014-02-17',
    feeNotice: '2014-02-20',
    feePaid: '2014-02-24',
  })
  assert.equal(due, '2014-03-21')
  assert.equal(
    days.find(({ date }) => date === '2014-02-24')?.why,
    'a fee notice given and not yet paid',
  )
})

test('an unpaid fee notice leaves no day due', () => {
  const { due, latest, days } = dueDate('foia', { received: '2014-02-17', feeNotice: '2014-02-20' })
  assert.deepEqual([due, latest, days.at(-1)?.date], [null, undefined, '2014-02-20'])
})

test('a fee notice of the day of receipt, or of before the day that is counted from, leaves no day due either', () => {
  for (const law of ['foia', 'foisa', 'eir'] as const) {
    for (const feeNotice of ['2014-02-17', '2014-02-14']) {
      const { due, days } = dueDate(law, { received: '2014-02-17', feeNotice })
      assert.deepEqual([due, days.length], [null, 1], `${law} ${feeNotice}`)
    }
    const clarified = { received: '2014-02-03', feeNotice: '2014-02-05', clarified: '2014-02-10' }
    assert.equal(dueDate(law, clarified).due, null, law)
  }
})

test('forty working days is the code’s, not the Act’s, and the answer says so', () => {
  const { latest, latestRestsOn } = dueDate('foia', { received: '2014-02-17' })
  assert.equal(latest, '2014-04-15')
  assert.match(latestRestsOn ?? '', /not the statute/)
})

test('beyond the packaged calendar the sum warns', () => {
  assert.match(dueDate('foia', { received: '2028-12-20' }).warnings.join(' '), /ends with 2028/)
})

const day = fc.integer({ min: 0, max: 365 * 20 - 60 }).map((n) => daysLater('2009-01-01', n))

test('every due date is a working day, the twentieth after receipt, and never sooner than four weeks', () => {
  fc.assert(
    fc.property(
      day,
      fc.constantFrom('foia' as const, 'foisa' as const, 'eir' as const),
      (received, law) => {
        const { due, days } = dueDate(law, { received })
        assert.ok(due)
        assert.equal(whyNotWorking(due, law), null)
        assert.equal(days.filter(({ counts }) => counts).length, 20)
        assert.equal(workingDaysBetween(law, { received }, due), 20)
        assert.ok(due >= daysLater(received, 26))
        assert.ok(days.every(({ counts, why }) => counts !== Boolean(why)))
      },
    ),
  )
})

test('a request that comes later is never due earlier', () => {
  fc.assert(
    fc.property(day, (received) => {
      const dues = [received, daysLater(received, 1)].map(
        (on) => dueDate('foia', { received: on }).due ?? '',
      )
      assert.deepEqual(dues.toSorted(), dues)
    }),
  )
})

test('31 February is no day', () => {
  assert.deepEqual(['2023-02-31', '2024-02-29', '2023-2-1'].map(isDay), [false, true, false])
})
