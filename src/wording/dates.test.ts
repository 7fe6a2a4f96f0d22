import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayInWords, periodInBrief, periodInWords } from './dates.ts'

test('a day is printed as a paper prints it', () => {
  assert.equal(dayInWords('2014-02-17').replaceAll('\u00a0', ' '), '17 February 2014')
  assert.throws(() => dayInWords('soon'), /not a day/)
})

test('a period says its first and last day', () => {
  const period = { from: '2009-01-01', to: '2014-02-17' }
  assert.equal(
    periodInWords(period)?.replaceAll('\u00a0', ' '),
    'between 1 January 2009 and 17 February 2014',
  )
  assert.equal(periodInBrief(period), '2009–2014')
  assert.equal(periodInWords(null), null)
})
