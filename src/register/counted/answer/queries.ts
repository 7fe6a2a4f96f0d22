// Reply sheets that the force was sent, and what a person said that each means.
import { type Db, json, many, maybeOne, run, sql } from '../../../store/db.ts'
import type { Meant } from './meant-form.ts'
import type { GridSheet } from './sheet-grid.ts'

export interface SheetKept {
  id: string
  sha256: string | null
  name: string
  by: string
  at: Date
  grid: GridSheet[]
  meant: Meant
}

export type SheetLine = Pick<SheetKept, 'id' | 'name' | 'at'>

export const keepSheet = (db: Db, kept: SheetKept): Promise<void> =>
  run(
    db,
    sql`
      insert into sheet_asked (id, sha256, name, by_account, at, grid, meant)
      values (
        ${kept.id}, ${kept.sha256}, ${kept.name}, ${kept.by}, ${kept.at}, ${json(kept.grid)}::jsonb,
        ${json(kept.meant)}::jsonb
      )
      on conflict (id) do nothing
    `,
  )

export const keepMeant = (db: Db, id: string, meant: Meant): Promise<void> =>
  run(db, sql`update sheet_asked set meant = ${json(meant)}::jsonb where id::text = ${id}`)

export const sheetById = (db: Db, id: string): Promise<SheetKept | null> =>
  maybeOne<SheetKept>(
    db,
    sql`
      select id, sha256, name, by_account as by, at, grid, meant
      from sheet_asked
      where id::text = ${id}
    `,
  )

/** Its squares and its name go; answers its sealed file. */
export async function forgetSheet(db: Db, id: string): Promise<string[]> {
  const gone = await many<{ sha256: string | null }>(
    db,
    sql`delete from sheet_asked where id::text = ${id} returning sha256`,
  )
  return gone.flatMap(({ sha256 }) => sha256 ?? [])
}

/** The last that came first. */
export const sheetsKept = (db: Db): Promise<SheetLine[]> =>
  many<SheetLine>(db, sql`select id, name, at from sheet_asked order by at desc limit 200`)
