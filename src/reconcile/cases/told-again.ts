// What a case tells beside the others of its body: one matter, one that a list holds already, one that a list may hold, or several.
import type { DecidedCase } from '../../vocabulary/decided-case.ts'
import type { Facets } from '../../vocabulary/reply.ts'

/**
 * A list holds each matter once. What the same body tells in sentences beside it is never added to it: it is a listed
 * matter told again where one row agrees with it in all that both tell and no other row does as well, else an example.
 */
export function withTold(cases: readonly DecidedCase[]): DecidedCase[] {
  const rows = cases.filter((one) => one.case.listed && one.state !== 'rejected' && !one.superseded)
  const taken = new Set<string>()
  return cases.map((one): DecidedCase => {
    if (one.case.several) return { ...one, tells: 'several' }
    // Of thousands of rows none is held against the others.
    const list = one.case.listed ? [] : rows.filter((row) => sameQuestion(row, one))
    if (list.length === 0) return { ...one, tells: 'one' }
    const same = rowTold(
      one,
      list.filter(({ id }) => !taken.has(id)),
    )
    if (!same) return { ...one, tells: 'beside' }
    taken.add(same.id)
    return { ...one, tells: 'again', sameAs: same.id }
  })
}

const sameQuestion = (a: DecidedCase, b: DecidedCase): boolean =>
  a.question === null || b.question === null || a.question === b.question

/** null where no row fits, or several fit as well. */
function rowTold(one: DecidedCase, rows: readonly DecidedCase[]): DecidedCase | null {
  const fits = rows
    .map((row) => ({ row, shared: agreeing(one.case.facets, row.case.facets) }))
    .filter(({ shared }) => shared >= ENOUGH)
    .toSorted((a, b) => b.shared - a.shared)
  const [best, next] = fits
  return best && (!next || next.shared < best.shared) ? best.row : null
}

/** A rank and an outcome may be those of two people by chance; so may one field alone. */
const ENOUGH = 3

/** How many fields both tell alike; nought where they differ in one. */
function agreeing(a: Facets, b: Facets): number {
  const both = Object.keys(a).filter((name) => b[name] !== undefined)
  return both.every((name) => a[name] === b[name]) ? both.length : 0
}
