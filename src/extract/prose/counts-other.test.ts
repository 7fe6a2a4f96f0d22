// Numbers beside the matter, of which the grammar says that they count something else; and those that it says nothing of.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aNoun } from '../../../test/a-noun.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { extractReply } from '../extract-reply.ts'

const survey: Survey = {
  slug: 'skips',
  title: 'Skips',
  law: 'foia',
  period: { from: '2021-01-01', to: '2023-12-31' },
  packs: [],
  questions: [
    {
      number: '1',
      asks: 'How many skip permits did the council issue in each year?',
      counts: aNoun('skip-permit', { one: 'skip permit', many: 'skip permits', also: ['permits'] }),
      by: ['year'],
    },
    {
      number: '2',
      asks: 'How much did the council pay for removing skips in each year?',
      counts: aNoun('GBP', { one: 'removal', many: 'removals', also: ['removing'], kind: 'money' }),
      by: ['year'],
    },
    {
      number: '3',
      asks: 'In 2023, how many days on average did a permit take?',
      counts: aNoun('day', { kind: 'duration' }),
    },
  ],
  bodies: [],
  readers: 1,
}

const said = (text: string): string[] =>
  extractReply([aLetter(`Dear requester\n\n${text}`)], { survey, file: 'letter.txt' }).figures.map(
    ({ question, value, period }) =>
      [
        question,
        'low' in value ? value.low : value.none,
        period && 'year' in period ? period.year : '',
      ]
        .join(' ')
        .trim(),
  )

const OF_ANOTHER_THING = [
  'The borough has a population of 84,000 and two permit officers.',
  'A fleet of 31 lorries brings the skips.',
  'Skips stood in 14 wards.',
  'Three permit inspectors share 2 cars.',
  'The team looks after a network of 612 streets.',
]
for (const text of OF_ANOTHER_THING)
  test(`“${text}” gives no number of permits`, () => assert.deepEqual(said(text), []))

const COUNTED: [text: string, said: string[]][] = [
  ['We issued 41 skip permits in 2021 in 14 wards.', ['1 41 2021']],
  ['In 2022 there were 12 permits for a skip.', ['1 12 2022']],
  ['A total of 40 permits was issued in 2023.', ['1 40 2023']],
  [
    'Removals are done under a contract with a monthly fee of £6,200. In 2022 they came to £700.',
    ['2 70000 2022'],
  ],
  [
    'Removing skips cost £900 in 2021. A further £21,000 was paid in 2021 for new lamps; that had nothing to do with skips.',
    ['2 90000 2021'],
  ],
  [
    'Removing skips cost £0.12m in 2021, rounded to the nearest ten thousand pounds.',
    ['2 11500000 2021'],
  ],
  [
    '1. Issued: 23 in 2021, 5 in 2022. We do not give numbers below five.',
    ['1 23 2021', '1 5 2022'],
  ],
  ['3. Nine days.', ['3 900 2023']],
  ['3. We hold only the median, which was 4 days.', ['3 400 2023']],
  ['Average time for a permit last year (2023) three days.', ['3 300 2023']],
  ['No skip permit was issued in any of the three years.', ['1 0 2021', '1 0 2022', '1 0 2023']],
]
for (const [text, figures] of COUNTED)
  test(`“${text}”: ${figures.join(', ')}`, () => assert.deepEqual(said(text), figures))
