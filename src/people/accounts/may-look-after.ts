// Who may give which role, and let whom in again. Nobody changes what they may do themselves; and what sees every matter, or
// those that others may not know of, is given, ended and let in again by its own kind alone: whoever only keeps the accounts
// cannot become it, neither by a role nor by setting its password anew.
import { isRole, type Role, roleMeant } from '../roles.ts'
import { may, type Viewer } from '../viewer.ts'

export interface LookedAfter {
  id: string
  roles: readonly string[]
}

export const mayGive = (viewer: Viewer, role: Role): boolean =>
  may(viewer, 'people') && (!roleMeant(role).guarded || may(viewer, 'appoint'))

/** Null where they may: end the account, open it again, make an address for a new password. */
export function whyNotLookAfter(viewer: Viewer, { id, roles }: LookedAfter): string | null {
  if (!may(viewer, 'people')) return 'You do not look after the accounts here'
  if (viewer.account === id)
    return 'This is your own account: somebody else who looks after the accounts must do that'
  const guarded = roles.filter(isRole).find((role) => !mayGive(viewer, role))
  return guarded
    ? `Only who may appoint a ${roleMeant(guarded).label.toLowerCase()} can do that`
    : null
}

export interface RolesChanged {
  given: Role[]
  ended: string[]
}

/** From the roles that stand to those that are wanted; a sentence where one of the changes is not this viewer's to make. */
export function rolesChanged(
  viewer: Viewer,
  { id, roles }: LookedAfter,
  wanted: readonly Role[],
): RolesChanged | string {
  if (!may(viewer, 'people')) return 'You do not look after the accounts here'
  const given = wanted.filter((role) => !roles.includes(role))
  const ended = roles.filter((role) => !wanted.some((one) => one === role))
  if (viewer.account === id && given.length + ended.length > 0)
    return 'Nobody changes their own roles: somebody else who looks after the accounts must do that'
  const guarded = [...given, ...ended.filter(isRole)].find((role) => !mayGive(viewer, role))
  return guarded
    ? `Only who may appoint a ${roleMeant(guarded).label.toLowerCase()} can give or end that role`
    : { given, ended }
}
