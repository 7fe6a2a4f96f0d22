// Matters, as far as whoever looks may see them: each query goes through matter_open_to, the one rule of who may.
import { type Db, json, many, maybeOne, one, run, sql } from '../store/db.ts'
import type { Deed, Matter, MatterEvent } from '../vocabulary/conduct/matter.ts'
import type { Due } from './matter/dues.ts'
import type { Facets } from './matter/facets.ts'
import type { Looking } from './matter/looking.ts'

export interface MatterKept {
  matter: Matter
  /** The number of its last event: who changes it says which they saw. */
  version: number
}

/** null: there is none such that this viewer may see; which of the two it is, is not told. */
export async function matterSeen(db: Db, looking: Looking, id: string): Promise<MatterKept | null> {
  return maybeOne<MatterKept>(
    db,
    sql`
      select words.matter, seen.version
      from matter_open_to(${looking.account}, ${looking.oversees}, ${looking.seesRestricted}, ${looking.at}) as seen
      join matter_words as words on words.matter_id = seen.id
      where seen.id = as_id(${id})
    `,
  )
}

/** The same, and from here to the commit nobody else changes it. */
export async function lockMatter(db: Db, looking: Looking, id: string): Promise<number | null> {
  const found = await maybeOne<{ version: number }>(
    db,
    sql`
      select version
      from matter
      where id in (
          select seen.id
          from matter_open_to(${looking.account}, ${looking.oversees}, ${looking.seesRestricted}, ${looking.at}) as seen
          where seen.id = as_id(${id})
        )
      for update
    `,
  )
  return found?.version ?? null
}

