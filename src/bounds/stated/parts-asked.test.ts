import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aNoun } from '../../../test/a-noun.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { partAsked } from './parts-asked.ts'

const dimensions = [
  {
    name: 'outcome',
    categories: [
      { id: 'dismissed', words: ['dismissed'] },
      { id: 'warned', words: ['written warning'] },
    ],
    exclusive: true,
    open: true,
  },
]

const survey = (asks: string): Pick<Survey, 'questions' | 'dimensions'> => ({
  dimensions,
  questions: [
    {
      number: '1',
      asks: 'How many complaints about drivers were received in each year?',
      counts: aNoun('complaint'),
      by: ['year'],
    },
    { number: '2', asks, counts: aNoun('complaint'), by: ['year', 'outcome'], partOf: '1' },
  ],
})

const PARTS: [asks: string, isPart: boolean][] = [
  ['How many of these complaints were upheld in each of those years, and with what outcome?', true],
  ['How many of these were investigated, and what was the outcome?', true],
  ['How many of them had led to a hearing, by outcome?', true],
  ['How many of those were proven in each year, and how many were dismissed?', true],
  ['How many of these were found to be justified, by outcome?', true],
  ['How many of these were dismissed and how many ended in a written warning?', false],
  ['How many of these complaints were about drivers, by outcome?', false],
  ['How many of these were then dismissed or given a written warning?', false],
  ['How many of these were subsequently dismissed, and how many warned?', false],
  ['How many of these were issued with a written warning?', false],
  ['Of these, please give the outcome in each year.', false],
]

for (const [asks, isPart] of PARTS)
  test(`“${asks}” asks ${isPart ? 'for a part of' : 'how to split'} all complaints`, () => {
    const asked = survey(asks)
    assert.equal(partAsked(asked.questions[1], asked).question, isPart ? '2' : undefined)
  })
