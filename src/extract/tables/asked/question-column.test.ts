// A column that says which question each row answers.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aNoun } from '../../../../test/a-noun.ts'
import { wordsOf } from '../../../vocabulary/packs/load-packs.ts'
import { questionsOfRows } from './question-column.ts'

const words = wordsOf({
  slug: 'x',
  title: 'X',
  law: 'foia',
  period: { from: '2021-01-01', to: '2022-12-31' },
  packs: [],
  questions: ['1', '2a', '3'].map((number) => ({
    number,
    asks: 'How many?',
    counts: aNoun('tree'),
  })),
  bodies: [],
  readers: 1,
})

for (const [head, labels, named] of [
  ['Question', ['1', '2a', '3'], '1 2a 3'],
  ['Q', ['Q1', 'Q2(a)', 'Q3'], '1 2a 3'],
  ['Question no.', ['1.', '3.'], '1 3'],
  ['Questions', ['1', '4'], ''],
  ['Trees', ['1', '3'], ''],
  ['Item', ['1', '3'], '1 3'],
] as const)
  test(`${head} over ${labels.join(', ')} names ${named || 'no questions'}`, () =>
    assert.equal([...(questionsOfRows(words, head, labels)?.values() ?? [])].join(' '), named))
