// How long the two systems take that the constraint engine was promised for: node bench/bounds.ts
import { solve } from '../src/bounds/solve.ts'
import type { Statement, StatementSystem } from '../src/vocabulary/constraint.ts'

/** The same numbers every time. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * sides)
  }
}

/** 43 forces by 12 outcomes: margins printed, every cell under five withheld, everything else printed. */
function tableWithMargins(rows: number, columns: number, shown: boolean): StatementSystem {
  const roll = dice(43)
  const cell = (r: number, c: number) => `r${r}c${c}`
  const values = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => Math.max(0, roll(24) - 8)),
  )
  const statements: Statement[] = []
  const says = (terms: Record<string, number>, value: number) =>
    statements.push({ id: `s${statements.length}`, terms, relation: '=', value })
  for (const [r, row] of values.entries()) {
    says(
      Object.fromEntries(row.map((_, c) => [cell(r, c), 1])),
      row.reduce((a, b) => a + b),
    )
    for (const [c, n] of row.entries())
      if (shown && (n === 0 || n > 4)) says({ [cell(r, c)]: 1 }, n)
  }
  for (let c = 0; c < columns; c++)
    says(
      Object.fromEntries(values.map((_, r) => [cell(r, c), 1])),
      values.reduce((sum, row) => sum + (row[c] ?? 0), 0),
    )
  const unknowns = values.flatMap((row, r) => row.map((_, c) => cell(r, c)))
  return { unknowns, statements }
}

/** 43 forces, each a total, three populations, five years and eight outcomes, some withheld; every eighth does not add up. */
function survey(bodies: number, hanging: boolean): StatementSystem {
  const roll = dice(2014)
  const unknowns: string[] = []
  const statements: Statement[] = []
  const says = (
    terms: Record<string, number>,
    relation: Statement['relation'],
    value: number,
  ): void => {
    statements.push({ id: `s${statements.length}`, terms, relation, value })
  }
  for (let b = 0; b < bodies; b++) {
    const parts = [3, 5, 8, 12].map((many, k) =>
      Array.from({ length: many }, (_, i) => `b${b}k${k}i${i}`),
    )
    unknowns.push(`b${b}`, ...parts.flat())
    let total = 0
    for (const [k, names] of parts.entries()) {
      says(Object.fromEntries([[`b${b}`, -1], ...names.map((name) => [name, 1])]), '=', 0)
      const values = split(k === 0 ? roll(90) : total, names.length, roll)
      total = values.reduce((a, c) => a + c)
      for (const [i, name] of names.entries()) {
        const n = values[i] ?? 0
        if (n > 0 && n < 5) says({ [name]: 1 }, '<=', 4)
        else says({ [name]: 1 }, '=', n)
      }
    }
    says({ [`b${b}`]: 1 }, '=', b % 8 === 7 ? total + 1 : total)
  }
  if (hanging)
    says(Object.fromEntries(Array.from({ length: bodies }, (_, b) => [`b${b}`, 1])), '>=', 1)
  return { unknowns, statements }
}

function split(total: number, into: number, roll: (sides: number) => number): number[] {
  const parts = new Array<number>(into).fill(0)
  for (let i = 0; i < total; i++) {
    const at = roll(into)
    parts[at] = (parts[at] ?? 0) + 1
  }
  return parts
}

async function timed(name: string, system: StatementSystem): Promise<void> {
  const start = performance.now()
  const { feasible, contradictions, open } = await solve(system)
  const seconds = ((performance.now() - start) / 1000).toFixed(2)
  const { unknowns, statements } = system
  console.log(
    `${seconds} s  ${name}: ${unknowns.length} unknowns, ${statements.length} statements, ${
      feasible ? 'agrees' : `${contradictions.length} contradictions`
    }${open ? `, ${open.length} left open` : ''}`,
  )
}

await timed('loading the solver', tableWithMargins(2, 2, true))
await timed('43 × 12, margins, small cells withheld', tableWithMargins(43, 12, true))
await timed('43 × 12, margins only', tableWithMargins(43, 12, false))
await timed('a survey', survey(62, false))
await timed('a survey that hangs together', survey(62, true))
