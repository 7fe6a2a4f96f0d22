import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aNoun } from '../../test/a-noun.ts'
import { type Bounds, exactly } from '../vocabulary/bounds.ts'
import type { DecidedFigure, ReadingState } from '../vocabulary/decided.ts'
import type { Facets, Figure, FigureKind, Period } from '../vocabulary/reply.ts'
import type { Question, Survey } from '../vocabulary/survey.ts'
import { bodyAnswer } from './body-answer.ts'
import type { BodyAnswer } from './stands-on.ts'

const CLAIMS: Question = {
  number: '1',
  asks: 'How many claims, by year and kind?',
  counts: aNoun('claim'),
  by: ['financial-year', 'kind'],
}

const survey = (...questions: Question[]): Survey => ({
  slug: 'potholes',
  title: 'Potholes',
  law: 'foia',
  period: { from: '2021-04-01', to: '2023-03-31' },
  packs: [],
  dimensions: [
    {
      name: 'kind',
      exclusive: true,
      open: false,
      categories: [
        { id: 'tyre', words: ['tyre'] },
        { id: 'wheel', words: ['wheel'] },
      ],
    },
  ],
  questions: questions.length > 0 ? questions : [CLAIMS],
  bodies: [],
  readers: 1,
})

interface Said {
  n: number | Bounds
  period?: Period
  facets?: Facets
  question?: string
  kind?: FigureKind
  unit?: string
  sheet?: string
  suffix?: string
}

const figure = (
  { n, period = null, facets = {}, question = '1', kind, unit, sheet = 'One', suffix }: Said,
  i: number,
): DecidedFigure => ({
  id: String(i),
  body: 'ashcombe',
  message: 'm',
  question,
  figure: {
    sha256: 'a'.repeat(64),
    place:
      suffix === undefined
        ? { kind: 'sheet', sheet, range: `B${i + 2}` }
        : { kind: 'text', start: i * 9, end: i * 9 + 3 },
    ...(suffix !== undefined && { suffix }),
    ...(kind && { kind }),
    ink: String(n),
    question,
    unit: unit ?? (kind === 'money' ? 'GBP' : 'claim'),
    unitInk: 'claims',
    population: 'unknown',
    period,
    facets,
    value: typeof n === 'number' ? exactly(n) : n,
    sure: true,
  },
  state: 'confirmed',
  readAs: null,
  decided: null,
  order: i,
  superseded: false,
})

const answer = (said: Said[], of: Survey = survey(), number = '1'): Promise<BodyAnswer | null> => {
  const question = of.questions.find((one) => one.number === number) ?? CLAIMS
  return bodyAnswer(of, question, { figures: said.map(figure), saidOn: null })
}

const YEAR_1 = { financialYear: '2021/22' }
const YEAR_2 = { financialYear: '2022/23' }
const cell = (n: number, period: Period, kind: string): Said => ({ n, period, facets: { kind } })
const TABLE = [
  cell(10, YEAR_1, 'tyre'),
  cell(20, YEAR_1, 'wheel'),
  cell(30, YEAR_2, 'tyre'),
  cell(40, YEAR_2, 'wheel'),
]

test('a table by year and kind without a total gives the whole, each year and each kind', async () => {
  const found = await answer(TABLE)
  assert.deepEqual(found?.bounds, exactly(100))
  assert.deepEqual(found?.by, {
    year: { '2021/22': exactly(30), '2022/23': exactly(70) },
    kind: { tyre: exactly(40), wheel: exactly(60) },
  })
  assert.deepEqual(found?.assumed, [])
  assert.equal(found?.figures.length, 4)
})

test('a missing cell makes floors of what it is a part of, and of nothing else', async () => {
  const found = await answer(TABLE.slice(0, 3))
  assert.deepEqual(found?.bounds, { low: 60, high: null })
  assert.deepEqual(found?.by, {
    year: { '2021/22': exactly(30), '2022/23': { low: 30, high: null } },
    kind: { tyre: exactly(40), wheel: { low: 20, high: null } },
  })
})

test('a missing cell that the total gives away is known', async () => {
  const found = await answer([...TABLE.slice(0, 3), { n: 100 }])
  assert.deepEqual(found?.by['kind'], { tyre: exactly(40), wheel: exactly(60) })
})

