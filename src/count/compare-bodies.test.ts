import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aNoun } from '../../test/a-noun.ts'
import { exactly } from '../vocabulary/bounds.ts'
import type { DecidedAnswer, DecidedFigure } from '../vocabulary/decided.ts'
import type { Caveat, Figure } from '../vocabulary/reply.ts'
import type { Survey } from '../vocabulary/survey.ts'
import { countSurvey } from './count-survey.ts'

const PERIOD = { from: '2012-01-01', to: '2014-12-31' }

const survey: Survey = {
  slug: 'one',
  title: 'One survey',
  law: 'foia',
  period: PERIOD,
  questions: [
    { number: '1', asks: 'How many?', counts: aNoun('investigation'), whom: ['officers', 'staff'] },
  ],
  bodies: [
    { slug: 'norfolk', name: 'Norfolk', workforce: 2600 },
    { slug: 'suffolk', name: 'Suffolk', workforce: 2000 },
    { slug: 'kent', name: 'Kent', workforce: 5900 },
  ],
  readers: 1,
  packs: ['police-conduct'],
}

const ink = (at: number, words: string) => ({
  sha256: 'a'.repeat(64),
  place: { kind: 'text' as const, start: at, end: at + words.length },
  ink: words,
})

function figure(
  body: string,
  more: Partial<Figure> = {},
  beside: Partial<DecidedFigure> = {},
): DecidedFigure {
  return {
    id: `of ${body}`,
    body,
    message: null,
    question: '1',
    figure: {
      ...ink(10, '12'),
      question: '1',
      unit: 'investigation',
      unitInk: 'investigations',
      population: ['officers', 'staff'],
      period: PERIOD,
      facets: {},
      value: exactly(12),
      sure: true,
      ...more,
    },
    state: 'confirmed',
    readAs: null,
    decided: { by: 'example editor', at: '2026-11-25', why: null },
    order: 0,
    superseded: false,
    ...beside,
  }
}

const answer = (body: string, caveats: Caveat[] = []): DecidedAnswer => ({
  body,
  message: null,
  answer: { number: '1', answer: 'full', sections: [], data: true },
  state: 'confirmed',
  decided: null,
  caveats,
})

const count = async (figures: DecidedFigure[], answers: DecidedAnswer[] = []) => {
  const [question] = (
    await countSurvey({
      survey,
      figures,
      answers,
      messages: [],
      contradictions: [],
      requests: [],
      today: '2014-06-02',
    })
  ).questions
  if (!question) throw new Error('the survey has one question')
  return question
}

/** Aspects in which a body's number is not what was asked. */
const differing = async (figures: DecidedFigure[], answers: DecidedAnswer[] = []) =>
  ((await count(figures, answers)).compared ?? []).map(({ body, aspects }) => [
    body,
    ...Object.entries(aspects).flatMap(([aspect, { differs }]) => (differs ? [aspect] : [])),
  ])

test('a number of what was asked differs in nothing', async () => {
  assert.deepEqual(await differing([figure('kent')], [answer('kent')]), [['kent']])
})

test('another unit, other people and another period are each marked', async () => {
  assert.deepEqual(await differing([figure('kent', { unit: 'case', unitInk: 'cases' })]), [
    ['kent', 'unit'],
  ])
  assert.deepEqual(
    await differing([figure('kent', { population: ['officers', 'staff', 'specials'] })]),
    [['kent', 'population']],
  )
  const short = { from: '2013-06-01', to: '2014-12-31' }
  assert.deepEqual(await differing([figure('kent', { period: short })]), [['kent', 'period']])
})

test('who is counted, or since when, is not marked where the reply does not say', async () => {
  assert.deepEqual(await differing([figure('kent', { population: 'unknown', period: null })]), [
    ['kent'],
  ])
})

test('a keyword search and finished cases only make it another number; the system it is kept in does not', async () => {
  const said = answer('kent', [
    { ...ink(100, 'Found by a keyword search.'), kind: 'keyword-search' },
    { ...ink(200, 'Only finalised cases are counted.'), kind: 'finalised' },
    { ...ink(300, 'Recorded on Centurion.'), kind: 'system' },
  ])
  const [row] = (await count([figure('kent')], [said])).compared ?? []
  assert.equal(row?.aspects['keyword-search']?.evidence?.ink, 'Found by a keyword search.')
  assert.deepEqual(await differing([figure('kent')], [said]), [
    ['kent', 'keyword-search', 'finalised'],
  ])
})

test('a figure of two bodies is added once, and the other is no unknown', async () => {
  const joint = [
    figure('norfolk', {}, { standsFor: ['suffolk'] }),
    figure('suffolk', {}, { jointWith: 'norfolk' }),
    figure('kent', { value: exactly(5) }),
  ]
  const { total, bodies, missing, coverage } = await count(joint)
  assert.equal(coverage.workforce, 2600 + 2000 + 5900)
  assert.deepEqual(total, { low: 17, high: 17 })
  assert.deepEqual(
    missing.map(({ body, why, jointWith }) => [body, why, jointWith]),
    [['suffolk', 'joint', 'norfolk']],
  )
  assert.equal(bodies.find(({ body }) => body === 'norfolk')?.rate, null)
})

test('a body that sent nothing is joint with another only when a person has confirmed its figure', async () => {
  const silent = async (state: DecidedFigure['state']) =>
    (await count([figure('norfolk', {}, { standsFor: ['suffolk'], state })])).missing.map(
      ({ body, why }) => `${body} ${why}`,
    )
  assert.deepEqual(await silent('confirmed'), ['suffolk joint', 'kent asked'])
  assert.deepEqual(await silent('pencil'), ['norfolk asked', 'suffolk asked', 'kent asked'])
})
