// What is in a ZIP (and so in a DOCX, XLSX or ODS), unpacked under a budget that is counted while inflating.
import { constants, crc32, inflateRawSync } from 'node:zlib'
import type { ReasonCode } from '../../vocabulary/document.ts'
import {
  limitMet,
  MOST_MEMBERS,
  nothingSpent,
  roomLeft,
  type Spent,
  type Stop,
  tooManyMembers,
} from '../members/budget.ts'
import { type ZipEntry, zipDirectory } from './directory.ts'

export interface ZipMember {
  /** As written in the archive: a label that may lie, never a path. */
  rawName: string
  bytes: Uint8Array
}

export interface ZipRefusal {
  rawName: string
  code: ReasonCode
  found: string
}

export interface OpenedZip {
  members: ZipMember[]
  refused: ZipRefusal[]
  /** Why the whole stopped before its end; members before that are given. */
  stopped: Stop | null
  /** The directory at the end is lost; what could be found without it is given. */
  cut: boolean
  spent: Spent
}

/** `only` says by its raw name whether a member is wanted; the others are neither inflated nor counted. */
export function openZip(
  bytes: Uint8Array,
  {
    only,
    spent = nothingSpent(bytes.length),
  }: { only?: (rawName: string) => boolean; spent?: Spent } = {},
): OpenedZip {
  const { entries, cut } = zipDirectory(bytes, MOST_MEMBERS + 1)
  const shared = sharing(entries)
  const opened: OpenedZip = {
    members: [],
    refused: [],
    stopped: null,
    cut: cut || shared === 'once',
    spent: { ...spent },
  }
  if (shared === 'often') {
    return { ...opened, stopped: { code: 'bomb', found: 'its members share the same bytes' } }
  }
  for (const entry of entries) {
    if (entry.isFolder || (only && !only(entry.rawName))) continue
    if (++opened.spent.members > MOST_MEMBERS) return { ...opened, stopped: tooManyMembers }
    const out = inflated(bytes, entry, roomLeft(opened.spent))
    if (out === 'full') return { ...opened, stopped: limitMet(opened.spent) }
    if (out instanceof Uint8Array) {
      opened.spent.out += out.length
      opened.members.push({ rawName: entry.rawName, bytes: out })
    } else opened.refused.push({ rawName: entry.rawName, ...out })
  }
  return opened
}

export interface ZipFront {
  rawName: string
  /** The first bytes of what it unpacks to. */
  front: Uint8Array
}

/** How each of some members begins, without unpacking the rest of it; what does not unpack is left out. */
export function openFront(bytes: Uint8Array, only: (rawName: string) => boolean): ZipFront[] {
  const { entries } = zipDirectory(bytes, MOST_MEMBERS)
  return entries
    .filter(
      ({ rawName, encrypted, isStrange, start }) =>
        !encrypted && !isStrange && start >= 0 && only(rawName),
    )
    .slice(0, MOST_FRONTS)
    .flatMap(({ rawName, method, start, packed }) => {
      const first = bytes.subarray(start, start + Math.min(packed, FRONT))
      const front = method === 0 ? first : inflatedFront(first)
      return front ? [{ rawName, front }] : []
    })
}

const MOST_FRONTS = 500
/** Of packed bytes; zlib packs a thousand to one at most. */
const FRONT = 1024

function inflatedFront(first: Uint8Array): Uint8Array | null {
  try {
    return inflateRawSync(first, { finishFlush: constants.Z_SYNC_FLUSH })
  } catch {
    return null
  }
}

/** One member by its name, as readers of packed formats ask for; null when it is not there or cannot be read. */
export function zipMember(bytes: Uint8Array, name: string): Uint8Array | null {
  return openZip(bytes, { only: (rawName) => rawName === name }).members[0]?.bytes ?? null
}

function inflated(bytes: Uint8Array, entry: ZipEntry, room: number): Uint8Array | Stop | 'full' {
  if (entry.encrypted) return { code: 'encrypted', found: 'a member with a password' }
  if (entry.isStrange)
    return { code: 'unsupported-format', found: 'a link or device, which is never followed' }
  if (entry.start < 0) return { code: 'damaged', found: 'it is not where the archive says' }
  const packed = bytes.subarray(entry.start, entry.start + entry.packed)
  if (packed.length < entry.packed) return { code: 'damaged', found: 'the archive ends inside it' }
  switch (entry.method) {
    case 0:
      return packed.length > room ? 'full' : checked(packed, entry)
    case 8:
      return inflateWithin(packed, entry, room)
    default:
      return { code: 'unsupported-format', found: `packed by method ${entry.method}` }
  }
}

function inflateWithin(
  packed: Uint8Array,
  entry: ZipEntry,
  room: number,
): Uint8Array | Stop | 'full' {
  try {
    return checked(
      inflateRawSync(packed, {
        maxOutputLength: Math.max(1, room),
        finishFlush: constants.Z_FINISH,
      }),
      entry,
    )
  } catch (error) {
    const full = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return full ? 'full' : { code: 'damaged', found: 'it does not unpack' }
  }
}

function checked(out: Uint8Array, { crc }: ZipEntry): Uint8Array | Stop {
  return crc === -1 || crc32(out) === crc
    ? out
    : { code: 'damaged', found: 'its checksum does not match' }
}

/**
 * Archives that unpack one stretch again and again are made to fill disks. One number that reaches into the next member is damage:
 * what comes out of it has its checksum.
 */
function sharing(entries: ZipEntry[]): 'never' | 'once' | 'often' {
  const stretches = entries
    .filter(({ start, packed }) => start >= 0 && packed > 0)
    .sort((a, b) => a.start - b.start)
  let reach = 0
  let times = 0
  for (const [i, { start, packed }] of stretches.entries()) {
    if (start < reach) times += start === stretches[i - 1]?.start ? 2 : 1
    // Of what follows a number that is wrong each begins within it: only the next counts.
    reach = start + packed
  }
  return times === 0 ? 'never' : times === 1 ? 'once' : 'often'
}
