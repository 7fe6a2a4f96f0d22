// A profile of colours says what it is called: of a standard nothing is learnt, of somebody's screen or scanner its name.
import { inflateSync } from 'node:zlib'
import { type Found, found } from '../report/found.ts'

/** What profiles of standards, and of the programs that write them, are called by. */
const STANDARD =
  /s-?rgb|rgb|cmyk|gr[ae]y|gamma|display p3|p3|generic|iso|fogra|swop|gracol|coated|dot gain|ciexyz|lab\b|iec ?6|rec\.? ?\d|bt\.?\d|romm|prophoto|wide gamut|colou?rmatch|apple|adobe|kodak|icc|profile|c2\b|lcms|built-?in|artifex|x-?rite|default|linear/i

/** `name`: what the picture itself calls it. */
export function profileName(name: string, profile: Uint8Array, at: string): Found[] {
  const said = [name, described(profile)].filter(
    (words) => /\p{L}{2}/u.test(words) && !STANDARD.test(words),
  )
  return said.length === 0
    ? []
    : [
        found('picture-metadata', 'ICC', 'whose colours it has: the name of a profile', {
          at,
          level: 'names',
          shows: said.join('; '),
        }),
      ]
}

export function packedProfile(content: Uint8Array, at: string): Found[] {
  const end = content.indexOf(0)
  const name = Buffer.from(content.subarray(0, Math.max(0, end))).toString('latin1')
  try {
    return profileName(name, inflateSync(content.subarray(end + 2), { maxOutputLength: MOST }), at)
  } catch {
    return profileName(name, new Uint8Array(), at)
  }
}

const MOST = 10_000_000
/** ICC.1, 7.2: where its list of tags begins. */
const LIST = 128

/** The tag "desc", old (one byte a letter) or new (two, in several languages). */
function described(profile: Uint8Array): string {
  const view = Buffer.from(profile.buffer, profile.byteOffset, profile.byteLength)
  if (view.length < LIST + 4) return ''
  const count = Math.min(100, view.readUInt32BE(LIST))
  for (let i = 0; i < count && LIST + 16 + i * 12 <= view.length; i++) {
    const tag = LIST + 4 + i * 12
    if (view.toString('latin1', tag, tag + 4) !== 'desc') continue
    const start = view.readUInt32BE(tag + 4)
    if (start + 12 > view.length) return ''
    const kind = view.toString('latin1', start, start + 4)
    if (kind === 'desc') {
      const length = Math.min(view.readUInt32BE(start + 8), 1000)
      return view.toString('latin1', start + 12, start + 12 + length).split('\0')[0] ?? ''
    }
    if (kind !== 'mluc' || start + 28 > view.length) return ''
    const length = Math.min(view.readUInt32BE(start + 20), 2000)
    const text = start + view.readUInt32BE(start + 24)
    return Buffer.from(view.subarray(text, text + length - (length % 2)))
      .swap16()
      .toString('utf16le')
      .replace(/\0+$/, '')
  }
  return ''
}
