// What stands in the labels of a table in other words than the survey's: codes, ages, what is left out, the one category left.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractReply } from '../src/extract/extract-reply.ts'
import { readFile } from '../src/read/read-file.ts'
import { aNoun } from './a-noun.ts'
import { aSurvey } from './a-survey.ts'

const survey = aSurvey({
  packs: [],
  dimensions: [
    {
      name: 'form',
      exclusive: true,
      open: false,
      categories: [
        { id: 'coffin', words: ['coffin', 'coffins'] },
        { id: 'ashes', words: ['ashes', 'cremated remains'] },
      ],
    },
  ],
  questions: [
    {
      number: '1',
      asks: 'How many burials were there in each year, of coffins and of ashes? Leave out pet memorials, plaques and vases.',
      counts: aNoun('burial'),
      by: ['year', 'form'],
    },
    {
      number: '2',
      asks: 'How many of these burials were of a child under 18?',
      counts: aNoun('burial'),
      by: ['year'],
      partOf: '1',
    },
  ],
})

async function read(csv: string, asked = survey, surely = false): Promise<string[]> {
  const outcome = await readFile({ name: 'data.csv', bytes: new TextEncoder().encode(csv) })
  assert.ok(outcome.status === 'read')
  const { figures } = extractReply([outcome.document], { survey: asked, file: 'data.csv' })
  return figures.map(({ question, ink, facets, sure }) =>
    [question, ink, ...Object.values(facets), ...(surely && sure ? ['sure'] : [])].join(' '),
  )
}

test('the one row that no list knows is the one category left where both add up to the total', async () => {
  const figures = await read(
    'Year,2021,2022\nEarth burials,30,28\nAshes,11,12\nAll burials,41,40\n',
  )
  assert.deepEqual(figures, [
    '1 30 coffin',
    '1 28 coffin',
    '1 11 ashes',
    '1 12 ashes',
    '1 41',
    '1 40',
  ])
})

test('it is not where they do not add up', async () => {
  const figures = await read(
    'Year,2021,2022\nEarth burials,30,28\nAshes,11,12\nAll burials,91,90\n',
  )
  assert.ok(figures.every((figure) => !figure.endsWith('coffin')))
})

test('a code with a stroke is what the key says, an age is that of the question, and what is left out is no answer', async () => {
  const figures = await read(
    'Item,2021,2022\nCoffin burials,30,28\nC/R,11,12\nUnder-18s (incl. babies),2,3\nPet memorials,70,80\nPlaques,5,6\n\nC/R = cremated remains\n',
  )
  assert.deepEqual(figures, [
    '1 30 coffin',
    '1 28 coffin',
    '1 11 ashes',
    '1 12 ashes',
    '2 2',
    '2 3',
  ])
})

const waits = aSurvey({
  packs: [],
  questions: [
    {
      number: '1',
      asks: 'How many claims were received in each year?',
      counts: { ...aNoun('claim'), also: ['claim received'] },
      by: ['year'],
    },
    {
      number: '2',
      asks: 'For how many days has the oldest claim that is still open been open?',
      counts: { ...aNoun('day'), kind: 'duration', also: ['oldest claim'] },
    },
  ],
})

test('a row whose words are asked about one by one, and together by no question, is no answer', async () => {
  for (const row of ['Claims outstanding', 'Claims pending', 'Open claims'])
    assert.deepEqual(
      await read(`,2021,2022\nClaims received,96,121\n${row},7,12\n`, waits),
      ['1 96', '1 121'],
      row,
    )
})

/** No other question asks for burials. */
const burials = { ...survey, questions: survey.questions.slice(0, 1) }

const without: [head: string, asked: string[]][] = [
  ['Burials', ['1 30 sure', '1 28 sure']],
  ['Burials (including ashes)', ['1 30 sure', '1 28 sure']],
  ['Burials (incl. stillbirths)', ['1 30', '1 28']],
  ['Burials (excluding ashes)', ['1 30', '1 28']],
  ['Burials (not including ashes)', ['1 30', '1 28']],
  ['Burials (net of ashes)', ['1 30', '1 28']],
  ['Burials excl. children', ['1 30', '1 28']],
  ['Burials (excluding pet memorials)', ['1 30 sure', '1 28 sure']],
  ['Burials of coffins (excluding ashes)', ['1 30 coffin sure', '1 28 coffin sure']],
]
for (const [head, asked] of without)
  test(`a number under “${head}” is ${asked[0]?.includes('sure') ? 'sure' : 'not sure'}`, async () => {
    assert.deepEqual(await read(`Year,${head}\n2021,30\n2022,28\n`, burials, true), asked)
  })
