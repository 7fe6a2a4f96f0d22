import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aNoun } from '../../../test/a-noun.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { extractReply } from '../extract-reply.ts'

const survey: Survey = {
  slug: 'waits',
  title: 'Waits',
  law: 'foia',
  period: { from: '2021-01-01', to: '2023-12-31' },
  packs: [],
  questions: [
    {
      number: '1',
      asks: 'What was the mean wait in each year, in minutes?',
      counts: { ...aNoun('minute', { one: 'minute', many: 'minutes' }), kind: 'average' },
      by: ['year'],
    },
  ],
  bodies: [],
  readers: 1,
}

const readIn = (text: string) =>
  extractReply([aLetter(text)], { file: 'letter.txt', survey, packs: [] }).figures.map(
    ({ question, unit, value, facets }) => [
      question ?? null,
      unit,
      value.low,
      facets['measure'] ?? null,
    ],
  )

test('the unit behind the last of a row of numbers is that of all of them', () =>
  assert.deepEqual(readIn('1. The mean waits were 19, 24 and 21 minutes in 2021, 2022 and 2023.'), [
    ['1', 'minutes', 1900, null],
    ['1', 'minutes', 2400, null],
    ['1', 'minutes', 2100, null],
  ]))

test('a median is no answer where the mean was asked', () =>
  assert.deepEqual(readIn('1. The median wait was 19 minutes in 2021.'), [
    [null, 'minutes', 1900, 'median'],
  ]))

test('nor is a 90th centile, named behind its number', () =>
  assert.deepEqual(readIn('1. It was 58 minutes at the 90th percentile in 2021.'), [
    [null, 'minutes', 5800, '90th percentile'],
  ]))
