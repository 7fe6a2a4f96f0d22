// Whether a picture came whole: its pieces carry checksums (PNG) or an end (JPEG).
import { crc32 } from 'node:zlib'

const CUT = 'the picture breaks off before its end'

export function harmOfPng(bytes: Buffer): string | null {
  for (let at = 8; at + 12 <= bytes.length; ) {
    const long = bytes.readUInt32BE(at)
    const end = at + 8 + long
    if (end + 4 > bytes.length) return CUT
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end))
      return 'a checksum of the picture does not match'
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return null
    at = end + 4
  }
  return CUT
}

const START_OF_SCAN = 0xda
const END = Buffer.from('ffd9', 'hex')

/** A small picture within the picture has an end of its own, before the scan. */
export function harmOfJpeg(bytes: Buffer): string | null {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    if (bytes[at + 1] === START_OF_SCAN) return bytes.lastIndexOf(END) > at ? null : CUT
    at += bytes[at + 1] === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2)
  }
  return CUT
}
