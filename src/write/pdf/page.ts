// A page as it is drawn: operators, each bound to an element of the tagged tree or marked as none of the text's own.
import { append } from '../../vocabulary/long-lists.ts'
import type { Font } from './fonts.ts'
import { pdfString } from './letters.ts'
import type { Line, Piece } from './lines.ts'

/** What a screen reader walks: a paragraph, a table, a cell, with the marks that draw it. */
export interface Element {
  tag: string
  kids: (Element | Mark)[]
  /** Attributes as PDF writes them: "/O /Table /ColSpan 2". */
  attributes?: string
}

export interface Mark {
  page: number
  /** The mark's number on its page. */
  mark: number
}

export const element = (tag: string, attributes?: string): Element => ({
  tag,
  kids: [],
  ...(attributes ? { attributes } : {}),
})

/** A4, in points. */
export const PAGE = { width: 595, height: 842 }

export class DrawnPage {
  readonly number: number
  readonly operators: string[] = []
  /** The element of each mark, in order. */
  readonly marks: Element[] = []
  /** The letters that each font shows, by code point. */
  readonly letters = new Map<Font, Set<number>>()

  constructor(number: number) {
    this.number = number
  }

  /** x and y from the page's top left, y at the letters' baseline; of null for what is not the text's own: an edge, a repeated head. */
  text(line: Line, at: { x: number; y: number; size: number; of: Element | null }): void {
    if (line.pieces.length === 0) return
    for (const piece of line.pieces) this.shows(piece)
    const shown = line.pieces.map(
      ({ text, font, x }) =>
        `BT /${font.name} ${at.size} Tf ${number(at.x + x)} ${number(PAGE.height - at.y)} Td ${pdfString(text)} Tj ET`,
    )
    append(this.operators, this.bound(shown, at.of))
  }

  /** A straight line, never part of the text. */
  rule(from: [x: number, y: number], to: [x: number, y: number], dashed = false): void {
    const [x0, y0] = from
    const [x1, y1] = to
    this.operators.push(
      '/Artifact BMC',
      `q 0.6 w ${dashed ? '[3 2] 0 d ' : ''}${number(x0)} ${number(PAGE.height - y0)} m ${number(x1)} ${number(PAGE.height - y1)} l S Q`,
      'EMC',
    )
  }

  private shows({ font, text }: Piece): void {
    const letters = this.letters.get(font) ?? new Set()
    for (const letter of text) letters.add(letter.codePointAt(0) ?? 0)
    this.letters.set(font, letters)
  }

  private bound(operators: string[], of: Element | null): string[] {
    if (!of) return ['/Artifact BMC', ...operators, 'EMC']
    const mark = this.marks.length
    this.marks.push(of)
    of.kids.push({ page: this.number, mark })
    return [`/${of.tag} <</MCID ${mark}>> BDC`, ...operators, 'EMC']
  }
}

/** As short as PDF allows, and the same everywhere. */
export const number = (value: number): string => String(Math.round(value * 100) / 100)
