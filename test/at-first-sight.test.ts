// What letters of strangers' surveys say in ways that were once passed over or misread: each wording with what a careful human reads in it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { extractReply } from '../src/extract/extract-reply.ts'
import { readFile } from '../src/read/read-file.ts'
import { inUnits } from '../src/vocabulary/least-unit.ts'
import type { Extraction, Figure } from '../src/vocabulary/reply.ts'
import { aNoun } from './a-noun.ts'
import { aSurvey } from './a-survey.ts'

const rinks = aSurvey({
  packs: [],
  period: { from: '2021-01-01', to: '2023-12-31' },
  dimensions: [
    {
      name: 'rink',
      exclusive: true,
      open: true,
      categories: [
        { id: 'indoor', words: ['indoor', 'indoor rink'] },
        { id: 'outdoor', words: ['outdoor', 'outdoor rink'] },
      ],
    },
  ],
  questions: [
    {
      number: '1',
      asks: 'How many skating injuries were recorded in each calendar year from 2021 to 2023?',
      counts: { ...aNoun('injury'), one: 'skating injury', many: 'skating injuries' },
      by: ['year'],
    },
    {
      number: '2',
      asks: 'How many of these happened at indoor and how many at outdoor rinks, in each year?',
      counts: { ...aNoun('injury'), one: 'skating injury', many: 'skating injuries' },
      by: ['year', 'rink'],
      partOf: '1',
    },
    {
      number: '3',
      asks: 'How many skaters were banned in each year?',
      counts: { ...aNoun('ban'), also: ['skater banned', 'exclusion', 'skater excluded'] },
      by: ['year'],
    },
    {
      number: '4',
      asks: 'For how many hours a week was your largest rink open on 31 December 2023?',
      counts: { ...aNoun('hour'), kind: 'duration' },
      period: { from: '2023-12-31', to: '2023-12-31' },
    },
    {
      number: '5',
      asks: 'What share of the injuries of 2023 was looked at by a nurse?',
      counts: {
        ...aNoun('injury seen'),
        also: ['seen by a nurse', 'within target'],
        kind: 'share',
      },
      period: { from: '2023-01-01', to: '2023-12-31' },
    },
  ],
})

async function extracted(text: string, name = 'reply.txt', survey = rinks): Promise<Extraction> {
  const outcome = await readFile({ name, bytes: new TextEncoder().encode(text) })
  assert.ok(outcome.status === 'read')
  return extractReply([outcome.document], { survey, file: name })
}

/** “2 14 2021 indoor”: question, value, time and categories. */
async function said(text: string, name?: string, survey = rinks): Promise<string[]> {
  const { figures } = await extracted(text, name, survey)
  return figures.map(({ question, value, kind, period, facets }) =>
    [question ?? '-', valueSaid({ value, kind }), timeOf(period), ...Object.values(facets)]
      .filter((part) => part !== '')
      .join(' '),
  )
}

const valueSaid = ({ value, kind }: Pick<Figure, 'value' | 'kind'>): string => {
  const { none, low, high } = { none: undefined, ...inUnits(value, kind ?? 'count') }
  return low === undefined ? String(none) : low === high ? String(low) : `${low}-${high}`
}

const timeOf = (period: Figure['period']): string => {
  if (!period) return ''
  if ('year' in period) return period.year
  return 'from' in period ? (period.from === period.to ? (period.from ?? '') : 'all') : 'other'
}

