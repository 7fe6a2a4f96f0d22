// A question for a row a case, in a survey of no trade: when what came is all that it asks for.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aNoun } from '../../../test/a-noun.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { extractReply } from '../extract-reply.ts'

const RESCUES: Survey = {
  slug: 'rescues',
  title: 'Animal rescues',
  law: 'foia',
  period: { from: '2022-01-01', to: '2024-12-31' },
  packs: [],
  dimensions: [{ name: 'animal', exclusive: true, open: true, categories: [] }],
  questions: [
    {
      number: '1',
      asks: 'How many animal rescue incidents did you attend in each year from 2022 to 2024?',
      counts: { ...aNoun('incident'), many: 'incidents' },
      by: ['year'],
    },
    {
      number: '2',
      asks: 'For each incident in 2024 that lasted more than three hours: the date, the animal and what happened.',
      period: { from: '2024-01-01', to: '2024-12-31' },
      rows: true,
      fields: ['date', 'animal', 'what happened'],
    },
  ],
  bodies: [{ slug: 'mill', name: 'Mill Fire Service', workforce: null }],
  readers: 1,
}

const answerTo = (...lines: string[]): string | undefined =>
  extractReply(
    [aLetter(['1. 76 incidents in 2022, 78 in 2023 and 85 in 2024.', ...lines].join('\n'))],
    {
      survey: RESCUES,
      body: 'mill',
      file: 'reply.txt',
    },
  ).questions.find(({ number }) => number === '2')?.answer

const TABLE = [
  '2. The incidents were:',
  '',
  'Date         Animal   What happened',
  '17/02/2024   Horse    Stuck in a canal and lifted out',
  '03/06/2024   Cat      Behind a fireplace, wall opened',
  '',
]

test('a list with all that was asked of each is full, though there were more of which it was not asked', () => {
  assert.equal(answerTo(...TABLE), 'full')
})

test('a list without one of the fields is part of what was asked', () => {
  const [head = '', gap = '', , ...rows] = TABLE
  const crews = [
    'Date         Animal   Crews sent',
    ...rows.map((row) => row && `${row.slice(0, 22)}Two`),
  ]
  assert.equal(answerTo(head, gap, ...crews), 'partial')
})
