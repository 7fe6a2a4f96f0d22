// Which files of a release were opened by whom, before it was signed.
import { type Db, many, run, sql } from '../../store/db.ts'

export interface OpenedFile {
  request: string
  drawnUp: number
  sha256: string
  account: string
}

export const keepOpened = (
  db: Db,
  { request, drawnUp, sha256, account }: OpenedFile,
  at: Date,
): Promise<void> =>
  run(
    db,
    sql`
      insert into release_opened (request_id, drawn_up, sha256, account, at)
      values (${request}, ${drawnUp}, ${sha256}, ${account}, ${at})
      on conflict do nothing
    `,
  )

/** By sha256. */
export async function openedBy(
  db: Db,
  { request, drawnUp, account }: Omit<OpenedFile, 'sha256'>,
): Promise<string[]> {
  const rows = await many<{ sha256: string }>(
    db,
    sql`
      select sha256
      from release_opened
      where request_id = ${request} and drawn_up = ${drawnUp} and account = ${account}
    `,
  )
  return rows.map(({ sha256 }) => sha256)
}
