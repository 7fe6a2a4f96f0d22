// Cells that stand in a reply and do not count: what is printed of the others is no number of the whole.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aNoun } from '../../test/a-noun.ts'
import { atLeast, type Bounds, exactly } from '../vocabulary/bounds.ts'
import type { DecidedFigure, ReadingState } from '../vocabulary/decided.ts'
import type { Facets, Period, Value } from '../vocabulary/reply.ts'
import type { Question, Survey } from '../vocabulary/survey.ts'
import { bodyValue, type OfBody } from './body-value.ts'

const PERIOD = { from: '2021-04-01', to: '2023-03-31' }

const bites = (more: Partial<Question> = {}): Question => ({
  number: '1',
  asks: 'How many dog bites were reported?',
  counts: aNoun('bite'),
  by: ['breed'],
  ...more,
})

const survey = (...questions: Question[]): Survey => ({
  slug: 'bites',
  title: 'Dog bites',
  law: 'foia',
  period: PERIOD,
  packs: [],
  dimensions: [{ name: 'breed', exclusive: true, open: true, categories: [] }],
  questions,
  bodies: [],
  readers: 1,
})

interface Said {
  n: number | Value
  facets?: Facets
  state?: ReadingState
  question?: string
  period?: Period
  sheet?: string
  overlaps?: string[]
}

let row = 1
const figure = ({
  n,
  facets = {},
  state = 'confirmed',
  question = '1',
  period = PERIOD,
  sheet = 'One',
  overlaps,
}: Said): DecidedFigure => {
  row += 1
  return {
    id: String(row),
    body: 'ashcombe',
    message: 'm',
    question,
    figure: {
      sha256: 'a'.repeat(64),
      place: { kind: 'sheet', sheet, range: `B${row}` },
      ink: String(n),
      question,
      unit: 'bite',
      unitInk: 'bites',
      population: 'unknown',
      period,
      facets,
      value: typeof n === 'number' ? exactly(n) : n,
      sure: true,
      ...(overlaps && { overlaps }),
    },
    state,
    readAs: null,
    decided: null,
    order: row,
    superseded: false,
  }
}

const valueFor = (said: Said[], of: Partial<OfBody> = {}, question = bites(), whole = survey()) =>
  bodyValue(
    whole.questions.length > 0 ? whole : survey(question),
    question,
    { slug: 'ashcombe', name: 'Ashcombe', workforce: null },
    {
      figures: said.map(figure),
      answer: null,
      saidOn: null,
      messages: [],
      events: null,
      today: '2026-11-29',
      jointWith: null,
      standsFor: [],
      ...of,
    },
  )

const collie = { n: 12, facets: { breed: 'Collie' } }
const pug = { n: 3, facets: { breed: 'Pug' } }
const other = { n: 7, facets: { breed: 'Other' } }

test('parts that a person confirmed one and all make the whole, and it is said that they are taken for all', async () => {
  const { value, assumed } = await valueFor([collie, pug, other])
  assert.deepEqual(value, exactly(22))
  assert.equal(assumed?.length, 1)
})

for (const state of ['rejected', 'pencil'] as const)
  test(`beside a part that is ${state} the others are a floor, and nothing is taken for granted`, async () => {
    const { value, assumed, by } = await valueFor([collie, pug, { ...other, state }])
    assert.deepEqual(value, atLeast(15))
    assert.equal(assumed, undefined)
    assert.deepEqual(Object.keys(by?.['breed'] ?? {}), ['Collie', 'Pug'])
  })

test('a reading that was rejected in another place is no part of the table', async () => {
  const { value } = await valueFor([collie, pug, { ...other, state: 'rejected', sheet: 'Notes' }])
  assert.deepEqual(value, exactly(15))
})

test('a stated total is the whole, whatever became of its parts', async () => {
  const { value } = await valueFor([{ n: 22 }, collie, { ...pug, state: 'rejected' }])
  assert.deepEqual(value, exactly(22))
})

const ward = (measure: string, n: number, state: ReadingState = 'confirmed'): Said => ({
  n,
  facets: { measure },
  state,
})

