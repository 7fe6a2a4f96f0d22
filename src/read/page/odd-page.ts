// Which pages PDFium alone cannot be trusted with: text without letters, letters that are none, letters upon each other.
import type { PageInk } from './ink.ts'

/** So many, and this share of the page: a bullet in a font of symbols is nothing odd. */
const UNKNOWN_LETTERS = 8
const UNKNOWN_SHARE = 0.03
const UPON_EACH_OTHER = 8
const UPON_SHARE = 0.1

/** Controls, the private use area, and the mark of a letter that nobody knows. */
const UNKNOWN = /[\p{Cc}\p{Co}\uFFFD]/u

export const isUnknown = (text: string): boolean => UNKNOWN.test(text)

export function isOdd(ink: PageInk): boolean {
  const letters = ink.glyphs.filter(({ blank }) => !blank)
  // The second engine would take the file's word for them.
  if (ink.lettersLie) return false
  if (letters.length === 0) return ink.glyphs.length === 0 && ink.showsText === true
  return ink.drawnLetters === true || areUnknown(ink) || areUponEachOther(ink)
}

export function areUnknown({ glyphs }: Pick<PageInk, 'glyphs'>): boolean {
  const letters = glyphs.filter(({ blank }) => !blank)
  const unknown = letters.filter(({ text }) => isUnknown(text)).length
  return unknown >= UNKNOWN_LETTERS && unknown > UNKNOWN_SHARE * letters.length
}

/** Other letters at the same place; the same letter twice is only bold. */
function areUponEachOther({ glyphs }: PageInk): boolean {
  const at = new Map<string, string>()
  const letters = glyphs.filter(({ blank, flags }) => !blank && flags.length === 0)
  let upon = 0
  for (const { text, box, baseline } of letters) {
    const place = `${Math.round(box[0])} ${Math.round(baseline)}`
    const other = at.get(place)
    if (other !== undefined && other !== text) upon++
    at.set(place, text)
  }
  return upon >= UPON_EACH_OTHER && upon > UPON_SHARE * letters.length
}
