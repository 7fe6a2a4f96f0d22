// A picture that somebody gave, drawn anew: its pixels, and nothing else that stood in its file.
import { Resvg } from '@resvg/resvg-js'

export interface PictureSize {
  type: 'image/png' | 'image/jpeg'
  width: number
  height: number
}

/** By its first bytes, before anything is unpacked; null where it is no PNG and no JPEG. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (PNG.every((byte, i) => bytes[i] === byte) && bytes.length > 24)
    return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) }
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame)
      return {
        type: 'image/jpeg',
        width: view.getUint16(at + 7),
        height: view.getUint16(at + 5),
      }
  }
  return null
}
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** As a PNG of this height; null where nothing can be seen of it. `size`: its own, as pictureSize says. */
export function cleanPicture(
  bytes: Uint8Array,
  { type, width, height }: PictureSize,
  high: number,
): Uint8Array | null {
  const picture = `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
  const whole = `width="${width}" height="${height}"`
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" ${whole}><image href="${picture}" ${whole}/></svg>`
  const drawn = new Resvg(drawing, {
    fitTo: { mode: 'height', value: high },
    font: { loadSystemFonts: false },
  }).render()
  const isSeen = drawn.pixels.some((value, i) => i % 4 === 3 && value !== 0)
  return isSeen ? drawn.asPng() : null
}
