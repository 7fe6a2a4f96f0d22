// A table protected whole: the pattern, what each coarser table would withhold, and where nothing is safe what would be.

import type { TrueTable } from '../vocabulary/released/true-table.ts'
import {
  canBeTried,
  climbLadder,
  type RungMeasured,
  type Would,
  whatWould,
} from './climb-ladder.ts'
import { type Asked, type Disclosed, discloseTable } from './disclose-table.ts'
import { type Note, noted } from './notes-on.ts'
import type { Rung } from './table/recode.ts'

export interface ProtectedTable extends Disclosed {
  /** Where rungs were given: each, the table as it is first. */
  ladder?: RungMeasured[]
  /** Where it is impossible: changes that were tried and work. */
  would?: Would[]
}

interface ToProtect extends Omit<Asked, 'secondsLeft'> {
  rungs: readonly Rung[]
  /** That the pattern may take; the ladder as much again, and what would help half a minute. */
  seconds: number
  /** Rungs that take long are only searched, all rungs together in so many seconds: one is made safe when it is chosen. */
  sketchedIn?: number
}

export async function protectTable(
  table: TrueTable,
  { rungs, seconds, sketchedIn, ...asked }: ToProtect,
): Promise<ProtectedTable> {
  const left = (seconds: number): Asked => ({ ...asked, secondsLeft: clock(seconds) })
  const done = await discloseTable(table, left(seconds))
  const untried = rungs.filter((rung) => !canBeTried(asked)(rung))
  return {
    ...done,
    ...(untried.length > 0 && { notes: [...done.notes, notTried(untried)] }),
    ...(rungs.length > 0 && {
      ladder: await climbLadder(table, done, rungs, {
        ...left(sketchedIn ?? seconds),
        isSketched: sketchedIn !== undefined,
      }),
    }),
    ...(done.status === 'impossible' && { would: await whatWould(table, left(FOR_CHANGES)) }),
  }
}

const notTried = (rungs: readonly Rung[]): Note =>
  noted(
    'rungs-untried',
    `Not tried: ${rungs.map(({ name }) => name).join('; ')}. What links given say of single cells, and what earlier releases print of the parts, is tied to no cell of such a table.`,
  )

const FOR_CHANGES = 30

function clock(seconds: number): () => number {
  const end = performance.now() + seconds * 1000
  return () => (end - performance.now()) / 1000
}
