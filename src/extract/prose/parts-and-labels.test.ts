// A part told of its whole, a label over several years, the day that a question asks about, and times that only tell when something was.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aNoun } from '../../../test/a-noun.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { extractReply } from '../extract-reply.ts'

const survey: Survey = {
  slug: 'grievances',
  title: 'Grievances of ferry crews',
  law: 'foia',
  period: { from: '2021-01-01', to: '2023-12-31' },
  packs: [],
  dimensions: [
    {
      name: 'rank',
      categories: [
        { id: 'deck', words: ['deckhand', 'deckhands'] },
        { id: 'engine', words: ['engineer', 'engineers'] },
      ],
      exclusive: true,
      open: false,
    },
  ],
  questions: [
    {
      number: '1',
      asks: 'How many grievances were raised by deckhands and engineers in each year?',
      counts: aNoun('grievance'),
      by: ['year', 'rank'],
    },
    {
      number: '2',
      asks: 'How many of these grievances were settled in each year?',
      counts: aNoun('grievance'),
      by: ['year'],
      partOf: '1',
    },
    {
      number: '3',
      asks: 'What percentage of crews held a first-aid certificate on 31 August 2023?',
      counts: aNoun('crew', { kind: 'share' }),
    },
    {
      number: '4',
      asks: 'How many days did the longest hearing take?',
      counts: aNoun('day', { also: ['longest hearing'], kind: 'duration' }),
    },
  ],
  bodies: [],
  readers: 1,
}

const timeOf = (period: unknown): string =>
  JSON.stringify(period)
    .replaceAll(/[^\d/-]+/g, ' ')
    .trim()

const said = (text: string): string[] =>
  extractReply([aLetter(`Dear requester\n\n${text}`)], { survey, file: 'letter.txt' }).figures.map(
    ({ question, value, period }) =>
      `${question} ${'low' in value ? value.low : value.none} ${timeOf(period)}`,
  )

const WHOLE = '2021-01-01 2023-12-31'
const SAID: [text: string, figures: string[]][] = [
  [
    'We had 14 grievances over the three years. Five of the 14 were settled, one in 2021, three in 2022 and one in 2023.',
    [`1 14 ${WHOLE}`, `2 5 ${WHOLE}`, '2 1 2021', '2 3 2022', '2 1 2023'],
  ],
  [
    'Grievances: 2021: 5; 2022: 3; 2023: 7; total: 15.\n\nSettled: 2021: 1; 2022: 0; 2023: 2.',
    ['1 5 2021', '1 3 2022', '1 7 2023', `1 15 ${WHOLE}`, '2 1 2021', '2 0 2022', '2 2 2023'],
  ],
  ['3. 96.4 per cent.', ['3 9635 2023-08-31 2023-08-31']],
  ['First-aid certificates held at 31 August 2023: 91%.', ['3 9050 2023-08-31 2023-08-31']],
  [
    'On 31 August 2023 the company had 430 deckhands and engineers, of whom 412 (95.8%) held a certificate.',
    ['3 9575 2023-08-31 2023-08-31'],
  ],
  ['4. 77 days, from 3 March to 19 May 2023.', [`4 7700 ${WHOLE}`]],
  [
    'A deckhand was given a warning in May 2023 after he had shouted at a passenger. The longest hearing took 15 days.',
    [`4 1500 ${WHOLE}`],
  ],
  ['The company has employed no engineers since 2017, when the engines were sold.', []],
  [
    '22 grievances were raised in 2021 and 31 in 2022, of which nine and twelve were settled.',
    ['1 22 2021', '1 31 2022', '2 9 2021', '2 12 2022'],
  ],
  [
    'Grievances: 5, 3 and 7. Settled: 1, 0 and 2. These are for 2021, 2022 and 2023 in that order.',
    ['1 5 2021', '1 3 2022', '1 7 2023', '2 1 2021', '2 0 2022', '2 2 2023'],
  ],
  [
    'Grievances: 5 and 3. The two numbers are for 2022 and 2023 respectively.',
    ['1 5 2022', '1 3 2023'],
  ],
  ['In 2021 the line had 12 deckhand and 9 engineer grievances.', ['1 12 2021', '1 9 2021']],
]
for (const [text, figures] of SAID) test(`“${text}”`, () => assert.deepEqual(said(text), figures))

