// Of what earlier releases withheld and keeps fewer values than are promised: shown by sums of printed lines that it had no more,
// or that nobody can take it for small. So a certificate can be checked without a solver.
import { theHighs } from '../../bounds/solver.ts'
import type { EndShown } from '../../vocabulary/released/certificate.ts'
import { nameIn } from '../attack/attacker.ts'
import { openShower, type Shower } from '../attack/show-end.ts'
import type { EarlierCell } from '../links/earlier-cell.ts'
import type { Link } from '../links/links.ts'
import type { Policy } from '../policy/policy.ts'
import type { Published } from '../released/read-released.ts'
import { readersOf } from './readers.ts'

interface Kept extends EarlierCell {
  /** How many values complete tables show of it. */
  shows: number
  /** It had no more than those before this table; else nobody can take it for small. */
  hadNoMore: boolean
}

/** `unshown`: where sums of lines do not do, though whole numbers would. */
export async function endsShown(
  cells: readonly Kept[],
  tables: readonly Published[],
  links: readonly Link[],
  small: Policy['small'],
): Promise<{ ends: EndShown[]; unshown: Kept[] }> {
  if (cells.length === 0) return { ends: [], unshown: [] }
  const highs = await theHighs()
  const readers = readersOf(tables, links)
  const all = openShower(highs, readers.all, 'all')
  const earlier = openShower(highs, readers.earlier, 'earlier')
  const found = cells.map((one) => {
    const of = nameIn(tables[one.table], one.cell)
    return {
      one,
      ends: one.hadNoMore ? bothEnds(earlier, of, one.shows) : notSmall(all, of, small),
    }
  })
  all.close()
  earlier.close()
  return {
    ends: found.flatMap(({ ends }) => ends ?? []),
    unshown: found.flatMap(({ one, ends }) => (ends ? [] : one)),
  }
}

function bothEnds(by: Shower, of: string, values: number): EndShown[] | null {
  const [least, most] = [by.show(of, 'least'), by.show(of, 'most')]
  if (!least || !most || most.is - least.is + 1 > values) return null
  return [least.shown, most.shown]
}

function notSmall(by: Shower, of: string, { from, to }: Policy['small']): EndShown[] | null {
  const least = by.show(of, 'least')
  if (least && least.is > to) return [least.shown]
  const most = by.show(of, 'most')
  return most && most.is < from ? [most.shown] : null
}