test('wards that a body names make the council only as an assumption that is named', async () => {
  const wards = [312, 455, 98, 566].map((n, i): Said => ({ n, facets: { ward: `Ward ${i}` } }))
  const found = await answer(wards)
  assert.deepEqual(found?.bounds, exactly(1431))
  assert.deepEqual(found?.assumed, [
    { about: 'all-parts', severity: 'whole', dimension: 'ward', parts: 4 },
  ])
})

const others = [
  '. The remaining 11 were elsewhere',
  '; the rest were outside the town',
  ', and others were not located',
  ', the balance being on the ring road',
  '. All other claims came from visitors',
]
for (const suffix of others)
  test(`wards beside which the letter says “${suffix}” make a floor`, async () => {
    const found = await answer([
      { n: 61, facets: { ward: 'Abbey' }, suffix: ', ' },
      { n: 28, facets: { ward: 'Dock' }, suffix },
    ])
    assert.deepEqual(found?.bounds, { low: 89, high: null })
    assert.deepEqual(found?.assumed, [])
  })

test('what one year’s letter leaves over, no other year’s list makes whole, and its own stays so', async () => {
  const found = await answer([
    { n: 61, period: YEAR_1, facets: { ward: 'Abbey' }, suffix: ', ' },
    { n: 28, period: YEAR_1, facets: { ward: 'Dock' }, suffix: '. The rest were elsewhere' },
    { n: 5, period: YEAR_2, facets: { ward: 'Abbey' }, suffix: ', ' },
    { n: 6, period: YEAR_2, facets: { ward: 'Dock' }, suffix: '.' },
  ])
  assert.deepEqual(found?.bounds, { low: 100, high: null })
  assert.deepEqual(found?.by['year'], {
    '2021/22': { low: 89, high: null },
    '2022/23': exactly(11),
  })
})

test('others beside a total that was stated change nothing of it', async () => {
  const found = await answer([
    { n: 100 },
    { n: 61, facets: { ward: 'Abbey' }, suffix: ', ' },
    { n: 28, facets: { ward: 'Dock' }, suffix: '. The remaining 11 were elsewhere' },
  ])
  assert.deepEqual(found?.bounds, exactly(100))
})

test('the same where nothing says what the rows of its table are', async () => {
  const rows = [312, 455].map((n, i): Said => ({ n, facets: { measure: `Ward ${i}` } }))
  assert.deepEqual((await answer(rows))?.bounds, exactly(767))
})

test('an assumption that something contradicts is dropped and said', async () => {
  const found = await answer([
    { n: 5, facets: { ward: 'Abbey' } },
    { n: 7, facets: { ward: 'Dock' } },
    { n: 30, facets: { site: 'North' } },
    { n: 40, facets: { site: 'South' } },
  ])
  assert.deepEqual(found?.bounds, exactly(70))
  assert.deepEqual(
    found?.dropped.map((one) => 'dimension' in one && one.dimension),
    ['ward'],
  )
})

test('years of another calendar give a floor and a ceiling', async () => {
  const found = await answer(
    [300, 400, 443, 473].map((n, i): Said => ({ n, period: { year: String(2020 + i) } })),
  )
  assert.deepEqual(found?.bounds, { low: 443, high: 400 + 443 + 473 })
})

test('a part that was asked for is no more than its whole, and not the whole', async () => {
  const of = survey(CLAIMS, {
    number: '2',
    asks: 'How many of these were paid?',
    counts: aNoun('claim'),
    partOf: '1',
  })
  const said: Said[] = [
    { n: 100 },
    { n: 12, period: YEAR_1, question: '2' },
    { n: 13, period: YEAR_2, question: '2' },
  ]
  assert.deepEqual((await answer(said, of, '1'))?.bounds, exactly(100))
  assert.deepEqual((await answer(said, of, '2'))?.bounds, exactly(25))
  assert.deepEqual(await answer(said.slice(1), of, '1'), null)
})

test('what a body says twice and differently leaves everything between possible', async () => {
  const found = await answer([{ n: 90 }, ...TABLE])
  assert.deepEqual(found?.bounds, { low: 90, high: 100 })
})

