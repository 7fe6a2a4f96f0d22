// How far each mailbox was looked through.
import { type Db, many, maybeOne, run, sql, storable } from '../../../store/db.ts'

export interface BoxSeen {
  box: string
  uidValidity: string
  lastUid: number
  /** Looked at and not kept: mails of others. */
  others: number
  lookedAt: Date
}

export const boxSeen = (db: Db, box: string): Promise<BoxSeen | null> =>
  maybeOne(
    db,
    sql`
      select box, uid_validity as "uidValidity", last_uid as "lastUid", others, looked_at as "lookedAt"
      from box_seen
      where box = ${box}
    `,
  )

export const boxesSeen = (db: Db): Promise<BoxSeen[]> =>
  many(
    db,
    sql`
      select box, uid_validity as "uidValidity", last_uid as "lastUid", others, looked_at as "lookedAt"
      from box_seen
      order by box
    `,
  )

/** Of two that look through a box at once the one that is further says how far; what both passed by is counted once. */
export async function keepBoxSeen(
  db: Db,
  from: number,
  { box, uidValidity, lastUid, others, lookedAt }: BoxSeen,
): Promise<void> {
  await run(
    db,
    sql`
      insert into box_seen (box, uid_validity, last_uid, others, looked_at)
      values (${storable(box)}, ${uidValidity}, ${lastUid}, ${others}, ${lookedAt})
      on conflict (box) do update
      set uid_validity = excluded.uid_validity,
        last_uid = case
          when box_seen.uid_validity = excluded.uid_validity then greatest(box_seen.last_uid, excluded.last_uid)
          else excluded.last_uid
        end,
        others = case
          when box_seen.uid_validity <> excluded.uid_validity then excluded.others
          when box_seen.last_uid = ${from} then box_seen.others + excluded.others
          else box_seen.others
        end,
        looked_at = excluded.looked_at
    `,
  )
}
