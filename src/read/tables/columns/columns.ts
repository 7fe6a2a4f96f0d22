// Columns of a table without rules: white that runs down between its rows.

import { greatest, least } from '../../../vocabulary/long-lists.ts'
import {
  couldBeThousands,
  gapOf,
  isFigure,
  isNumber,
  isOpeningSign,
  isThousands,
  isValue,
  opens,
  WIDE_GAP,
} from '../../page/segments.ts'
import { type Line, USUAL_SIZE, type Word } from '../../page/words.ts'
import { closeEdges, edgesBeforeWords } from './close-columns.ts'

export interface Column {
  /** From the middle of the white on its left to the middle of the white on its right. */
  left: number
  right: number
  /** Where its ink stands. */
  x0: number
  x1: number
  /** The next column begins close after its figures. */
  close?: boolean
  /** ... and it is words that begin there, at one edge: whatever crosses is parted. */
  wordsFollow?: boolean
}

const STEP = 0.5
/** A line or two in ten may cross the white: a head that spans, a label that is too long. */
const MAY_CROSS = 0.12
/** The fewer lines say so, the wider the white must be, in sizes. */
const WIDTHS: [lines: number, width: number][] = [
  [2, 1],
  [4, 0.7],
  [8, 0.5],
]
/** White narrower than this parts only words, in sizes. */
const BETWEEN_WORDS = 0.35
const widthNeeded = (lines: number): number =>
  WIDTHS.find(([most]) => lines <= most)?.[1] ?? BETWEEN_WORDS
/** Edges nearer than this, in sizes, are of one white. */
const SAME_WHITE = 0.5
/** Among places that as few lines cross, the one that parts more of them is better by this. */
const PARTS = 0.001
const CLOSE_WORDS = 0.4
/** Figures under one another on nearly every line part from those on their left by as little as this. */
const NARROW = 0.25
const NEARLY_EVERY = 0.85
/** eu-011 needs it. */
const FEWEST_FIGURES = 3
/** A column met on fewer lines than this share, and never after a wide gap, is part of a justified label. */
const RARE = 0.25
const SIGN_ONLY = /^(?:[£$€]|\(|[%)])$/

export function columnsOf(lines: Line[], ruled: number[] = []): Column[] {
  if (lines.length === 0) return []
  const left = least(lines.map(({ box }) => box[0]))
  const right = greatest(lines.map(({ box }) => box[2]))
  const size = lines.map((line) => line.size).sort((a, b) => a - b)[lines.length >> 1] ?? USUAL_SIZE
  const bars = lines.map((line) => inkBars(line.words, widthNeeded(lines.length)))
  const found = whiteStreams(bars, left, right, widthNeeded(lines.length) * size)
  const closeBars = lines.map((line) => inkBars(line.words, NARROW))
  const narrow = whiteStreams(closeBars, left, right, NARROW * size)
    .filter((x) => found.every((other) => Math.abs(other - x) > size))
    .filter((x) => partsFigures(x, lines))
  const parted = [...ruled.filter((x) => x > left && x < right), ...found, ...narrow]
  const separators = parted
    .sort((a, b) => a - b)
    .filter((x, i, all) => i === 0 || x - (all[i - 1] ?? 0) > size * SAME_WHITE)
  const known = honest(separators, lines)
  const words = lines.flatMap((line) => line.words)
  const close = closeEdges(lines).filter((x) => !known.some((other) => isOneWhite(x, other, words)))
  const before = [...known, ...close]
  const follow = edgesBeforeWords(lines).filter((x) => !before.some((y) => isOneWhite(x, y, words)))
  const all = [...before, ...follow].sort((a, b) => a - b)
  return withInk(all, left, right, lines).map((column) => ({
    ...column,
    ...(close.includes(column.right) && { close: true }),
    ...(follow.includes(column.right) && { wordsFollow: true }),
  }))
}

/** Does no word stand between? */
const isOneWhite = (a: number, b: number, words: Word[]): boolean =>
  !words.some(({ box }) => middle(box) > Math.min(a, b) && middle(box) < Math.max(a, b))

/** Has nearly every line a figure close on either side, and not the halves of one? Marks that stand for a figure say nothing. */
function partsFigures(x: number, lines: Line[]): boolean {
  const pairs = lines.map(({ words }) => ({
    left: words.findLast((word) => !word.raised && middle(word.box) < x),
    right: words.find((word) => !word.raised && middle(word.box) >= x),
  }))
  const marked = pairs.filter(({ left, right }) => isMark(left) || isMark(right)).length
  const parting = pairs.filter(
    ({ left, right }) =>
      left &&
      right &&
      isNumber(left) &&
      (isNumber(right) || isOpeningSign(right)) &&
      !couldBeThousands(left, right),
  )
  return (
    parting.length >= FEWEST_FIGURES && parting.length >= NEARLY_EVERY * (lines.length - marked)
  )
}

const isMark = (word: Word | undefined): boolean =>
  word !== undefined && isValue(word.text) && !/\d/.test(word.text)