test('a number that was held back stays as it was given, though the totals leave one value for it', async () => {
  const held: Said[] = [
    { n: { low: 1, high: 4 }, period: YEAR_1, facets: { kind: 'tyre' } },
    cell(20, YEAR_1, 'wheel'),
    { n: 23, period: YEAR_1 },
    cell(30, YEAR_2, 'tyre'),
    cell(40, YEAR_2, 'wheel'),
  ]
  const found = await answer(held)
  assert.deepEqual(found?.bounds, exactly(93))
  assert.deepEqual(found?.by['kind'], { tyre: { low: 31, high: 34 }, wheel: exactly(60) })
})

test('where a category has no number in one year, what is left of that year is a floor', async () => {
  const open = { ...survey(), dimensions: [] }
  const found = await answer(
    [...TABLE, cell(5, YEAR_1, 'rim')].map((one) => one),
    open,
  )
  assert.deepEqual(found?.by, {
    year: { '2021/22': exactly(35), '2022/23': { low: 70, high: null } },
    kind: { tyre: exactly(40), wheel: exactly(60), rim: { low: 5, high: null } },
  })
  assert.deepEqual(found?.bounds, { low: 105, high: null })
})

test('a list apart from its total may name one matter under several kinds, and leaves the total as it is', async () => {
  const apart = (n: number, kind: string): Said => ({ ...cell(n, YEAR_1, kind), sheet: 'Two' })
  const found = await answer([{ n: 655, period: YEAR_1 }, apart(401, 'tyre'), apart(300, 'wheel')])
  assert.deepEqual(found?.by, {
    year: { '2021/22': exactly(655) },
    kind: { tyre: { low: 401, high: null }, wheel: { low: 300, high: null } },
  })
})

const asks = (words: string, kind: FigureKind, by: string[]): Survey =>
  survey({ number: '1', asks: words, counts: aNoun('day', { many: 'days', kind }), by })

test('the longest of the years is the longest of all, and never their sum', async () => {
  const longest = asks('What was the longest wait in each year?', 'duration', ['financial-year'])
  const waits: Said[] = [
    { n: 300, period: YEAR_1, kind: 'duration', unit: 'days' },
    { n: 450, period: YEAR_2, kind: 'duration', unit: 'days' },
  ]
  assert.deepEqual((await answer(waits, longest))?.bounds, exactly(450))
  const some = await answer(waits.slice(1), longest)
  assert.deepEqual(some?.bounds, { low: 450, high: null })
  assert.deepEqual(some?.by, { year: { '2022/23': exactly(450) } })
})

test('the shortest is the least, and of some years a ceiling', async () => {
  const shortest = asks('What was the shortest wait in each year?', 'duration', ['financial-year'])
  const waits: Said[] = [
    { n: 300, period: YEAR_1, kind: 'duration', unit: 'days' },
    { n: 450, period: YEAR_2, kind: 'duration', unit: 'days' },
  ]
  assert.deepEqual((await answer(waits, shortest))?.bounds, exactly(300))
  assert.deepEqual((await answer(waits.slice(0, 1), shortest))?.bounds, { low: 0, high: 300 })
})

test('of which it was the highest is no part of anything', async () => {
  const highest = asks('What was the highest daily rate paid?', 'money', [])
  const found = await answer([{ n: 11840, kind: 'money', facets: { group: 'nurse' } }], highest)
  assert.deepEqual(found?.bounds, exactly(11840))
})

test('an average of years is none of the whole unless the body says one, whatever it is told in', async () => {
  const cost = asks('What was the average cost of a claim in each year?', 'money', [
    'financial-year',
  ])
  const years: Said[] = [
    { n: 300, period: YEAR_1, kind: 'money' },
    { n: 500, period: YEAR_2, kind: 'money' },
  ]
  const found = await answer(years, cost)
  assert.deepEqual(found?.bounds, { low: 0, high: null })
  assert.deepEqual(found?.by, { year: { '2021/22': exactly(300), '2022/23': exactly(500) } })
  assert.deepEqual(
    (await answer([...years, { n: 390, kind: 'money' }], cost))?.bounds,
    exactly(390),
  )
})

test('weeks answer a question for days as so many days, and stand as the body told them', async () => {
  const average = asks('What was the average number of days taken?', 'average', ['financial-year'])
  const found = await answer([{ n: 640, period: YEAR_1, kind: 'average', unit: 'weeks' }], average)
  assert.deepEqual(found?.by, { year: { '2021/22': exactly(4480) } })
  assert.equal(found?.unit, 'days')
  assert.deepEqual(
    found?.figures.map(({ unit, value }) => [unit, value]),
    [['weeks', exactly(640)]],
  )
})

