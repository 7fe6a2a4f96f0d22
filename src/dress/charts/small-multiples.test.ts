import assert from 'node:assert/strict'
import { test } from 'node:test'
import { atLeast, exactly } from '../../vocabulary/bounds.ts'
import { asText } from '../html/html.ts'
import { smallMultiples } from './small-multiples.ts'

const drawn = asText(
  smallMultiples({
    label: 'Each council by year',
    ends: ['2021/22', '2023/24'],
    most: '200',
    multiples: [
      { name: 'Ashcombe', says: 'Ashcombe: 100, 200', values: [exactly(100), exactly(200)] },
      { name: 'Brindle', says: 'Brindle: not given, 50+', values: [null, atLeast(50)] },
      { name: 'Cobden', says: 'Cobden: 10–20, 0', values: [{ low: 10, high: 20 }, exactly(0)] },
    ],
  }),
)
const heights = [...drawn.matchAll(/<rect class="[^"]*"[^>]* height="([^"]*)"/g)].map(([, n]) =>
  Number(n),
)

test('all drawings share one scale', () => {
  const [half = 0, full = 0, quarter = 0] = heights
  assert.equal(half * 2, full)
  assert.equal(quarter * 4, full)
})

test('what was not given has no column, and a nought has one of no height', () => {
  assert.equal(heights.length, 5)
  assert.equal(heights.at(-1), 0)
})

test('a floor is drawn open and a range with a whisker to its most', () => {
  assert.equal(drawn.match(/class="bar--open"/g)?.length, 1)
  assert.equal(drawn.match(/class="whisk"/g)?.length, 2)
})

test('the drawing says in words what it shows', () => {
  assert.match(drawn, /role="img" aria-label="Brindle: not given, 50\+"/)
})
