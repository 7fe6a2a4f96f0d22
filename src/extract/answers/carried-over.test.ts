// What one sentence says of several questions, what a list or a sheet gives beside a refusal, and what lacks by the numbers themselves.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aNoun } from '../../../test/a-noun.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { extractReply } from '../extract-reply.ts'

const survey: Survey = {
  slug: 'boats',
  title: 'Boats found adrift',
  law: 'foia',
  period: { from: '2021-04-01', to: '2023-03-31' },
  packs: [],
  dimensions: [
    {
      name: 'fate',
      categories: [
        { id: 'returned', words: ['returned'] },
        { id: 'sold', words: ['sold'] },
        { id: 'scrapped', words: ['scrapped'] },
      ],
      exclusive: true,
      open: true,
    },
  ],
  questions: [
    {
      number: '1',
      asks: 'How many boats were found adrift in each year?',
      counts: aNoun('boat'),
      by: ['financial-year'],
    },
    {
      number: '2',
      asks: 'How many of these boats were returned, sold or scrapped, in each year?',
      counts: aNoun('boat'),
      by: ['financial-year', 'fate'],
      partOf: '1',
    },
    {
      number: '3',
      asks: 'How much was spent on storage in each year?',
      counts: aNoun('GBP', { one: 'storage', many: 'storage', kind: 'money' }),
      by: ['financial-year'],
    },
    {
      number: '4',
      asks: 'For each boat scrapped: its length, and the outcome of any claim.',
      rows: true,
      fields: ['length', 'outcome'],
    },
  ],
  bodies: [],
  readers: 1,
}

const answers = (text: string): string =>
  extractReply([aLetter(`Dear requester\n\n${text}`)], { survey, file: 'letter.txt' })
    .questions.map(({ number, answer, sections }) => [number, answer, ...sections].join(' '))
    .join(', ')

const GIVEN = 'We found 40 boats adrift in 2021/22 and 51 in 2022/23.'
const SAID: [text: string, answers: string][] = [
  [
    `1. 40 in 21/22 and 51 in 22/23.\n\n2. 12 were returned in 2021/22 and 20 in 2022/23.\n\n3. £900 in 21/22, £800 in 22/23.\n\n4. Nil return.`,
    '1 full, 2 partial, 3 full, 4 full',
  ],
  [
    `1. 40 in 21/22 and 51 in 22/23.\n\n2. 30 were returned and 5 sold in 2021/22, and 40 and 6 in 2022/23. The remainder were scrapped.\n\n3. Not held.\n\n4. Nil return.`,
    '1 full, 2 full, 3 not-held, 4 full',
  ],
  [
    `1. 40 in 21/22 and 51 in 22/23.\n\n2. 30 were returned in 2021/22 and 40 in 2022/23. None were sold or scrapped; the others are still here.\n\n3. Not held.\n\n4. Nil return.`,
    '1 full, 2 full, 3 not-held, 4 full',
  ],
  [
    `1. We have only a few moorings. 40 in 21/22 and 51 in 22/23.\n\n2. Not held.\n\n3. £900 in 21/22, £800 in 22/23.\n\n4. Nil return.`,
    '1 full, 2 not-held, 3 full, 4 full',
  ],
  [
    `1. 40 in 21/22 and 51 in 22/23.\n\n2. Over the two years 60 were returned, 20 sold and 11 scrapped.\n\n3. Not held.\n\n4. There were no claims.`,
    '1 full, 2 partial, 3 not-held, 4 full',
  ],
  [
    `${GIVEN}\n\nHow many were returned or sold is exempt under section 22, as it will be published in May. This also goes for the question on storage.\n\nNo list of their length exists.`,
    '1 full, 2 refused s22, 3 refused s22, 4 not-held',
  ],
  [
    `1. 40 in 21/22 and 51 in 22/23.\n\nWhat became of each boat is written on cards kept at the harbour. There are 91 cards and we would need over 20 hours to read them. That is more than the 18 hours of section 12(1), and we will not be answering questions 2 and 4.\n\n3. £900 in 21/22, £800 in 22/23.`,
    '1 full, 2 refused-cost s12(1), 3 full, 4 refused-cost s12(1)',
  ],
]

for (const [text, said] of SAID)
  test(`“${text.slice(0, 200)}”: ${said}`, () => assert.equal(answers(text), said))

test('a heading that is called after complaints, over numbers of years, begins no small print', () => {
  const { figures } = extractReply(
    [
      aLetter(
        'Dear requester\n\n1. 40 in 2021/22.\n\nComplaints\n2021/22: 3. 2022/23: 5.\n\n3. £900 in 2022/23.',
      ),
    ],
    { survey, file: 'letter.txt' },
  )
  assert.ok(figures.some(({ question }) => question === '3'))
})

test('numbered cases below the question that asked for them answer no other question', () => {
  const { figures, caseRows } = extractReply(
    [
      aLetter(
        'Dear requester\n\n> 1. How many boats were found adrift in each year?\n\n2021/22: 40\n\n> 4. For each boat scrapped: its length, and the outcome of any claim.\n\n1. 8 metres, claim settled for two boats.\n\n2. 6 metres, claim refused.',
      ),
    ],
    { survey, file: 'letter.txt' },
  )
  assert.deepEqual(
    figures.map(({ question }) => question),
    ['1'],
  )
  assert.ok(caseRows.every(({ question }) => question === '4'))
})

test('details of one case that are withheld behind the others refuse a part', () =>
  assert.match(
    answers(
      '4. The boat of 2021 was a dinghy of three metres and no claim was made. The boat of 2022 was eight metres long, and the claim for it was settled in May. Details of the third are exempt under section 40(2).',
    ),
    /4 partial s40\(2\)/,
  ))

const WHY =
  'Those who work at the harbour would know from its length whose boat it was, and what was paid, and we do not think that the public interest asks for that.'
for (const refusal of [
  'Details of the boats are exempt under section 40(2).',
  'The particulars of two boats and their owners are withheld under section 40(2).',
  'This is exempt under section 40(2), as in one case the owner was named in the press.',
])
  test(`“${refusal}”, and then why: nothing was told`, () =>
    assert.match(answers(`4. ${refusal} ${WHY}`), /4 refused s40\(2\)/))

test('none in each year is none of each kind, and none of its parts', () =>
  assert.match(
    answers(
      'No boats were found adrift in 2021/22 or 2022/23.\n\nStorage: £900 in 2021/22 and £800 in 2022/23.',
    ),
    /1 full, 2 full, 3 full/,
  ))
