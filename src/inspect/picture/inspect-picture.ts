// A picture: what is written in it beside its pixels.
import { append } from '../../vocabulary/long-lists.ts'
import { type Found, found, type Looked, looked, unsure } from '../report/found.ts'
import { packedProfile, profileName } from './colour-profile.ts'
import { inExif } from './exif.ts'

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

export function inspectPicture(bytes: Uint8Array, type: string): Looked {
  switch (type) {
    case 'image/jpeg':
      return inJpeg(bytes)
    case 'image/png':
      return inPng(bytes)
    case 'image/gif':
      return inGif(bytes)
    default:
      return unsure('unsupported-format', 'a kind of picture that is not looked into')
  }
}

/** Of APPn: what only says how the pixels are packed or coloured. */
const PLAIN_SEGMENT = /^(Adobe|Ducky)/

export function inJpeg(bytes: Uint8Array): Looked {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const all: Found[] = []
  let at = 2
  while (at + 2 <= bytes.length) {
    if (view.getUint8(at) !== 0xff)
      return {
        ...looked(all),
        unsure: { code: 'damaged', found: 'its segments do not follow each other' },
      }
    const mark = view.getUint8(at + 1)
    if (mark === 0xff) {
      at++
      continue
    }
    if (mark === 0xd9) return looked([...all, ...after(bytes, at + 2)])
    if (mark === 0xd8 || (mark >= 0xd0 && mark <= 0xd7) || mark === 1) {
      at += 2
      continue
    }
    if (at + 4 > bytes.length) break
    const length = view.getUint16(at + 2)
    const content = bytes.subarray(at + 4, at + 2 + length)
    const place = `byte ${at}`
    if (mark === 0xfe)
      all.push(
        found('picture-comment', 'comment', 'a comment in the picture', {
          at: place,
          shows: latin(content),
        }),
      )
    else if (mark >= 0xe0 && mark <= 0xef) append(all, segment(content, mark, place))
    at += 2 + length
    if (mark === 0xda) at = pastScan(bytes, at)
  }
  return { ...looked(all), unsure: { code: 'damaged', found: 'it ends before its picture does' } }
}

function segment(content: Uint8Array, mark: number, at: string): Found[] {
  const text = latin(content)
  if (text.startsWith('ICC_PROFILE\0')) return profileName('', content.subarray(14), at)
  if (/^JF(IF|XX)\0/.test(text)) return smallCopy(content, at)
  if (PLAIN_SEGMENT.test(text) || !/[^\0]/.test(text)) return []
  if (text.startsWith('Exif\0')) return inExif(content.subarray(6), at)
  const what = text.startsWith('http://ns.adobe.com/')
    ? 'a description (XMP)'
    : text.startsWith('Photoshop')
      ? 'a description (IPTC)'
      : 'data of a program'
  return [
    found('picture-metadata', `APP${mark - 0xe0}`, `${what} in the picture`, { at, shows: text }),
  ]
}

/** The oldest of small copies: what the picture was before it was painted over. */
const smallCopy = (content: Uint8Array, at: string): Found[] =>
  content[3] === 0x58 || (content[12] ?? 0) * (content[13] ?? 0) > 0
    ? [found('picture-metadata', 'APP0', 'a small copy of an earlier state in the picture', { at })]
    : []

function pastScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7) && next !== 0xff) return at
  }
  return bytes.length
}

const PLAIN_CHUNKS = new Set(
  'IHDR PLTE IDAT IEND cHRM gAMA sBIT sRGB bKGD hIST tRNS pHYs tIME acTL fcTL fdAT cICP'.split(' '),
)

function inPng(bytes: Uint8Array): Looked {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const all: Found[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = latin(bytes.subarray(at + 4, at + 8))
    const content = bytes.subarray(at + 8, at + 8 + length)
    if (type === 'IEND') return looked([...all, ...after(bytes, at + 12 + length)])
    if (type === 'iCCP') append(all, packedProfile(content, `byte ${at}`))
    else if (type === 'eXIf') append(all, inExif(content, `byte ${at}`))
    else if (!PLAIN_CHUNKS.has(type)) {
      const says = latin(content)
      const level = /^Software\0/.test(says) ? 'technical' : 'hides'
      all.push(
        found('picture-metadata', type, 'words kept beside the picture', {
          at: `byte ${at}`,
          shows: says,
          level,
        }),
      )
    }
    at += 12 + length
  }
  return { ...looked(all), unsure: { code: 'damaged', found: 'it ends before its picture does' } }
}

function inGif(bytes: Uint8Array): Looked {
  const all: Found[] = []
  let at = 13 + tableLength(bytes[10] ?? 0)
  const pastBlocks = (): void => {
    while (at < bytes.length && bytes[at] !== 0) at += (bytes[at] ?? 0) + 1
    at++
  }
  while (at < bytes.length) {
    const kind = bytes[at]
    if (kind === 0x3b) return looked([...all, ...after(bytes, at + 1)])
    if (kind === 0x21) {
      const label = bytes[at + 1]
      const place = `byte ${at}`
      const start = at + 2
      at = start
      pastBlocks()
      const says = latin(bytes.subarray(start + 1, at - 1))
      if (label === 0xfe)
        all.push(
          found('picture-comment', 'comment', 'a comment in the picture', {
            at: place,
            shows: says,
          }),
        )
      else if (
        label === 1 ||
        (label === 0xff && !/^(NETSCAPE2\.0|ANIMEXTS1\.0|ICCRGBG1012)/.test(says))
      )
        all.push(
          found('picture-metadata', 'extension', 'data of a program in the picture', {
            at: place,
            shows: says,
          }),
        )
    } else if (kind === 0x2c) {
      at += 10 + tableLength(bytes[at + 9] ?? 0) + 1
      pastBlocks()
    } else break
  }
  return { ...looked(all), unsure: { code: 'damaged', found: 'it ends before its picture does' } }
}

const tableLength = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)

function after(bytes: Uint8Array, end: number): Found[] {
  if (bytes.length <= end) return []
  const rest = latin(bytes.subarray(end))
  const level = /[^\0\s]/.test(rest) ? 'hides' : 'technical'
  return [
    found('bytes-after', 'trailing', `${bytes.length - end} bytes after the picture`, {
      at: `byte ${end}`,
      shows: rest,
      level,
    }),
  ]
}
