// Text broken into lines that fit.
import { type Face, FONTS, type Font, widthOf } from './pdf-fonts.ts'
import { stretches, type Text } from './plain.ts'

export interface Piece {
  text: string
  font: Font
  /** From the line's start, in points. */
  x: number
}

export interface Line {
  pieces: Piece[]
  width: number
}

export interface Setting {
  face: Face
  size: number
  bold?: boolean
}

interface Word {
  text: string
  font: Font
  /** Does a blank stand before it? */
  apart: boolean
}

/** At least one line, blank where the text is. A word wider than the line is cut where it must be. */
export function breakLines(text: Text, width: number, setting: Setting): Line[] {
  return wordsOf(text, setting).flatMap((words) => {
    const filled: Word[][] = [[]]
    let used = 0
    for (const word of words.flatMap((one) => cutTo(one, width, setting.size))) {
      const wide = widthOf(word.text, word.font, setting.size)
      const blank = word.apart ? widthOf(' ', word.font, setting.size) : 0
      const line = filled.at(-1) ?? []
      if (line.length > 0 && used + blank + wide > width && word.apart) {
        filled.push([word])
        used = wide
      } else {
        used += (line.length > 0 ? blank : 0) + wide
        line.push(word)
      }
    }
    return filled.map((line) => asLine(line, setting.size))
  })
}

/** The words of each line that the text itself breaks. */
function wordsOf(text: Text, { face, bold }: Setting): Word[][] {
  const lines: Word[][] = [[]]
  let apart = false
  for (const stretch of stretches(text)) {
    const font = FONTS[face][stretch.bold || bold ? 'bold' : 'regular']
    for (const part of stretch.text.split(/(\n| +)/)) {
      if (part === '\n') lines.push([])
      if (part === '\n' || part.startsWith(' ')) apart = part !== '\n'
      else if (part !== '') {
        lines.at(-1)?.push({ text: part, font, apart })
        apart = false
      }
    }
  }
  return lines
}

function cutTo(word: Word, width: number, size: number): Word[] {
  if (widthOf(word.text, word.font, size) <= width) return [word]
  const parts: Word[] = []
  let rest = word.text
  while (rest !== '') {
    let length = rest.length
    while (length > 1 && widthOf(rest.slice(0, length), word.font, size) > width) length--
    const text = rest.slice(0, length)
    parts.push({ ...word, text, apart: true })
    rest = rest.slice(length)
  }
  return parts
}

/** Words of one font that follow one another become one piece, their blanks with them. */
function asLine(words: Word[], size: number): Line {
  const pieces: Piece[] = []
  let x = 0
  for (const { text, font, apart } of words) {
    const last = pieces.at(-1)
    const blank = apart && last ? ' ' : ''
    const blankWidth = blank ? widthOf(' ', font, size) : 0
    if (last && last.font === font) last.text += blank + text
    else pieces.push({ text, font, x: x + blankWidth })
    x += blankWidth + widthOf(text, font, size)
  }
  return { pieces, width: x }
}

/** The widest word and the widest line of a text, to share out the width of a table. */
export function widthsOf(text: string, setting: Setting): { word: number; line: number } {
  const font = FONTS[setting.face][setting.bold ? 'bold' : 'regular']
  const widest = (parts: string[]) =>
    parts.reduce((most, part) => Math.max(most, widthOf(part, font, setting.size)), 0)
  return { word: widest(text.split(/[\n ]+/)), line: widest(text.split('\n')) }
}
