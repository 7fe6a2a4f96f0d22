// A person sets their own password: with the address that was made for them, or with the one they have. Every browser that was
// signed in is out with it; the one in which it was done comes in anew.
import type { Db } from '../../store/db.ts'
import { record } from '../../store/history.ts'
import type { House } from '../../store/house.ts'
import type { FormError } from '../../vocabulary/errors.ts'
import { type Known, knownById, setPassword } from '../queries.ts'
import { endSessionsOf } from '../session/queries.ts'
import { linkThatWorks, useLink } from '../sign-in/one-time-links.ts'
import { hashedPassword, isPassword } from '../sign-in/password.ts'
import { newPasswordErrors } from '../sign-in/password-rule.ts'
import { endLinksOf, forgetBrowsersOf, type LinkKind } from '../sign-in/queries.ts'
import { type From, type LetIn, letIn, secondStepTaken, waits } from '../sign-in/sign-in.ts'
import { type Bucket, countedTry, succeeded } from '../sign-in/tries.ts'

type Rim = Pick<House, 'db' | 'now' | 'newId'>

export type PasswordResult = ({ ok: true } & LetIn) | { ok: false; formErrors: FormError[] }

export interface WithLink {
  kind: Exclude<LinkKind, 'first'>
  token: string
}

/** Whose it is; throws where the address does not work. */
export async function whoseLink(house: Rim, link: WithLink): Promise<Known> {
  return house.db.transaction((db) => ownerOf(db, house, link))
}

export async function setByLink(
  house: Rim,
  link: WithLink,
  typed: Record<string, string>,
  from: From,
): Promise<PasswordResult> {
  const whose = await whoseLink(house, link)
  const errors = newPasswordErrors(typed, whose)
  if (errors.length > 0) return { ok: false, formErrors: errors }
  // Whoever has the address may not try all numbers either.
  const tries: Bucket[] = [{ kind: 'browser', of: `number of ${whose.id}` }]
  const until = whose.secondStep === null ? null : await countedTry(house, tries)
  if (until) return wrongNumber(waits(until, house.now()))
  const hashed = await hashedPassword(typed['password'] ?? '')
  return house.db.transaction(async (db) => {
    const owner = await ownerOf(db, house, link)
    // A forgotten password is no way round the second step.
    if (!(await secondStepTaken(db, house, owner, typed['number'] ?? '')))
      return wrongNumber(NOT_NOW)
    const { id } = owner
    await succeeded(db, tries)
    await useLink(db, link.token, house.now())
    return keep(db, house, { account: id, hashed, how: link.kind }, from)
  })
}

/** `typed`: the password of before, where there is one, and the new one twice. */
export async function changeOwn(
  house: Rim,
  account: string,
  typed: Record<string, string>,
  from: From,
): Promise<PasswordResult> {
  const own = await knownById(house.db, account)
  if (!own) throw new Error('a viewer has an account')
  const errors = newPasswordErrors(typed, own)
  if (errors.length > 0) return { ok: false, formErrors: errors }
  // Whoever sits down at somebody's open browser may not try their password as often as they like.
  const buckets: Bucket[] = [{ kind: 'browser', of: `own password of ${account}` }]
  if (own.password !== null) {
    const until = await countedTry(house, buckets)
    if (until) return wrong(waits(until, house.now()))
    if (!(await isPassword(typed['before'] ?? '', own.password)))
      return wrong('This is not the password you sign in with')
  }
  const hashed = await hashedPassword(typed['password'] ?? '')
  return house.db.transaction(async (db) => {
    await succeeded(db, buckets)
    return keep(db, house, { account, hashed, how: 'own page' }, from)
  })
}

const NOT_NOW = 'This is not the number that your app shows now'

const wrongNumber = (message: string): PasswordResult => ({
  ok: false,
  formErrors: [{ field: 'number', message }],
})

const wrong = (message: string): PasswordResult => ({
  ok: false,
  formErrors: [{ field: 'before', message }],
})

async function ownerOf(db: Db, house: Rim, { kind, token }: WithLink): Promise<Known> {
  const { account } = await linkThatWorks(db, house, kind, token)
  const owner = account && (await knownById(db, account))
  if (!owner) throw new Error('an address that works leads to an account')
  return owner
}

async function keep(
  db: Db,
  house: Rim,
  { account, hashed, how }: { account: string; hashed: string; how: string },
  from: From,
): Promise<PasswordResult> {
  const at = house.now()
  await setPassword(db, account, hashed)
  await endSessionsOf(db, account)
  await forgetBrowsersOf(db, account)
  await endLinksOf(db, account, at)
  record(
    db,
    { who: account, what: 'password set', record: `account:${account}`, detail: { how } },
    at,
  )
  return { ok: true, ...(await letIn(db, house, { account, how }, from)) }
}
