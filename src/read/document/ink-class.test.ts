import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type InkClass, inkClass } from './ink-class.ts'

// One line for each way of writing it. Add the next one you meet.
const seen: [InkClass, string[]][] = [
  ['value', ['20', '1,204', '<5', '12.5%', '£450', '(3)', '-', '–', '*', 'nil', 'N/A', 'n/k', 'c']],
  ['value', ['0', '88*', '1-4', 'fewer than 5', '007', '1 204', '-3', '18 hours']],
  ['time', ['2014', '2013/14', '2013-2014', 'FY 2013/14', 'Jan 2014', 'March', 'Q1', '17/02/2014']],
  [
    'text',
    ['Officers', 'PC', 'Total', '13 officers', 's.40(2)', 'Written warning', '1a', 'none held'],
  ],
  ['blank', ['', '  ', '\n']],
]

for (const [means, inks] of seen)
  for (const ink of inks) test(`“${ink}” is ${means}`, () => assert.equal(inkClass(ink), means))
