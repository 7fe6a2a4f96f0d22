// How mails carry bytes as characters: base64, quoted-printable, uuencode.

/** `body` has one character a byte. Unknown encodings leave it as it is. */
export function decodeTransfer(body: string, encoding: string): Uint8Array {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return fromBase64(body)
    case 'quoted-printable':
      return fromQuotedPrintable(body)
    case 'x-uuencode':
    case 'uuencode':
    case 'x-uue':
      return findUuencoded(body)[0]?.bytes ?? Buffer.from(body, 'latin1')
    default:
      return Buffer.from(body, 'latin1')
  }
}

/** The head says base64, and somebody wrote words, or put them before or behind what was encoded. */
export function fromBase64(body: string): Uint8Array {
  const pieces: Buffer[] = []
  let rest = body
  for (let from = whereWordsBegin(rest); from !== null; from = whereWordsBegin(rest)) {
    const front = rest.slice(0, from)
    const encoded = isEncoded(front)
    const words = rest.slice(encoded ? from : 0)
    const next = words.search(FULL_LINE)
    if (encoded) pieces.push(decoded(front), Buffer.from('\r\n'))
    pieces.push(Buffer.from(next < 0 ? words : words.slice(0, next), 'latin1'))
    if (next < 0) return Buffer.concat(pieces)
    rest = words.slice(next)
  }
  return Buffer.concat([...pieces, decoded(rest)])
}

/** Each run up to its padding by itself: some senders glue several together. */
function decoded(body: string): Buffer {
  const letters = body.replace(/[^A-Za-z0-9+/=_-]+/g, '')
  const padding = letters.indexOf('=')
  if (padding < 0 || /^=+$/.test(letters.slice(padding))) return Buffer.from(letters, 'base64')
  return Buffer.concat(letters.split(/=+/).map((run) => Buffer.from(run, 'base64')))
}

const FULL_LINE = /^[A-Za-z0-9+/]{60,}={0,2}[ \t]*$/m

/** null where no line of the body is words. */
function whereWordsBegin(body: string): number | null {
  for (const { 0: line, index } of body.matchAll(/^[^\r\n]*\S \S[^\r\n]*$/gm))
    if (isWords(line.trim())) return index
  return null
}

/** Words are of unlike lengths, with signs between them; what was encoded may be parted into groups of one length. */
function isWords(line: string): boolean {
  const words = line.split(/ +/)
  if (words.some((word) => /^[A-Za-z0-9+/]{30}/.test(word))) return false
  if (/[^A-Za-z0-9+/=_ -]/.test(line)) return true
  const lengths = new Set(words.slice(0, -1).map((word) => word.length))
  return words.length > 3 && lengths.size > 1
}

/** Before the words: a full line, one that is padded, or a short one that is itself words when it is decoded. */
function isEncoded(front: string): boolean {
  if (FULL_LINE.test(front)) return true
  const run = front.replace(/\s+/g, '')
  if (!/^[A-Za-z0-9]/.test(run) || /[^A-Za-z0-9+/=_-]/.test(run)) return false
  if (run.endsWith('=')) return true
  const said = decoded(run).toString('utf8')
  return run.length % 4 === 0 && /^[\t\n\r\x20-\x7e\u00a0-\ufffc]+$/.test(said)
}

export function fromQuotedPrintable(body: string, { inWord = false } = {}): Uint8Array {
  if (!inWord && isFalselyQuoted(body)) return Buffer.from(body, 'latin1')
  const joined = inWord ? body : withoutSoftBreaks(body)
  return Buffer.from(
    joined.replace(/=([0-9a-f]{2})/gi, (ink, hex: string) => {
      const code = Number.parseInt(hex, 16)
      return code < 32 && !CONTROLS.includes(code) ? ink : String.fromCharCode(code)
    }),
    'latin1',
  )
}

/** Tab, line feed, form feed, carriage return, escape (of old Asian encodings): no other control character is text. */
const CONTROLS = [9, 10, 12, 13, 14, 15, 27]

