// The objects of a PDF as its bytes have them, found by looking and not by its own list: what the list leaves out is what is sought.
import { constants, inflateSync } from 'node:zlib'
import { append } from '../../vocabulary/long-lists.ts'
import { type Dictionary, type Name, type Ref, readValue, type Value } from './values.ts'

export interface PdfObject {
  id: number
  generation: number
  value: Value
  /** Where it begins; of one inside another object, where that begins. */
  at: number
  /** Where it ends. */
  end: number
  /** Still packed. */
  stream: Uint8Array | null
}

export interface PdfFile {
  /** Every object that stands anywhere in the bytes, in their order. */
  all: PdfObject[]
  /** The one that counts under each number: the last. */
  byId: Map<number, PdfObject>
  trailer: Map<string, Value>
  /** Where each "%%EOF" ends. */
  ends: number[]
  text: string
}

export const isName = (value: Value | undefined, name?: string): value is Name =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  (name === undefined || value.name === name)
export const isRef = (value: Value | undefined): value is Ref =>
  typeof value === 'object' && value !== null && 'ref' in value
export const isDictionary = (value: Value | undefined): value is Dictionary =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && 'entries' in value

export function pdfObjects(bytes: Uint8Array, room: number): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const all: PdfObject[] = []
  const begins = /(?<![\d])(\d{1,9})\s+(\d{1,5})\s+obj\b/g
  for (let match = begins.exec(text); match; match = begins.exec(text)) {
    const one = objectAt(text, bytes, match)
    all.push(one.object)
    begins.lastIndex = Math.max(begins.lastIndex, one.end)
  }
  const byId = new Map(all.map((one) => [one.id, one]))
  let left = room
  for (const holder of [...all]) {
    if (!holder.stream || !isName(entry(holder.value, 'Type'), 'ObjStm')) continue
    const content = decoded(holder, byId, left)
    left -= content.length
    for (const inner of innerObjects(holder, content, byId)) {
      all.push(inner)
      const before = byId.get(inner.id)
      if (!before || before.at <= holder.at) byId.set(inner.id, inner)
    }
  }
  const ends = [...text.matchAll(/%%EOF/g)].map(({ index }) => index + 5)
  return { all, byId, trailer: trailerOf(text, all), ends, text }
}

function objectAt(
  text: string,
  bytes: Uint8Array,
  match: RegExpExecArray,
): { object: PdfObject; end: number } {
  const { value, end } = readValue(text, match.index + match[0].length)
  const object: PdfObject = {
    id: Number(match[1]),
    generation: Number(match[2]),
    value,
    at: match.index,
    end,
    stream: null,
  }
  const opens = /^\s*(?:%[^\n]*\n\s*)*stream(\r\n|\n|\r)/.exec(text.slice(end, end + 300))
  if (!opens || !isDictionary(value)) return { object, end }
  const start = end + opens[0].length
  const length = value.entries.get('Length')
  const told = typeof length === 'number' ? start + length : -1
  const closes =
    told >= start && /^\s*endstream/.test(text.slice(told, told + 20))
      ? told
      : text.indexOf('endstream', start)
  const stop = closes < 0 ? bytes.length : closes
  object.stream = bytes.subarray(start, stop)
  object.end = stop
  return { object, end: stop }
}

export function entry(value: Value | undefined, key: string): Value | undefined {
  return isDictionary(value) ? value.entries.get(key) : undefined
}

/** What a value points to, or itself. */
export function resolve(
  value: Value | undefined,
  byId: Map<number, PdfObject>,
  depth = 0,
): Value | undefined {
  if (!isRef(value)) return value
  return depth > 20 ? undefined : resolve(byId.get(value.ref)?.value, byId, depth + 1)
}

/** Unpacked where it is packed by Flate (and text codes of it); else as it stands. */
export function decoded(
  { value, stream }: PdfObject,
  byId: Map<number, PdfObject>,
  room: number,
): Uint8Array {
  if (!stream) return new Uint8Array()
  const said = resolve(entry(value, 'Filter'), byId)
  const filters = (Array.isArray(said) ? said : [said])
    .filter((one) => isName(one))
    .map(({ name }) => name)
  let out = stream
  for (const filter of filters) {
    if (/^(FlateDecode|Fl)$/.test(filter)) out = inflated(out, room)
    else if (/^(ASCIIHexDecode|AHx)$/.test(filter))
      out = Buffer.from(
        Buffer.from(out)
          .toString('latin1')
          .replace(/[^0-9a-f]/gi, ''),
        'hex',
      )
    else if (/^(ASCII85Decode|A85)$/.test(filter)) out = ascii85(out)
    else return out
  }
  return out
}

function inflated(packed: Uint8Array, room: number): Uint8Array {
  try {
    return inflateSync(packed, {
      maxOutputLength: Math.max(1, room),
      finishFlush: constants.Z_SYNC_FLUSH,
    })
  } catch {
    return new Uint8Array()
  }
}

function ascii85(bytes: Uint8Array): Uint8Array {
  const out: number[] = []
  let group: number[] = []
  for (const byte of bytes) {
    if (byte === 0x7e) break
    if (byte === 0x7a && group.length === 0) out.push(0, 0, 0, 0)
    if (byte < 33 || byte > 117) continue
    group.push(byte - 33)
    if (group.length === 5) {
      append(out, fourOf(group))
      group = []
    }
  }
  if (group.length > 1) {
    const kept = group.length - 1
    while (group.length < 5) group.push(84)
    append(out, fourOf(group).slice(0, kept))
  }
  return Uint8Array.from(out)
}

function fourOf(group: number[]): number[] {
  const n = group.reduce((sum, digit) => sum * 85 + digit, 0)
  return [(n >>> 24) & 255, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]
}

function innerObjects(
  holder: PdfObject,
  content: Uint8Array,
  byId: Map<number, PdfObject>,
): PdfObject[] {
  const text = Buffer.from(content).toString('latin1')
  const first = resolve(entry(holder.value, 'First'), byId)
  if (typeof first !== 'number') return []
  const heads = (text.slice(0, first).match(/\d+/g) ?? []).map(Number)
  const inner: PdfObject[] = []
  for (let i = 0; i + 1 < heads.length; i += 2)
    inner.push({
      id: heads[i] ?? 0,
      generation: 0,
      value: readValue(text, first + (heads[i + 1] ?? 0)).value,
      at: holder.at,
      end: holder.end,
      stream: null,
    })
  return inner
}

/** All trailers together, the last words winning; a cross-reference stream is one too. */
function trailerOf(text: string, all: PdfObject[]): Map<string, Value> {
  const said: { at: number; entries: Map<string, Value> }[] = []
  for (const { index } of text.matchAll(/\btrailer\b/g)) {
    const { value } = readValue(text, index + 7)
    if (isDictionary(value)) said.push({ at: index, entries: value.entries })
  }
  for (const { value, at } of all)
    if (isDictionary(value) && isName(value.entries.get('Type'), 'XRef'))
      said.push({ at, entries: value.entries })
  return new Map(said.sort((a, b) => a.at - b.at).flatMap(({ entries }) => [...entries]))
}
