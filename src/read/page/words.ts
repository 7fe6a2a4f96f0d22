// Glyphs to words: overprinted glyphs once, raised small glyphs marked, words parted where the ink parts.

import type { Flag } from '../../vocabulary/document.ts'
import { greatest } from '../../vocabulary/long-lists.ts'
import { around, type Box } from '../../vocabulary/place.ts'
import type { Glyph, Turn } from './ink.ts'

export interface Word {
  text: string
  box: Box
  baseline: number
  size: number
  bold: boolean
  turn: Turn
  flags: Flag[]
  /** Share of its letters and digits that were raised: a footnote mark of its own is 1. */
  raised: boolean
  /** Of a word read from a picture, or by two engines that differ: how sure that is (0 to 1), and what else it could be. */
  confidence?: number
  otherwise?: string[]
}

/** Words of one baseline, left to right. */
export interface Line {
  words: Word[]
  box: Box
  baseline: number
  size: number
}

/** Glyphs share a line when their baselines are this near, in sizes. */
const SAME_BASELINE = 0.22
/** A gap this wide parts words, in sizes; a written blank parts them at a narrower one. */
const WORD_GAP = 0.17
const BLANK_GAP = 0.03
/** The same letter this near to itself, in its own widths, is painted twice for boldness; "ll" is not. */
const OVERPRINT = 0.5
/** Two engines that read different digits are worth no more than this. */
const DISAGREED = 0.3
/** Figures that touch but were painted apart are two, from this gap on, if it is so many times that of their digits. */
const SEAM = 0.06
const SEAM_RATIO = 3
/** Three dots leave something out; more lead somewhere. */
const FEWEST_DOTS = 5
const ORDINAL = /^(?:st|nd|rd|th)$/i
const RAISED = { smaller: 0.85, least: 0.12, most: 0.75, near: 0.6, sunk: 0.3 }
/** A mark stands so few rows from what it marks, rows in their order down the page. */
const ROWS_BEFORE = 6
const ROWS_AFTER = 12
/** A glyph painted twice comes again among so many. */
const NEIGHBOURS = 4

/** Glyphs of one turn, in a frame where that turn reads to the right. */
export function linesOf(glyphs: Glyph[]): Line[] {
  const rows = raiseMarks(baselineRows(glyphs.filter(({ blank }) => !blank)))
  const blanks = baselineRows(glyphs.filter(({ blank }) => blank))
  return rows
    .map((row) => lineOf(wordsOf(row, blanksNear(row, blanks))))
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => a.baseline - b.baseline || a.box[0] - b.box[0])
}

export function lineOf(words: Word[]): Line {
  const sizes = words.map(({ size }) => size).sort((a, b) => a - b)
  return {
    words,
    box: around(words.map(({ box }) => box)),
    baseline: words.find(({ raised }) => !raised)?.baseline ?? words[0]?.baseline ?? 0,
    size: sizes[sizes.length >> 1] ?? 0,
  }
}

interface Row {
  baseline: number
  size: number
  largest: number
  glyphs: Glyph[]
  marks: Set<Glyph>
}

function baselineRows(glyphs: Glyph[]): Row[] {
  const rows: Row[] = []
  for (const glyph of [...glyphs].sort((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1)
    const near =
      row && glyph.baseline - row.baseline < SAME_BASELINE * Math.min(glyph.size, row.size)
    if (row && near) row.glyphs.push(glyph)
    else
      rows.push({
        baseline: glyph.baseline,
        size: glyph.size,
        largest: 0,
        glyphs: [glyph],
        marks: new Set(),
      })
  }
  return rows.map((row) => ({
    ...row,
    glyphs: once(row.glyphs),
    marks: new Set(row.glyphs.filter(({ raised }) => raised)),
    largest: greatest(row.glyphs.map(({ size }) => size)),
  }))
}

/** Left to right, each painted glyph once. */
function once(glyphs: Glyph[]): Glyph[] {
  const kept: Glyph[] = []
  for (const glyph of [...glyphs].sort((a, b) => a.box[0] - b.box[0])) {
    const twice = kept
      .slice(-NEIGHBOURS)
      .some(
        (other) =>
          other.text === glyph.text &&
          other.order !== glyph.order &&
          Math.abs(other.box[0] - glyph.box[0]) <
            OVERPRINT * Math.min(widthOf(glyph), widthOf(other)),
      )
    if (!twice) kept.push(glyph)
  }
  return kept
}

/** Small glyphs a little above a bigger neighbour's baseline join that line as marks: 88¹ is not 881. */
function raiseMarks(rows: Row[]): Row[] {
  for (const [i, row] of rows.entries()) {
    const staying: Glyph[] = []
    for (const glyph of row.glyphs) {
      const host = hostOf(glyph, rows, i)
      if (!host) staying.push(glyph)
      else {
        if (host.raised) host.row.marks.add(glyph)
        host.row.glyphs.push(glyph)
      }
    }
    row.glyphs = staying
  }
  return rows
    .filter(({ glyphs }) => glyphs.length > 0)
    .map((row) => ({ ...row, glyphs: row.glyphs.sort((a, b) => a.box[0] - b.box[0]) }))
}

function hostOf(glyph: Glyph, rows: Row[], from: number): { row: Row; raised: boolean } | null {
  for (let i = Math.max(0, from - ROWS_BEFORE); i < Math.min(rows.length, from + ROWS_AFTER); i++) {
    const row = rows[i]
    if (!row || i === from) continue
    const above = row.baseline - glyph.baseline
    if (glyph.size >= RAISED.smaller * row.largest || Math.abs(above) > row.largest) continue
    const beside = row.glyphs.find(
      (other) =>
        !row.marks.has(other) &&
        glyph.size < RAISED.smaller * other.size &&
        Math.abs(above) > RAISED.least * other.size &&
        above < RAISED.most * other.size &&
        above > -RAISED.sunk * other.size &&
        gapBetween(glyph, other) < RAISED.near * other.size,
    )
    if (beside) return { row, raised: above > 0 }
  }
  return null
}

const gapBetween = (a: Glyph, b: Glyph): number =>
  Math.max(a.box[0] - b.box[2], b.box[0] - a.box[2])

const blanksNear = (row: Row, blanks: Row[]): Glyph[] =>
  blanks
    .filter(({ baseline }) => Math.abs(baseline - row.baseline) < SAME_BASELINE * row.size)
    .flatMap(({ glyphs }) => glyphs)
    .sort((a, b) => a.box[0] - b.box[0])

function wordsOf({ glyphs, marks: raised }: Row, blanks: Glyph[]): Word[] {
  const marks = withoutOrdinals(glyphs, raised)
  const leaders = leadersIn(glyphs)
  const groups: Glyph[][] = []
  let b = 0
  for (const [i, glyph] of glyphs.entries()) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (!group || !last) {
      groups.push([glyph])
      continue
    }
    const gap = glyph.box[0] - last.box[2]
    const size = Math.min(glyph.size, last.size)
    while (b < blanks.length && middle(blanks[b]) < middle(last)) b++
    const written = b < blanks.length && middle(blanks[b]) < middle(glyph)
    const parted =
      gap > WORD_GAP * size ||
      (written && gap > BLANK_GAP * size) ||
      isSeam(glyphs, i) ||
      marks.has(glyph) !== marks.has(last) ||
      leaders.has(glyph) !== leaders.has(last) ||
      hides(glyph) !== hides(last)
    if (parted) groups.push([glyph])
    else group.push(glyph)
  }
  return groups.map((group) => wordOf(group, marks))
}

