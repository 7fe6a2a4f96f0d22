// What is counted: of each ordinary matter of a stretch of days, what it is counted by, and no word of it. Counting is a right of
// its own that opens no matter; those of the anti-corruption unit are never counted, whether there are any or not.
import { type Db, many, sql } from '../../store/db.ts'
import type { Span } from '../../vocabulary/span.ts'
import type { Looking } from '../matter/looking.ts'
import type { CountedMatter } from './counted-rows.ts'

/** By the day they came to attention, both days included. */
export const mattersIn = (db: Db, { from, to }: Span): Promise<CountedMatter[]> =>
  many<CountedMatter>(
    db,
    sql`
      select counted.id, counted.kind, counted.came_on as "cameOn", counted.is_open as "isOpen",
        coalesce((
          select jsonb_agg(
            jsonb_build_object(
              'number', number, 'role', role, 'rank', rank, 'band', band, 'outcome', outcome
            ) order by number
          )
          from matter_subject
          where matter_id = counted.id
        ), '[]') as subjects,
        coalesce((
          select jsonb_agg(
            jsonb_build_object(
              'against', against, 'breach', breach, 'platform', platform, 'channel', channel, 'duty', duty
            ) order by number
          )
          from matter_allegation
          where matter_id = counted.id
        ), '[]') as allegations,
        coalesce((
          select jsonb_agg(
            jsonb_build_object('to', same.other, 'here', same.here, 'there', same.there)
          )
          from (
            select link.other, here.one ->> 'number' as here, there.one ->> 'number' as there
            from matter_link as link
            join matter_words as own on own.matter_id = link.matter_id
            join matter_words as others on others.matter_id = link.other
            cross join jsonb_array_elements(own.matter -> 'subjects') as here (one)
            cross join jsonb_array_elements(others.matter -> 'subjects') as there (one)
            where link.matter_id = counted.id and link.how = 'same-person'
              and lower(here.one ->> 'name') = lower(there.one ->> 'name')
          ) as same
        ), '[]') as same
      from matter as counted
      where not restricted and came_on between ${from} and ${to}
      order by counted.came_on, counted.reference
    `,
  )

export interface MatterOfNumber {
  id: string
  reference: string
  cameOn: string
}

/** Of the matters that a number counts, those that whoever looks may open. */
export const mattersOfNumber = (
  db: Db,
  looking: Looking,
  ids: readonly string[],
): Promise<MatterOfNumber[]> =>
  many<MatterOfNumber>(
    db,
    sql`
      select seen.id, seen.reference, seen.came_on as "cameOn"
      from matter_open_to(${looking.account}, ${looking.oversees}, ${looking.seesRestricted}, ${looking.at}) as seen
      where seen.id = any(${[...ids]}::uuid[])
      order by seen.came_on, seen.reference
    `,
  )
