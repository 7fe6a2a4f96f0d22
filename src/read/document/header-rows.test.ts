import assert from 'node:assert/strict'
import { test } from 'node:test'
import { headPaths } from './head-paths.ts'
import { type GridCell, headerRows } from './header-rows.ts'

/** Rows as words parted by |; "Officers>2" spans two columns, "Rank^2" two rows, "!" marks a head, "." is covered from above or left. */
function table(...rows: string[]): GridCell[] {
  return rows.flatMap((row, r) =>
    row.split('|').flatMap((word, c) => {
      if (word.trim() === '.') return []
      const [, mark, text = '', cs = '1', rs = '1'] =
        /^\s*(!?)(.*?)(?:>(\d))?(?:\^(\d))?\s*$/.exec(word) ?? []
      return [{ r, c, rs: Number(rs), cs: Number(cs), text, isHead: mark === '!' }]
    }),
  )
}

const pathOf = (cells: GridCell[], r: number, c: number): string[] | undefined =>
  headPaths(cells, headerRows(cells))[cells.findIndex((cell) => cell.r === r && cell.c === c)]

test('words over numbers are a head row', () => {
  assert.equal(headerRows(table('Force|Cases', 'Essex|12', 'Kent|<5')), 1)
})

test('years across the top are heads, though they are written in figures', () => {
  const cells = table('|2012|2013', 'Officers|3|4', 'Staff|1|0')
  assert.equal(headerRows(cells), 1)
  assert.deepEqual(pathOf(cells, 2, 2), ['2013', 'Staff'])
})

test('a column of years is no head', () => {
  assert.equal(headerRows(table('2012|Written warning', '2013|Dismissed')), 0)
})

test('a list of labels and numbers has no head', () => {
  assert.equal(headerRows(table('Officers|13', 'Staff|6')), 0)
})

test('a head that spans two columns leads to a second head row', () => {
  const cells = table('Year^2|Officers>2|.|Staff>2|.', '.|Men|Women|Men|Women', '2013|1|2|3|4')
  assert.equal(headerRows(cells), 2)
  assert.deepEqual(pathOf(cells, 2, 4), ['Staff', 'Women', '2013'])
})

test('a group typed once over blank columns is the head of all of them', () => {
  const cells = table('|Officers||Staff|', 'Year|Men|Women|Men|Women', '2013|1|2|3|4')
  assert.equal(headerRows(cells), 2)
  assert.deepEqual(pathOf(cells, 2, 2), ['Officers', 'Women', '2013'])
})

test('a title over the whole table is the outermost head', () => {
  const cells = table('Investigations by year>3|.|.', 'Rank|2012|2013', 'PC|1|2')
  assert.equal(headerRows(cells), 2)
  assert.deepEqual(pathOf(cells, 2, 1), ['Investigations by year', '2012', 'PC'])
})

test('a row with one word among numbers names the section under it', () => {
  const cells = table('|2012|2013', 'Officers||', 'Warned|1|2', 'Staff||', 'Warned|3|4')
  assert.equal(headerRows(cells), 1)
  assert.deepEqual(pathOf(cells, 2, 1), ['2012', 'Officers', 'Warned'])
  assert.deepEqual(pathOf(cells, 4, 2), ['2013', 'Staff', 'Warned'])
})

test('what the file marks as heads are heads, whatever stands in them', () => {
  assert.equal(headerRows(table('!1|!2|!3', '4|5|6')), 1)
})

test('a table whose every cell is marked as a head is judged by its words', () => {
  assert.equal(headerRows(table('!Force|!Cases', '!Essex|!12')), 1)
})

test('case rows of words alone have a head of short names, and no row heads', () => {
  const cells = table('Rank|Breach|Outcome', 'PC|Racist post|Dismissed', 'PCSO|Photo|Advice')
  assert.equal(headerRows(cells), 1)
  assert.deepEqual(pathOf(cells, 2, 2), ['Outcome'])
})

test('a form of labels and words has no head', () => {
  assert.equal(headerRows(table('Reference:|FOI 12', 'Officer:|J Smith', 'Date:|Monday')), 0)
})

test('a reference beside its number is no head over the date below it', () => {
  assert.equal(headerRows(table('FOI Reference|121/2014', 'Date|14 March 2014')), 0)
  assert.equal(headerRows(table('Period asked|1 January 2009 to 17 May 2014', 'Last|2012')), 0)
  assert.equal(headerRows(table('Force|Cases 2013/14', 'North|4')), 1)
})

test('a year that holds for several rows is the outer head of each', () => {
  const cells = table('Year|Rank|Cases', '2013^2|PC|1', '.|Sergeant|2', '2014|PC|3')
  assert.deepEqual(pathOf(cells, 2, 2), ['Cases', '2013', 'Sergeant'])
  assert.deepEqual(pathOf(cells, 3, 2), ['Cases', '2014', 'PC'])
})

test('a year typed once and left blank below goes on until the next', () => {
  const cells = table('Year|Rank|Cases', '2013|PC|1', '|Sergeant|2', '2014|PC|3')
  assert.deepEqual(pathOf(cells, 2, 2), ['Cases', '2013', 'Sergeant'])
})

test('a row head left blank is not borrowed from the row above', () => {
  assert.deepEqual(pathOf(table('Rank|Cases', 'PC|1', '|2'), 2, 1), ['Cases'])
})

test('a force with blanks for nought does not become the head of the forces below it', () => {
  const cells = table('Force|2012|2013', 'Essex||', 'Kent|1|2', 'Surrey||', 'Sussex|3|4')
  assert.deepEqual(pathOf(cells, 2, 1), ['2012', 'Kent'])
})

test('where only the first of two head rows is marked, the second is found under its spans', () => {
  assert.equal(headerRows(table('!Rank|!Officers>2|.', '|2012|2013', 'PC|3|<5')), 2)
})

test('a bold year across the table under a head for each column stands over rows, and is no head', () => {
  const cells = table(
    '!Rank|!What was done|!Result',
    '!2018>3',
    'PC|Racist post|Dismissed',
    '!2019>3',
    'Sergeant|Indecent image|Resigned',
  )
  assert.equal(headerRows(cells), 1)
})

test('a bold row across the table with heads below it is one of the heads', () => {
  const cells = table('!Rank|!Officers|!Staff', '!2018>3', '!|!Men|!Women', 'PC|3|4', 'PS|1|2')
  assert.equal(headerRows(cells), 3)
})
