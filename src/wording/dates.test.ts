import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asFarAsKnown, dayInWords, daysInWords, periodInBrief, periodInWords } from './dates.ts'

test('a day is printed as a paper prints it', () => {
  assert.equal(dayInWords('2014-02-17').replaceAll('\u00a0', ' '), '17 February 2014')
  assert.throws(() => dayInWords('soon'), /not a day/)
})

test('days in a sentence are printed as a paper prints them, and what is no day stays', () => {
  for (const [written, printed] of [
    ['2013-03-01 is before it came, 2013-03-04', '1 March 2013 is before it came, 4 March 2013'],
    ['“2013-31-31” is no day', '“2013-31-31” is no day'],
    ['SI 2020/4, regulation 42(2)', 'SI 2020/4, regulation 42(2)'],
  ] as const)
    assert.equal(daysInWords(written).replaceAll('\u00a0', ' '), printed)
})

test('a period says its first and last day', () => {
  const period = { from: '2009-01-01', to: '2014-02-17' }
  assert.equal(
    periodInWords(period)?.replaceAll('\u00a0', ' '),
    'between 1 January 2009 and 17 February 2014',
  )
  assert.equal(periodInWords(null), null)
})

const briefly: [from: string, to: string, brief: string][] = [
  ['2009-01-01', '2014-12-31', '2009–2014'],
  ['2019-01-01', '2019-12-31', '2019'],
  ['2019-04-01', '2020-03-31', '2019/20'],
  ['1999-04-01', '2001-03-31', '1999/00–2000/01'],
  ['2014-01-01', '2014-06-30', 'January–June 2014'],
  ['2012-02-01', '2012-02-29', 'February 2012'],
  ['2011-04-01', '2014-02-28', 'April 2011 – February 2014'],
  ['2009-01-01', '2014-02-17', '1 January 2009 – 17 February 2014'],
  ['2014-02-17', '2014-02-17', '17 February 2014'],
]

for (const [from, to, brief] of briefly) {
  test(`${from} to ${to} is in brief ${brief}`, () => {
    assert.equal(periodInBrief({ from, to })?.replaceAll('\u00a0', ' '), brief)
  })
}

test('a date is said as far as it is known', () => {
  const said = ['2014-08-19', '2014-08', '2014'].map((date) =>
    asFarAsKnown(date).replace(/\u00a0/g, ' '),
  )
  assert.deepEqual(said, ['19 August 2014', 'August 2014', '2014'])
})
