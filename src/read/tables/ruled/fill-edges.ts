// Shaded cells and striped rows have edges that serve as rules.
import type { Box } from '../../../vocabulary/place.ts'
import type { Fill, Rule } from '../../page/ink.ts'
import type { TablePage } from '../../page/table-page.ts'
import type { Word } from '../../page/words.ts'

/** Cells that touch miss each other by no more than this. */
const TOUCH = 4
/** Shading of the paper itself, or of a picture, is no cell. */
const PAPER_SHARE = 0.5
/** eu-001, eu-015 and 6 more need it. */
const WHITE = 0.97
const LEAST_SIDE = 6
/** Cells over one another share their sides within this. */
const SAME_X = 1.5
/** A row between two shaded ones is at most so many times as high as they are (us-028 needs it). */
const HIGHEST_BETWEEN = 4
/** A picture painted in boxes has more; no table of a page has. */
const MOST_SHADINGS = 3_000
/** So many times as wide as high, a shaded box alone is a striped row. */
const STRIPE = 3
/** Ink of a row reaches into the shading beside it by so many points. */
const OVERLAP = 2
/** Of grey from 0 to 1: nearer than an eye can tell. */
const SAME_SHADE = 0.02
/** Shading painted line by line leaves no more white than this, in points. */
const NEXT_BELOW = 0.6
/** Boxes beside one another share so much of the lower one's height. */
const LEVEL = 0.5

interface Tile {
  box: Box
  light: number
}

/** Rules along the edges of shaded cells that stand side by side, and above and below shaded rows. */
export function fillEdges({ fills, lines, width, height }: TablePage): Rule[] {
  const shadings = fills.filter((fill) => isShading(fill, { width, height }))
  if (shadings.length > MOST_SHADINGS) return []
  const words = lines.flatMap((line) => line.words)
  const tiles = rowsWithWords(stacked(outermost(shadings)), words)
  return [...tiles.flatMap((tile) => edgesOf(tile, tiles)), ...betweenStripes(tiles, words)]
}

function edgesOf({ box }: Tile, tiles: Tile[]): Rule[] {
  const beside = tiles.some((other) => other.box !== box && standsBeside(box, other.box))
  const [x0, y0, x1, y1] = box
  const edges: Rule[] = [
    { across: true, at: y0, from: x0, to: x1, thick: 0 },
    { across: true, at: y1, from: x0, to: x1, thick: 0 },
  ]
  if (beside) {
    edges.push({ across: false, at: x0, from: y0, to: y1, thick: 0 })
    edges.push({ across: false, at: x1, from: y0, to: y1, thick: 0 })
  }
  const isStripe = x1 - x0 > STRIPE * (y1 - y0)
  return beside || isStripe ? edges : []
}

/** Between two rows of shaded cells that stand over the same columns, a row without shading has those columns too. */
function betweenStripes(tiles: Tile[], words: Word[]): Rule[] {
  return tiles.flatMap(({ box: [x0, y0, x1, y1] }) => {
    const next = tiles.find(
      ({ box }) =>
        box[1] > y1 + 1 && Math.abs(box[0] - x0) < SAME_X && Math.abs(box[2] - x1) < SAME_X,
    )
    if (!next) return []
    const [, top, , bottom] = next.box
    const high = Math.max(y1 - y0, bottom - top)
    if (top - y1 > HIGHEST_BETWEEN * high) return []
    const between = words.filter(({ box }) => box[1] > y1 - OVERLAP && box[3] < top + OVERLAP)
    const isCrossed = (x: number) => between.some(({ box }) => box[0] < x - 1 && box[2] > x + 1)
    if (between.length === 0 || isCrossed(x0) || isCrossed(x1)) return []
    return [x0, x1].map((at) => ({ across: false, at, from: y1, to: top, thick: 0 }))
  })
}

/** Shaded cells side by side, one of which holds a word: a blank cell is a cell, but the bars of a chart are empty. */
function rowsWithWords(tiles: Tile[], words: Word[]): Tile[] {
  const kept = new Set(tiles.filter(({ box }) => holdsWord(box, words)))
  for (let before = -1; kept.size > before; ) {
    before = kept.size
    for (const tile of tiles)
      if (!kept.has(tile) && [...kept].some((other) => standsBeside(tile.box, other.box)))
        kept.add(tile)
  }
  return tiles.filter((tile) => kept.has(tile))
}
const holdsWord = ([x0, y0, x1, y1]: Box, words: Word[]): boolean =>
  words.some(({ box }) => {
    const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
    return x > x0 && x < x1 && y > y0 && y < y1
  })

function isShading({ box, light, opaque }: Fill, page: { width: number; height: number }): boolean {
  const [wide, high] = [box[2] - box[0], box[3] - box[1]]
  const isPaper = wide * high > PAPER_SHARE * page.width * page.height
  return opaque && light < WHITE && !isPaper && wide > LEAST_SIDE && high > LEAST_SIDE
}

/** A fill inside another of the same shade is the paragraph's, not the cell's. */
function outermost(tiles: Tile[]): Tile[] {
  return tiles.filter(
    (tile, i) =>
      !tiles.some(
        (other, k) =>
          k !== i &&
          Math.abs(other.light - tile.light) < SAME_SHADE &&
          holds(other.box, tile.box) &&
          (!holds(tile.box, other.box) || k < i),
      ),
  )
}

const holds = (a: Box, b: Box): boolean =>
  a[0] <= b[0] + 1 && a[1] <= b[1] + 1 && a[2] >= b[2] - 1 && a[3] >= b[3] - 1

/** Line-high fills of one width and shade, one under the other, shade one cell. */
function stacked(tiles: Tile[]): Tile[] {
  const kept: Tile[] = []
  for (const tile of [...tiles].sort((a, b) => a.box[0] - b.box[0] || a.box[1] - b.box[1])) {
    const last = kept.at(-1)
    const goesOn =
      last &&
      Math.abs(last.light - tile.light) < SAME_SHADE &&
      Math.abs(last.box[0] - tile.box[0]) < 1 &&
      Math.abs(last.box[2] - tile.box[2]) < 1 &&
      Math.abs(last.box[3] - tile.box[1]) < NEXT_BELOW
    if (last && goesOn && !tiles.some((other) => standsBeside(tile.box, other.box)))
      last.box = [last.box[0], last.box[1], last.box[2], tile.box[3]]
    else kept.push({ ...tile })
  }
  return kept
}

function standsBeside(a: Box, b: Box): boolean {
  const shared = Math.min(a[3], b[3]) - Math.max(a[1], b[1])
  const level = shared > LEVEL * Math.min(a[3] - a[1], b[3] - b[1])
  return level && (Math.abs(a[2] - b[0]) < TOUCH || Math.abs(b[2] - a[0]) < TOUCH)
}
