// What the reader made of one page, mark by mark: for the picture drawn over it, and for the desk.
import type { Cell, Document, Flag } from '../vocabulary/document.ts'
import type { Box, Place } from '../vocabulary/place.ts'

/**
 * apart: ink that the page hides, or that was read from a picture. head: a cell of the header rows. unsure: a cell the
 * reader is less than sure of.
 */
export type MarkKind = 'apart' | 'head' | 'unsure' | 'cell' | 'table' | 'doubt'

export interface PageMark {
  kind: MarkKind
  box: Box
  /** In words, for who cannot see the picture: the cell's text, the doubt's note, the table's name. */
  says: string
}

export type Marked = Pick<Document, 'tables' | 'runs' | 'doubts' | 'text'>

/** Below this a cell is drawn as unsure. */
const SURE = 0.8
/** Ink that a reader should know is not the letter's plain own. */
const MARKED: Flag[] = ['hidden', 'covered', 'white', 'tiny', 'deleted', 'struck', 'ocr']

export const isUnsure = ({ confidence = 1 }: Pick<Cell, 'confidence'>): boolean => confidence < SURE

/** In the order they are laid: the last lies on top. */
export function pageMarks({ tables, runs, doubts, text }: Marked, page: number): PageMark[] {
  const mark = (kind: MarkKind, place: Place | null, says: string): PageMark[] =>
    place?.kind === 'page' && place.page === page ? [{ kind, box: place.box, says }] : []
  return [
    ...runs
      .filter(({ flags }) => flags?.some((flag) => MARKED.includes(flag)))
      .flatMap(({ place, start, end }) => mark('apart', place, text.slice(start, end))),
    ...tables.flatMap(({ id, cells, headerRows, box, page: on }) => [
      ...cells.flatMap((cell) => [
        ...(cell.r < headerRows ? mark('head', cell.place, cell.text) : []),
        ...(isUnsure(cell) ? mark('unsure', cell.place, cell.text) : []),
        ...mark('cell', cell.place, cell.text),
      ]),
      ...(box && on !== undefined ? mark('table', { kind: 'page', page: on, box }, id) : []),
    ]),
    ...doubts.flatMap(({ place, note }) => mark('doubt', place, note)),
  ]
}
