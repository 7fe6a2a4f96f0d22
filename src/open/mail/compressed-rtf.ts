// Outlook packs rich text against a dictionary that starts full of what every such text says (MS-OXRTFCP).

const DICTIONARY =
  '{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript ' +
  '\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par ' +
  '\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx'
const WINDOW = 4096
const PACKED = 0x75465a4c
const PLAIN = 0x414c454d
const HEADER = 16
/** A reference of two bytes gives at most 17. */
const MOST_OF_TWO_BYTES = 17

/** Null where it is no packed rich text; what there is where it is cut. */
export function unpackedRtf(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < HEADER) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kind = view.getUint32(8, true)
  const size = view.getUint32(4, true)
  if (kind === PLAIN) return bytes.subarray(HEADER, HEADER + size)
  return kind === PACKED ? inflated(bytes, size) : null
}

function inflated(bytes: Uint8Array, size: number): Uint8Array {
  const window = new Uint8Array(WINDOW)
  window.set(Buffer.from(DICTIONARY, 'latin1'))
  const out = new Uint8Array(Math.min(size, bytes.length * MOST_OF_TWO_BYTES))
  let to = 0
  let at = HEADER
  let write = DICTIONARY.length
  const put = (byte: number): void => {
    if (to < out.length) out[to++] = byte
    window[write] = byte
    write = (write + 1) % WINDOW
  }
  while (at < bytes.length && to < out.length) {
    const control = bytes[at++] ?? 0
    for (let bit = 0; bit < 8 && at < bytes.length; bit++) {
      if ((control & (1 << bit)) === 0) {
        put(bytes[at++] ?? 0)
        continue
      }
      const reference = ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
      at += 2
      const from = reference >> 4
      if (from === write) return out.subarray(0, to)
      for (let i = 0; i < (reference & 15) + 2; i++) put(window[(from + i) % WINDOW] ?? 0)
    }
  }
  return out.subarray(0, to)
}
