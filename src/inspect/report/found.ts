// One thing that a file hides: which carrier, where, and what, said without showing it.
import type { ReasonCode } from '../../vocabulary/document.ts'
import { type Carrier, type Level, levelOf } from '../../vocabulary/inspected/carriers.ts'
import type { Found } from '../../vocabulary/inspected/inspected.ts'

export type { Found }

export interface Within {
  /** Of the container, as the place of the line is said. */
  part: string
  name: string
  bytes: Uint8Array
  /** What the container says of it when it carries. */
  as: 'member-carries' | 'attachment-carries' | 'picture' | 'embedded'
}

/** What one file gave: what it carries, the files within it, and why nothing can be said of the rest. */
export interface Looked {
  found: Found[]
  within: Within[]
  unsure: { code: ReasonCode; found: string } | null
}

export const looked = (
  found: Found[] = [],
  within: Within[] = [],
  unsure: Looked['unsure'] = null,
): Looked => ({ found, within, unsure })

export const unsure = (code: ReasonCode, found: string): Looked => looked([], [], { code, found })

export interface More {
  at?: string | undefined
  count?: number | undefined
  shows?: string | undefined
  level?: Level | undefined
}

export function found(carrier: Carrier, part: string, what: string, more: More = {}): Found {
  const { at, count, shows, level } = more
  return {
    carrier,
    level: level ?? levelOf(carrier),
    place: at === undefined ? { part } : { part, at },
    what,
    ...(count !== undefined && { count }),
    ...(shows !== undefined && shows !== '' && { shows }),
  }
}

/** "1 comment", "3 comments" */
export const counted = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`
