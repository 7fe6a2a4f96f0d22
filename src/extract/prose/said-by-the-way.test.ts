// Numbers that stand beside what was asked, and numbers said of all: as strangers' letters had them.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aNoun } from '../../../test/a-noun.ts'
import { isMissing } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { extractReply } from '../extract-reply.ts'

const survey: Survey = {
  slug: 'fines',
  title: 'Fly-tipping fines',
  law: 'foia',
  period: { from: '2021-01-01', to: '2023-12-31' },
  packs: [],
  dimensions: [
    {
      name: 'land',
      categories: [
        { id: 'road', words: ['road', 'roads'] },
        { id: 'council', words: ['council land'] },
        { id: 'finance', words: ['finance', 'financial'] },
      ],
      exclusive: true,
      open: true,
    },
  ],
  questions: [
    {
      number: '1',
      asks: 'How many fly-tips were recorded in each year?',
      counts: aNoun('fly-tip'),
      by: ['year'],
    },
    {
      number: '2',
      asks: 'How many fines were issued in each year?',
      counts: aNoun('fine'),
      by: ['year'],
    },
    {
      number: '3',
      asks: 'How many of these fines were paid?',
      counts: aNoun('fine'),
      by: ['year'],
      partOf: '2',
    },
    {
      number: '4',
      asks: 'How much was spent on clearing fly-tips in each year?',
      counts: { ...aNoun('GBP', { kind: 'money' }), one: 'spend', many: 'spend' },
      by: ['year'],
    },
  ],
  bodies: [],
  readers: 1,
}

const readIn = (text: string): string =>
  extractReply([aLetter(text)], { file: 'letter.txt', survey, packs: [] })
    .figures.map(({ question, value, period }) => {
      const year = period && 'year' in period ? period.year : 'all'
      const pounds = question === '4' ? 100 : 1
      return `${question} ${year}: ${isMissing(value) ? value.none : value.low / pounds}`
    })
    .join(', ')

const SAID: [text: string, read: string][] = [
  // what was done with all of them
  [
    'Questions 2 and 3\n\nWe issued 6 fines in 2021, of which 4 were paid, and 8 in 2022, all of which were paid. We issued none in 2023.',
    '2 2021: 6, 3 2021: 4, 2 2022: 8, 3 2022: 8, 2 2023: 0',
  ],
  [
    'Questions 2 and 3\n\nIn 2021 we issued 2 fines, both of which were paid.',
    '2 2021: 2, 3 2021: 2',
  ],
  [
    'Questions 2 and 3\n\nIn 2021 we issued 31 fines and 20 were paid. In 2022 we issued 26 fines, of which 18 had been paid by the end of March.',
    '2 2021: 31, 3 2021: 20, 2 2022: 26, 3 2022: 18',
  ],
  // words that only look like numbers
  ['In two-tier areas fly-tips on council land are recorded by the districts.', ''],
  ['A five-year plan was made for fly-tips.', ''],
  ['A small fly-tip is counted as one fly-tip, the same as a lorry load.', ''],
  ['One fly-tip can have 4 or 5 reports.', ''],
  ['Fines below five are not given. Numbers below five are shown as <5.', ''],
  ['Question 4\n\nNo separate cost is recorded.', ''],
  ['Some fly-tips stand in the table twice.', ''],
  ['Please see our response to FOI 24-2290 on fly-tips.', ''],
  ['³ Includes 12 fly-tips that were reported again.', ''],
  // money beside the matter
  [
    'Question 4\n\nWe spent £231,000 in 2021 and £198,000 in 2022, all without legal fees, which were £47,000 over the period.',
    '4 2021: 231000, 4 2022: 198000',
  ],
  ['Question 4\n\nFinance say £8,500 in 2021.', '4 2021: 8500'],
  ['Question 4\n\nTo the nearest £1,000 we spent £9,000 in 2021.', '4 2021: 9000'],
  ['Question 4\n\nSums of £12,400 in all were spent in 2023.', '4 2023: 12400'],
]

for (const [text, read] of SAID)
  test(`“${text.slice(0, 100)}” is ${read || 'no number'}`, () => assert.equal(readIn(text), read))

test('a category told of what is not asked by it stands in no figure of it', () => {
  const { figures } = extractReply([aLetter('Question 4\n\nFinance say £8,500 in 2021.')], {
    file: 'letter.txt',
    survey,
    packs: [],
  })
  assert.deepEqual(figures[0]?.facets, {})
})
