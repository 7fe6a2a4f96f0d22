// Numbers out of bytes, lowest byte first. Beyond the end there are noughts: a damaged file may point anywhere.

export interface Octets {
  length: number
  u8(at: number): number
  u16(at: number): number
  i16(at: number): number
  u32(at: number): number
  i32(at: number): number
  /** A stretch of them, as far as they go. */
  part(from: number, size: number): Octets
  bytes(from: number, size: number): Uint8Array
}

export function octets(held: Uint8Array): Octets {
  const view = new DataView(held.buffer, held.byteOffset, held.byteLength)
  const { length } = held
  const has = (at: number, size: number): boolean => at >= 0 && at + size <= length
  const bytes = (from: number, size: number): Uint8Array =>
    held.subarray(Math.max(0, from), Math.max(0, from, from + size))
  return {
    length,
    u8: (at) => (has(at, 1) ? view.getUint8(at) : 0),
    u16: (at) => (has(at, 2) ? view.getUint16(at, true) : 0),
    i16: (at) => (has(at, 2) ? view.getInt16(at, true) : 0),
    u32: (at) => (has(at, 4) ? view.getUint32(at, true) : 0),
    i32: (at) => (has(at, 4) ? view.getInt32(at, true) : 0),
    part: (from, size) => octets(bytes(from, size)),
    bytes,
  }
}
