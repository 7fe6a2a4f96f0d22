import assert from 'node:assert/strict'
import { test } from 'node:test'
import { unzipSync } from 'fflate'
import { workbook } from '../../../../bench/hostile/growth-files.ts'
import { toldTwice } from './told-twice.ts'

const told = (rows: string): (string | undefined)[] =>
  toldTwice(new Map(Object.entries(unzipSync(workbook(rows))))).map(
    ({ note }) => /S!\w+/.exec(note)?.[0],
  )
const SEVEN = '<c r="A2"><v>7</v></c>'

test('a cell told twice and not alike is named', () => {
  assert.deepEqual(told(`<row r="2">${SEVEN}<c r="A2"><v>9</v></c></row>`), ['S!A2'])
  assert.deepEqual(
    told(`<row r="2">${SEVEN}</row><row r="3"/><row r="2"><c r="A2"><v>9</v></c></row>`),
    ['S!A2'],
  )
})

test('rows in another order, and a cell told twice alike, are no matter', () => {
  assert.deepEqual(told(`<row r="3"><c r="A3"><v>9</v></c></row><row r="2">${SEVEN}</row>`), [])
  assert.deepEqual(told(`<row r="2">${SEVEN}${SEVEN}</row>`), [])
})
