import assert from 'node:assert/strict'
import { test } from 'node:test'
import { typedTables } from './find-typed.ts'

const read = (text: string): string[][][] =>
  typedTables(text).map(({ rows }) => rows.map(({ cells }) => cells.map((cell) => cell.text)))

test('columns kept apart by blanks are a table, and every cell says where it stands', () => {
  const text =
    'Please find below.\n\nRank         2012   2013\nPC             3     <5\nSergeant       1      -\n\nYours'
  assert.deepEqual(read(text), [
    [
      ['Rank', '2012', '2013'],
      ['PC', '3', '<5'],
      ['Sergeant', '1', '-'],
    ],
  ])
  for (const { rows } of typedTables(text))
    for (const { start, end, text: ink } of rows.flatMap((row) => row.cells))
      assert.equal(text.slice(start, end), ink)
})

test('a blank under a column leaves a blank cell there', () => {
  assert.deepEqual(read('Year   Men   Women\n2012    1      2\n2013           4\n'), [
    [
      ['Year', 'Men', 'Women'],
      ['2012', '1', '2'],
      ['2013', '', '4'],
    ],
  ])
})

test('bars part cells, and the line drawn under the heads marks them', () => {
  const [table] = typedTables('| Force | Cases |\n|-------|------:|\n| Essex | 12 |\n| Kent | |\n')
  assert.deepEqual(
    table?.rows.map(({ cells, isHead }) => [isHead, ...cells.map((cell) => cell.text)]),
    [
      [true, 'Force', 'Cases'],
      [false, 'Essex', '12'],
      [false, 'Kent', ''],
    ],
  )
})

test('tabs part cells', () => {
  assert.deepEqual(read('Officers\t13\nStaff\t6\n'), [
    [
      ['Officers', '13'],
      ['Staff', '6'],
    ],
  ])
})

test('a word alone between rows names the rows under it', () => {
  assert.deepEqual(
    read(
      'Outcome     2012  2013\nOfficers\nWarned         1     2\nStaff\nWarned         3     4\n',
    )[0]?.[1],
    ['Officers', '', ''],
  )
})

test('a list of labels and values with dashes is no table', () => {
  assert.deepEqual(read('Officers - 13\nStaff - 6\n'), [])
})

test('two blanks after a full stop make no table', () => {
  assert.deepEqual(
    read(
      'We hold this.  It is in the log.  The log began\nin 2012.  It has not been kept in any\nother form.  Yours.\n',
    ),
    [],
  )
})

test('the references at the head of a letter are no table', () => {
  assert.deepEqual(read('Our ref:    FOI 12/14\nYour ref:   none\nDate:       5 May 2014\n'), [])
})

test('a contents list with leaders is no table', () => {
  assert.deepEqual(
    read('Introduction ........ 1\nMethod .............. 3\nResults ............. 9\n'),
    [],
  )
})

test('two tables apart are two', () => {
  assert.equal(
    read('a   1\nb   2\n\nAnd the staff were these, by year.\n\nc   3\nd   4\n').length,
    2,
  )
})

test('labels and counts joined by leaders are a table', () => {
  assert.deepEqual(read('Written warning ........ 3\nAdvice ....... 10\nNo action . . . . nil\n'), [
    [
      ['Written warning', '3'],
      ['Advice', '10'],
      ['No action', 'nil'],
    ],
  ])
})

test('a table in drawn boxes is read without its lines', () => {
  assert.deepEqual(
    read('╔══════╦════╗\n║ Year ║ N  ║\n╠══════╬════╣\n║ 2019 ║ <5 ║\n╚══════╩════╝\n'),
    [
      [
        ['Year', 'N'],
        ['2019', '<5'],
      ],
    ],
  )
})
