// How digits and letters look in the common faces of print, as the engine paints them: painted once a process.
import { type Engine, scratchFor } from './engine.ts'
import { holesOf, mayHave } from './letter-holes.ts'
import { paintText } from './letter-pictures.ts'
import { type LetterPicture, likeness, type Shape, shapeOf, upright } from './letter-shape.ts'

export const DIGITS = '0123456789'
export const SMALL_LETTERS = 'abcdefghijklmnopqrstuvwxyz'
export const CAPITALS = SMALL_LETTERS.toUpperCase()

/** Every PDF engine brings these: with and without serifs, slanted, heavy, and as a typewriter has them. */
const FACES = [
  'Helvetica',
  'Helvetica-Bold',
  'Helvetica-Oblique',
  'Times-Roman',
  'Times-Bold',
  'Times-Italic',
  'Courier',
  'Courier-Bold',
]
/** Dots an em. */
const LARGE = 32
const SIZE = 10

const paintedOnce = new Map<string, Map<string, Shape[]>>()

/** Holes that a digit cannot have make the ink so much less like it. */
const OTHER_HOLES = 0.15

export interface Looks {
  /** How like the letter that it is said to be, up to 1. */
  own: number
  /** The other that it is most like, and how like. */
  other: string
  otherwise: number
}

/** So alike is the same, whatever else it is like; less than that is like nothing. */
const SURELY = 0.9
export const HARDLY = 0.6
/** So much more like another than like its own. */
const BETTER = 0.06

export const isEnough = ({ own, otherwise }: Looks): boolean =>
  own >= SURELY || (own >= HARDLY && own >= otherwise - BETTER)

/** Null where there is no ink. */
export function looksOf(
  picture: LetterPicture,
  said: string,
  { engine, among }: { engine: Engine; among: string },
): Looks | null {
  const shape = shapeOf(picture)
  if (!shape) return null
  const known = paintedOnce.get(among) ?? paintLetters(engine, among)
  paintedOnce.set(among, known)
  const plainly = looksAmong(known, [shape], said, () => 0)
  if (plainly.own > plainly.otherwise && isEnough(plainly)) return plainly
  const stood = shapeOf(upright(picture))
  const holes = holesOf(picture)
  return looksAmong(known, stood ? [shape, stood] : [shape], said, (letter) =>
    mayHave(letter, holes) ? 0 : OTHER_HOLES,
  )
}

function looksAmong(
  known: ReadonlyMap<string, Shape[]>,
  shapes: Shape[],
  said: string,
  less: (letter: string) => number,
): Looks {
  const looks: Looks = { own: 0, other: '', otherwise: 0 }
  for (const [letter, faces] of known) {
    let best = 0
    for (const face of faces)
      for (const shape of shapes) best = Math.max(best, likeness(face, shape))
    best -= less(letter)
    if (letter === said) looks.own = best
    else if (best > looks.otherwise) Object.assign(looks, { other: letter, otherwise: best })
  }
  return looks
}

function paintLetters(engine: Engine, letters: string): Map<string, Shape[]> {
  const known = new Map<string, Shape[]>([...letters].map((letter) => [letter, []]))
  const document = engine.FPDF_CreateNewDocument()
  const page = engine.FPDFPage_New(document, 0, 100, 100)
  const scratch = scratchFor(engine)
  const pdf = { engine, document, pageCount: 1, scratch, fonts: new Map() }
  try {
    for (const face of FACES)
      for (const [letter, shapes] of known) {
        const object = engine.FPDFPageObj_NewTextObj(document, face, SIZE)
        scratch.ints(1)[0] = letter.charCodeAt(0)
        engine.FPDFText_SetText(object, scratch.at)
        const painted = paintText(pdf, { page, object }, LARGE / SIZE)
        const shape = painted && shapeOf(painted)
        if (shape) shapes.push(shape)
        engine.FPDFPageObj_Destroy(object)
      }
  } finally {
    engine.FPDF_ClosePage(page)
    engine.FPDF_CloseDocument(document)
    engine.pdfium.wasmExports.free(scratch.at)
  }
  return known
}
