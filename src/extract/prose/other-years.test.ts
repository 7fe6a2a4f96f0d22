import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aNoun } from '../../../test/a-noun.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { extractReply } from '../extract-reply.ts'

const survey: Survey = {
  slug: 'floods',
  title: 'Floods',
  law: 'foia',
  period: { from: '2020-01-01', to: '2022-12-31' },
  packs: [],
  dimensions: [
    {
      name: 'kind',
      categories: [
        { id: 'river', words: ['river'] },
        { id: 'other', words: ['other'] },
      ],
      exclusive: true,
      open: false,
    },
  ],
  questions: [
    {
      number: '1',
      asks: 'How many floods did you record in each year?',
      counts: aNoun('flood', { one: 'flood', many: 'floods' }),
      by: ['year'],
    },
  ],
  bodies: [],
  readers: 1,
}

const readIn = (text: string) =>
  extractReply([aLetter(text)], { file: 'letter.txt', survey, packs: [] }).figures.map(
    ({ value, period, facets }) => [value.low, period, facets],
  )

test('the other years are those asked that the sentence does not name, and no kind called other', () =>
  assert.deepEqual(readIn('1. We recorded two floods in 2021 and none in the other years.'), [
    [2, { year: '2021' }, {}],
    [0, { year: '2020' }, {}],
    [0, { year: '2022' }, {}],
  ]))

test('the remaining year is one', () =>
  assert.deepEqual(
    readIn('1. We recorded two floods in 2021, one in 2020 and none in the remaining year.'),
    [
      [2, { year: '2021' }, {}],
      [1, { year: '2020' }, {}],
      [0, { year: '2022' }, {}],
    ],
  ))
