import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Covers, coversAsked, endsAsAsked } from './same-period.ts'
import type { Span } from './span.ts'

const span = (text: string): Span => {
  const [from = '', to = ''] = text.split(' to ')
  return { from, to }
}

const cases: [asked: string, said: string, saidOn: string | null, covers: Covers, why: string][] = [
  ['2009-01-01 to 2014-02-17', '2009-01-01 to 2014-02-28', null, 'whole', 'a few days more'],
  [
    '2009-01-01 to 2014-02-17',
    '2009-01-01 to 2014-12-31',
    '2014-03-14',
    'whole',
    '2014 was still running',
  ],
  [
    '2009-01-01 to 2014-02-17',
    '2009-01-01 to 2014-12-31',
    '2015-02-02',
    'more',
    '2014 was over when it was told',
  ],
  ['2009-01-01 to 2014-02-17', '2009-01-01 to 2014-12-31', null, 'more', 'nobody knows when'],
  ['2009-01-01 to 2014-02-17', '2011-04-01 to 2014-02-17', null, 'part', 'only since 2011'],
  ['2009-01-01 to 2014-02-17', '2005-01-01 to 2014-02-17', null, 'more', 'since 2005'],
  ['2009-01-01 to 2014-12-31', '2009-01-01 to 2014-01-31', '2014-02-10', 'part', 'a month of 2014'],
  ['2014-01-01 to 2014-06-30', '2014-01-01 to 2014-12-31', '2015-03-01', 'more', 'twice as long'],
  ['2014-01-01 to 2014-12-31', '2014-01-01 to 2014-06-30', '2014-09-01', 'part', 'half of it'],
  ['2019-01-01 to 2019-12-31', '2019-04-01 to 2020-03-31', null, 'other', 'the financial year'],
  ['2014-01-01 to 2014-01-31', '2014-02-01 to 2014-02-28', null, 'other', 'the next month'],
  ['2014-01-01 to 2014-03-31', '2014-02-01 to 2014-04-30', null, 'other', 'a month later'],
]

for (const [asked, said, saidOn, covers, why] of cases) {
  test(`asked about ${asked}, told ${said}: ${covers}, ${why}`, () => {
    assert.equal(coversAsked(span(said), span(asked), saidOn), covers)
  })
}

test('a year that ends before the period asked does not end as asked, however early the letter', () => {
  const asked = span('2009-01-01 to 2014-02-17')
  assert.equal(endsAsAsked(span('2009-01-01 to 2013-12-31'), asked, '2013-01-01'), false)
})
