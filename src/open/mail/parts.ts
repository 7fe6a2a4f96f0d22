// The parts of a mail, leaf by leaf in their order, transfer encodings undone and nothing merged.
import { MOST_MEMBERS } from '../members/budget.ts'
import { type Field, fieldText, splitHead, structured } from './fields.ts'
import { decodeTransfer } from './transfer-encoding.ts'

export interface MailPart {
  /** In small letters: "text/plain". */
  type: string
  charset: string | null
  /** format=flowed: lines that end in a blank go on; that blank is kept, or (delsp) was only put there to say so. */
  flowed: 'no' | 'blank-kept' | 'blank-dropped'
  /** As written, from either field; null where it has none. */
  rawName: string | null
  disposition: 'inline' | 'attachment' | null
  /** The multiparts it is in, outermost first: ["multipart/mixed", "multipart/alternative#2"], numbered so that two can be told apart. */
  within: string[]
  bytes: Uint8Array
}

export interface SplitMail {
  fields: Field[]
  parts: MailPart[]
  /** A multipart whose last boundary never comes: the mail was cut. */
  cut: boolean
  /** A part stands before the first boundary, where nobody looks: its own is damaged. */
  boundaryLost: boolean
}

/** A blank line parts the heads from what is said. */
const HAS_BODY = /\r?\n[ \t]*\r?\n|\r[ \t]*\r|^\r?\n/
const PART_HEAD = /^content-(?:type|transfer-encoding):/im

const DEEPEST_PARTS = 40
/** So many that whoever counts the files of a message sees that there are too many. */
const MOST_PARTS = MOST_MEMBERS + 2

export function splitMail(bytes: Uint8Array): SplitMail {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const parts: MailPart[] = []
  let multiparts = 0
  let [cut, boundaryLost] = [false, false]

  const walk = (part: string, within: string[], inDigest: boolean): Field[] => {
    const { fields, body } = splitHead(part)
    if (parts.length >= MOST_PARTS) {
      cut = true
      return fields
    }
    const type = structured(fields, 'content-type')
    const boundary = type?.value.startsWith('multipart/') ? boundaryOf(type.params, body) : null
    if (!boundary || within.length >= DEEPEST_PARTS) {
      parts.push(leaf(fields, body, { within, inDigest }))
      return fields
    }
    const own = `${type?.value}#${++multiparts}`
    const pieces = splitAt(body, boundary)
    cut ||= !pieces.closed
    boundaryLost ||= PART_HEAD.test(pieces.before)
    for (const piece of pieces.parts)
      walk(piece, [...within, own], type?.value === 'multipart/digest')
    return fields
  }

  // A mail that was pasted may have no blank line, but it says more than the name of a head that is cut.
  cut = /^[\w-]{0,40}$/.test(splitHead(whole).body.trim()) && !HAS_BODY.test(whole)
  const fields = walk(whole.replace(/^(?:\xef\xbb\xbf)?\s*(?=\S)/, ''), [], false)
  return { fields, parts, cut, boundaryLost }
}

/** A multipart without a boundary, or with one that never comes, often has it in its text all the same. */
function boundaryOf(params: Record<string, string>, body: string): string | null {
  const said = params['boundary']?.trimEnd()
  if (said && body.includes(`--${said}`)) return said
  return /^--(\S.{0,100}?)[ \t]*\r?\ncontent-[\w-]+:/im.exec(body)?.[1] ?? null
}

function splitAt(
  body: string,
  boundary: string,
): { parts: string[]; closed: boolean; before: string } {
  const parts: string[] = []
  const line = `--${boundary}`
  let start = -1
  let before = ''
  for (let at = body.indexOf(line); at >= 0; at = body.indexOf(line, at + line.length)) {
    const after = /^(--)?[ \t]*(?:\r?\n|$)/.exec(
      body.slice(at + line.length, at + line.length + 80),
    )
    if (!after || (at > 0 && body[at - 1] !== '\n')) continue
    if (start >= 0) parts.push(body.slice(start, beforeBreak(body, at)))
    else before = body.slice(0, at)
    if (after[1]) return { parts, closed: true, before }
    start = at + line.length + after[0].length
  }
  if (start >= 0) parts.push(body.slice(start))
  return { parts, closed: false, before }
}

/** The line break before a boundary belongs to the boundary. */
function beforeBreak(body: string, at: number): number {
  if (body[at - 1] !== '\n') return at
  return body[at - 2] === '\r' ? at - 2 : at - 1
}

function leaf(
  fields: Field[],
  body: string,
  { within, inDigest }: { within: string[]; inDigest: boolean },
): MailPart {
  const said = structured(fields, 'content-type')
  const disposition = structured(fields, 'content-disposition')
  const fallback = inDigest ? 'message/rfc822' : 'text/plain'
  const type = /^[\w.+-]+\/[\w.+-]+$/.test(said?.value ?? '') ? (said?.value ?? fallback) : fallback
  const encoding = structured(fields, 'content-transfer-encoding')?.value ?? ''
  return {
    type: type.startsWith('multipart/') ? 'text/plain' : type,
    charset: said?.params['charset'] ?? null,
    flowed: flowedBy(said?.params),
    rawName: disposition?.params['filename'] || said?.params['name'] || otherName(fields, type),
    disposition: isDisposition(disposition?.value) ? disposition.value : null,
    within,
    bytes: decodeTransfer(body, encoding),
  }
}

const isDisposition = (value: string | undefined): value is 'inline' | 'attachment' =>
  value === 'inline' || value === 'attachment'

function flowedBy(params: Record<string, string> | undefined): MailPart['flowed'] {
  if (params?.['format']?.toLowerCase() !== 'flowed') return 'no'
  return params['delsp']?.toLowerCase() === 'yes' ? 'blank-dropped' : 'blank-kept'
}

/** Where a file has no name, its location or description may look like one. */
function otherName(fields: Field[], type: string): string | null {
  if (/^(text\/(plain|html)|message\/)/.test(type)) return null
  const names = ['content-location', 'content-description'].map((name) => fieldText(fields, name))
  return names.find((name) => name !== null && /^[^:?]{1,200}\.[a-z0-9]{2,5}$/i.test(name)) ?? null
}
