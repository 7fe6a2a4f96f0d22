// An old workbook in which a cell names a text that the book does not hold: its library refuses all of it. The cell is made an
// error, and the rest is read.
import { openCompound } from '../../../open/ole/compound-file.ts'
import type { Doubt } from '../../../vocabulary/reading.ts'
import { damagedPart } from '../../document/damaged-part.ts'
import { rangeOf } from '../sheet.ts'

const STRINGS = 0x00fc
const STRING_CELL = 0x00fd
const ERROR_CELL = 0x0205
/** #REF!, and that it is an error and no truth. */
const REFERENCE = 0x17
const IS_ERROR = 1
/** Row, column, style and the text's number; then an error's two bytes stand where the number stood. */
const NUMBER_AT = 6
const NAMED = 20

/** The stream that holds the book, which the library opens as well as the file; null where there is none. */
export function mendedXls(bytes: Uint8Array): { bytes: Uint8Array; doubts: Doubt[] } | null {
  const stream = openCompound(bytes)?.streams.find(({ name }) => /^workbook$/i.test(name))
  if (!stream) return null
  const book = Buffer.from(stream.content().bytes)
  const cells: string[] = []
  let strings = 0
  for (let at = 0; at + 4 <= book.length; at += 4 + book.readUInt16LE(at + 2)) {
    const kind = book.readUInt16LE(at)
    const body = at + 4
    if (body + 10 > book.length) break
    if (kind === STRINGS) strings = book.readUInt32LE(body + 4)
    if (kind !== STRING_CELL || book.readUInt32LE(body + NUMBER_AT) < strings) continue
    cells.push(
      rangeOf({ r: book.readUInt16LE(body), c: book.readUInt16LE(body + 2), rs: 1, cs: 1 }),
    )
    book.writeUInt16LE(ERROR_CELL, at)
    book.writeUInt8(REFERENCE, body + NUMBER_AT)
    book.writeUInt8(IS_ERROR, body + NUMBER_AT + 1)
  }
  if (cells.length === 0) return null
  const named = cells.slice(0, NAMED).join(', ')
  const more = cells.length > NAMED ? ` and ${cells.length - NAMED} more` : ''
  return {
    bytes: book,
    doubts: [damagedPart(`${named}${more} names a text that the file does not hold`)],
  }
}
