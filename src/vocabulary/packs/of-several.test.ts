import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aNoun } from '../../../test/a-noun.ts'
import type { FigureKind } from '../reply.ts'
import { type OfSeveral, ofSeveral } from './of-several.ts'

const asked: [asks: string, kind: FigureKind, makes: OfSeveral][] = [
  ['What was the longest time that a crew was committed, in each year?', 'duration', 'greatest'],
  ['What was the highest hourly rate paid for an agency nurse in 2024/25?', 'money', 'greatest'],
  ['What was the largest single payment in each year?', 'money', 'greatest'],
  ['What is the shortest wait, by year?', 'duration', 'least'],
  [
    'For how many days had the home that had been empty longest been empty?',
    'duration',
    'greatest',
  ],
  ['What was the maximum number of dogs kept on one day?', 'count', 'greatest'],
  ['How much was paid to the three largest suppliers?', 'money', 'sum'],
  ['How much was paid in the largest fines?', 'money', 'sum'],
  ['How much did the lowest paid staff get in each year?', 'money', 'sum'],
  ['How many of the longest waits ended in surgery?', 'count', 'sum'],
  ['How many complaints, at least one of them upheld, came in each year?', 'count', 'sum'],
  ['What was the average cost of a claim in each year?', 'money', 'none'],
  ['What was the mean number of days lost?', 'count', 'none'],
  ['What is the yearly rent of a full plot in 2024/25?', 'money', 'none'],
  ['What is charged as the fee for one night?', 'money', 'none'],
  ['What was the cost of repairs in each year?', 'money', 'sum'],
  ['How many average-speed cameras are there?', 'count', 'sum'],
  ['How much was spent in each year?', 'money', 'sum'],
  ['How much was spent per year?', 'money', 'sum'],
  ['What share of them were paid?', 'share', 'none'],
  ['How many crew hours were lost to delays in each year?', 'duration', 'sum'],
  ['How many working days did staff have off sick?', 'duration', 'sum'],
  ['How many days did it take to answer?', 'duration', 'none'],
  ['How many days were lost in the longest stoppage?', 'duration', 'none'],
  ['How many days were lost on average?', 'duration', 'none'],
  ['How long did it take, in each year?', 'duration', 'none'],
]

for (const [asks, kind, makes] of asked) {
  test(`“${asks}” makes of its years: ${makes}`, () => {
    assert.equal(ofSeveral({ asks, counts: { ...aNoun('thing'), kind } }), makes)
  })
}
