// Where a try to sign in comes from, and what its browser keeps of an earlier time.
import type { Context } from 'hono'
import type { From, LetIn } from '../../../people/sign-in/sign-in.ts'
import { keepKnown, keepSession, knownToken } from './session-cookie.ts'

export const fromOf = (c: Context): From => ({
  browser: c.req.header('user-agent') ?? '',
  address: addressOf(c),
  known: knownToken(c),
})

/** A browser's address; of the newer kind its network, since one household or office has a great many. */
function addressOf(c: Context): string {
  // Asked in memory nobody is known.
  const address = String(c.env?.['client'] ?? '')
  return address.includes(':') ? address.split(':').slice(0, 4).join(':') : address
}

export function lets(c: Context, { token, known }: LetIn): void {
  keepSession(c, token)
  keepKnown(c, known)
}
