// Lines in the order a person reads them: columns one after the other, paragraphs apart.
import { append, greatest } from '../../vocabulary/long-lists.ts'
import { around, type Box } from '../../vocabulary/place.ts'
import { type Line, lineOf, USUAL_SIZE, type Word } from './words.ts'

/** Something of the page that is read in one go: a paragraph, or a table in its place. */
export type Block<T> =
  | { kind: 'paragraph'; box: Box; lines: Line[] }
  | { kind: 'set'; box: Box; item: T }

/** White this wide between columns of text, in sizes, running along this many lines, parts the page. */
const GUTTER = 1.2
const LINES_TO_PART = 4
const COLUMN_GAP = 2.5
/** A new paragraph where the lines stand wider apart than usual, or the size changes. */
const PARAGRAPH_GAP = 1.35
const INDENT = 1.2
/** What rounding leaves over an edge, in points. */
const TOUCHES = 0.1
/** So many times as wide as high, ink is a line of text and no label. */
const LINE_SHAPE = 8
/** Baselines this near, in points, are one. */
const SAME_LEVEL = 2
/** A change of size by this share begins a new paragraph. */
const OTHER_SIZE = 0.15
/** Line to line in sizes, where a paragraph has only begun; and the least that is taken for usual. */
const USUAL_STEP = 1.25
const LEAST_STEP = 1.1
/** A blank between words, and by how much lines set ragged fall short, in sizes. */
const BLANK = 0.3
const RAGGED = 0.5

export function inReadingOrder<T extends { box: Box }>(lines: Line[], sets: T[]): Block<T>[] {
  const pieces: Block<T>[] = [
    ...lines.flatMap((line) =>
      partedLine(line).map((part) => ({
        kind: 'paragraph' as const,
        box: part.box,
        lines: [part],
      })),
    ),
    ...sets.map((item) => ({ kind: 'set' as const, box: item.box, item })),
  ]
  return cut(pieces).flatMap(paragraphs)
}

/** A line is parted at wide gaps, so that columns can be told apart. */
function partedLine(line: Line): Line[] {
  const parts: Word[][] = []
  for (const word of line.words) {
    const last = parts.at(-1)?.at(-1)
    if (last && word.box[0] - last.box[2] < COLUMN_GAP * line.size) parts.at(-1)?.push(word)
    else parts.push([word])
  }
  return parts.map(lineOf)
}

/** XY-cut: first into bands where white runs across and the column structure changes, then into columns. */
function cut<T>(pieces: Block<T>[]): Block<T>[][] {
  if (pieces.length < 2) return [pieces]
  const gutter = widestGutter(pieces)
  if (gutter !== null) {
    const left = pieces.filter(({ box }) => box[2] <= gutter + TOUCHES)
    const right = pieces.filter(({ box }) => box[2] > gutter + TOUCHES)
    return [...cut(left), ...cut(right)]
  }
  const level = bandEdge(pieces)
  if (level !== null) {
    const above = pieces.filter(({ box }) => middleOf(box) < level)
    const below = pieces.filter(({ box }) => middleOf(box) >= level)
    return [...cut(above), ...cut(below)]
  }
  return [inLines(pieces)]
}

const middleOf = (box: Box): number => (box[1] + box[3]) / 2

/** The x of white that runs the whole height of these pieces, with several lines of prose on both sides. */
function widestGutter<T>(pieces: Block<T>[]): number | null {
  const size = typicalSize(pieces)
  const spans = pieces.map(({ box }) => [box[0], box[2]] as const).sort((a, b) => a[0] - b[0])
  let right = spans[0]?.[1] ?? 0
  let best: { x: number; wide: number } | null = null
  for (const [from, to] of spans) {
    const wide = from - right
    if (wide > GUTTER * size && partsColumns(pieces, right) && wide > (best?.wide ?? 0))
      best = { x: right, wide }
    right = Math.max(right, to)
  }
  return best?.x ?? null
}

/** Are there columns of text on both sides, or only labels and their values? */
function partsColumns<T>(pieces: Block<T>[], x: number): boolean {
  const left = pieces.filter(({ box }) => box[2] <= x + TOUCHES)
  const right = pieces.filter(({ box }) => box[2] > x + TOUCHES)
  return isColumn(left) && isColumn(right)
}

