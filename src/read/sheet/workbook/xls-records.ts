// The records of an old workbook (BIFF8, MS-XLS): a kind, a length, and what is in it; long ones go on in others.
import { openCompound } from '../../../open/ole/compound-file.ts'
import { type Octets, octets } from '../../document/octets.ts'

export interface XlsRecord {
  kind: number
  /** Where it begins in the stream, which is how a book names its sheets. */
  at: number
  body: Octets
  /** What CONTINUE records add, each by itself: text changes its width at their fronts. */
  more: Octets[]
}

const CONTINUE = 0x003c
const MOST = 4_000_000

/** Says with what the records behind it are locked; it stands among the first. */
const LOCK = 0x002f
const LOCK_WITHIN = 30

export const isLockedBook = (bytes: Uint8Array): boolean =>
  xlsRecords(bytes, LOCK_WITHIN).some(({ kind }) => kind === LOCK)

/** Of the stream that holds the book; none where the file has no such stream. */
export function xlsRecords(bytes: Uint8Array, most = MOST): XlsRecord[] {
  const stream = openCompound(bytes)?.streams.find(({ name }) => /^workbook$/i.test(name))
  if (!stream) return []
  const held = octets(stream.content().bytes)
  const records: XlsRecord[] = []
  for (let at = 0; at + 4 <= held.length && records.length < most; ) {
    const kind = held.u16(at)
    const size = held.u16(at + 2)
    const body = held.part(at + 4, size)
    if (kind === CONTINUE) records.at(-1)?.more.push(body)
    else records.push({ kind, at, body, more: [] })
    at += 4 + size
  }
  return records
}
