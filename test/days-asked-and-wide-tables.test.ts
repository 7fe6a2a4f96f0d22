// How things stood on days that a question names, and tables whose columns go on from the kinds of one question to others.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractReply } from '../src/extract/extract-reply.ts'
import { readFile } from '../src/read/read-file.ts'
import { asksHowThingsStood } from '../src/vocabulary/packs/stock.ts'
import { isMissing } from '../src/vocabulary/reply.ts'
import type { Survey } from '../src/vocabulary/survey.ts'
import { aNoun } from './a-noun.ts'
import { aSurvey } from './a-survey.ts'

const moorings = aSurvey({
  packs: [],
  period: { from: '2021-04-01', to: '2024-03-31' },
  dimensions: [
    {
      name: 'cause',
      exclusive: true,
      open: true,
      categories: [
        { id: 'storm', words: ['storm'] },
        { id: 'rot', words: ['rot'] },
        { id: 'collision', words: ['collision'] },
      ],
    },
  ],
  questions: [
    {
      number: '1',
      asks: 'How many boats were on the waiting list for a mooring on 31 March 2022, 2023 and 2024?',
      counts: { ...aNoun('boat'), one: 'boat waiting', many: 'boats waiting' },
      by: ['financial-year'],
    },
    {
      number: '2',
      asks: 'How much was owed in mooring fees on each of those days?',
      counts: { ...aNoun('fees'), one: 'fee owed', many: 'fees owed', kind: 'money' },
      by: ['financial-year'],
    },
    {
      number: '3',
      asks: 'How many moorings were lost in each year, by cause?',
      counts: { ...aNoun('mooring'), one: 'mooring lost', many: 'moorings lost' },
      by: ['financial-year', 'cause'],
    },
    {
      number: '4',
      asks: 'How many letters of complaint came in each year?',
      counts: { ...aNoun('complaint'), also: ['letters of complaint'] },
      by: ['financial-year'],
    },
  ],
})

/** “1 390 2023-03-31”: question, value, time, categories. */
async function said(text: string, name = 'reply.txt', survey: Survey = moorings) {
  const outcome = await readFile({ name, bytes: new TextEncoder().encode(text) })
  assert.ok(outcome.status === 'read')
  return extractReply([outcome.document], { survey, file: name }).figures.map((figure) => {
    const { question, kind, value, period, facets } = figure
    const least = kind === 'count' ? 1 : 100
    const n = isMissing(value) ? value.none : value.low / least
    const time = Object.values(period ?? {}).filter((one, i, all) => one !== all[i - 1])
    return [question, n, ...time, ...Object.values(facets)].join(' ')
  })
}

const [waiting, owed, lost] = moorings.questions

test('“on 31 March 2022, 2023 and 2024” asks how things stood, and so does “on each of those days”', () => {
  assert.ok(waiting && owed && lost)
  assert.equal(asksHowThingsStood(moorings, waiting), true)
  assert.equal(asksHowThingsStood(moorings, owed), true)
  assert.equal(asksHowThingsStood(moorings, lost), false)
})

test('one day of one year before another date is no row of days', () => {
  const asks = 'How many boats were registered on 31 March 2022 and sold in 2023?'
  assert.ok(waiting)
  const question = { ...waiting, asks }
  assert.equal(asksHowThingsStood({ questions: [question] }, question), false)
})

test('a calendar year over a number that is asked for a day of it stands for the day', async () => {
  assert.deepEqual(await said('Boats waiting,2022,2023,2024\nAll,310,390,402\n', 'reply.csv'), [
    '1 310 2022-03-31',
    '1 390 2023-03-31',
    '1 402 2024-03-31',
  ])
})

test('money told on the days of the question before is of those days', async () => {
  const letter =
    'Question 2. Fees owed came to £4,200 on 31 March 2022, £4,950 on 31 March 2023 and £5,100 on 31 March 2024.'
  assert.deepEqual(await said(letter), [
    '2 4200 2022-03-31',
    '2 4950 2023-03-31',
    '2 5100 2024-03-31',
  ])
})

test('a year of a question that asks for no days stays a year', async () => {
  assert.deepEqual(
    (await said('Letters of complaint,2021/22,2022/23,2023/24\nAll,3,0,5\n', 'reply.csv')).map(
      (line) => line.slice(0, 11),
    ),
    ['4 3 2021/22', '4 0 2022/23', '4 5 2023/24'],
  )
})

const STRETCHES = [
  'How many boats were moored between 1 January 2021 and 31 December 2023?',
  'How many boats were moored from 1 April 2021 to 31 March 2023, in each calendar year?',
  'How many boats were moored in the years ending on 31 March 2022, 2023 and 2024?',
  'How many boats were moored in the 12 months to 31 March 2022 and the 12 months to 31 March 2023?',
]
for (const asks of STRETCHES)
  test(`“${asks}” asks of no day, and a year stays one`, async () => {
    const question = { number: '1', asks, counts: aNoun('boat') }
    const survey = aSurvey({ packs: [], questions: [question] })
    assert.equal(asksHowThingsStood(survey, question), false)
    assert.deepEqual(
      await said('Year,Boats\n2021,310\n2022,390\n2023,402\n', 'reply.csv', survey),
      ['1 310 2021', '1 390 2022', '1 402 2023'],
    )
  })

for (const asks of [
  'How many boats were moored on 31 March 2022 and 31 March 2023?',
  'How many boats were moored as at 31 March 2022, 31 March 2023 and 31 March 2024?',
  'How many boats were moored on 31 March 2022 and on the 31st of March 2023?',
])
  test(`“${asks}” asks how things stood`, () => {
    const question = { number: '1', asks, counts: aNoun('boat') }
    assert.equal(asksHowThingsStood({ questions: [question] }, question), true)
  })

test('“Other” behind the kinds of a wide table is one of them, and the columns of other questions are none', async () => {
  const table = [
    'Year,Storm,Rot,Collision,Other,Moorings lost,Letters of complaint,Paint used (litres),Visitors,Pontoons',
    '2021/22,4,3,1,2,10,7,20,311,4',
    '2022/23,6,2,0,1,9,5,22,290,4',
  ].join('\n')
  assert.deepEqual(
    (await said(table, 'reply.csv')).filter((line) => line.includes('2021/22')),
    [
      '3 4 2021/22 storm',
      '3 3 2021/22 rot',
      '3 1 2021/22 collision',
      '3 2 2021/22 Other',
      '3 10 2021/22',
      '4 7 2021/22',
    ],
  )
})
