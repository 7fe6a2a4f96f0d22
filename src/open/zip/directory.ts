// What a ZIP says it holds: its central directory, or where that is lost the heads of the members themselves.
import { described, wideSizes } from './entry.ts'

export interface ZipEntry {
  /** As written: a label that may lie. */
  rawName: string
  isFolder: boolean
  encrypted: boolean
  /** A link, a device or a pipe of a system that has such things: never followed. */
  isStrange: boolean
  /** 0 stored, 8 deflated; others are not read. */
  method: number
  crc: number
  packed: number
  /** What the directory claims; never trusted. */
  size: number
  /** Where its bytes start; -1 when its head is not where the directory says. */
  start: number
}

export interface ZipDirectory {
  entries: ZipEntry[]
  /** The directory at the end is lost: the file was cut, or is damaged. */
  cut: boolean
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const DESCRIPTOR = 0x08074b50
/** A comment of at most 65,535 bytes may follow the end record of 22. */
const END_WITHIN = 65_557

/** `most` entries are listed at most, so that a directory of millions costs nothing. */
export function zipDirectory(bytes: Uint8Array, most: number): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endRecord(view)
  const entries = end === null ? null : centralEntries(view, bytes, end, most)
  return entries ? { entries, cut: false } : { entries: localEntries(view, bytes, most), cut: true }
}

interface End {
  at: number
  /** Bytes put before the archive, as self-unpacking ones have. */
  shift: number
  /** How many entries it says there are; null where it cannot say so many. */
  many: number | null
}

function endRecord(view: DataView): End | null {
  const from = Math.max(0, view.byteLength - END_WITHIN)
  for (let i = view.byteLength - 22; i >= from; i--) {
    if (view.getUint32(i, true) !== END) continue
    const size = view.getUint32(i + 12, true)
    const start = view.getUint32(i + 16, true)
    if (start === 0xffffffff || size === 0xffffffff) return endRecord64(view, i)
    const shift = i - size - start
    const said = view.getUint16(i + 10, true)
    const many = said === 0xffff ? null : said
    const at = start + shift
    if (size === 0) return { at: i, shift: 0, many }
    if (at >= 0 && at + 4 <= view.byteLength && view.getUint32(at, true) === CENTRAL)
      return { at, shift, many }
    if (start + 4 <= view.byteLength && view.getUint32(start, true) === CENTRAL)
      return { at: start, shift: 0, many }
  }
  return null
}

function endRecord64(view: DataView, end: number): End | null {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return null
  const at = Number(view.getBigUint64(locator + 8, true))
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) return null
  const start = Number(view.getBigUint64(at + 48, true))
  return start + 4 <= view.byteLength && view.getUint32(start, true) === CENTRAL
    ? { at: start, shift: 0, many: null }
    : null
}

function centralEntries(
  view: DataView,
  bytes: Uint8Array,
  { at, shift, many }: End,
  most: number,
): ZipEntry[] | null {
  const entries: ZipEntry[] = []
  for (
    let i = at;
    i + 46 <= view.byteLength && view.getUint32(i, true) === CENTRAL && entries.length < most;
  ) {
    const nameLength = view.getUint16(i + 28, true)
    const extraLength = view.getUint16(i + 30, true)
    const next = i + 46 + nameLength + extraLength + view.getUint16(i + 32, true)
    if (next > view.byteLength) return null
    const flags = view.getUint16(i + 8, true)
    const name = bytes.subarray(i + 46, i + 46 + nameLength)
    const extra = bytes.subarray(i + 46 + nameLength, i + 46 + nameLength + extraLength)
    const wide = wideSizes(extra, {
      size: view.getUint32(i + 24, true),
      packed: view.getUint32(i + 20, true),
      offset: view.getUint32(i + 42, true),
    })
    entries.push({
      ...described(name, flags, view.getUint16(i + 10, true), extra),
      isStrange: isStrange(view.getUint16(i + 4, true) >> 8, view.getUint32(i + 38, true)),
      crc: view.getUint32(i + 16, true),
      packed: wide.packed,
      size: wide.size,
      start: startOf(view, wide.offset + shift),
    })
    i = next
  }
  // An entry whose mark is overwritten hides itself and all after it.
  return many !== null && entries.length < Math.min(many, most) ? null : entries
}

const UNIX = 3
const KIND = 0xf000
const PLAIN_KINDS = [0, 0x4000, 0x8000]

/** Neither file nor folder, by the mode that a Unix keeps in the upper half. */
const isStrange = (system: number, attributes: number): boolean =>
  system === UNIX && !PLAIN_KINDS.includes((attributes >>> 16) & KIND)

function startOf(view: DataView, head: number): number {
  if (head < 0 || head + 30 > view.byteLength || view.getUint32(head, true) !== LOCAL) return -1
  return head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true)
}

/** For a cut archive: member after member as they stand, as far as their own heads tell their length. */
function localEntries(view: DataView, bytes: Uint8Array, most: number): ZipEntry[] {
  const entries: ZipEntry[] = []
  for (let i = 0; i + 30 <= view.byteLength && entries.length < most; ) {
    if (view.getUint32(i, true) !== LOCAL) break
    const nameLength = view.getUint16(i + 26, true)
    const extraLength = view.getUint16(i + 28, true)
    const flags = view.getUint16(i + 6, true)
    const start = i + 30 + nameLength + extraLength
    const packed = flags & 8 ? untilNextHead(view, start) - start : view.getUint32(i + 18, true)
    const extra = bytes.subarray(i + 30 + nameLength, start)
    entries.push({
      ...described(
        bytes.subarray(i + 30, i + 30 + nameLength),
        flags,
        view.getUint16(i + 8, true),
        extra,
      ),
      // Only the directory would say.
      isStrange: false,
      crc: flags & 8 ? -1 : view.getUint32(i + 14, true),
      packed,
      size: view.getUint32(i + 22, true),
      start,
    })
    i = start + packed
    if (i + 4 <= view.byteLength && view.getUint32(i, true) === DESCRIPTOR) i += 16
  }
  return entries
}

function untilNextHead(view: DataView, from: number): number {
  for (let i = from; i + 4 <= view.byteLength; i++) {
    if (view.getUint8(i) !== 0x50 || view.getUint8(i + 1) !== 0x4b) continue
    const mark = view.getUint32(i, true)
    if (mark === LOCAL || mark === CENTRAL || mark === DESCRIPTOR) return i
  }
  return view.byteLength
}
