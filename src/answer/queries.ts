// Requests as they are kept: their events, and apart from them who asked.
import { type Db, json, many, maybeOne, one, run, sql } from '../store/db.ts'
import type { RequestEvent } from '../vocabulary/answering/event.ts'
import type { ForceRequest } from '../vocabulary/answering/force-request.ts'
import type { Requester, RequesterFile } from '../vocabulary/answering/request.ts'

type Row = Omit<ForceRequest, 'events'> & { events: RequestEvent[] }

/** Of each request the words of its questions, and nothing of who asked. */
export const questionsKept = (
  db: Db,
): Promise<{ id: string; reference: string; parent: string | null; questions: string[] }[]> =>
  many(
    db,
    sql`
      select distinct on (request.id) request.id, request.reference, request.parent,
        array(
          select one ->> 'words'
          from jsonb_array_elements(event.facts -> 'questions') as one
        ) as questions
      from force_request as request
      join force_request_event as event on event.request_id = request.id
      where event.kind = 'questions-split'
      order by request.id, event.seq desc
    `,
  )

export const requestsKept = (db: Db): Promise<ForceRequest[]> =>
  many<Row>(
    db,
    sql`
      select request.id, request.reference, request.parent, request.version, said.events
      from force_request as request
      cross join lateral (
        select coalesce(
            jsonb_agg(
              jsonb_build_object('seq', seq, 'kind', kind, 'facts', facts, 'account', account, 'actor', actor, 'at', at)
              order by seq
            ),
            '[]'
          ) as events
        from force_request_event
        where request_id = request.id
      ) as said
      order by request.opened_at desc, request.reference desc
    `,
  )

/** The last opened first. */
export const versionsKept = (db: Db): Promise<{ id: string; version: number }[]> =>
  many(db, sql`select id, version from force_request order by opened_at desc, reference desc`)

/** Letters without their texts: those are long, and tell neither where a request stands nor what it answers. */
export const requestsInBrief = (db: Db, ids: readonly string[]): Promise<ForceRequest[]> =>
  many<Row>(
    db,
    sql`
      select request.id, request.reference, request.parent, request.version,
        jsonb_agg(
          jsonb_build_object(
            'seq', seq, 'kind', kind, 'account', account, 'actor', actor, 'at', at,
            'facts', case kind
              when 'notice-written' then facts || '{"parts": {}, "welsh": null}'
              else facts
            end
          )
          order by seq
        ) as events
      from force_request as request
      join force_request_event as event on event.request_id = request.id
      where request.id = any(${[...ids]}::uuid[])
      group by request.id
    `,
  )

export const requestById = (db: Db, id: string): Promise<ForceRequest | null> =>
  maybeOne<Row>(
    db,
    sql`
      select request.id, request.reference, request.parent, request.version, said.events
      from force_request as request
      cross join lateral (
        select jsonb_agg(
            jsonb_build_object('seq', seq, 'kind', kind, 'facts', facts, 'account', account, 'actor', actor, 'at', at)
            order by seq
          ) as events
        from force_request_event
        where request_id = request.id
      ) as said
      where request.id = as_id(${id})
    `,
  )

/** What was asked for the letter that was last written of any request: from whom it came, who signed. null: none was. */
export async function lastLetterAsked(db: Db): Promise<Record<string, string> | null> {
  const found = await maybeOne<{ asked: Record<string, string> }>(
    db,
    sql`
      select facts -> 'asked' as asked
      from force_request_event
      where kind = 'notice-written'
      order by at desc, seq desc
      limit 1
    `,
  )
  return found?.asked ?? null
}

export async function requestByReference(db: Db, reference: string): Promise<string | null> {
  const found = await maybeOne<{ id: string }>(
    db,
    sql`select id from force_request where reference = ${reference}`,
  )
  return found?.id ?? null
}

/** The reviews of a request. */
export const childrenOf = (db: Db, id: string): Promise<{ id: string; reference: string }[]> =>
  many(
    db,
    sql`
      select id, reference
      from force_request
      where parent = as_id(${id})
      order by opened_at
    `,
  )

/** From here to the commit nobody else adds an event to it. */
export async function lockRequest(db: Db, id: string): Promise<number | null> {
  const found = await maybeOne<{ version: number }>(
    db,
    sql`
      select version
      from force_request
      where id = as_id(${id})
      for update
    `,
  )
  return found?.version ?? null
}

/** From here to the commit nothing else leaves, of any request. */
export const lockReleases = (db: Db): Promise<void> =>
  run(db, sql`select pg_advisory_xact_lock(hashtextextended('releases to requesters', 0))`)

/** The next free number of a year; two who ask at once get two. */
export async function nextRequestNumber(db: Db, year: number): Promise<number> {
  const { last } = await one<{ last: number }>(
    db,
    sql`
      insert into force_request_number as number (year, last)
      values (${year}, 1)
      on conflict (year) do update
      set last = number.last + 1
      returning last
    `,
  )
  return last
}