/** What writers that quote do quote: bytes beyond ASCII, the sign itself, line ends. */
const TRULY = /=(?:3d|[89a-f][0-9a-f]|[ \t]*\r?\n|[ \t]*$)/i
/** ... and blanks at a line's end, a "From" or dot at its front, which stand there otherwise too. */
const PERHAPS = /=(?:20|09|0d|0a)[ \t]*(?=\r?\n|$)|^=(?:46|2e)/gim
const ESCAPE = /=[0-9a-f]{2}/i

/** The head says quoted-printable, and nobody quoted: "2013=12" is twelve and no control character. */
function isFalselyQuoted(body: string): boolean {
  if (!body.includes('=') || TRULY.test(body)) return false
  return ESCAPE.test(body.replace(PERHAPS, '')) || !ESCAPE.test(body)
}

/** Blanks at the end of a line were added on the way; an "=" there says that the line goes on. */
function withoutSoftBreaks(body: string): string {
  return body
    .split('\n')
    .map((line) => {
      const kept = line.trimEnd()
      return kept.endsWith('=') ? kept.slice(0, -1) : `${kept}\r\n`
    })
    .join('')
    .replace(/\r\n$/, '')
}

export interface Uuencoded {
  rawName: string
  bytes: Uint8Array
  /** Where it stands in the body, from "begin" to after "end". */
  start: number
  end: number
}

const UU_BEGIN = /^begin(-base64)? [0-7]{3,4} (\S.{0,255}?)\r?$/gm

/** Files that old mail programs put straight into the text. */
export function findUuencoded(body: string): Uuencoded[] {
  const lastMark = body.lastIndexOf(BASE64_END)
  let end = 0
  return [...body.matchAll(UU_BEGIN)].flatMap((begin) => {
    // What begins within a file is of that file.
    if (begin.index < end) return []
    const lines = begin.index + begin[0].length + 1
    if (begin[1] && lines > lastMark) return []
    const block = begin[1] ? base64Block(body, lines) : uuBlock(body, lines)
    end = block?.end ?? end
    return block ? [{ rawName: begin[2] ?? '', start: begin.index, ...block }] : []
  })
}

type Block = Pick<Uuencoded, 'bytes' | 'end'>

const BASE64_END = '\n===='

function base64Block(body: string, from: number): Block | null {
  const end = body.indexOf(BASE64_END, from)
  return end < 0 ? null : { bytes: fromBase64(body.slice(from, end)), end: end + 5 }
}

/** null when a line does not hold what its first letter promises: then it was only a text with these words. */
function uuBlock(body: string, from: number): Block | null {
  const out: Buffer[] = []
  for (let at = from; at < body.length; ) {
    const feed = body.indexOf('\n', at)
    const lineEnd = feed < 0 ? body.length : feed
    const line = body.slice(at, lineEnd).replace(/\r$/, '')
    if (line.trimEnd() === 'end') return { bytes: Buffer.concat(out), end: lineEnd }
    const held = uuLine(line)
    if (!held) return null
    out.push(held)
    at = lineEnd + 1
  }
  return null
}

function uuLine(line: string): Buffer | null {
  const length = line === '' ? 0 : (line.charCodeAt(0) - 32) & 63
  const needed = Math.ceil(length / 3) * 4
  const letters = line.length - 1
  if (length > 0 && (letters > needed + 2 || letters < Math.ceil((length * 4) / 3))) return null
  return uuBytes(line.slice(1).padEnd(needed, ' ')).subarray(0, length)
}

function uuBytes(letters: string): Buffer {
  const out = Buffer.alloc((letters.length / 4) * 3 + 3)
  for (let i = 0, at = 0; i + 3 < letters.length; i += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = [0, 1, 2, 3].map(
      (offset) => (letters.charCodeAt(i + offset) - 32) & 63,
    )
    out[at++] = (a << 2) | (b >> 4)
    out[at++] = ((b & 15) << 4) | (c >> 2)
    out[at++] = ((c & 3) << 6) | d
  }
  return out
}
