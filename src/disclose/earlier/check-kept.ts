// Does a certificate show of what earlier releases withheld that this one takes nothing from it? By its complete tables, or by sums
// of printed lines that show that it had no more values before, or that nobody can take it for small.

import type { Certificate, EndShown } from '../../vocabulary/released/certificate.ts'
import { nameIn } from '../attack/attacker.ts'
import { endProved } from '../attack/end-proved.ts'
import type { Link, Tie } from '../links/links.ts'
import { tiedToFirst } from '../links/tied.ts'
import type { Policy } from '../policy/policy.ts'
import { isWithheld, type Published } from '../released/read-released.ts'
import { readersOf } from './readers.ts'

interface ToCheck {
  certificate: Certificate
  /** The new one first. */
  tables: readonly Published[]
  ties: readonly Tie[]
  /** Of each column of the certificate. */
  values: readonly ReadonlySet<number>[]
  /** Of each table, the column of each cell. */
  columns: readonly Int32Array[]
  small: Policy['small']
}

interface Checked {
  /** How many values those keep of which a reader could think that they are small. */
  kept: number[]
  /** Those that it leaves out. */
  short: { table: string; cell: string; values: number }[]
}

export function checkKept({
  certificate,
  tables,
  ties,
  values: seen,
  columns,
  small,
}: ToCheck): Checked {
  const tied = tiedToFirst(ties)
  const ends = Map.groupBy(certificate.ends ?? [], ({ of }) => of)
  let readers: ReturnType<typeof readersOf> | null = null
  const kept: number[] = []
  const short: Checked['short'] = []
  for (const [t, table] of tables.entries()) {
    if (t === 0 || !tied.has(t)) continue
    table.cells.forEach((printed, cell) => {
      if (!isWithheld(printed) || printed.low > small.to) return
      const values = seen[columns[t]?.[cell] ?? -1]?.size ?? 0
      if (values >= certificate.minValues) {
        kept.push(values)
        return
      }
      readers ??= readersOf(
        tables,
        ties.map((tie) => linkOf(tie, tables)),
      )
      const of = nameIn(table, cell)
      const shown = ends.get(of) ?? []
      const end = (from: EndShown['from'], at: EndShown['end']): number | null => {
        const one = shown.find((each) => each.from === from && each.end === at)
        return one && readers ? endProved(readers[from], one) : null
      }
      const [least, most] = [end('all', 'least'), end('all', 'most')]
      if ((least !== null && least > small.to) || (most !== null && most < small.from)) return
      const [from, to] = [end('earlier', 'least'), end('earlier', 'most')]
      if (from !== null && to !== null && to - from + 1 <= values) return
      kept.push(values)
      short.push({ table: table.id, cell: table.lattice.nameOf(cell), values })
    })
  }
  return { kept, short }
}

const linkOf = ({ terms, ...tie }: Tie, tables: readonly Published[]): Link => ({
  ...tie,
  terms: Object.fromEntries(terms.map(({ table, cell, by }) => [nameIn(tables[table], cell), by])),
})
