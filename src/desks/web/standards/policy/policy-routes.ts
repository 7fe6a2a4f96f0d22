// What answers on the addresses of the policy: reading it, writing it, and who was told.
import type { Context } from 'hono'
import { dayHere } from '../../../../calendar/day-here.ts'
import { accountById } from '../../../../people/queries.ts'
import { may } from '../../../../people/viewer.ts'
import { versionOn } from '../../../../policy/in-force.ts'
import { putInForce, throwDraftAway } from '../../../../policy/keep-version.ts'
import {
  members,
  membersUnder,
  policies,
  policyBySlug,
  toldOf,
  toldTo,
  type VersionKept,
  versionsOf,
} from '../../../../policy/queries.ts'
import { tellMembers } from '../../../../policy/tell-members.ts'
import { whoHasNot } from '../../../../policy/told/who-has-not.ts'
import type { Db } from '../../../../store/db.ts'
import { CandourError, notFound } from '../../../../vocabulary/errors.ts'
import type { Policy } from '../../../../vocabulary/force/policy.ts'
import { dayTyped } from '../../../../wording/period-typed.ts'
import { viewerOf } from '../../people/viewer-of.ts'
import { formOf } from '../../view/body-at.ts'
import { acting } from '../frame/acting.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { policyAddress, versionAddress } from './addresses.ts'
import { guidePage } from './guide-page.ts'
import { policiesPage } from './policies-page.ts'
import { versionPage } from './version-page.ts'

export function policyRoutes({ house }: StandardsDesk) {
  const { db } = house
  const today = (): string => dayHere(house.now())

  const policiesListed = async (c: Context) => {
    const viewer = viewerOf(c)
    const people = viewer.rights.has('policy') ? await members(db) : null
    const listed = await Promise.all(
      (await policies(db)).map(async (policy) => {
        const versions = await versionsOf(db, policy.slug)
        const stands = versionOn(inForce(versions), today())
        const told = people && stands ? await toldOf(db, policy.slug) : []
        const standings = people && stands ? whoHasNot(stands, people, told, today()) : null
        const count = standings?.filter(({ state }) => state === 'acknowledged').length ?? 0
        return {
          policy,
          today: stands,
          drafts: versions.filter(({ isDraft }) => isDraft),
          acknowledged: standings && { of: standings.length, count },
        }
      }),
    )
    const writes = viewer.rights.has('policy')
    const shown = writes ? listed : listed.filter((one) => one.today !== null)
    return c.html(policiesPage(viewer, shown).toString())
  }

  const guide = async (c: Context) => {
    const viewer = viewerOf(c)
    const { policy, versions } = await policyShown(c)
    const asked = c.req.query('on')
    const day = asked === undefined ? today() : dayTyped(asked)
    if (!day)
      throw new CandourError(`“${asked}” is no day: write it as 1 April 2013.`, { status: 422 })
    const shown = versionOn(inForce(versions), day)
    const isToday = day === today()
    const own = isToday && shown ? await ownStanding(viewer.account, policy, shown) : null
    return c.html(guidePage(viewer, { policy, versions, day, shown, isToday, own }).toString())
  }

  /** One of which nothing was ever put in force is its owner's alone. */
  const policyShown = async (c: Context) => {
    const policy = await policyAt(db, c)
    const versions = await versionsOf(db, policy.slug)
    if (inForce(versions).length === 0 && !may(viewerOf(c), 'policy'))
      throw notFound('policy', policy.slug)
    return { policy, versions }
  }

  /** Of whoever looks, where the list of people has a person under their e-mail address. */
  const ownStanding = async (account: string, { slug }: Policy, version: VersionKept) => {
    const own = await memberOf(account)
    if (!own) return null
    const told = (await toldTo(db, [own.ref])).filter(({ policy }) => policy === slug)
    return whoHasNot(version, [own], told, today())[0] ?? null
  }

  const memberOf = async (account: string) => {
    const own = await accountById(db, account)
    return (own && (await membersUnder(db, own.email))[0]) ?? null
  }

  const acknowledge = async (c: Context) => {
    const viewer = viewerOf(c)
    const { policy, versions } = await policyShown(c)
    const { version = '' } = await formOf(c)
    const own = await memberOf(viewer.account)
    if (!own)
      throw new CandourError(
        'The list of people has nobody under your e-mail address. Ask the policy owner to add it.',
        { status: 409 },
      )
    const stands = versionOn(inForce(versions), today())
    if (stands?.version !== version)
      throw new CandourError(
        'Another version has come into force since. Read that one, and say so there.',
        { status: 409 },
      )
    const event = { version, member: own.ref, kind: 'acknowledged', on: today() } as const
    await tellMembers(acting(house, viewer), policy.slug, [{ ...event, how: 'on the guide page' }])
    return c.redirect(policyAddress(policy.slug), 303)
  }

  const policyVersion = async (c: Context) => {
    const policy = await policyAt(db, c)
    const versions = await versionsOf(db, policy.slug)
    const version = versions.find((one) => one.version === c.req.param('version'))
    if (!version) throw notFound('version', c.req.param('version') ?? '')
    const earlier = versions.filter(
      (one) => !one.isDraft && one !== version && one.inForceFrom < version.inForceFrom,
    )
    const before = earlier.toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1)).at(-1)
    const view = { policy, version, before: before ?? null }
    return c.html(versionPage(viewerOf(c), view).toString())
  }

  const policyInForce = async (c: Context) => {
    const { slug } = await policyAt(db, c)
    const version = c.req.param('version') ?? ''
    await putInForce(acting(house, viewerOf(c)), slug, version)
    return c.redirect(versionAddress(slug, version), 303)
  }

  const policyDraftGone = async (c: Context) => {
    const { slug } = await policyAt(db, c)
    await throwDraftAway(acting(house, viewerOf(c)), slug, c.req.param('version') ?? '')
    return c.redirect('/policy', 303)
  }

  return { policiesListed, guide, acknowledge, policyVersion, policyInForce, policyDraftGone }
}

export async function policyAt(db: Db, c: Context): Promise<Policy> {
  const slug = c.req.param('policy') ?? ''
  const found = await policyBySlug(db, slug)
  if (!found) throw notFound('policy', slug)
  return found
}

export const inForce = (versions: readonly VersionKept[]): VersionKept[] =>
  versions.filter(({ isDraft }) => !isDraft)
