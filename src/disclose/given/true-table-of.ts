// A true table made of the rows that an officer brought, as they said what the columns are. What is left out is said, and what is
// no count is refused with its line: never mended in silence.
import { append } from '../../vocabulary/long-lists.ts'
import type { At, Dimension, Heading, TrueTable } from '../../vocabulary/released/true-table.ts'
import { isTotal } from '../released/read-crosstab.ts'
import { checkedTable } from '../table/read-true-table.ts'
import { Refusal } from '../table/refusal.ts'
import { type Band, rankOf } from './bands.ts'
import { type Grid, lineOf } from './grid.ts'
import { countOf, isCount, type Laid, yearIn } from './lay.ts'

export interface TableSaid extends Laid {
  heading: Heading
  /** Of a crossed table: what its columns tell apart. */
  across: string
  bands: readonly Band[]
}

interface TableMade {
  table: TrueTable
  /** What was left out or taken for something, in sentences. */
  notes: string[]
}

const NOT_RECORDED = 'Not recorded'

export function trueTableOf(grid: Grid, said: TableSaid): TableMade {
  const { head, uses } = withNames(grid, said)
  if (grid.rows.length === 0)
    throw new Refusal('no-dimension', 'The table has no line below its head.')
  const made =
    said.lay === 'crossed'
      ? crossed(grid, head, uses, said.across)
      : inLines(grid, head, uses, said.lay === 'cases')
  const { alls = {}, known = [], isCounted = false } = grid.said ?? {}
  const dimensions = made.dimensions.map((one) => ({
    ...banded(one, said.bands),
    ...(alls[one.name] !== undefined && { all: alls[one.name] ?? null }),
  }))
  const unknown = said.bands.find(
    ({ dimension }) => !dimensions.some(({ name }) => name === dimension),
  )
  if (unknown)
    throw new Refusal(
      'unknown-category',
      `The band “${unknown.name}” is of ${unknown.dimension}, which is no column that is counted by.`,
    )
  const table = checkedTable(
    {
      ...said.heading,
      dimensions,
      counts: made.counts,
      rest: 0,
      ...(known.length > 0 && { known }),
    },
    { mayHoldTotals: !isCounted },
  )
  return { table, notes: made.notes }
}

interface Made {
  dimensions: Dimension[]
  counts: { at: At; count: number }[]
  notes: string[]
}

/** Columns without a head are called by their place. */
function withNames(
  { head }: Grid,
  { uses }: TableSaid,
): Pick<TableSaid, 'uses'> & { head: string[] } {
  return { head: head.map((name, c) => name || `Column ${c + 1}`), uses }
}

function inLines(
  { rows, lines, hidden }: Grid,
  head: readonly string[],
  uses: TableSaid['uses'],
  isCases: boolean,
): Made {
  const by = head.flatMap((name, c) =>
    uses[c] === 'by' || uses[c] === 'year' ? [{ name, c, isYear: uses[c] === 'year' }] : [],
  )
  if (by.length === 0)
    throw new Refusal('no-dimension', 'Say of at least one column that the table is counted by it.')
  const counts = head.flatMap((_, c) => (uses[c] === 'count' ? [c] : []))
  const [counting] = counts
  if (!isCases && (counts.length !== 1 || counting === undefined))
    throw new Refusal('not-a-number', 'Say of one column that it is the count.')
  const sums = new Map<string, { at: At; count: number }>()
  const notes: string[] = []
  let totals = 0
  for (const [i, row] of rows.entries()) {
    // Of cases it stands at the end, beside anything.
    const first = row.find((text) => text !== '') ?? ''
    if (isCases ? isTotal(first) : by.some(({ c }) => isTotal(row[c] ?? ''))) {
      totals++
      continue
    }
    const at = Object.fromEntries(
      by.map(({ name, c, isYear }) => [name, categoryIn(row[c] ?? '', isYear)]),
    )
    const count = isCases
      ? 1
      : countIn(row[counting ?? 0] ?? '', lineOf({ lines }, i), head[counting ?? 0] ?? '')
    const key = JSON.stringify(at)
    const before = sums.get(key)
    if (before && !isCases)
      throw new Refusal(
        'duplicate-cell',
        `Line ${lineOf({ lines }, i)} says ${Object.values(at).join(' / ')} a second time. Leave one out, or say that each line is one case.`,
        [at],
      )
    sums.set(key, { at, count: (before?.count ?? 0) + count })
  }
  if (totals > 0) notes.push(leftOut(totals, 'line', 'a total'))
  append(notes, hiddenSaid(hidden))
  const dimensions = by.map(({ name }) => ({
    name,
    categories: inOrder([...new Set([...sums.values()].map(({ at }) => at[name] ?? ''))], isCases),
  }))
  const parts = dimensions.reduce((n, { categories }) => n * categories.length, 1)
  if (!isCases && sums.size < parts)
    notes.push(
      `${several(parts - sums.size, 'part')} of ${parts} are not listed and are taken for nought.`,
    )
  return { dimensions, counts: [...sums.values()], notes }
}

