// Text broken into lines that fit.

import { append } from '../../vocabulary/long-lists.ts'
import { stretches, type Text } from '../plain/content.ts'
import { type Face, type Font, type Run, runsOf, widthOf } from './fonts.ts'
import { asShown } from './letters.ts'

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

/** What no line breaks, in as many runs as it has fonts: "(" beside a word in bold. */
interface Word {
  runs: Run[]
  /** Does a blank stand before it? */
  apart: boolean
}

/** At least one line, blank where the text is. A word wider than the line is cut where it must be. */
export function breakLines(text: Text, width: number, setting: Setting): Line[] {
  return wordsOf(text, setting).flatMap((words) => {
    const filled: Word[][] = [[]]
    let used = 0
    for (const word of words.flatMap((one) => cutTo(one, width, setting.size))) {
      const line = filled.at(-1) ?? []
      const wide = widthOf(word.runs, setting.size)
      const blank = word.apart ? widthOf(blankAfter(line), setting.size) : 0
      if (line.length > 0 && used + blank + wide > width) {
        filled.push([word])
        used = wide
      } else {
        used += blank + wide
        line.push(word)
      }
    }
    return filled.map((line) => asLine(line, setting.size))
  })
}

/** The words of each line that the text itself breaks. */
function wordsOf(text: Text, { face, bold = false }: Setting): Word[][] {
  const lines: Word[][] = [[]]
  let apart = true
  for (const stretch of stretches(text)) {
    for (const part of asShown(stretch.text).split(/(\n| +)/)) {
      const line = lines.at(-1) ?? []
      if (part === '\n') lines.push([])
      if (part === '\n' || part.startsWith(' ')) apart = true
      else if (part !== '') {
        const runs = runsOf(part, { face, bold: stretch.bold || bold })
        const before = line.at(-1)
        if (before && !apart) append(before.runs, runs)
        else line.push({ runs, apart: line.length > 0 })
        apart = false
      }
    }
  }
  return lines
}

/** Each part but the last fills a line, so that the next finds no room beside it. */
function cutTo(word: Word, width: number, size: number): Word[] {
  if (widthOf(word.runs, size) <= width) return [word]
  const parts: Word[] = []
  let used = 0
  for (const { text, font } of word.runs) {
    for (const letter of text) {
      const wide = widthOf([{ text: letter, font }], size)
      const part = parts.at(-1)
      const last = part?.runs.at(-1)
      if (!part || !last || used + wide > width) {
        parts.push({ runs: [{ text: letter, font }], apart: !part && word.apart })
        used = wide
      } else {
        if (last.font === font) last.text += letter
        else part.runs.push({ text: letter, font })
        used += wide
      }
    }
  }
  return parts
}

/** The blank is the font's own that it follows, so that it stands in the text too and not only between its letters. */
const blankAfter = (words: Word[]): Run[] => {
  const last = words.at(-1)?.runs.at(-1)
  return last ? [{ text: ' ', font: last.font }] : []
}

/** Words of one font that follow one another become one piece, their blanks with them. */
function asLine(words: Word[], size: number): Line {
  const pieces: Piece[] = []
  let x = 0
  for (const [i, { runs, apart }] of words.entries()) {
    const blank = apart ? blankAfter(words.slice(0, i)) : []
    for (const run of [...blank, ...runs]) {
      const last = pieces.at(-1)
      if (last?.font === run.font) last.text += run.text
      else pieces.push({ ...run, x })
      x += widthOf([run], size)
    }
  }
  return { pieces, width: x }
}

/** The widest word and the widest line of a text, to share out the width of a table. */
export function widthsOf(text: string, setting: Setting): { word: number; line: number } {
  const lines = wordsOf(text, setting)
  const most = (widths: number[]) => widths.reduce((a, b) => Math.max(a, b), 0)
  return {
    word: most(lines.flat().map(({ runs }) => widthOf(runs, setting.size))),
    line: most(lines.map((words) => asLine(words, setting.size).width)),
  }
}
