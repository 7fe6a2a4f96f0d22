import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agreementOf, type Pair } from './agreement.ts'

const times = (n: number, first: string, second: string): Pair[] =>
  Array.from({ length: n }, () => [first, second])

/** Worked by hand from the formula, or printed with their tables. */
const KNOWN: [says: string, pairs: Pair[], kappa: number][] = [
  [
    'fifty grant proposals: 20 both yes, 15 both no, 5 and 10 apart (observed 0.70, by chance 0.50)',
    [
      ...times(20, 'yes', 'yes'),
      ...times(5, 'yes', 'no'),
      ...times(10, 'no', 'yes'),
      ...times(15, 'no', 'no'),
    ],
    0.4,
  ],
  [
    'a hundred, 60 of them agreed, with even shares (0.60 against 0.54)',
    [
      ...times(45, 'yes', 'yes'),
      ...times(15, 'yes', 'no'),
      ...times(25, 'no', 'yes'),
      ...times(15, 'no', 'no'),
    ],
    (0.6 - 0.54) / (1 - 0.54),
  ],
  [
    'a hundred, 60 of them agreed, with shares apart (0.60 against 0.46)',
    [
      ...times(25, 'yes', 'yes'),
      ...times(35, 'yes', 'no'),
      ...times(5, 'no', 'yes'),
      ...times(35, 'no', 'no'),
    ],
    (0.6 - 0.46) / (1 - 0.46),
  ],
  ['all agreed, in three classes', [...times(3, 'a', 'a'), ...times(2, 'b', 'b'), ['c', 'c']], 1],
  ['all apart, two classes crossed', [...times(4, 'a', 'b'), ...times(4, 'b', 'a')], -1],
]

for (const [says, pairs, kappa] of KNOWN) {
  test(`${says}: kappa is ${kappa.toFixed(2)}`, () => {
    const found = agreementOf(pairs)
    assert.equal(found.n, pairs.length)
    assert.ok(found.kappa !== null && Math.abs(found.kappa - kappa) < 1e-12, `${found.kappa}`)
  })
}

test('where both say the same of everything in one class, chance explains all and there is no kappa', () => {
  assert.deepEqual(agreementOf(times(7, 'as read', 'as read')), { n: 7, agreed: 7, kappa: null })
})

test('where one never varies, agreement is no better than chance', () => {
  const found = agreementOf([...times(6, 'a', 'a'), ...times(2, 'a', 'b')])
  assert.deepEqual([found.agreed, found.kappa], [6, 0])
})

test('nothing answered by both is no agreement and no disagreement', () => {
  assert.deepEqual(agreementOf([]), { n: 0, agreed: 0, kappa: null })
})
