// What a published table lets its reader work out, found in a child.
import { type AuditMade, auditing } from '../../../disclose/disclose-apart.ts'
import { releasedOf } from '../../../disclose/given/released-of.ts'
import type { Marks } from '../../../disclose/released/read-released.ts'
import type { House } from '../../../store/house.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import { gridIn } from './read-table.ts'
import { openJson, sealJson } from './sealed-json.ts'

export interface AuditAsked {
  files: { name: string; sha256: string }[]
  /** lines: one number a line; else one category a line and another a column. */
  isLines: boolean
  marks: Marks
}

export interface TableAudited {
  /** The sealed AuditMade. */
  made: string
  exposed: number
}

/** After so many what is not settled is left open, and that is said. */
const SECONDS = 120

/** A table of a few hundred withheld numbers takes seconds; one of three dimensions may take minutes. */
const MOST_CPU_SECONDS = 300

export async function audit(
  house: House,
  { files, isLines, marks }: AuditAsked,
): Promise<TableAudited> {
  const tables = await Promise.all(
    files.map(async (file) => ({
      name: file.name,
      released: file.name.toLowerCase().endsWith('.json')
        ? new TextDecoder().decode(await house.blobs.open(file.sha256))
        : releasedOf(await gridIn(house, file), isLines),
    })),
  )
  const outcome = await house.parsers.apart(
    auditing,
    { tables, marks, seconds: SECONDS },
    { name: files[0]?.name ?? 'the table', size: 0, cpuSeconds: MOST_CPU_SECONDS },
  )
  if ('refused' in outcome) throw new CandourError(outcome.refused.message, { status: 422 })
  if ('refused' in outcome.made) throw new CandourError(outcome.made.refused, { status: 422 })
  const { made } = outcome.made
  return { made: await sealJson(house, made), exposed: made.exposed }
}

export const auditKept = (house: House, { made }: TableAudited): Promise<AuditMade> =>
  openJson(house, made)
