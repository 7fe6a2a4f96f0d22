import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aNoun } from '../../../test/a-noun.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { extractReply } from '../extract-reply.ts'

const survey: Survey = {
  slug: 'tipping',
  title: 'Fly-tipping',
  law: 'foia',
  period: { from: '2021-04-01', to: '2024-03-31' },
  packs: [],
  questions: [
    {
      number: '1',
      asks: 'How many fly-tipping incidents were reported?',
      counts: aNoun('incident'),
    },
    { number: '2', asks: 'How many fines were issued?', counts: aNoun('fine') },
    {
      number: '3',
      asks: 'How much was paid in fines?',
      counts: { ...aNoun('GBP', { kind: 'money' }) },
    },
  ],
  bodies: [{ slug: 'twice', name: 'Twice Council', workforce: null }],
  readers: 1,
}

const read = (text: string) =>
  extractReply([aLetter(text)], { survey, body: 'twice', file: 'letter.txt' })

test('a correction is one figure of its cell, and answers no question anew', () => {
  const letter = read(
    'Dear requester\n\nFurther to our response of 1 June, please note that the number of fines we gave for 2023/24 should have read 400, not 40.',
  )
  assert.equal(letter.kind, 'decision')
  assert.deepEqual(letter.questions, [])
  assert.deepEqual(
    letter.figures.map(({ question, value, period, amends }) => ({
      question,
      value,
      period,
      amends,
    })),
    [
      {
        question: '2',
        value: { low: 400, high: 400 },
        period: { financialYear: '2023/24' },
        amends: { was: { low: 40, high: 40 } },
      },
    ],
  )
  assert.match(letter.corrects?.ink ?? '', /should have read 400, not 40/)
  assert.deepEqual(
    letter.doubts.map(({ code }) => code),
    ['correction'],
  )
})

test('a sum of money set right answers the question that asks for money', () => {
  const [figure] = read(
    'Correction\n\nIn our response of 23 September the amount paid in March 2023 was given as £31,421.00. It should have read £3,142.10. The other figures stand.',
  ).figures
  assert.deepEqual(
    [figure?.question, figure?.kind, figure?.value, figure?.period],
    ['3', 'money', { low: 314210, high: 314210 }, { from: '2023-03-01', to: '2023-03-31' }],
  )
})

test('a letter that takes all of an earlier one back is no correction of one number', () => {
  const letter = read(
    'Please disregard our previous response. In 2023/24 there were 400 incidents, not 40.',
  )
  assert.equal(
    letter.figures.some(({ amends }) => amends),
    false,
  )
})

test('a letter that changes nothing changes nothing', () => {
  const letter = read(
    'Dear requester\n\nThank you for your email of 19 June. I have nothing to add to our answer of 3 June.',
  )
  assert.deepEqual([letter.figures, letter.questions], [[], []])
})

test('a total set right is of the whole period, and of what the sentence before it set right', () => {
  const letter = read(
    'One number was mistyped. The number of fines in 2022/23 should read 2 and not 12. The total for the three years is therefore 9 instead of 19.',
  )
  assert.deepEqual(
    letter.figures.map(({ question, value, period }) => [question, value, period]),
    [
      ['2', { low: 2, high: 2 }, { financialYear: '2022/23' }],
      ['2', { low: 9, high: 9 }, { from: '2021-04-01', to: '2024-03-31' }],
    ],
  )
})

test('two numbers of one sentence are set right each in its own year', () => {
  const letter = read(
    'Our answer on fines was wrong in two places: 2021/22 should be 44 and 2022/23 should be 61.',
  )
  assert.deepEqual(
    letter.figures.map(({ value, period }) => [value, period]),
    [
      [{ low: 44, high: 44 }, { financialYear: '2021/22' }],
      [{ low: 61, high: 61 }, { financialYear: '2022/23' }],
    ],
  )
})
