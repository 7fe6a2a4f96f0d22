// The year before the one just spoken of, and how two years differ, which is the number of neither.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aNoun } from '../../../test/a-noun.ts'
import { isMissing } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { extractReply } from '../extract-reply.ts'

const survey: Survey = {
  slug: 'footage',
  title: 'Footage',
  law: 'foia',
  period: { from: '2020-01-01', to: '2023-12-31' },
  packs: [],
  dimensions: [],
  questions: [
    {
      number: '1',
      asks: 'How many requests for footage came in each year from 2020 to 2023?',
      counts: aNoun('request', { one: 'request for footage', many: 'requests for footage' }),
      by: ['year'],
    },
  ],
  bodies: [],
  readers: 1,
}

const readIn = (text: string): string =>
  extractReply([aLetter(text)], { file: 'letter.txt', survey, packs: [] })
    .figures.map(({ value, period }) => {
      const year = period && 'year' in period ? period.year : 'all'
      return `${year}: ${isMissing(value) ? value.none : value.low}`
    })
    .join(', ')

for (const [text, read] of [
  ['There were 63 requests for footage in 2022, up from 41 the year before.', '2022: 63, 2021: 41'],
  ['In 2021 there were 84 requests for footage. Up from 41 the year before.', '2021: 84, 2020: 41'],
  ['Requests for footage fell to 84 in 2021 from 91 in the previous year.', '2021: 84, 2020: 91'],
  [
    'We had 84 requests for footage in 2021, and 102 in 2022, a rise of 18 on the previous year.',
    '2021: 84, 2022: 102',
  ],
  ['There were 38 requests for footage in 2021, up by 3 to 41 in 2022.', '2021: 38, 2022: 41'],
  [
    'There were 38 requests for footage in 2021. In 2022 this went up by three to 41.',
    '2021: 38, 2022: 41',
  ],
  ['We had requests for footage that fell by 12 to 29 in 2023.', '2023: 29'],
  ['In 2023 we had 70 requests for footage, 12 fewer than in the year before.', '2023: 70'],
  [
    'These are kept only from January 2023, in which year there were 614 requests for footage.',
    '2023: 614',
  ],
  ['Requests for footage: 501 / 517 / 560 (2021 / 2022 / 2023)', '2021: 501, 2022: 517, 2023: 560'],
  [
    'We had 90 requests for footage in 2021, 84 in 2022 and none in 2023.',
    '2021: 90, 2022: 84, 2023: 0',
  ],
  ['We had three requests for footage in 2021, and none at all in 2022.', '2021: 3, 2022: 0'],
  ['Requests for footage are for the police. We have none of it.', ''],
] as const)
  test(`“${text}” is ${read}`, () => assert.equal(readIn(text), read))
