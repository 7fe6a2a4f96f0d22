import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aNoun } from '../../../test/a-noun.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { extractReply } from '../extract-reply.ts'

const survey: Survey = {
  slug: 'licences',
  title: 'Licences taken away',
  law: 'foia',
  period: { from: '2021-01-01', to: '2023-12-31' },
  packs: [],
  questions: [
    {
      number: '1',
      asks: 'How many licences were revoked in each year?',
      counts: aNoun('revocation', { one: 'licence revoked', many: 'licences revoked' }),
      by: ['year'],
    },
    {
      number: '2',
      asks: 'How much did the council spend on legal costs of appeals in each year?',
      counts: { ...aNoun('cost', { one: 'legal cost', many: 'legal costs' }), kind: 'money' },
      by: ['year'],
    },
    {
      number: '3',
      asks: 'What was the average time in working days to a decision in each year?',
      counts: { ...aNoun('day', { one: 'working day', many: 'working days' }), kind: 'average' },
      by: ['year'],
    },
  ],
  bodies: [{ slug: 'aldwater', name: 'Aldwater Council', workforce: null }],
  readers: 1,
}

const LEAST = { money: 100, average: 100 } as const
const read = (text: string) =>
  extractReply([aLetter(`Aldwater Council\n\n${text}`)], {
    file: 'reply.txt',
    survey,
    body: 'aldwater',
  }).figures.map(({ question, kind = 'count', value, period }) => {
    const least = kind === 'money' || kind === 'average' ? LEAST[kind] : 1
    const low = 'none' in value ? null : value.low / least
    return `${question}: ${low} ${period && 'year' in period ? period.year : 'in all'}`
  })

const YEARS = (question: string, ...values: number[]) =>
  values.map((value, i) => `${question}: ${value} ${2021 + i}`)

// The same three numbers of three years, as bodies write them.
const WRITTEN: [text: string, figures: string[]][] = [
  [
    '2. £18,400 (2021), £15,950 (2022) and £25,300 (2023), excluding VAT.',
    YEARS('2', 18400, 15950, 25300),
  ],
  [
    '2. Estimated cost: £31,200 (2021), £33,915 (2022), £35,480 (2023).',
    YEARS('2', 31200, 33915, 35480),
  ],
  [
    '2. The appeals were fought at a cost of £4,500 in 2021, £6,000 in 2022 and £1,500 in 2023.',
    YEARS('2', 4500, 6000, 1500),
  ],
  ['3. The mean was 31 working days in 2021, 28 in 2022 and 35 in 2023.', YEARS('3', 31, 28, 35)],
  ['3. 44 days in 2021; 39.5 days in 2022; 41 days in 2023.', YEARS('3', 44, 39.5, 41)],
]

for (const [text, figures] of WRITTEN)
  test(`“${text.slice(0, 60)}” is three numbers of three years`, () => {
    assert.deepEqual(read(text), figures)
  })

test('what is given in spite of a refusal on cost is an answer, and the work it would take is none', () => {
  assert.deepEqual(
    read(
      '1. To answer by reason would mean reading 310 files at about 20 minutes each, some 103 hours, and exceeds the appropriate limit. Section 12(1) applies. To be helpful, we can say that 41 licences were revoked in 2021, 38 in 2022 and 44 in 2023.',
    ),
    YEARS('1', 41, 38, 44),
  )
})

test('what the work would cost is no legal cost', () => {
  assert.deepEqual(read('2. Searching 310 files at £25 an hour would cost £2,583.'), [])
})

test('what the register holds beside what could be searched within the limit is advice, and no answer', () => {
  assert.deepEqual(
    read(
      '1. Section 12(1) applies: we would have to read 4,310 files at five minutes each. To help you under section 16: the register holds 1,140 licences of every kind, and we could search 200 of them within the limit.',
    ),
    [],
  )
})
