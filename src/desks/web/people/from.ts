// Where a try to sign in comes from, and what its browser keeps of an earlier time.
import type { Context } from 'hono'
import type { From, LetIn } from '../../../people/sign-in/sign-in.ts'
import { keepKnown, keepSession, knownToken } from './session-cookie.ts'

export const fromOf = (c: Context): From => ({
  browser: c.req.header('user-agent') ?? '',
  address: addressOf(c),
  known: knownToken(c),
})

// Asked in memory nobody is known.
const addressOf = (c: Context): string => placeOf(String(c.env?.['client'] ?? ''))

/** An address; of the newer kind its network (its first 64 bits), since one household or office has a great many. */
export function placeOf(address: string): string {
  if (!address.includes(':')) return address
  // One of the older kind, as a machine that hears both kinds names it: ::ffff:192.0.2.7
  if (address.includes('.')) return address.slice(address.lastIndexOf(':') + 1)
  // 2001:db8::1 leaves out zeros, and these may be the network's own.
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter(Boolean))
  const zeros = Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0')
  return [...head, ...zeros, ...tail].slice(0, 4).join(':')
}

export function lets(c: Context, { token, known }: LetIn): void {
  keepSession(c, token)
  keepKnown(c, known)
}
