// A file packed by gzip: one member, often a tar.
import { gunzipSync } from 'node:zlib'
import { limitMet, roomLeft, type Spent, type Stop } from '../members/budget.ts'

/** The unpacked bytes, or why not. */
export function openGzip(bytes: Uint8Array, spent: Spent): Uint8Array | Stop {
  try {
    return gunzipSync(bytes, { maxOutputLength: Math.max(1, roomLeft(spent)) })
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return full ? limitMet(spent) : { code: 'damaged', found: 'it does not unpack' }
  }
}
