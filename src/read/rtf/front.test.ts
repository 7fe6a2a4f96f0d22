import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rtfFront } from './front.ts'

test('letters of Wingdings are pictures, those of a font with symbols among its letters are not', () => {
  const { fonts } = rtfFront(
    '{\\rtf1{\\fonttbl{\\f0\\fnil\\fcharset2 Wingdings 2;}{\\f1\\fswiss\\fcharset0 Segoe UI Symbol;}}}',
  )
  assert.equal(fonts.get(0)?.pictures, 'Wingdings 2')
  assert.equal(fonts.get(1)?.pictures, null)
})

test('a list of 600,000 fonts of which none ends is looked through once: else this would not end', () => {
  assert.equal(rtfFront(`{\\rtf1{\\fonttbl${'\\f1 '.repeat(600_000)}}}`).fonts.size, 0)
})
