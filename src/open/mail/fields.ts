// The fields at the head of a mail or of one of its parts: unfolded, with coded words and parameters read.
import { decodeText } from '../text/decode-text.ts'
import { fromQuotedPrintable } from './transfer-encoding.ts'

export interface Field {
  /** In small letters: "content-type". */
  name: string
  /** Unfolded, one character a byte, as it came. */
  raw: string
}

/** A field such as `text/plain; charset=utf-8; name="a.csv"`. */
export interface Structured {
  /** In small letters. */
  value: string
  params: Record<string, string>
}

/** `part` has one character a byte. The head ends at the first blank line, or where a line is no field. */
export function splitHead(part: string): { fields: Field[]; body: string } {
  const fields: Field[] = []
  let at = 0
  while (at < part.length) {
    const lineEnd = endOfLine(part, at)
    const line = part.slice(at, lineEnd.end)
    if (line === '') return { fields, body: part.slice(lineEnd.next) }
    const last = fields.at(-1)
    if (/^[ \t]/.test(line) && last) last.raw += ` ${line.trim()}`
    else {
      const field = FIELD.exec(line)
      if (field?.[1]) fields.push({ name: field[1].toLowerCase(), raw: (field[2] ?? '').trim() })
      else if (!isEnvelope(line, at) && !isStray(fields, part, lineEnd.next))
        return { fields, body: part.slice(at) }
    }
    at = lineEnd.next
  }
  return { fields, body: '' }
}

const FIELD = /^([!-9;-~]+)[ \t]*:(.*)$/s

/** A broken line in the middle of a head: fields stand before it and after it. */
function isStray(fields: Field[], part: string, next: number): boolean {
  return fields.length > 1 && FIELD.test(part.slice(next, endOfLine(part, next).end))
}

/** "From foi@… Fri Mar 14": the line that mailboxes put before a mail. */
const isEnvelope = (line: string, at: number): boolean => at === 0 && /^>?From /.test(line)

function endOfLine(part: string, from: number): { end: number; next: number } {
  const feed = part.indexOf('\n', from)
  if (feed < 0) return { end: part.length, next: part.length }
  return { end: part[feed - 1] === '\r' ? Math.max(from, feed - 1) : feed, next: feed + 1 }
}

/** The first field of that name as people read it; null where it is missing or blank. */
export function fieldText(fields: Field[], name: string): string | null {
  const field = fields.find((one) => one.name === name)
  const text = field ? decodeWords(field.raw).replace(/\s+/g, ' ').trim() : ''
  return text === '' ? null : text
}

const LONGEST_STRUCTURED = 16_384

export function structured(fields: Field[], name: string): Structured | null {
  const field = fields.find((one) => one.name === name)
  if (!field) return null
  const [value = '', ...params] = splitOutsideQuotes(
    withoutComments(field.raw.slice(0, LONGEST_STRUCTURED)),
  )
  return { value: value.trim().toLowerCase(), params: parametersOf(params) }
}

const CODED_WORD = /=\?([^?\s]+)\?([QqBb])\?([^?]*)\?=/g

/** RFC 2047: "=?utf-8?Q?=C2=A320?=" is "£20". Neighbours of one charset are joined before they are decoded. */
export function decodeWords(raw: string): string {
  let text = ''
  let at = 0
  let open: { charset: string; bytes: Uint8Array[] } | null = null
  const close = () => {
    if (open) text += decodeText(Buffer.concat(open.bytes), open.charset).text
    open = null
  }
  for (const word of raw.matchAll(CODED_WORD)) {
    const between = raw.slice(at, word.index)
    const charset = (word[1] ?? '').replace(/\*.*$/, '').toLowerCase()
    if (!(open && between.trim() === '' && open.charset === charset)) {
      close()
      if (between.trim() !== '' || at === 0) text += eightBit(between)
    }
    open ??= { charset, bytes: [] }
    open.bytes.push(wordBytes(word[2] ?? 'q', word[3] ?? ''))
    at = word.index + word[0].length
  }
  close()
  return text + eightBit(raw.slice(at))
}

function wordBytes(coding: string, word: string): Uint8Array {
  return coding.toLowerCase() === 'b'
    ? Buffer.from(word, 'base64')
    : fromQuotedPrintable(word.replaceAll('_', ' '), { inWord: true })
}

/** Fields should be ASCII; where they are not they are UTF-8 or windows-1252. */
const eightBit = (raw: string): string => decodeText(Buffer.from(raw, 'latin1')).text

/** RFC 2231: name*0*=utf-8''a%20; name*1="b.csv". Sections are joined, those marked with a star are percent-coded. */
function parametersOf(params: string[]): Record<string, string> {
  const sections = params.flatMap((param) => {
    const [, key = '', nr, star = '', value = ''] =
      /^\s*([^=*\s]+)(?:\*(\d+))?(\*?)\s*=\s*(.*?)\s*$/s.exec(param) ?? []
    return key === ''
      ? []
      : [
          {
            key: key.toLowerCase(),
            nr: Number(nr ?? 0),
            coded: star === '*',
            value: unquoted(value),
          },
        ]
  })
  const read: Record<string, string> = {}
  for (const key of new Set(sections.map((section) => section.key))) {
    const own = sections.filter((section) => section.key === key)
    const extended = own.filter(({ coded, nr }) => coded || nr > 0)
    read[key] = extended.length > 0 ? extendedValue(own) : decodeWords(own[0]?.value ?? '')
  }
  return read
}

function extendedValue(sections: { nr: number; coded: boolean; value: string }[]): string {
  const inOrder = sections.filter(
    ({ coded, nr }, _, all) => coded || nr > 0 || all.some((other) => other.nr > 0),
  )
  inOrder.sort((a, b) => a.nr - b.nr)
  const [, charset = '', front = ''] = /^([^']*)'[^']*'(.*)$/s.exec(inOrder[0]?.value ?? '') ?? []
  const bytes = inOrder.map(({ coded, value }, i) => {
    const text = i === 0 && coded && charset !== '' ? front : value
    return coded ? percentBytes(text) : Buffer.from(text, 'latin1')
  })
  return decodeText(Buffer.concat(bytes), charset).text
}

const percentBytes = (text: string): Buffer =>
  Buffer.from(
    text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    ),
    'latin1',
  )

const unquoted = (value: string): string =>
  /^"/.test(value) ? value.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1') : value

function splitOutsideQuotes(raw: string): string[] {
  return raw.match(/(?:"(?:\\.|[^"\\])*"|[^;"])+(?:".*$)?|".*$/gs) ?? []
}

/** "text/plain (an aside); charset=utf-8" */
const withoutComments = (raw: string): string =>
  raw.replace(/("(?:\\.|[^"\\])*")|\((?:\\.|[^()\\])*\)/gs, (_, quoted?: string) => quoted ?? '')
