// Files of registers kept elsewhere, each for whoever sent it alone.
import { type Db, json, many, maybeOne, run, sql } from '../../store/db.ts'
import type { LegacyMap } from './read-legacy.ts'

export interface LegacyFile {
  id: string
  account: string
  name: string
  sha256: string
  sentAt: Date
  map: LegacyMap
  taken: Taken | null
}

/** How many matters were taken in, were here by their reference already, and how many rows were left out. */
export interface Taken {
  matters: number
  already: number
  left: number
}

export async function addLegacyFile(db: Db, file: Omit<LegacyFile, 'taken'>): Promise<void> {
  await run(
    db,
    sql`
      insert into legacy_file (id, account, name, sha256, sent_at, map)
      values (${file.id}, ${file.account}, ${file.name}, ${file.sha256}, ${file.sentAt}, ${json(file.map)})
    `,
  )
}

export async function legacyFile(db: Db, account: string, id: string): Promise<LegacyFile | null> {
  return maybeOne<LegacyFile>(
    db,
    sql`
      select id, account, name, sha256, sent_at as "sentAt", map, taken
      from legacy_file
      where id = as_id(${id}) and account = ${account}
    `,
  )
}

export const legacyFiles = (db: Db, account: string): Promise<LegacyFile[]> =>
  many<LegacyFile>(
    db,
    sql`
      select id, account, name, sha256, sent_at as "sentAt", map, taken
      from legacy_file
      where account = ${account}
      order by sent_at desc
      limit 50
    `,
  )

export async function keepMap(db: Db, id: string, map: LegacyMap): Promise<void> {
  await run(db, sql`update legacy_file set map = ${json(map)} where id = ${id}`)
}

export async function keepTaken(db: Db, id: string, taken: Taken): Promise<void> {
  await run(db, sql`update legacy_file set taken = ${json(taken)} where id = ${id}`)
}
