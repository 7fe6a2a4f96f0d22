// A true table as JSON or CSV, checked cell by cell: what is wrong is refused with its place, never mended in silence.
import { parseCsv } from '../../vocabulary/csv.ts'
import { counted } from './counted.ts'
import { allOf, latticeOf } from './lattice.ts'
import { Refusal } from './refusal.ts'
import { type At, type Dimension, MOST_PARTS, type TrueTable } from './true-table.ts'

export function readTrueTable(text: string, name: string): TrueTable {
  return name.toLowerCase().endsWith('.csv') ? ofCsv(text) : ofJson(jsonIn(text, name))
}

export function jsonIn(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : ''
    throw new Refusal(
      'not-json',
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
    const at = Object.fromEntries(names.map((name, d) => [name, (row[d] ?? '').trim()]))
    return { at, count: countIn(row.at(-1) ?? '', at) }
  })
  const dimensions = names.map((name) => ({
    name,
    categories: [...new Set(counts.map(({ at }) => at[name] ?? ''))],
  }))
  return checked({ dimensions, counts })
}

function countIn(cell: string, at: At): number {
  const text = cell.trim()
  if (!/^[-+]?\d+(?:\.\d+)?$/.test(text))
    throw new Refusal('not-a-number', `“${cell}” is no count.`, [at])
  return Number(text)
}

function ofJson(tree: unknown): TrueTable {
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree))
    throw new Refusal('not-json', 'A true table is an object with dimensions and counts.')
  const table = tree as Partial<TrueTable>
  const dimensions = Array.isArray(table.dimensions) ? table.dimensions : []
  if (!dimensions.every(isDimension))
    throw new Refusal('no-dimension', 'Each dimension has a name and a list of categories.')
  const counts = Array.isArray(table.counts) ? table.counts : []
  return checked({ ...table, dimensions, counts })
}

export const isDimension = (one: unknown): one is Dimension =>
  typeof one === 'object' &&
  one !== null &&
  'name' in one &&
  typeof one.name === 'string' &&
  'categories' in one &&
  Array.isArray(one.categories) &&
  one.categories.every((category) => typeof category === 'string')

function checked(table: TrueTable): TrueTable {
  checkDimensions(table.dimensions)
  const parts = table.dimensions.reduce((n, { categories }) => n * categories.length, 1)
  if (parts > MOST_PARTS)
    throw new Refusal(
      'too-many-cells',
      `The table has ${parts.toLocaleString('en-GB')} parts; ${MOST_PARTS.toLocaleString('en-GB')} are the most. Bring categories together or leave a dimension out.`,
    )
  const lattice = latticeOf(table.dimensions)
  const seen = new Set<number>()
  for (const { at, count } of table.counts) checkCount(table.dimensions, at, count)
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
  checkTotals(table)
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
    }
  }
}

function checkCount(dimensions: readonly Dimension[], at: unknown, count: unknown): void {
  const named = typeof at === 'object' && at !== null ? (at as At) : {}
  const extra = Object.keys(named).find(
    (name) => !dimensions.some((dimension) => dimension.name === name),
  )
  if (extra !== undefined)
    throw new Refusal(
      'unknown-category',
      `${inWords(named)} names “${extra}”, which is no dimension of the table.`,
      [at],
    )
  for (const { name, categories } of dimensions) {
    const category = named[name]
    if (category === undefined)
      throw new Refusal('incomplete-cell', `${inWords(named)} does not say its ${name}.`, [at])
    if (!categories.includes(category))
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
  for (const { at, atLeast, atMost } of table.known) {
    const cell = lattice.cellAt(at)
    if (cell === null)
      throw new Refusal(
        'unknown-cell',
        `What is known of ${inWords(at)} is of no cell of the table.`,
        [at],
      )
    const is = truth[cell] ?? 0
    if ((atLeast !== undefined && is < atLeast) || (atMost !== undefined && is > atMost))
      throw new Refusal(
        'known-contradicts',
        `What is known of ${inWords(at)} is not so of the table. Look which is right.`,
        [at],
      )
  }
}

/** A part that is the sum of all others in every line is a total that slipped in; three parts or more, and not all nought. */
function checkTotals(table: TrueTable): void {
  const { lattice, truth } = counted(table)
  for (const { name, categories } of table.dimensions) {
    if (categories.length < 3) continue
    const lines = Map.groupBy(
      Array.from({ length: lattice.size }, (_, cell) => cell).filter(
        (cell) => lattice.sumsIn(cell) === 0,
      ),
      (cell) => JSON.stringify({ ...lattice.atOf(cell), [name]: '' }),
    )
    for (const category of categories) {
      let sum = 0
      const isTotal = [...lines.values()].every((line) => {
        const own = line.find((cell) => lattice.atOf(cell)[name] === category)
        const all = line.reduce((so, cell) => so + (truth[cell] ?? 0), 0)
        const is = own === undefined ? 0 : (truth[own] ?? 0)
        sum += is
        return all - is === is
      })
      if (isTotal && sum > 0)
        throw new Refusal(
          'totals-inside',
          `“${category}” is in every line the sum of the other parts of ${name}: it is a total among the parts. Leave it out; sums are added up here.`,
          [{ [name]: category }],
        )
    }
  }
}

export const inWords = (at: At): string => Object.values(at).join(' / ') || 'a cell'
