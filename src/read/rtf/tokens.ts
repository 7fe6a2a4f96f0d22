// Rich text as it is written: groups, control words, and the bytes between them.

export type RtfToken =
  | { is: 'open' }
  | { is: 'close' }
  | { is: 'word'; word: string; n: number | null }
  /** Bytes as Latin-1 characters: their code page is known to the reader. */
  | { is: 'bytes'; bytes: string }

const WORD = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/y
const PLAIN = /[^\\{}\r\n]+/y

/** `rtf` is the file as Latin-1. Never fails: what is cut ends there. */
export function* rtfTokens(rtf: string): Generator<RtfToken> {
  for (let i = 0; i < rtf.length; ) {
    const at = rtf[i]
    if (at === '{') yield { is: 'open' }
    else if (at === '}') yield { is: 'close' }
    else if (at === '\\') {
      const { token, end } = escaped(rtf, i)
      if (token) yield token
      i = end
      continue
    } else if (at !== '\r' && at !== '\n') {
      PLAIN.lastIndex = i
      const [bytes = ''] = PLAIN.exec(rtf) ?? []
      yield { is: 'bytes', bytes }
      i += Math.max(1, bytes.length)
      continue
    }
    i++
  }
}

function escaped(rtf: string, i: number): { token: RtfToken | null; end: number } {
  WORD.lastIndex = i
  const found = WORD.exec(rtf)
  if (found) {
    const [whole, word = '', n] = found
    const end = i + whole.length
    // Binary data follows its length, and may hold anything.
    if (word === 'bin') return { token: null, end: end + Math.max(0, Number(n ?? 0)) }
    return { token: { is: 'word', word, n: n === undefined ? null : Number(n) }, end }
  }
  const sign = rtf[i + 1] ?? ''
  if (sign === "'") {
    const byte = Number.parseInt(rtf.slice(i + 2, i + 4), 16)
    const bytes = Number.isNaN(byte) ? '' : String.fromCharCode(byte)
    return { token: { is: 'bytes', bytes }, end: i + 4 }
  }
  return { token: SIGNS[sign] ?? null, end: i + 2 }
}

const SIGNS: Record<string, RtfToken> = {
  '\\': { is: 'bytes', bytes: '\\' },
  '{': { is: 'bytes', bytes: '{' },
  '}': { is: 'bytes', bytes: '}' },
  '~': { is: 'bytes', bytes: ' ' },
  _: { is: 'bytes', bytes: '-' },
  '*': { is: 'word', word: '*', n: null },
  '\n': { is: 'word', word: 'par', n: null },
  '\r': { is: 'word', word: 'par', n: null },
}
