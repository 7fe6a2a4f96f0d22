// Is a JSON file a released table, and a whole one? Whoever published it, or whoever passed it on, may have made it wrong.
import { type Certificate, isCertificate } from './certificate.ts'
import { allOf, type Lattice, latticeOf } from './lattice.ts'
import { type At, type Dimension, MOST_PARTS, type Released } from './true-table.ts'

/** What a file of a release holds beside its words, where it is one that machines read. */
export type ReleaseHeld =
  | { what: 'released'; released: Released }
  /** It says that it is a released table, and cannot be one: a sentence that goes on from its name. */
  | { what: 'no-table'; fault: string }
  | { what: 'certificate'; certificate: Certificate }

/** null: it is something else. */
export function heldOfRelease(tree: unknown): ReleaseHeld | null {
  if (isCertificate(tree)) return { what: 'certificate', certificate: tree }
  if (!isObject(tree) || !('dimensions' in tree) || !('cells' in tree)) return null
  const fault = faultOf(tree)
  return fault === null
    ? { what: 'released', released: { ...(tree as Released), marks: marksOf(tree) } }
    : { what: 'no-table', fault }
}

const isObject = (one: unknown): one is object =>
  typeof one === 'object' && one !== null && !Array.isArray(one)

const marksOf = (tree: object): Released['marks'] =>
  'marks' in tree && isObject(tree.marks) ? (tree.marks as Released['marks']) : {}

function faultOf(tree: { dimensions: unknown; cells: unknown }): string | null {
  const { dimensions, cells } = tree
  if (!Array.isArray(dimensions) || dimensions.length === 0 || !dimensions.every(isDimension))
    return 'its dimensions are not each a name with a list of categories'
  if (!Array.isArray(cells)) return 'it has no list of cells'
  const twice = dimensions.find((one: Dimension) => isNamedTwice(one))
  if (twice) return `${twice.name} has a category or a sum that is there twice or adds up another`
  const most = dimensions.reduce((n: number, one: Dimension) => n * one.categories.length, 1)
  if (most > MOST_PARTS) return `it has ${most} parts, and no released table has so many`
  const lattice = latticeOf(dimensions)
  const values = new Map<number, number | null>()
  for (const cell of cells) {
    const fault = cellFault(cell, { lattice, values, marks: marksOf(tree) })
    if (fault !== null) return fault
  }
  const missing = Array.from({ length: lattice.size }, (_, at) => at).filter(
    (at) => !values.has(at),
  )
  if (missing.length > 0)
    return `${missing.length} of its ${lattice.size} cells are gone, the first of them ${lattice.nameOf(missing[0] ?? 0)}`
  return sumFault(lattice, values)
}

const isDimension = (one: unknown): one is Dimension =>
  isObject(one) &&
  'name' in one &&
  typeof one.name === 'string' &&
  'categories' in one &&
  areWords(one.categories) &&
  (!('sums' in one) || (isObject(one.sums) && Object.values(one.sums).every(areWords))) &&
  (!('all' in one) || one.all === null || typeof one.all === 'string')

const areWords = (list: unknown): boolean =>
  Array.isArray(list) && list.length > 0 && list.every((word) => typeof word === 'string')

function isNamedTwice(dimension: Dimension): boolean {
  const { categories, sums = {} } = dimension
  const all = allOf(dimension)
  const names = [...categories, ...Object.keys(sums), ...(all === null ? [] : [all])]
  return (
    new Set(names).size < names.length ||
    Object.values(sums).some((of) => of.some((one) => !categories.includes(one)))
  )
}

interface Among {
  lattice: Lattice
  /** null: withheld. */
  values: Map<number, number | null>
  marks: Released['marks']
}

function cellFault(cell: unknown, { lattice, values, marks }: Among): string | null {
  if (!isObject(cell) || !('at' in cell) || !isObject(cell.at))
    return 'a cell does not say where it is'
  const named = Object.values(cell.at).join(' / ')
  const at = lattice.cellAt(cell.at as At)
  if (at === null) return `${named} is no cell of it`
  if (values.has(at)) return `${named} is there twice`
  if ('value' in cell) {
    if (!Number.isSafeInteger(cell.value) || Number(cell.value) < 0)
      return `${named} is ${JSON.stringify(cell.value)}, which is no count`
    values.set(at, Number(cell.value))
    return null
  }
  if (!('mark' in cell) || typeof cell.mark !== 'string')
    return `${named} has neither number nor mark`
  if (!isMark(marks[cell.mark])) return `its key does not say what ${cell.mark} means`
  values.set(at, null)
  return null
}

const isMark = (mark: unknown): boolean =>
  isObject(mark) &&
  'meaning' in mark &&
  typeof mark.meaning === 'string' &&
  'low' in mark &&
  Number.isSafeInteger(mark.low) &&
  'high' in mark &&
  (mark.high === null || Number.isSafeInteger(mark.high))

/** A sum is no less than its printed parts, and just as much where none of them is withheld. */
function sumFault(lattice: Lattice, values: ReadonlyMap<number, number | null>): string | null {
  for (const { sum, of } of lattice.lines) {
    const total = values.get(sum)
    if (total === null || total === undefined) continue
    const parts = of.map((part) => values.get(part) ?? null)
    const printed = parts.reduce<number>((all, part) => all + (part ?? 0), 0)
    const isWhole = parts.every((part) => part !== null)
    if (isWhole ? printed !== total : printed > total)
      return `${lattice.nameOf(sum)} is ${total}, and its parts are ${printed}${isWhole ? '' : ' and more'}`
  }
  return null
}