test('“240 of those” answers how many of these were paid, and twelve of the 240 do not', async () => {
  const of = survey(CLAIMS, {
    number: '2',
    asks: 'How many of these were paid?',
    counts: aNoun('claim'),
    partOf: '1',
  })
  const paid: Said[] = [
    { n: 214, period: YEAR_1, question: '2' },
    { n: 240, period: YEAR_2, question: '2', suffix: ' of those received in 2022/23' },
    { n: 12, period: YEAR_2, question: '2', suffix: ' of them in full' },
  ]
  assert.deepEqual((await answer(paid, of, '2'))?.bounds, exactly(454))
})

test('a question for a split is answered by the parts that were given, up to their whole', async () => {
  const of = survey(
    { ...CLAIMS, by: ['financial-year'] },
    {
      number: '2',
      asks: 'Of these, how many were tyres and how many wheels?',
      counts: aNoun('claim'),
      by: ['kind'],
      partOf: '1',
    },
  )
  const whole = { n: 164 }
  const tyres: Said = { n: 103, facets: { kind: 'tyre' }, question: '2', sheet: 'Two' }
  const wheels: Said = { n: 61, facets: { kind: 'wheel' }, question: '2', sheet: 'Two' }
  assert.deepEqual((await answer([whole, tyres], of, '2'))?.bounds, { low: 103, high: 164 })
  assert.deepEqual((await answer([whole, tyres, wheels], of, '2'))?.bounds, exactly(164))
})

test('of a year that lies in two others, of which one was held back, neither is a floor', async () => {
  const calendar = (year: string, n: number | Bounds): Said => ({ n, period: { year } })
  const found = await answer([
    calendar('2021', { low: 1, high: 4 }),
    calendar('2022', 5),
    calendar('2023', { low: 1, high: 4 }),
  ])
  assert.equal(found?.by['year'], undefined)
  assert.ok((found?.bounds.low ?? 0) <= 5)
})

const TIME: Question = {
  number: '1',
  asks: 'How many crew hours were lost in each year?',
  counts: { ...aNoun('hour'), kind: 'duration' },
  by: ['financial-year'],
}

test('hours lost in two years are hours lost in both, as waits are not', async () => {
  const told: Said[] = [
    { n: 645_050, period: YEAR_1, kind: 'duration', unit: 'hours' },
    { n: 937_775, period: YEAR_2, kind: 'duration', unit: 'hours' },
  ]
  assert.deepEqual((await answer(told, survey(TIME)))?.bounds, exactly(1_582_825))
  const waits = survey({ ...TIME, asks: 'How long did it take to answer, in each year?' })
  assert.deepEqual((await answer(told, waits))?.bounds, { low: 0, high: null })
})

test('a total under a name of its own is no further part', async () => {
  const phase = (n: number, period: Period, name: string): Said => ({
    n,
    period,
    facets: { phase: name },
  })
  const rows = [
    phase(611, YEAR_1, 'Primary'),
    phase(1_043, YEAR_1, 'Secondary'),
    phase(702, YEAR_2, 'Primary'),
    phase(1_120, YEAR_2, 'Secondary'),
  ]
  for (const name of ['Both phases', 'Town']) {
    const totals = [phase(1_654, YEAR_1, name), phase(1_822, YEAR_2, name)]
    assert.deepEqual((await answer([...rows, ...totals]))?.bounds, exactly(3_476), name)
  }
  const first = [phase(1_654, YEAR_1, 'Town'), phase(1_822, YEAR_2, 'Town'), ...rows]
  const town = await answer(first)
  assert.deepEqual(town?.bounds, exactly(3_476))
  const asTotal = [{ about: 'is-total', severity: 'odd', dimension: 'phase', category: 'Town' }]
  assert.deepEqual(town?.assumed, asTotal)
  assert.deepEqual(town?.stands['year']?.['2021/22']?.assumed, asTotal)
  const half = [...rows.slice(0, 1), phase(1_654, YEAR_1, 'Both phases')]
  assert.deepEqual((await answer(half))?.by['year'], { '2021/22': exactly(1_654) })
  const parishes = [phase(3, YEAR_1, 'All Saints'), phase(5, YEAR_1, 'Abbey')]
  assert.deepEqual((await answer(parishes))?.by['year'], { '2021/22': exactly(8) })
})

