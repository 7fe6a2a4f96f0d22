import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseCsv } from '../vocabulary/csv.ts'
import { csvText, writeCsv } from './write-csv.ts'

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

test('commas, quotes and line breaks come back as they were', () => {
  const rows = [
    ['Force', 'Said'],
    ['Kent', 'a "case", so\ncalled'],
  ]
  assert.deepEqual(parseCsv(decoded(writeCsv(rows))), rows)
})

test('a head over three columns stands in the first of them', () => {
  const rows = [[{ content: 'Outcome', across: 3 }, 'Total']]
  assert.equal(decoded(writeCsv(rows)), 'Outcome,,,Total\r\n')
})

test('a blank cell is blank, and nought is nought', () => {
  assert.equal(decoded(writeCsv([[null, 0, '0']])), ',0,0\r\n')
})

// A spreadsheet program runs a text that begins like a formula.
const written: [content: string, as: string][] = [
  ['=HYPERLINK(“x”)', "'=HYPERLINK(“x”)"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+44 1905 331 x', "'+44 1905 331 x"],
  ['-cmd', "'-cmd"],
  ['\n=1+1', '"\'\n=1+1"'],
  ['-', '-'],
  ['-5', '-5'],
  ['<5', '<5'],
  ['– see note', '– see note'],
]

for (const [content, as] of written) {
  test(`“${content}” is written as “${as}”`, () => {
    assert.equal(decoded(writeCsv([[content]])), `${as}\r\n`)
  })
}

test('any table comes back, where nothing in it runs', () => {
  const text = fc.string().map((any) => `x${any}`)
  fc.assert(
    fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 2 })), (rows) => {
      assert.deepEqual(parseCsv(decoded(writeCsv(rows))), rows)
    }),
  )
})

test('lines end as RFC 4180 has them, or with a line feed where that is asked for', () => {
  assert.equal(csvText([['a'], [1]]), 'a\r\n1\r\n')
  assert.equal(csvText([['a'], [1]], { lineEnd: '\n' }), 'a\n1\n')
})

test('the byte order mark is written only where it is asked for', () => {
  assert.deepEqual([...writeCsv([['a']], { byteOrderMark: true })].slice(0, 3), [0xef, 0xbb, 0xbf])
  assert.equal(writeCsv([['a']])[0], 97)
})
