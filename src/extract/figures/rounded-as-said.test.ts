import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aNoun } from '../../../test/a-noun.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { extractReply } from '../extract-reply.ts'

const survey: Survey = {
  slug: 'bins',
  title: 'Missed bins',
  law: 'foia',
  period: { from: '2022-01-01', to: '2023-12-31' },
  packs: [],
  questions: [
    {
      number: '1',
      asks: 'How many missed bins were reported in each year?',
      counts: aNoun('missed-bin', { one: 'missed bin', many: 'missed bins' }),
      by: ['year'],
    },
    {
      number: '2',
      asks: 'How many complaints about bins did you receive in each year?',
      counts: aNoun('complaint', { one: 'complaint', many: 'complaints' }),
      by: ['year'],
    },
  ],
  bodies: [],
  readers: 1,
}

const valuesIn = (text: string): string[] =>
  extractReply([aLetter(text)], { file: 'letter.txt', survey, packs: [] }).figures.map(
    ({ question, value }) => `${question}: ${value.low}..${value.high}`,
  )

const said: [letter: string, values: string[]][] = [
  [
    'Numbers are rounded to the nearest 5.\n1. 95 missed bins in 2022 and 105 in 2023.\n2. 40 complaints in 2022 and 0 in 2023.',
    ['1: 93..97', '1: 103..107', '2: 38..42', '2: 0..0'],
  ],
  [
    '1. 150 missed bins in 2022 and 200 in 2023. These are rounded to the nearest ten.\n2. 40 complaints in 2022 and 50 in 2023.',
    ['1: 145..154', '1: 195..204', '2: 40..40', '2: 50..50'],
  ],
  [
    'Numbers are rounded up to the nearest 10.\n1. 150 missed bins in 2022 and 200 in 2023.\n2. 41 complaints in 2022 and 50 in 2023.',
    ['1: 141..150', '1: 191..200', '2: 41..41', '2: 50..50'],
  ],
  [
    'Percentages are rounded to the nearest 5 per cent.\n1. 150 missed bins in 2022 and 200 in 2023.',
    ['1: 150..150', '1: 200..200'],
  ],
]

for (const [letter, values] of said)
  test(`rounding is a range where all numbers of a question may have been rounded: ${letter.slice(0, 60)}`, () =>
    assert.deepEqual(valuesIn(letter), values))
