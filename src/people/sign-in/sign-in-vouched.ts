// Signing in because somebody else vouches for a person (OpenID Connect): only who was invited gets in. The first time they are
// known by the address they were invited with, which whoever vouches must have checked; from then on by what they are called there.
import { record } from '../../store/history.ts'
import type { House } from '../../store/house.ts'
import { CandourError } from '../../vocabulary/errors.ts'
import { accountByEmail, accountBySubject, keepSubject } from '../queries.ts'
import { hashOfToken, newToken } from '../session/token.ts'
import { keepSentAway, type SentAway, takeSentAway } from './queries.ts'
import { type From, type LetIn, letIn } from './sign-in.ts'

type Rim = Pick<House, 'db' | 'now' | 'newId'>

/** What is said of a person by whoever vouches. */
export interface Vouched {
  issuer: string
  /** What they are called there, for good. */
  subject: string
  email: string | null
  emailVerified: boolean
}

/** Where people are sent to be vouched for, and what is made of what they bring back. */
export interface Vouching {
  /** As the button says it: "Severnshire Police". */
  name: string
  /** `back`: our own address to which they return. */
  begin(back: string): Promise<{ address: string } & Omit<SentAway, 'back'>>
  /** Throws a CandourError where it does not hold together. */
  end(at: URL, sent: SentAway): Promise<Vouched>
}

const TEN_MINUTES = 10 * 60_000

/** Answers what the browser keeps meanwhile. */
export async function sendAway({ db, now }: Rim, sent: SentAway): Promise<string> {
  const [{ token, hash }, at] = [newToken(), now()]
  await keepSentAway(db, hash, sent, { at, before: new Date(at.getTime() - TEN_MINUTES) })
  return token
}

export async function cameBack({ db, now }: Rim, token: string | undefined): Promise<SentAway> {
  const since = new Date(now().getTime() - TEN_MINUTES)
  const sent = token ? await takeSentAway(db, hashOfToken(token), { since }) : null
  if (sent) return sent
  throw new CandourError(
    'This browser was not sent to be vouched for just now, or it took too long. Sign in again.',
    { status: 409 },
  )
}

export async function signInVouched(house: Rim, vouched: Vouched, from: From): Promise<LetIn> {
  const { issuer, subject, email, emailVerified } = vouched
  return house.db.transaction(async (db) => {
    const known = await accountBySubject(db, issuer, subject)
    if (known) return letIn(db, house, { account: known.id, how: 'vouched for' }, from)
    const invited = email !== null && emailVerified ? await accountByEmail(db, email) : null
    if (!invited || !(await keepSubject(db, invited.id, { issuer, subject }))) throw notInvited
    const { id } = invited
    const detail = { issuer }
    record(db, { who: id, what: 'vouched for', record: `account:${id}`, detail }, house.now())
    return letIn(db, house, { account: id, how: 'vouched for' }, from)
  })
}

/** The same whether the address is unknown, not checked, ended, or somebody else's. */
const notInvited = new CandourError(
  'Nobody was invited to this desk under the address that was vouched for. Ask whoever looks after the accounts here.',
  { status: 409 },
)
