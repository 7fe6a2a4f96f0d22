// An old Word file (Word 97 to 2003, MS-DOC): where its characters stand, piece by piece, and the streams that describe them.
import { openCompound } from '../../open/ole/compound-file.ts'
import { type Octets, octets } from '../document/octets.ts'

export interface WordFile {
  /** Every character: the letter, then its notes, margins and boxes, one after the other. */
  text: string
  /** Where each character stands in the main stream. */
  positions: Uint32Array
  /** How many characters each part has, in their order. */
  lengths: {
    letter: number
    footnotes: number
    headers: number
    macros: number
    comments: number
    endnotes: number
    boxes: number
    headerBoxes: number
  }
  main: Octets
  table: Octets
  data: Octets
  /** Where the tables of a kind lie in the table stream, by their number in the file's head. */
  placeOf(kind: number): { from: number; length: number }
}

export type WrongWord = { code: 'damaged' | 'encrypted' | 'unsupported-format'; found: string }

const WORD = 0xa5ec
const FIRST_OF_97 = 0xc1
const IS_ENCRYPTED = 0x100
const SECOND_TABLE = 0x200
const COUNTS = 0x4c
const PLACES = 0x9a
const PIECES = 33
const HEAD = 0x1aa

export function openWordFile(bytes: Uint8Array): WordFile | WrongWord {
  const streams = openCompound(bytes)?.streams ?? []
  const view = (name: string): Octets => {
    const content = streams.find((stream) => stream.name === name)?.content().bytes
    return octets(content ?? new Uint8Array())
  }
  const main = view('WordDocument')
  if (main.length < HEAD || main.u16(0) !== WORD)
    return { code: 'damaged', found: 'it has no readable head' }
  const flags = main.u16(0x0a)
  if ((flags & IS_ENCRYPTED) !== 0) return { code: 'encrypted', found: '' }
  if (main.u16(2) < FIRST_OF_97)
    return { code: 'unsupported-format', found: 'a Word document from before 1997' }
  const table = view((flags & SECOND_TABLE) !== 0 ? '1Table' : '0Table')
  const placeOf = (kind: number) => {
    const at = PLACES + 8 * kind
    const from = main.u32(at)
    return { from, length: Math.min(main.u32(at + 4), table.length - from) }
  }
  const characters = charactersOf(main, table, placeOf(PIECES))
  if (characters.text === '') return { code: 'damaged', found: 'its list of pieces is lost' }
  return { ...characters, lengths: lengthsOf(main), main, table, data: view('Data'), placeOf }
}

function lengthsOf(main: Octets): WordFile['lengths'] {
  const count = (i: number) => Math.max(0, main.i32(COUNTS + 4 * i))
  return {
    ...{ letter: count(0), footnotes: count(1), headers: count(2), macros: count(3) },
    ...{ comments: count(4), endnotes: count(5), boxes: count(6), headerBoxes: count(7) },
  }
}

const PROPERTIES_OF_A_PIECE = 1
const LIST_OF_PIECES = 2
const IS_NARROW = 0x40000000

/** Text is kept in pieces, some with a byte a character (Windows), some with two (Unicode). */
function charactersOf(
  main: Octets,
  table: Octets,
  { from, length }: { from: number; length: number },
) {
  const narrow = new TextDecoder('windows-1252')
  const wide = new TextDecoder('utf-16le')
  const texts: string[] = []
  const places: number[] = []
  for (const { start, end, at } of piecesOf(table, from, from + length)) {
    const isNarrow = (at & IS_NARROW) !== 0
    const size = isNarrow ? 1 : 2
    const begin = isNarrow ? (at & ~IS_NARROW) / 2 : at
    const count = Math.min(end - start, Math.floor((main.length - begin) / size))
    if (count <= 0 || places.length + count > main.length) continue
    const bytes = main.bytes(begin, count * size)
    texts.push(isNarrow ? narrow.decode(bytes) : wide.decode(bytes))
    for (let i = 0; i < count; i++) places.push(begin + i * size)
  }
  return { text: texts.join(''), positions: Uint32Array.from(places) }
}

function piecesOf(table: Octets, from: number, to: number) {
  const pieces: { start: number; end: number; at: number }[] = []
  let at = from
  while (at + 3 <= to && table.u8(at) === PROPERTIES_OF_A_PIECE) at += 3 + table.u16(at + 1)
  if (at + 5 > to || table.u8(at) !== LIST_OF_PIECES) return pieces
  const list = at + 5
  const size = Math.min(table.u32(at + 1), to - list)
  const count = Math.floor((size - 4) / 12)
  for (let i = 0; i < count; i++)
    pieces.push({
      start: table.u32(list + 4 * i),
      end: table.u32(list + 4 * i + 4),
      at: table.u32(list + 4 * (count + 1) + 8 * i + 2),
    })
  return pieces
}
