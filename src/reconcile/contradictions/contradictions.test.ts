import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aNoun } from '../../../test/a-noun.ts'
import { type Bounds, exactly } from '../../vocabulary/bounds.ts'
import type { Contradiction } from '../../vocabulary/count.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import type { Figure } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { figureId } from '../ink/figure-id.ts'
import { contradictionsIn } from './contradictions.ts'

const PERIOD = { from: '2009-01-01', to: '2014-02-17' }

const survey: Survey = {
  slug: 'one',
  title: 'One survey',
  law: 'foia',
  period: PERIOD,
  questions: [
    { number: '1a', asks: 'How many?', counts: aNoun('person'), whom: ['officers', 'staff'] },
    { number: '1c', asks: 'What came of it?', rows: true },
    {
      number: '2',
      asks: 'How many complaints?',
      counts: aNoun('person'),
      whom: ['officers', 'staff'],
    },
  ],
  bodies: [],
  readers: 1,
  packs: ['police-conduct'],
}

let start = 0
function says(value: number | Bounds, more: Partial<Figure> = {}): DecidedFigure {
  const ink = typeof value === 'number' ? String(value) : '<5'
  start += 10
  const figure: Figure = {
    sha256: 'a'.repeat(64),
    place: { kind: 'text', start, end: start + 2 },
    ink,
    question: '1a',
    unit: 'person',
    unitInk: 'people',
    population: ['officers', 'staff'],
    period: PERIOD,
    facets: {},
    value: typeof value === 'number' ? exactly(value) : value,
    sure: true,
    ...more,
  }
  return {
    id: figureId('body', figure),
    body: 'body',
    message: null,
    question: figure.question ?? null,
    figure,
    state: 'pencil',
    readAs: null,
    decided: null,
    order: start,
    superseded: false,
  }
}

const find = async (figures: DecidedFigure[], of = survey): Promise<Contradiction[]> =>
  (await contradictionsIn('body', figures, of)).map(({ contradiction }) => contradiction)

const inBrief = (all: Contradiction[]) =>
  all.map(({ severity, statements }) => [
    severity,
    ...statements.map(({ figure, says: words }) => figure?.ink ?? words),
  ])

const officers = { population: 'officers' } as const
const staff = { population: 'staff' } as const

test('20 investigations, 13 officers and 6 staff: different units, all three statements named', async () => {
  const all = await find([
    says(20, { unit: 'investigation', unitInk: 'occasions' }),
    says(13, officers),
    says(6, staff),
  ])
  assert.deepEqual(inBrief(all), [['units', '20', '13', '6', 'One investigation is one person']])
  assert.equal(
    all[0]?.note,
    '20 investigations, but 13 + 6 = 19 people: different units. Investigations and people need not be one for one, and nothing said here tells how they relate.',
  )
  assert.match(
    all[0]?.askTheBody ?? '',
    /^Dear Freedom of Information team,\n\nThank you for your reply\. .* It gives 20 investigations, officers and police staff, 1.January.2009 – 17.February.2014 \(“20”\); 13 people, officers, 1.January.2009 – 17.February.2014 \(“13”\); 6 people, police staff, 1.January.2009 – 17.February.2014 \(“6”\)\.\n\nPlease tell me what each of these numbers counts/,
  )
})

test('had all three counted people, they could not all be true', async () => {
  const all = await find([says(20), says(13, officers), says(6, staff)])
  assert.deepEqual(inBrief(all), [['cannot', '20', '13', '6']])
  assert.equal(all[0]?.note, '13 + 6 = 19, not 20. They cannot all be true.')
})

test('more officers alone than the total are named without the staff', async () => {
  const all = await find([says(8), says(11, officers), says(4, staff)])
  assert.deepEqual(inBrief(all), [['cannot', '8', '11']])
  assert.equal(all[0]?.note, '11 cannot be a part of 8. They cannot all be true.')
})

test('13 + 7 closes the gap', async () => {
  assert.deepEqual(await find([says(20), says(13, officers), says(7, staff)]), [])
})

test('16 officers and fewer than five staff may be 20', async () => {
  assert.deepEqual(await find([says(20), says(16, officers), says({ low: 0, high: 4 }, staff)]), [])
})

test('13 officers and fewer than five staff cannot be 20', async () => {
  const all = await find([says(20), says(13, officers), says({ low: 0, high: 4 }, staff)])
  assert.equal(
    all[0]?.note,
    '13 + between 0 and 4 = between 13 and 17, not 20. They cannot all be true.',
  )
})

