// The fonts of our pages: which of them has a letter, and how wide it is.
import { readFileSync } from 'node:fs'
import { CandourError } from '../../vocabulary/errors.ts'
import { openTrueType, type TrueType } from './true-type.ts'

export type Face = 'serif' | 'sans'

export interface Font {
  /** What a page calls it. */
  name: string
  /** What it is called by itself: "CandourSans-Bold". */
  family: string
  bold: boolean
  file: TrueType
}

/** A stretch of text that one font shows. */
export interface Run {
  text: string
  font: Font
}

interface Choice {
  face: Face
  bold: boolean
}

/** The text in as few runs as can be. Throws for a letter that no font has: a mark in its place could be read as withheld. */
export function runsOf(text: string, { face, bold }: Choice): Run[] {
  const runs: Run[] = []
  for (const letter of text) {
    const font = [fontOf(face, bold), fontOf('sans', bold)].find((one) => has(one, letter))
    if (!font) throw noLetter(letter)
    const last = runs.at(-1)
    if (last?.font === font) last.text += letter
    else runs.push({ text: letter, font })
  }
  return runs
}

const has = ({ file }: Font, letter: string): boolean => file.glyphs.has(letter.codePointAt(0) ?? 0)

function noLetter(letter: string): CandourError {
  const point = (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return new CandourError(
    `A PDF of ours cannot show “${letter}” (U+${point}). Write it with Latin, Greek or Cyrillic letters, or choose DOCX or ODS.`,
    { status: 422 },
  )
}

/** In points. */
export function widthOf(runs: Run[], size: number): number {
  let thousandths = 0
  for (const { text, font } of runs) {
    for (const letter of text) thousandths += letterWidth(font, letter.codePointAt(0) ?? 0)
  }
  return (thousandths * size) / 1000
}

/** In thousandths of the size. */
export const letterWidth = ({ file }: Font, point: number): number =>
  file.widths[file.glyphs.get(point) ?? 0] ?? 0

const opened = new Map<string, Font>()

export function fontOf(face: Face, bold: boolean): Font {
  const name = `${face}-${bold ? 'bold' : 'regular'}`
  const known = opened.get(name)
  if (known) return known
  const bytes = readFileSync(new URL(`./fonts/candour-${name}.ttf`, import.meta.url))
  const family = `Candour${face === 'sans' ? 'Sans' : 'Serif'}-${bold ? 'Bold' : 'Regular'}`
  const font = { name: family, family, bold, file: openTrueType(bytes) }
  opened.set(name, font)
  return font
}
