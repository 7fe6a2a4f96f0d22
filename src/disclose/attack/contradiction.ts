// Lines that cannot all be true, as few as give the contradiction.
import { openTables, type TableRow } from '../../bounds/tables.ts'
import type { Attacker } from './attacker.ts'

/** Lines are left out one after another as long as the rest cannot all be true. */
export async function minimalContradictionOf(
  { system, lines }: Attacker,
  isOver: () => boolean,
): Promise<{ of: string[]; isMinimal: boolean }> {
  const canBe = async (rows: readonly TableRow[]): Promise<boolean> => {
    const open = await openTables({ ...system, rows })
    try {
      return open.extreme(new Map(), 1).is !== 'impossible'
    } finally {
      open.close()
    }
  }
  const said = (rows: readonly number[]): string[] => rows.map((i) => lines[i]?.line ?? '')
  let left = system.rows.map((_, i) => i)
  // In halves first: of a thousand lines a few contradict each other.
  for (
    let size = Math.ceil(left.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let from = 0; from < left.length; ) {
      if (isOver()) return { of: said(left), isMinimal: false }
      const rest = [...left.slice(0, from), ...left.slice(from + size)]
      const isStill = rest.length > 0 && !(await canBe(rest.flatMap((i) => system.rows[i] ?? [])))
      if (isStill) left = rest
      else from += size
    }
  }
  return { of: said(left), isMinimal: true }
}
