// The only shape of database the house knows. Days come back as text ("2014-02-17"), whole numbers as numbers, instants as Date.

export interface Db {
  query<Row>(text: string, params?: unknown[]): Promise<{ rows: Row[] }>
}

/** A pool: single queries, or a stretch in one transaction. */
export interface Database extends Db {
  /** All or nothing. The work is done again when two transactions wait for each other: it must only touch `db` and what may be done twice. */
  transaction<T>(work: (db: Db) => Promise<T>, how?: How): Promise<T>
  close(): Promise<void>
}

export interface How {
  /**
   * What it leaves is worked out from what is kept, together with taking the step off the queue: should the power fail in
   * the next moments, the step waits again and is done again. So its commit does not wait for the disk. The history is not
   * written in one of these.
   */
  canBeRedone?: boolean
}

/** For the transaction of a step that leaves what it worked out. */
export const CAN_BE_REDONE: How = { canBeRedone: true }

export interface Sql {
  text: string
  params: unknown[]
}

/** sql`select * from body where id = ${id}`: every hole becomes a parameter, so nothing is ever spliced in. */
export function sql(parts: TemplateStringsArray, ...params: unknown[]): Sql {
  return { text: parts.reduce((text, part, i) => `${text}$${i}${part}`), params }
}

export async function many<Row>(db: Db, { text, params }: Sql): Promise<Row[]> {
  return (await db.query<Row>(text, params)).rows
}

export async function maybeOne<Row>(db: Db, query: Sql): Promise<Row | null> {
  const rows = await many<Row>(db, query)
  if (rows.length > 1)
    throw new Error(`expected at most one row, got ${rows.length}: ${query.text}`)
  return rows[0] ?? null
}

export async function one<Row>(db: Db, query: Sql): Promise<Row> {
  const row = await maybeOne<Row>(db, query)
  if (!row) throw new Error(`expected one row, got none: ${query.text}`)
  return row
}

export async function run(db: Db, { text, params }: Sql): Promise<void> {
  await db.query(text, params)
}

/** One or several, as a list for a query; null: all of them. */
export const among = (only: string | readonly string[] | undefined): string[] | null =>
  only === undefined ? null : [only].flat()

/** A value for a jsonb column. Needed for a list, which node-postgres would send as a PostgreSQL array; an object may go bare. */
export function json(value: unknown): string {
  const text = JSON.stringify(value)
  return UNSTORABLE.test(text)
    ? JSON.stringify(value, (_, inner) => (typeof inner === 'string' ? storable(inner) : inner))
    : text
}

/** PostgreSQL holds no NUL and no half of a surrogate pair; damaged files have both. */
export function storable(text: string): string {
  return text.includes('\0') || !text.isWellFormed()
    ? text.replaceAll('\0', '\ufffd').toWellFormed()
    : text
}

/** What JSON.stringify writes for them. */
const UNSTORABLE = /\\u0000|\\ud[89a-f]/i
