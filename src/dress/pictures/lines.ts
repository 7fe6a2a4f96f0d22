// Words of a picture broken into lines: a drawing has no line breaks of its own.
import { fontOf, letterWidth } from '../../write/pdf/fonts.ts'

export interface Lettering {
  face: 'serif' | 'sans'
  bold: boolean
  /** In the drawing's units, as its words are set. */
  size: number
}

/** As wide as our font sets it, without kerning; a letter that it lacks is taken for a wide one. */
export function widthIn(text: string, { face, bold, size }: Lettering): number {
  const font = fontOf(face, bold)
  let thousandths = 0
  for (const letter of text) thousandths += letterWidth(font, letter.codePointAt(0) ?? 0) || 700
  return (thousandths * size) / 1000
}

/** No line is wider than `width`, and there are no more than `most`: what is left over ends in "…". A word wider than a line is cut. */
export function linesIn(text: string, width: number, how: Lettering, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).flatMap((one) => cut(one, width, how))) {
    if (lines.length > most) break
    const longer = line === '' ? word : `${line} ${word}`
    if (widthIn(longer, how) <= width) line = longer
    else {
      lines.push(line)
      line = word
    }
  }
  if (line !== '') lines.push(line)
  const shown = lines.slice(0, most)
  const last = shown.at(-1)
  if (lines.length > most && last !== undefined) shown[most - 1] = shortened(last, width, how)
  return shown
}

function cut(word: string, width: number, how: Lettering): string[] {
  const pieces: string[] = []
  let [piece, room] = ['', width]
  for (const letter of word) {
    const wide = widthIn(letter, how)
    if (piece !== '' && wide > room) {
      pieces.push(piece)
      ;[piece, room] = ['', width]
    }
    piece += letter
    room -= wide
  }
  return [...pieces, piece]
}

/** With "…" at its end, and still no wider. */
export function shortened(text: string, width: number, how: Lettering): string {
  let [kept, room] = ['', width - widthIn('…', how)]
  for (const letter of text) {
    room -= widthIn(letter, how)
    if (room < 0) break
    kept += letter
  }
  return `${kept.trimEnd()}…`
}

/** The text where it has room, else shortened. */
export const fitted = (text: string, width: number, how: Lettering): string =>
  widthIn(text, how) <= width ? text : shortened(text, width, how)