test('one ward of four, alone confirmed, is not the council', async () => {
  const { value, pencil } = await valueFor([
    ward('Abbey', 312),
    ward('Bridge', 455, 'pencil'),
    ward('Castle', 98, 'pencil'),
    ward('Dock', 566, 'rejected'),
  ])
  assert.deepEqual([value, pencil], [atLeast(312), undefined])
})

test('the column that the question asks for is the whole, also where the others were rejected', async () => {
  const { value } = await valueFor([ward('Bites reported', 40), ward('Dogs seized', 9, 'rejected')])
  assert.deepEqual(value, exactly(40))
})

test('words under one kind are its parts, though another kind has a number of its own', async () => {
  const under = (measure: string, n: number): Said => ({
    n,
    facets: { breed: 'Collie', measure },
  })
  const { by } = await valueFor([under('Adults', 8), under('Pups', 4), pug])
  assert.deepEqual(by, { breed: { Collie: exactly(12), Pug: exactly(3) } })
})

const partial = (sections: string[], lacks?: string[]): Pick<OfBody, 'answer'> => ({
  answer: {
    body: 'ashcombe',
    message: 'm',
    answer: { number: '1', answer: 'partial', sections, data: true, ...(lacks && { lacks }) },
    state: 'confirmed',
    decided: { by: 'Jo', at: '2026-11-29', why: null },
  },
})

test('“fewer than five” under section 40 is what it gave; a rounded or an exact number beside a refusal is a floor', async () => {
  const given = async (n: number | Bounds) => (await valueFor([{ n }], partial(['s40(2)']))).value
  assert.deepEqual(await given({ low: 0, high: 4 }), { low: 0, high: 4 })
  assert.deepEqual(await given(12), atLeast(12))
  assert.deepEqual(await given({ low: 950, high: 1049 }), atLeast(950))
})

const years = bites({ by: ['financial-year'] })
const kinds = bites({ number: '2', asks: 'How many of these were …', partOf: '1' })

test('a table by year and kind that was read for the split answers the whole as well', async () => {
  const cell = (n: number, year: string, breed: string): Said => ({
    n,
    question: '2',
    period: { financialYear: year },
    facets: { breed },
  })
  const table = [
    cell(5, '2021/22', 'Collie'),
    cell(1, '2021/22', 'Pug'),
    cell(7, '2022/23', 'Collie'),
    cell(2, '2022/23', 'Pug'),
  ]
  const { value, by } = await valueFor(table, {}, years, survey(years, kinds))
  assert.deepEqual(value, exactly(15))
  assert.deepEqual(by, { year: { '2021/22': exactly(6), '2022/23': exactly(9) } })
})

test('the whole does not answer the question for its split', async () => {
  const { state } = await valueFor([{ n: 15 }], {}, kinds, survey(years, kinds))
  assert.notEqual(state, 'gave')
})

test('a year whose number is held back stands in the reply: it opens the whole no further than it says', async () => {
  const table: Said[] = [
    { n: 11, period: { financialYear: '2021/22' } },
    { n: { low: 0, high: 4 }, period: { financialYear: '2022/23' } },
  ]
  const { value } = await valueFor(table, partial(['s40(2)']), years, survey(years))
  assert.deepEqual(value, { low: 11, high: 15 })
  const [first] = table
  const one = await valueFor(first ? [first] : [], partial(['s40(2)']), years, survey(years))
  assert.deepEqual(one.value, atLeast(11))
})

test('a body that gives the whole and keeps its years back gave the whole', async () => {
  const kept = partial(['s40(2)'])
  const lacks = partial(['s40(2)'], ['by year'])
  const { value } = await valueFor([{ n: 5 }], lacks, years, survey(years))
  assert.deepEqual(value, exactly(5))
  assert.deepEqual((await valueFor([{ n: 5 }], kept, years, survey(years))).value, atLeast(5))
})

test('a year that a body does not know is no answer to all of them', async () => {
  const { state, value, by } = await valueFor(
    [
      { n: { none: 'not-held' }, period: { financialYear: '2021/22' } },
      { n: 35, period: { financialYear: '2022/23' } },
    ],
    {},
    years,
    survey(years),
  )
  assert.equal(state, 'gave')
  assert.deepEqual(value, atLeast(35))
  assert.deepEqual(by, { year: { '2022/23': exactly(35) } })
})

