import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aNoun } from '../../../test/a-noun.ts'
import { exactly } from '../../vocabulary/bounds.ts'
import type { Case, Facets, Figure, Period, QuestionAnswered } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { withLacks } from './what-lacks.ts'

const survey: Survey = {
  slug: 'buses',
  title: 'Buses',
  law: 'foia',
  period: { from: '2021-04-01', to: '2024-03-31' },
  packs: [],
  dimensions: [{ name: 'kind', exclusive: true, open: true, categories: [] }],
  questions: [
    { number: '1', asks: 'How many?', counts: aNoun('complaint'), by: ['financial-year', 'kind'] },
  ],
  bodies: [],
  readers: 1,
}

const figure = (period: Period, facets: Facets = {}): Figure => ({
  sha256: 'a'.repeat(64),
  place: { kind: 'text', start: 0, end: 1 },
  ink: '1',
  question: '1',
  unit: 'complaint',
  unitInk: 'complaints',
  population: 'unknown',
  period,
  facets,
  value: exactly(1),
  sure: true,
})

const said = (answer: QuestionAnswered['answer']): QuestionAnswered => ({
  number: '1',
  answer,
  sections: [],
  data: true,
})

const KIND = { kind: 'late' }
const YEARS = ['2021/22', '2022/23', '2023/24'].map((financialYear) => ({ financialYear }))

const GIVEN: [what: string, figures: Figure[], lacks: string[]][] = [
  ['every year by kind', YEARS.map((year) => figure(year, KIND)), []],
  ['every year', YEARS.map((year) => figure(year)), ['by kind']],
  ['two of three years', YEARS.slice(1).map((year) => figure(year, KIND)), ['2021/22']],
  ['one number for all', [figure(survey.period)], ['by year', 'by kind']],
  ['years of another calendar', ['2021', '2022', '2023'].map((year) => figure({ year }, KIND)), []],
  ['a number without a period', [figure(null, KIND)], ['by year']],
]

test('an answer is full when each year and dimension that was asked is there, and else says what lacks', () => {
  for (const [what, figures, lacks] of GIVEN) {
    const [answered] = withLacks([said('full')], figures, survey)
    assert.deepEqual(answered?.lacks ?? [], lacks, what)
    assert.equal(answered?.answer, lacks.length > 0 ? 'partial' : 'full', what)
  }
  assert.equal(GIVEN.length, 6)
})

test('a refusal, and a question without a number, lack nothing by this rule', () => {
  assert.deepEqual(withLacks([said('refused')], [figure(null)], survey), [said('refused')])
  assert.deepEqual(withLacks([said('full')], [], survey), [said('full')])
  assert.deepEqual(withLacks([said('full')], [figure(null)], undefined), [said('full')])
})

test('no number of its own and numbers left unread: whether it is answered in full is for a person to say', () => {
  const second = { ...said('full'), number: '2' }
  const two = {
    ...survey,
    questions: [
      ...survey.questions,
      { number: '2', asks: 'How many of these were late?', counts: aNoun('complaint') },
    ],
  }
  const given = YEARS.map((year) => figure(year, KIND))
  const became = (leftUnread: boolean, figures = given) =>
    withLacks([second], figures, two, { leftUnread })[0]?.answer
  assert.equal(became(true), 'unknown')
  assert.equal(became(false), 'full')
  assert.equal(became(true, []), 'full')
})

test('a nought that answers no question stands for none of the years', () => {
  const [question] = survey.questions
  const yearly = { ...survey, questions: question ? [{ ...question, by: ['financial-year'] }] : [] }
  const { question: _, ...nowhere } = figure({ financialYear: '2023/24' })
  const own = YEARS.slice(0, 2).map((year) => figure(year))
  const noughts = [{ ...nowhere, value: exactly(0) }]
  const [answered] = withLacks([said('full')], [...own, ...noughts], yearly)
  assert.deepEqual(answered?.lacks, ['2023/24'])
})

test('a split told case by case is told, though the numbers stand there by year and in all', () => {
  const given = [
    ...YEARS.map((year) => figure(year)),
    { ...figure(survey.period), value: exactly(3) },
  ]
  const one = { ...figure(null), question: '2', facets: KIND, inks: {}, linked: true }
  const became = (cases: readonly Case[]) =>
    withLacks([said('full')], given, survey, { cases })[0]?.lacks
  assert.deepEqual(became([one, one, one]), undefined)
  assert.deepEqual(became([one, one]), ['by kind'])
})

test('none of one kind is not none at all: of its parts nothing is said', () => {
  const year = { from: '2023-01-01', to: '2023-12-31' }
  const [first] = survey.questions
  assert.ok(first)
  const part = {
    number: '2',
    asks: 'How many of these were upheld?',
    counts: first.counts,
    partOf: '1',
  }
  const short: Survey = {
    ...survey,
    period: year,
    questions: [
      { ...first, by: ['year', 'kind'] },
      { ...part, by: ['year'] },
    ],
  }
  const unsaid = { ...said('not-answered'), number: '2', data: false }
  const nought = (facets: Facets) => ({ ...figure(year, facets), value: exactly(0) })
  assert.equal(withLacks([unsaid], [nought(KIND)], short)[0]?.answer, 'not-answered')
  assert.equal(withLacks([unsaid], [nought({})], short)[0]?.answer, 'full')
})
