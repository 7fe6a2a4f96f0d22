import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withNounsAsked } from './nouns-asked.ts'

const nounsOf = (...asked: string[]) =>
  withNounsAsked(asked.map((asks, i) => ({ number: `${i + 1}`, asks }))).map(({ counts }) => counts)

test('what is counted of these is what the question before it counts, by its shorter name too', () => {
  for (const [whole, part, one, also] of [
    [
      'How many compensation claims for damage did you receive?',
      'How many of these claims were paid?',
      'compensation claim',
      ['claim', 'claims'],
    ],
    [
      'How many public health funerals were held?',
      'Of these funerals, how many were for people under 65?',
      'public health funeral',
      ['funeral', 'funerals'],
    ],
    ['How many dog bites were recorded?', 'How many of those ended in court?', 'dog bite', []],
    ['How many libraries have closed?', 'How many of them reopened?', 'library', []],
    [
      'How many appeals against exclusion were made?',
      'What was the number of these appeals that were allowed?',
      'appeal',
      [],
    ],
  ] as const) {
    const [first, second] = nounsOf(whole, part)
    assert.equal(first?.one, one, whole)
    assert.deepEqual(first?.also, also, whole)
    assert.deepEqual(second, first, part)
  }
})

test('a question that points to what no question counts has a noun of its own, or none', () => {
  const [, staff] = nounsOf(
    'How many assaults on staff were recorded?',
    'How many of these staff were dismissed?',
  )
  assert.equal(staff?.one, 'staff')
  assert.deepEqual(nounsOf('How many of these led to a prosecution?'), [undefined])
})

test('of two nouns that end alike, the nearest is meant', () => {
  const [penalty, fixed, cancelled] = nounsOf(
    'How many penalty charge notices were issued?',
    'How many fixed penalty notices were issued?',
    'How many of these notices were cancelled?',
  )
  assert.deepEqual(penalty?.also, [])
  assert.deepEqual(cancelled, fixed)
})

test('a noun that the survey says stays as it is', () => {
  const counts = { id: 'case', one: 'case', many: 'cases', also: [], kind: 'count' } as const
  const said = {
    number: '1',
    asks: 'How many assaults were recorded?',
    counts: { ...counts, also: [] },
  }
  const [first, second] = withNounsAsked([
    said,
    { number: '2', asks: 'How many of these led to a prosecution?' },
  ])
  assert.deepEqual(first, said)
  assert.deepEqual(second?.counts, counts)
})

test('what became of them is no noun, and “these” is none of a noun', () => {
  assert.deepEqual(nounsOf('How many of these succeeded in full?'), [undefined])
  assert.equal(nounsOf('The number of these appeals that were allowed')[0]?.one, 'appeal')
})

test('“how many of these claims were paid” asks for a part of the claims, where nothing else is said of what it counts', () => {
  const asked = withNounsAsked([
    { number: '1', asks: 'How many compensation claims did you receive in each year?' },
    { number: '2', asks: 'How many of these claims were paid?' },
    { number: '3', asks: 'How much was paid, in pounds?' },
  ])
  assert.deepEqual(
    asked.map(({ partOf }) => partOf),
    [undefined, '1', undefined],
  )
})

test('what was rejected is no part of what was paid: both are parts of the claims', () => {
  const asked = withNounsAsked([
    { number: '1', asks: 'How many compensation claims did you receive?' },
    { number: '2', asks: 'How many of these claims were paid?' },
    { number: '3', asks: 'How many of these claims were rejected?' },
    { number: '4', asks: 'How many of them were withdrawn?' },
  ])
  assert.deepEqual(
    asked.map(({ partOf }) => partOf),
    [undefined, '1', '1', '1'],
  )
})
