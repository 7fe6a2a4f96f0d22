// Text as the standard fonts hold it: windows-1252, which PDF calls WinAnsi.
import { CandourError } from '../vocabulary/errors.ts'

/** Where windows-1252 leaves Latin-1, from 0x80; a blank where it has no letter. */
const FROM_80 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

/** Letters that the standard fonts lack, and what stands for them on paper. */
const INSTEAD: Record<string, string> = {
  '\u2010': '-',
  '\u2011': '-',
  '\u2212': '-',
  '\u2009': ' ',
  '\u202f': ' ',
  '\u2264': '<=',
  '\u2265': '>=',
}

const codes = new Map<string, number>()

/** One code a letter. Throws for a letter that the fonts cannot show: a mark in its place could be read as withheld. */
export function winAnsi(text: string): number[] {
  return [...text].flatMap((letter) => {
    const known = codes.get(letter)
    if (known !== undefined) return known
    if (INSTEAD[letter] !== undefined) return winAnsi(INSTEAD[letter])
    const code = codeOf(letter)
    codes.set(letter, code)
    return code
  })
}

function codeOf(letter: string): number {
  const point = letter.codePointAt(0) ?? 0
  if ((point >= 32 && point < 127) || (point >= 160 && point < 256)) return point
  const at = letter === ' ' ? -1 : FROM_80.indexOf(letter)
  if (at >= 0) return 0x80 + at
  throw new CandourError(
    `A PDF of ours cannot show “${letter}” (U+${point.toString(16).toUpperCase().padStart(4, '0')}). Write it with Latin letters, or choose DOCX or ODS.`,
    { status: 422 },
  )
}

/** A string between brackets, as content streams have it. */
export function pdfString(text: string): string {
  const inside = winAnsi(text).map((code) => {
    const letter = String.fromCharCode(code)
    if ('()\\'.includes(letter)) return `\\${letter}`
    return code < 127 ? letter : `\\${code.toString(8)}`
  })
  return `(${inside.join('')})`
}

/** A string of the file's own, such as its title: UTF-16, so that any letter can stand in it. */
export function pdfTitle(text: string): string {
  const units = Array.from({ length: text.length }, (_, i) =>
    text.charCodeAt(i).toString(16).padStart(4, '0'),
  )
  return `<feff${units.join('')}>`
}
