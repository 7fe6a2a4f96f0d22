import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unseenBy } from '../workbook/styles.ts'
import { looksOfXls } from './xls-looks.ts'

const record = (type: number, bytes: number[]) => ({
  type,
  at: 0,
  data: new DataView(new Uint8Array(bytes).buffer),
})
const low = (n: number): [number, number] => [n & 255, n >> 8]
/** Twentieths of a point; the number of its colour. */
const font = (size: number, colour: number) =>
  record(0x31, [...low(size * 20), 0, 0, ...low(colour), 0, 0])
const form = (fontNumber: number, fill: number | null) =>
  record(0xe0, [
    ...low(fontNumber),
    ...Array.from({ length: 15 }, () => 0),
    fill === null ? 0 : 4,
    ...low(fill ?? 0),
  ])

function lookOf(...records: ReturnType<typeof record>[]) {
  const looks = looksOfXls()
  for (const one of records) looks.hear(one, false)
  const [look] = looks.looks()
  assert.ok(look)
  return unseenBy(look)
}

test('white letters of an old workbook are not seen on its own ground, and are on a dark one', () => {
  assert.equal(lookOf(font(10, 9), form(0, null)), 'white-text')
  assert.equal(lookOf(font(10, 9), form(0, 8)), null)
  assert.equal(lookOf(font(10, 0x7fff), form(0, null)), null)
})

test('letters in the colour of their cell, and letters of one point, are not seen', () => {
  assert.equal(lookOf(font(10, 10), form(0, 10)), 'text-like-its-fill')
  assert.equal(lookOf(font(1, 8), form(0, null)), 'tiny-text')
})

test('a palette of its own says what a colour is', () => {
  const palette = record(0x92, [1, 0, 255, 255, 255, 0])
  assert.equal(lookOf(palette, font(10, 8), form(0, null)), 'white-text')
})
