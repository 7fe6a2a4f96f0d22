// A breakdown by rank, outcome, ward or kind against the number it breaks down.
import type { Assumption } from '../../vocabulary/assumption.ts'
import { sum } from '../../vocabulary/bounds.ts'
import type { Relations } from '../../vocabulary/packs/relations.ts'
import { asBounds } from '../../vocabulary/reply.ts'
import { isInOneTable } from './one-table.ts'
import { besideOthers, lacksOthers } from './others-told.ts'
import { overlapsIn } from './overlaps.ts'
import { PART_ASKED } from './parts-asked.ts'
import type { Quantity } from './quantity.ts'
import { alike, type Rule } from './rule.ts'
import { type Line, NO_PART, totalsAmong } from './total-lines.ts'

export function categoryRules(quantities: readonly Quantity[], relations: Relations): Rule[] {
  const named = categoriesNamed(quantities)
  const notAll = besideOthers(quantities)
  const doOverlap = overlapsIn(quantities)
  const lines = alike(quantities, ({ unit, word, populations, span }) => [
    unit,
    word,
    populations,
    span,
  ]).flatMap((group) => linesOf(group).map((line) => ({ ...line, group })))
  const isTotal = totalsAmong(lines)
  return lines.flatMap((line) => {
    if (line.dimension === NO_PART) return wordRules(line, isTotal)
    const parts = line.parts.map((part) => partRule(line.whole, part))
    return line.dimension === PART_ASKED || doOverlap(line)
      ? parts
      : [...parts, ...sumRules(line, { relations, named, notAll, isTotal })]
  })
}

const partRule = (whole: Quantity, part: Quantity): Rule => ({
  kind: 'part',
  whole,
  parts: [part],
  relation: '>=',
  assumed: null,
})

/** Words that nobody understood are parts where two other lines of their table show it by adding up. */
const wordRules = ({ whole, parts, ...line }: Line, isTotal: Among['isTotal']): Rule[] =>
  isTotal({ whole, parts, ...line })
    ? [{ kind: 'categories', whole, parts, relation: '=', assumed: null }]
    : []

/** Each whole with its parts by one dimension. */
function linesOf(group: readonly Quantity[]): Line[] {
  const byFacets = new Map(group.map((one) => [keyOf(one.facets), one]))
  const parts = new Map<Quantity, Map<string, Quantity[]>>()
  for (const part of group) {
    for (const [i, [dimension]] of part.facets.entries()) {
      const whole = byFacets.get(keyOf(part.facets.toSpliced(i, 1)))
      if (!whole) continue
      const by = parts.get(whole) ?? new Map<string, Quantity[]>()
      by.set(dimension, [...(by.get(dimension) ?? []), part])
      parts.set(whole, by)
    }
  }
  return [...parts].flatMap(([whole, by]) =>
    [...by].map(([dimension, own]): Line => ({ dimension, whole, parts: own })),
  )
}

const keyOf = (facets: Quantity['facets']): string => JSON.stringify(facets)

interface Among {
  relations: Relations
  /** Of each dimension the categories that the body names anywhere. */
  named: ReadonlyMap<string, ReadonlySet<string>>
  /** Parts beside which their letter says that there are others, of each dimension. */
  notAll: ReadonlyMap<string, readonly Quantity[]>
  /** Is the whole the total of these parts, by what its table calls it or by the lines beside it? */
  isTotal(line: Line): boolean
}

function sumRules(line: Line & { group: readonly Quantity[] }, among: Among): Rule[] {
  const { dimension, whole, parts, group } = line
  const { relations } = among
  if (parts.every(({ open }) => open)) return []
  const rule = { kind: 'categories', whole, parts } as const
  const exclusive = relations.isExclusive(dimension)
  const once = { about: 'listed-once', severity: 'odd', dimension } as const
  const assumed = whole.figures.length === 0 || isTold(line, among) ? null : once
  if (areAll(parts, dimension, relations))
    return exclusive && assumed
      ? [
          { ...rule, relation: '<=', assumed: null },
          { ...rule, relation: '>=', assumed },
        ]
      : [{ ...rule, relation: exclusive ? '=' : '<=', assumed: null }]
  if (parts.length < 2) return []
  if (
    among.isTotal(line) &&
    !lacksListed(line, relations) &&
    !group.some((one) => isFindingBeside(whole, one))
  )
    return [{ ...rule, relation: '=', assumed: null }]
  const rules: Rule[] = []
  if (exclusive) rules.push({ ...rule, relation: '>=', assumed })
  if (whole.figures.length === 0 && !lacksSome(line, among)) {
    const about = { about: 'all-parts', severity: 'whole', dimension, parts: parts.length } as const
    return [...rules, { ...rule, relation: exclusive ? '=' : '<=', assumed: about }]
  }
  const isOneUnread = lacksSome(line, among) || group.some((one) => isFindingBeside(whole, one))
  const meant = whole.figures.length > 0 ? meantAsAll(line, among, isOneUnread) : null
  return meant ? [...rules, { ...rule, relation: '=', assumed: meant }] : rules
}

