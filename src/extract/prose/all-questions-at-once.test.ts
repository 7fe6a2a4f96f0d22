import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aNoun } from '../../../test/a-noun.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { extractReply } from '../extract-reply.ts'

const lifts: Survey = {
  slug: 'lifts',
  title: 'Lifts that stood still',
  law: 'foia',
  period: { from: '2021-01-01', to: '2023-12-31' },
  packs: [],
  dimensions: [
    {
      name: 'cause',
      categories: [
        { id: 'door', words: ['door', 'doors'] },
        { id: 'motor', words: ['motor', 'motors'] },
        { id: 'other', words: ['other'] },
      ],
      exclusive: true,
      open: false,
    },
  ],
  questions: [
    {
      number: '1',
      asks: 'How many lift breakdowns were logged in each year, by cause?',
      counts: aNoun('breakdown', { one: 'breakdown', many: 'breakdowns' }),
      by: ['year', 'cause'],
    },
    {
      number: '2',
      asks: 'How many of these breakdowns trapped a passenger for 30 minutes or more?',
      counts: aNoun('breakdown', { one: 'breakdown', many: 'breakdowns' }),
      by: ['year'],
      partOf: '1',
    },
    {
      number: '3',
      asks: 'What was the average number of days out of order per lift?',
      counts: aNoun('day', { one: 'day', many: 'days', also: ['average'], kind: 'average' }),
      by: ['year'],
    },
    {
      number: '4',
      asks: 'How much was spent on repairs in each year?',
      counts: aNoun('GBP', { one: 'pound', many: 'pounds', also: ['spend'], kind: 'money' }),
      by: ['year'],
    },
  ],
  bodies: [{ slug: 'ashby', name: 'Ashby Homes', workforce: null }],
  readers: 1,
}

/** Question, value and year and category, as "1 88 2021 door". Money in pence, averages in hundredths. */
function said(text: string): string[] {
  const { figures } = extractReply([aLetter(`Dear requester\n\n${text}`)], {
    survey: lifts,
    body: 'ashby',
    file: 'letter.txt',
  })
  return figures.map(({ question, value, period, facets }) =>
    [
      question,
      'low' in value ? value.low : value.none,
      period && 'year' in period ? period.year : null,
      ...Object.values(facets),
    ]
      .filter((one) => one !== null && one !== undefined)
      .join(' '),
  )
}

const WORDINGS: [wording: string, figures: string[]][] = [
  [
    'Repairs\nOur three engineers logged 88 breakdowns in 2022. The repairs cost £4,100 in 2022.',
    ['1 88 2022', '4 410000 2022'],
  ],
  [
    'There were 40 breakdowns in 2021, 12 of them for 30 minutes or more.',
    ['1 40 2021', '2 12 2021'],
  ],
  [
    'Door breakdowns came to 31 in 2021. Six were something else.',
    ['1 31 2021 door', '1 6 2021 other'],
  ],
  ['In 2022, per lift, they were out of order for nine and a half days.', ['3 950 2022']],
  [
    'In 2021 we logged 17 breakdowns. There were none in either of the other years.',
    ['1 17 2021', '1 0 2022', '1 0 2023'],
  ],
  ['In 2021 nothing was spent on repairs.', ['4 0 2021']],
  ['In 2022, 60% of breakdowns were due to a door.', ['1 5950 2022 door']],
  [
    'We logged 14 door breakdowns in 2021, twenty in 2022 and nine in 2023.',
    ['1 14 2021 door', '1 20 2022 door', '1 9 2023 door'],
  ],
  ['The number of breakdowns in 2022 is 21, not 12.', ['1 21 2022']],
  ['4. The sums are withheld under section 43(2). In 2022 our whole budget was £3m.', []],
  ['4. £4,000 in 2022. One firm accounts for £900 of that sum.', ['4 400000 2022']],
  ['The repair firm charges £95 per hour.', []],
  ['Our target is 20 breakdowns a year. We expect another 15 breakdowns in 2023.', []],
  ['Questions one and three are answered below. There were 9 breakdowns in 2023.', ['1 9 2023']],
]

