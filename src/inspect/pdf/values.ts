// The values of a PDF as they are written: numbers, names, texts, lists, dictionaries, references.
export type Value = null | boolean | number | string | Name | Ref | Value[] | Dictionary

export interface Name {
  name: string
}

export interface Ref {
  ref: number
}

export interface Dictionary {
  entries: Map<string, Value>
}

const DEEPEST = 100

export function readValue(text: string, from: number, depth = 0): { value: Value; end: number } {
  let at = pastBlank(text, from)
  const sign = text[at] ?? ''
  if (depth > DEEPEST || sign === '') return { value: null, end: text.length }
  if (sign === '/') return name(text, at)
  if (sign === '(') return literal(text, at)
  if (sign === '<' && text[at + 1] === '<') {
    const entries = new Map<string, Value>()
    at = pastBlank(text, at + 2)
    while (at < text.length && !text.startsWith('>>', at)) {
      if (text[at] !== '/') {
        // Not a key: what is so damaged is passed over, sign by sign.
        at = pastBlank(text, at + 1)
        continue
      }
      const key = name(text, at)
      const { value, end } = readValue(text, key.end, depth + 1)
      entries.set(key.value.name, value)
      at = pastBlank(text, Math.max(end, key.end))
      if (/^(endobj|stream)/.test(text.slice(at, at + 6))) return { value: { entries }, end: at }
    }
    return { value: { entries }, end: at + 2 }
  }
  if (sign === '<') {
    const end = text.indexOf('>', at)
    const stop = end < 0 ? text.length : end
    const hex = text.slice(at + 1, stop).replace(/[^0-9a-f]/gi, '')
    return {
      value: Buffer.from(hex.length % 2 ? `${hex}0` : hex, 'hex').toString('latin1'),
      end: stop + 1,
    }
  }
  if (sign === '[') {
    const list: Value[] = []
    at = pastBlank(text, at + 1)
    while (at < text.length && text[at] !== ']') {
      const { value, end } = readValue(text, at, depth + 1)
      list.push(value)
      at = pastBlank(text, Math.max(end, at + 1))
      if (text.startsWith('endobj', at)) return { value: list, end: at }
    }
    return { value: list, end: at + 1 }
  }
  return word(text, at)
}

function word(text: string, at: number): { value: Value; end: number } {
  WORD.lastIndex = at
  const [written = ''] = WORD.exec(text) ?? []
  const end = at + Math.max(1, written.length)
  if (/^\d+$/.test(written)) {
    REFERENCE.lastIndex = end
    const more = REFERENCE.exec(text)
    if (more) return { value: { ref: Number(written) }, end: end + more[0].length }
  }
  if (/^[-+]?[\d.]/.test(written)) return { value: Number.parseFloat(written), end }
  if (written === 'true' || written === 'false') return { value: written === 'true', end }
  return { value: null, end: /^(endobj|endstream|stream)$/.test(written) ? at : end }
}

const WORD = /[^\s()<>[\]{}/%]+/y
const REFERENCE = /\s+\d+\s+R(?![\w])/y
const NAME = /\/[^\s()<>[\]{}/%]*/y
const BLANK = /(?:[\s\0]|%[^\r\n]*[\r\n])*/y

function pastBlank(text: string, at: number): number {
  BLANK.lastIndex = at
  return at + (BLANK.exec(text)?.[0].length ?? 0)
}

function name(text: string, at: number): { value: { name: string }; end: number } {
  NAME.lastIndex = at
  const written = NAME.exec(text)?.[0] ?? '/'
  const plain = written
    .slice(1)
    .replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return { value: { name: plain }, end: at + Math.max(1, written.length) }
}

const ESCAPES: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function literal(text: string, at: number): { value: string; end: number } {
  let out = ''
  let depth = 1
  let i = at + 1
  for (; i < text.length && depth > 0; i++) {
    const sign = text[i] ?? ''
    if (sign === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(i + 1, i + 4))?.[0]
      if (octal) {
        out += String.fromCharCode(Number.parseInt(octal, 8) & 255)
        i += octal.length
      } else {
        const next = text[++i] ?? ''
        if (next !== '\n' && next !== '\r') out += ESCAPES[next] ?? next
      }
      continue
    }
    if (sign === '(') depth++
    if (sign === ')' && --depth === 0) break
    out += sign
  }
  return { value: out, end: i + 1 }
}

/** A text of a PDF: UTF-16 or UTF-8 where its mark says so, else one character a byte. */
export function pdfText(raw: string): string {
  const bytes = Buffer.from(raw, 'latin1')
  if (raw.startsWith('\xfe\xff')) return new TextDecoder('utf-16be').decode(bytes.subarray(2))
  if (raw.startsWith('\xff\xfe')) return new TextDecoder('utf-16le').decode(bytes.subarray(2))
  return raw.startsWith('\xef\xbb\xbf') ? new TextDecoder().decode(bytes.subarray(3)) : raw
}
