import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Period } from '../../vocabulary/reply.ts'
import { periodSpanned } from './periods.ts'

const seen: [ink: string, means: Period][] = [
  ['2012', { year: '2012' }],
  ['2013/14', { financialYear: '2013/14' }],
  ['2013/2014', { financialYear: '2013/14' }],
  ['2013-14', { financialYear: '2013/14' }],
  ['the financial year 2013-2014', { financialYear: '2013/14' }],
  ['FY 13/14', { financialYear: '2013/14' }],
  ['2008 - 2018', { from: '2008-01-01', to: '2018-12-31' }],
  ['between 2015 and 2019', { from: '2015-01-01', to: '2019-12-31' }],
  ['for 1 January 2009 to 17 February 2014', { from: '2009-01-01', to: '2014-02-17' }],
  ['For the year 1st April 2013 to 31st March 2014,', { from: '2013-04-01', to: '2014-03-31' }],
  ['January 1, 2016 to April 10, 2020', { from: '2016-01-01', to: '2020-04-10' }],
  ['01/04/2013 - 31/03/2014', { from: '2013-04-01', to: '2014-03-31' }],
  ['between 1 January and 30 June 2019', { from: '2019-01-01', to: '2019-06-30' }],
  ['2011 - 18 crimes (YTD up to and including 30/04/11)', { from: '2011-01-01', to: '2011-04-30' }],
  ['2022 (to 19 May 2022)', { from: '2022-01-01', to: '2022-05-19' }],
  ['April 2014 to May 2017', { from: '2014-04-01', to: '2017-05-31' }],
  ['January 2024', { from: '2024-01-01', to: '2024-01-31' }],
  ['2009, 2010 and 2011', { from: '2009-01-01', to: '2011-12-31' }],
  ['since 2017', null],
  ['a comment of 2010', null],
  ['on 4 May 2012', null],
  ['31/02/2023', null],
  ['1th January', null],
  ['reference 109/17', null],
  ['01.FOI.22.026570', null],
  ['20170840', null],
]

for (const [ink, means] of seen) {
  test(`“${ink}” is ${means ? JSON.stringify(means) : 'no one period'}`, () => {
    assert.deepEqual(periodSpanned(ink), means)
  })
}