const isColumn = <T>(pieces: Block<T>[]): boolean => {
  const lines = pieces.filter(({ kind }) => kind === 'paragraph')
  if (lines.length < LINES_TO_PART) return pieces.some(({ kind }) => kind === 'set')
  const wide = lines.filter(({ box }) => box[2] - box[0] > LINE_SHAPE * (box[3] - box[1]))
  return wide.length * 2 > lines.length
}

/** A level where white runs across and a gutter opens above or below it. */
function bandEdge<T>(pieces: Block<T>[]): number | null {
  const sorted = [...pieces].sort((a, b) => a.box[1] - b.box[1])
  let bottom = sorted[0]?.box[3] ?? 0
  for (const [i, piece] of sorted.entries()) {
    if (i > 0 && piece.box[1] >= bottom - 1) {
      const above = sorted.slice(0, i)
      const below = sorted.slice(i)
      if (widestGutter(above) !== null || widestGutter(below) !== null)
        return (piece.box[1] + bottom) / 2
    }
    bottom = Math.max(bottom, piece.box[3])
  }
  return null
}

function typicalSize<T>(pieces: Block<T>[]): number {
  const sizes = pieces
    .flatMap((piece) => (piece.kind === 'paragraph' ? piece.lines.map(({ size }) => size) : []))
    .sort((a, b) => a - b)
  return sizes[sizes.length >> 1] ?? USUAL_SIZE
}

/** Pieces of one baseline are one line again. */
function inLines<T>(pieces: Block<T>[]): Block<T>[] {
  const joined: Block<T>[] = []
  for (const piece of [...pieces].sort((a, b) => levelOf(a) - levelOf(b) || a.box[0] - b.box[0])) {
    const last = joined.at(-1)
    const same =
      last?.kind === 'paragraph' &&
      piece.kind === 'paragraph' &&
      Math.abs(levelOf(last) - levelOf(piece)) < SAME_LEVEL
    if (same) {
      const line = lineOf(
        [...last.lines, ...piece.lines]
          .flatMap(({ words }) => words)
          .sort((a, b) => a.box[0] - b.box[0]),
      )
      joined[joined.length - 1] = { kind: 'paragraph', box: line.box, lines: [line] }
    } else joined.push(piece)
  }
  return joined
}

const levelOf = <T>(block: Block<T>): number =>
  block.kind === 'paragraph' ? (block.lines[0]?.baseline ?? block.box[3]) : block.box[1]

function paragraphs<T>(lines: Block<T>[]): Block<T>[] {
  const blocks: Block<T>[] = []
  for (const next of lines) {
    const last = blocks.at(-1)
    if (last?.kind === 'paragraph' && next.kind === 'paragraph' && goesOn(last.lines, next.lines)) {
      append(last.lines, next.lines)
      last.box = around([last.box, next.box])
    } else blocks.push(next.kind === 'paragraph' ? { ...next, lines: [...next.lines] } : next)
  }
  return blocks
}

/** The usual distance, the same size, no indent, and the line before was full. */
function goesOn(before: Line[], [next]: Line[]): boolean {
  const last = before.at(-1)
  if (!last || !next) return false
  if (Math.abs(last.size - next.size) > OTHER_SIZE * last.size) return false
  const step = next.baseline - last.baseline
  const previous = before.at(-2)
  const usual = previous ? last.baseline - previous.baseline : USUAL_STEP * last.size
  if (step > PARAGRAPH_GAP * Math.max(usual, LEAST_STEP * last.size) || step <= 0) return false
  const indented = next.box[0] - last.box[0] > INDENT * last.size && before.length > 1
  const hanging = last.box[0] - next.box[0] > INDENT * last.size && before.length > 1
  if (indented || hanging || startsItem(next)) return false
  const width = greatest(before.map(({ box }) => box[2])) - last.box[0]
  const nextWord = next.words[0]
  const room = nextWord ? nextWord.box[2] - nextWord.box[0] + BLANK * last.size : 0
  return last.box[2] + room > Math.max(last.box[0] + width, next.box[2]) - RAGGED * last.size
}

const ITEM = /^(?:[•▪●◦‣*–-]|\(?[a-zA-Z0-9]{1,3}[.)]|\(?[ivx]+\)|Q\d+[a-z]?[.):]?)$/

const startsItem = ({ words }: Line): boolean => ITEM.test(words[0]?.text ?? '')