export async function eventsSeen(db: Db, looking: Looking, id: string): Promise<MatterEvent[]> {
  const rows = await many<Omit<MatterEvent, 'at'> & { at: Date }>(
    db,
    sql`
      select event.n, event.at, event.account, event.actor, event.action, event.reason, words.deed
      from matter_open_to(${looking.account}, ${looking.oversees}, ${looking.seesRestricted}, ${looking.at}) as seen
      join matter_event as event on event.matter_id = seen.id
      left join matter_event_words as words on words.matter_id = event.matter_id and words.n = event.n
      where seen.id = as_id(${id})
      order by event.n
    `,
  )
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

export interface LinkedMatter {
  id: string
  reference: string
  cameOn: string
  how: string
}

/** Linked from either side, as far as they may be seen. */
export const linkedSeen = (db: Db, looking: Looking, id: string): Promise<LinkedMatter[]> =>
  many<LinkedMatter>(
    db,
    sql`
      select seen.id, seen.reference, seen.came_on as "cameOn", min(link.how) as how
      from matter_link as link
      join matter_open_to(${looking.account}, ${looking.oversees}, ${looking.seesRestricted}, ${looking.at}) as seen
        on seen.id = case when link.matter_id = ${id}::uuid then link.other else link.matter_id end
      where link.matter_id = ${id}::uuid or link.other = ${id}::uuid
      group by seen.id, seen.reference, seen.came_on
      order by seen.came_on, seen.reference
    `,
  )

/** By its reference; null as matterSeen says. */
export async function idSeen(
  db: Db,
  looking: Looking,
  reference: string,
): Promise<{ id: string } | null> {
  return maybeOne<{ id: string }>(
    db,
    sql`
      select seen.id
      from matter_open_to(${looking.account}, ${looking.oversees}, ${looking.seesRestricted}, ${looking.at}) as seen
      where seen.reference = ${reference}
    `,
  )
}

/** A form that is sent twice at once: the second waits to the end of the first. */
export const lockForm = (db: Db, form: string): Promise<void> =>
  run(db, sql`select pg_advisory_xact_lock(hashtextextended(${`form ${form}`}, 0))`)

/** The next free number of a year, for a reference; two who ask at once get two. */
export async function nextNumber(db: Db, year: number): Promise<number> {
  const { last } = await one<{ last: number }>(
    db,
    sql`
      insert into matter_number as number (year, last)
      values (${year}, 1)
      on conflict (year) do update
      set last = number.last + 1
      returning last
    `,
  )
  return last
}

/** Whether the register has a matter of this reference, which no two have: it tells nothing else of it. */
export async function isReferenceTaken(db: Db, reference: string): Promise<boolean> {
  const { taken } = await one<{ taken: boolean }>(
    db,
    sql`
      select exists (
        select 1
        from matter
        where reference = ${reference}
      ) as taken
    `,
  )
  return taken
}

export interface EventToKeep {
  n: number
  at: Date
  account: string
  actor: string
  action: string
  reason: string
  seal: string
  salt: string
  deed: Deed
}

export interface MatterToKeep {
  matter: Matter
  version: number
  at: Date
  facets: Facets
  words: string
  dues: Due[]
  bandOf: Record<string, string | null>
}

/** The matter as it is now, with everything it is found and counted by. */
export async function keepMatter(db: Db, kept: MatterToKeep): Promise<void> {
  const { matter, version, at, facets, words } = kept
  await run(
    db,
    sql`
      insert into matter (
        id, reference, version, opened_at, kind, came_on, restricted, open_to, closed_to, is_open, states, roles, ranks,
        bands, breaches, platforms, outcomes, review_on, retain_until, words
      )
      values (
        ${matter.id}, ${matter.reference}, ${version}, ${at}, ${matter.kind}, ${matter.cameToAttention},
        ${matter.restricted}, ${facets.openTo}, ${facets.closedTo}, ${facets.isOpen}, ${facets.states}, ${facets.roles},
        ${facets.ranks}, ${facets.bands}, ${facets.breaches}, ${facets.platforms}, ${facets.outcomes}, ${matter.reviewOn},
        ${matter.retainUntil}, to_tsvector('simple', ${words})
      )
      on conflict (id) do update
      set version = excluded.version, kind = excluded.kind, came_on = excluded.came_on,
        restricted = excluded.restricted, open_to = excluded.open_to, closed_to = excluded.closed_to,
        is_open = excluded.is_open, states = excluded.states, roles = excluded.roles, ranks = excluded.ranks,
        bands = excluded.bands, breaches = excluded.breaches, platforms = excluded.platforms,
        outcomes = excluded.outcomes, review_on = excluded.review_on, retain_until = excluded.retain_until,
        words = excluded.words
    `,
  )
  await run(
    db,
    sql`
      insert into matter_words (matter_id, matter)
      values (${matter.id}, ${json(matter)})
      on conflict (matter_id) do update
      set matter = excluded.matter
    `,
  )
  await keepRows(db, kept)
}

async function keepRows(db: Db, { matter, dues, bandOf }: MatterToKeep): Promise<void> {
  const { id } = matter
  await run(db, sql`delete from matter_subject where matter_id = ${id}`)
  await run(db, sql`delete from matter_allegation where matter_id = ${id}`)
  await run(db, sql`delete from matter_clause where matter_id = ${id}`)
  await run(db, sql`delete from matter_due where matter_id = ${id}`)
  await run(db, sql`delete from matter_link where matter_id = ${id}`)
  await run(
    db,
    sql`
      insert into matter_subject (matter_id, number, role, rank, band, state, outcome)
      select ${id}, number, role, "rankThen", ${json(bandOf)}::jsonb ->> number::text, standing ->> 'state',
        coalesce(standing ->> 'outcome', elsewhere ->> 'outcome')
      from jsonb_to_recordset(${json(matter.subjects)}::jsonb) as one (
        number integer, role text, "rankThen" text, standing jsonb, elsewhere jsonb
      )
    `,
  )
  await run(
    db,
    sql`
      insert into matter_allegation (matter_id, number, against, breach, breaches, platform, channel, duty)
      select ${id}, number,
        array(select value::integer from jsonb_array_elements_text(against) as one (value)),
        breach ->> 'primary',
        array(select value from jsonb_array_elements_text(breach -> 'types') as one (value)),
        breach ->> 'platform', breach ->> 'channel', breach ->> 'duty'
      from (
        select number, against, nullif(breach, 'null'::jsonb) as breach
        from jsonb_to_recordset(${json(matter.allegations)}::jsonb) as one (number integer, against jsonb, breach jsonb)
      ) as said
    `,
  )
  await run(
    db,
    sql`
      insert into matter_clause (matter_id, allegation, policy, version, clause, title, number)
      select ${id}, said.number, cited.policy, cited.version, cited.clause, cited.title, cited.number
      from jsonb_to_recordset(${json(matter.allegations)}::jsonb) as said (number integer, clauses jsonb)
      cross join jsonb_to_recordset(said.clauses) as cited (
        policy text, version text, clause text, title text, number text
      )
      on conflict do nothing
    `,
  )
  await run(
    db,
    sql`
      insert into matter_due (matter_id, subject, kind, what, due, owner, regulation, confidence)
      select ${id}, subject, kind, what, due, owner, regulation, confidence
      from jsonb_to_recordset(${json(dues)}::jsonb) as one (
        subject integer, kind text, what text, due date, owner text, regulation text, confidence text
      )
    `,
  )
  await run(
    db,
    sql`
      insert into matter_link (matter_id, other, how)
      select ${id}, "to", how
      from jsonb_to_recordset(${json(matter.links)}::jsonb) as one ("to" uuid, how text)
    `,
  )
}

export async function addEvents(
  db: Db,
  matter: string,
  events: readonly EventToKeep[],
): Promise<void> {
  await run(
    db,
    sql`
      insert into matter_event (matter_id, n, at, account, actor, action, reason, seal)
      select ${matter}, n, at, account, actor, action, reason, seal
      from jsonb_to_recordset(${json(events)}::jsonb) as one (
        n integer, at timestamptz, account text, actor text, action text, reason text, seal text
      )
    `,
  )
  await run(
    db,
    sql`
      insert into matter_event_words (matter_id, n, salt, deed)
      select ${matter}, n, salt, deed
      from jsonb_to_recordset(${json(events)}::jsonb) as one (n integer, salt text, deed jsonb)
    `,
  )
}

/** The sealed files of a matter and of the report it was made of, also of what was taken back or set aside. */
export async function filesOfMatter(db: Db, id: string): Promise<string[]> {
  const rows = await many<{ sha256: string }>(
    db,
    sql`
      select (regexp_matches(deed::text, ${A_FILE}, 'g'))[1] as sha256
      from matter_event_words
      where matter_id = ${id}
      union
      select (regexp_matches(answers::text, ${A_FILE}, 'g'))[1]
      from report
      where matter_id = ${id}
    `,
  )
  return rows.map(({ sha256 }) => sha256)
}

const A_FILE = '"sha256": ?"([0-9a-f]{64})"'

/** Of these, those that nothing rests on any more: no matter, whoever may see it, no report, policy, register, sheet or request. */
export async function filesLeft(db: Db, files: readonly string[]): Promise<string[]> {
  if (files.length === 0) return []
  const rows = await many<{ sha256: string }>(
    db,
    sql`select sha256 from files_left(${[...files]}::text[]) as own (sha256)`,
  )
  return rows.map(({ sha256 }) => sha256)
}

/** What held personal data is gone; that something was done, by whom and when, stays. */
export async function eraseWords(db: Db, matter: Matter, at: Date): Promise<void> {
  const { id } = matter
  await run(db, sql`delete from matter_event_words where matter_id = ${id}`)
  await run(db, sql`delete from matter_due where matter_id = ${id}`)
  await run(
    db,
    sql`
      update matter_words
      set matter = ${json(matter)}
      where matter_id = ${id}
    `,
  )
  await run(
    db,
    sql`
      delete from report_said
      where report_id in (select report.id from report where report.matter_id = ${id})
    `,
  )
  await run(
    db,
    sql`
      update report
      set answers = '{"said": {}, "files": []}', account = null, declined = null
      where matter_id = ${id}
    `,
  )
  await run(
    db,
    sql`update matter set erased_at = ${at}, is_open = false, words = '' where id = ${id}`,
  )
}