const WARDS = { kind: 'sheet', sheet: 'One' } as const
const line = (year: string, [tyre, wheel, all]: (number | Bounds)[], row: number) => {
  const at = (value: number | Bounds | undefined, column: string, facets: Figure['facets']) =>
    says(value ?? 0, {
      period: { financialYear: year },
      facets,
      place: { ...WARDS, range: `${column}${row}` },
    })
  return [at(tyre, 'B', { ward: 'Abbey' }), at(wheel, 'C', { ward: 'Dock' }), at(all, 'D', {})]
}
const TABLE = [...line('2019/20', [3, 4, 7], 2), ...line('2020/21', [5, 1, 6], 3)]

test('two lines of a table that add up show that the third was meant to, under whatever word', async () => {
  const all = await find([...TABLE, ...line('2021/22', [31, { low: 1, high: 4 }, 63], 4)])
  assert.deepEqual(
    all.map(({ severity, note }) => [severity, note]),
    [['cannot', '31 + between 1 and 4 = between 32 and 35, not 63. They cannot all be true.']],
  )
})

test('a table of which one cell was rejected does not contradict its total', async () => {
  const [first, second, total] = line('2021/22', [31, 32, 63], 4)
  assert.ok(first && second && total)
  assert.deepEqual(await find([...TABLE, first, { ...second, state: 'rejected' }, total]), [])
})

test('two totals for one question cannot both be true', async () => {
  const all = await find([says(20), says(19)])
  assert.deepEqual(inBrief(all), [['cannot', '20', '19']])
  assert.equal(all[0]?.note, 'The same number is given as 20 and as 19. They cannot both be true.')
})

test('the same total in the letter and in its table is no contradiction', async () => {
  assert.deepEqual(await find([says(20), says(20)]), [])
})

test('years that do not make the period are named with it', async () => {
  const years = [14, 16, 62, 92].map((n, i) =>
    says(n, { period: { year: String(2018 + i) }, facets: { year: String(2018 + i) } }),
  )
  const period = { from: '2018-01-01', to: '2021-12-31' }
  assert.deepEqual(await find([...years, says(184, { period })]), [])
  const [wrong] = await find([...years, says(185, { period })])
  assert.equal(wrong?.note, '14 + 16 + 62 + 92 = 184, less than 185. They cannot all be true.')
})

test('years by officers and staff add up to the whole, though no year has a total of its own', async () => {
  const cells = ['2018', '2019'].flatMap((year) =>
    [officers, staff].map((people) => says(5, { ...people, period: { year }, facets: { year } })),
  )
  const period = { from: '2018-01-01', to: '2019-12-31' }
  assert.deepEqual(await find([...cells, says(20, { period })]), [])
  const [wrong] = await find([...cells, says(21, { period })])
  assert.equal(wrong?.note, '5 + 5 + 5 + 5 = 20, less than 21. They cannot all be true.')
})

test('a rank that more people hold than there are officers cannot be', async () => {
  const all = await find([
    says(5, officers),
    says(6, { ...officers, facets: { rank: 'constable' } }),
  ])
  assert.deepEqual(inBrief(all), [['cannot', '5', '6']])
  assert.equal(all[0]?.note, '6 cannot be a part of 5. They cannot all be true.')
})

const outcome = (n: number, name: string, more: Partial<Figure> = {}) =>
  says(n, { question: '1c', facets: { outcome: name }, ...more })

test('outcomes that make more than the cases are odd: one case can have two', async () => {
  const all = await find([says(12), outcome(8, 'written_warning'), outcome(6, 'dismissed')])
  assert.deepEqual(inBrief(all), [
    ['odd', '12', '8', '6', 'Every one is listed once under outcome'],
  ])
})

test('a few outcomes out of many are no contradiction', async () => {
  assert.deepEqual(await find([says(20), outcome(1, 'dismissed'), outcome(1, 'resigned')]), [])
})

test('a total in the table of its parts that they do not make cannot be', async () => {
  const cell = (range: string) => ({ place: { kind: 'sheet' as const, sheet: 'Outcome', range } })
  const all = await find([
    outcome(2, 'written_warning', cell('B2')),
    outcome(4, 'dismissed', cell('B3')),
    says(12, { question: '1c', prefix: '4\nTotal\t', ...cell('B4') }),
  ])
  assert.deepEqual(inBrief(all), [['cannot', '2', '4', '12']])
})

test('a number in the same table that is not called a total is not the sum of what stands below it', async () => {
  const cell = (range: string) => ({ place: { kind: 'sheet' as const, sheet: 'Reply', range } })
  const all = await find([
    says(55, cell('B2')),
    outcome(2, 'resigned', cell('B3')),
    outcome(34, 'written_warning', cell('B4')),
  ])
  assert.deepEqual(all, [])
})

