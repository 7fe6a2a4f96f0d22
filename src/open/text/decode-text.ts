// Bytes to text, whatever wrote them: marks at the front first, then what the file says of itself, then what fits.
import iconv from 'iconv-lite'
import { oldCodePage } from './old-code-page.ts'

export interface DecodedText {
  text: string
  /** What it was decoded as: "utf-8", "utf-16le", "windows-1252", "gb18030" … */
  encoding: string
  /** Some bytes stand for no character in that encoding and show as U+FFFD. */
  lost: boolean
}

/** What senders write for a charset, and what they mean by it. Latin-1 is windows-1252 on the web and in mail. */
const MEANT: Record<string, string> = {
  ascii: '',
  'us-ascii': '',
  'ansi_x3.4-1968': '',
  'unknown-8bit': '',
  '7bit': '',
  '8bit': '',
  binary: '',
  default: '',
  utf8: 'utf-8',
  'iso-8859-1': 'windows-1252',
  iso8859_1: 'windows-1252',
  latin1: 'windows-1252',
  l1: 'windows-1252',
  'cp-1252': 'windows-1252',
  cp1252: 'windows-1252',
  ansi: 'windows-1252',
  'unicode-1-1-utf-7': 'utf-7',
  'unicode-1-1-utf-8': 'utf-8',
  utf7: 'utf-7',
  gb2312: 'gb18030',
  gbk: 'gb18030',
  'x-gbk': 'gb18030',
  'gb_2312-80': 'gb18030',
  'ks_c_5601-1987': 'cp949',
  unicode: 'utf-16le',
  'utf-16': 'utf-16le',
}

const MARKS: [bytes: number[], encoding: string][] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/**
 * Never throws. `said` is the charset that a mail header or a page names; a name that is unknown, or that
 * the bytes contradict, is set aside for what fits.
 */
export function decodeText(bytes: Uint8Array, said?: string | null): DecodedText {
  const mark = MARKS.find(([front]) => front.every((byte, i) => bytes[i] === byte))
  if (mark) return marked(mark[1], bytes.subarray(mark[0].length))

  const meant = meantBy(said)
  if (/^(?:utf-?(?:16|32)|ucs)/.test(meant) && !bytes.subarray(0, SNIFFED).includes(0)) {
    const fits = whatFits(bytes)
    if ((fits.encoding === 'utf-8' && !fits.lost) || isPlain(fits.text)) return fits
  }
  if (meant === 'utf-7') return decodedAs(meant, bytes)
  if (meant && meant !== 'utf-8' && iconv.encodingExists(meant)) {
    const asSaid = decodedAs(meant, bytes)
    if (!asSaid.lost) return asSaid
    const fits = whatFits(bytes)
    return fits.encoding === 'utf-8' && !fits.lost ? fits : asSaid
  }
  return whatFits(bytes)
}

/** What is wide has noughts, but for a line of Chinese: a head that calls plain letters wide is wrong, whoever wrote it. */
function isPlain(text: string): boolean {
  const front = text.slice(0, SNIFFED)
  return (front.match(/[\t\n\r\x20-\x7e]/g)?.length ?? 0) > front.length * PLAIN_SHARE
}

const PLAIN_SHARE = 0.8

/** Some programs put the mark of UTF-8 before whatever they write. */
function marked(encoding: string, bytes: Uint8Array): DecodedText {
  const asMarked = decodedAs(encoding, bytes)
  return encoding === 'utf-8' && asMarked.lost && !isMostlyUtf8(asMarked.text)
    ? decodedAs(oldCodePage(bytes), bytes)
    : asMarked
}

/** Without a byte above 127 almost any name is right, so the plainest one is answered. */
function whatFits(bytes: Uint8Array): DecodedText {
  const wide = looksWide(bytes)
  if (wide) return decodedAs(wide, bytes)
  const utf8 = decodedAs('utf-8', bytes)
  return utf8.lost && !isMostlyUtf8(utf8.text) ? decodedAs(oldCodePage(bytes), bytes) : utf8
}

function meantBy(said: string | null | undefined): string {
  const name = (said ?? '')
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '')
  return MEANT[name] ?? name
}

function decodedAs(encoding: string, bytes: Uint8Array): DecodedText {
  const decoded =
    encoding === 'utf-8'
      ? new TextDecoder('utf-8').decode(bytes)
      : iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding)
  const text = withoutPadding(decoded)
  return { text, encoding, lost: text.includes('\ufffd') }
}

/** Old systems fill their last block with noughts. */
function withoutPadding(text: string): string {
  let end = text.length
  while (end > 0 && text.charCodeAt(end - 1) === 0) end--
  return end === text.length ? text : text.slice(0, end)
}

const SNIFFED = 4096
/** In western UTF-16 nearly every other byte is nought. */
const WIDE_SHARE = 0.4

/** UTF-16 without a mark, as some systems export it. */
function looksWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const seen = Math.min(bytes.length, SNIFFED) & ~1
  if (seen < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < seen; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const pairs = seen / 2
  if (odd / pairs > WIDE_SHARE && even / pairs < WIDE_SHARE / 4) return 'utf-16le'
  if (even / pairs > WIDE_SHARE && odd / pairs < WIDE_SHARE / 4) return 'utf-16be'
  return null
}

/** One cut character in a long UTF-8 letter is not a reason to read the rest as windows-1252. */
function isMostlyUtf8(text: string): boolean {
  const lost = text.split('\ufffd').length - 1
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return whole > lost * 4
}
