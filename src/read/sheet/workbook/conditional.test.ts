import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hidingRules, isIn } from './conditional.ts'

const WHITE = {
  font: { colour: 'FFFFFF', isStruck: false, isRaised: false },
  ground: { isFilled: false },
}

/** What the rule says of a cell of C2:C9 in the third row that holds this, beside 7 in column B. */
function met(rule: string, value: number): boolean | null | undefined {
  const xml = `<worksheet><sheetData/><conditionalFormatting sqref="C2:C9">${rule}</conditionalFormatting></worksheet>`
  const [found] = hidingRules(xml, [WHITE])
  return found?.isMet(value, 2, 2, (_, c) => (c === 2 ? value : 7))
}
const cellIs = (operator: string, ...formulas: string[]): string =>
  `<cfRule type="cellIs" dxfId="0" priority="1" operator="${operator}">${formulas.map((one) => `<formula>${one}</formula>`).join('')}</cfRule>`
const expression = (formula: string): string =>
  `<cfRule type="expression" dxfId="0" priority="1"><formula>${formula}</formula></cfRule>`

const seen: [rule: string, value: number, met: boolean | null][] = [
  [cellIs('lessThan', '5'), 3, true],
  [cellIs('lessThan', '5'), 5, false],
  [cellIs('between', '1', '4'), 4, true],
  [cellIs('between', '1', '4'), 0, false],
  [cellIs('lessThan', '$B$1'), 3, true],
  [expression('C2&lt;5'), 3, true],
  [expression('AND(C2&gt;0,C2&lt;5)'), 0, false],
  [expression('AND(C2&gt;0,C2&lt;5)'), 3, true],
  [expression('$B2&lt;5'), 3, false],
  [expression('ISODD(C2)'), 3, null],
]
for (const [rule, value, expected] of seen) {
  test(`of ${value}, ${rule.replace(/.*?<formula>/, '').replace(/<.*/, '')}: ${expected}`, () => {
    assert.equal(met(rule, value), expected)
  })
}

test('a rule holds for its cells alone', () => {
  const [rule] = hidingRules(
    `<x><conditionalFormatting sqref="C2:C9 E4">${cellIs('lessThan', '5')}</conditionalFormatting></x>`,
    [WHITE],
  )
  assert.deepEqual(
    [
      [1, 2],
      [3, 4],
      [0, 2],
      [2, 3],
    ].map(([r = 0, c = 0]) => rule && isIn(rule, r, c)),
    [true, true, false, false],
  )
})
