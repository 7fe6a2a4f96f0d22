// A JPEG as a page: PDF takes its bytes as they are; size, colours, resolution and the way up stand in its segments.
import type { Packed, PackedPage } from './picture-pdf.ts'

const START_OF_FRAME = new Set([0xc0, 0xc1, 0xc2])
/** Lossless, hierarchical and arithmetic JPEGs, which PDF does not take. */
const OTHER_FRAMES = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf])
const START_OF_SCAN = 0xda
const COLOURS: Record<number, string> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' }
const SCREEN_DPI = 96
const CM_PER_INCH = 2.54

/** Null where it is no whole JPEG. */
export function packJpeg(bytes: Uint8Array): Packed {
  let dpi = SCREEN_DPI
  let rotate: PackedPage['rotate'] = 0
  let adobe = false
  for (const { marker, data } of segments(bytes)) {
    if (OTHER_FRAMES.has(marker)) return 'rare'
    if (marker === 0xe0) dpi = jfifDpi(data) ?? dpi
    if (marker === 0xe1) rotate = exifRotation(data)
    if (marker === 0xee) adobe = latin(data, 0, 5) === 'Adobe'
    if (!START_OF_FRAME.has(marker)) continue
    const [height, width, components] = [u16(data, 1), u16(data, 3), data[5] ?? 0]
    const colours = COLOURS[components]
    if (!colours || width === 0 || height === 0) return null
    // Adobe writes the four inks upside down.
    const decode = components === 4 && adobe ? '/Decode [1 0 1 0 1 0 1 0]' : ''
    const keys = `/ColorSpace ${colours} /BitsPerComponent 8 ${decode} /Filter /DCTDecode`
    return { width, height, dpi, rotate, bands: [{ top: 0, height, keys, data: bytes }] }
  }
  return null
}

function* segments(bytes: Uint8Array): Generator<{ marker: number; data: Uint8Array }> {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    const long = u16(bytes, at + 2)
    if (marker === START_OF_SCAN || long < 2) return
    yield { marker, data: bytes.subarray(at + 4, at + 2 + long) }
    at += 2 + long
  }
}

const u16 = (data: Uint8Array, at: number): number => ((data[at] ?? 0) << 8) | (data[at + 1] ?? 0)

const latin = (data: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...data.subarray(from, to))

function jfifDpi(data: Uint8Array): number | null {
  if (latin(data, 0, 4) !== 'JFIF') return null
  const density = u16(data, 8)
  if (density < 2) return null
  return data[7] === 1 ? density : data[7] === 2 ? density * CM_PER_INCH : null
}

const ORIENTATION = 0x0112
const TURNS: Record<number, PackedPage['rotate']> = { 3: 180, 6: 90, 8: 270 }

/** How a camera was held: entry 0x0112 of the first directory. */
function exifRotation(data: Uint8Array): PackedPage['rotate'] {
  if (latin(data, 0, 4) !== 'Exif') return 0
  const tiff = new DataView(data.buffer, data.byteOffset + 6, Math.max(0, data.length - 6))
  if (tiff.byteLength < 8) return 0
  const little = latin(data, 6, 8) === 'II'
  const directory = tiff.getUint32(4, little)
  if (directory + 2 > tiff.byteLength) return 0
  const entries = tiff.getUint16(directory, little)
  for (let i = 0; i < entries; i++) {
    const at = directory + 2 + i * 12
    if (at + 12 > tiff.byteLength) return 0
    if (tiff.getUint16(at, little) === ORIENTATION)
      return TURNS[tiff.getUint16(at + 8, little)] ?? 0
  }
  return 0
}
