// A PostgreSQL server that somebody else runs, named by DATABASE_URL.
import { createHash } from 'node:crypto'
import pg from 'pg'
import { CandourError } from '../../vocabulary/errors.ts'
import type { Server } from './managed-server.ts'

/** As server_version_num has it: 16.0. */
const OLDEST = 160_000

export async function otherServer(url: string): Promise<Server> {
  const address = { connectionString: url }
  const client = new pg.Client({ ...address, connectionTimeoutMillis: 15_000 })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (cause) {
    throw new CandourError(
      `The PostgreSQL server that DATABASE_URL names does not let us in (${reasonOf(cause)}). Check the address, the name and the password, or unset DATABASE_URL to use the server that Candour brings.`,
      { status: 503, cause },
    )
  }
  try {
    const { rows } = await client.query<{ number: number; version: string }>(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
    )
    for (const { number, version } of rows) refuseOld(number, version)
  } finally {
    await client.end()
  }
  const headFile = `history-head-${hashOfPlace(client)}.json`
  return { address, headFile, revive: null, leave: async () => {} }
}

export function refuseOld(number: number, version: string): void {
  if (number >= OLDEST) return
  throw new CandourError(
    `The PostgreSQL server that DATABASE_URL names is version ${version}; Candour needs 16 or newer. Upgrade it, or unset DATABASE_URL to use the server that Candour brings.`,
    { status: 503 },
  )
}

/** The driver's message, which never holds the password; where there is none, its code. */
function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause)
  const first = cause instanceof AggregateError ? cause.errors[0] : cause
  return first instanceof Error ? first.message : cause.message
}

/** Eight figures for a server's place and database. */
function hashOfPlace({ host, port, database }: pg.Client): string {
  return createHash('sha256').update(`${host}:${port}/${database}`).digest('hex').slice(0, 8)
}
