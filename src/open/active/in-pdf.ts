// What a PDF does when it is opened, and which files lie in it, by the names in its objects, also where these are packed.
import { inflateSync } from 'node:zlib'
import type { Active } from './found.ts'

const NAMES: [name: RegExp, found: Active][] = [
  [/\/(?:JavaScript|JS)(?![\w-])/, { kind: 'acts', what: 'scripts' }],
  [
    /\/URI\s*(?:\(\s*(?:java|vb)script:|<6[aA]617661)/i,
    { kind: 'acts', what: 'links that run something' },
  ],
  [/\/Launch(?![\w-])/, { kind: 'acts', what: 'a command that starts a program' }],
  [/\/(?:SubmitForm|ImportData)(?![\w-])/, { kind: 'acts', what: 'a form that sends itself' }],
  [
    /\/RichMedia(?![\w-])|\/(?:Movie|Sound|Rendition|3D)(?![\w-])(?=[\s\S]{0,40}\/)/,
    { kind: 'acts', what: 'moving pictures or sound' },
  ],
  [/\/XFA(?![\w-])/, { kind: 'acts', what: 'a form that is laid out by a program' }],
  [
    /\/(?:EmbeddedFiles?|FileAttachment|Collection)(?![\w-])|\/EF\s*<</,
    { kind: 'holds', what: 'a file put into it' },
  ],
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
  const outside = outsideStreams(text)
  const objects = plainNames([outside.objects, ...packedObjects(bytes, text)].join('\n'))
  return [
    ...NAMES.flatMap(([name, found]) => (name.test(objects) ? [found] : [])),
    ...(outside.elsewhere ? [{ kind: 'outside' as const, what: 'another file' }] : []),
    ...(opensTheWeb(objects) ? [{ kind: 'outside' as const, what: 'a page of the web' }] : []),
  ]
}

/** A link waits for a click; what is done as the file or a page opens, or closes, does not. */
function opensTheWeb(objects: string): boolean {
  const last = [...objects.matchAll(OPENS)].at(-1)
  const events = [...objects.matchAll(EVENTS)].slice(0, MOST_EVENTS)
  return [...(last ? [last] : []), ...events].some(({ 0: head, 1: object, index }) => {
    const at = object === undefined ? index + head.length - 2 : placeOf(objects, object)
    const said = dictionaryAt(objects, at)
    const further = [...said.matchAll(REFERENCE)].slice(0, MOST_FURTHER)
    return [
      said,
      ...further.map(([, one = '']) => dictionaryAt(objects, placeOf(objects, one))),
    ].some((one) => /\/URI(?![\w-])/.test(one))
  })
}
const OPENS = /\/OpenAction\s*(?:<<|(\d{1,9})\s+\d{1,5}\s+R)/g
const EVENTS = /\/AA\s*(?:<<|(\d{1,9})\s+\d{1,5}\s+R)/g
const REFERENCE = /(?:\/(?:[A-Z][A-Z0-9]?|Next)|\[)\s*(\d{1,9})\s+\d{1,5}\s+R/g
/** Each is looked for through the whole file. */
const MOST_EVENTS = 20
const MOST_FURTHER = 8

/** Behind its number; what is written anew later in the file holds. */
function placeOf(objects: string, wanted: string): number {
  let place = objects.length
  for (const { 1: number, index, 0: head } of objects.matchAll(OBJECT))
    if (number === wanted) place = index + head.length
  return place
}

/** Its first letters, with the dictionaries within it: enough to tell a link. */
function dictionaryAt(objects: string, from: number): string {
  const front = objects.slice(from, from + MOST_OF_ACTION)
  let depth = 0
  for (const { 0: mark, index } of front.matchAll(/<<|>>|endobj/g)) {
    depth += mark === '<<' ? 1 : -1
    if (depth <= 0 || mark === 'endobj') return front.slice(0, index)
  }
  return front
}
const MOST_OF_ACTION = 1000
const OBJECT = /(?<![\w.])(\d{1,9})\s+\d{1,5}\s+obj/g

/** What stands in a stream is ink or a picture: it may look like any name. `elsewhere`: one says that its bytes lie in another file. */
function outsideStreams(text: string): { objects: string; elsewhere: boolean } {
  const pieces: string[] = []
  let at = 0
  for (let open = text.indexOf('stream', at); open >= 0; open = text.indexOf('stream', at)) {
    pieces.push(text.slice(at, open))
    const close = text.indexOf('endstream', open + 6)
    at = close < 0 ? text.length : close + 9
  }
  const elsewhere = pieces.some((piece) =>
    /\/F\s*(?:\(|<)/.test(piece.slice(piece.lastIndexOf(' obj') + 4)),
  )
  pieces.push(text.slice(at))
  return { objects: pieces.join(' '), elsewhere }
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
