// What a page shows, engine aside: glyphs, rules, fills, pictures. Every box is in points from the page's top left, as displayed.
import type { Flag } from '../../vocabulary/document.ts'
import type { Box } from '../../vocabulary/place.ts'

/** Which way text runs, in degrees anticlockwise as displayed: 0 reads to the right, 90 reads upwards. */
export type Turn = 0 | 90 | 180 | 270

export interface Glyph {
  text: string
  /** Advance wide and font high: what a reader would mark with a pen. */
  box: Box
  /** Where it stands on its line: x for upright text is the box's left; y is the baseline. */
  baseline: number
  size: number
  bold: boolean
  /** A digit or letter drawn small and high in the font itself: ¹, not 1. */
  raised: boolean
  turn: Turn
  /** Place in the painting order of the page. */
  order: number
  blank: boolean
  flags: Flag[]
  /** What the second engine takes it for, or what the file says of it, where that is another digit. */
  otherwise?: string
}

/** Digits of one font, drawn alike, that do not look like what the file says they are; or all that it says of one drawing. */
export interface SuspectDigit {
  /** One digit, or a whole text. */
  said: string
  /** The digit that they look like; '' where they look like none. */
  looks: string
  /** Ink from 0 to 255; of no width where nothing needs to be recognised. */
  picture: { width: number; height: number; ink: Uint8Array }
  /** Which of the page's glyphs. */
  glyphs: number[]
}

/** A line drawn across or down the page; thin filled boxes are rules too. */
export interface Rule {
  across: boolean
  /** y of a rule across, x of a rule down. */
  at: number
  from: number
  to: number
  thick: number
  /** Drawn by a viewer's pen, to strike what lies under it: no rule of a table. */
  isMark?: boolean
}

export interface Fill {
  box: Box
  /** 0 black to 1 white. */
  light: number
  /** Red, green and blue in one number, where it is one colour. */
  colour?: number
  order: number
  opaque: boolean
}

export interface Picture {
  box: Box
  order: number
}

export interface PageInk {
  page: number
  width: number
  height: number
  glyphs: Glyph[]
  rules: Rule[]
  fills: Fill[]
  pictures: Picture[]
  /** Curves and slanted strokes: what charts and logos are made of. */
  drawings: Box[]
  /** There are stretches of text, whether or not letters were found in them. */
  showsText?: boolean
  /** Some text is in fonts that draw each letter anew (Type 3): only its codes are known, not always what they show. */
  drawnLetters?: boolean
  /** A picture that nobody can paint: how large it says it is. */
  hugePicture?: string | null
  /** Letters of some font are not what the file says, and none is known: only the picture of the page tells. */
  lettersLie?: boolean
  suspects?: SuspectDigit[]
  /** As displayed, whichever way the page is read: marked to be taken out, and never was. */
  toRedact?: Box[]
  /** Some digits show something else than the file says: `text` is what is shown, `otherwise` what is said. */
  lies?: boolean
}
