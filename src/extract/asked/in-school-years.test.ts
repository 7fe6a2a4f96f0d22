import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Figure, Period } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { inSchoolYears } from './in-school-years.ts'

const survey = (period: Period): Survey => ({
  slug: 'suspensions',
  title: 'Suspensions',
  law: 'foia',
  period,
  packs: [],
  dimensions: [],
  questions: [],
  bodies: [],
  readers: 1,
})

const told = (prefix: string): Figure => ({
  sha256: 'a'.repeat(64),
  place: { kind: 'text', start: 0, end: 5 },
  ink: '1,412',
  prefix,
  unit: 'suspension',
  unitInk: 'suspensions',
  population: 'unknown',
  period: { financialYear: '2022/23' },
  facets: {},
  value: { low: 1412, high: 1412 },
  sure: true,
})

const SCHOOL = survey({ from: '2021-09-01', to: '2024-08-31' })
const TAX = survey({ from: '2021-04-01', to: '2024-03-31' })

test('a sentence of 2022/23 in a survey of school years tells the school year', () => {
  const [figure] = inSchoolYears([told('In 2022/23 there were ')], SCHOOL)
  assert.deepEqual(figure?.period, { from: '2022-09-01', to: '2023-08-31' })
})

test('what a school calls a financial year is one, and in other surveys it is one anyway', () => {
  const year = { financialYear: '2022/23' }
  const said = inSchoolYears([told('In the financial year 2022/23 there were ')], SCHOOL)
  assert.deepEqual(said[0]?.period, year)
  assert.deepEqual(inSchoolYears([told('In 2022/23 there were ')], TAX)[0]?.period, year)
})

test('who counts by financial year tells those, of the question that it is said of', () => {
  const [year, school] = [{ financialYear: '2022/23' }, { from: '2022-09-01', to: '2023-08-31' }]
  const ONE = ['1']
  const SAID: [sentence: string, numbers: string[], period: Period][] = [
    ['We report by financial year, not by school year.', [], year],
    ['Spending is recorded for each financial year.', ONE, year],
    ['Spending is recorded by financial year.', ['2'], school],
    ['We do not report by financial year.', ONE, school],
    ['A record is kept for the financial year after a pupil leaves.', ONE, school],
  ]
  for (const [sentence, numbers, period] of SAID) {
    const figure = { ...told('In 2022/23 there were '), question: '1' }
    const [read] = inSchoolYears([figure], SCHOOL, [{ numbers, sentences: [sentence] }])
    assert.deepEqual(read?.period, period, sentence)
  }
})
