import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLetter } from '../../../test/a-letter.ts'
import { aNoun } from '../../../test/a-noun.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { extractReply } from '../extract-reply.ts'

const survey: Survey = {
  slug: 'alarms',
  title: 'False alarms',
  law: 'foia',
  period: { from: '2021-04-01', to: '2024-03-31' },
  packs: [],
  dimensions: [
    {
      name: 'premises',
      categories: [
        { id: 'hospital', words: ['hospital'] },
        { id: 'school', words: ['school'] },
      ],
      exclusive: true,
      open: true,
    },
  ],
  questions: [
    {
      number: '1',
      asks: 'How many false alarms did your crews attend in each year?',
      counts: aNoun('false-alarm', { one: 'false alarm', many: 'false alarms' }),
      by: ['financial-year'],
    },
    {
      number: '2',
      asks: 'How many of these were at hospitals, and how many at schools?',
      counts: aNoun('false-alarm', { one: 'false alarm', many: 'false alarms' }),
      by: ['premises'],
      partOf: '1',
    },
    {
      number: '3',
      asks: 'How much was charged for false alarms, leaving out legal costs?',
      counts: aNoun('GBP', { one: 'charge', many: 'charges', also: ['charged'], kind: 'money' }),
    },
    {
      number: '4',
      asks: 'How many days did the oldest unpaid charge stand?',
      counts: aNoun('day', { kind: 'duration' }),
    },
  ],
  bodies: [{ slug: 'ashby', name: 'Ashby Fire', workforce: null }],
  readers: 1,
}

/** Question, value and year or category, as "1 2318 2023/24". Money in pence, days in hundredths. */
function said(text: string): string[] {
  const { figures } = extractReply([aLetter(`Dear requester\n\n${text}`)], {
    survey,
    body: 'ashby',
    file: 'letter.txt',
  })
  return figures.map(({ question, value, period, facets }) => {
    const { low, high } = 'none' in value ? { low: null, high: null } : value
    const year = period && 'financialYear' in period ? period.financialYear : 'all'
    const parts = Object.values(facets)
    return [question, low === high ? low : `${low}-${high}`, year, ...parts].join(' ')
  })
}

const SENTENCES: [text: string, figures: string[]][] = [
  [
    'In 2023/24 the Service attended 2,318 false alarms, of which 402 were at hospitals and 229 at schools. It employs 611 firefighters at 14 stations.',
    ['1 2318 2023/24', '2 402 2023/24 hospital', '2 229 2023/24 school'],
  ],
  [
    '1. In 2021/22 there were 57 false alarms. The following year there were 64, and in 2023/24 the number went up to 71.',
    ['1 57 2021/22', '1 64 2022/23', '1 71 2023/24'],
  ],
  [
    'The number of false alarms is as follows.\n\n2021/22: 12\n2022/23: 15',
    ['1 12 2021/22', '1 15 2022/23'],
  ],
  ['1. 2021/22 - 17 false alarms; 2022/23 - 21 false alarms.', ['1 17 2021/22', '1 21 2022/23']],
  ['1. No false alarms were attended in 2021/22.', ['1 0 2021/22']],
  [
    '3. Charges came to £61,880.50 in 2021/22, £74k in 2022/23 and just over £0.12m in 2023/24. Legal costs of £38,114 are not in these figures.',
    ['3 6188050 2021/22', '3 7350000-7449999 2022/23', '3 12000000-12499999 2023/24'],
  ],
  ['4. The oldest stood for 212 days.', ['4 21200 all']],
  ['1. Of the 57 false alarms attended in 2021/22, nine were about bicycles.', []],
  ['In our answer of 3 June we gave you 2,318 false alarms.', []],
  ['The figures leave out 14 false alarms that we passed on.', []],
  ['Last year we sold 300 alarms to 96 schools.', []],
]

for (const [text, figures] of SENTENCES)
  test(`“${text.replaceAll('\n', ' ').slice(0, 100)}” gives ${figures.length === 0 ? 'no number' : figures.join(', ')}`, () =>
    assert.deepEqual(said(text), figures))

test('two parts by words that no dimension knows are parts, and neither is the whole', () => {
  assert.deepEqual(
    said('1. In 2021/22, 40 false alarms were in kitchens and 17 were in boiler rooms.'),
    ['1 40 2021/22 false alarms were in kitchens', '1 17 2021/22 were in boiler rooms'],
  )
})