test('a list that counts further than there are questions is no answers', () => {
  const items = Array.from(
    { length: 6 },
    (_, i) => `${i + 1}. Deckhand, ${i + 2} hearings, settled`,
  )
  const { figures } = extractReply(
    [aLetter(`Dear requester\n\nWe had 6 grievances in 2023. They were:\n\n${items.join('\n\n')}`)],
    { survey, file: 'letter.txt' },
  )
  assert.ok(figures.every(({ question }) => question === '1'))
})

test('“You asked and we answer”: the table below the first question is its answer', () => {
  const { figures } = extractReply(
    [
      aLetter(
        'Dear requester\n\nYou asked and we answer:\n\nQuestion 1: How many grievances were raised by deckhands and engineers in each year?\n\n12 in 2021.\n\nQuestion 2: How many of these grievances were settled in each year?\n\n3 in 2021.',
      ),
    ],
    { survey, file: 'letter.txt' },
  )
  assert.deepEqual(
    figures.map(({ question }) => question),
    ['1', '2'],
  )
})

test('fewer than five in each of the three years are so many in each', () =>
  assert.deepEqual(said('2. Fewer than five grievances were settled in each of the three years.'), [
    '2 0 2021',
    '2 0 2022',
    '2 0 2023',
  ]))

test('a dash that means that nothing was paid tells no number, and a case whose details are withheld none', () =>
  assert.deepEqual(
    said(
      '2. Nine in 2021. A dash means that nothing was settled.\n\nDetails of one further grievance in 2023 are withheld under section 40(2).',
    ),
    ['2 9 2021'],
  ))

test('a share with its day in brackets behind it is of that day', () =>
  assert.deepEqual(
    said('3. 90.2% (31 August 2022), 92.5% (31 August 2023).').at(-1),
    '3 9245 2023-08-31 2023-08-31',
  ))

test('“of 20 days or more” is no number, and a time said “on average” behind it is one', () => {
  const money: Survey = {
    ...survey,
    questions: [
      {
        number: '1',
        asks: 'How much was paid in fines in each year?',
        counts: aNoun('GBP', { one: 'fine', many: 'fines', kind: 'money' }),
        by: ['year'],
      },
      {
        number: '2',
        asks: 'How many days did a hearing take on average in each year?',
        counts: aNoun('day', { also: ['hearing'], kind: 'duration' }),
        by: ['year'],
      },
    ],
  }
  const { figures } = extractReply(
    [
      aLetter(
        'Dear requester\n\nThe fines of £2,000 or more were all for late papers.\n\nThe hearing took 190 days on average in 2021.',
      ),
    ],
    { survey: money, file: 'letter.txt' },
  )
  assert.deepEqual(
    figures.map(({ question, value }) => [question, 'low' in value && value.low]),
    [['2', 19000]],
  )
})

test('the head of what is counted is its name: inspections, where playground inspections are', () => {
  const counts = aNoun('playground inspection', { many: 'playground inspections' })
  const asks = 'How many playground inspections were carried out in each year?'
  const of = (text: string): string[] =>
    extractReply([aLetter(`Dear requester\n\n${text}`)], {
      survey: {
        ...survey,
        dimensions: [],
        questions: [{ number: '1', asks, counts, by: ['year'] }],
      },
      file: 'letter.txt',
    }).figures.map(({ value }) => String('low' in value && value.low))
  assert.deepEqual(of('We carried out 14 inspections in 2022 and 15 in 2023.'), ['14', '15'])
  assert.deepEqual(of('We have 14 playgrounds, of which 3 were closed in 2022.'), [])
})
