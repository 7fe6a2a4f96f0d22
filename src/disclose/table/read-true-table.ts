// A true table as JSON or CSV, checked cell by cell: what is wrong is refused with its place, never mended in silence.
import { parseCsv } from '../../vocabulary/csv.ts'
import { allOf, latticeOf } from '../../vocabulary/released/lattice.ts'
import {
  type At,
  type Dimension,
  type Known,
  MOST_PARTS,
  type TrueTable,
} from '../../vocabulary/released/true-table.ts'
import { counted } from './counted.ts'
import { Refusal, type RefusalCode } from './refusal.ts'

export function readTrueTable(text: string, name: string): TrueTable {
  return name.toLowerCase().endsWith('.csv') ? ofCsv(text) : ofJson(jsonIn(text, name))
}

/** `code`: of a policy that it cannot be followed, whatever is wrong with it. */
export function jsonIn(text: string, name: string, code: RefusalCode = 'not-json'): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : ''
    throw new Refusal(
      code,
      `${name} is no JSON: ${said}. Save it as JSON, or as CSV under a name that ends in .csv.`,
    )
  }
}

/** Names of the dimensions and, last, of the count in the first line; one part a line. */
function ofCsv(text: string): TrueTable {
  const [head = [], ...rows] = parseCsv(text.replace(/^\ufeff/, '')).filter((row) =>
    row.some((cell) => cell.trim()),
  )
  const names = head.slice(0, -1).map((cell) => cell.trim())
  if (names.length === 0)
    throw new Refusal(
      'no-dimension',
      'The first line names no dimension: put the names of the dimensions there and, last, of the count.',
    )
  const counts = rows.map((row, i) => {
    if (row.length !== head.length)
      throw new Refusal(
        'ragged-row',
        `Line ${i + 2} has ${row.length} fields and the first line ${head.length}.`,
        [{ line: i + 2 }],
      )
    // A blank is no category: the cell does not say where it stands.
    const at: At = Object.fromEntries(
      names.flatMap((name, d) => (row[d]?.trim() ? [[name, row[d].trim()] as const] : [])),
    )
    return { at, count: countIn(row.at(-1) ?? '', at) }
  })
  const dimensions = names.map((name) => ({
    name,
    categories: [...new Set(counts.flatMap(({ at }) => at[name] ?? []))],
  }))
  return checkedTable({ dimensions, counts })
}

function countIn(cell: string, at: At): number {
  const text = cell.trim()
  if (!/^[-+]?\d+(?:\.\d+)?$/.test(text))
    throw new Refusal('not-a-number', `“${cell}” is no count.`, [at])
  return Number(text)
}

function ofJson(tree: unknown): TrueTable {
  if (!isObject(tree))
    throw new Refusal('not-json', 'A true table is an object with dimensions and counts.')
  const table = tree as Partial<TrueTable>
  const dimensions = Array.isArray(table.dimensions) ? table.dimensions : []
  if (!dimensions.every(isDimension))
    throw new Refusal(
      'no-dimension',
      'Each dimension has a name, a list of categories and, where it has some, sums by name.',
    )
  if (!Array.isArray(table.counts) || table.counts.some((one) => !isObject(one)))
    throw new Refusal('missing-cell', 'A true table has counts: a list of {at, count}.')
  return checkedTable({ ...table, dimensions, counts: table.counts })
}

const isObject = (one: unknown): one is object =>
  typeof one === 'object' && one !== null && !Array.isArray(one)

export const isDimension = (one: unknown): one is Dimension =>
  typeof one === 'object' &&
  one !== null &&
  'name' in one &&
  typeof one.name === 'string' &&
  'categories' in one &&
  Array.isArray(one.categories) &&
  one.categories.every((category) => typeof category === 'string') &&
  (!('sums' in one) || one.sums === undefined || isObject(one.sums)) &&
  (!('all' in one) || one.all === undefined || one.all === null || typeof one.all === 'string')

