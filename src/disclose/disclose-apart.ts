// The doors of disclosure in a killable child: protecting and auditing are searches that may take long, among a stranger's numbers.
import type { Apart } from '../store/house.ts'
import type { Known, Released, TrueTable } from '../vocabulary/released/true-table.ts'
import { type Audited, auditTables } from './audit-tables.ts'
import type { Progress } from './pattern/watched.ts'
import { DEFAULT_POLICY, type Policy } from './policy/policy.ts'
import { type ProtectedTable, protectTable } from './protect-table.ts'
import { apart } from './released/apart.ts'
import { type Marks, published, readReleased } from './released/read-released.ts'
import type { Rung } from './table/recode.ts'
import { Refusal } from './table/refusal.ts'

interface ProtectGiven {
  table: TrueTable
  policy: Policy
  /** Released tables as their JSON. */
  earlier: readonly { name: string; text: string }[]
  rungs: readonly Rung[]
  seconds: number
  /** The rungs are only searched, in so many seconds all together. */
  sketchedIn?: number
}

/** What cannot be worked on is an answer, with a sentence for the officer. */
type Refusable<Made> = { made: Made } | { refused: string }

export const protecting: Apart<ProtectGiven, Refusable<ProtectedTable>> = {
  name: 'protect',
  does: ({ table, policy, earlier, rungs, seconds, sketchedIn }, tell) =>
    orRefused(async () =>
      protectTable(table, {
        policy,
        earlier: apart(earlier.map(({ name, text }) => readReleased(text, name))),
        rungs,
        seconds,
        ...(sketchedIn !== undefined && { sketchedIn }),
        onProgress: (so) => tell(inWords(so)),
      }),
    ),
}

const auditInWords = (so: Progress): string =>
  so.stage === 'audit' ? `${so.done} of ${so.of} withheld numbers are settled` : ''

function inWords(so: Progress): string {
  if (so.stage === 'audit') return `${so.done} of ${so.of} small numbers are shown to be safe`
  const more = so.bound === 1 ? '1 more number' : `${so.bound} more numbers`
  return so.companions === null
    ? `at least ${more} must be withheld, as far as is proved`
    : `${so.companions} more withheld would do; at least ${more} must be, as far as is proved`
}

interface AuditGiven {
  /** As its JSON, or as it was laid out. */
  tables: readonly { name: string; released: Released | string }[]
  marks: Marks
  /** What anybody knows of a table, by its place among them. */
  known?: readonly (Known & { table: number })[]
  /** When they are over, what is not settled is left open. */
  seconds?: number
  /** Which numbers are small, and how many values each is to keep; else as is usual. */
  policy?: Pick<Policy, 'small' | 'minValues'>
}

export const auditing: Apart<AuditGiven, Refusable<AuditMade>> = {
  name: 'audit',
  does: ({ tables, marks, known = [], seconds, policy = DEFAULT_POLICY }, tell) =>
    orRefused(async () => {
      const read = apart(
        tables.map(({ name, released }) =>
          typeof released === 'string'
            ? readReleased(released, name, marks)
            : published(released, name, marks),
        ),
      )
      const begun = performance.now()
      const audited = await auditTables({ tables: read, known }, policy, {
        ...(seconds !== undefined && {
          secondsLeft: () => seconds - (performance.now() - begun) / 1000,
        }),
        onProgress: (so) => tell(auditInWords(so)),
      })
      return { ...audited, doubts: read.flatMap(({ doubts }) => doubts.map(({ note }) => note)) }
    }),
}

export type AuditMade = Audited & { doubts: string[] }

async function orRefused<Made>(does: () => Promise<Made>): Promise<Refusable<Made>> {
  try {
    return { made: await does() }
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.message }
    throw error
  }
}
