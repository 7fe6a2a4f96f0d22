// What old Office files hold beside their words: macros, sheets of macros, objects put in.
import { append } from '../../vocabulary/long-lists.ts'
import { openCompound, type Storage } from '../ole/compound-file.ts'
import type { Active } from './found.ts'

/** A page of XML that goes by .xls is no compound file. */
export function actsInOle(bytes: Uint8Array): Active[] {
  const root = openCompound(bytes)
  if (!root) return []
  const found: Active[] = []
  const pile = [root]
  for (let one = pile.pop(); one; one = pile.pop()) {
    append(found, [...namedAs(one), ...one.streams.flatMap(namedAs)])
    append(pile, one.storages)
  }
  return [...found, ...macroSheets(root)]
}

const NAMES: [name: RegExp, found: Active][] = [
  [/^(?:_VBA_PROJECT|_VBA_PROJECT_CUR|VBA|Macros)$/i, { kind: 'acts', what: 'macros' }],
  [/^(?:ObjectPool|MBD[0-9A-F]+)$/i, { kind: 'holds', what: 'a file put into it' }],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it is part of the stream's name
  [/^\u0001Ole10Native$|^Package$/i, { kind: 'holds', what: 'a file put into it' }],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  [/^\u0003OCXNAME$|^contents$/i, { kind: 'acts', what: 'controls' }],
]

const namedAs = ({ name }: { name: string }): Active[] =>
  NAMES.flatMap(([pattern, found]) => (pattern.test(name) ? [found] : []))

const BOUNDSHEET = 0x0085
const SUPBOOK = 0x01ae
const MACRO_SHEET = 1
const MOST_RECORDS = 20_000

/** The head of a workbook names its sheets: one of kind 1 holds macros. SUPBOOK names what it links to. */
function macroSheets(root: Storage): Active[] {
  const book = root.streams.find(({ name }) => /^(?:Workbook|Book)$/i.test(name))
  if (!book) return []
  const { bytes } = book.content()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const found: Active[] = []
  for (let at = 0, n = 0; at + 4 <= bytes.length && n < MOST_RECORDS; n++) {
    const kind = view.getUint16(at, true)
    const length = view.getUint16(at + 2, true)
    if (kind === BOUNDSHEET && at + 10 <= bytes.length && view.getUint8(at + 9) === MACRO_SHEET)
      found.push({ kind: 'acts', what: 'macro sheets' })
    // Its own sheets are a book of links too, of four bytes.
    if (kind === SUPBOOK && length > 4)
      found.push({ kind: 'outside', what: 'another workbook or program' })
    at += 4 + length
  }
  return found
}
