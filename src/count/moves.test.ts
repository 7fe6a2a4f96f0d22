import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aNoun } from '../../test/a-noun.ts'
import { exactly } from '../vocabulary/bounds.ts'
import type { DecidedFigure, ReadingState } from '../vocabulary/decided.ts'
import type { Facets, Population } from '../vocabulary/reply.ts'
import type { Survey } from '../vocabulary/survey.ts'
import { moves } from './moves.ts'

const survey: Survey = {
  slug: 'one',
  title: 'One survey',
  law: 'foia',
  period: { year: '2019' },
  questions: [
    { number: '1', asks: 'How many?', counts: aNoun('case'), whom: ['officers', 'staff'] },
    { number: '2', asks: 'What came of each?', rows: true },
  ],
  bodies: [{ slug: 'kent', name: 'Kent', workforce: 5960 }],
  readers: 1,
  packs: ['police-conduct'],
}

interface Read {
  n: number
  state?: ReadingState
  question?: string
  population?: Population
  facets?: Facets
}

const moved = async (...all: Read[]): Promise<number[]> => {
  const figures = all.map(
    ({ n, state = 'pencil', question = '1', population, facets = {} }, i): DecidedFigure => ({
      id: String(i),
      body: 'kent',
      message: 'm',
      question,
      figure: {
        sha256: 'a'.repeat(64),
        place: { kind: 'text', start: i, end: i + 1 },
        ink: String(n),
        question,
        unit: 'case',
        unitInk: 'cases',
        population: population ?? ['officers', 'staff'],
        period: null,
        facets,
        value: exactly(n),
        sure: true,
      },
      state,
      readAs: null,
      decided: null,
      order: i,
      superseded: false,
    }),
  )
  const found = await moves({
    survey,
    figures,
    answers: [],
    messages: [],
    requests: [],
    today: '2014-06-02',
  })
  return figures.map(({ id }) => found.get(id) ?? 0)
}

test('a body’s only number moves the national figure by itself', async () => {
  assert.deepEqual(await moved({ n: 55 }), [55])
})

test('once the total is confirmed its parts move nothing', async () => {
  assert.deepEqual(
    await moved(
      { n: 20, state: 'confirmed' },
      { n: 13, population: 'officers' },
      { n: 7, population: 'staff' },
    ),
    [0, 0, 0],
  )
})

test('a part moves the figure by itself where no total stands', async () => {
  assert.deepEqual(await moved({ n: 13, population: 'officers' }), [13])
})

test('what a question of rows counts is not in the national figure', async () => {
  assert.deepEqual(await moved({ n: 4, question: '2', facets: { outcome: 'dismissed' } }), [0])
})