const WORDINGS: [says: string, text: string, figures: string[]][] = [
  [
    'a number alone in brackets is of the label before it',
    '2. Most were at indoor rinks (61), followed by outdoor rinks (28).',
    ['2 61 all indoor', '2 28 all outdoor'],
  ],
  [
    'a year in brackets before a number is its own',
    '1. There were 21 skating injuries in 2023 (2022: 23; 2021: 19).',
    ['1 21 2023', '1 23 2022', '1 19 2021'],
  ],
  [
    'a number before brackets that tell several years is of all of them',
    '3. Bans: 14 (2021: 2; 2022: 5; 2023: 7).',
    ['3 14 all', '3 2 2021', '3 5 2022', '3 7 2023'],
  ],
  [
    'a year that a clause with “when” follows is that of its numbers',
    '3. Nobody has been banned since 2019, when we banned four skaters.',
    ['3 4 2019'],
  ],
  [
    'hours a week answer a question for hours a week',
    '4. Our largest rink was open for 52.5 hours a week.',
    ['4 52.5 2023-12-31'],
  ],
  [
    'what is aimed at is no answer, also where the question speaks of a target',
    '5. In 2023 a nurse looked at 81% of the injuries, against a target of 90%.',
    ['5 80.5-81.49 2023'],
  ],
  [
    'nor is it in brackets',
    '4. We keep to our standard (60 hours); it is open 55 hours a week.',
    ['4 55 2023-12-31'],
  ],
  [
    'what a body owns is none of what was asked to happen',
    'There were 31 skating injuries in 2021.\n\nArdley has 96 indoor and 21 outdoor rinks.',
    ['1 31 2021'],
  ],
  [
    'what was excluded is counted where exclusions are asked about',
    'Six skaters were excluded in 2022.',
    ['3 6 2022'],
  ],
  [
    'years with their numbers beside a refusal on cost are given, and the numbers of the work are not',
    '2. At indoor rinks: 2021 - 44; 2022 - 51; 2023 - 58. To tell the rest apart would mean reading 1,211 files at 6 minutes each, some 121 hours, which is over the appropriate limit. We refuse this part under section 12(1).',
    ['2 44 2021 indoor', '2 51 2022 indoor', '2 58 2023 indoor'],
  ],
  [
    'a short sentence that retells the request does not make it of what follows',
    'Dear Ms Lowe\n\nYou asked about skating rinks.\n\nQuestion 1. We recorded 14 skating injuries in 2021 and 19 in 2022.\n\nQuestion 3. We banned two skaters in 2022.',
    ['1 14 2021', '1 19 2022', '3 2 2022'],
  ],
  [
    'nil for each year is nil of each of them',
    '3. We ban nobody, so the answer is nil for each year.',
    ['3 0 2021', '3 0 2022', '3 0 2023'],
  ],
  [
    'what says of itself that it is none of what was asked is none',
    '3. We made 2 bans in 2021. The 14 warnings of 2021 were not bans.',
    ['3 2 2021'],
  ],
]
for (const [says, text, figures] of WORDINGS)
  test(says, async () => assert.deepEqual(await said(text), figures))

test('a sentence that announces the request does make it of what follows', async () => {
  const text =
    'You asked for the following information.\n\n1. All skating injuries over 10 a year since 2019\n\nResponse\n\nThere were 14 skating injuries in 2021.'
  assert.deepEqual(await said(text), ['1 14 2021'])
})

const TABLES: [says: string, name: string, text: string, figures: string[]][] = [
  [
    'a head that is not merged stands over all its columns where the same heads come again',
    'heads.csv',
    ',Indoor,,Outdoor,\nSkating injuries,2021,2022,2021,2022\nBroken bones,3,2,11,17\nCuts,1,4,5,6\n',
    [
      '2 3 2021 Broken bones indoor',
      '2 2 2022 Broken bones indoor',
      '2 11 2021 Broken bones outdoor',
      '2 17 2022 Broken bones outdoor',
      '2 1 2021 Cuts indoor',
      '2 4 2022 Cuts indoor',
      '2 5 2021 Cuts outdoor',
      '2 6 2022 Cuts outdoor',
    ],
  ],
  [
    'the day of the letter over a table is no time of its numbers, and what it says below of its years is',
    'reply.html',
    '<p>Request 339, answered 7 February 2024.</p><table><tr><th>Skating injuries</th><th>Number</th></tr><tr><td>Indoor</td><td>40</td></tr><tr><td>Outdoor</td><td>15</td></tr></table><p>The table covers the two years 2021 to 2022.</p>',
    ['2 40 all indoor', '2 15 all outdoor'],
  ],
  [
    'a number of a table is of the day that its question asks about, where nothing tells another',
    'hours.csv',
    'Rink,Hours open a week\nArdley Ice,56 hours 30 minutes\n',
    ['4 3390 2023-12-31'],
  ],
  [
    'a key that tells the mark last is a key',
    'key.csv',
    'Skating injuries,2021,2022\nIndoor,*,8\nOutdoor,9,11\nValues from 1 to 4 are shown as *\n',
    ['2 1-4 2021 indoor', '2 8 2022 indoor', '2 9 2021 outdoor', '2 11 2022 outdoor'],
  ],
]
const lifts = aSurvey({
  packs: [],
  period: { from: '2021-01-01', to: '2023-12-31' },
  dimensions: [
    {
      name: 'outcome',
      exclusive: true,
      open: true,
      categories: [
        { id: 'allowed', words: ['allowed', 'cancelled'] },
        { id: 'rejected', words: ['rejected', 'dismissed'] },
      ],
    },
  ],
  questions: [
    {
      number: '1',
      asks: 'How many permits were issued in each year?',
      counts: aNoun('permit'),
      by: ['year'],
    },
    {
      number: '2',
      asks: 'How much was received from these permits in each year?',
      counts: { ...aNoun('income'), also: ['income from permits', 'payments'], kind: 'money' },
      by: ['year'],
    },
    {
      number: '3',
      asks: 'How many appeals about permits were decided in each year, and how did they end?',
      counts: aNoun('appeal'),
      by: ['year', 'outcome'],
    },
    {
      number: '4',
      asks: 'What was the mean wait after a Grade 1 call?',
      counts: { ...aNoun('wait'), one: 'mean wait', many: 'mean waits', kind: 'duration' },
      by: ['year'],
    },
    {
      number: '5',
      asks: 'What was the longest wait after a Grade 2 call?',
      counts: { ...aNoun('longest'), one: 'longest wait', many: 'longest waits', kind: 'duration' },
      by: ['year'],
    },
  ],
})

