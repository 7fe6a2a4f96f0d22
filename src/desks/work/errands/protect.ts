// A table made safe to release, in a child; its files made, looked into and sealed, so that the very bytes are handed over later.
import { protecting } from '../../../disclose/disclose-apart.ts'
import { releaseSaid } from '../../../disclose/given/release-form.ts'
import { rungsFor } from '../../../disclose/given/rungs.ts'
import { trueTableOf } from '../../../disclose/given/true-table-of.ts'
import type { ProtectedTable } from '../../../disclose/protect-table.ts'
import { type Rung, recoded } from '../../../disclose/table/recode.ts'
import type { House } from '../../../store/house.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import type { Heading, TrueTable } from '../../../vocabulary/released/true-table.ts'
import { closedAgainst } from '../release/closed-against.ts'
import { releaseFiles } from '../release/release-files.ts'
import { gridKept } from './read-table.ts'
import { openJson, sealJson } from './sealed-json.ts'

export interface Protect {
  /** The errand that read the table, and its rows. */
  from: string
  name: string
  grid: string
  heading: Heading
  /** The form as it was sent: read again here. */
  typed: Record<string, string>
  /** Released tables that stand out there already, sealed. */
  earlier: { name: string; sha256: string }[]
}

export interface Protected {
  /** The sealed ProtectionMade. */
  made: string
  status: ProtectedTable['status']
  title: string
}

export interface ProtectionMade {
  /** That was protected: of the rung chosen. */
  table: TrueTable
  notes: string[]
  rungs: Rung[]
  rung: string | null
  answer: ProtectedTable
  files: FileMade[]
  /** What it was held against, sealed: the certificate is of this table and these. */
  earlier: Protect['earlier']
}

export interface FileMade {
  name: string
  sha256: string
  bytes: number
  /** What `inspect` found of it; null: of a kind that holds nothing but the table's own JSON. */
  verdict: 'clean' | 'carries' | 'cannot-check' | null
  /** It is the released table and nothing else. */
  closed: boolean
}

export const mayLeave = ({ verdict, closed }: FileMade): boolean =>
  closed && (verdict === null || verdict === 'clean')

/** That the pattern may take; and where an officer asks for a longer look. */
const SECONDS = 20
const LONGER = 120

/** In which the coarser tables are searched, all together: one of them is made safe when it is taken. */
const SKETCHED_IN = 15

/** Of processor time, for the pattern, its audit, the ladder and what would help. */
const MOST_CPU_SECONDS = 400

export async function protect(house: House, asked: Protect): Promise<Protected> {
  const grid = await gridKept(house, asked)
  const said = releaseSaid(asked.typed, grid)
  if (!said.ok) throw new CandourError(said.formErrors[0]?.message ?? '', { status: 422 })
  const { policy, rung, table: tableSaid } = said.value
  const heading = { ...asked.heading, ...tableSaid.heading }
  const { table: whole, notes } = trueTableOf(grid, { ...tableSaid, heading })
  const rungs = rungsFor(whole, tableSaid.bands, policy.small.to)
  const chosen = rungs.find(({ name }) => name === rung)
  const table = chosen ? recoded(whole, chosen) : whole
  const earlier = await Promise.all(
    asked.earlier.map(async ({ name, sha256 }) => ({
      name,
      text: new TextDecoder().decode(await house.blobs.open(sha256)),
    })),
  )
  const outcome = await house.parsers.apart(
    protecting,
    // Once one is chosen the others were measured.
    {
      table,
      policy,
      earlier,
      rungs: chosen ? [] : rungs,
      seconds: asked.typed['longer'] === 'yes' ? LONGER : SECONDS,
      sketchedIn: SKETCHED_IN,
    },
    { name: asked.name, size: table.counts.length * 100, cpuSeconds: MOST_CPU_SECONDS },
  )
  if ('refused' in outcome) throw new CandourError(outcome.refused.message, { status: 422 })
  const { made } = outcome
  if ('refused' in made) throw new CandourError(made.refused, { status: 422 })
  const { made: answer } = made
  const files = answer.status === 'protected' ? await filesMade(house, asked.name, answer) : []
  const whole_: ProtectionMade = {
    table,
    notes,
    rungs,
    rung: chosen?.name ?? null,
    answer,
    files,
    earlier: asked.earlier,
  }
  return {
    made: await sealJson(house, whole_),
    status: answer.status,
    title: table.title ?? asked.name,
  }
}

export const protectionKept = (house: House, { made }: Protected): Promise<ProtectionMade> =>
  openJson(house, made)

async function filesMade(
  house: House,
  name: string,
  { released, certificate }: ProtectedTable,
): Promise<FileMade[]> {
  const all = releaseFiles(plainName(name), { released, certificate })
  const made: FileMade[] = []
  for (const { name: file, bytes } of all) {
    const lines = file.endsWith('.json') ? null : await house.parsers.inspect({ name: file, bytes })
    const [first] = lines ?? []
    made.push({
      name: file,
      sha256: await house.blobs.seal(bytes),
      bytes: bytes.length,
      verdict: first?.verdict ?? null,
      closed: first ? closedAgainst(bytes, first.mediaType, released).closed : true,
    })
  }
  return made
}

const plainName = (name: string): string =>
  name
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '') || 'table'
