// What is done to somebody's account by whoever looks after the accounts: invited, given roles, let in again, ended. Each
// looks at how it stands within its own transaction, and is in the history.
import type { Db } from '../../store/db.ts'
import { record } from '../../store/history.ts'
import type { House } from '../../store/house.ts'
import { CandourError, type FormError, type FormRead, notFound } from '../../vocabulary/errors.ts'
import { accountErrors, takenErrors, trimmed } from '../account-form.ts'
import {
  type Account,
  accountById,
  addAccount,
  giveRoles,
  lockAccounts,
  setEnded,
  setSecondStep,
  takenBy,
  takeRoles,
} from '../queries.ts'
import type { Role } from '../roles.ts'
import { endSessionsOf } from '../session/queries.ts'
import { makeLink } from '../sign-in/one-time-links.ts'
import { endLinksOf, forgetBrowsersOf } from '../sign-in/queries.ts'
import type { Viewer } from '../viewer.ts'
import { mayGive, rolesChanged, whyNotLookAfter } from './may-look-after.ts'

type Rim = Pick<House, 'db' | 'now' | 'newId'>

export interface Invited {
  account: string
  /** The path of the address that works once. */
  path: string
}

/** Roles are chosen in the form; without one they could do nothing. */
export async function invite(
  house: Rim,
  viewer: Viewer,
  typed: Record<string, string>,
  roles: readonly Role[],
): Promise<FormRead<Invited>> {
  const given = trimmed(typed)
  const errors = [...accountErrors(given), ...roleErrors(viewer, roles)]
  if (errors.length > 0) return { ok: false, formErrors: errors }
  return house.db.transaction(async (db) => {
    await lockAccounts(db)
    const taken = await takenBy(db, given.name, given.email)
    if (taken.length > 0) return { ok: false, formErrors: takenErrors(taken, given) }
    const [id, at] = [house.newId(), house.now()]
    await addAccount(db, { id, ...given, password: null, madeAt: at })
    await giveRoles(db, id, roles, at)
    const path = await makeLink(db, house, { kind: 'invitation', account: id, by: viewer.account })
    record(db, act(viewer, 'invited', id, { roles }), at)
    return { ok: true, value: { account: id, path } }
  })
}

const roleErrors = (viewer: Viewer, roles: readonly Role[]): FormError[] => {
  if (roles.length === 0) return [{ field: 'roles', message: 'Give at least one role' }]
  return roles.every((role) => mayGive(viewer, role))
    ? []
    : [{ field: 'roles', message: 'One of these roles is not yours to give' }]
}

export async function changeRoles(
  house: Rim,
  viewer: Viewer,
  id: string,
  wanted: readonly Role[],
): Promise<FormRead<null>> {
  return house.db.transaction(async (db) => {
    const account = await lookedAfter(db, id)
    const changed = rolesChanged(viewer, account, wanted)
    if (typeof changed === 'string')
      return { ok: false, formErrors: [{ field: 'roles', message: changed }] }
    const { given, ended } = changed
    if (given.length + ended.length === 0) return { ok: true, value: null }
    const at = house.now()
    await giveRoles(db, id, given, at)
    await takeRoles(db, id, ended)
    record(db, act(viewer, 'roles changed', id, { given, ended }), at)
    return { ok: true, value: null }
  })
}

/** To be handed over by whoever made it: an invitation again for one who never came in, else an address to set a new password. */
export async function newAddress(house: Rim, viewer: Viewer, id: string): Promise<string> {
  return house.db.transaction(async (db) => {
    const account = await allowed(db, viewer, id)
    if (account.endedAt) throw refused('This account has ended: open it again first')
    const kind = account.hasPassword ? 'reset' : 'invitation'
    const path = await makeLink(db, house, { kind, account: id, by: viewer.account })
    record(db, act(viewer, 'address made', id, { kind }), house.now())
    return path
  })
}

/** Every browser of theirs is out at once. */
export async function endAccount(house: Rim, viewer: Viewer, id: string): Promise<void> {
  await house.db.transaction(async (db) => {
    const account = await allowed(db, viewer, id)
    if (account.endedAt) return
    const at = house.now()
    await setEnded(db, id, at)
    await endSessionsOf(db, id)
    await forgetBrowsersOf(db, id)
    await endLinksOf(db, id, at)
    record(db, act(viewer, 'account ended', id, {}), at)
  })
}

/** Every browser of theirs has to sign in again: for who left one open somewhere. */
export async function signOutOf(house: Rim, viewer: Viewer, id: string): Promise<void> {
  await house.db.transaction(async (db) => {
    await allowed(db, viewer, id)
    await endSessionsOf(db, id)
    record(db, act(viewer, 'signed out by another', id, {}), house.now())
  })
}

/** For one who lost the telephone, and of whom it is sure that they ask. */
export async function takeSecondStepFrom(house: Rim, viewer: Viewer, id: string): Promise<void> {
  await house.db.transaction(async (db) => {
    await allowed(db, viewer, id)
    await setSecondStep(db, id, null, null)
    await endSessionsOf(db, id)
    record(db, act(viewer, 'second step taken away by another', id, {}), house.now())
  })
}

/** With the roles it had; it opens with a new address and no old password. */
export async function openAgain(house: Rim, viewer: Viewer, id: string): Promise<string> {
  return house.db.transaction(async (db) => {
    const account = await allowed(db, viewer, id)
    if (!account.endedAt) throw refused('This account is open')
    await setEnded(db, id, null)
    const path = await makeLink(db, house, { kind: 'reset', account: id, by: viewer.account })
    record(db, act(viewer, 'account opened again', id, {}), house.now())
    return path
  })
}

async function allowed(db: Db, viewer: Viewer, id: string): Promise<Account> {
  const account = await lookedAfter(db, id)
  const why = whyNotLookAfter(viewer, account)
  if (why) throw refused(why)
  return account
}

/** As it stands, and nobody else changes it meanwhile. */
async function lookedAfter(db: Db, id: string): Promise<Account> {
  await lockAccounts(db)
  const account = await accountById(db, id)
  if (!account) throw notFound('account', id)
  return account
}

const act = (viewer: Viewer, what: string, id: string, detail: Record<string, unknown>) => ({
  who: viewer.account,
  what,
  record: `account:${id}`,
  detail,
})

const refused = (why: string): CandourError => new CandourError(`${why}.`, { status: 409 })
