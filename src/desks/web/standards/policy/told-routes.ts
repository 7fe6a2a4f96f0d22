// Who was told and who has read it; and the list of the people of the force.
import type { Context } from 'hono'
import { dayHere } from '../../../../calendar/day-here.ts'
import { decodeText } from '../../../../open/text/decode-text.ts'
import { recordedReading } from '../../../../people/recorded-reading.ts'
import { versionOn } from '../../../../policy/in-force.ts'
import { members, toldOf, versionsOf } from '../../../../policy/queries.ts'
import { takeMembers, tellMembers } from '../../../../policy/tell-members.ts'
import type { ToldEvent } from '../../../../policy/told/member.ts'
import { readAcknowledgements } from '../../../../policy/told/read-acknowledgements.ts'
import { readMembers } from '../../../../policy/told/read-members.ts'
import { whoHasNot } from '../../../../policy/told/who-has-not.ts'
import type { Db } from '../../../../store/db.ts'
import type { FormError } from '../../../../vocabulary/errors.ts'
import type { Policy } from '../../../../vocabulary/force/policy.ts'
import { dayTyped } from '../../../../wording/period-typed.ts'
import { writeCsv } from '../../../../write/write-csv.ts'
import { viewerOf } from '../../people/viewer-of.ts'
import { formOf } from '../../view/body-at.ts'
import { acting } from '../frame/acting.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { membersPage } from './members-page.ts'
import { inForce, policyAt } from './policy-routes.ts'
import { type ToldView, toldPage } from './told-page.ts'
import { fileSent, PASTED } from './writing-routes.ts'

type Said = Partial<Pick<ToldView, 'said' | 'problems' | 'errors' | 'typed'>>

export function toldRoutes({ house }: StandardsDesk) {
  const today = (): string => dayHere(house.now())

  const standing = async (db: Db, { slug }: Policy) => {
    const version = versionOn(inForce(await versionsOf(db, slug)), today())
    const standings = version
      ? whoHasNot(version, await members(db), await toldOf(db, slug), today())
      : []
    return { version, standings }
  }

  const page = async (c: Context, policy: Policy, more: Said = {}) => {
    const viewer = viewerOf(c)
    const what = 'list of who was told read'
    const seen = await recordedReading(house, viewer, {
      what,
      record: `policy:${policy.slug}`,
      read: (db) => standing(db, policy),
    })
    const nothing = { said: null, problems: [], errors: [], typed: {} }
    const view = {
      policy,
      version: seen?.version ?? null,
      standings: seen?.standings ?? [],
      today: today(),
    }
    const status = more.errors && more.errors.length > 0 ? 422 : 200
    return c.html(toldPage(viewer, { ...view, ...nothing, ...more }).toString(), status)
  }

  const told = async (c: Context) => page(c, await policyAt(house.db, c))

  const toldAct = async (c: Context) => {
    const policy = await policyAt(house.db, c)
    const typed = await formOf(c)
    const { version, standings } = await standing(house.db, policy)
    if (!version) return page(c, policy)
    const read = actTyped(typed, version.version, standings, today())
    if ('errors' in read) return page(c, policy, { errors: read.errors, typed })
    const done = await tellMembers(acting(house, viewerOf(c)), policy.slug, read.events)
    const unknown =
      done.unknown.length > 0 ? ` Not on the list of people: ${done.unknown.join(', ')}.` : ''
    return page(c, policy, { said: `Kept for ${done.kept}.${unknown}`, problems: read.problems })
  }

  const toldCsv = async (c: Context) => {
    const policy = await policyAt(house.db, c)
    const seen = await recordedReading(house, viewerOf(c), {
      what: 'list of who was told taken out',
      record: `policy:${policy.slug}`,
      read: (db) => standing(db, policy),
    })
    const rows = (seen?.standings ?? []).map(({ member, state, told, reminded, acknowledged }) => [
      member.ref,
      member.name,
      member.role,
      member.email ?? '',
      state,
      told ?? '',
      reminded ?? '',
      acknowledged ?? '',
    ])
    const head = ['number', 'name', 'role', 'e-mail', 'state', 'told', 'reminded', 'acknowledged']
    c.header('content-disposition', `attachment; filename="told-${policy.slug}.csv"`)
    return c.body(new Uint8Array(writeCsv([head, ...rows])), 200, {
      'content-type': 'text/csv; charset=utf-8',
    })
  }

  const membersListed = (c: Context) => membersShown(c)

  const membersShown = async (c: Context, more: Said = {}) => {
    const viewer = viewerOf(c)
    const list = await recordedReading(house, viewer, {
      what: 'list of people read',
      record: 'members',
      read: (db) => members(db),
    })
    const nothing = { said: null, problems: [], errors: [], typed: {} }
    const status = more.errors && more.errors.length > 0 ? 422 : 200
    return c.html(
      membersPage(viewer, { members: list ?? [], ...nothing, ...more }).toString(),
      status,
    )
  }

  const membersTaken = async (c: Context) => {
    const typed = await formOf(c)
    const file = await fileSent(c, typed['csv'] ?? '')
    if (!file) {
      const errors = [{ field: 'file', message: 'Choose the list, or paste it' }]
      return membersShown(c, { errors, typed })
    }
    const { members: list, problems } = readMembers(decodeText(file.bytes).text)
    const field = file.name === PASTED ? 'csv' : 'file'
    if (list.length === 0) return membersShown(c, { errors: [noneRead(field, problems)], typed })
    await takeMembers(acting(house, viewerOf(c)), list)
    return membersShown(c, { said: `${list.length} people were taken in.`, problems })
  }

  return { told, toldAct, toldCsv, membersListed, membersTaken }
}

/** A list of which nothing could be taken in is told as any form that is wrong, and nothing is kept of it. */
const noneRead = (field: string, [first]: ToldView['problems']): FormError => ({
  field,
  message: first ? `Nothing was taken in. Line ${first.line}: ${first.message}` : 'No row is in it',
})

type Act = { events: ToldEvent[]; problems: ToldView['problems'] } | { errors: FormError[] }

function actTyped(
  typed: Record<string, string>,
  version: string,
  standings: ToldView['standings'],
  today: string,
): Act {
  if (typed['act'] === 'acknowledged') {
    const { rows, problems } = readAcknowledgements(typed['csv'] ?? '', today)
    if (rows.length === 0) return { errors: [noneRead('csv', problems)] }
    const events = rows.map(
      (row) => ({ ...row, version, kind: 'acknowledged', how: 'taken in from a list' }) as const,
    )
    return { events, problems }
  }
  if (typed['act'] === 'reminded') {
    const due = standings.filter(({ remindFrom }) => remindFrom !== null && remindFrom <= today)
    const events = due.map(
      ({ member }) =>
        ({
          version,
          member: member.ref,
          kind: 'reminded',
          on: today,
          how: 'as kept on the desk',
        }) as const,
    )
    return { events, problems: [] }
  }
  const how = (typed['how'] ?? '').trim()
  const on = dayTyped(typed['told-on'] ?? '')
  const errors = [
    ...(how ? [] : [{ field: 'how', message: 'Write how they were told' }]),
    ...(on && on <= today
      ? []
      : [{ field: 'told-on', message: 'Write a day that is not to come, as 1 April 2013' }]),
  ]
  if (errors.length > 0 || !on) return { errors }
  const events = standings.flatMap(({ member, state }) =>
    state === 'not-told' ? [{ version, member: member.ref, kind: 'told', on, how } as const] : [],
  )
  return { events, problems: [] }
}
