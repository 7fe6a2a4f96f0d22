// Sentences and tables of strangers' surveys: a whole behind a part, years short or beside a base, marks called by name.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractReply } from '../src/extract/extract-reply.ts'
import { keyOf } from '../src/extract/tables/cell-value.ts'
import { readFile } from '../src/read/read-file.ts'
import { bandsIn } from '../src/vocabulary/packs/bands.ts'
import { isMissing } from '../src/vocabulary/reply.ts'
import { aNoun } from './a-noun.ts'
import { aSurvey } from './a-survey.ts'

const appeals = aSurvey({
  packs: [],
  period: { from: '2021-04-01', to: '2024-03-31' },
  questions: [
    {
      number: '1',
      asks: 'How many pupils were carried in each financial year?',
      counts: { ...aNoun('pupil'), many: 'pupils' },
      by: ['financial-year'],
    },
    {
      number: '2',
      asks: 'How many appeals against a refusal of transport were made in each year?',
      counts: { ...aNoun('appeal'), many: 'appeals' },
      by: ['financial-year'],
    },
    {
      number: '3',
      asks: 'How many of those appeals were successful?',
      counts: { ...aNoun('appeal'), many: 'appeals' },
      by: ['financial-year'],
      partOf: '2',
    },
    {
      number: '4',
      asks: 'What share of the pupils went by taxi, in each year?',
      counts: { ...aNoun('share'), many: 'shares', also: ['by taxi'], kind: 'share' },
      by: ['financial-year'],
    },
    {
      number: '5',
      asks: 'How many seats were free on 31 March 2022, 2023 and 2024?',
      counts: { ...aNoun('seat'), one: 'free seat', many: 'free seats' },
      by: ['financial-year'],
    },
  ],
})

/** “2 41 2021/22”: question, value, time. */
async function said(text: string, name = 'reply.txt') {
  const outcome = await readFile({ name, bytes: new TextEncoder().encode(text) })
  assert.ok(outcome.status === 'read')
  const { figures } = extractReply([outcome.document], { survey: appeals, file: name })
  return figures.map(({ question, kind = 'count', value, period }) => {
    const n = isMissing(value) ? value.none : value.low / (kind === 'count' ? 1 : 100)
    const time = Object.values(period ?? {}).filter((one, i, all) => one !== all[i - 1])
    return [question, n, ...time].join(' ')
  })
}

test('behind a semicolon the next whole follows, and not another of its parts', async () => {
  assert.deepEqual(
    await said(
      'Questions 2 and 3. There were 41 appeals in 2021/22, of which 12 were successful; 56 in 2022/23, of which 17 were successful; and 63 in 2023/24, of which 20 were successful.',
    ),
    [
      '2 41 2021/22',
      '3 12 2021/22',
      '2 56 2022/23',
      '3 17 2022/23',
      '2 63 2023/24',
      '3 20 2023/24',
    ],
  )
})

test('parts go on behind a comma', async () => {
  assert.deepEqual(
    await said(
      'Questions 2 and 3. 97 appeals were made in 2021/22 and 2022/23, of which 12 were successful in 2021/22 and 17 in 2022/23.',
    ).then((all) => all.slice(1)),
    ['3 12 2021/22', '3 17 2022/23'],
  )
})

test('a short year at the beginning of a line is a year', async () => {
  assert.deepEqual(await said('Question 2\n21/22: 14\n22/23: 11\n23/24 - 18'), [
    '2 14 2021/22',
    '2 11 2022/23',
    '2 18 2023/24',
  ])
})

test('two numbers with a stroke inside a line are no year', async () => {
  const all = await said('Question 2. In 2021/22, after the 21/22: five appeals were made.')
  assert.deepEqual(all, ['2 5 2021/22'])
})

test('the year behind the base of a share is the time of the share', async () => {
  const shares = (
    await said(
      'Question 4. This was 4.2% of the 31,200 pupils carried in 2021/22, 3.5% of 29,750 in 2022/23 and 3.3% of 33,010 in 2023/24.',
    )
  ).filter((one) => one.startsWith('4'))
  assert.deepEqual(
    shares.map((one) => one.split(' ')[2]),
    ['2021/22', '2022/23', '2023/24'],
  )
})

test('a row of numbers on 31 March of three years is of those days, each of its own', async () => {
  assert.deepEqual(
    await said('Question 5. There were 25, 27 and 29 free seats on 31 March 2022, 2023 and 2024.'),
    ['5 25 2022-03-31', '5 27 2023-03-31', '5 29 2024-03-31'],
  )
})

test('“the year before” is the year before the one last spoken of', async () => {
  assert.deepEqual(
    await said('Question 2. In 2023/24 there were 18 appeals; the year before there were 11.'),
    ['2 18 2023/24', '2 11 2022/23'],
  )
})

test('“no count of appeals” says no number', async () => {
  assert.deepEqual(await said('Question 2. We keep no count of appeals.'), [])
})

test('a letter that sets the number of pupils right is of the question that counts pupils', async () => {
  const letter = (body: string) => `Dear requester\n\n${body}\n\nYours faithfully\nA. Clerk\n`
  assert.deepEqual(
    await said(
      letter(
        'In our letter of 21 October the number of pupils for 2023/24 was given as 1,131. It should have been 1,311. We are sorry for the error.',
      ),
    ),
    ['1 1311 2023/24'],
  )
})

const named: [line: string, mark: string][] = [
  ['A dash means fewer than five.', '-'],
  ['An asterisk stands for fewer than five.', '*'],
  ['A hash denotes fewer than five', '#'],
  ['Dashes represent fewer than five', '-'],
]
for (const [line, mark] of named)
  test(`“${line}” tells what “${mark}” stands for`, () => {
    assert.deepEqual(keyOf([line]).get(mark), { suppressed: { low: 0, high: 4 } })
  })

test('“A dash of salt” explains no mark', () => {
  assert.equal(keyOf(['A dash of salt was added to five roads.']).size, 0)
})

for (const wording of [
  'Not decided within 60 days',
  'Not repaired within 60 days',
  'not within 60 days',
  'Outside 60 days',
  'More than 60 days',
])
  test(`“${wording}” is over 60 days`, () => {
    assert.deepEqual(bandsIn(wording), [{ low: 60, high: null, of: 'time' }])
  })

test('“Decided within 60 days” is up to 60 days', () => {
  assert.deepEqual(bandsIn('Decided within 60 days'), [{ low: 0, high: 60, of: 'time' }])
})

test('the numbers of a row are all of one question', async () => {
  assert.deepEqual(
    (
      await said(
        'Questions 2 and 3\n\nTwenty-one appeals were made in the three years, of which five were successful. By year the appeals were 6, 7 and 8.',
      )
    ).slice(2),
    ['2 6 2021/22', '2 7 2022/23', '2 8 2023/24'],
  )
})
