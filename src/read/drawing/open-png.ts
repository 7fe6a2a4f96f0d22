// The pixels of a PNG that we drew ourselves: eight bits a colour, rows from top to bottom, no interlacing.
import { inflateSync } from 'node:zlib'

export interface Pixels {
  width: number
  height: number
  /** RGBA, four bytes a pixel. */
  rgba: Uint8Array
}

const CHANNELS: Record<number, number> = { 2: 3, 6: 4 }

export function openPng(png: Uint8Array): Pixels {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const width = view.getUint32(16)
  const height = view.getUint32(20)
  const channels = CHANNELS[view.getUint8(25)]
  if (!channels || view.getUint8(24) !== 8) throw new Error('not a PNG of eight-bit colours')
  const packed: Uint8Array[] = []
  for (let at = 8; at + 12 <= png.length; ) {
    const length = view.getUint32(at)
    const kind = String.fromCharCode(...png.subarray(at + 4, at + 8))
    if (kind === 'IDAT') packed.push(png.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  const rows = unfiltered(inflateSync(Buffer.concat(packed)), width * channels, height, channels)
  return { width, height, rgba: asRgba(rows, width * height, channels) }
}

function unfiltered(
  data: Uint8Array,
  stride: number,
  height: number,
  channels: number,
): Uint8Array {
  const rows = new Uint8Array(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)] ?? 0
    const from = y * (stride + 1) + 1
    const to = y * stride
    for (let x = 0; x < stride; x++) {
      const left = x < channels ? 0 : (rows[to + x - channels] ?? 0)
      const up = y === 0 ? 0 : (rows[to + x - stride] ?? 0)
      const corner = x < channels || y === 0 ? 0 : (rows[to + x - stride - channels] ?? 0)
      rows[to + x] = (data[from + x] ?? 0) + guess(filter, left, up, corner)
    }
  }
  return rows
}

function guess(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    case 4:
      return paeth(left, up, corner)
    default:
      return 0
  }
}

function paeth(left: number, up: number, corner: number): number {
  const p = left + up - corner
  const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

function asRgba(rows: Uint8Array, count: number, channels: number): Uint8Array {
  const rgba = new Uint8Array(count * 4).fill(255)
  for (let i = 0; i < count; i++)
    for (let k = 0; k < channels; k++) rgba[i * 4 + k] = rows[i * channels + k] ?? 0
  return rgba
}
