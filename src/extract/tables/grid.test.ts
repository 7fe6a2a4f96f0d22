import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Cell } from '../../vocabulary/document.ts'
import { gridOf } from './grid.ts'

test('a sheet of 200,000 cells is laid out like a small one', () => {
  const cells = Array.from({ length: 200_000 }, (_, i): Cell => {
    const [r, c] = [Math.floor(i / 2), i % 2]
    const place = { kind: 'sheet' as const, sheet: 'List', range: `${'AB'[c]}${r + 1}` }
    return { r, c, rs: 1, cs: 1, text: `${i}`, place }
  })
  const { rows } = gridOf({ id: 't1', headerRows: 1, confidence: 1, cells })
  assert.equal(rows.length, 100_000)
  assert.equal(rows.at(-1)?.[1]?.text, '199999')
})
