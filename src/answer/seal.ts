// The seal of an event: the history keeps it, so that what a request’s events say can be proved, and the history holds no word of them.
import { createHash } from 'node:crypto'
import { canonical } from '../store/history-chain.ts'
import type { EventSaid } from '../vocabulary/answering/event.ts'

export const sealOfEvent = (salt: string, { kind, facts }: EventSaid): string =>
  createHash('sha256').update(salt).update('\n').update(canonical({ kind, facts })).digest('hex')
