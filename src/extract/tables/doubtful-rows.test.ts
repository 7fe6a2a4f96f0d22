import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cell } from '../../vocabulary/document.ts'
import { isBeyondHead } from './doubtful-rows.ts'
import { gridOf } from './grid.ts'

test('of a row of 50,000 fields under two heads every field but the first two stands beyond the head', () => {
  const place = { kind: 'sheet' as const, sheet: 'List', range: 'A1' }
  const cell = (r: number, c: number, text: string): Cell => ({ r, c, rs: 1, cs: 1, text, place })
  const values = Array.from({ length: 50_000 }, (_, c) => cell(1, c, `${c}`))
  const cells = [cell(0, 0, 'Force'), cell(0, 1, 'Cases'), ...values]
  const grid = gridOf({ id: 't1', headerRows: 1, confidence: 1, cells })
  const beyond = values.filter(({ c }) => isBeyondHead(grid, c))
  assert.equal(beyond.length, 49_998)
  assert.equal(beyond[0]?.c, 2)
})
