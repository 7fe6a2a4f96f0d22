import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aPage, inRows } from '../page/a-page.ts'
import { notLeading, segmentsOf } from '../page/segments.ts'
import { alignedTable } from './aligned/aligned-table.ts'
import { columnsOf } from './columns/columns.ts'
import { findTables } from './find-tables.ts'
import { byLine } from './ruled/split-meshes.ts'
import { blocksOf } from './where/blocks.ts'
import { isContents } from './where/contents.ts'

const firstTable = (picture: string) => inRows(findTables(aPage(picture))[0])

test('a head over years reaches over all of them, though it stands on the one in the middle', () => {
  const rows = firstTable(`
────────────────────────────────────────────────────
                Opened                 Closed
Rank        2010  2011  2012      2010  2011  2012
────────────────────────────────────────────────────
Constable     14    12     9        11    10     7
Sergeant       3     5     2         2     4     1
Inspector      1     0     1         1     0     1
────────────────────────────────────────────────────
`)
  assert.equal(rows[0], 'Rank (2 × 1) | Opened (1 × 3) | Closed (1 × 3)')
})

test('a head stands over the whole of each head below it', () => {
  const rows = firstTable(`
─────────────────────────────────────────────────────────
                         All cases
              Officers                   Staff
Year      Opened   Proven           Opened   Proven
─────────────────────────────────────────────────────────
2010          14       12                9       11
2011           3        5                2        2
2012           7        4                1        1
─────────────────────────────────────────────────────────
`)
  assert.match(rows[0] ?? '', /All cases \(1 × 4\)/)
})

test('heads set to the middle of wider rooms keep the order of their columns', () => {
  const rows = firstTable(`
────────────────────────────────────────────────
Force        Number      Officers     Share
────────────────────────────────────────────────
Avon               20            13          65%
Essex               8             5          63%
Kent                4             1          25%
────────────────────────────────────────────────
`)
  assert.equal(rows[0], 'Force | Number | Officers | Share')
})

test('two tables side by side under rules of their own are two', () => {
  const tables = findTables(
    aPage(`
──────────────────────       ──────────────────────
Rank      2011    2012       Force    Cases   Share
──────────────────────       ──────────────────────
Constable   11       9       Avon        20     65%
Sergeant     2       3       Essex        8     63%
Inspector    1       0       Kent         4     25%
──────────────────────       ──────────────────────
`),
  )
  assert.deepEqual(
    tables.map((table) => inRows(table)[0]),
    ['Rank | 2011 | 2012', 'Force | Cases | Share'],
  )
})

test('the first line of a head may name some columns only', () => {
  const rows = firstTable(`
               Average   Share of
Force   Cases     days      total
─────────────────────────────────
Avon       20       13        65%
Essex       8        5        63%
Kent        4        1        25%
─────────────────────────────────
`)
  assert.equal(rows[0], 'Force | Cases | Average days | Share of total')
})

test('words set to the middle among figures name a section across the table', () => {
  const [block] = blocksOf(
    aPage(`
─────────────────────────────────
Age            2010   2011   2012
─────────────────────────────────
            Officers
Under 25         14     12      9
25 and over       3      5      2
             Staff
Under 25          7      4      1
25 and over       2      2      2
─────────────────────────────────
`),
  )
  const rows = inRows((block && alignedTable(block)) ?? undefined)
  assert.equal(rows[1], 'Officers (1 × 4)')
  assert.equal(rows[4], 'Staff (1 × 4)')
})

test('columns of figures that nearly touch are told by where their figures end', () => {
  const { lines } = aPage(`
Avon     65,594 298  30
Essex         3 182   3
Kent        324   2 521
Surrey   11,437 706 180
Durham       66  21   2
`)
  const close = lines.map((line) => ({
    ...line,
    words: line.words.map((word, i) => {
      const nearer = i > 1 ? (i - 1) * 4 : 0
      const [x0, y0, x1, y1] = word.box
      return { ...word, box: [x0 - nearer, y0, x1 - nearer, y1] as typeof word.box }
    }),
  }))
  assert.equal(columnsOf(close).length, 4)
})

test('a currency sign set apart belongs to the figure after it, not to the one before', () => {
  const [line] = aPage('Fees   1,204 $   250 $    81').lines
  assert.deepEqual(
    segmentsOf(line?.words ?? []).map(({ text }) => text),
    ['Fees', '1,204', '$ 250', '$ 81'],
  )
})

test('dots that lead from a label to its figure are left out, one by one too', () => {
  const [line] = aPage('Avon . . . . . . ...... 20').lines
  assert.deepEqual(
    notLeading(line?.words ?? []).map(({ text }) => text),
    ['Avon', '20'],
  )
})

test('an index is no table', () => {
  const entry = (i: number) => `abbey, ${i}     bishop, ${i + 3}–${i + 9}     charter, ${i}, 120`
  const { lines } = aPage(Array.from({ length: 6 }, (_, i) => entry(i + 10)).join('\n'))
  assert.equal(isContents(lines), true)
})

test('numbered formulas are no table', () => {
  const { lines } = aPage(`
y = a + bx                (1)
b = S / T                 (2)
`)
  assert.equal(isContents(lines), true)
})

test('a raised mark stands on the line of what it marks', () => {
  const [line] = aPage('manslaughter 1').lines
  const [word, mark] = line?.words ?? []
  assert.ok(word && mark)
  const raised = { ...mark, raised: true, size: 6, baseline: word.baseline - 4 }
  assert.equal(byLine([raised, word]).length, 1)
})