function crossed(
  { rows, lines: numbers, hidden }: Grid,
  head: readonly string[],
  uses: TableSaid['uses'],
  across: string,
): Made {
  const down = uses.indexOf('by')
  const columns = head.flatMap((name, c) => (uses[c] === 'count' ? [{ name, c }] : []))
  if (down < 0 || columns.length === 0)
    throw new Refusal(
      'no-dimension',
      'Say of one column that it names the lines, and of others that they hold counts.',
    )
  const name = head[down] ?? ''
  const crossing = across.trim() || 'Column'
  if (crossing === name)
    throw new Refusal('no-dimension', `“${name}” names the lines; name the columns otherwise.`)
  const parts = columns.filter((column) => !isTotal(column.name))
  const lines = rows
    .map((row, i) => ({
      row,
      line: lineOf({ lines: numbers }, i),
      category: row[down] || NOT_RECORDED,
    }))
    .filter(({ category }) => !isTotal(category))
  const counts = lines.flatMap(({ row, line, category }) =>
    parts.map((column) => ({
      at: { [name]: category, [crossing]: column.name },
      count: countIn(row[column.c] ?? '', line, column.name),
    })),
  )
  const notes = [
    ...(rows.length > lines.length ? [leftOut(rows.length - lines.length, 'line', 'a total')] : []),
    ...(columns.length > parts.length
      ? [leftOut(columns.length - parts.length, 'column', 'a total')]
      : []),
    ...hiddenSaid(hidden),
    ...wrongTotals({ rows, down, columns, parts }),
  ]
  return {
    dimensions: [
      { name, categories: lines.map(({ category }) => category) },
      { name: crossing, categories: parts.map((column) => column.name) },
    ],
    counts,
    notes,
  }
}

interface Totals {
  rows: Grid['rows']
  down: number
  columns: readonly { name: string; c: number }[]
  parts: readonly { name: string; c: number }[]
}

/** A printed total that its parts do not make: one of them is wrong, and only who has the register knows which. */
function wrongTotals({ rows, down, columns, parts }: Totals): string[] {
  const numberAt = (row: readonly string[], c: number): number | null =>
    isCount(row[c] ?? '') ? countOf(row[c] ?? '') : null
  const sum = (all: readonly (number | null)[]): number =>
    all.reduce<number>((n, one) => n + (one ?? 0), 0)
  const whole = rows.filter((row) => !isTotal(row[down] ?? ''))
  const notes: string[] = []
  for (const { c } of columns.filter(({ name }) => isTotal(name)))
    for (const row of whole) {
      const [said, added] = [numberAt(row, c), sum(parts.map((part) => numberAt(row, part.c)))]
      if (said !== null && said !== added) notes.push(unequal(row[down] ?? '', said, added))
    }
  for (const row of rows.filter((one) => isTotal(one[down] ?? '')))
    for (const { name, c } of parts) {
      const [said, added] = [numberAt(row, c), sum(whole.map((one) => numberAt(one, c)))]
      if (said !== null && said !== added) notes.push(unequal(name, said, added))
    }
  return notes
}

const unequal = (of: string, said: number, added: number): string =>
  `The file says ${said} for all of ${of}, and its parts make ${added}. ${added} is used: look which is right.`

const leftOut = (n: number, what: string, as: string): string =>
  `${several(n, what)} ${n === 1 ? 'is' : 'are'} headed as ${as} and left out: sums are added up here.`

const hiddenSaid = (n: number): string[] =>
  n === 0
    ? []
    : [
        `${several(n, 'line')} of the file ${n === 1 ? 'is' : 'are'} hidden there, and counted here.`,
      ]

const several = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`

const categoryIn = (text: string, isYear: boolean): string =>
  text === '' ? NOT_RECORDED : isYear ? (yearIn(text) ?? text) : text

function countIn(text: string, line: number, column: string): number {
  if (text === '')
    throw new Refusal(
      'missing-cell',
      `Line ${line} has no number under ${column}. Write 0 where there is none.`,
    )
  if (!isCount(text))
    throw new Refusal(
      /^[-−]\s*\d/.test(text) ? 'negative' : 'not-a-number',
      `Line ${line}: “${text}” under ${column} is no count. A true table holds the numbers themselves; a published one, with marks, is audited and not released.`,
    )
  return countOf(text)
}

/** Numbers, years and bands of them by size, ranks of cases by rank; all else in the order of the file, what is not recorded last. */
function inOrder(categories: readonly string[], isCases = false): string[] {
  const said = categories.filter((one) => one !== NOT_RECORDED)
  const sorted = said.every((one) => /^\d/.test(one))
    ? said.toSorted((a, b) => Number.parseFloat(a) - Number.parseFloat(b))
    : isCases
      ? byRank(said)
      : said
  return [...sorted, ...categories.filter((one) => one === NOT_RECORDED)]
}

/** Cases come in the order of their days; who is no officer stands behind the ranks. */
function byRank(categories: readonly string[]): readonly string[] {
  const placed = categories.map((one) => ({ one, rank: rankOf(one) }))
  const ranked = placed.filter(({ rank }) => rank >= 0)
  if (ranked.length < 2) return categories
  return [
    ...ranked.toSorted((a, b) => a.rank - b.rank),
    ...placed.filter(({ rank }) => rank < 0),
  ].map(({ one }) => one)
}

const banded = (dimension: Dimension, bands: readonly Band[]): Dimension => {
  const own = bands.filter((band) => band.dimension === dimension.name && band.isSum)
  return own.length === 0
    ? dimension
    : { ...dimension, sums: Object.fromEntries(own.map(({ name, of }) => [name, of])) }
}