test('what there was on a day is not added up over the years', async () => {
  const at = (n: number, day: string): Said => ({ n, period: { from: day, to: day } })
  const { value } = await valueFor(
    [at(29, '2022-03-31'), at(35, '2023-03-31')],
    {},
    years,
    survey(years),
  )
  assert.notEqual(JSON.stringify(value), JSON.stringify(atLeast(64)))
})

test('how things stood at each year’s end is given by year, also under the year’s own name, and has no whole', async () => {
  const question = bites({
    asks: 'How many dogs were in kennels on 31 March 2022 and on 31 March 2023?',
    by: ['financial-year'],
  })
  const { state, value, by } = await valueFor(
    [
      { n: 29, period: { from: '2022-03-31', to: '2022-03-31' } },
      { n: 35, period: { financialYear: '2022/23' } },
    ],
    {},
    question,
    survey(question),
  )
  assert.equal(state, 'gave')
  assert.deepEqual(value, atLeast(0))
  assert.deepEqual(by, { year: { '2021/22': exactly(29), '2022/23': exactly(35) } })
})

test('the one day on which a register was looked at leaves years that add up', async () => {
  const question = bites({
    asks: 'How many bites were recorded in each year, as at 1 May 2023?',
    by: ['financial-year'],
  })
  const year = (n: number, financialYear: string): Said => ({ n, period: { financialYear } })
  const { value } = await valueFor(
    [year(29, '2021/22'), year(35, '2022/23')],
    {},
    question,
    survey(question),
  )
  assert.deepEqual(value, exactly(64))
})

test('a year that was kept back is no range for all of them, and its cell is that year', async () => {
  const kept = { none: 'suppressed' as const, low: 1, high: 4 }
  const found = await valueFor([{ n: kept, period: { financialYear: '2021/22' } }], {}, years)
  assert.deepEqual(found.value, atLeast(1))
  assert.deepEqual(found.by, { year: { '2021/22': { low: 1, high: 4 } } })
})

test('a body that gave all its years and kept back the kinds of them gave the whole', async () => {
  const asked = bites({ by: ['financial-year', 'breed'] })
  const year = (n: number, of: string): Said => ({ n, period: { financialYear: of } })
  const [first, second] = [year(5, '2021/22'), year(7, '2022/23')]
  assert.deepEqual((await valueFor([first, second], partial(['s12']), asked)).value, exactly(12))
  assert.deepEqual((await valueFor([first], partial(['s12']), asked)).value, atLeast(5))
})

test('a total over cells that were kept back holds them', async () => {
  const total = { n: 74 }
  const cells = [collie, other]
  assert.deepEqual((await valueFor([total, ...cells], partial(['s40(2)']))).value, exactly(74))
  const all = [{ n: 19 }, ...cells]
  assert.deepEqual((await valueFor(all, partial(['s40(2)']))).value, atLeast(19))
})

test('parts that make more than a rejected total of their table make no number of it', async () => {
  const total = { n: 13, state: 'rejected' as const }
  const parts = [collie, other]
  assert.deepEqual((await valueFor([total, ...parts])).value, atLeast(12))
  const elsewhere = { ...total, sheet: 'Two' }
  assert.deepEqual((await valueFor([elsewhere, ...parts])).value, exactly(19))
})

test('kinds that a letter calls overlapping are added up to nothing, and contradict no whole', async () => {
  const overlaps = ['breed']
  const both: Said[] = [
    { ...collie, overlaps },
    { ...pug, overlaps },
  ]
  const { value, assumed, by } = await valueFor(both)
  assert.deepEqual([value, assumed], [atLeast(12), undefined])
  assert.deepEqual(by?.['breed'], { Collie: exactly(12), Pug: exactly(3) })
  assert.deepEqual((await valueFor([{ n: 13 }, ...both])).value, exactly(13))
  const asked = survey(bites({ by: [] }), kinds)
  const parts = both.map((one) => ({ ...one, question: '2' }))
  const part = await valueFor([{ n: 20 }, ...parts], {}, kinds, asked)
  assert.deepEqual(part.value, { low: 12, high: 20 })
})
