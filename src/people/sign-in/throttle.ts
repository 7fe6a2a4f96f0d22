// How long somebody waits who gave a wrong password, by what was tried: an e-mail address, a place on the network, a browser
// in which this person signed in before. It grows and is never for ever; a known browser waits only for its own tries, so that
// a stranger's keep nobody out.

/** What failed so far, in one bucket. */
export interface Tries {
  times: number
  lastAt: Date
}

export type BucketKind = 'email' | 'address' | 'browser'

/** Tries that cost nothing. Many people may share an address. */
const FREE: Record<BucketKind, number> = { email: 5, browser: 5, address: 30 }
const SECOND = 1000
const FIRST_WAIT = 30 * SECOND
const LONGEST_WAIT = 15 * 60 * SECOND
/** After a day without another, what failed is forgotten. */
export const FORGOTTEN_AFTER = 24 * 60 * 60 * SECOND

/** Null: at once. */
export function waitsUntil(kind: BucketKind, tries: Tries, now: Date): Date | null {
  if (tries.times < FREE[kind]) return null
  const doublings = Math.min(tries.times - FREE[kind], 10)
  const wait = Math.min(FIRST_WAIT * 2 ** doublings, LONGEST_WAIT)
  const until = new Date(tries.lastAt.getTime() + wait)
  return until > now ? until : null
}

/** "in a minute", "in 4 minutes". */
export function waitInWords(until: Date, now: Date): string {
  const minutes = Math.ceil((until.getTime() - now.getTime()) / (60 * SECOND))
  return minutes <= 1 ? 'in a minute' : `in ${minutes} minutes`
}
