// A reply as it comes in, from a folder or a form, and what came of it.
import type { FileIn } from '../store/house.ts'
import type { Reason } from '../vocabulary/reasons.ts'
import type { Source } from '../vocabulary/source.ts'

export interface ReplyIn {
  body: string
  /** "2014-03-14-reply": files with the same one are one reply; empty for the body's own folder. */
  folder: string
  /** ISO day; null when nothing says it: then the mail's own date is taken, where there is one. */
  received: string | null
  /** false: it replied, but the reply is not here. */
  seen: boolean
  files: FileIn[]
  /** Absent: it is the body's own letter. */
  source?: Source
}

export interface ReplyTaken {
  /** null when nothing of it was new. */
  message: string | null
  files: number
  refused: { name: string; reason: Reason }[]
}