test('“1 not upheld” and “1 unsubstantiated” are two of one outcome, not one number said twice', async () => {
  assert.deepEqual(await find([says(20), outcome(1, 'not_proven'), outcome(2, 'not_proven')]), [])
})

test('another question counts other matters', async () => {
  assert.deepEqual(await find([says(20), says(35, { question: '2' })]), [])
})

test('what a reader rejected or a later reply took back states nothing', async () => {
  const rejected = { ...says(19), state: 'rejected' as const }
  const old = { ...says(18), superseded: true }
  assert.deepEqual(await find([says(20), rejected, old]), [])
})

test('of a list of which a reader rejected one number nobody says that it does not make its total', async () => {
  const cell = (value: number, row: number, more: Partial<Figure> = {}) =>
    says(value, {
      place: { kind: 'block', path: `table 1 row ${row} cell 2` },
      facets: { kind: `kind ${row}` },
      ...more,
    })
  const total = cell(95, 5, { facets: {}, prefix: 'Total ' })
  const parts = [cell(31, 2), cell(52, 3)]
  const last = (value: number, state: DecidedFigure['state']) => ({ ...cell(value, 4), state })
  assert.equal((await find([total, ...parts, last(40, 'pencil')])).length, 1)
  assert.deepEqual(await find([total, ...parts, last(40, 'rejected')]), [])
  assert.deepEqual(await find([total, ...parts, last(12, 'rejected')]), [])
  const over = await find([total, ...parts, cell(90, 6), last(12, 'rejected')])
  assert.ok(over.every(({ statements }) => statements.every(({ figure }) => figure?.ink !== '12')))
})

test('West Mercia 2018 to 2021: 12 by platform and 12 by outcome are no contradiction', async () => {
  const period = { from: '2018-01-01', to: '2021-12-31' }
  const part = (facets: Figure['facets']) => ({ question: '1c', period, facets })
  const outcomes = {
    dismissed: 2,
    resigned_or_retired: 1,
    final_written_warning: 1,
    written_warning: 1,
    reflective_practice: 6,
    management_action: 1,
  }
  const platforms = { pornhub: 1, whatsapp: 6, twitter: 2, facebook: 2, youtube: 1 }
  assert.deepEqual(
    await find([
      says(12, { period, unit: 'case' }),
      ...Object.entries(outcomes).map(([id, n]) =>
        says(n, { ...part({ outcome: id }), unit: 'case' }),
      ),
      ...Object.entries(platforms).map(([id, n]) =>
        says(n, { ...part({ platform: id }), unit: 'case' }),
      ),
    ]),
    [],
  )
})

const rinks: Survey = {
  ...survey,
  packs: [],
  questions: [
    { number: '1', asks: 'How many injuries, by rink?', counts: aNoun('injury'), by: ['rink'] },
  ],
  dimensions: [
    {
      name: 'rink',
      exclusive: true,
      open: false,
      categories: ['indoor', 'outdoor', 'other'].map((id) => ({ id, words: [id] })),
    },
  ],
}
const injuries = (n: number, rink?: string, more: Partial<Figure> = {}) =>
  says(n, {
    question: '1',
    unit: 'injury',
    unitInk: 'injuries',
    population: 'unknown',
    facets: rink === undefined ? {} : { rink },
    ...more,
  })

test('parts that lack one that was asked for, as an asterisk nobody could read, contradict no total', async () => {
  assert.deepEqual(
    await find([injuries(125), injuries(88, 'indoor'), injuries(34, 'outdoor')], rinks),
    [],
  )
})

test('parts that make more than the total do, whichever is missing', async () => {
  const all = await find([injuries(125), injuries(98, 'indoor'), injuries(34, 'outdoor')], rinks)
  assert.equal(all.length, 1)
})

test('parts beside a row that was rejected contradict no total either', async () => {
  const open: Survey = {
    ...rinks,
    dimensions:
      rinks.dimensions?.map((one) => ({
        ...one,
        open: true,
        categories: one.categories.slice(0, 2),
      })) ?? [],
  }
  const cell = (row: number) => ({
    place: { kind: 'block' as const, path: `table 1 row ${row} cell 2`, start: row, end: row + 1 },
  })
  const told = [
    injuries(45, undefined, cell(5)),
    injuries(31, 'indoor', cell(2)),
    injuries(12, 'outdoor', cell(3)),
  ]
  const trust = { ...injuries(2, undefined, cell(4)), state: 'rejected' as const }
  assert.deepEqual(await find([...told, trust], open), [])
  assert.equal((await find(told, open)).length, 1)
})