for (const [wording, figures] of WORDINGS)
  test(`“${wording.replaceAll('\n', ' / ')}” gives ${figures.join(', ') || 'nothing'}`, () =>
    assert.deepEqual(said(wording), figures))

const toilets: Survey = {
  ...lifts,
  slug: 'toilets',
  dimensions: [
    {
      name: 'reason',
      categories: [{ id: 'vandalism', words: ['vandalism'] }],
      exclusive: true,
      open: true,
    },
  ],
  questions: [
    {
      number: '1',
      asks: 'How many public toilets did the council close in each year, by reason?',
      counts: aNoun('toilet', { one: 'public toilet', many: 'public toilets' }),
      by: ['year', 'reason'],
    },
  ],
}

test('a sentence that says only words of the question that the one before answered goes on with it', () => {
  const read = (text: string): string[] =>
    extractReply([aLetter(text)], { survey: toilets, file: 'reply.txt' }).figures.map(
      ({ ink }) => ink,
    )
  const opens = 'We closed 4 public toilets in 2021, two because of vandalism.'
  assert.deepEqual(read(`${opens} In 2022 three were closed, all to save money.`), [
    '4',
    'two',
    'three',
  ])
  assert.deepEqual(read(`${opens} No toilets were closed in 2022.`), ['4', 'two', 'No'])
  assert.deepEqual(read(`${opens} In 2022 three libraries were closed.`), ['4', 'two'])
  assert.deepEqual(read(`${opens} In 2022 three were sold.`), ['4', 'two'])
})

const libraries: Survey = {
  ...lifts,
  slug: 'libraries',
  dimensions: [],
  questions: [
    {
      number: '1',
      asks: 'How many libraries did the council close in each year?',
      counts: aNoun('library', { one: 'library', many: 'libraries' }),
      by: ['financial-year'],
    },
    {
      number: '2',
      asks: 'How much compensation was paid?',
      counts: aNoun('compensation', { one: 'compensation', many: 'compensation', kind: 'money' }),
      by: ['financial-year'],
    },
  ],
}

const read = (text: string) =>
  extractReply([aLetter(text)], { survey: libraries, file: 'reply.txt' })
const inks = (text: string): string[] => read(text).figures.map(({ ink }) => ink)

test('one clause beside the matter takes nothing from the other clauses of its sentence', () => {
  assert.deepEqual(inks('In 2022 we closed 12 libraries and we expect to close another 3.'), ['12'])
  assert.deepEqual(inks('In 2022 we closed 14 libraries, compared with 300 nationally.'), ['14'])
  assert.deepEqual(inks('In 2022, without any consultation, we closed 14 libraries.'), ['14'])
  assert.deepEqual(inks('For comparison, there were 300 libraries closed in 2022.'), [])
  assert.deepEqual(inks('In 2022 we paid compensation of £1,200 for a broken window.'), ['£1,200'])
})

test('from the first day of one year to the last of the next are two years, and “2022-2023” is one', () => {
  const periodOf = (text: string) => read(text).figures[0]?.period
  const both = { from: '2022-01-01', to: '2023-12-31' }
  assert.deepEqual(periodOf('Between January 2022 and December 2023 we closed 14 libraries.'), both)
  assert.deepEqual(periodOf('In 2022-2023 we closed 14 libraries.'), { financialYear: '2022/23' })
})

test('nothing that was recorded is no nought, and a nought beside another number answers in part', () => {
  assert.deepEqual(inks('1. Nothing was recorded on our system about closures before 2023.'), [])
  const { questions } = read(
    'No libraries were closed between 2021 and 2023. In 2022 5 libraries were closed.',
  )
  assert.equal(questions.find(({ number }) => number === '1')?.answer, 'partial')
})