/** Refuses what is no table of counts; answers it as it is. */
export function checkedTable(
  table: TrueTable,
  { mayHoldTotals = true }: { mayHoldTotals?: boolean } = {},
): TrueTable {
  checkDimensions(table.dimensions)
  const parts = table.dimensions.reduce((n, { categories }) => n * categories.length, 1)
  if (parts > MOST_PARTS)
    throw new Refusal(
      'too-many-cells',
      `The table has ${parts.toLocaleString('en-GB')} parts; ${MOST_PARTS.toLocaleString('en-GB')} are the most. Bring categories together or leave a dimension out.`,
    )
  const lattice = latticeOf(table.dimensions)
  const seen = new Set<number>()
  const categoriesOf = new Map(
    table.dimensions.map(({ name, categories }) => [name, new Set(categories)]),
  )
  for (const { at, count } of table.counts) checkCount(categoriesOf, at, count)
  for (const { at } of table.counts) {
    const cell = lattice.cellAt(at)
    if (cell === null || seen.has(cell))
      throw new Refusal('duplicate-cell', `${inWords(at)} is there twice. Leave one out.`, [at])
    seen.add(cell)
  }
  if (table.rest !== 0 && seen.size < parts) {
    const missing = Array.from({ length: lattice.size }, (_, cell) => cell).filter(
      (cell) => lattice.sumsIn(cell) === 0 && !seen.has(cell),
    )
    const first = lattice.atOf(missing[0] ?? 0)
    throw new Refusal(
      'missing-cell',
      `${missing.length} of ${parts} parts have no count, the first of them ${inWords(first)}. List them, or write "rest": 0 if they are nought.`,
      missing.slice(0, 20).map((cell) => lattice.atOf(cell)),
    )
  }
  checkKnown(table)
  if (mayHoldTotals) checkTotals(table)
  return table
}

/** Names must tell cells apart, and a sum must add up categories that are there. */
export function checkDimensions(dimensions: readonly Dimension[]): void {
  if (dimensions.length === 0)
    throw new Refusal(
      'no-dimension',
      'The table has no dimension: nothing can be withheld in one number.',
    )
  if (new Set(dimensions.map(({ name }) => name)).size < dimensions.length)
    throw new Refusal('no-dimension', 'Two dimensions have one name. Name each otherwise.')
  for (const dimension of dimensions) {
    const { name, categories, sums = {} } = dimension
    const all = allOf(dimension)
    if (categories.length === 0) throw new Refusal('no-dimension', `${name} has no categories.`)
    if (new Set(categories).size < categories.length)
      throw new Refusal('duplicate-cell', `${name} has a category twice. Leave one out.`)
    const clash = [...Object.keys(sums), ...(all === null ? [] : [all])].find((sum) =>
      categories.includes(sum),
    )
    if (clash !== undefined)
      throw new Refusal(
        'totals-inside',
        `“${clash}” is a category and a sum of ${name}. Leave the sum out of the parts: it is added up here.`,
        [{ [name]: clash }],
      )
    for (const [sum, of] of Object.entries(sums)) {
      const missing = Array.isArray(of) ? of.find((one) => !categories.includes(one)) : ''
      if (missing !== undefined)
        throw new Refusal(
          'unknown-category',
          `“${sum}” adds up “${missing}”, which is no category of ${name}.`,
          [{ [name]: missing }],
        )
      if (new Set(of).size < of.length || sum === all)
        throw new Refusal(
          'duplicate-cell',
          sum === all
            ? `“${sum}” is the sum of all of ${name} and another sum. Name one otherwise.`
            : `“${sum}” adds up a category twice. Leave one out.`,
          [{ [name]: sum }],
        )
    }
  }
}