test('small numbers that happen to be the sum of those beside them are no total', async () => {
  const rows = (name: string, ...numbers: [number, number]): Said[] =>
    [YEAR_1, YEAR_2].map((period, i) => ({ n: numbers[i] ?? 0, period, facets: { place: name } }))
  const small = [...rows('Kerb', 2, 1), ...rows('Bollard', 1, 1), ...rows('Sign', 1, 0)]
  assert.deepEqual((await answer(small))?.bounds, exactly(6))
  // Beside noughts it is one part, told twice.
  const noughts = [...rows('Kerb', 612, 704), ...rows('Bollard', 612, 0), ...rows('Sign', 0, 704)]
  assert.deepEqual((await answer(noughts))?.bounds, exactly(2_632))
  const between = [...rows('Kerb', 300, 401), ...rows('Sign', 700, 802), ...rows('Post', 400, 401)]
  assert.deepEqual((await answer(between))?.bounds, exactly(3_004))
})

test('a label that only says again what was asked is no part of something larger', async () => {
  const fees: Question = {
    number: '1',
    asks: 'What did you take in burial fees? Leave out memorials.',
    counts: { ...aNoun('pound'), also: ['income'], kind: 'money' },
    by: ['financial-year'],
  }
  const row = (item: string): Said[] => [
    { n: 688_400, period: YEAR_1, facets: { item }, kind: 'money' },
    { n: 702_900, period: YEAR_2, facets: { item }, kind: 'money' },
  ]
  const told = async (...items: string[]) =>
    (await answer(items.flatMap(row), survey(fees)))?.by['year']?.['2021/22']
  assert.deepEqual(await told('Burial fees £000'), exactly(688_400))
  assert.deepEqual(await told('Incwm / Income (£)'), exactly(688_400))
  assert.deepEqual(await told('Income of the crematorium'), { low: 688_400, high: null })
  assert.deepEqual(await told('Memorials'), { low: 688_400, high: null })
  assert.deepEqual(await told('Burial fees over £500'), { low: 688_400, high: null })
})

test('a label whose letters stand in longer words of the question says nothing again', async () => {
  const payments: Question = {
    number: '1',
    asks: 'How many payments were made?',
    counts: aNoun('payment'),
  }
  const told = async (name: string, label: string) => {
    const rows = [
      { n: 12, period: YEAR_1, facets: { [name]: label } },
      { n: 9, period: YEAR_2, facets: { [name]: label } },
    ]
    return (await answer(rows, survey(payments)))?.bounds
  }
  assert.deepEqual(await told('sex', 'Payments made'), exactly(21))
  for (const label of ['Men', 'A', 'Payments not made'])
    assert.deepEqual(await told('sex', label), { low: 21, high: null }, label)
})

test('a number that was rejected is the total of parts only where it counts what they are parts of', async () => {
  const asked: Question = { ...CLAIMS, whom: ['officers', 'staff'] }
  const of = survey(asked, {
    number: '2',
    asks: 'How many of these were paid?',
    counts: aNoun('claim'),
    partOf: '1',
  })
  const parts = [cell(12, YEAR_1, 'tyre'), cell(7, YEAR_1, 'wheel')].map(figure)
  const beside = async (said: Said, state: ReadingState, more: Partial<Figure> = {}) => {
    const one = figure({ period: YEAR_1, ...said }, 2)
    const uncounted = [{ ...one, state, figure: { ...one.figure, ...more } }]
    const found = await bodyAnswer(of, asked, { figures: parts, uncounted, saidOn: null })
    return found?.by['year']?.['2021/22']
  }
  assert.deepEqual(await beside({ n: 15 }, 'rejected'), { low: 12, high: null })
  // What is rejected may be a total; of another question, of some people, or less than one part it is not theirs.
  assert.deepEqual(await beside({ n: 15, question: '2' }, 'pencil'), exactly(19))
  assert.deepEqual(await beside({ n: 15 }, 'rejected', { population: 'officers' }), exactly(19))
  assert.deepEqual(await beside({ n: 3 }, 'rejected'), exactly(19))
})

