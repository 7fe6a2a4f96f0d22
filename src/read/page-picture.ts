// A picture of what was read: the page with its tables, cells, heads and doubts drawn over it.
import type { PageImage } from '../store/house.ts'
import type { Document, Flag } from '../vocabulary/document.ts'
import type { Box } from '../vocabulary/place.ts'
import { pngOf } from './pdf/png.ts'
import { openPng, type Pixels } from './picture/open-png.ts'
import { type Area, type Colour, frame, wash } from './picture/pen.ts'

/** Dots per inch at which cells of a dense table can still be told apart. */
export const PICTURE_DPI = 110

const TABLE: Colour = [29, 78, 216]
const CELL: Colour = [22, 163, 74]
const HEAD: Colour = [250, 204, 21]
const UNSURE: Colour = [249, 115, 22]
const DOUBT: Colour = [220, 38, 38]
const APART: Colour = [124, 58, 237]

/** Below this a cell is drawn as unsure. */
const SURE = 0.8
/** Ink that a reader should know is not the letter's plain own. */
const MARKED: Flag[] = ['hidden', 'covered', 'white', 'tiny', 'deleted', 'ocr']

/**
 * Blue frames are tables, green cells, yellow head rows, orange cells the reader is unsure of, red doubts, violet ink that
 * the page hides.
 */
export function pagePicture(
  image: PageImage,
  { pages, tables, runs, doubts }: Pick<Document, 'pages' | 'tables' | 'runs' | 'doubts'>,
): Uint8Array {
  const size = pages.find(({ page }) => page === image.page)
  const pixels = openPng(image.png)
  const scale = size ? image.width / size.width : 1
  const area = ([x0, top, x1, bottom]: Box): Area => [
    x0 * scale,
    top * scale,
    x1 * scale,
    bottom * scale,
  ]
  const here = <T extends { place: { kind: string } | null }>(all: T[]): (T & { box: Box })[] =>
    all.flatMap((one) => {
      const box = boxOn(image.page, one.place)
      return box ? [{ ...one, box }] : []
    })

  for (const { box } of here(
    runs.filter(({ flags }) => flags?.some((flag) => MARKED.includes(flag))),
  ))
    wash(pixels, area(box), APART, 0.3)
  for (const { cells, headerRows, box, page } of tables) {
    for (const cell of here(cells)) {
      if (cell.r < headerRows) wash(pixels, area(cell.box), HEAD, 0.35)
      if ((cell.confidence ?? 1) < SURE) wash(pixels, area(cell.box), UNSURE, 0.3)
      frame(pixels, area(cell.box), CELL, 1)
    }
    if (box && page === image.page) frame(pixels, grown(area(box), 3), TABLE, 2)
  }
  for (const { box } of here(doubts)) frame(pixels, grown(area(box), 2), DOUBT, 2)
  return asPng(pixels)
}

function boxOn(page: number, place: { kind: string } | null): Box | null {
  const on = place as { kind: string; page?: number; box?: Box } | null
  return on?.kind === 'page' && on.page === page && on.box ? on.box : null
}

const grown = ([x0, y0, x1, y1]: Area, by: number): Area => [x0 - by, y0 - by, x1 + by, y1 + by]

const asPng = ({ rgba, width, height }: Pixels): Uint8Array => pngOf(rgba, width, height, width * 4)
