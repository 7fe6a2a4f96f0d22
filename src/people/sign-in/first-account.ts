// The first account of a desk: made by whoever started it, with the address that was printed there.
import { record } from '../../store/history.ts'
import type { House } from '../../store/house.ts'
import type { FormError } from '../../vocabulary/errors.ts'
import { CandourError } from '../../vocabulary/errors.ts'
import { accountErrors, takenErrors, trimmed } from '../account-form.ts'
import { addAccount, giveRoles, heldBy, lockAccounts, takenBy } from '../queries.ts'
import { type Role, roleMeant } from '../roles.ts'
import { linkThatWorks, makeLink, useLink } from './one-time-links.ts'
import { hashedPassword } from './password.ts'
import { newPasswordErrors } from './password-rule.ts'
import { type From, type LetIn, letIn } from './sign-in.ts'

type Rim = Pick<House, 'db' | 'now' | 'newId'>

/** Null where somebody looks after the accounts already: then they invite the others. */
export async function firstAddress(house: Rim, role: Role): Promise<string | null> {
  return house.db.transaction(async (db) => {
    if ((await heldBy(db, role)).length > 0) return null
    return makeLink(db, house, { kind: 'first', account: null, by: null })
  })
}

/** Throws where the address does not work. */
export async function firstAddressWorks(house: Rim, token: string): Promise<void> {
  await house.db.transaction((db) => linkThatWorks(db, house, 'first', token))
}

/** Of a name that is kept for examples: no letter ever goes to it. */
const NOBODYS = 'head@desk.example'

export type FirstResult = ({ ok: true } & LetIn) | { ok: false; formErrors: FormError[] }

/**
 * The password may wait: whoever holds the address can go in with one click, and sets it on the page of their account. Then the
 * name may be left empty too: the account is called by its role. A password is a person's, who says who they are.
 */
export async function makeFirstAccount(
  house: Rim,
  { token, role, typed }: { token: string; role: Role; typed: Record<string, string> },
  from: From,
): Promise<FirstResult> {
  const { password = '', again = '' } = typed
  const later = password === '' && again === ''
  const { name, email } = trimmed(typed)
  const given = later
    ? { name: name || roleMeant(role).label, email: email || NOBODYS }
    : { name, email }
  const errors = [...accountErrors(given), ...(later ? [] : newPasswordErrors(typed, given))]
  if (errors.length > 0) return { ok: false, formErrors: errors }
  const hashed = later ? null : await hashedPassword(password)
  return house.db.transaction(async (db) => {
    await linkThatWorks(db, house, 'first', token)
    await lockAccounts(db)
    if ((await heldBy(db, role)).length > 0)
      throw new CandourError('Somebody made the first account already. Ask them to invite you.', {
        status: 409,
      })
    const taken = await takenBy(db, given.name, given.email)
    if (taken.length > 0) return { ok: false, formErrors: takenErrors(taken, given) }
    const [id, at] = [house.newId(), house.now()]
    await addAccount(db, { id, ...given, password: hashed, madeAt: at })
    await giveRoles(db, id, [role], at)
    await useLink(db, token, at)
    const detail = { roles: [role] }
    record(db, { who: id, what: 'first account made', record: `account:${id}`, detail }, at)
    return { ok: true, ...(await letIn(db, house, { account: id, how: 'first address' }, from)) }
  })
}
