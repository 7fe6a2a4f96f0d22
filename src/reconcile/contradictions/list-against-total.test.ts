import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aNoun } from '../../../test/a-noun.ts'
import { exactly } from '../../vocabulary/bounds.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import type { DecidedCase } from '../../vocabulary/decided-case.ts'
import type { Facets } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { REPLY_UNKNOWN } from './ask-the-body.ts'
import { listContradictions } from './list-against-total.ts'

const survey: Survey = {
  slug: 'dogs',
  title: 'Dogs',
  law: 'foia',
  period: null,
  questions: [
    {
      number: '1a',
      asks: 'How many bites, one by one?',
      counts: { ...aNoun('bite'), many: 'bites' },
      rows: true,
    },
    { number: '1b', asks: 'How many people?', counts: { ...aNoun('victim'), many: 'victims' } },
  ],
  bodies: [{ slug: 'ash', name: 'Ash', workforce: null }],
  readers: 1,
  packs: [],
}

const at = (start: number) => ({
  sha256: 'a'.repeat(64),
  place: { kind: 'text' as const, start, end: start + 5 },
})

const row = (facets: Facets, i: number, more: Partial<DecidedCase> = {}): DecidedCase => ({
  id: `case-${i}`,
  body: 'ash',
  message: 'first',
  question: '1a',
  case: { ...at(1000 + i * 20), ink: `row ${i}`, facets, inks: {}, linked: true, listed: true },
  state: 'pencil',
  readAs: null,
  decided: null,
  decision: null,
  order: i,
  superseded: false,
  tells: 'one',
  ...more,
})

const number = (n: number, unit = 'bite', facets: Facets = {}): DecidedFigure => ({
  id: `figure-${n}-${unit}-${JSON.stringify(facets)}`,
  body: 'ash',
  message: 'first',
  question: unit === 'bite' ? '1a' : '1b',
  figure: {
    ...at(n * 10),
    ink: String(n),
    question: unit === 'bite' ? '1a' : '1b',
    unit,
    unitInk: `${unit}s`,
    population: 'unknown',
    period: null,
    facets,
    value: exactly(n),
    sure: true,
  },
  state: 'pencil',
  readAs: null,
  decided: null,
  order: 0,
  superseded: false,
})

const list = (ends: string[], more: Partial<DecidedCase> = {}) =>
  ends.map((end, i) => row({ end }, i, more))
const found = (cases: DecidedCase[], figures: DecidedFigure[]) =>
  listContradictions('ash', cases, figures, survey, () => REPLY_UNKNOWN).map(
    ({ contradiction: { severity, note } }) => `${severity}: ${note}`,
  )

const CONFIRMED = { state: 'confirmed' } as const
const THREE = list(['fined', 'fined', 'warned'], CONFIRMED)

test('a list as long as the total, or as one of its totals, says the same', () => {
  assert.deepEqual(found(THREE, [number(3)]), [])
  assert.deepEqual(found(THREE, [number(5, 'victim'), number(3)]), [])
})

test('a list longer than what it counts cannot be', () => {
  assert.deepEqual(found(THREE, [number(2)]), [
    'cannot: It gives 2 bites, and lists 3 cases one by one.',
  ])
})

test('a list longer than a number of something else differs in what is counted', () => {
  assert.match(found(THREE, [number(2, 'victim')])[0] ?? '', /^units: It gives 2 victims/)
})

test('while a row of it is in pencil a long list is odd, and blocks nothing', () => {
  assert.match(found(list(['a', 'b', 'c']), [number(2)])[0] ?? '', /^odd/)
})

test('a list shorter than the total is odd, and no more', () => {
  assert.match(found(THREE, [number(20)])[0] ?? '', /^odd: It gives 20 bites, and lists 3 cases/)
})

test('outcomes of the list are held against the table of outcomes', () => {
  const told = [
    number(3),
    number(1, 'bite', { end: 'fined' }),
    number(1, 'bite', { end: 'warned' }),
  ]
  assert.equal(found(THREE, told).length, 1)
  assert.match(found(THREE, told)[0] ?? '', /^cannot: .*lists 2 cases with fined one by one/i)
})

test('where a row does not tell its outcome, nothing is said of outcomes', () => {
  const some = [...THREE, row({}, 9)]
  assert.deepEqual(found(some, [number(4), number(1, 'bite', { end: 'fined' })]), [])
})

test('rejected rows, rows of an earlier letter and what is told beside a list accuse nobody', () => {
  assert.deepEqual(found(list(['a', 'b', 'c'], { state: 'rejected' }), [number(2)]), [])
  assert.deepEqual(found(list(['a', 'b', 'c'], { superseded: true }), [number(2)]), [])
  assert.deepEqual(found(list(['a', 'b', 'c'], { tells: 'beside' }), [number(2)]), [])
  assert.deepEqual(found(list(['a', 'b', 'c'], { message: 'other' }), [number(2)]), [])
})

test('a list stands on a row that nobody confirmed while there is one, so that it is not printed', () => {
  const cases = [row({ end: 'a' }, 0, { state: 'confirmed' }), row({ end: 'b' }, 1)]
  const [one] = listContradictions('ash', cases, [number(1)], survey, () => REPLY_UNKNOWN)
  assert.equal(one?.contradiction.statements[0]?.figure?.ink, 'row 1')
})

test('a list for another question says nothing of a number, nor a list that names none of a part', () => {
  const list = [
    row({ breed: 'Collie' }, 1, { question: '5' }),
    row({ breed: 'Collie' }, 2, { question: '5' }),
  ]
  assert.deepEqual(
    listContradictions('ash', list, [number(1)], survey, () => REPLY_UNKNOWN),
    [],
  )
  const own = [row({ breed: 'Collie' }, 1), row({ breed: 'Collie' }, 2)]
  const parts = [number(2), number(7, 'bite', { breed: 'Poodle' })]
  assert.deepEqual(
    listContradictions('ash', own, parts, survey, () => REPLY_UNKNOWN),
    [],
  )
})

test('where nobody says what a list is of, and the questions ask of several matters, it accuses nobody', () => {
  const several: Survey = {
    ...survey,
    questions: [
      { number: '1', asks: 'How many rinks closed?', counts: aNoun('rink') },
      { number: '2', asks: 'How many rinks are open?', counts: aNoun('rink') },
    ],
  }
  const ofNobody = list(['cost', 'cost'], { question: null, state: 'confirmed' })
  const open = { ...number(45), question: '2' }
  const on = (asked: Survey) =>
    listContradictions('ash', ofNobody, [open], asked, () => REPLY_UNKNOWN).length
  assert.equal(on(several), 0)
  assert.equal(on({ ...several, questions: several.questions.slice(1) }), 1)
})
