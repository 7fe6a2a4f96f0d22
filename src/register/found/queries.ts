// Lists of matters, what they are found by, and what is due: only of matters that may be seen.
import { dayHere } from '../../calendar/day-here.ts'
import { type Db, json, many, one, sql } from '../../store/db.ts'
import { lapsing } from '../../vocabulary/regimes/id-words.ts'
import type { Looking } from '../matter/looking.ts'
import { type Facet, type Search, termsOf } from './search.ts'

export interface MatterLine {
  id: string
  reference: string
  kind: string
  cameOn: string
  restricted: boolean
  isOpen: boolean
  states: string[]
  roles: string[]
  ranks: string[]
  breaches: string[]
  platforms: string[]
  outcomes: string[]
  /** The first day on which something of it is due. */
  nextDue: string | null
  summary: string
  /** Of those of its subjects who are identified. */
  names: string[]
}

/**
 * The few that words find, where they are few; null where nothing is looked for or more are found. The database cannot know
 * how rare the beginning of a word is: of few it is told which, of many it goes through the newest.
 */
export async function fewFound(
  db: Db,
  looking: Looking,
  { search, most }: { search: Search; most: number },
): Promise<string[] | null> {
  const terms = termsOf(search.words)
  if (terms === null) return null
  const found = await many<{ id: string }>(
    db,
    sql`
      select seen.id
      from matter_found(
        ${looking.account}, ${looking.oversees}, ${looking.seesRestricted}, ${looking.at}, ${terms}, ${asked(search)}
      ) as seen
      limit ${most + 1}
    `,
  )
  return found.length > most ? null : found.map(({ id }) => id)
}

/** `few`: those that were found by the words, where they are known. */
interface Found {
  search: Search
  few: readonly string[] | null
  most: number
}

const termsLeft = ({ search, few }: Found): string | null => (few ? null : termsOf(search.words))

/** A page of the list, newest first. */
export const mattersFound = (db: Db, looking: Looking, found: Found): Promise<MatterLine[]> => {
  const { search, few, most } = found
  const { after } = search
  return many<MatterLine>(
    db,
    sql`
      with page as (
        select seen.*
        from matter_found(
          ${looking.account}, ${looking.oversees}, ${looking.seesRestricted}, ${looking.at}, ${termsLeft(found)},
          ${asked(search)}
        ) as seen
        where (${few}::uuid[] is null or seen.id = any(${few}::uuid[]))
          and (${after?.cameOn ?? null}::date is null
            or (came_on, reference) < (${after?.cameOn ?? null}::date, ${after?.reference ?? null}::text))
        order by came_on desc, reference desc
        limit ${most}
      )
      select page.id, page.reference, page.kind, page.came_on as "cameOn", page.restricted, page.is_open as "isOpen",
        page.states, page.roles, page.ranks, page.breaches, page.platforms, page.outcomes,
        (
          select min(due)
          from matter_due
          where matter_due.matter_id = page.id
            and (page.is_open or due >= ${dayHere(looking.at)} or not owner = any(${lapsing}))
        ) as "nextDue",
        left(words.matter ->> 'summary', 200) as summary,
        array(
          select one ->> 'name'
          from jsonb_array_elements(words.matter -> 'subjects') with ordinality as each (one, place)
          where one ->> 'name' <> ''
          order by place
        ) as names
      from page
      join matter_words as words on words.matter_id = page.id
      order by page.came_on desc, page.reference desc
    `,
  )
}

/** Those of which somebody of this name is a subject. */
export const mattersOfName = (
  db: Db,
  looking: Looking,
  name: string,
): Promise<{ id: string; reference: string }[]> =>
  many(
    db,
    sql`
      select seen.id, seen.reference
      from matter_open_to(${looking.account}, ${looking.oversees}, ${looking.seesRestricted}, ${looking.at}) as seen
      join matter_words as words on words.matter_id = seen.id
      where exists (
        select 1
        from jsonb_array_elements(words.matter -> 'subjects') as one
        where lower(one ->> 'name') = lower(${name})
      )
      order by seen.came_on, seen.reference
    `,
  )

