// A compound file (OLE2): the small file system in which Outlook and old Office keep one document (MS-CFB).

export interface Storage {
  name: string
  streams: Stream[]
  storages: Storage[]
}

export interface Stream {
  name: string
  /** What is there of it: `isCut` where that is less than it says of itself. */
  content(): { bytes: Uint8Array; isCut: boolean }
}

/** Above this a sector number is a mark: free, end of chain, or the table's own. */
const LAST_SECTOR = 0xfffffff9
const NONE = 0xffffffff
const HEADER = 512
const FAT_IN_HEADER = 109
const ENTRY = 128
const STORAGE = 1
const STREAM = 2
const ROOT = 5
/** A mail in a mail takes two storages; more layers than a message may have are not looked into. */
const DEEPEST_STORAGE = 24

interface Sectors {
  bytes: Uint8Array
  view: DataView
  size: number
  count: number
  next(sector: number): number
}

interface Entry {
  name: string
  kind: number
  left: number
  right: number
  child: number
  start: number
  size: number
}

/**
 * The root storage, or null where no directory can be read. No chain is followed twice through a sector, and all
 * streams together give no more bytes than the file has: honest ones share none.
 */
export function openCompound(bytes: Uint8Array): Storage | null {
  const sectors = sectorsOf(bytes)
  if (!sectors) return null
  const entries = entriesOf(sectors)
  const [root] = entries
  if (root?.kind !== ROOT) return null
  return storageTree(entries, contentsOf(sectors, root))
}

function sectorsOf(bytes: Uint8Array): Sectors | null {
  if (bytes.length < HEADER + ENTRY) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return null
  const size = 2 ** shift
  const count = Math.ceil(bytes.length / size) - 1
  const fat = fatSectors(view, { size, count })
  const next = (sector: number): number => {
    const table = fat[Math.floor(sector / (size / 4))]
    const at = table === undefined ? -1 : (table + 1) * size + (sector % (size / 4)) * 4
    return at < 0 || at + 4 > bytes.length ? NONE : view.getUint32(at, true)
  }
  return { bytes, view, size, count, next }
}

/** Where the table of chains lies: the first pieces are named in the header, the others in a chain of their own. */
function fatSectors(view: DataView, { size, count }: { size: number; count: number }): number[] {
  const named: number[] = []
  for (let i = 0; i < FAT_IN_HEADER; i++) named.push(view.getUint32(76 + 4 * i, true))
  const seen = new Set<number>()
  let more = view.getUint32(68, true)
  while (more < count && !seen.has(more) && named.length < count + FAT_IN_HEADER) {
    if ((more + 2) * size > view.byteLength) break
    seen.add(more)
    const from = (more + 1) * size
    for (let i = 0; i < size / 4 - 1; i++) named.push(view.getUint32(from + 4 * i, true))
    more = view.getUint32(from + size - 4, true)
  }
  return named.slice(0, named.findLastIndex((sector) => sector < count) + 1)
}

/** Ends at the mark, at a sector that the file does not have, at one that was met before, or at `most`. */
function chainFrom(start: number, most: number, { count, next }: Pick<Sectors, 'count' | 'next'>) {
  const chain: number[] = []
  const seen = new Set<number>()
  for (let at = start; at <= LAST_SECTOR && at < count && chain.length < most; at = next(at)) {
    if (seen.has(at)) break
    seen.add(at)
    chain.push(at)
  }
  return chain
}

function entriesOf(sectors: Sectors): Entry[] {
  const entries: Entry[] = []
  for (const sector of chainFrom(sectors.view.getUint32(48, true), sectors.count, sectors)) {
    const from = (sector + 1) * sectors.size
    for (let at = from; at < from + sectors.size; at += ENTRY) {
      if (at + ENTRY > sectors.bytes.length) return entries
      entries.push(entryAt(sectors.view, at))
    }
  }
  return entries
}

function entryAt(view: DataView, at: number): Entry {
  const length = Math.min(64, view.getUint16(at + 64, true))
  let name = ''
  for (let i = 0; i + 2 < length; i += 2) name += String.fromCharCode(view.getUint16(at + i, true))
  return {
    name,
    kind: view.getUint8(at + 66),
    left: view.getUint32(at + 68, true),
    right: view.getUint32(at + 72, true),
    child: view.getUint32(at + 76, true),
    start: view.getUint32(at + 116, true),
    size: view.getUint32(at + 120, true),
  }
}

type ContentOf = (entry: Entry) => { bytes: Uint8Array; isCut: boolean }

/** Streams below the cutoff lie in small pieces inside the root's own stream, with a table of their own. */
function contentsOf(sectors: Sectors, root: Entry): ContentOf {
  const { view, bytes, size, count } = sectors
  const cutoff = view.getUint32(56, true)
  const mini = 64
  let left = bytes.length
  const gathered = (start: number, length: number): Uint8Array =>
    joined(chainFrom(start, Math.ceil(length / size), sectors), length, { size, bytes, front: 1 })
  let small: { bytes: Uint8Array; count: number; next(piece: number): number } | null = null
  const smallPieces = () => {
    const table = gathered(view.getUint32(60, true), count * size)
    const at = new DataView(table.buffer, table.byteOffset, table.byteLength)
    const held = gathered(root.start, Math.min(root.size, bytes.length))
    const next = (piece: number) =>
      piece * 4 + 4 > table.length ? NONE : at.getUint32(piece * 4, true)
    return { bytes: held, count: Math.ceil(held.length / mini), next }
  }
  return ({ start, size: promised }) => {
    const length = Math.min(promised, left)
    const isSmall = promised < cutoff
    if (isSmall) small ??= smallPieces()
    const content =
      isSmall && small
        ? joined(chainFrom(start, Math.ceil(length / mini), small), length, {
            ...{ size: mini, bytes: small.bytes, front: 0 },
          })
        : gathered(start, length)
    left -= content.length
    return { bytes: content, isCut: content.length < promised }
  }
}

function joined(
  chain: number[],
  length: number,
  { size, bytes, front }: { size: number; bytes: Uint8Array; front: number },
): Uint8Array {
  const whole = new Uint8Array(Math.min(length, chain.length * size))
  let to = 0
  for (const piece of chain) {
    const from = (piece + front) * size
    const part = bytes.subarray(from, from + Math.min(size, whole.length - to))
    whole.set(part, to)
    to += part.length
  }
  return whole.subarray(0, to)
}

/** Each entry is taken once, whatever its neighbours point to. */
function storageTree(entries: Entry[], contentOf: ContentOf): Storage {
  const root: Storage = { name: '', streams: [], storages: [] }
  const seen = new Set([0])
  const pile = [{ id: entries[0]?.child ?? NONE, into: root, depth: 1 }]
  for (let one = pile.pop(); one; one = pile.pop()) {
    const { id, into, depth } = one
    const entry = entries[id]
    if (!entry || seen.has(id)) continue
    seen.add(id)
    pile.push({ id: entry.right, into, depth }, { id: entry.left, into, depth })
    if (entry.kind === STREAM) {
      let content: ReturnType<ContentOf> | null = null
      into.streams.push({ name: entry.name, content: () => (content ??= contentOf(entry)) })
    } else if (entry.kind === STORAGE && depth < DEEPEST_STORAGE) {
      const storage = { name: entry.name, streams: [], storages: [] }
      into.storages.push(storage)
      pile.push({ id: entry.child, into: storage, depth: depth + 1 })
    }
  }
  return root
}
