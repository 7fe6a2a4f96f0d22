// A PNG of opaque pixels: three bytes each, rows filtered by their difference from the pixel to the left.
import { crc32, deflateSync } from 'node:zlib'

const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const EIGHT_BIT_RGB = [8, 2, 0, 0, 0]
const SUB_FILTER = 1

/** `pixels` are RGBA rows of `stride` bytes. */
export function pngOf(
  pixels: Uint8Array,
  width: number,
  height: number,
  stride: number,
): Uint8Array {
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  header.set(EIGHT_BIT_RGB, 8)
  const data = deflateSync(filteredRows(pixels, width, height, stride), { level: 6 })
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', data),
    chunk('IEND', new Uint8Array(0)),
  ])
}

function filteredRows(
  pixels: Uint8Array,
  width: number,
  height: number,
  stride: number,
): Uint8Array {
  const rows = new Uint8Array(height * (1 + width * 3))
  let to = 0
  for (let y = 0; y < height; y++) {
    rows[to++] = SUB_FILTER
    let from = y * stride
    let [r, g, b] = [0, 0, 0]
    for (let x = 0; x < width; x++, from += 4) {
      const [nextR, nextG, nextB] = [
        pixels[from] ?? 0,
        pixels[from + 1] ?? 0,
        pixels[from + 2] ?? 0,
      ]
      rows[to++] = nextR - r
      rows[to++] = nextG - g
      rows[to++] = nextB - b
      r = nextR
      g = nextG
      b = nextB
    }
  }
  return rows
}

function chunk(kind: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(new TextEncoder().encode(kind), 4)
  bytes.set(data, 8)
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)))
  return bytes
}
