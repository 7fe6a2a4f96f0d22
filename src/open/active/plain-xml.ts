// A part of XML as one text that can be looked through, however it spells its letters, its quotes and its encoding.

/** Each letter of another encoding than UTF-16 is its own byte: what is looked for is written in these alone. */
export function plainXml(bytes: Uint8Array): string {
  const text = lettersOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length))
  return SPELLED.test(text) ? spelledPlainly(text) : text
}

/** Told by its mark, or by the nought byte beside its first "<". */
function lettersOf(bytes: Buffer): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0))
    return bytes.toString('utf16le')
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c))
    return Buffer.from(bytes.subarray(0, bytes.length & ~1))
      .swap16()
      .toString('utf16le')
  return bytes.toString('latin1')
}

const SPELLED = /&#|=\s*'|\s=\s*["']|=\s+["']/

/** `href = 'http&#58;//a'` is `href="http://a"`. A number that stands for a mark of XML stays: it is a letter, and no mark. */
const spelledPlainly = (xml: string): string =>
  xml
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (whole, hex?: string, tens?: string) => {
      const letter = String.fromCodePoint(
        Math.min(hex ? Number.parseInt(hex, 16) : Number(tens), 0x10ffff),
      )
      return /[!#-%(-;=?-~]/.test(letter) ? letter : whole
    })
    .replace(
      /([\w:.-])\s*=\s*(?:'([^'<]*)'|"([^"<]*)")/g,
      (_, last: string, single?: string, double?: string) =>
        `${last}="${double ?? single?.replaceAll('"', '&quot;')}"`,
    )
