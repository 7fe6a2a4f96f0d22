// What the outbox asks of the database: which letter is next, whose it is, and what became of it.
import { type Db, many, maybeOne, one, run, sql } from '../../store/db.ts'
import type { LetterState } from '../../vocabulary/asking/letter-out.ts'

export interface Taking {
  sender: string
  at: Date
  until: Date
  /** Of one survey's letters alone, by its id. */
  survey: string | null
}

/** The next one whose time has come and that nobody else has, taken by this sender. Its id. */
export async function takeNext(
  db: Db,
  { sender, at, until, survey }: Taking,
): Promise<string | null> {
  const taken = await maybeOne<{ id: string }>(
    db,
    sql`
      update letter_out
      set sender = ${sender}, sender_until = ${until}
      where id = (
        select id
        from letter_out
        where state in ('waiting', 'deferred')
          and not_before <= ${at}
          and (sender_until is null or sender_until <= ${at})
          and (${survey}::uuid is null or survey_id = ${survey})
        order by not_before, at, id
        limit 1
        for update skip locked
      )
      returning id
    `,
  )
  return taken?.id ?? null
}

/** From here on the server may have it. false: it was taken back meanwhile, or another sender has it. */
export async function markHanding(
  db: Db,
  id: string,
  sender: string,
  until: Date,
): Promise<boolean> {
  const mine = await maybeOne<{ id: string }>(
    db,
    sql`
      update letter_out
      set state = 'handing', sender_until = ${until}
      where id = ${id} and sender = ${sender} and state in ('waiting', 'deferred')
      returning id
    `,
  )
  return mine !== null
}

/** It is still at work on it. */
export const renewTaking = (db: Db, id: string, sender: string, until: Date): Promise<void> =>
  run(
    db,
    sql`update letter_out set sender_until = ${until} where id = ${id} and sender = ${sender}`,
  )

export interface Became {
  state: LetterState
  words: string
  sentOn?: string | null
  serverMessageId?: string | null
  notBefore?: Date
}

/** What the server said. An answer that comes late settles what was held for not known, unless a person did. */
export const keepOutcome = (
  db: Db,
  id: string,
  sender: string,
  { state, words, sentOn, serverMessageId, notBefore }: Became,
): Promise<{ id: string } | null> =>
  maybeOne(
    db,
    sql`
      update letter_out
      set state = ${state}, said = ${words}, sent_on = ${sentOn ?? null}, server_message_id = ${serverMessageId ?? null},
        not_before = coalesce(${notBefore ?? null}, not_before), sender = null, sender_until = null
      where id = ${id} and sender = ${sender} and state in ('waiting', 'deferred', 'handing', 'unknown')
      returning id
    `,
  )

/** It waits as it did: also where the connection broke while it was being marked, for the server has no end of it. */
export const letGo = (db: Db, id: string, sender: string): Promise<void> =>
  run(
    db,
    sql`
      update letter_out
      set state = case when state = 'handing' then 'waiting' else state end, sender = null, sender_until = null
      where id = ${id} and sender = ${sender}
    `,
  )

/** Whoever handed them over has ended: whether the server took them is known to nobody here. Their ids. */
export const leftHanding = (db: Db, at: Date, words: string): Promise<{ id: string }[]> =>
  many(
    db,
    sql`
      update letter_out
      set state = 'unknown', said = ${words}
      where state = 'handing' and sender_until <= ${at}
      returning id
    `,
  )

/** How many were handed over since then, and when a server last could not be reached, with what was said. */
export const triedSince = (
  db: Db,
  since: Date,
): Promise<{ handed: number; notReached: Date | null }> =>
  one(
    db,
    sql`
      select
        count(*) filter (where outcome in ('accepted', 'deferred', 'refused', 'unknown'))::integer as handed,
        max(at) filter (where outcome = 'not-reached') as "notReached"
      from letter_try
      where at > ${since}
    `,
  )

/** By a person, where it still stands as one of these. false: it does not any more. */
export async function settle(
  db: Db,
  id: string,
  from: readonly LetterState[],
  { state, words, sentOn = null, notBefore }: Became,
): Promise<boolean> {
  const settled = await maybeOne<{ id: string }>(
    db,
    sql`
      update letter_out
      set state = ${state}, said = ${words}, sent_on = ${sentOn},
        not_before = coalesce(${notBefore ?? null}, not_before), sender = null, sender_until = null
      where id::text = ${id} and (sent_on is null or ${sentOn}::date is not null) and state = any(${[...from]}::text[])
      returning id
    `,
  )
  return settled !== null
}

/** Letters whose time is no longer asked for: they go at once. Those that would have waited. */
export const sendNow = (
  db: Db,
  ids: readonly string[],
  at: Date,
): Promise<{ id: string; survey: string; body: string }[]> =>
  many(
    db,
    sql`
      update letter_out
      set not_before = ${at}
      where id::text = any(${[...ids]}::text[]) and state in ('waiting', 'deferred') and not_before > ${at}
      returning id, survey_id as survey, body
    `,
  )

/** How often the server has put a letter off. */
export async function timesPutOff(db: Db, letter: string): Promise<number> {
  const { times } = await one<{ times: number }>(
    db,
    sql`
      select count(*)::integer as times
      from letter_try
      where letter_id = ${letter} and outcome = 'deferred'
    `,
  )
  return times
}

export interface LetterTried {
  letter: string
  at: Date
  outcome: string
  said: string
}

export const triesOf = (db: Db, letter: string): Promise<LetterTried[]> =>
  many(
    db,
    sql`select letter_id as letter, at, outcome, said from letter_try where letter_id::text = ${letter} order by at`,
  )

/** The last time that a server could not be reached, if no letter went since. */
export const notReachedLast = (db: Db): Promise<{ at: Date; said: string } | null> =>
  maybeOne(
    db,
    sql`
      select at, said
      from (select at, outcome, said from letter_try order by at desc limit 1) as last
      where outcome = 'not-reached'
    `,
  )
