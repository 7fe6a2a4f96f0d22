// What a PDF does when it is opened, and which files lie in it, by the names in its objects, also where these are packed.
import { inflateSync } from 'node:zlib'
import type { Active } from './found.ts'

const NAMES: [name: RegExp, found: Active][] = [
  [/\/(?:JavaScript|JS)(?![\w-])/, { kind: 'acts', what: 'scripts' }],
  [/\/Launch(?![\w-])/, { kind: 'acts', what: 'a command that starts a program' }],
  [/\/(?:SubmitForm|ImportData)(?![\w-])/, { kind: 'acts', what: 'a form that sends itself' }],
  [
    /\/RichMedia(?![\w-])|\/(?:Movie|Sound|Rendition|3D)(?![\w-])(?=[\s\S]{0,40}\/)/,
    { kind: 'acts', what: 'moving pictures or sound' },
  ],
  [/\/XFA(?![\w-])/, { kind: 'acts', what: 'a form that is laid out by a program' }],
  [/\/EmbeddedFiles?(?![\w-])/, { kind: 'holds', what: 'a file put into it' }],
  [
    /\/OFF\s*\[\s*\d+\s+\d+\s+R|\/BaseState\s*\/OFF/,
    { kind: 'layers', what: 'layers that are switched off' },
  ],
  [/\/(?:GoToR|GoToE)(?![\w-])/, { kind: 'outside', what: 'another file' }],
]

/** Of bytes: what packed objects may unpack to, all together. */
const MOST_UNPACKED = 20_000_000
const MOST_PACKED = 500

export function actsInPdf(bytes: Uint8Array): Active[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  const objects = plainNames([outsideStreams(text), ...packedObjects(bytes, text)].join('\n'))
  return [
    ...NAMES.flatMap(([name, found]) => (name.test(objects) ? [found] : [])),
    ...(opensTheWeb(objects) ? [{ kind: 'outside' as const, what: 'a page of the web' }] : []),
  ]
}

/** A link waits for a click; what is done as the file opens does not. */
function opensTheWeb(objects: string): boolean {
  const [, direct = '', object] =
    /\/OpenAction\s*(?:(<<[^>]{0,500})|(\d{1,9})\s+\d+\s+R)/.exec(objects) ?? []
  const action = object === undefined ? direct : objectOf(objects, object)
  return /\/URI(?![\w-])/.test(action)
}

/** Its first letters, up to the end of its dictionary: enough to tell a link. */
function objectOf(objects: string, wanted: string): string {
  for (const { 1: number, index, 0: head } of objects.matchAll(OBJECT))
    if (number === wanted)
      return objects.slice(index, index + head.length + 500).split('>')[0] ?? ''
  return ''
}
const OBJECT = /(?<![\w.])(\d{1,9})\s+\d{1,5}\s+obj/g

/** What stands in a stream is ink or a picture: it may look like any name. */
const outsideStreams = (text: string): string => {
  const pieces: string[] = []
  let at = 0
  for (let open = text.indexOf('stream', at); open >= 0; open = text.indexOf('stream', at)) {
    pieces.push(text.slice(at, open))
    const close = text.indexOf('endstream', open + 6)
    at = close < 0 ? text.length : close + 9
  }
  pieces.push(text.slice(at))
  return pieces.join(' ')
}

/** "/J#61vaScript" is "/JavaScript". */
const plainNames = (text: string): string =>
  text.replace(/#([0-9a-fA-F]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )

function packedObjects(bytes: Uint8Array, text: string): string[] {
  const found: string[] = []
  let room = MOST_UNPACKED
  let at = text.indexOf('/ObjStm')
  for (
    let n = 0;
    at >= 0 && n < MOST_PACKED && room > 0;
    n++, at = text.indexOf('/ObjStm', at + 7)
  ) {
    const open = text.indexOf('stream', at)
    if (open < 0 || open - at > 1000) continue
    const from = open + (text.startsWith('\r\n', open + 6) ? 8 : 7)
    const close = text.indexOf('endstream', from)
    const unpacked = inflated(bytes.subarray(from, close < 0 ? bytes.length : close), room)
    room -= unpacked.length
    found.push(unpacked)
  }
  return found
}

/** Locked, damaged or packed otherwise: the PDF's own reader says so. */
function inflated(packed: Uint8Array, room: number): string {
  try {
    return inflateSync(packed, { maxOutputLength: room }).toString('latin1')
  } catch {
    return ''
  }
}
