// The only shape of database the house knows. node-postgres fits it as it stands.

export interface Db {
  query<Row>(text: string, params?: unknown[]): Promise<{ rows: Row[] }>
}

/** A pool: single queries, or a stretch in one transaction. */
export interface Database extends Db {
  transaction<T>(work: (db: Db) => Promise<T>): Promise<T>
  close(): Promise<void>
}

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
