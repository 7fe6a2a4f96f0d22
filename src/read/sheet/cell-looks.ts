// What a sheet's cells look like beside their text, whichever program wrote it: unseen, struck out, raised, under another format.
import type { Flag } from '../../vocabulary/document.ts'
import { raisedInk } from '../document/superscripts.ts'
import type { SheetCell } from './sheet.ts'

/** What another cell of the sheet holds. */
export type ValueAt = (r: number, c: number) => unknown

/** A stretch of a cell's text that looks otherwise than the rest. */
export interface CellPiece {
  text: string
  flags: Flag[]
}

export interface LaidPiece extends CellPiece {
  /** Blank put before it, that stands nowhere in the cell. */
  gap?: string
}

export interface CellLook {
  flags: Flag[]
  /** Another number format than the cell's own, by a condition. */
  format?: string
  /** A condition nobody can work out may hide it. */
  isUnsure?: boolean
}

export interface SheetLooks {
  lookOf(r: number, c: number, value: unknown, valueAt: ValueAt): CellLook | null
  /** Rich text, stretch by stretch; undefined where all of it looks alike. */
  piecesOf?(r: number, c: number): CellPiece[] | undefined
  rows: Set<number>
  columns: Set<number>
}

/** Raised marks written as raised characters; ink that is not shown is not to make one number with its neighbour. */
export function laidPieces(pieces: CellPiece[]): LaidPiece[] {
  const shown = pieces
    .filter(({ text }) => text !== '')
    .map(({ text, flags }) => ({
      text: flags.includes('superscript') ? raisedInk(text) : text,
      flags,
    }))
  return shown.map((piece, i) => {
    const before = shown[i - 1]
    return before && wouldRunTogether(before, piece) ? { ...piece, gap: ' ' } : piece
  })
}

const APART: Flag[] = ['struck', 'white']

const wouldRunTogether = (a: CellPiece, b: CellPiece): boolean =>
  APART.some((flag) => a.flags.includes(flag) !== b.flags.includes(flag)) &&
  /[\p{L}\p{N}.,]$/u.test(a.text) &&
  /^[\p{L}\p{N}]/u.test(b.text)

export const textOfPieces = (pieces: LaidPiece[]): string =>
  pieces.map(({ text, gap = '' }) => gap + text).join('')

/** Without the blanks at both ends. */
export function trimmedPieces(pieces: LaidPiece[]): LaidPiece[] {
  const first = pieces.findIndex(({ text }) => text.trim() !== '')
  const last = pieces.findLastIndex(({ text }) => text.trim() !== '')
  return pieces.slice(Math.max(0, first), last + 1).map((piece, i, { length }) => ({
    ...piece,
    text: trimmedAt(piece.text, i === 0, i === length - 1),
    ...(i === 0 && { gap: '' }),
  }))
}

function trimmedAt(text: string, isFirst: boolean, isLast: boolean): string {
  const start = isFirst ? text.trimStart() : text
  return isLast ? start.trimEnd() : start
}

/** The cell laid in pieces; the library's own text where nothing of them is ink. */
export function inPieces(
  { text: whole }: Pick<SheetCell, 'text'>,
  pieces: CellPiece[],
): Pick<SheetCell, 'text' | 'pieces'> {
  const laid = trimmedPieces(laidPieces(pieces))
  const text = textOfPieces(laid)
  return text.trim() === '' ? { text: whole } : { text, pieces: laid }
}
