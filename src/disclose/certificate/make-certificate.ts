// Complete tables that agree with everything published, as few as show that each small cell keeps its values. Any reader could
// have found them: they are made from what was published alone.

import { sha256Of } from '../../vocabulary/released/canonical.ts'
import type { Certificate, EndShown } from '../../vocabulary/released/certificate.ts'
import type { Released } from '../../vocabulary/released/true-table.ts'

export interface Shown {
  released: Released
  minValues: number
  earlier: readonly Released[]
  names: readonly string[]
  /** Tables found by the audit. */
  tables: readonly (readonly number[])[]
  /** Unknowns that must have so many different values among them. */
  mustVary: readonly number[]
  ends?: readonly EndShown[]
}

export function makeCertificate({
  released,
  minValues,
  earlier,
  names,
  tables,
  mustVary,
  ends = [],
}: Shown): Certificate {
  return {
    released: sha256Of(released),
    minValues,
    ...(earlier.length > 0 && { earlier: earlier.map(sha256Of) }),
    unknowns: [...names],
    tables: needed(tables, mustVary, minValues).map((table) => table.slice(0, names.length)),
    ...(ends.length > 0 && { ends: [...ends] }),
  }
}

/** One that shows nothing new is left out. Where nothing is withheld there is one table: the one that was printed. */
function needed(
  tables: Shown['tables'],
  mustVary: readonly number[],
  minValues: number,
): Shown['tables'] {
  const seen = new Map(mustVary.map((i) => [i, new Set<number>()]))
  const kept = tables.filter((table) => {
    let isNew = false
    for (const [i, values] of seen) {
      const value = table[i] ?? 0
      if (values.size >= minValues || values.has(value)) continue
      values.add(value)
      isNew = true
    }
    return isNew
  })
  return kept.length > 0 ? kept : tables.slice(0, 1)
}