const OF_LIFTS: typeof TABLES = [
  [
    'permits that were paid are permits and no pounds, and those cancelled are no appeals',
    'permits.csv',
    'Item,2021,2022\nPermits issued,142,189\nPermits cancelled,14,20\nPermits paid,108,147\nAppeals cancelled,3,4\n',
    ['1 142 2021', '1 189 2022', '3 3 2021 allowed', '3 4 2022 allowed'],
  ],
  [
    'a grade that was not asked about is another question’s, and its mean no longest wait',
    'grades.html',
    '<table><tr><th>Year</th><th colspan=2>Grade 1</th><th colspan=2>Grade 2</th></tr><tr><th></th><th>Mean</th><th>90th centile</th><th>Mean</th><th>Longest</th></tr><tr><td>2021</td><td>9 min</td><td>16 min</td><td>41 min</td><td>12 hrs</td></tr><tr><td>2022</td><td>8 min</td><td>17 min</td><td>58 min</td><td>19 hrs</td></tr></table>',
    ['4 9 2021', '5 12 2021', '4 8 2022', '5 19 2022'],
  ],
  [
    'letters of time say what a number is',
    'letters.csv',
    'Year,Mean wait after Grade 1,Longest wait after Grade 2\n2021,7m 30s,6h 45m\n2022,8m 04s,9h 10m\n',
    ['4 450 2021', '5 405 2021', '4 484 2022', '5 550 2022'],
  ],
  [
    'a line of its own with a colon under a table is of no column',
    'line.csv',
    'Year,Permits issued,Income (£)\n2021,142,1200\n2022,189,1400\n\nAppeals decided in 2022:,44,\n',
    ['1 142 2021', '2 1200 2021', '1 189 2022', '2 1400 2022', '3 44 2022'],
  ],
  [
    'appeals decided beside those allowed and rejected are all of them',
    'appeals.csv',
    'Item,2021,2022\nAppeals considered,30,40\nAppeals allowed,10,12\nAppeals rejected,20,28\n',
    [
      '3 30 2021',
      '3 40 2022',
      '3 10 2021 allowed',
      '3 12 2022 allowed',
      '3 20 2021 rejected',
      '3 28 2022 rejected',
    ],
  ],
  [
    'numbers with parts of one in a row are all in the unit behind the last',
    'row.txt',
    '5. The longest wait was 19.2 / 20.5 / 18.8 hours in 2021, 2022 and 2023.',
    ['5 19.2 2021', '5 20.5 2022', '5 18.8 2023'],
  ],
  [
    'so are those before an “and”',
    'and.txt',
    '5. The longest wait was 19.2, 20.5 and 18.8 hours in 2021, 2022 and 2023.',
    ['5 19.2 2021', '5 20.5 2022', '5 18.8 2023'],
  ],
  [
    'a table told in two languages is read in the one that is known',
    'twice.csv',
    'Blwyddyn / Year,Trwyddedau / Permits,Incwm / Income (£)\n2021,142,1200\n2022,189,1400\nCyfanswm / Total,331,2600\n',
    ['1 142 2021', '2 1200 2021', '1 189 2022', '2 1400 2022', '1 331 all', '2 2600 all'],
  ],
  [
    'two things under one head are two things',
    'merged.csv',
    'Year,Permits / Badges,Income (£)\n2021,142,1200\n2022,189,1400\n',
    ['2 1200 2021', '2 1400 2022'],
  ],
  [
    'a PC is a constable, and no per cent',
    'pc.csv',
    'Year,Permits issued by a PC\n2021,14\n2022,19\n',
    ['1 14 2021', '1 19 2022'],
  ],
  [
    'a category in the body’s own words is one, whatever its words say elsewhere',
    'own.csv',
    'Ended,2021,2022\nAppeals that were allowed,10,12\nAppeals that were rejected,20,28\nAppeals that were held,3,4\nTotal,33,44\n',
    [
      '3 10 2021 allowed',
      '3 12 2022 allowed',
      '3 20 2021 rejected',
      '3 28 2022 rejected',
      '3 3 2021 Appeals that were held',
      '3 4 2022 Appeals that were held',
      '3 33 2021',
      '3 44 2022',
    ],
  ],
]
for (const [says, name, text, figures] of OF_LIFTS)
  test(says, async () => assert.deepEqual(await said(text, name, lifts), figures))

test('7:55 of which nothing says whether it is hours or minutes is unsure', async () => {
  const { figures } = await extracted('4. The mean wait was 7:55 in 2021.', 'a.txt', lifts)
  assert.deepEqual(
    figures.map(({ ink, sure }) => [ink, sure]),
    [['7:55', false]],
  )
})

for (const [says, name, text, figures] of TABLES)
  test(says, async () => assert.deepEqual(await said(text, name), figures))
