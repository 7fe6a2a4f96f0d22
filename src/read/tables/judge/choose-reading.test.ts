import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aPage, inRows } from '../../page/a-page.ts'
import { findTables, regionsOf } from '../find-tables.ts'
import { sureOf } from './trust.ts'

const RULED = `
──────────────────────────────────
│ Rank       │   2012 │   2013   │
──────────────────────────────────
│ Constable  │     11 │      9   │
──────────────────────────────────
│ Sergeant   │      2 │      3   │
──────────────────────────────────
`

const OPEN = `
Rank            2012      2013
Constable          4         7
Sergeant          12         9
`

test('a ruled table is read by its rules and by alignment, and the same both ways leaves little to doubt', () => {
  const [readings = []] = regionsOf(aPage(RULED))
  assert.ok(readings.length > 1)
  const [table] = findTables(aPage(RULED))
  assert.equal(table?.by, 'rules')
  assert.ok((table?.confidence ?? 0) > 0.95)
})

test('columns found in white alone are less sure than columns that are ruled', () => {
  const [ruled] = findTables(aPage(RULED))
  const [open] = findTables(aPage(OPEN))
  assert.ok(ruled && open && open.confidence < ruled.confidence)
})

test('columns that are ruled in the head alone are read by the white under them', () => {
  const [table] = findTables(
    aPage(`
──────────────────────────────────────
│ Rank       │   2012   │   2013   │
──────────────────────────────────────
│ Constable        11         9     │
│ Sergeant          2         3     │
│ Inspector         1         0     │
──────────────────────────────────────
`),
  )
  assert.deepEqual(inRows(table), [
    'Rank | 2012 | 2013',
    'Constable | 11 | 9',
    'Sergeant | 2 | 3',
    'Inspector | 1 | 0',
  ])
})

test('figures without a head, and with much else against them, are the labels of a chart', () => {
  const [table] = findTables(aPage(OPEN))
  assert.ok(table)
  const choice = { against: 0.6, margin: null, confirmed: false }
  assert.equal(sureOf(table, { ...choice, headless: 1 }), 0)
  assert.ok(sureOf(table, { ...choice, headless: 0 }) > 0)
})

test('a rival that comes near makes the choice less sure', () => {
  const [table] = findTables(aPage(OPEN))
  assert.ok(table)
  const choice = { against: 0, headless: 0, confirmed: false }
  const [near, far] = [0.01, 0.3].map((margin) => sureOf(table, { ...choice, margin }))
  assert.ok((near ?? 1) < (far ?? 0))
})
