// What an archive can carry beside its members: a comment, bytes before, between and after, entries that its list does not name.
import { wideSizes } from '../../open/zip/entry.ts'
import { append } from '../../vocabulary/long-lists.ts'
import { type Found, found } from '../report/found.ts'
import { extraFields } from './extra-fields.ts'

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const DESCRIPTOR = 0x08074b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50

interface Entry {
  name: string
  head: number
  end: number
  comment: number
  /** What its two heads say beside. */
  beside: Found[]
}

export function archiveCarriers(bytes: Uint8Array): Found[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endAt(view)
  if (end === null) return []
  const all: Found[] = []
  const text = (from: number, to: number) =>
    Buffer.from(bytes.subarray(from, to)).toString('latin1')
  const comment = view.getUint16(end + 20, true)
  if (comment > 0)
    all.push(
      found('archive-comment', 'trailing', 'a comment on the archive', {
        at: `byte ${end + 22}`,
        shows: text(end + 22, end + 22 + comment),
      }),
    )
  if (bytes.length > end + 22 + comment)
    all.push(
      found(
        'bytes-after',
        'trailing',
        `${bytes.length - end - 22 - comment} bytes after the archive`,
        { at: `byte ${end + 22 + comment}`, shows: text(end + 22 + comment, bytes.length) },
      ),
    )
  const { size, start, at: listEnd } = listOf(view, end)
  const central =
    listEnd - size >= 0 && at32(view, listEnd - size) === CENTRAL ? listEnd - size : start
  const { entries, past } = centralEntries(view, bytes, central, central - start)
  if (listEnd > past) all.push(gap(past, listEnd, text(past, listEnd)))
  for (const one of entries)
    if (one.comment > 0)
      all.push(found('archive-comment', one.name, 'a comment on a member of the archive'))
  for (const one of entries) append(all, one.beside)
  for (const [name, same] of Map.groupBy(entries, ({ name }) => name))
    if (same.length > 1)
      all.push(found('stray-part', name, 'two members of one name, of which programs show one'))
  return [...all, ...gaps(entries, central, text)]
}

/** Bytes that belong to no member: before the first, between two, before the list. */
function gaps(
  entries: Entry[],
  central: number,
  text: (from: number, to: number) => string,
): Found[] {
  const all: Found[] = []
  let at = 0
  for (const { head, end } of [...entries].sort((a, b) => a.head - b.head)) {
    if (head > at) all.push(gap(at, head, text(at, head)))
    at = Math.max(at, end)
  }
  if (central > at && entries.length > 0) all.push(gap(at, central, text(at, central)))
  return all
}

function gap(from: number, to: number, shows: string): Found {
  const carrier =
    from === 0 ? 'bytes-before' : shows.startsWith('PK\x03\x04') ? 'stray-part' : 'bytes-before'
  const level = /[^\0]/.test(shows) ? 'hides' : 'technical'
  return found(carrier, 'leading', `${to - from} bytes that belong to no member`, {
    at: `byte ${from}`,
    shows,
    level,
  })
}

/** How long the list is, where it begins, and where it should end; a wide archive says so in a record of its own. */
function listOf(view: DataView, end: number): { size: number; start: number; at: number } {
  const size = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  const wide = at32(view, end - 20) === LOCATOR_64 ? Number(view.getBigUint64(end - 12, true)) : -1
  if (wide < 0 || wide + 56 > end || at32(view, wide) !== END_64) return { size, start, at: end }
  return {
    size: Number(view.getBigUint64(wide + 40, true)),
    start: Number(view.getBigUint64(wide + 48, true)),
    at: wide,
  }
}

function endAt(view: DataView): number | null {
  for (let i = view.byteLength - 22; i >= Math.max(0, view.byteLength - 66_000 - 1_000_000); i--)
    if (view.getUint32(i, true) === END) return i
  return null
}

const at32 = (view: DataView, at: number): number =>
  at >= 0 && at + 4 <= view.byteLength ? view.getUint32(at, true) : 0

function centralEntries(
  view: DataView,
  bytes: Uint8Array,
  from: number,
  shift: number,
): { entries: Entry[]; past: number } {
  const entries: Entry[] = []
  let i = from
  while (at32(view, i) === CENTRAL && i + 46 <= view.byteLength) {
    const names = view.getUint16(i + 28, true)
    const extra = view.getUint16(i + 30, true)
    const comment = view.getUint16(i + 32, true)
    const { packed, offset } = wideSizes(bytes.subarray(i + 46 + names, i + 46 + names + extra), {
      size: view.getUint32(i + 24, true),
      packed: view.getUint32(i + 20, true),
      offset: view.getUint32(i + 42, true),
    })
    const head = offset + shift
    if (at32(view, head) === LOCAL && head + 30 <= view.byteLength) {
      let end =
        head + 30 + view.getUint16(head + 26, true) + view.getUint16(head + 28, true) + packed
      if (view.getUint16(head + 6, true) & 8) end += descriptorAt(view, end)
      const name = new TextDecoder().decode(bytes.subarray(i + 46, i + 46 + names))
      entries.push({
        name,
        head,
        end,
        comment,
        beside: atMember(
          bytes,
          view,
          head,
          name,
          bytes.subarray(i + 46 + names, i + 46 + names + extra),
        ),
      })
    }
    i += 46 + names + extra + comment
  }
  return { entries, past: i }
}

/** What stands at the member itself: its name again, and fields. */
function atMember(
  bytes: Uint8Array,
  view: DataView,
  head: number,
  name: string,
  fields: Uint8Array,
): Found[] {
  const names = head + 30 + view.getUint16(head + 26, true)
  const own = new TextDecoder().decode(bytes.subarray(head + 30, names))
  const local = bytes.subarray(names, names + view.getUint16(head + 28, true))
  const isOther = own.replaceAll('\\', '/') !== name.replaceAll('\\', '/') && own !== ''
  return [
    ...(isOther
      ? [
          found('stray-part', name, 'a member that is called otherwise where it lies', {
            at: `byte ${head}`,
            shows: own,
          }),
        ]
      : []),
    ...extraFields(name, local, fields),
  ]
}

/** With or without its mark, with narrow or wide sizes: what follows must be another head. */
function descriptorAt(view: DataView, at: number): number {
  const lengths = at32(view, at) === DESCRIPTOR ? [16, 24] : [12, 20]
  return lengths.find((n) => [LOCAL, CENTRAL].includes(at32(view, at + n))) ?? lengths[0] ?? 0
}
