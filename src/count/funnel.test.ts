import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atLeast, type Bounds, exactly } from '../vocabulary/bounds.ts'
import type { BodyValue } from '../vocabulary/count.ts'
import { funnelOf, limitsAt } from './funnel.ts'
import { rateOf } from './rates/rates.ts'

const body = (i: number, value: Bounds, workforce: number): BodyValue => ({
  body: `b${i}`,
  name: `Body ${i}`,
  state: 'gave',
  value,
  unit: 'case',
  unitInk: 'cases',
  figures: [],
  evidence: null,
  confirmedBy: 'Jo',
  workforce,
  rate: rateOf(value, workforce),
})

const alike = Array.from({ length: 12 }, (_, i) => body(i, exactly(10), 1000))

test('fewer than ten bodies make no funnel, nor do floors and ranges', () => {
  assert.equal(funnelOf(alike.slice(0, 9)), null)
  const floors = alike.map((one, i) => body(i, atLeast(10), one.workforce ?? 0))
  assert.equal(funnelOf(floors), null)
})

test('bodies that count alike are as far apart as chance has them, and none lies outside', () => {
  const funnel = funnelOf(alike)
  assert.equal(funnel?.phi, 1)
  assert.deepEqual(new Set(funnel?.points.map(({ beyond }) => beyond)), new Set(['none']))
})

test('one far above eleven alike lies outside the limits and does not widen them', () => {
  const funnel = funnelOf([...alike.slice(0, 11), body(11, exactly(60), 1000)])
  assert.equal(funnel?.points.at(-1)?.beyond, '99.8')
  assert.ok((funnel?.phi ?? 0) < 3)
})

test('where all differ by more than chance the limits are wider, and what chance alone would name is not named', () => {
  const spread = [2, 30, 4, 26, 5, 24, 3, 28, 6, 22, 4, 40].map((n, i) => body(i, exactly(n), 1000))
  const funnel = funnelOf(spread)
  assert.ok(funnel && funnel.phi > 5)
  assert.deepEqual(
    funnel.points.filter(({ beyond }) => beyond === '99.8'),
    [],
  )
  assert.ok(funnel.points.some(({ beyondByChance }) => beyondByChance === '99.8'))
})

test('the limits narrow with the base, and 99.8 % lie outside 95 %', () => {
  const funnel = { average: 4, phi: 2 }
  const [small, large] = [limitsAt(funnel, 1000, '95'), limitsAt(funnel, 9000, '95')]
  // 1.96 × √(2 × 4 / 1,000 per thousand) × 1,000 / √1,000
  assert.ok(Math.abs(small.high - 4 - 1.96 * Math.sqrt(8)) < 0.001)
  assert.ok(large.high - 4 < (small.high - 4) / 2.9)
  assert.ok(limitsAt(funnel, 1000, '99.8').high > small.high)
  assert.equal(limitsAt(funnel, 100, '99.8').low, 0)
})