/** Ink of a line with its narrow gaps closed. */
function inkBars(words: Word[], needed: number): [number, number][] {
  const bars: [number, number][] = []
  let previous: Word | undefined
  for (const word of words) {
    const last = bars.at(-1)
    const joined =
      previous &&
      !(isFigure(previous.text) && isOpeningSign(word)) &&
      (gapOf(previous, word) < Math.min(needed, BETWEEN_WORDS) ||
        word.raised ||
        isThousands(previous, word) ||
        opens(previous, word))
    if (last && joined) last[1] = Math.max(last[1], word.box[2])
    else bars.push([word.box[0], word.box[2]])
    previous = word
  }
  return bars
}

/** The middles of white streams: where rows have ink on both sides and next to none crosses. */
function whiteStreams(
  bars: [number, number][][],
  left: number,
  right: number,
  needed: number,
): number[] {
  const count = Math.ceil((right - left) / STEP)
  const crossing = new Uint16Array(count)
  const parting = new Uint16Array(count)
  for (const line of bars) {
    const [first, last] = [line[0]?.[0] ?? 0, line.at(-1)?.[1] ?? 0]
    let bar = 0
    for (let i = Math.max(0, Math.floor((first - left) / STEP)); i < count; i++) {
      const x = left + i * STEP
      if (x > last) break
      while (bar < line.length && (line[bar]?.[1] ?? 0) < x) bar++
      const inside = x >= (line[bar]?.[0] ?? Number.POSITIVE_INFINITY)
      const counts = inside ? crossing : parting
      counts[i] = (counts[i] ?? 0) + 1
    }
  }
  return runsOfWhite(crossing, parting, needed).map(([from, to]) => left + ((from + to) / 2) * STEP)
}

function runsOfWhite(
  crossing: Uint16Array,
  parting: Uint16Array,
  needed: number,
): [number, number][] {
  const runs: [number, number][] = []
  let start = -1
  for (let i = 0; i <= crossing.length; i++) {
    const parts = parting[i] ?? 0
    const crosses = crossing[i] ?? 0
    const white = i < crossing.length && parts > 0 && crosses <= MAY_CROSS * (parts + crosses)
    if (white && start < 0) start = i
    if (!white && start >= 0) {
      if ((i - start) * STEP >= needed) runs.push(narrowed(start, i, crossing, parting))
      start = -1
    }
  }
  return runs
}

/** Of a stream, the stretch that fewest cross. */
function narrowed(
  from: number,
  to: number,
  crossing: Uint16Array,
  parting: Uint16Array,
): [number, number] {
  let best = Number.POSITIVE_INFINITY
  for (let i = from; i < to; i++)
    best = Math.min(best, (crossing[i] ?? 0) - (parting[i] ?? 0) * PARTS)
  const most = (i: number) => (crossing[i] ?? 0) - (parting[i] ?? 0) * PARTS <= best + PARTS / 2
  let [start, end] = [from, to]
  while (start < to && !most(start)) start++
  while (end > start && !most(end - 1)) end--
  return [start, end]
}

/** White that mostly parts words which stand as close as words of one label do is no separator. */
function honest(separators: number[], lines: Line[]): number[] {
  return separators.filter((x, i) => {
    const next = separators[i + 1] ?? Number.POSITIVE_INFINITY
    const gaps = lines.flatMap(({ words }) => {
      const left = words.findLast(({ box }) => middle(box) < x)
      const right = words.find(({ box }) => middle(box) >= x)
      if (!left || !right || middle(right.box) >= next) return []
      const figures = isFigure(left.text) && (isFigure(right.text) || isOpeningSign(right))
      return [figures ? WIDE_GAP : gapOf(left, right)]
    })
    const close = gaps.filter((gap) => gap < CLOSE_WORDS).length
    const rare = gaps.length < RARE * lines.length && gaps.every((gap) => gap < WIDE_GAP)
    return close * 2 <= gaps.length && !(rare && gaps.length > 0)
  })
}

/** Columns that hold ink; those that only hold a currency or percent sign belong to their figures. */
function withInk(separators: number[], left: number, right: number, lines: Line[]): Column[] {
  const edges = [left - 1, ...separators, right + 1]
  const words = lines.flatMap((line) => line.words)
  const columns: Column[] = []
  let pending: number | null = null
  for (let i = 0; i + 1 < edges.length; i++) {
    const from: number = pending ?? edges[i] ?? 0
    const to = edges[i + 1] ?? 0
    const inside = words.filter(({ box }) => middle(box) >= from && middle(box) < to)
    if (inside.length === 0) continue
    pending = null
    const signs = inside.every(({ text }) => SIGN_ONLY.test(text))
    const opens = inside.every(({ text }) => /^[£$€(]$/.test(text))
    const last = columns.at(-1)
    if (signs && opens && i + 2 < edges.length) pending = from
    else if (signs && last) {
      last.right = to
      last.x1 = greatest(inside.map(({ box }) => box[2]))
    } else
      columns.push({
        left: last?.right ?? from,
        right: to,
        x0: least(inside.map(({ box }) => box[0])),
        x1: greatest(inside.map(({ box }) => box[2])),
      })
  }
  return columns
}

/** Of a box, from side to side. */
export const middle = (box: readonly number[]): number => ((box[0] ?? 0) + (box[2] ?? 0)) / 2
