// Two tables side by side share their lines by chance; where rules end together on both sides of a white gutter, they are parted.
import { greatest, least } from '../../../vocabulary/long-lists.ts'
import type { Rule } from '../../page/ink.ts'
import { segmentsOf } from '../../page/segments.ts'
import { type Line, lineOf } from '../../page/words.ts'

/** White between two tables is at least so wide, and their rules stand level within this. */
const GUTTER = 8
const LEVEL = 3
/** Two rules of a table at least, a head's and another. */
const FEWEST_LEVELS = 2
const SHORTEST = 60
/** A rule over both tables this near says that they are one. */
const NEAR = 40
/** Heads stand on the first rule, a last row under the last one, this near. */
const BEYOND = 30
/** Lines of each side that hold several cells, at least. */
const SEVERAL = 0.6
const EDGE = 5

interface Gutter {
  left: Rule
  right: Rule
  top: number
  bottom: number
}

/** The lines of one zone; where two tables stand side by side, those of each apart. */
export function apartSideBySide(lines: Line[], rules: Rule[]): Line[][] {
  const gutter = guttersOf(rules).find((one) => partsTables(one, lines, rules))
  if (!gutter) return [lines]
  const x = (gutter.left.to + gutter.right.from) / 2
  const isBeside = ({ baseline, words }: Line) =>
    baseline > gutter.top - BEYOND &&
    baseline < gutter.bottom + BEYOND &&
    !words.some(({ box }) => box[0] < x && box[2] > x)
  const beside = lines.filter(isBeside)
  const side = (isLeft: boolean) =>
    beside.flatMap(({ words }) => {
      const own = words.filter(({ box }) => box[2] <= x === isLeft)
      return own.length > 0 ? [lineOf(own)] : []
    })
  const rest = lines.filter((line) => !beside.includes(line))
  return [...apartSideBySide(side(true), rules), ...apartSideBySide(side(false), rules), rest]
}

/** Pairs of level rules with white between them, several over one another. */
function guttersOf(rules: Rule[]): Gutter[] {
  const across = rules
    .filter((rule) => rule.across && rule.to - rule.from > SHORTEST)
    .sort((a, b) => a.at - b.at)
  const pairs = across.flatMap((left) => {
    const beside = across.filter(
      (rule) => Math.abs(rule.at - left.at) < LEVEL && rule.from > left.to + GUTTER,
    )
    const right = beside.sort((a, b) => a.from - b.from)[0]
    return right ? [{ left, right }] : []
  })
  return pairs.flatMap(({ left, right }) => {
    const same = pairs.filter((pair) => sameEnds(pair.left, left) && sameEnds(pair.right, right))
    if (same[0]?.left !== left || same.length < FEWEST_LEVELS) return []
    const own = across.filter((rule) => sameEnds(rule, left) || sameEnds(rule, right))
    const ats = own.map(({ at }) => at)
    return [{ left, right, top: least(ats), bottom: greatest(ats) }]
  })
}

const sameEnds = (a: Rule, b: Rule): boolean =>
  Math.abs(a.from - b.from) < EDGE && Math.abs(a.to - b.to) < EDGE

function partsTables({ left, right, top, bottom }: Gutter, lines: Line[], rules: Rule[]): boolean {
  const isOver = rules.some(
    ({ across, at, from, to }) =>
      across && from < left.to && to > right.from && at > top - NEAR && at < bottom + NEAR,
  )
  if (isOver) return false
  const between = lines.filter(({ baseline }) => baseline > top && baseline < bottom + EDGE)
  return isTable(between, left) && isTable(between, right) && !hasStubBeside(between, left, rules)
}

/** Most lines over this rule hold several cells. */
function isTable(lines: Line[], { from, to }: Rule): boolean {
  const own = lines
    .map(({ words }) => words.filter(({ box }) => box[0] > from - EDGE && box[2] < to + EDGE))
    .filter((words) => words.length > 0)
  const several = own.filter((words) => segmentsOf(words).length > 1)
  return own.length > 1 && several.length >= SEVERAL * own.length
}

/** Words left of both, under no rule of their own, are the labels of one table. */
function hasStubBeside(lines: Line[], { at, from }: Rule, rules: Rule[]): boolean {
  const level = rules.filter((rule) => rule.across && Math.abs(rule.at - at) < LEVEL)
  return lines.some(({ words }) =>
    words.some(
      ({ box }) => box[2] < from && !level.some((rule) => rule.from < box[2] && rule.to > box[0]),
    ),
  )
}
