// Which program's file an old Office container is, from the names of the streams in its directory.
import { openCompound } from '../ole/compound-file.ts'
import type { MediaType } from './formats.ts'

const ENTRY = 128
const LONGEST_NAME = 64

/** A stream that only one kind has, in the order to look for them. */
const TELLING: [stream: RegExp, type: MediaType][] = [
  [/^(EncryptedPackage|EncryptionInfo)$/, 'application/encrypted'],
  [/^(__properties_version1\.0|__substg1\.0_.*)$/, 'application/vnd.ms-outlook'],
  [/^WordDocument$/, 'application/msword'],
  [/^(Workbook|Book)$/i, 'application/vnd.ms-excel'],
  [/^PowerPoint Document$/, 'application/vnd.ms-powerpoint'],
]

/** What lies at the root tells; a mail pasted into a letter makes no mail of it. A cut file is told by any name in it. */
export function oleType(bytes: Uint8Array): MediaType {
  const root = openCompound(bytes)?.streams.map(({ name }) => name) ?? []
  return typeOf(root) ?? typeOf(streamNames(bytes)) ?? 'application/x-ole-storage'
}

const typeOf = (streams: string[]): MediaType | undefined =>
  TELLING.find(([stream]) => streams.some((name) => stream.test(name)))?.[1]

/**
 * Every directory entry begins on a multiple of 128 bytes with its name in UTF-16 and the name's length
 * 64 bytes further, so names are found without following the chains, in cut files too.
 */
function streamNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names: string[] = []
  for (let at = 512; at + ENTRY <= bytes.length; at += ENTRY) {
    const length = view.getUint16(at + LONGEST_NAME, true)
    const kind = view.getUint8(at + 66)
    if (length < 4 || length > LONGEST_NAME || length % 2 === 1) continue
    if (kind !== 1 && kind !== 2 && kind !== 5) continue
    if (view.getUint16(at + length - 2, true) !== 0) continue
    names.push(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)))
  }
  return names
}
