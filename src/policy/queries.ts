// What the rules ask of the database: policies with their versions, the people of the force, and who was told what.
import { type Db, json, many, maybeOne, run, sql } from '../store/db.ts'
import type { Policy, PolicyVersion } from '../vocabulary/force/policy.ts'
import type { Member, ToldEvent } from './told/member.ts'

export interface VersionKept extends PolicyVersion {
  isDraft: boolean
}

/** By title. */
export const policies = (db: Db): Promise<Policy[]> =>
  many<Policy>(db, sql`select slug, title, kind, issuer from policy order by title`)

export const policyBySlug = (db: Db, slug: string): Promise<Policy | null> =>
  maybeOne<Policy>(db, sql`select slug, title, kind, issuer from policy where slug = ${slug}`)

/** As they were made; drafts among them. */
export const versionsOf = (db: Db, policy: string): Promise<VersionKept[]> =>
  many<VersionKept>(
    db,
    sql`
      select policy, version, in_force_from as "inForceFrom", in_force_until as "inForceUntil",
        audience, accounts, sha256, clauses, is_draft as "isDraft"
      from policy_version
      where policy = ${policy}
      order by made
    `,
  )

/** Of all policies those that were put in force, without their text; as they were made. */
export const versionsInBrief = (db: Db): Promise<Omit<VersionKept, 'clauses'>[]> =>
  many<Omit<VersionKept, 'clauses'>>(
    db,
    sql`
      select policy, version, in_force_from as "inForceFrom", in_force_until as "inForceUntil",
        audience, accounts, sha256, is_draft as "isDraft"
      from policy_version
      where not is_draft
      order by made
    `,
  )

/** A version with the title of its policy. */
export interface VersionTitled
  extends Pick<PolicyVersion, 'policy' | 'version' | 'inForceFrom' | 'inForceUntil' | 'clauses'> {
  title: string
}

/** Of every policy, what stood on some day of a stretch, with its text; both days included. */
export const versionsStanding = (
  db: Db,
  { from, to }: { from: string; to: string },
): Promise<VersionTitled[]> =>
  many<VersionTitled>(
    db,
    sql`
      select version.policy, policy.title, version.version, version.in_force_from as "inForceFrom",
        version.in_force_until as "inForceUntil", version.clauses
      from policy_version as version
      join policy on policy.slug = version.policy
      where not version.is_draft
        and version.in_force_from <= ${to}
        and (version.in_force_until is null or version.in_force_until >= ${from})
      order by policy.title, version.in_force_from, version.made
    `,
  )

/** One of which no version is left is named as it is named now. */
export const keepPolicy = (db: Db, { slug, title, kind, issuer }: Policy): Promise<void> =>
  run(
    db,
    sql`
      insert into policy (slug, title, kind, issuer)
      values (${slug}, ${title}, ${kind}, ${issuer})
      on conflict (slug) do update
      set title = excluded.title, kind = excluded.kind, issuer = excluded.issuer
      where not exists (
        select
        from policy_version
        where policy_version.policy = excluded.slug
      )
    `,
  )

/** Nothing where a version of that name is there already. */
export const keepDraft = (db: Db, version: PolicyVersion): Promise<{ version: string } | null> =>
  maybeOne<{ version: string }>(
    db,
    sql`
      insert into policy_version (
        policy, version, in_force_from, in_force_until, audience, accounts, sha256, clauses, is_draft
      )
      values (
        ${version.policy}, ${version.version}, ${version.inForceFrom}, ${version.inForceUntil},
        ${version.audience}, ${version.accounts}, ${version.sha256},
        ${json(version.clauses)}::jsonb, true
      )
      on conflict (policy, version) do nothing
      returning version
    `,
  )

/** The version that stood open until then ends the day before; it ends itself where a later one begins that stands already. */
export const putDraftInForce = (
  db: Db,
  policy: string,
  version: string,
): Promise<{ version: string }[]> =>
  many<{ version: string }>(
    db,
    sql`
      with new as (
        update policy_version
        set is_draft = false,
          in_force_until = coalesce(
            in_force_until,
            (
              select min(later.in_force_from) - 1
              from policy_version as later
              where later.policy = ${policy} and not later.is_draft
                and later.in_force_from > policy_version.in_force_from
            )
          )
        where policy = ${policy} and version = ${version} and is_draft
        returning in_force_from
      ), ended as (
        update policy_version
        set in_force_until = new.in_force_from - 1
        from new
        where policy = ${policy} and version <> ${version} and not is_draft
          and in_force_until is null and policy_version.in_force_from < new.in_force_from
      )
      select ${version}::text as version from new
    `,
  )

/** Drafts only. */
export const forgetDraft = (
  db: Db,
  policy: string,
  version: string,
): Promise<{ version: string }[]> =>
  many<{ version: string }>(
    db,
    sql`
      delete from policy_version
      where policy = ${policy} and version = ${version} and is_draft
      returning version
    `,
  )

/** By name. */
export const members = (db: Db): Promise<Member[]> =>
  many<Member>(
    db,
    sql`select ref, name, role, email, joined, left_on as "left" from member order by name, ref`,
  )

/** Of this e-mail address. */
export const membersUnder = (db: Db, email: string): Promise<Member[]> =>
  many<Member>(
    db,
    sql`
      select ref, name, role, email, joined, left_on as "left"
      from member
      where lower(email) = lower(${email})
      order by name, ref
    `,
  )

/** Of this name, letter by letter but for capitals. */
export const membersCalled = (db: Db, name: string): Promise<Member[]> =>
  many<Member>(
    db,
    sql`
      select ref, name, role, email, joined, left_on as "left"
      from member
      where lower(name) = lower(${name})
      order by ref
    `,
  )

/** Those of the list are added or changed; nobody is taken away for not being on it. */
export const keepMembers = (db: Db, list: readonly Member[]): Promise<void> =>
  run(
    db,
    sql`
      insert into member (ref, name, role, email, joined, left_on)
      select ref, name, role, email, joined, "left"
      from jsonb_to_recordset(${json(list)}::jsonb) as one (
        ref text, name text, role text, email text, joined date, "left" date
      )
      on conflict (ref) do update
      set name = excluded.name, role = excluded.role, email = excluded.email,
        joined = excluded.joined, left_on = excluded.left_on
    `,
  )

export const toldOf = (db: Db, policy: string): Promise<ToldEvent[]> =>
  many<ToldEvent>(
    db,
    sql`
      select version, member, kind, on_day as "on", how
      from told
      where policy = ${policy}
      order by on_day
    `,
  )

/** Of every policy, what these people were told and said. */
export const toldTo = (
  db: Db,
  members: readonly string[],
): Promise<(ToldEvent & { policy: string })[]> =>
  many<ToldEvent & { policy: string }>(
    db,
    sql`
      select policy, version, member, kind, on_day as "on", how
      from told
      where member = any(${[...members]}::text[])
      order by on_day
    `,
  )

/** What happened once on a day is kept once. Answers how many are new. */
export const keepTold = (
  db: Db,
  policy: string,
  events: readonly ToldEvent[],
): Promise<{ member: string }[]> =>
  many<{ member: string }>(
    db,
    sql`
      insert into told (policy, version, member, kind, on_day, how)
      select ${policy}, version, member, kind, "on", how
      from jsonb_to_recordset(${json(events)}::jsonb) as one (
        version text, member text, kind text, "on" date, how text
      )
      on conflict do nothing
      returning member
    `,
  )
