import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aSurvey } from '../../../test/a-survey.ts'
import { exactly } from '../../vocabulary/bounds.ts'
import { periodAsTyped, periodTyped } from '../../wording/period-typed.ts'
import { type ReadBefore, readsTyped } from './reads-form.ts'

const survey = aSurvey()
const before: ReadBefore = {
  value: { none: 'suppressed', low: 1, high: 4 },
  unit: 'person',
  unitInk: 'people',
  population: 'staff',
  period: { year: '2013' },
  facets: { outcome: 'written_warning', year: '2013' },
}

test('what a form does not ask stays as it was read', () => {
  const { reads, formErrors } = readsTyped({}, before, survey)
  assert.deepEqual(formErrors, [])
  const { unitInk: _, ...rest } = before
  assert.deepEqual(reads, rest)
})

test('a facet that is emptied is gone, and one in the words of the list becomes its id', () => {
  const form = { 'facet-year': '', 'facet-outcome': 'Written Warning' }
  assert.deepEqual(readsTyped(form, before, survey).reads.facets, { outcome: 'written_warning' })
})

test('a reason with a number keeps what is known all the same; without a reason the number stands', () => {
  const known = readsTyped({ number: '1-4', missing: 'withheld' }, before, survey)
  assert.deepEqual(known.reads.value, { none: 'withheld', low: 1, high: 4 })
  assert.deepEqual(readsTyped({ number: '3', missing: '' }, before, survey).reads.value, exactly(3))
  const nothing = readsTyped({ number: '', missing: '' }, before, survey).formErrors
  assert.deepEqual(
    nothing.map(({ field }) => field),
    ['number'],
  )
})

test('money is typed in pounds and kept in pence, a share in per cent', () => {
  const money = { ...before, kind: 'money', unit: 'GBP', value: exactly(271392) } as const
  const typed = (number: string, of: ReadBefore = money) =>
    readsTyped({ number, missing: '' }, of, survey).reads.value
  assert.deepEqual(typed('£2,713.92'), exactly(271392))
  assert.deepEqual(typed('1,200 - 1,300'), { low: 120000, high: 130000 })
  assert.deepEqual(typed('12.5 %', { ...before, kind: 'share', unit: '%' }), exactly(1250))
  assert.equal(typed('12.5', before), undefined)
})

test('a survey that knows no police offers none, and keeps what a number was read as', () => {
  const buses = aSurvey({
    packs: [],
    dimensions: [
      {
        name: 'kind',
        categories: [{ id: 'late', words: ['Late', 'delay'] }],
        exclusive: true,
        open: true,
      },
    ],
  })
  const form = { unit: 'investigation', 'facet-kind': 'Delay', 'facet-rank': 'Constable' }
  const { reads, formErrors } = readsTyped(form, { ...before, facets: {} }, buses)
  assert.deepEqual(
    formErrors.map(({ field }) => field),
    ['unit'],
  )
  assert.deepEqual(reads.facets, { kind: 'late' })
  assert.equal(readsTyped({}, before, buses).reads.unit, 'person')
})

test('several of whom a number counts are kept as several', () => {
  const form = { populations: 'asked', 'population-officers': 'yes', 'population-staff': 'yes' }
  assert.deepEqual(readsTyped(form, before, survey).reads.population, ['officers', 'staff'])
})

test('a period is typed as years, as days, or not at all, and comes back as it was typed', () => {
  for (const typed of [
    '2013',
    '2013/14',
    '2009-01-01 to 2014-02-17',
    '2019/20 to 2023/24',
    '2019 to 2021',
    '',
  ]) {
    const period = periodTyped(typed)
    assert.ok(period !== undefined)
    assert.equal(periodAsTyped(period), typed)
  }
  const days = { from: '2009-01-01', to: '2014-02-17' }
  assert.deepEqual(periodTyped('between 1 January 2009 and 17 Feb 2014'), days)
  for (const wrong of ['2013/16', '2014-02-17 to 2009-01-01', '2013-02-30 to 2013-03-01', 'lately'])
    assert.equal(periodTyped(wrong), undefined)
})
