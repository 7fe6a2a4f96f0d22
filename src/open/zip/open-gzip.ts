// A file packed by gzip: one member, often a tar; more members go on with it.
import { crc32, gunzipSync, inflateRawSync } from 'node:zlib'
import { limitMet, roomLeft, type Spent, type Stop } from '../members/budget.ts'

interface Unzipped {
  bytes: Uint8Array
  /** Something that is no gzip stands behind it, and was left alone. */
  more: boolean
}

/** Words in its head that no program shows: a comment, and fields of programs; the name of what was packed is none. */
export function wordsOfGzip(bytes: Uint8Array): string[] {
  const held = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 100_000))
  const flags = held[3] ?? 0
  let at = 10
  const said: string[] = []
  if (flags & LIES_IN_HEAD.extra && at + 2 <= held.length) {
    const end = at + 2 + held.readUInt16LE(at)
    said.push(
      held
        .toString('latin1', at + 2, end)
        .match(/[\x20-\x7e]{6,}/g)
        ?.join(' ') ?? '',
    )
    at = end
  }
  if (flags & LIES_IN_HEAD.name) at = held.indexOf(0, at) + 1 || held.length
  if (flags & LIES_IN_HEAD.comment)
    said.push(held.toString('latin1', at, Math.max(at, held.indexOf(0, at))))
  return said.filter((words) => words.trim() !== '')
}

/** The unpacked bytes, or why not. */
export function openGzip(bytes: Uint8Array, spent: Spent): Unzipped | Stop {
  const maxOutputLength = Math.max(1, roomLeft(spent))
  try {
    return { bytes: gunzipSync(bytes, { maxOutputLength }), more: false }
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    if (full) return limitMet(spent)
    const first = firstMember(bytes, maxOutputLength)
    return first ? { bytes: first, more: true } : { code: 'damaged', found: 'it does not unpack' }
  }
}

const LIES_IN_HEAD = { extra: 4, name: 8, comment: 16, check: 2 }

/** By itself, whatever follows; null where it is not whole. */
function firstMember(bytes: Uint8Array, maxOutputLength: number): Uint8Array | null {
  const held = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const flags = held[3] ?? 0
  let at = 10
  if (flags & LIES_IN_HEAD.extra && at + 2 <= held.length) at += 2 + held.readUInt16LE(at)
  for (const flag of [LIES_IN_HEAD.name, LIES_IN_HEAD.comment])
    if (flags & flag) at = held.indexOf(0, at) + 1 || held.length
  if (flags & LIES_IN_HEAD.check) at += 2
  try {
    const out = inflateRawSync(held.subarray(at), { maxOutputLength })
    const trailer = Buffer.alloc(8)
    trailer.writeUInt32LE(crc32(out))
    trailer.writeUInt32LE(out.length >>> 0, 4)
    return held.includes(trailer, at) ? out : null
  } catch {
    return null
  }
}
