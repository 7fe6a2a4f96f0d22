// The ink of one letter brought to one size, so that it can be laid over another's.

/** How dark each dot of a picture is: 0 paper to 255 ink. */
export interface LetterPicture {
  width: number
  height: number
  ink: Uint8Array
}

export type Shape = Float32Array

const ACROSS = 12
const DOWN = 16
const CELLS = ACROSS * DOWN
/** Fainter than this is the rim of a stroke. */
const INKED = 100
/** Of its height: a letter narrower than this stays narrow, or a 1 would be a block. */
const NARROW = 0.5

/** Null where there is no ink. */
export function shapeOf(picture: LetterPicture): Shape | null {
  const edges = inkEdges(picture)
  if (!edges) return null
  const [x0, y0, x1, y1] = edges
  const wide = Math.max(x1 - x0, NARROW * (y1 - y0))
  const left = (x0 + x1 - wide) / 2
  const cells = new Float32Array(CELLS)
  for (let row = 0; row < DOWN; row++)
    for (let column = 0; column < ACROSS; column++)
      cells[row * ACROSS + column] = darkness(picture, [
        left + (column * wide) / ACROSS,
        y0 + (row * (y1 - y0)) / DOWN,
        left + ((column + 1) * wide) / ACROSS,
        y0 + ((row + 1) * (y1 - y0)) / DOWN,
      ])
  return levelled(blurred(cells))
}

/** 1 for the same ink, 0 for ink that has nothing to do with the other's. */
export function likeness(a: Shape, b: Shape): number {
  let sum = 0
  for (let i = 0; i < CELLS; i++) sum += (a[i] ?? 0) * (b[i] ?? 0)
  return sum
}

/** How far italics lean. */
const LEAN = 0.2

/** The letter as it would stand if it leant no more. */
export function upright({ width, height, ink }: LetterPicture): LetterPicture {
  const wider = width + Math.ceil(LEAN * height)
  const stood = new Uint8Array(wider * height)
  for (let y = 0; y < height; y++)
    stood.set(ink.subarray(y * width, (y + 1) * width), y * wider + Math.round(LEAN * y))
  return { width: wider, height, ink: stood }
}

type Edges = [x0: number, y0: number, x1: number, y1: number]

function inkEdges({ width, height, ink }: LetterPicture): Edges | null {
  let [x0, y0, x1, y1] = [width, height, 0, 0]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if ((ink[y * width + x] ?? 0) <= INKED) continue
      x0 = Math.min(x0, x)
      x1 = Math.max(x1, x + 1)
      y0 = Math.min(y0, y)
      y1 = Math.max(y1, y + 1)
    }
  return x1 > x0 ? [x0, y0, x1, y1] : null
}

/** The mean over a piece of the picture, dots that are cut through counted by their part. */
function darkness({ width, height, ink }: LetterPicture, [x0, y0, x1, y1]: Edges): number {
  let sum = 0
  for (let y = Math.max(0, Math.floor(y0)); y < Math.min(y1, height); y++) {
    const down = Math.min(y1, y + 1) - Math.max(y0, y)
    for (let x = Math.max(0, Math.floor(x0)); x < Math.min(x1, width); x++)
      sum += down * (Math.min(x1, x + 1) - Math.max(x0, x)) * (ink[y * width + x] ?? 0)
  }
  return sum / ((x1 - x0) * (y1 - y0))
}

/** Strokes of another weight still lie upon each other. */
function blurred(cells: Float32Array): Float32Array {
  const weights = [1, 2, 1]
  return cells.map((_, at) => {
    const [row, column] = [Math.floor(at / ACROSS), at % ACROSS]
    let sum = 0
    for (let down = -1; down <= 1; down++)
      for (let across = -1; across <= 1; across++) {
        const [r, c] = [row + down, column + across]
        if (r < 0 || r >= DOWN || c < 0 || c >= ACROSS) continue
        sum += (weights[down + 1] ?? 0) * (weights[across + 1] ?? 0) * (cells[r * ACROSS + c] ?? 0)
      }
    return sum
  })
}

/** About a mean of nought and of length 1: then a product is how far two agree. */
function levelled(cells: Float32Array): Shape {
  const mean = cells.reduce((sum, cell) => sum + cell, 0) / CELLS
  const about = cells.map((cell) => cell - mean)
  const length = Math.hypot(...about) || 1
  return about.map((cell) => cell / length)
}
