// A full disk speaks in many tongues; a person hears one sentence.
import { statfs } from 'node:fs/promises'
import { CandourError } from '../../vocabulary/errors.ts'

/** ENOSPC and EDQUOT from the file system, 53100 from PostgreSQL, or its own words where it died of it. */
export function isDiskFull(error: unknown): boolean {
  const code = codeOf(error)
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100') return true
  return (
    error instanceof Error && /no space left on device|disk quota exceeded/i.test(error.message)
  )
}

/** In the words of the database server or its makers. */
export const saysDiskFull = (text: string): boolean =>
  /no space left on device|disk quota exceeded|check free disk space|wrote only \d+ of \d+ bytes/i.test(
    text,
  )

export function diskFull(folder: string, cause?: unknown): CandourError {
  return new CandourError(
    `The disk that holds ${folder} is full. Nothing that was acknowledged is lost: free some space, and send it or start again.`,
    { status: 503, cause },
  )
}

/** A server that cannot write its log of changes stops: then only the disk tells why the connection broke. */
export async function isAlmostFull(folder: string): Promise<boolean> {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize < LEAST_FREE
}

/** One segment of the database's log of changes, with room for a page of every table. */
const LEAST_FREE = 5_000_000

export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : null
}
