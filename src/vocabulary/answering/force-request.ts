// One request, as its events tell it.
import type { RequestEvent } from './event.ts'

/** What is kept of it; everything else is told from its events. */
export interface ForceRequest {
  id: string
  /** Of the force's own kind: "FOI 2026/0017"; of a review of it "FOI 2026/0017-R1". */
  reference: string
  /** The request that this one is a review of. */
  parent: string | null
  /** The number of its last event: who adds one says which they saw. */
  version: number
  events: readonly RequestEvent[]
}