/**
 * That each one stands in one category is the survey's word. A body whose list does not end in its total may count by another
 * rule ("a suspension may have up to three reasons"): more than the total is worth asking about, and contradicts nothing.
 */
const isTold = (line: Line, among: Among): boolean =>
  line.parts.every(({ figures }) => figures.length === 0) || among.isTotal(line)

/**
 * A category that was asked for, or that the body names elsewhere in its table, has no number here: a dash, a cell that was
 * not read or was rejected; or the letter says that there are others ("the remaining 11"). Then these parts are not all there are, and what they make is a floor.
 */
function lacksSome({ dimension, whole, parts }: Line, among: Among): boolean {
  const { relations, named, notAll } = among
  if (parts.some(({ open }) => open)) return true
  if (lacksOthers(whole, parts, notAll.get(dimension) ?? [])) return true
  const given = categoriesIn(parts, dimension)
  return [...relations.listed(dimension), ...(named.get(dimension) ?? [])].some(
    (id) => !given.has(id),
  )
}

/** One of a closed list has no number: its row was not read, or stands under another name. */
const lacksListed = ({ dimension, parts }: Line, relations: Relations): boolean =>
  (relations.closed(dimension)?.length ?? 0) > 0 && !areAll(parts, dimension, relations)

const categoriesIn = (quantities: readonly Quantity[], dimension: string): Set<string> =>
  new Set(
    quantities.flatMap(({ facets }) =>
      facets.flatMap(([name, id]) => (name === dimension ? [id] : [])),
    ),
  )

/** The categories that a body names of each dimension, anywhere. */
function categoriesNamed(quantities: readonly Quantity[]): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>()
  for (const { facets, figures } of quantities) {
    if (figures.length === 0) continue
    for (const [name, id] of facets) named.set(name, (named.get(name) ?? new Set()).add(id))
  }
  return named
}

/** Every category of a dimension that knows no others. */
function areAll(parts: readonly Quantity[], dimension: string, { closed }: Relations): boolean {
  const categories = closed(dimension)
  if (!categories || categories.length === 0) return false
  const given = categoriesIn(parts, dimension)
  return categories.every(({ id }) => given.has(id))
}

/** Something else counted between them ("36 had a case to answer"): then the rows are a list of findings and no sum. */
const isFindingBeside = (whole: Quantity, { facets, figures, open }: Quantity): boolean =>
  facets.some(([name]) => name === NO_PART) &&
  whole.figures.some(({ figure }) =>
    [...figures, ...(open ? [open] : [])].some(({ figure: beside }) =>
      isInOneTable(figure, beside),
    ),
  )

/**
 * A list that makes nine tenths of its total or more was meant to be all of it; but where a part has no number, or a row beside
 * it was rejected, that is what it lacks of the total.
 */
const NEARLY = 0.9
function meantAsAll(
  { dimension, whole, parts }: Line,
  { relations }: Among,
  isOneUnread: boolean,
): Assumption | null {
  const total = whole.figures[0]
  if (!total) return null
  const listed = sum(
    parts.flatMap(({ figures: [first] }) => (first ? [asBounds(first.figure.value)] : [])),
  )
  const stated = asBounds(total.figure.value)
  if (listed.high !== null && listed.high < NEARLY * stated.low) return null
  if (isOneUnread && (stated.high === null || listed.low <= stated.high)) return null
  // Several outcomes may come of one matter: then they add up to more, and that is worth asking about.
  const mayBeSeveral = relations.atMostOne.some(({ by }) => by === dimension)
  if (!mayBeSeveral && stated.high !== null && listed.low * NEARLY > stated.high) return null
  return { about: 'listed-once', severity: 'odd', dimension }
}
