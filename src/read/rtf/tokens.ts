// Rich text as it is written: groups, control words, and the bytes between them.

export type RtfToken =
  | { is: 'open' }
  | { is: 'close' }
  | { is: 'word'; word: string; n: number | null }
  /** Bytes as Latin-1 characters: their code page is known to the reader. */
  | { is: 'bytes'; bytes: string }

const WORD = /\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/y
const MARKS = /[\\{}\r\n]/g

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
      // A picture is megabytes in one stretch: a pattern for all of it takes more stack than there is.
      MARKS.lastIndex = i
      const end = MARKS.exec(rtf)?.index ?? rtf.length
      yield { is: 'bytes', bytes: rtf.slice(i, end) }
      i = end
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
