// Rows of numbers: the parts of the number before them in brackets, those of a part, those behind the label of their line.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractReply } from '../src/extract/extract-reply.ts'
import { readFile } from '../src/read/read-file.ts'
import { stemsOf } from '../src/vocabulary/packs/stems.ts'
import { isMissing } from '../src/vocabulary/reply.ts'
import { aNoun } from './a-noun.ts'
import { aSurvey } from './a-survey.ts'

const visits = aSurvey({
  packs: [],
  period: { from: '2021-01-01', to: '2023-12-31' },
  dimensions: [
    {
      name: 'reason',
      exclusive: true,
      open: true,
      categories: [
        { id: 'staffing', words: ['staffing', 'lack of staff'] },
        { id: 'lockdown', words: ['lockdown'] },
        { id: 'health', words: ['health'] },
      ],
    },
    {
      name: 'age',
      exclusive: true,
      open: false,
      categories: [
        { id: 'adult', words: ['adult', 'adults'] },
        { id: 'child', words: ['child', 'children'] },
      ],
    },
  ],
  questions: [
    {
      number: '1',
      asks: 'How many visits were cancelled in each year, by reason?',
      counts: {
        ...aNoun('visit'),
        one: 'visit cancelled',
        many: 'visits cancelled',
        also: ['visit'],
      },
      by: ['year', 'reason'],
    },
    {
      number: '2',
      asks: 'How many of these were cancelled for longer than seven days?',
      counts: { ...aNoun('visit'), one: 'visit cancelled', many: 'visits cancelled' },
      by: ['year'],
      partOf: '1',
    },
    {
      number: '3',
      asks: 'How many visitors were turned away in each year, split into adults and children?',
      counts: { ...aNoun('visitor'), many: 'visitors' },
      by: ['year', 'age'],
    },
  ],
})

/** “1 160 2023 staffing”: question, value, time, category. */
async function said(text: string): Promise<string[]> {
  const outcome = await readFile({ name: 'reply.txt', bytes: new TextEncoder().encode(text) })
  assert.ok(outcome.status === 'read')
  const { figures } = extractReply([outcome.document], { survey: visits, file: 'reply.txt' })
  return figures.map(({ question, value, period, facets }) =>
    [
      question,
      isMissing(value) ? value.none : value.low,
      ...Object.values(period ?? {}),
      ...Object.values(facets),
    ].join(' '),
  )
}

const FIRST =
  'Question 1. In 2021 we cancelled 204 visits, 96 of them for lack of staff, 18 because of a lockdown and 90 on health grounds. '

test('numbers in brackets that make the one before them are of its kinds, in the order told before', async () => {
  assert.deepEqual((await said(`${FIRST}In 2023 it was 199 (160, 27 and 12).`)).slice(4), [
    '1 199 2023',
    '1 160 2023 staffing',
    '1 27 2023 lockdown',
    '1 12 2023 health',
  ])
})

test('numbers in brackets that do not make the one before them are of no kind', async () => {
  const all = await said(`${FIRST}In 2023 it was 199 (150, 27 and 12).`)
  assert.equal(
    all.slice(4).some((one) => /staffing|lockdown|health/.test(one)),
    false,
  )
})

test('“of these, 3, 2 and 6” are each a part', async () => {
  assert.deepEqual(
    await said(
      'Question 2. Of these, 3, 2 and 6 were cancelled for longer than seven days in 2021, 2022 and 2023.',
    ),
    ['2 3 2021', '2 2 2022', '2 6 2023'],
  )
})

test('a label behind the number of its question is of all numbers of its line', async () => {
  assert.deepEqual(
    await said(
      'Question 3. Adults: 33 (2021), 41 (2022), 38 (2023). Children: 5 (2021), 9 (2022), 7 (2023).',
    ),
    [
      '3 33 2021 adult',
      '3 41 2022 adult',
      '3 38 2023 adult',
      '3 5 2021 child',
      '3 9 2022 child',
      '3 7 2023 child',
    ],
  )
})

test('several of what two letters stand for are each one of it', () => {
  for (const [many, one] of [
    ['LOs', 'LO'],
    ['PCs', 'PC'],
    ['MPs', 'MP'],
    ['EAs', 'EA'],
    ['IDs', 'ID'],
  ] as const)
    assert.deepEqual(stemsOf(many), stemsOf(one))
  assert.notDeepEqual(stemsOf('gas'), stemsOf('ga'))
})
