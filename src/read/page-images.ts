// Pages as images, for who shows evidence: drawn when first asked for, then kept as sealed files of their own.
import type { FileIn, House, PageImage, Parsers } from '../store/house.ts'
import { CandourError } from '../vocabulary/errors.ts'
import { type KeptImage, keepPageImage, nameOf, pageImageOf } from './queries.ts'

/** Enough to read a footnote on a screen; a page of A4 is 1,240 by 1,754. */
export const SCREEN_DPI = 150

/**
 * The image of a page (from 1): its sealed file and its size in pixels. Null where the page cannot be painted. Throws a
 * CandourError where there is no such file.
 */
export async function pageImage(
  house: House,
  sha256: string,
  page: number,
): Promise<KeptImage | null> {
  const kept = await pageImageOf(house.db, sha256, page)
  if (kept) return kept
  if (!(await house.blobs.has(sha256)))
    throw new CandourError('There is no such file.', { status: 404 })
  const name = (await nameOf(house.db, sha256)) ?? sha256
  const bytes = await house.blobs.open(sha256)
  const painted = await paintedPage(house.parsers, { name, bytes }, page, SCREEN_DPI)
  if (!painted) return null
  const { png, width, height } = painted
  const drawn: KeptImage = { image: await house.blobs.seal(png), width, height, dpi: SCREEN_DPI }
  await house.db.transaction((db) => keepPageImage(db, { sha256, page, ...drawn }))
  return (await pageImageOf(house.db, sha256, page)) ?? drawn
}

/** No such page, or a file that the painter does not open. */
const NOT_PAINTED = [404, 422]

/** One engine paints, two read: null where only the second one opens the file or the page, and its words are all there is. */
export async function paintedPage(
  parsers: Pick<Parsers, 'render'>,
  file: FileIn,
  page: number,
  dpi: number,
): Promise<PageImage | null> {
  try {
    return await parsers.render(file, page, dpi)
  } catch (error) {
    if (error instanceof CandourError && NOT_PAINTED.includes(error.status)) return null
    throw error
  }
}
