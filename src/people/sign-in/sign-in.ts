// Signing in with an e-mail address and a password.
import type { Db } from '../../store/db.ts'
import { record } from '../../store/history.ts'
import type { House } from '../../store/house.ts'
import type { FormError } from '../../vocabulary/errors.ts'
import { accountByEmail, type Known, useHalfMinute } from '../queries.ts'
import { beginSession } from '../session/begin-session.ts'
import { hashOfToken, newToken } from '../session/token.ts'
import { halfMinuteTyped } from './one-time-number.ts'
import { isPassword } from './password.ts'
import { isKnownBrowser, knowBrowser } from './queries.ts'
import { waitInWords } from './throttle.ts'
import { type Bucket, countedTry, succeeded } from './tries.ts'

type Rim = Pick<House, 'db' | 'now' | 'newId'>

export interface From {
  /** What the browser calls itself. */
  browser: string
  /** Where on the network it is. */
  address: string
  /** What it kept from an earlier time. */
  known: string | undefined
}

/** What the browser keeps from now on. */
export interface LetIn {
  token: string
  known: string
}

export type SignInResult = ({ ok: true } & LetIn) | { ok: false; formErrors: FormError[] }

/** One sentence for whatever is wrong: nobody learns which address has an account, nor that a password was right. */
const WRONG =
  'No account here opens with this e-mail address and this password, and the number where one is asked for'

export async function signIn(
  house: Rim,
  { email, password, number = '' }: { email: string; password: string; number?: string },
  from: From,
): Promise<SignInResult> {
  const account = await accountByEmail(house.db, email)
  const buckets = await bucketsFor(house.db, account, email, from)
  const until = await countedTry(house, buckets)
  if (until) return wrong(waits(until, house.now()))
  const isTheirs = await isPassword(password, account?.password ?? null)
  const failed = async (): Promise<SignInResult> => {
    await saysFailed(house, account)
    return wrong(WRONG)
  }
  if (!account || !isTheirs) return failed()
  const result = await house.db.transaction(async (db): Promise<SignInResult | null> => {
    if (!(await secondStepTaken(db, house, account, number))) return null
    await succeeded(db, buckets)
    return { ok: true, ...(await letIn(db, house, { account: account.id, how: 'password' }, from)) }
  })
  return result ?? failed()
}

/** Whether nothing more is asked, or the number is right and was not used before. */
export async function secondStepTaken(
  db: Db,
  { now }: Pick<House, 'now'>,
  { id, secondStep, usedLast }: Known,
  typed: string,
): Promise<boolean> {
  if (secondStep === null) return true
  const halfMinute = halfMinuteTyped(typed, { secret: secondStep, usedLast }, now())
  return halfMinute !== null && useHalfMinute(db, id, halfMinute)
}

/** In the caller's transaction: a session, and the browser known from now on. */
export async function letIn(
  db: Db,
  house: Pick<House, 'now' | 'newId'>,
  who: { account: string; how: string },
  { browser, known }: Pick<From, 'browser' | 'known'>,
): Promise<LetIn> {
  const token = await beginSession(db, house, { ...who, browser })
  if (known && (await isKnownBrowser(db, hashOfToken(known), who.account))) return { token, known }
  const fresh = newToken()
  await knowBrowser(db, fresh.hash, who.account, house.now())
  return { token, known: fresh.token }
}

/** A browser that signed in to this account before waits for its own tries alone. */
async function bucketsFor(
  db: Db,
  account: Known | null,
  email: string,
  { address, known }: From,
): Promise<Bucket[]> {
  if (account && known && (await isKnownBrowser(db, hashOfToken(known), account.id)))
    return [{ kind: 'browser', of: known }]
  return [
    { kind: 'email', of: email.toLowerCase() },
    { kind: 'address', of: address },
  ]
}

export const waits = (until: Date, now: Date): string =>
  `Too many tries failed. Try again ${waitInWords(until, now)}; a browser in which you signed in before does not wait for a stranger’s tries, and whoever keeps the accounts here can make you an address to set a new password`

const wrong = (message: string): SignInResult => ({
  ok: false,
  formErrors: [{ field: 'email', message }],
})

/** Also where nobody has the address: a write takes its time, by which a stranger would learn who has an account. */
async function saysFailed({ db, now }: Rim, account: Known | null): Promise<void> {
  await db.transaction(async (within) => {
    const of = `account:${account?.id ?? 'unknown'}`
    const act = { who: 'nobody', what: 'sign-in failed', record: of, detail: {} }
    record(within, act, now())
  })
}