test('what was counted in another unit, under no name and of other days is shown as the body said it', async () => {
  const sick: Said[] = [YEAR_1, YEAR_2].map((period, i) => ({
    n: 100 * (i + 1),
    period,
    facets: { cause: 'Hours lost' },
    kind: 'duration',
    unit: 'days',
  }))
  const found = await answer(sick, survey(TIME))
  assert.deepEqual(found?.bounds, exactly(7_200))
  const shown = sick.map(({ n, unit, facets }) => [exactly(Number(n)), unit, facets])
  assert.deepEqual(
    found?.figures.map(({ value, unit, facets }) => [value, unit, facets]),
    shown,
  )
  assert.deepEqual(found?.stands['year']?.['2021/22']?.figures[0]?.unit, 'days')
})

test('a total of another question is seen under its own name', async () => {
  const of = survey({ ...CLAIMS, by: ['financial-year'] }, { ...CLAIMS, number: '2' })
  const rows = [312, 455].map((n, i) => figure({ n, facets: { measure: `Ward ${i}` } }, i))
  const beside = [figure({ n: 900, question: '2', facets: { ward: 'All wards' } }, 2)]
  const [question = CLAIMS] = of.questions
  const found = await bodyAnswer(of, question, { figures: rows, beside, saidOn: null })
  assert.deepEqual(found?.bounds, exactly(900))
})

test('of two rows that contradict their years the total that the years make is not in doubt', async () => {
  const found = await answer([
    { n: 95, period: YEAR_1 },
    { n: 99, period: YEAR_2 },
    { n: 194 },
    cell(31, YEAR_1, 'tyre'),
    cell(52, YEAR_1, 'wheel'),
  ])
  assert.deepEqual(found?.bounds, exactly(194))
})

test('the highest of one year is not that of all, and of years that hold the period between them it is', async () => {
  const asked = survey({
    number: '1',
    asks: 'What was the highest fine?',
    counts: { ...aNoun('pound'), kind: 'money' },
    period: { from: '2021-01-01', to: '2022-12-31' },
  })
  const fine = (n: number, year: string): Said => ({
    n,
    period: { financialYear: year },
    kind: 'money',
  })
  assert.deepEqual((await answer([fine(1500, '2021/22')], asked))?.bounds, {
    low: 1500,
    high: null,
  })
  const years = [fine(1500, '2020/21'), fine(4000, '2021/22'), fine(2750, '2022/23')]
  assert.deepEqual((await answer(years, asked))?.bounds, exactly(4000))
  const edge = [fine(9000, '2020/21'), fine(4000, '2021/22'), fine(2750, '2022/23')]
  assert.deepEqual((await answer(edge, asked))?.bounds, { low: 4000, high: 9000 })
})

test('the average of one of two years told is not that of both', async () => {
  const asked = survey({
    number: '1',
    asks: 'What was the average cost of a claim?',
    counts: { ...aNoun('pound'), kind: 'average' },
  })
  const cost = (n: number, period: Period): Said => ({ n, period, kind: 'average' })
  assert.deepEqual((await answer([cost(410, YEAR_2)], asked))?.bounds, exactly(410))
  assert.equal(await answer([cost(410, YEAR_1), cost(450, YEAR_2)], asked), null)
})

test('where a survey names no period, each year told is that year, and of one year told that is the answer', async () => {
  const open = { ...survey(), period: null }
  const two = await answer(
    [
      { n: 12, period: YEAR_1 },
      { n: 14, period: YEAR_2 },
    ],
    open,
  )
  assert.deepEqual(two?.by['year'], { '2021/22': exactly(12), '2022/23': exactly(14) })
  assert.deepEqual(two?.bounds, { low: 0, high: null })
  assert.deepEqual((await answer([{ n: 12, period: YEAR_1 }], open))?.bounds, exactly(12))
  assert.deepEqual((await answer([{ n: 12 }], open))?.bounds, exactly(12))
})

test('parts that make what other years than those asked make are of those years', async () => {
  const asked = { ...survey(), period: { from: '2021-01-01', to: '2022-12-31' } }
  const whole = { from: '2021-01-01', to: '2022-12-31' }
  const years = [
    { n: 6, period: YEAR_1 },
    { n: 16, period: YEAR_2 },
  ]
  const parts = [cell(15, whole, 'tyre'), cell(7, whole, 'wheel')]
  assert.deepEqual((await answer([...years, ...parts], asked))?.bounds, { low: 6, high: null })
  const others = [cell(15, whole, 'tyre'), cell(8, whole, 'wheel')]
  assert.deepEqual((await answer([...years, ...others], asked))?.bounds, exactly(23))
})
