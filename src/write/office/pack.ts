// Parts packed into one file, always the same way: no clock, no user, no machine in the bytes.
import { type ZipOptions, zipSync } from 'fflate'

export interface Part {
  path: string
  /** Text is written as UTF-8. */
  content: string | Uint8Array
  /** Not compressed: the first part of an ODS must be so. */
  plain?: boolean
}

/** The earliest day a ZIP can write; read in local time by the packer, so made in local time. */
const NO_DAY = new Date(1980, 0, 1)

export function packed(parts: Part[]): Uint8Array {
  const members: Record<string, [Uint8Array, ZipOptions]> = {}
  for (const { path, content, plain } of parts) {
    if (path in members) throw new Error(`two parts are called ${path}`)
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    members[path] = [bytes, { mtime: NO_DAY, level: plain ? 0 : 6 }]
  }
  return zipSync(members)
}
