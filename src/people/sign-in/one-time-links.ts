// Addresses that work once: the first account, an invitation, a new password. Only the hash of what they carry is kept.
import type { Db } from '../../store/db.ts'
import type { House } from '../../store/house.ts'
import { CandourError } from '../../vocabulary/errors.ts'
import { hashOfToken, newToken } from '../session/token.ts'
import { addLink, endLinksOf, type LinkKind, type LinkRow, linkUsed, lockLink } from './queries.ts'

const HOUR = 60 * 60 * 1000
const LASTS: Record<LinkKind, number> = {
  first: 24 * HOUR,
  invitation: 72 * HOUR,
  reset: 24 * HOUR,
}

export const linkAddress = (kind: LinkKind, token: string): string => `/${kind}/${token}`

/** In the caller's transaction. An earlier one for the same account ends with it. Answers its path. */
export async function makeLink(
  db: Db,
  { now }: Pick<House, 'now'>,
  { kind, account, by }: { kind: LinkKind; account: string | null; by: string | null },
): Promise<string> {
  const [{ token, hash }, madeAt] = [newToken(), now()]
  if (account) await endLinksOf(db, account, madeAt)
  const endsAt = new Date(madeAt.getTime() + LASTS[kind])
  await addLink(db, { hash, kind, account, madeBy: by, madeAt, endsAt })
  return linkAddress(kind, token)
}

/** What it is for, while it can be used; a sentence where it cannot. The caller's transaction holds it: nobody else uses it meanwhile. */
export async function linkThatWorks(
  db: Db,
  { now }: Pick<House, 'now'>,
  kind: LinkKind,
  token: string,
): Promise<LinkRow> {
  const link = await lockLink(db, hashOfToken(token))
  if (!link || link.kind !== kind) throw refused('This address is not one that was made here')
  if (link.usedAt) throw refused('This address was used already, and each works once')
  if (link.endsAt <= now()) throw refused('This address has ended, or a newer one took its place')
  return link
}

export const useLink = (db: Db, token: string, at: Date): Promise<void> =>
  linkUsed(db, hashOfToken(token), at)

const refused = (why: string): CandourError =>
  new CandourError(`${why}. Ask whoever gave it to you for a new one.`, { status: 409 })
