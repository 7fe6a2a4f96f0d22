// A PNG as a page: PDF unpacks rows filtered as PNG filters them, so most pictures are taken as they are.
import { deflateSync, inflateSync } from 'node:zlib'
import type { Packed, PackedBand } from './picture-pdf.ts'

interface Head {
  width: number
  height: number
  bits: number
  colour: number
  interlaced: boolean
}

const GREY = 0
const RGB = 2
const PALETTE = 3
const GREY_ALPHA = 4
const RGB_ALPHA = 6
const SCREEN_DPI = 96
const METRES_PER_INCH = 0.0254

/** Null where it is no whole PNG. */
export function packPng(bytes: Uint8Array): Packed {
  const all = [...chunks(bytes)]
  const head = headOf(all)
  if (!head) return null
  if (head.interlaced) return 'rare'
  const packed = Buffer.concat(all.filter(({ kind }) => kind === 'IDAT').map(({ data }) => data))
  const palette = all.find(({ kind }) => kind === 'PLTE')?.data
  const { width, height } = head
  const image = imageOf(head, packed, palette)
  if (!image) return null
  const dpi = dpiOf(all.find(({ kind }) => kind === 'pHYs')?.data)
  return { width, height, dpi, rotate: 0, bands: [{ top: 0, height, ...image }] }
}

interface Chunk {
  kind: string
  data: Uint8Array
}

function* chunks(bytes: Uint8Array): Generator<Chunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 12 <= bytes.length; ) {
    const long = view.getUint32(at)
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    yield { kind, data: bytes.subarray(at + 8, at + 8 + long) }
    at += 12 + long
  }
}

function headOf(all: Chunk[]): Head | null {
  const data = all[0]?.kind === 'IHDR' ? all[0].data : null
  if (!data || data.length < 13) return null
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  if (width === 0 || height === 0) return null
  return { width, height, bits: data[8] ?? 8, colour: data[9] ?? 0, interlaced: data[12] === 1 }
}

function dpiOf(data: Uint8Array | undefined): number {
  if (!data || data.length < 9 || data[8] !== 1) return SCREEN_DPI
  const perMetre = new DataView(data.buffer, data.byteOffset).getUint32(0)
  return perMetre > 0 ? perMetre * METRES_PER_INCH : SCREEN_DPI
}

type Image = Pick<PackedBand, 'keys' | 'data'>

function imageOf(head: Head, packed: Uint8Array, palette: Uint8Array | undefined): Image | null {
  const { width, bits, colour } = head
  const filtered = (colours: number) =>
    `/BitsPerComponent ${bits} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors ${colours} /BitsPerComponent ${bits} /Columns ${width} >>`
  switch (colour) {
    case GREY:
      return { keys: `/ColorSpace /DeviceGray ${filtered(1)}`, data: packed }
    case RGB:
      return { keys: `/ColorSpace /DeviceRGB ${filtered(3)}`, data: packed }
    case PALETTE: {
      if (!palette) return null
      const hex = Buffer.from(palette).toString('hex')
      const last = Math.floor(palette.length / 3) - 1
      return {
        keys: `/ColorSpace [/Indexed /DeviceRGB ${last} <${hex}>] ${filtered(1)}`,
        data: packed,
      }
    }
    case GREY_ALPHA:
      return onPaper(head, packed, 1)
    case RGB_ALPHA:
      return onPaper(head, packed, 3)
    default:
      return null
  }
}

/** What shines through is white paper. Null where the picture breaks off. */
function onPaper(head: Head, packed: Uint8Array, colours: 1 | 3): Image | null {
  const { width, height } = head
  const depth = head.bits / 8
  const pixel = (colours + 1) * depth
  const stride = width * pixel
  const rows = inflated(packed, (stride + 1) * height)
  if (!rows) return null
  unfilter(rows, { stride, height, step: pixel })
  const laid = new Uint8Array(width * height * colours)
  let to = 0
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = y * (stride + 1) + 1 + x * pixel
      const alpha = (rows[at + colours * depth] ?? 255) / 255
      for (let k = 0; k < colours; k++)
        laid[to++] = Math.round((rows[at + k * depth] ?? 0) * alpha + 255 * (1 - alpha))
    }
  const space = colours === 1 ? '/DeviceGray' : '/DeviceRGB'
  return {
    keys: `/ColorSpace ${space} /BitsPerComponent 8 /Filter /FlateDecode`,
    data: deflateSync(laid, { level: 1 }),
  }
}

function inflated(packed: Uint8Array, most: number): Uint8Array | null {
  try {
    return inflateSync(packed, { maxOutputLength: most })
  } catch {
    return null
  }
}

/** In place: each row begins with the number of its filter. */
function unfilter(
  rows: Uint8Array,
  { stride, height, step }: { stride: number; height: number; step: number },
): void {
  for (let y = 0; y < height; y++) {
    const from = y * (stride + 1)
    const filter = rows[from] ?? 0
    for (let x = 1; x <= stride; x++) {
      const left = x > step ? (rows[from + x - step] ?? 0) : 0
      const up = y > 0 ? (rows[from + x - stride - 1] ?? 0) : 0
      const corner = x > step && y > 0 ? (rows[from + x - step - stride - 1] ?? 0) : 0
      rows[from + x] = ((rows[from + x] ?? 0) + guess(filter, left, up, corner)) & 255
    }
  }
}

function guess(filter: number, left: number, up: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const p = left + up - corner
  const [a, b, c] = [Math.abs(p - left), Math.abs(p - up), Math.abs(p - corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}
