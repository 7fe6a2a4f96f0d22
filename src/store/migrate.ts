// The database's shape, forward only: each file of migrations/ once, in order, unchanged since.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { CandourError } from '../vocabulary/errors.ts'
import { type Database, many, run, sql } from './db.ts'

export interface Migration {
  /** "0001-the-spine" */
  name: string
  text: string
}

const FOLDER = new URL('./migrations/', import.meta.url)

export async function shippedMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name) => ({
      name: name.replace(/\.sql$/, ''),
      // git may have turned the line ends on a checkout.
      text: (await readFile(new URL(name, FOLDER), 'utf8')).replaceAll('\r\n', '\n'),
    })),
  )
}

/** Brings the database up to date, all or nothing; a second process waits and finds it done. Answers the names applied now. */
export async function migrate(db: Database, migrations: Migration[]): Promise<string[]> {
  return db.transaction(async (within) => {
    await run(within, sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`)
    await run(
      within,
      sql`
        create table if not exists migration (
          name       text primary key,
          sha256     text not null,
          applied_at timestamptz not null
        )
      `,
    )
    const applied = await many<{ name: string; sha256: string }>(
      within,
      sql`select name, sha256 from migration order by name`,
    )
    refuseStrange(applied, migrations)
    const known = new Set(applied.map(({ name }) => name))
    const waiting = migrations.filter(({ name }) => !known.has(name))
    for (const { name, text } of waiting) {
      await within.query(text)
      await run(
        within,
        sql`insert into migration (name, sha256, applied_at) values (${name}, ${hashOf(text)}, now())`,
      )
    }
    return waiting.map(({ name }) => name)
  })
}

/** "candour" in numbers: any number that no one else locks. */
const MIGRATION_LOCK = 2_614_110_521

function refuseStrange(applied: { name: string; sha256: string }[], migrations: Migration[]): void {
  const texts = new Map(migrations.map(({ name, text }) => [name, text]))
  for (const { name, sha256 } of applied) {
    const text = texts.get(name)
    if (text === undefined)
      throw new CandourError(
        `This database was made by a newer Candour (it knows ${name}, this one does not). Update Candour, or choose another data folder with --data.`,
        { status: 409 },
      )
    if (hashOf(text) !== sha256)
      throw new CandourError(
        `The database's shape was made with another text of src/store/migrations/${name}.sql than the one here. Restore that file as it was released, or choose a new data folder with --data.`,
        { status: 409 },
      )
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
