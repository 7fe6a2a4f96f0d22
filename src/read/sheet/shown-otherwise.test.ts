import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draftDocument } from '../document/draft.ts'
import { doubtShownOtherwise } from './shown-otherwise.ts'

const cells: [shown: string, holds: number, doubted: boolean][] = [
  ['9', 7, true],
  ['70', 7, true],
  ['1,235', 1234, true],
  ['7', 7, false],
  ['007', 7, false],
  ['1,234', 1234.4, false],
  ['£1,234.50', 1234.5, false],
  ['1.234,50', 1234.5, false],
  ['(7)', -7, false],
  ['12.5%', 0.125, false],
  ['1,235', 1_234_567, false],
  ['2014', 41_640, false],
  ['01/01/2014', 41_640, false],
  ['12-34-56', 123_456, false],
  ['<5', 3, false],
  ['seven', 7, false],
]

for (const [shown, holds, doubted] of cells)
  test(`a cell that shows ${shown} and holds ${holds} ${doubted ? 'is doubted' : 'is one number'}`, () => {
    const draft = draftDocument({ file: 'a.ods', sha256: 'a', mediaType: 'ods' })
    const cell = { r: 0, c: 0, rs: 1, cs: 1, text: shown, value: holds }
    doubtShownOtherwise(draft, 'S', [{ r: 0, cells: [cell] }])
    assert.equal(draft.finish().doubts.length, doubted ? 1 : 0)
  })