const asked = ({ by, open }: Search): string => json({ ...by, open })

export interface FacetCount {
  facet: Facet
  value: string
  many: number
}

export interface Facets {
  counts: FacetCount[]
  /** How many are found; no more than `most`. */
  found: number
}

/** Of the newest `most` that are found: how many have each value. */
export async function facetsFound(db: Db, looking: Looking, asking: Found): Promise<Facets> {
  const { search, few, most } = asking
  const { counts, found } = await one<{ counts: FacetCount[]; found: number }>(
    db,
    sql`
      with found as materialized (
        select kind, states, roles, ranks, bands, breaches, platforms, outcomes, date_part('year', came_on)::text as year
        from matter_found(
          ${looking.account}, ${looking.oversees}, ${looking.seesRestricted}, ${looking.at}, ${termsLeft(asking)},
          ${asked(search)}
        ) as seen
        where (${few}::uuid[] is null or seen.id = any(${few}::uuid[]))
        order by came_on desc, reference desc
        limit ${most}
      ),
      counted as (
        select facet, value, count(*) as many
        from found
        cross join lateral (
          select 'kind' as facet, kind as value
          union all select 'year', year
          union all select 'state', unnest(states)
          union all select 'role', unnest(roles)
          union all select 'rank', unnest(ranks)
          union all select 'band', unnest(bands)
          union all select 'breach', unnest(breaches)
          union all select 'platform', unnest(platforms)
          union all select 'outcome', unnest(outcomes)
        ) as one
        group by facet, value
      )
      select
        (select count(*) from found) as found,
        coalesce(
          (select jsonb_agg(to_jsonb(counted) order by many desc, value) from counted),
          '[]'
        ) as counts
    `,
  )
  return { counts, found }
}

export interface DueSeen {
  matter: string
  reference: string
  subject: number | null
  kind: string
  what: string
  due: string
  owner: string
  regulation: string
  confidence: string
}

export interface DuesCounted {
  /** What the force owes and is late with. */
  overdue: number
  /** From today on, whoever owes it. */
  ahead: number
}

/** Of all that dueSeen would list up to a day. */
export const duesCounted = (db: Db, looking: Looking, until: string): Promise<DuesCounted> =>
  one<DuesCounted>(
    db,
    sql`
      select
        (count(*) filter (where due.due < ${dayHere(looking.at)} and not due.owner = any(${lapsing})))::integer as overdue,
        (count(*) filter (where due.due >= ${dayHere(looking.at)}))::integer as ahead
      from matter_due as due
      join matter_open_to(${looking.account}, ${looking.oversees}, ${looking.seesRestricted}, ${looking.at}) as seen
        on seen.id = due.matter_id
      where due.due <= ${until}
    `,
  )

/**
 * What is due up to a day on matters that may be seen; what is overdue first. Of a matter that is closed the rights that have
 * lapsed are not among it: nobody waits for them any more, and they would stand before everything for years.
 */
export const dueSeen = (
  db: Db,
  looking: Looking,
  { until, most }: { until: string; most: number },
): Promise<DueSeen[]> =>
  many<DueSeen>(
    db,
    sql`
      select seen.id as matter, seen.reference, due.subject, due.kind, due.what, due.due, due.owner, due.regulation,
        due.confidence
      from matter_due as due
      join matter_open_to(${looking.account}, ${looking.oversees}, ${looking.seesRestricted}, ${looking.at}) as seen
        on seen.id = due.matter_id
      where due.due <= ${until}
        and (seen.is_open or due.due >= ${dayHere(looking.at)} or not due.owner = any(${lapsing}))
      order by due.due, seen.reference
      limit ${most}
    `,
  )
