import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseCsv } from '../../vocabulary/csv.ts'
import { mendThousands } from './parted-thousands.ts'

const mended = (text: string): string[] =>
  mendThousands(parseCsv(text))
    .records.slice(1)
    .map((row) => row.join(' | '))

test('fields that only fit their head as thousands are written together, and doubted', () => {
  const text = 'Year,Officers,Staff\n2012,1,250,3\n2013,7,2\n2014,1,100,1,050'
  assert.deepEqual(mended(text), ['2012 | 1,250 | 3', '2013 | 7 | 2', '2014 | 1,100 | 1,050'])
  const { unsure, doubts } = mendThousands(parseCsv(text))
  assert.deepEqual([...unsure], [1, 3])
  assert.deepEqual(
    doubts.map(({ code }) => code),
    ['row-longer-than-head', 'row-longer-than-head'],
  )
})

test('a body whose number has a comma is two fields under two heads', () => {
  assert.deepEqual(mended('Force,Officers\nMet,1,234\nKent,12'), ['Met | 1,234', 'Kent | 12'])
})

test('where there are two ways to write a row together it is left as it is, and doubted', () => {
  const { records, unsure } = mendThousands(parseCsv('Year,Officers,Staff\n2012,1,250,300'))
  assert.equal(records[1]?.length, 4)
  assert.deepEqual([...unsure], [1])
})

test('a row of a name with a comma is no thousand, and doubted', () => {
  const { records, doubts } = mendThousands(parseCsv('Station,Officers\nKing, North,12'))
  assert.equal(records[1]?.length, 3)
  assert.equal(doubts.length, 1)
})

test('a short row, and blanks behind a row, are no doubt', () => {
  const { doubts } = mendThousands(parseCsv('Year,Officers,Staff\n2012,3\n2013,7,2,,'))
  assert.deepEqual(doubts, [])
})
