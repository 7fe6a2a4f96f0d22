// The Database that the house speaks to, on node-postgres: a pool, transactions, and a server that may have to be found again.
import pg from 'pg'
import type { Database, Db, How } from './db.ts'
import { json, storable } from './db.ts'
import { codeOf } from './folder/disk-full.ts'
import type { HistoryHead } from './folder/head-file.ts'
import { keepEntries, writeEntries } from './history.ts'
import { gone, isGone, NotNow, notNow } from './not-now.ts'
import { answerTo, type Patience } from './unanswered.ts'
import type { Writes } from './writes.ts'

export interface DatabasePlan {
  address: pg.ClientConfig
  /** Sessions at once. */
  size: number
  /** Shown to other processes; a job's lock lives as long as a session of this name does. */
  name: string
  /** The data folder, for the sentence about a full disk. */
  folder: string
  /** Finds or starts the server again after it died; null for a server that is not ours. */
  revive: (() => Promise<pg.ClientConfig>) | null
  /** After a commit that left something in the history: what is done then may not fail the act, which stands. */
  onHistory?: (head: HistoryHead) => void
  /** No commit here waits for the disk: what is lost with the power is found again or done again. */
  canBeRedone?: boolean
  /** Asked before a transaction, and told when one failed. */
  writes?: Writes
  /** How long a question may go without an answer. */
  patience?: Patience
}

export function postgresDatabase(plan: DatabasePlan): Database {
  const pool = new pg.Pool({
    ...plan.address,
    max: plan.size,
    application_name: plan.name,
    // Sessions stay, so that a worker which holds a job is seen to live.
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 30_000,
    keepAlive: true,
    types: { getTypeParser },
  })
  // A session that dies while idle is dropped by the pool; whoever asks next gets a new one.
  pool.on('error', () => {})
  // Between two who use it a session has nobody's ear for a moment; what it says then is found out by whoever uses it next.
  pool.on('connect', (client) => {
    client.on('error', () => {})
  })
  let { address } = plan
  /** By session its number at the server, once it was asked. */
  const sessions = new WeakMap<pg.PoolClient, number>()

  /** Whatever keeps a session from us passes, or is for whoever keeps the server to put right. */
  async function session(): Promise<pg.PoolClient> {
    try {
      return await pool.connect()
    } catch (error) {
      // ENOENT: there is no socket any more.
      if (!plan.revive || !(isGone(error) || codeOf(error) === 'ENOENT'))
        throw (await notNow(error, plan.folder)) ?? gone(error)
    }
    try {
      address = await plan.revive()
      Object.assign(pool.options, address)
      return await pool.connect()
    } catch (error) {
      const known = await notNow(error, plan.folder)
      throw known ?? (error instanceof Error ? new NotNow(error.message, error) : gone(error))
    }
  }

  const { onHistory } = plan

  async function within<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    const client = await session()
    const ask: Ask = (question) =>
      answerTo(
        client.query(question),
        { client, session: () => sessions.get(client) ?? null, address },
        plan.patience,
      )
    let broken: Error | undefined
    const onError = (error: Error): void => {
      broken = error
    }
    client.on('error', onError)
    try {
      if (!sessions.has(client)) sessions.set(client, await begun(ask, plan))
      return await work(ask)
    } catch (error) {
      // Once the session itself has failed, whatever is said of a question is about that.
      if (broken) throw (await notNow(broken, plan.folder)) ?? gone(error)
      if (isGone(error)) broken = new Error('gone', { cause: error })
      throw (await notNow(error, plan.folder)) ?? error
    } finally {
      // The pool takes its ear off a session that it lets go, whose socket may still say afterwards that it is broken.
      if (!broken) client.off('error', onError)
      client.release(broken)
    }
  }

  return {
    query: async (text, params) => {
      const ask = () => within((session) => speak<never>(session, text, params))
      // A question may be put again to a server that went away at it; an act may not.
      return ask().catch((error: unknown) => {
        if (!(error instanceof NotNow) || !/^\s*select\b/i.test(text)) throw error
        return ask()
      })
    },
    transaction: async (work, how) => {
      await plan.writes?.ready()
      for (let attempt = 1; ; attempt++) {
        try {
          return await within((ask) => oneTransaction(ask, work, { ...how, onHistory }))
        } catch (error) {
          plan.writes?.failed(error)
          if (!isKnot(error) || attempt === KNOT_ATTEMPTS) throw error
        }
      }
    },
    close: () => pool.end(),
  }
}

/** Two transactions that wait for each other: one is broken off by the server and can be done again. */
const isKnot = (error: unknown): boolean => codeOf(error) === '40P01' || codeOf(error) === '40001'
const KNOT_ATTEMPTS = 5

async function oneTransaction<T>(
  ask: Ask,
  work: (db: Db) => Promise<T>,
  { onHistory, canBeRedone = false }: How & Pick<DatabasePlan, 'onHistory'>,
): Promise<T> {
  const db: Db = { query: (text, params) => speak(ask, text, params) }
  keepEntries(db)
  let head: HistoryHead | null
  let result: T
  await ask({ text: canBeRedone ? BEGIN_NOT_WAITING : 'begin' })
  try {
    result = await work(db)
    head = await writeEntries(db)
    if (head && canBeRedone) throw new Error('what the history says is not done again')
    await ask({ text: 'commit' })
  } catch (error) {
    await ask({ text: 'rollback' }).catch(() => {})
    throw error
  }
  if (head && onHistory) onHistory(head)
  return result
}

const BEGIN_NOT_WAITING = 'begin; set local synchronous_commit = off'

/** Asked first of every session. */
async function begun(ask: Ask, { canBeRedone }: DatabasePlan): Promise<number> {
  if (canBeRedone) await ask({ text: 'set synchronous_commit = off' })
  const { rows } = await ask({ text: 'select pg_backend_pid() as number' })
  return rows[0].number
}

/** Puts one question to the session. */
type Ask = (question: pg.QueryConfig) => Promise<pg.QueryResult>

async function speak<Row>(
  ask: Ask,
  text: string,
  params: unknown[] = [],
): Promise<{ rows: Row[] }> {
  const { rows } = await ask(asked(text, params))
  return { rows }
}

/** The questions of this program, each by a number: a session understands one once, and not each time it is asked. */
const numbered = new Map<string, string>()
/** More would be no questions of a program, but of one that splices. */
const MOST_NUMBERED = 1000

function asked(text: string, params: unknown[]): pg.QueryConfig {
  const values = params.map(asParam)
  if (params.length === 0) return { text, values }
  const known = numbered.get(text)
  if (known === undefined && numbered.size >= MOST_NUMBERED) return { text, values }
  const name = known ?? `q${numbered.size}`
  numbered.set(text, name)
  return { name, text, values }
}

/** Lists go as PostgreSQL arrays, other objects as JSON; what PostgreSQL cannot hold (a NUL, half a pair) becomes �. */
function asParam(value: unknown): unknown {
  if (typeof value === 'string') return storable(value)
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(asParam)
  return value instanceof Date || value instanceof Uint8Array ? value : json(value)
}

/** Days stay days ("2014-02-17"), whole numbers are numbers; a timestamptz is a Date. */
function getTypeParser(oid: number, format?: 'text' | 'binary'): (text: string) => unknown {
  if (oid === pg.types.builtins.DATE) return (text) => text
  if (oid === pg.types.builtins.INT8) return Number
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid)
}
