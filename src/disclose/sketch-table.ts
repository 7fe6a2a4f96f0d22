// What a table would withhold, found quickly: a pattern of which nobody has looked yet whether it is safe.
import { theHighs } from '../bounds/solver.ts'
import type { TrueTable } from '../vocabulary/released/true-table.ts'
import { withheldBy } from './audit-pattern.ts'
import type { Asked, CellWithheld, Disclosed } from './disclose-table.ts'
import { findPattern } from './pattern/find-pattern.ts'
import { atRisk, guarding, posed } from './posed.ts'

interface Sketched {
  status: 'sketched' | 'impossible'
  withheld: Disclosed['withheld']
  cells: CellWithheld[]
}

export async function sketchTable(table: TrueTable, asked: Asked): Promise<Sketched> {
  const { count, roles, join, kept } = await posed(table, asked)
  const problem = guarding(join, atRisk(kept))
  const pattern = await findPattern(await theHighs(), problem, asked)
  const { lattice, truth } = count
  const cells = [...withheldBy({ roles, join, pattern })].map(
    (cell): CellWithheld => ({
      at: lattice.atOf(cell),
      count: truth[cell] ?? 0,
      role: roles.small.has(cell) ? 'small' : 'companion',
      possible: null,
      sections: asked.policy.sections.small,
    }),
  )
  const companions = cells.length - roles.small.size
  return {
    status: pattern.impossible.length > 0 ? 'impossible' : 'sketched',
    withheld: {
      cells: cells.length,
      small: roles.small.size,
      companions,
      bound: Math.min(pattern.bound, companions),
      proven: pattern.proven,
      of: truth.filter((n) => n > 0).length,
    },
    cells,
  }
}
