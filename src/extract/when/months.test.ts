import assert from 'node:assert/strict'
import { test } from 'node:test'
import { supposes } from '../cases/fields/may-not-be.ts'
import { monthsIn } from './months.ts'

// One line for each way a month is said. Add the next one you meet.
const TOLD: [text: string, months: string[]][] = [
  ['In May 1999 a cleaner was bitten', ['May 1999']],
  ['may 2021', ['may 2021']],
  ['Aug-23', ['Aug-23']],
  ['In March a cleaner was bitten', ['March']],
  ['In May Prisoner B was cut', ['May']],
  ['bitten in late June, Mill Lane', ['June']],
  ['May: Mill Lane, bite to hand', ['May']],
  ['MARCH', ['MARCH']],
  ['On 14 May 2021 a cleaner was bitten', ['May 2021']],
  ['Bitten on 14/05/2021', ['2021-05-14']],
  ['Bitten on May 14, 2021', ['2021-05-14']],
  ['In May 21, a cleaner was bitten', ['May 21']],
  ['In May 14 people were bitten', ['May']],
]

for (const [text, months] of TOLD)
  test(`“${text}” tells ${months.join(' and ')}`, () => {
    assert.deepEqual(
      monthsIn(text).map(({ value }) => value),
      months,
    )
  })

const NONE = [
  'The victim may claim for it',
  'we march on',
  'May the victim claim for it?',
  'It is over. March on to the next',
  'A cleaner was bitten in March Lane',
  'At May House he was cut',
  'April Jones was bitten',
  'THE VICTIM MAY CLAIM',
  'a decision was made',
]

for (const text of NONE)
  test(`“${text}” tells no month`, () => {
    assert.deepEqual(monthsIn(text), [])
  })

test('the month of May supposes nothing, with its year or without', () => {
  assert.deepEqual(
    ['In May a cleaner was bitten', 'In May 2021 it was closed', 'It may be closed'].map(supposes),
    [false, false, true],
  )
})