/** Two figures of neighbouring columns: painted apart, and farther from each other than the digits of either. */
function isSeam(glyphs: Glyph[], i: number): boolean {
  const [before, last, glyph, next] = glyphs.slice(Math.max(0, i - 2), i + 2)
  if (i < 2 || !before || !last || !glyph || !next) return false
  if (!/^[\d)%]$/.test(last.text) || !/^[\d($£€-]$/.test(glyph.text)) return false
  const own = Math.max(0, last.box[0] - before.box[2], next.box[0] - glyph.box[2])
  const gap = glyph.box[0] - last.box[2]
  const isApart = last.order !== glyph.order && gap > SEAM * Math.min(glyph.size, last.size)
  return isApart && gap > SEAM_RATIO * own
}

/** Dots that lead from a label to its figure belong to neither, however close they are set. */
function leadersIn(glyphs: Glyph[]): Set<Glyph> {
  const leaders = new Set<Glyph>()
  let from = 0
  for (const [i, { text }] of glyphs.entries()) {
    if (text !== '.') from = i + 1
    const run = i + 1 - from
    if (run < FEWEST_DOTS) continue
    for (const dot of glyphs.slice(run === FEWEST_DOTS ? from : i, i + 1)) leaders.add(dot)
  }
  return leaders
}

/** The raised letters of 1st and 22nd are letters. */
function withoutOrdinals(glyphs: Glyph[], raised: Set<Glyph>): Set<Glyph> {
  const marks = new Set(raised)
  for (const [i, glyph] of glyphs.entries()) {
    const [next, before] = [glyphs[i + 1], glyphs[i - 1]]
    if (!next || !before || !raised.has(glyph) || !raised.has(next)) continue
    const isOrdinal = ORDINAL.test(glyph.text + next.text) && /\d/.test(before.text)
    if (!isOrdinal || raised.has(before)) continue
    marks.delete(glyph)
    marks.delete(next)
  }
  return marks
}

const middle = (glyph: Glyph | undefined): number =>
  glyph ? (glyph.box[0] + glyph.box[2]) / 2 : Number.POSITIVE_INFINITY

const hides = ({ flags }: Glyph): string => flags.join()

function wordOf(glyphs: Glyph[], marks: Set<Glyph>): Word {
  const biggest = glyphs.reduce((a, b) => (b.size > a.size ? b : a))
  const raised = glyphs.every((glyph) => marks.has(glyph))
  const isDoubted = glyphs.some(({ otherwise }) => otherwise !== undefined)
  return {
    text: glyphs.map(({ text }) => text).join(''),
    box: around(glyphs.map(({ box }) => box)),
    baseline: biggest.baseline,
    size: biggest.size,
    bold: biggest.bold,
    turn: biggest.turn,
    flags: raised ? [...biggest.flags, 'superscript'] : biggest.flags,
    raised,
    ...(isDoubted && {
      confidence: DISAGREED,
      otherwise: [glyphs.map(({ text, otherwise }) => otherwise ?? text).join('')],
    }),
  }
}

const widthOf = ({ box }: Glyph): number => box[2] - box[0]

/** Where nothing says how large the letters are, in points: as most letters are set. */
export const USUAL_SIZE = 10

/** How far above its baseline the middle of a line stands, in sizes: half the height of small letters. */
const TO_MIDDLE = 0.3

/** Of a line of letters, where a rule would strike it through. */
export const middleOf = ({ baseline, size }: { baseline: number; size: number }): number =>
  baseline - TO_MIDDLE * size
