// Whoever holds the machine holds the data: where nobody else can, the desk's own start makes an address to set a password.
import { record } from '../../store/history.ts'
import type { House } from '../../store/house.ts'
import { CandourError } from '../../vocabulary/errors.ts'
import { accountByEmail } from '../queries.ts'
import { makeLink } from '../sign-in/one-time-links.ts'

/** Answers its path. */
export async function letInAgain({ db, now }: Pick<House, 'db' | 'now'>, email: string) {
  return db.transaction(async (within) => {
    const account = await accountByEmail(within, email)
    if (!account) throw new CandourError(`Nobody works at this desk as ${email}.`)
    const { id } = account
    const path = await makeLink(within, { now }, { kind: 'reset', account: id, by: null })
    const detail = { kind: 'reset', printed: true }
    record(
      within,
      { who: 'whoever started the desk', what: 'address made', record: `account:${id}`, detail },
      now(),
    )
    return path
  })
}
