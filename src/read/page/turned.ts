// Turned text is read in a frame of its own, in which it runs to the right; its boxes go back to the page as displayed.
import type { Box } from '../../vocabulary/place.ts'
import type { Glyph, PageInk, Rule, Turn } from './ink.ts'

export interface Sheet {
  width: number
  height: number
}

/** A box of the displayed page in the frame where text of this turn reads to the right. */
export function uprightBox([x0, y0, x1, y1]: Box, turn: Turn, { width, height }: Sheet): Box {
  switch (turn) {
    case 90:
      return [height - y1, x0, height - y0, x1]
    case 180:
      return [width - x1, height - y1, width - x0, height - y0]
    case 270:
      return [y0, width - x1, y1, width - x0]
    default:
      return [x0, y0, x1, y1]
  }
}

/** The way back; `sheet` is the displayed page's. */
export function displayedBox([x0, y0, x1, y1]: Box, turn: Turn, { width, height }: Sheet): Box {
  switch (turn) {
    case 90:
      return [y0, height - x1, y1, height - x0]
    case 180:
      return [width - x1, height - y1, width - x0, height - y0]
    case 270:
      return [width - y1, x0, width - y0, x1]
    default:
      return [x0, y0, x1, y1]
  }
}

/** The whole page turned so that text of this turn reads to the right. */
export function uprightPage(ink: PageInk, turn: Turn): PageInk {
  if (turn === 0) return ink
  const box = (b: Box) => uprightBox(b, turn, ink)
  const sideways = turn !== 180
  return {
    ...ink,
    width: sideways ? ink.height : ink.width,
    height: sideways ? ink.width : ink.height,
    glyphs: ink.glyphs.map((glyph) => uprightGlyph(glyph, turn, ink)),
    rules: ink.rules.map((rule) => uprightRule(rule, turn, ink)),
    fills: ink.fills.map((fill) => ({ ...fill, box: box(fill.box) })),
    pictures: ink.pictures.map((picture) => ({ ...picture, box: box(picture.box) })),
    drawings: ink.drawings.map(box),
  }
}

function uprightGlyph(glyph: Glyph, turn: Turn, sheet: Sheet): Glyph {
  const own = glyph.turn
  const turned = ((own - turn + 360) % 360) as Turn
  return {
    ...glyph,
    box: uprightBox(glyph.box, turn, sheet),
    baseline: uprightBaseline(glyph, turn, sheet),
    turn: turned,
  }
}

/** The baseline is a y for upright glyphs and an x for sideways ones. */
function uprightBaseline({ baseline, turn: own }: Glyph, turn: Turn, sheet: Sheet): number {
  const isY = own === 0 || own === 180
  const point: Box = isY ? [0, baseline, 0, baseline] : [baseline, 0, baseline, 0]
  const moved = uprightBox(point, turn, sheet)
  const becomesY = (own - turn + 360) % 180 === 0
  return becomesY ? moved[1] : moved[0]
}

function uprightRule(rule: Rule, turn: Turn, sheet: Sheet): Rule {
  const box: Box = rule.across
    ? [rule.from, rule.at, rule.to, rule.at]
    : [rule.at, rule.from, rule.at, rule.to]
  const [x0, y0, x1, y1] = uprightBox(box, turn, sheet)
  const across = turn === 180 ? rule.across : !rule.across
  return across
    ? { across, at: y0, from: x0, to: x1, thick: rule.thick }
    : { across, at: x0, from: y0, to: y1, thick: rule.thick }
}
