// Charts say with attributes only what the table beside them says in numbers.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { asText } from '../html/html.ts'
import { coverStrip, markOfValue } from './cover-strip.ts'
import { rateBars } from './rate-bars.ts'
import { stripChart } from './strip-chart.ts'
import { tileMap } from './tile-map.ts'

test('a value takes the sign of what is known of it', () => {
  assert.deepEqual(
    [
      { low: 20, high: 20 },
      { low: 13, high: 17 },
      { low: 6, high: null },
      { none: 'refused' } as const,
      { none: 'not-seen' } as const,
    ].map(markOfValue),
    ['exact', 'range', 'floor', 'refused', 'notseen'],
  )
})

test('each mark of the strip names its body and what it gave', () => {
  const shown = asText(coverStrip('All', [{ name: 'Essex', value: { none: 'refused' } }], 'one'))
  assert.match(shown, /aria-label="Essex: refused"/)
})

const tile = { slug: 'kent', name: 'Kent', href: 'kent.html', says: 'Kent: 55 people' }

test('a tile is shaded by its rate, and a floor has no right side', () => {
  const shown = asText(tileMap([{ ...tile, value: { low: 55, high: null }, rate: 9.19 }]))
  assert.match(
    shown,
    /<a class="f5 is-floor" href="kent\.html"><abbr>KEN<\/abbr><b>55\+<\/b><span class="vh">Kent: 55 people<\/span>/,
  )
})

test('a refusal is black and a reply not seen is dotted, each with its mark in the key', () => {
  const shown = asText(
    tileMap([
      { ...tile, value: { none: 'refused' }, rate: null },
      { ...tile, slug: 'surrey', value: { none: 'not-seen' }, rate: null },
    ]),
  )
  assert.match(shown, /class="is-refused"/)
  assert.match(shown, /class="is-notseen"/)
  assert.match(shown, /reply not seen<\/span>/)
})

const bar = { rank: 1, name: 'Kent', gave: '55', unit: 'people', rateShown: '9.19', interval: '' }

test('a floor has an open arrow in place of an upper end', () => {
  const shown = (high: number | null) =>
    asText(
      rateBars({
        caption: '',
        heads: ['', '', '', '', '', ''],
        without: [],
        average: 4,
        bars: [{ ...bar, rate: { value: 9, low: 7, high } }],
      }),
    )
  assert.match(shown(null), /stroke-dasharray="2 3"/)
  assert.doesNotMatch(shown(12), /stroke-dasharray="2 3"/)
  assert.doesNotMatch(shown(12), /style=/)
})

test('a body’s name gives way to the left where the right has no room', () => {
  const strip = (rate: number, high: number) =>
    asText(
      stripChart({
        says: 's',
        me: { name: 'North Yorkshire', rate, low: rate - 1, high },
        others: [{ name: 'Kent', rate: 9 }],
        average: 4,
        named: [],
      }),
    )
  assert.match(
    strip(17.3, 19.9),
    /class="lab" x="[\d.]+" y="44" text-anchor="end">North Yorkshire 17\.30/,
  )
  assert.doesNotMatch(strip(2, 3), /class="lab"[^>]*text-anchor/)
})
