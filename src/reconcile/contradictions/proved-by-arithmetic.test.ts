import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aNoun } from '../../../test/a-noun.ts'
import { exactly } from '../../vocabulary/bounds.ts'
import type { Contradiction } from '../../vocabulary/count.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import type { Facets, Population } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { provedByArithmetic } from './proved-by-arithmetic.ts'

const survey: Survey = {
  slug: 'one',
  title: 'One survey',
  law: 'foia',
  period: { year: '2019' },
  questions: [
    { number: '1', asks: 'How many?', counts: aNoun('case'), whom: ['officers', 'staff'] },
  ],
  bodies: [{ slug: 'kent', name: 'Kent', workforce: null }],
  readers: 1,
  packs: ['police-conduct'],
}

interface Said {
  n: number
  at: string
  population?: Population
  facets?: Facets
  sure?: boolean
}

const figures = (...all: Said[]): DecidedFigure[] =>
  all.map(({ n, at, population, facets = {}, sure = true }, i) => ({
    id: `figure ${i + 1}`,
    body: 'kent',
    message: 'm',
    question: '1',
    figure: {
      sha256: at.startsWith('other ') ? 'b'.repeat(64) : 'a'.repeat(64),
      place: { kind: 'block', path: at.replace('other ', '') },
      ink: String(n),
      prefix: facets.outcome || population ? '' : 'Total ',
      question: '1',
      unit: 'case',
      unitInk: 'cases',
      population: population ?? ['officers', 'staff'],
      period: null,
      facets,
      value: exactly(n),
      sure,
    },
    state: 'pencil',
    readAs: null,
    decided: null,
    order: i,
    superseded: false,
  }))

const proved = (all: DecidedFigure[], contradictions: Contradiction[] = []) =>
  provedByArithmetic(all, contradictions, survey).map(({ why, figures: own }) => [
    why,
    own.map(({ id }) => id),
  ])

test('officers and staff that add up to the stated total prove all three', () => {
  const all = figures(
    { n: 12, at: 'paragraph 3' },
    { n: 7, at: 'paragraph 4', population: 'officers' },
    { n: 5, at: 'paragraph 4', population: 'staff' },
  )
  assert.deepEqual(proved(all), [
    ['7 + 5 = 12, as the reply states.', ['figure 1', 'figure 2', 'figure 3']],
  ])
})

test('outcomes of a table that add up to its total prove every cell, a nought among them', () => {
  const at = (row: number) => `table 1 row ${row} cell 2`
  const all = figures(
    { n: 6, at: at(5) },
    { n: 4, at: at(2), facets: { outcome: 'written_warning' } },
    { n: 2, at: at(3), facets: { outcome: 'dismissed' } },
    { n: 0, at: at(4), facets: { outcome: 'resigned' } },
  )
  assert.deepEqual(proved(all), [
    ['4 + 2 = 6, as the reply states.', ['figure 1', 'figure 2', 'figure 3', 'figure 4']],
  ])
})

test('a sum that misses by one proves nothing, nor does one part, nor noughts', () => {
  const sum = (...[whole, officers, staff]: [number, number, number]) =>
    figures(
      { n: whole, at: 'paragraph 3' },
      { n: officers, at: 'paragraph 4', population: 'officers' },
      { n: staff, at: 'paragraph 4', population: 'staff' },
    )
  for (const all of [sum(12, 7, 4), sum(7, 7, 0), sum(0, 0, 0)]) assert.deepEqual(proved(all), [])
})

test('a number that stands in the letter and in its attachment is proved by both', () => {
  const all = figures({ n: 20, at: 'paragraph 3' }, { n: 20, at: 'other table 1 row 2 cell 2' })
  assert.deepEqual(proved(all), [
    ['20 stands in paragraph 3 and in table 1 row 2 cell 2.', ['figure 1', 'figure 2']],
  ])
})

test('twice in one table is once', () => {
  const all = figures({ n: 20, at: 'table 1 row 2 cell 2' }, { n: 20, at: 'table 1 row 9 cell 2' })
  assert.deepEqual(proved(all), [])
})

test('what is unsure, or stands in a contradiction, is left to a reader', () => {
  const unsure = figures({ n: 20, at: 'paragraph 3', sure: false }, { n: 20, at: 'paragraph 9' })
  assert.deepEqual(proved(unsure), [])
  const disputed: Contradiction = {
    body: 'kent',
    question: '1',
    severity: 'cannot',
    statements: [{ id: 'figure 1', says: '20 cases', figure: null }],
    note: '',
    decided: null,
  }
  const twice = figures({ n: 20, at: 'paragraph 3' }, { n: 20, at: 'paragraph 9' })
  assert.deepEqual(proved(twice, [disputed]), [])
  assert.equal(proved(twice).length, 1)
})
