// All tables of an answer made safe, one after the other: each is given those before it and whatever was released earlier, and at
// the end all of them are read together, as a requester will read them.
import { auditing } from '../../../disclose/disclose-apart.ts'
import { gridOfTable } from '../../../disclose/given/grid-of-table.ts'
import { knownSaid } from '../../../disclose/given/known-said.ts'
import { releaseSaid } from '../../../disclose/given/release-form.ts'
import type { Policy } from '../../../disclose/policy/policy.ts'
import type { House } from '../../../store/house.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import type { At, Released, TrueTable } from '../../../vocabulary/released/true-table.ts'
import { type ProtectionMade, protect, protectionKept } from './protect.ts'
import { openJson, sealJson } from './sealed-json.ts'

export interface ProtectRequest {
  request: string
  tables: { question: string; counted: number; table: string }[]
  /** What is promised, as the form has it: the same of every table. */
  promised: Record<string, string>
  /** By question: the coarser table that was chosen, by its name. */
  rungs: Record<string, string>
  /** By question: bands, a line each, as the form of a single table has them. */
  bands: Record<string, string>
  /** By question: what is public of it already, a line each (disclose/given/known-said). */
  known?: Record<string, string>
  /** Sealed released tables that are out there already, each with the release it was of. */
  earlier: { reference: string; release: number; released: string }[]
}

export interface RequestProtected {
  tables: { question: string; counted: number; made: string; status: string }[]
  together: Together
}

export interface Together {
  /** Every small number keeps its values also where all tables are read together. */
  safe: boolean
  /** Small numbers that do not, or of which nothing is shown; of this answer and of earlier ones. */
  own: number
  before: number
  /** Why it could not be looked at. */
  refused: string | null
}

export async function protectRequest(
  house: House,
  { tables, promised, rungs, bands, known = {}, earlier }: ProtectRequest,
): Promise<RequestProtected> {
  const made: TableMade[] = []
  let policy: Policy | null = null
  for (const { question, counted, table } of tables) {
    const whole = await openJson<TrueTable>(house, table)
    const told = knownSaid(known[question] ?? '', whole.dimensions)
    if ('wrong' in told) throw new CandourError(told.wrong, { status: 422 })
    const {
      grid: counts,
      heading,
      typed,
    } = gridOfTable({
      ...whole,
      known: [...(whole.known ?? []), ...told.known],
    })
    const grid = { ...counts, said: { alls: {}, known: [], ...counts.said, isCounted: true } }
    const said = {
      ...typed,
      ...promised,
      bands: bands[question] ?? '',
      rung: rungs[question] ?? '',
    }
    const read = releaseSaid(said, grid)
    policy = read.ok ? read.value.policy : policy
    const done = await protect(house, {
      from: '',
      name: `question ${question}`,
      grid: await sealJson(house, grid),
      heading,
      typed: said,
      earlier: [
        ...earlier.map((one, i) => ({ name: `earlier ${i + 1}.json`, sha256: one.released })),
        ...made.map((one) => ({ name: `question ${one.question}.json`, sha256: one.released })),
      ],
    })
    const kept = await protectionKept(house, done)
    const released = await sealJson(house, kept.answer.released)
    made.push({ question, counted, made: done.made, kept, released })
  }
  return {
    tables: made.map(({ question, counted, made: sealed, kept }) => ({
      question,
      counted,
      made: sealed,
      status: kept.answer.status,
    })),
    together: made.some(({ kept }) => kept.answer.status !== 'protected')
      ? { safe: false, own: 0, before: 0, refused: 'A table of it is not safe by itself.' }
      : await readTogether(
          house,
          made.map(({ kept }) => kept),
          await Promise.all(earlier.map(({ released }) => openJson<Released>(house, released))),
          policy,
        ),
  }
}

interface TableMade {
  question: string
  counted: number
  made: string
  kept: ProtectionMade
  /** Sealed, for those that come after it. */
  released: string
}

/** Of processor time: some tables of one request take seconds. */
const MOST_CPU_SECONDS = 300

async function readTogether(
  house: House,
  own: readonly ProtectionMade[],
  before: readonly Released[],
  policy: Policy | null,
): Promise<Together> {
  const named = (of: string, i: number): string => `${of} ${i + 1}`
  const tables = [
    ...own.map(({ answer }, i) => ({ name: named('own', i), released: answer.released })),
    ...before.map((released, i) => ({ name: named('before', i), released })),
  ].map(({ name, released }) => ({ name, released: { ...released, id: name } }))
  const outcome = await house.parsers.apart(
    auditing,
    {
      tables,
      marks: {},
      known: own.flatMap(({ table }, i) =>
        (table.known ?? []).map((one) => ({ ...one, table: i })),
      ),
      ...(policy && { policy: { small: policy.small, minValues: policy.minValues } }),
    },
    { name: 'all tables of the answer', size: 0, cpuSeconds: MOST_CPU_SECONDS },
  )
  const refused = 'refused' in outcome ? outcome.refused.message : null
  if (refused !== null || !('made' in outcome))
    return { safe: false, own: 0, before: 0, refused: refused ?? '' }
  if ('refused' in outcome.made) throw new CandourError(outcome.made.refused, { status: 422 })
  const { feasible, cells } = outcome.made.made
  if (!feasible)
    return {
      safe: false,
      own: 0,
      before: 0,
      refused:
        'What was printed earlier cannot be true beside these tables: the register has moved.',
    }
  const small = new Map(
    own.map(({ answer }, i) => [
      named('own', i),
      new Set(answer.cells.filter(({ role }) => role === 'small').map(({ at }) => keyOf(at))),
    ]),
  )
  const weak = cells.filter(({ verdict }) => WEAK.includes(verdict))
  const ownWeak = weak.filter(({ table, at }) => small.get(table)?.has(keyOf(at))).length
  // Which numbers of an earlier release were small nobody need know here: known to be one is enough.
  const beforeWeak = weak.filter(
    ({ table, verdict }) => !small.has(table) && verdict === 'exposed',
  ).length
  return { safe: ownWeak + beforeWeak === 0, own: ownWeak, before: beforeWeak, refused: null }
}

const WEAK: readonly string[] = ['exposed', 'narrow', 'open']

const keyOf = (at: At): string =>
  JSON.stringify(Object.entries(at).toSorted(([a], [b]) => (a < b ? -1 : 1)))
