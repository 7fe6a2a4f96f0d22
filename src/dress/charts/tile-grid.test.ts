import assert from 'node:assert/strict'
import { test } from 'node:test'
import { police43 } from '../../vocabulary/bodies.ts'
import { bodyCode, tileGrid } from './tile-grid.ts'

test('each of the 43 forces has one tile, and no two share a place or a code', () => {
  assert.deepEqual(tileGrid.map(({ slug }) => slug).sort(), police43.map(({ slug }) => slug).sort())
  assert.equal(new Set(tileGrid.map(({ column, row }) => `${column} ${row}`)).size, 43)
  assert.equal(new Set(tileGrid.map(({ code }) => code)).size, 43)
})

test('the tiles stand where people look for them', () => {
  const at = (slug: string) => tileGrid.find((tile) => tile.slug === slug)!
  assert.ok(at('northumbria').row < at('kent').row, 'Northumbria is north of Kent')
  assert.ok(at('devon-and-cornwall').column < at('kent').column, 'Devon is west of Kent')
})

test('a body without a tile takes the first letters of its name', () => {
  assert.equal(bodyCode('west-mercia'), 'WMC')
  assert.equal(bodyCode('ministry-of-defence'), 'MD')
  assert.equal(bodyCode('psni'), 'PSN')
})
