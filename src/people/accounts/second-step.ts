// A second step beside the password, set up and taken away by its person, who types the password for either; and taken away
// for one who lost the telephone, by whoever looks after the accounts and knows who asks.
import type { Db } from '../../store/db.ts'
import { record } from '../../store/history.ts'
import type { House } from '../../store/house.ts'
import type { FormError } from '../../vocabulary/errors.ts'
import {
  type Known,
  knownById,
  offerSecondStep,
  secondStepOffered,
  setSecondStep,
} from '../queries.ts'
import { halfMinuteTyped, newSecret } from '../sign-in/one-time-number.ts'
import { isPassword } from '../sign-in/password.ts'
import { waits } from '../sign-in/sign-in.ts'
import { type Bucket, countedTry, succeeded } from '../sign-in/tries.ts'

type Rim = Pick<House, 'db' | 'now'>

export type Done = { ok: true } | { ok: false; formErrors: FormError[] }

/** What the app is given; the same until it is confirmed, so that a page that is loaded again changes nothing. */
export async function secretOffered({ db }: Rim, account: string): Promise<string> {
  return db.transaction(async (within) => {
    const before = await secondStepOffered(within, account)
    if (before) return before
    const secret = newSecret()
    await offerSecondStep(within, account, secret)
    return secret
  })
}

/** With a number that shows that the app knows it. */
export async function confirmSecondStep(
  house: Rim,
  account: string,
  typed: Record<string, string>,
): Promise<Done> {
  return withPassword(house, account, typed, async (db) => {
    const secret = await secondStepOffered(db, account)
    const halfMinute =
      secret && halfMinuteTyped(typed['number'] ?? '', { secret, usedLast: null }, house.now())
    if (!secret || halfMinute === null)
      return wrong('number', 'This is not the number that your app shows now')
    await setSecondStep(db, account, secret, Number(halfMinute))
    says(db, house, account, 'second step set')
    return { ok: true }
  })
}

export const endSecondStep = (
  house: Rim,
  account: string,
  typed: Record<string, string>,
): Promise<Done> =>
  withPassword(house, account, typed, async (db) => {
    await setSecondStep(db, account, null, null)
    says(db, house, account, 'second step taken away')
    return { ok: true }
  })

/** Whoever sits down at somebody's open browser may not change what they sign in with, nor try for it as often as they like. */
async function withPassword(
  house: Rim,
  account: string,
  typed: Record<string, string>,
  work: (db: Db, own: Known) => Promise<Done>,
): Promise<Done> {
  const own = await knownById(house.db, account)
  if (!own) throw new Error('a viewer has an account')
  const buckets: Bucket[] = [{ kind: 'browser', of: `own password of ${account}` }]
  const until = await countedTry(house, buckets)
  if (until) return wrong('before', waits(until, house.now()))
  if (!(await isPassword(typed['before'] ?? '', own.password)))
    return wrong('before', 'This is not the password you sign in with')
  return house.db.transaction(async (db) => {
    await succeeded(db, buckets)
    return work(db, own)
  })
}

const wrong = (field: string, message: string): Done => ({
  ok: false,
  formErrors: [{ field, message }],
})

function says(db: Db, { now }: Rim, account: string, what: string): void {
  record(db, { who: account, what, record: `account:${account}`, detail: {} }, now())
}
