// Is a page a picture of a page?
import type { Box } from '../../vocabulary/place.ts'
import type { PageInk } from './ink.ts'

/** Pictures over this much of the page are the page; scanners cut them into bands. */
const SCAN_SHARE = 0.6
/** A stamp, a page number, a name typed onto a form: fewer characters than a letter has. */
const HARDLY_ANY = 150

/** Ink without glyphs or with letters that lie, a picture with hardly any, or one that a scanner laid its reading over. */
export function isScan({
  glyphs,
  lettersLie = false,
  pictures,
  drawings,
  fills,
  rules,
  width,
  height,
}: PageInk): boolean {
  if (lettersLie) return true
  const inked = glyphs.filter(({ blank }) => !blank)
  if (inked.length === 0) return pictures.length + drawings.length + fills.length + rules.length > 0
  if (inked.some(({ flags }) => flags.includes('ocr'))) return true
  const covered = pictures.reduce((sum, { box }) => sum + areaOf(box), 0)
  return covered > SCAN_SHARE * width * height && inked.length < HARDLY_ANY
}

const areaOf = ([x0, y0, x1, y1]: Box): number => Math.max(0, x1 - x0) * Math.max(0, y1 - y0)
