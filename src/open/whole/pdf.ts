// Whether a PDF came whole: its list of objects lies where its end says, leads to them, and what is packed unpacks to its checksum.
import { inflateRawSync, inflateSync } from 'node:zlib'

export function harmOfPdf(bytes: Buffer): string | null {
  const text = bytes.toString('latin1')
  return harmOfList(text) ?? (text.includes('/Encrypt') ? null : harmOfStreams(bytes, text))
}

const LOST = 'its list of objects is lost or does not fit'
const NUMBERED = /(?<!\d)\s*\d{1,10}\s+\d{1,5}\s+obj\b/y
/** Some writers count a line end more or less. */
const SLACK = [0, 1, -1, 2, -2, 3, -3]

/** Readers go through the whole file where it fails, and take what they find. */
function harmOfList(text: string): string | null {
  const shift = Math.max(0, text.slice(0, 1024).indexOf('%PDF-'))
  const said = /^startxref\s+(\d{1,12})/.exec(
    text.slice(Math.max(0, text.lastIndexOf('startxref'))),
  )
  if (!said) return LOST
  for (const at of [Number(said[1]), Number(said[1]) + shift]) {
    const front = text.slice(Math.max(0, at - 3), at + 40)
    if (/^[\s\S]{0,6}?xref\b/.test(front)) return listFits(text, at, shift) ? null : LOST
    if (/^[\s\S]{0,6}?\d+\s+\d+\s+obj\b/.test(front)) return null
  }
  return LOST
}

const MOST_ENTRIES = 20_000
const ENTRY = /(\d{10}) (\d{5}) ([nf])|trailer/g

function listFits(text: string, list: number, shift: number): boolean {
  ENTRY.lastIndex = list
  for (let n = 0; n < MOST_ENTRIES; n++) {
    const [entry, offset = '', , kind] = ENTRY.exec(text) ?? []
    if (entry === undefined || entry === 'trailer') return true
    if (kind !== 'n' || Number(offset) === 0) continue
    const isThere = [Number(offset), Number(offset) + shift].some((at) => hasObject(text, at))
    if (!isThere) return false
  }
  return true
}

const hasObject = (text: string, at: number): boolean =>
  SLACK.some((slack) => {
    NUMBERED.lastIndex = Math.max(0, at + slack)
    return NUMBERED.test(text)
  })

/** Of bytes: what is gone through for it. */
const MOST_PACKED = 20_000_000
const LONGEST = 2_000_000
const MOST_UNPACKED = 50_000_000
/** Pictures and fonts show for themselves. */
const PASSED_OVER = /\/Subtype\b|\/Length1\b|\/DecodeParms\b|\/Type\s*\/(?:XRef|ObjStm|Metadata)\b/

function harmOfStreams(bytes: Buffer, text: string): string | null {
  let [packed, unpacked, last] = [0, 0, 0]
  for (
    let open = text.indexOf('stream', 0);
    open >= 0 && packed < MOST_PACKED && unpacked < MOST_UNPACKED;
    open = text.indexOf('stream', last)
  ) {
    const dictionary = text.slice(Math.max(last, text.lastIndexOf(' obj', open)), open)
    const from = open + (text.startsWith('\r\n', open + 6) ? 8 : 7)
    const close = text.indexOf('endstream', from)
    last = close < 0 ? text.length : close + 9
    if (!/\/Filter\s*\[?\s*\/(?:FlateDecode|Fl)\s*(?:\]|\/(?!\w+Decode)|>|$)/.test(dictionary))
      continue
    if (PASSED_OVER.test(dictionary) || last - from > LONGEST) continue
    if (close < 0) return 'a stretch of it has no end'
    packed += close - from
    const size = unpackedSize(bytes.subarray(from, close))
    if (size === null) return 'a stretch of it does not unpack to what it was'
    unpacked += size
  }
  return null
}

/** null where it breaks off or differs from its checksum; a writer that left the checksum out is forgiven. */
function unpackedSize(packed: Buffer): number | null {
  try {
    return inflateSync(packed, { maxOutputLength: MOST_UNPACKED }).length
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    if (code === 'ERR_BUFFER_TOO_LARGE') return MOST_UNPACKED
    if (code !== 'Z_BUF_ERROR') return null
    return endsRaw(packed)
  }
}

function endsRaw(packed: Buffer): number | null {
  try {
    return inflateRawSync(packed.subarray(2), { maxOutputLength: MOST_UNPACKED }).length
  } catch {
    return null
  }
}