export const addRequest = (
  db: Db,
  { id, reference, parent, at }: { id: string; reference: string; parent: string | null; at: Date },
): Promise<void> =>
  run(
    db,
    sql`
      insert into force_request (id, reference, parent, version, opened_at)
      values (${id}, ${reference}, ${parent}, 0, ${at})
    `,
  )

export interface EventToKeep
  extends Pick<RequestEvent, 'seq' | 'kind' | 'facts' | 'account' | 'actor'> {
  at: Date
  salt: string
  seal: string
}

export async function addRequestEvents(
  db: Db,
  request: string,
  events: readonly EventToKeep[],
): Promise<void> {
  await run(
    db,
    sql`
      insert into force_request_event (request_id, seq, kind, facts, account, actor, at, salt, seal)
      select ${request}, seq, kind, facts, account, actor, at, salt, seal
      from jsonb_to_recordset(${json(events)}::jsonb) as one (
        seq integer, kind text, facts jsonb, account text, actor text, at timestamptz, salt text, seal text
      )
    `,
  )
  await run(
    db,
    sql`
      update force_request
      set version = version + ${events.length}
      where id = ${request}
    `,
  )
}

/** What only who may look up a requester asks for, by a reading that is recorded. null: erased, or never known. */
export async function requesterOf(db: Db, id: string): Promise<Requester | null> {
  const found = await maybeOne<Omit<Requester, 'files'>>(
    db,
    sql`
      select name, address, words, kept_until as "keptUntil"
      from requester
      where request_id = as_id(${id})
    `,
  )
  return found && { ...found, files: await requesterFiles(db, id) }
}

/** Requests with which one of these very files came. */
export const requestsOfFiles = (
  db: Db,
  files: readonly string[],
): Promise<{ id: string; reference: string }[]> =>
  many(
    db,
    sql`
      select id, reference
      from force_request
      where id in (select request_id from requester_file where sha256 = any(${[...files]}))
      order by reference
    `,
  )

const requesterFiles = (db: Db, id: string): Promise<RequesterFile[]> =>
  many<RequesterFile>(
    db,
    sql`
      select number, sha256, media_type as "mediaType", size
      from requester_file
      where request_id = as_id(${id})
      order by number
    `,
  )

export async function keepRequester(
  db: Db,
  request: string,
  { name, address, words, files, keptUntil }: Requester,
): Promise<void> {
  await run(
    db,
    sql`
      insert into requester (request_id, name, address, words, kept_until)
      values (${request}, ${name}, ${address}, ${words}, ${keptUntil})
      on conflict (request_id) do update
      set name = excluded.name, address = excluded.address, words = excluded.words, kept_until = excluded.kept_until
    `,
  )
  await run(
    db,
    sql`
      insert into requester_file (request_id, number, sha256, media_type, size)
      select ${request}, number, sha256, "mediaType", size
      from jsonb_to_recordset(${json(files)}::jsonb) as one (number integer, sha256 text, "mediaType" text, size integer)
      on conflict do nothing
    `,
  )
}

/** Of a review: who asked is who asked before, and nobody reads it for that. */
export async function copyRequester(
  db: Db,
  { from, to, keptUntil }: { from: string; to: string; keptUntil: string },
): Promise<void> {
  await run(
    db,
    sql`
      insert into requester (request_id, name, address, words, kept_until)
      select ${to}, name, address, '', ${keptUntil}
      from requester
      where request_id = ${from}
    `,
  )
}

/** Answers the sealed files that were theirs. */
export async function eraseRequester(db: Db, request: string): Promise<string[]> {
  await run(db, sql`delete from requester where request_id = ${request}`)
  const gone = await many<{ sha256: string }>(
    db,
    sql`delete from requester_file where request_id = ${request} returning sha256`,
  )
  return gone.map(({ sha256 }) => sha256)
}

/** Other requests of who has this name or this address, as they gave them. */
export const requestsOfSame = (
  db: Db,
  { request, name, address }: { request: string; name: string; address: string },
): Promise<{ id: string; reference: string }[]> =>
  many(
    db,
    sql`
      select request.id, request.reference
      from requester
      join force_request as request on request.id = requester.request_id
      where requester.request_id <> ${request}
        and (
          (${name} <> '' and lower(requester.name) = lower(${name}))
          or (${address} <> '' and lower(requester.address) = lower(${address}))
        )
      order by request.opened_at desc
    `,
  )

/** Sealed files that nothing rests on any more, of these. */
export async function requestFilesLeft(db: Db, files: readonly string[]): Promise<string[]> {
  const rows = await many<{ sha256: string }>(
    db,
    sql`select sha256 from files_left(${[...files]}::text[]) as own (sha256)`,
  )
  return rows.map(({ sha256 }) => sha256)
}
