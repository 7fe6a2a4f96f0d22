// Matters that were opened by breaking the glass: which may be, and what the head has to take note of.
import type { Viewer } from '../../people/viewer.ts'
import { type Db, many, maybeOne, one, run, sql } from '../../store/db.ts'
import type { Looking } from '../matter/looking.ts'

/** An ordinary matter that this account is not shut out from. */
export async function breakable(
  db: Db,
  account: string,
  reference: string,
): Promise<{ id: string } | null> {
  return maybeOne<{ id: string }>(
    db,
    sql`
      select id
      from matter
      where reference = ${reference} and not restricted and not closed_to @> array[${account}::text] and erased_at is null
    `,
  )
}

export interface BrokenGlass {
  id: string
  viewer: Viewer
  reason: string
  from: Date
  until: Date
}

export async function addBrokenGlass(
  db: Db,
  { id, viewer, reason, from, until }: BrokenGlass,
): Promise<void> {
  await run(
    db,
    sql`
      insert into broken_glass (matter_id, account, actor, reason, from_at, until_at)
      values (${id}, ${viewer.account}, ${viewer.name}, ${reason}, ${from}, ${until})
    `,
  )
}

export interface GlassTold {
  matter: string
  reference: string
  actor: string
  reason: string
  from: Date
  until: Date
  seenBy: string | null
}

/** What the one who oversees is told; of matters that they may see themselves. Newest first. */
export const glassTold = (db: Db, looking: Looking): Promise<GlassTold[]> =>
  many<GlassTold>(
    db,
    sql`
      select seen.id as matter, seen.reference, glass.actor, glass.reason, glass.from_at as "from",
        glass.until_at as until, glass.seen_by as "seenBy"
      from broken_glass as glass
      join matter_open_to(${looking.account}, ${looking.oversees}, ${looking.seesRestricted}, ${looking.at}) as seen
        on seen.id = glass.matter_id
      where ${looking.oversees}
      order by glass.from_at desc
      limit 200
    `,
  )

/** How many the one who oversees has not taken note of. */
export async function glassUnseen(db: Db, looking: Looking): Promise<number> {
  const { unseen } = await one<{ unseen: number }>(
    db,
    sql`
      select count(*) as unseen
      from broken_glass as glass
      join matter_open_to(${looking.account}, ${looking.oversees}, ${looking.seesRestricted}, ${looking.at}) as seen
        on seen.id = glass.matter_id
      where ${looking.oversees} and glass.seen_by is null
    `,
  )
  return unseen
}

/** How one matter was opened so, for whoever may see it. */
export const glassOf = (db: Db, looking: Looking, matter: string): Promise<GlassTold[]> =>
  many<GlassTold>(
    db,
    sql`
      select seen.id as matter, seen.reference, glass.actor, glass.reason, glass.from_at as "from",
        glass.until_at as until, glass.seen_by as "seenBy"
      from broken_glass as glass
      join matter_open_to(${looking.account}, ${looking.oversees}, ${looking.seesRestricted}, ${looking.at}) as seen
        on seen.id = glass.matter_id
      where seen.id = as_id(${matter})
      order by glass.from_at desc
    `,
  )

export async function noteGlass(db: Db, looking: Looking, matter: string): Promise<void> {
  await run(
    db,
    sql`
      update broken_glass
      set seen_by = ${looking.account}
      where seen_by is null
        and matter_id in (
          select seen.id
          from matter_open_to(${looking.account}, ${looking.oversees}, ${looking.seesRestricted}, ${looking.at}) as seen
          where seen.id = as_id(${matter})
        )
    `,
  )
}
