// Parts that overlap: how letters say it, and what then follows no more.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aNoun } from '../../../test/a-noun.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { extractReply } from '../extract-reply.ts'
import { saysOverlap } from './overlaps-as-said.ts'

for (const text of [
  'Some members of staff were investigated for more than one kind of allegation and stand in the table twice.',
  'A case may appear in more than one category.',
  'The figures do not sum because some incidents fall under several headings.',
  'Please note that the categories are not mutually exclusive.',
  'One complaint can have up to three reasons.',
  'An exclusion that was recorded under two or more reasons is included in each.',
  'Some children are counted more than once.',
  'As the kinds overlap, the rows add up to more than the total.',
  'There may be double-counting between wards.',
])
  test(`“${text}” says that parts overlap`, () => assert.equal(saysOverlap(text), true))

for (const text of [
  'No case appears in more than one category.',
  'Nobody is counted twice.',
  'Each incident is counted once, under its main kind, to avoid double counting.',
  'A patient who waited over both years is counted twice.',
  'The figures do not sum because of rounding.',
  'We hold several kinds of records.',
  'The council has visited the site twice.',
  'Each case is recorded under one heading only.',
  'A claim is only ever counted once, and never under several headings.',
  'Complaints that could fall under several headings are shown under the main one.',
])
  test(`“${text}” says no such thing`, () => assert.equal(saysOverlap(text), false))

const survey: Survey = {
  slug: 'claims',
  title: 'Claims',
  law: 'foia',
  period: { from: '2023-01-01', to: '2023-12-31' },
  packs: [],
  dimensions: ['kind', 'outcome'].map((name, i) => ({
    name,
    exclusive: true,
    open: true,
    categories: (i === 0 ? ['noise', 'dirt'] : ['paid', 'refused']).map((id) => ({
      id,
      words: [id],
    })),
  })),
  questions: [
    {
      number: '1',
      asks: 'How many claims were made, by kind?',
      counts: aNoun('claim'),
      by: ['kind'],
    },
    {
      number: '2',
      asks: 'How many claims came to an end, by outcome?',
      counts: aNoun('claim'),
      by: ['outcome'],
    },
  ],
  bodies: [],
  readers: 1,
}

const overlapping = (note: string): string =>
  extractReply(
    [
      aLetter(
        `1. Noise: 12 claims. Dirt: 9 claims.\n\n2. Paid: 5 claims. Refused: 7 claims.\n\n${note}`,
      ),
    ],
    { file: 'letter.txt', survey, packs: [] },
  )
    .figures.filter(({ overlaps }) => overlaps)
    .map(({ facets }) => Object.values(facets).join())
    .join(' ')

test('what is said of outcomes is said of no kinds', () => {
  assert.equal(overlapping('A claim may have more than one outcome.'), 'paid refused')
  assert.equal(overlapping('No claim has more than one outcome.'), '')
})
