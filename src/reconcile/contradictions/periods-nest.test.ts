import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aNoun } from '../../../test/a-noun.ts'
import { type Bounds, exactly } from '../../vocabulary/bounds.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import type { Figure, Period } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { figureId } from '../ink/figure-id.ts'
import { contradictionsIn } from './contradictions.ts'

const survey: Survey = {
  slug: 'one',
  title: 'One survey',
  law: 'foia',
  period: null,
  questions: [{ number: '1', asks: 'How many?', counts: aNoun('case'), whom: ['officers'] }],
  bodies: [],
  readers: 1,
  packs: ['police-conduct'],
}

let start = 0
function says(value: number | Bounds, period: Period, more: Partial<Figure> = {}): DecidedFigure {
  start += 10
  const bounds = typeof value === 'number' ? exactly(value) : value
  const figure: Figure = {
    sha256: 'a'.repeat(64),
    place: { kind: 'text', start, end: start + 2 },
    ink: String(bounds.low),
    question: '1',
    unit: 'case',
    unitInk: 'cases',
    population: 'officers',
    period,
    facets: {},
    value: bounds,
    sure: true,
    ...more,
  }
  return {
    id: figureId('body', figure),
    body: 'body',
    message: null,
    question: '1',
    figure,
    state: 'pencil',
    readAs: null,
    decided: null,
    order: start,
    superseded: false,
  }
}

async function found(...figures: DecidedFigure[]): Promise<string[]> {
  const all = await contradictionsIn('body', figures, survey)
  return all.map(({ contradiction: { severity, note } }) => `${severity}: ${note}`)
}

const year = (of: number): Period => ({ year: String(of) })
const financial = (of: string): Period => ({ financialYear: of })
const days = (from: string, to: string): Period => ({ from, to })

test('a year cannot hold more than the period it lies in, though the other years are not given', async () => {
  const whole = says(10, days('2010-01-01', '2014-12-31'))
  assert.deepEqual(await found(whole, says(10, year(2012))), [])
  assert.deepEqual(await found(whole, says(11, year(2012))), [
    'cannot: 11 cannot be a part of 10. They cannot all be true.',
  ])
})

test('a part of a year cannot hold more than the year', async () => {
  assert.deepEqual(await found(says(5, year(2014)), says(7, days('2014-01-01', '2014-03-31'))), [
    'cannot: 7 cannot be a part of 5. They cannot all be true.',
  ])
})

test('a financial year cannot hold more than the two calendar years it lies in', async () => {
  const years = [says(4, year(2019)), says(3, year(2020))]
  assert.deepEqual(await found(...years, says(7, financial('2019/20'))), [])
  assert.deepEqual(await found(...years, says(8, financial('2019/20'))), [
    'cannot: 4 + 3 = 7, less than 8. They cannot all be true.',
  ])
})

test('calendar and financial years of one period are each held against it', async () => {
  const whole = says(20, days('2010-01-01', '2012-12-31'))
  const calendar = [2010, 2011, 2012].map((of) => says(6, year(of)))
  const both = [...calendar, says(9, financial('2010/11')), says(12, financial('2011/12'))]
  const all = await found(whole, ...both)
  assert.ok(
    all.includes('cannot: 6 + 6 + 6 = 18, not 20. They cannot all be true.'),
    all.join('\n'),
  )
  assert.ok(all.includes('cannot: 9 + 12 = 21, more than 20. They cannot all be true.'))
})

test('the last year ends where the period does, and adds up with the others', async () => {
  const whole = says(12, days('2012-01-01', '2014-02-17'))
  const years = [says(5, year(2012)), says(6, year(2013))]
  assert.deepEqual(await found(whole, ...years, says(1, year(2014))), [])
  assert.deepEqual(await found(whole, ...years, says(2, year(2014))), [
    'cannot: 5 + 6 + 2 = 13, not 12. They cannot all be true.',
  ])
})

test('a person counted in two years is one person in both together, which is odd and can be', async () => {
  const people = { unit: 'person', unitInk: 'people' } as const
  const years = [says(5, year(2012), people), says(6, year(2013), people)]
  const whole = (n: number) => says(n, days('2012-01-01', '2013-12-31'), people)
  assert.deepEqual(await found(whole(11), ...years), [])
  assert.match(
    (await found(whole(10), ...years))[0] ?? '',
    /^odd: 5 \+ 6 = 11, not 10\. If none is counted in two years, they do not add up/,
  )
  assert.match((await found(whole(12), ...years))[0] ?? '', /^cannot: 5 \+ 6 = 11, less than 12\./)
})

test('another unit, other people or another part is no part of the period', async () => {
  const whole = says(5, year(2014))
  const quarter = days('2014-01-01', '2014-03-31')
  assert.deepEqual(await found(whole, says(7, quarter, { population: 'staff' })), [])
  assert.deepEqual(await found(whole, says(7, quarter, { unit: 'allegation' })), [])
})

test('more outcomes or hearings than cases are odd, and so are fewer allegations', async () => {
  const cases = says(5, year(2014))
  const of = (unit: Figure['unit'], n: number, facets = {}) =>
    found(cases, says(n, year(2014), { unit, unitInk: unit, facets }))
  assert.deepEqual(await of('outcome', 5), [])
  assert.deepEqual(await of('allegation', 9), [])
  assert.deepEqual(await of('outcome', 6), [
    'odd: 6 outcomes, but 5 cases. If no case has more than one outcome, they do not fit; it need not be so, and the reply does not say.',
  ])
  assert.deepEqual(await of('outcome', 6, { outcome: 'written_warning' }), [
    'odd: 6 outcomes (Written warning), but 5 cases. If no case has more than one outcome of a kind, they do not fit; it need not be so, and the reply does not say.',
  ])
  assert.deepEqual(await of('proceeding', 6), [
    'odd: 6 proceedings, but 5 cases. If no case has more than one proceeding, they do not fit; it need not be so, and the reply does not say.',
  ])
  assert.deepEqual(await of('allegation', 4), [
    'odd: 5 cases, but 4 allegations. If every case has at least one allegation, they do not fit; it need not be so, and the reply does not say.',
  ])
})

test('crimes and posts are both counted in no unit of ours, and not in one another', async () => {
  const other = (n: number, unitInk: string) => says(n, year(2014), { unit: 'other', unitInk })
  assert.deepEqual(await found(other(16, 'crimes'), other(35, 'posts')), [])
  assert.equal((await found(other(16, 'crimes'), other(35, 'crimes'))).length, 1)
})

test('in a survey of different requests a table that does not add up is found within its letter', async () => {
  const own: Survey = { ...survey, notComparable: 'Each request asked something else.' }
  const cell = (range: string, prefix: string) => ({
    place: { kind: 'sheet' as const, sheet: 'One', range },
    prefix,
  })
  const row = (n: number, outcome: string, range: string) =>
    says(n, null, { facets: { outcome }, ...cell(range, `${outcome}\t`) })
  const table = (total: number) => [
    row(4, 'written_warning', 'B2'),
    row(3, 'dismissed', 'B3'),
    says(total, null, cell('B4', '3\nTotal\t')),
  ]
  assert.deepEqual(await contradictionsIn('body', table(7), own), [])
  const [wrong] = await contradictionsIn('body', table(9), own)
  assert.equal(wrong?.contradiction.severity, 'cannot')
})
