// The seal of an event's words: it proves them while they are kept, and tells nothing once they and their salt are erased.
import { createHash } from 'node:crypto'
import { canonical } from '../../store/history-chain.ts'
import type { Deed } from '../../vocabulary/conduct/matter.ts'

export const sealOf = (salt: string, deed: Deed): string =>
  createHash('sha256').update(salt).update('\n').update(canonical(deed)).digest('hex')
