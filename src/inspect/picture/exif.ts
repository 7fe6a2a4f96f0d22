// What a camera or a program wrote into a picture (Exif): where, when, by whom, and a small copy of what was there before.
import { type Found, found } from '../report/found.ts'

/** How the pixels lie: nothing of anybody. */
const PLAIN = new Set([
  ...[
    0x100, 0x101, 0x102, 0x103, 0x106, 0x112, 0x115, 0x11a, 0x11b, 0x11c, 0x128, 0x213, 0x211,
    0x8769, 0xa005,
  ],
  ...[0x9000, 0x9101, 0xa000, 0xa001, 0xa002, 0xa003, 0x212, 0x214, 0x103, 0x117, 0x111, 0x116],
])
const GPS = 0x8825
const SUB = 0x8769
const THUMBNAIL = 0x201

export function inExif(bytes: Uint8Array, at: string): Found[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const order = text.slice(0, 2)
  if (order !== 'II' && order !== 'MM')
    return /[^\0]/.test(text)
      ? [
          found('picture-metadata', 'Exif', 'a description that cannot be read', {
            at,
            shows: text,
          }),
        ]
      : []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const little = order === 'II'
  const tags: number[] = []
  const seen = new Set<number>()
  const walk = (offset: number): void => {
    if (offset <= 0 || offset + 2 > bytes.length || seen.has(offset)) return
    seen.add(offset)
    const count = view.getUint16(offset, little)
    for (let i = 0; i < count && offset + 14 + i * 12 <= bytes.length; i++) {
      const entry = offset + 2 + i * 12
      const tag = view.getUint16(entry, little)
      tags.push(tag)
      if (tag === SUB || tag === GPS || tag === 0xa005) walk(view.getUint32(entry + 8, little))
    }
    const next = offset + 2 + count * 12
    if (next + 4 <= bytes.length) walk(view.getUint32(next, little))
  }
  if (bytes.length >= 8) walk(view.getUint32(4, little))
  const says = tags.filter((tag) => !PLAIN.has(tag))
  if (says.length === 0) return []
  const what = [
    ...(tags.includes(GPS) ? ['where it was taken'] : []),
    ...(tags.includes(THUMBNAIL) ? ['a small copy of an earlier state'] : []),
    'what a camera or program noted',
  ]
  return [
    found('picture-metadata', 'Exif', what.join(', '), {
      at,
      count: says.length,
      shows: text.replace(/[^\x20-\x7e]+/g, ' '),
    }),
  ]
}
