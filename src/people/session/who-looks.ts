// Who a browser is, by what it brings: asked anew at every request, so that a role or a session that ended is gone at once.
import type { House } from '../../store/house.ts'
import { rightsOf } from '../roles.ts'
import type { Viewer } from '../viewer.ts'
import { endSession, type SessionRow, sessionByHash, sessionSeen } from './queries.ts'
import { hashOfToken } from './token.ts'

export interface SignedIn {
  viewer: Viewer
  /** The session's id, which is no secret: to end it, and to leave it when the others end. */
  session: string
  /** Has to set a second step before anything else. */
  owesSecondStep: boolean
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** Nobody at the desk for so long. */
export const IDLE_END = HOUR
/** However busy: a working day. */
export const ABSOLUTE_END = 12 * HOUR
/** A page that is looked at is written down no oftener. */
const SEEN_EVERY = MINUTE

/** null: nobody, or nobody any more. */
export async function whoLooks(
  { db, now }: Pick<House, 'db' | 'now'>,
  token: string | undefined,
): Promise<SignedIn | null> {
  if (token === undefined || token === '') return null
  const found = await sessionByHash(db, hashOfToken(token))
  if (!found) return null
  const at = now()
  if (hasEnded(found, at)) {
    await endSession(db, found.id)
    return null
  }
  if (at.getTime() - found.seenAt.getTime() >= SEEN_EVERY) await sessionSeen(db, found.id, at)
  const { account, name, roles, owesSecondStep, triedBy } = found
  return {
    session: found.id,
    owesSecondStep,
    viewer: { account, name, rights: rightsOf(roles), triedBy },
  }
}

export const hasEnded = ({ begunAt, seenAt }: Pick<SessionRow, 'begunAt' | 'seenAt'>, at: Date) =>
  at.getTime() - seenAt.getTime() >= IDLE_END || at.getTime() - begunAt.getTime() >= ABSOLUTE_END
