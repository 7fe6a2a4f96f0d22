// What one member of a ZIP is called and how it is packed, from its head and the extra fields of later times.
import iconv from 'iconv-lite'

/** What the head of a member and its entry in the directory say alike. */
export function described(name: Uint8Array, flags: number, method: number, extra: Uint8Array) {
  const rawName = nameOf(name, (flags & 0x800) !== 0, extra)
  return {
    rawName,
    isFolder: /[/\\]$/.test(rawName),
    encrypted: (flags & 0x41) !== 0 || method === 99,
    method,
  }
}

/** UTF-8 where the flag, an extra field or the bytes say so; else the old DOS code page. */
function nameOf(name: Uint8Array, saysUtf8: boolean, extra: Uint8Array): string {
  const unicode = extraField(extra, 0x7075)
  if (unicode && unicode.length > 5) return new TextDecoder().decode(unicode.subarray(5))
  const utf8 = new TextDecoder().decode(name)
  return saysUtf8 || !utf8.includes('\ufffd') ? utf8 : iconv.decode(Buffer.from(name), 'cp437')
}

interface Sizes {
  size: number
  packed: number
  offset: number
}

/** Zip64 keeps the numbers that are full in an extra field, in this order. */
export function wideSizes(extra: Uint8Array, narrow: Sizes): Sizes {
  const field = extraField(extra, 1)
  if (!field) return narrow
  const view = new DataView(field.buffer, field.byteOffset, field.byteLength)
  const wide = { ...narrow }
  let at = 0
  for (const key of ['size', 'packed', 'offset'] as const) {
    if (narrow[key] !== 0xffffffff || at + 8 > view.byteLength) continue
    wide[key] = Number(view.getBigUint64(at, true))
    at += 8
  }
  return wide
}

function extraField(extra: Uint8Array, id: number): Uint8Array | null {
  const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength)
  for (let i = 0; i + 4 <= extra.length; ) {
    const length = view.getUint16(i + 2, true)
    if (view.getUint16(i, true) === id) return extra.subarray(i + 4, i + 4 + length)
    i += 4 + length
  }
  return null
}
