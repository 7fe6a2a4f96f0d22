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

test('a blank before the first bar is a corner, unless every row has one', () => {
  assert.deepEqual(read(' | Norfolk | Suffolk\nOfficers | 6 | 3\nStaff | 2 | 0\n'), [
    [
      ['', 'Norfolk', 'Suffolk'],
      ['Officers', '6', '3'],
      ['Staff', '2', '0'],
    ],
  ])
})

test('two titles with a bar in each are no table', () => {
  assert.deepEqual(read('Zoonoses | 3.2.\nTable 3 | Cases by country and month\n'), [])
})

test('years over figures are a table however they are spaced', () => {
  assert.deepEqual(read('      2018/19   2019/20\nStaff disciplined   3   5\nThe policy\n'), [
    [
      ['', '2018/19', '2019/20'],
      ['Staff disciplined', '3', '5'],
    ],
  ])
})

test('labels that come again in their order are the heads of records', () => {
  assert.deepEqual(
    read('Date: 3 May\nOutcome: Advice\n\nDate: 9 June\nOutcome: Dismissed\nDate: 1 July\nYours\n'),
    [
      [
        ['Date', 'Outcome'],
        ['3 May', 'Advice'],
        ['9 June', 'Dismissed'],
      ],
    ],
  )
})

test('the heads of two mails, one under the other, are no records', () => {
  assert.deepEqual(
    read('From: a@example.org\nSubject: FOI\nFrom: b@example.org\nSubject: Re: FOI\n'),
    [],
  )
})

test('a bar alone begins a row whose cells stand one a line', () => {
  assert.deepEqual(read('|\nName |\nOutcome |\n|\nA |\nAdvice |\n'), [
    [
      ['Name', 'Outcome'],
      ['A', 'Advice'],
    ],
  ])
})

test('figures one cell a line are rows as wide as their heads', () => {
  assert.deepEqual(read('As follows:\nYear\nOfficers\nStaff\n2018\n14\n5\n2019\n22\n7\n'), [
    [
      ['Year', 'Officers', 'Staff'],
      ['2018', '14', '5'],
      ['2019', '22', '7'],
    ],
  ])
})

test('lines that repeat in no order are no table', () => {
  assert.deepEqual(read('Year\nOfficers\n14\nStaff\n2018\nnone seen\n5\n2019\n22\n'), [])
})

test('the dates of a list that came one cell a line tell how wide it is', () => {
  const cells = 'Site\nMonth\nOutcome\nFacebook\nMar-18\nAdvice\nTwitter\nMay-18\nResigned'
  assert.deepEqual(read(`As follows.\n${cells}\n`), [
    [
      ['Site', 'Month', 'Outcome'],
      ['Facebook', 'Mar-18', 'Advice'],
      ['Twitter', 'May-18', 'Resigned'],
    ],
  ])
})

test('where nothing says which line is the first head, the list is less than sure', () => {
  const [table] = typedTables(
    'Disclosure\nMonth\nSite\nOutcome\nMar-18\nTwitter\nAdvice\nMay-18\nFacebook\nResigned\nback to top\nhome\n',
  )
  assert.equal(table?.confidence, 0.6)
})

test('dates under words that name no time head no list', () => {
  assert.deepEqual(
    read(
      'Published\nLondon\nHome\n3 May 2019\nabout us\ncontact\n9 June 2019\nabout us\ncontact\n',
    ),
    [],
  )
})

test('rows of bars without ink are no table, though there be twenty thousand', () => {
  assert.deepEqual(read('| | |\n'.repeat(20_000)), [])
  assert.deepEqual(read('|\n'.repeat(20_000)), [])
})
