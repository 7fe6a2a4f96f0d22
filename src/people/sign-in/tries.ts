// A try to sign in is counted before it is made, so that many at once are many; one that succeeds takes its count away.
import type { Db } from '../../store/db.ts'
import type { House } from '../../store/house.ts'
import { hashOfToken } from '../session/token.ts'
import { countTry, forgetTries, forgetTriesBefore, triesToCount, uncountTry } from './queries.ts'
import { type BucketKind, FORGOTTEN_AFTER, waitsUntil } from './throttle.ts'

export interface Bucket {
  kind: BucketKind
  /** What was tried; only its hash is kept. */
  of: string
}

const nameOf = ({ kind, of }: Bucket): string => `${kind}:${hashOfToken(of)}`

/** Until when nothing may be tried, where one of the buckets is full; else null, and the try is counted in each. */
export async function countedTry(
  { db, now }: Pick<House, 'db' | 'now'>,
  buckets: readonly Bucket[],
): Promise<Date | null> {
  const at = now()
  // In one order, so that two never wait for each other in a ring.
  const ordered = buckets.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  return db.transaction(async (within) => {
    await forgetTriesBefore(within, new Date(at.getTime() - FORGOTTEN_AFTER))
    const waits: Date[] = []
    for (const bucket of ordered) {
      const until = waitsUntil(bucket.kind, await triesToCount(within, nameOf(bucket), at), at)
      if (until) waits.push(until)
    }
    if (waits.length > 0) return waits.reduce((a, b) => (a > b ? a : b))
    for (const bucket of ordered) await countTry(within, nameOf(bucket), at)
    return null
  })
}

/** What shares an address with others only takes its own try back. */
export async function succeeded(db: Db, buckets: readonly Bucket[]): Promise<void> {
  for (const bucket of buckets)
    await (bucket.kind === 'address'
      ? uncountTry(db, nameOf(bucket))
      : forgetTries(db, nameOf(bucket)))
}
