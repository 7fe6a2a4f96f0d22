import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inUnits } from '../../vocabulary/least-unit.ts'
import { durationOfCell, durationsIn, timeAsked } from './duration.ts'
import { moneyIn, moneyOfCell, scaleOfHead } from './money.ts'
import { shareOfCell, sharesIn } from './share.ts'

type Seen = [ink: string, low: number, high: number | null]

const money: Seen[] = [
  ['£2,713.92', 2713.92, 2713.92],
  ['£1.2m', 1_150_000, 1_249_999.99],
  ['£74k', 73_500, 74_499.99],
  ['£1.2 million', 1_150_000, 1_249_999.99],
  ['just over £0.12m', 120_000, 124_999.99],
  ['over £3,000', 3000.01, null],
  ['at least £3,000', 3000, null],
  ['450 pounds', 450, 450],
  ['75p', 0.75, 0.75],
  ['between £50 and £60', 50, 60],
  ['(£450)', -450, -450],
]
for (const [ink, low, high] of money)
  test(`“${ink}” is ${low} to ${high ?? 'no ceiling'} pounds`, () => {
    const [said, second] = moneyIn(`We paid ${ink} in all.`)
    assert.equal(second, undefined)
    assert.deepEqual(said && inUnits(said.value, 'money'), { low, high })
  })

const cells: [ink: string, head: string, low: number, high: number][] = [
  ['6.1', 'Compensation (£000)', 6050, 6149.99],
  ['19', 'Spend in thousands', 18_500, 19_499.99],
  ['(450)', 'Amount (£)', -450, -450],
  ['1.4', 'Cost (£m)', 1_350_000, 1_449_999.99],
  ['nil', 'Amount (£)', 0, 0],
]
for (const [ink, head, low, high] of cells)
  test(`“${ink}” under “${head}” is ${low} to ${high} pounds`, () => {
    const said = moneyOfCell(ink, scaleOfHead(head))
    assert.deepEqual(said && inUnits(said.value, 'money'), { low, high })
  })

const inDays = timeAsked(['For how many days was it open?'])
const spans: [ink: string, unit: string, low: number, high: number][] = [
  ['412 days', 'days', 412, 412],
  ['1 year and 3 months', 'days', 456, 487],
  ['2 years and 41 days', 'days', 771, 772],
  ['six weeks', 'weeks', 6, 6],
  ['3 hours 20 minutes', 'minutes', 200, 200],
  ['3.5 hours', 'hours', 3.5, 3.5],
]
for (const [ink, unit, low, high] of spans)
  test(`where days are asked, “${ink}” is ${low} to ${high} ${unit}`, () => {
    const [said, second] = durationsIn(`It took ${ink} to close.`, inDays)
    assert.equal(second, undefined)
    assert.equal(said?.unit, unit)
    assert.deepEqual(said && inUnits(said.value, 'duration'), { low, high })
  })

test('“3:23” is 203 seconds where minutes are asked, and 203 minutes where hours are', () => {
  const asked = (text: string) => durationOfCell('3:23', 'minutes', timeAsked([text]))
  assert.deepEqual([asked('in minutes')?.unit, asked('in minutes')?.value.low], ['seconds', 20_300])
  assert.deepEqual([asked('in hours')?.unit, asked('in hours')?.value.low], ['minutes', 20_300])
})

test('“9.0 %” is 8.95 to 9.04, and no share of a whole is more than all of it', () => {
  assert.deepEqual(
    sharesIn('9.0 % of them').map(({ value }) => inUnits(value, 'share')),
    [{ low: 8.95, high: 9.04 }],
  )
  assert.deepEqual(shareOfCell('100')?.value, { low: 9950, high: 10_000 })
})
