// winmail.dat: how Outlook wraps a mail's files for other Outlooks (MS-OXTNEF).
import { decodeText } from '../text/decode-text.ts'

export interface AttachedFile {
  /** As written: a label, never a path. */
  rawName: string
  bytes: Uint8Array
}

export interface OpenedTnef {
  attached: AttachedFile[]
  /** The mail's own words, where they are kept as plain text. */
  body: string | null
  /** Everything was understood to the end. */
  whole: boolean
}

const SIGNATURE = 0x223e9f78
const ATTACHMENT = 2
const BODY = 0x800c
const ATTACH_RENDERED = 0x9002
const ATTACH_TITLE = 0x8010
const ATTACH_DATA = 0x800f
const ATTACH_PROPERTIES = 0x9005

/** Names in the properties of an attachment: PR_ATTACH_LONG_FILENAME and PR_ATTACH_FILENAME. */
const LONG_NAME = 0x3707
const STRING_8 = 0x1e
const STRING_16 = 0x1f

export function openTnef(bytes: Uint8Array): OpenedTnef {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const opened: OpenedTnef = { attached: [], body: null, whole: false }
  if (bytes.length < 6 || view.getUint32(0, true) !== SIGNATURE) return opened

  let at = 6
  while (at + 11 <= bytes.length) {
    const level = view.getUint8(at)
    const attribute = view.getUint16(at + 1, true)
    const length = view.getUint32(at + 5, true)
    const data = bytes.subarray(at + 9, at + 9 + length)
    if (data.length < length) return opened
    if (level === ATTACHMENT) takeAttachment(attribute, data, opened.attached)
    else if (attribute === BODY) opened.body = withoutEndingNought(data)
    at += 9 + length + 2
  }
  const listed = opened.attached.length
  opened.attached = opened.attached.filter((file) => file.bytes.length > 0)
  opened.whole = at >= bytes.length && opened.attached.length === listed
  return opened
}

function takeAttachment(attribute: number, data: Uint8Array, attached: AttachedFile[]): void {
  if (attribute === ATTACH_RENDERED) {
    attached.push({ rawName: `part ${attached.length + 1}`, bytes: new Uint8Array() })
  }
  const last = attached.at(-1)
  if (!last) return
  if (attribute === ATTACH_TITLE) last.rawName = withoutEndingNought(data) || last.rawName
  if (attribute === ATTACH_DATA) last.bytes = data
  if (attribute === ATTACH_PROPERTIES) last.rawName = longName(data) ?? last.rawName
}

/**
 * The title is the old 8.3 name; the long one stands among the properties. A property is its type, its id and,
 * for a text, how many there are, how long the first is, and that text.
 */
function longName(properties: Uint8Array): string | null {
  const view = new DataView(properties.buffer, properties.byteOffset, properties.byteLength)
  for (let at = 4; at + 12 <= properties.length; at += 4) {
    const type = view.getUint16(at, true)
    if (view.getUint16(at + 2, true) !== LONG_NAME || (type !== STRING_8 && type !== STRING_16))
      continue
    const length = view.getUint32(at + 8, true)
    const text = properties.subarray(at + 12, at + 12 + length)
    if (text.length < length) return null
    const name =
      type === STRING_16
        ? new TextDecoder('utf-16le').decode(text).replace(/\0+$/, '')
        : withoutEndingNought(text)
    return name || null
  }
  return null
}

const withoutEndingNought = (data: Uint8Array): string => decodeText(data).text.replace(/\0+$/, '')