function checkCount(
  categoriesOf: ReadonlyMap<string, ReadonlySet<string>>,
  at: unknown,
  count: unknown,
): void {
  const named = typeof at === 'object' && at !== null ? (at as At) : {}
  const extra = Object.keys(named).find((name) => !categoriesOf.has(name))
  if (extra !== undefined)
    throw new Refusal(
      'unknown-category',
      `${inWords(named)} names “${extra}”, which is no dimension of the table.`,
      [at],
    )
  for (const [name, categories] of categoriesOf) {
    const category = named[name]
    if (category === undefined)
      throw new Refusal('incomplete-cell', `${inWords(named)} does not say its ${name}.`, [at])
    if (!categories.has(category))
      throw new Refusal(
        'unknown-category',
        `“${category}” is no category of ${name}. Sums are added up here and not listed.`,
        [at],
      )
  }
  if (typeof count !== 'number' || !Number.isFinite(count))
    throw new Refusal('not-a-number', `The count of ${inWords(named)} is no number.`, [at])
  if (count < 0)
    throw new Refusal(
      'negative',
      `${inWords(named)} is ${count}: a count of people is nought or more.`,
      [at],
    )
  if (!Number.isSafeInteger(count))
    throw new Refusal('fractional', `${inWords(named)} is ${count}: a count of people is whole.`, [
      at,
    ])
}

function checkKnown(table: TrueTable): void {
  if (!table.known) return
  const { lattice, truth } = counted(table)
  for (const { at, atLeast, atMost } of knownFrom(table.known)) {
    const cell = lattice.cellAt(at)
    if (cell === null)
      throw new Refusal(
        'unknown-cell',
        `What is known of ${inWords(at)} is of no cell of the table.`,
        [at],
      )
    const is = truth[cell] ?? 0
    if (is < (atLeast ?? 0) || is > (atMost ?? is)) throw contradictsKnown(at)
  }
}

export const contradictsKnown = (at: At): Refusal =>
  new Refusal(
    'known-contradicts',
    `What is known of ${inWords(at)} is not so of the table. Look which is right.`,
    [at],
  )

/** What anybody knows, as it was given: each of a cell, by whole numbers. */
export function knownFrom(given: unknown): Known[] {
  if (!Array.isArray(given))
    throw new Refusal('known-contradicts', 'What is known is a list of {at, atLeast, atMost}.')
  return given.map((one: Partial<Known> | null) => {
    if (!isObject(one) || !isObject(one.at))
      throw new Refusal('unknown-cell', 'What is known names its cell: {at, atLeast, atMost}.')
    const { at, atLeast, atMost } = one
    for (const limit of [atLeast, atMost])
      if (limit !== undefined && !(Number.isSafeInteger(limit) && limit >= 0))
        throw new Refusal('not-a-number', `What is known of ${inWords(at)} is no count.`, [at])
    return { ...one, at }
  })
}

/** A part that is the sum of all others in every line is a total that slipped in; three parts or more, and not all nought. */
function checkTotals({ dimensions, counts }: TrueTable): void {
  for (const { name, categories } of dimensions) {
    if (categories.length < 3) continue
    const others = dimensions.filter((dimension) => dimension.name !== name)
    const lines = Map.groupBy(counts, ({ at }) =>
      JSON.stringify(others.map((dimension) => at[dimension.name])),
    )
    // In a line a total is half of what stands there, its own number among it; a line of noughts says nothing.
    let could = new Set(categories)
    for (const line of lines.values()) {
      const all = line.reduce((sum, { count }) => sum + count, 0)
      if (all === 0) continue
      const halves = line.filter(({ count }) => 2 * count === all)
      const here = new Set(halves.map(({ at }) => at[name]))
      could = new Set([...could].filter((one) => here.has(one)))
      if (could.size === 0) break
    }
    const [category] = could
    if (category !== undefined && counts.some(({ count }) => count > 0))
      throw new Refusal(
        'totals-inside',
        `“${category}” is in every line the sum of the other parts of ${name}: it is a total among the parts. Leave it out; sums are added up here.`,
        [{ [name]: category }],
      )
  }
}

export const inWords = (at: At): string => Object.values(at).join(' / ') || 'a cell'
