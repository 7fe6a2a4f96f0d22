// A question that nobody answers: a link or a server that hangs closes nothing, and an act would wait for it for ever.
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { codeOf } from './folder/disk-full.ts'

export interface Patience {
  /** So long a question may go without an answer before somebody asks after it, and again after each time. */
  askAfter: number
  /** So long the server may take to say how it is with that session. */
  toldWithin: number
}

/** In milliseconds. Long statements are waited for, however long: only those that nobody works on are not. */
export const PATIENCE: Patience = { askAfter: 20_000, toldWithin: 30_000 }

export interface Asked {
  client: pg.PoolClient
  /** Its number at the server, as far as that is known by now. */
  session(): number | null
  /** Where another session is made, to ask after this one. */
  address: pg.ClientConfig
}

/**
 * The answer, once it is there. Where the server is done with the question, or never heard it, or answers nobody, the session
 * is ended here and there: the question fails like that of any session that broke, and what it held is free.
 */
export async function answerTo<T>(
  question: Promise<T>,
  asked: Asked,
  patience: Patience = PATIENCE,
): Promise<T> {
  let isAnswered = false
  let look: NodeJS.Timeout | undefined
  const lookLater = (): void => {
    look = setTimeout(async () => {
      const isLost = await isSessionLost(asked, patience.toldWithin)
      if (isAnswered) return
      // With a question open this closes the connection at once, and the question fails.
      if (isLost) asked.client.end().catch(() => {})
      else lookLater()
    }, patience.askAfter)
  }
  lookLater()
  try {
    return await question
  } finally {
    isAnswered = true
    clearTimeout(look)
  }
}

/** One that the server no longer works for it lets go of. */
async function isSessionLost({ session, address }: Asked, within: number): Promise<boolean> {
  const other = new pg.Client({
    ...address,
    connectionTimeoutMillis: within,
    query_timeout: within,
  })
  other.on('error', () => {})
  try {
    await other.connect()
    if (await isAtWork(other, session())) return false
    // The answer may have been on its way.
    await pause(A_MOMENT)
    if (await isAtWork(other, session())) return false
    await other.query('select pg_terminate_backend($1)', [session()])
    return true
  } catch (error) {
    // Where it says why not, it is there, and the question may still be worked on.
    return answersNobody(error)
  } finally {
    other.end().catch(() => {})
  }
}

const A_MOMENT = 500

const answersNobody = (error: unknown): boolean =>
  /^(ECONN.*|EPIPE|ETIMEDOUT|ENOENT|08...)$/.test(codeOf(error) ?? '') ||
  (error instanceof Error && /timeout|connection terminated/i.test(error.message))

async function isAtWork(other: pg.Client, session: number | null): Promise<boolean> {
  const { rows } = await other.query<{ at: boolean }>(AT_WORK, [session])
  return rows[0]?.at === true
}

/** Not where it waits for us: for the rest of a question, or for us to take its answer. */
const AT_WORK = `
  select state = 'active' and wait_event_type is distinct from 'Client' as at
  from pg_stat_activity
  where pid = $1
`
