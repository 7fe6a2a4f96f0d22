// How much may come out of what a body sent: one purse for a whole message, counted while it is spent.
import type { ReasonCode } from '../../vocabulary/document.ts'

const MB = 1_000_000

export const MOST_OUT = 500 * MB
export const MOST_MEMBERS = 10_000
export const DEEPEST = 8
/** Honest letters and sheets pack to a twentieth at best; a flate bomb goes to a thousandth. */
export const HIGHEST_RATIO = 200
/** Small files may pack as well as they like. */
export const RATIO_FROM = 10 * MB

/** What a message has used of it so far. Counted on as containers are opened. */
export interface Spent {
  /** Bytes as they came: the outermost file. */
  packed: number
  /** Bytes that came out, at every depth. */
  out: number
  members: number
}

export const nothingSpent = (packed: number): Spent => ({ packed, out: 0, members: 0 })

/** Why a container cannot go on, in a few words of what was met. */
export interface Stop {
  code: ReasonCode
  found: string
}

/** How many bytes the next member may have before one of the limits is met. */
export const roomLeft = ({ packed, out }: Spent): number =>
  Math.max(0, Math.min(MOST_OUT, Math.max(RATIO_FROM, packed * HIGHEST_RATIO)) - out)

/** Which limit stands at the end of that room. */
export function limitMet({ packed }: Spent): Stop {
  return packed * HIGHEST_RATIO < MOST_OUT
    ? {
        code: 'bomb',
        found: `more than ${Math.round(Math.max(RATIO_FROM, packed * HIGHEST_RATIO) / MB)} MB out of ${inBytes(packed)}`,
      }
    : { code: 'too-large', found: `more than ${MOST_OUT / MB} MB when unpacked` }
}

export const tooManyMembers: Stop = {
  code: 'too-many-members',
  found: `more than ${MOST_MEMBERS.toLocaleString('en-GB')}`,
}

export const tooDeep: Stop = { code: 'too-deep', found: `more than ${DEEPEST} layers` }

/** "999 bytes", "34 KB", "2.1 MB". */
export function inBytes(n: number): string {
  if (n < 1000) return `${n} bytes`
  return n < MB ? `${Math.round(n / 1000)} KB` : `${(n / MB).toFixed(1)} MB`
}
