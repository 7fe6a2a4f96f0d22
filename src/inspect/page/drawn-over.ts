// Words of a drawing that lie where nothing of them is seen: drawn over, on a ground of their own colour, moved away, drawn at no size.
import { isLike, type Rgb } from '../workbook/colours.ts'
import { all, attribute, child, type Element } from '../xml/tree.ts'
import { cssColour } from './css-colour.ts'

const local = ({ name }: Element): string => name.replace(/^.*:/, '')

interface Box {
  left: number
  top: number
  right: number
  bottom: number
  colour: Rgb
  order: number
}

type Said = (one: Element) => ReadonlyMap<string, string>

/** `moved`: what somebody around it moves, which is left alone; `frame`: left, top, width, height of the drawing. */
export function coveredIn(
  root: Element,
  said: Said,
  { moved, frame }: { moved: ReadonlySet<Element>; frame: number[] },
): (one: Element) => 'hidden-markup' | 'white-text' | null {
  const each = all(root, /./)
  const order = new Map(each.map((one, i) => [one, i]))
  const called = new Set(all(root, NOT_BY_ITSELF).flatMap((one) => all(one, /./)))
  const boxes = each.flatMap((one, i) => (called.has(one) ? [] : boxOf(one, i, said, frame, moved)))
  return (one) => {
    if (boxes.length === 0 || local(one) !== 'text' || moved.has(one)) return null
    const own = child(one, 'tspan') ?? one
    const x = Number.parseFloat(attribute(own, 'x') ?? attribute(one, 'x') ?? '0') + 1
    const y = Number.parseFloat(attribute(own, 'y') ?? attribute(one, 'y') ?? '0') - 2
    const at = order.get(one) ?? 0
    const here = boxes.filter(
      (box) => x > box.left && x < box.right && y > box.top && y < box.bottom,
    )
    if (here.some((box) => box.order > at)) return 'hidden-markup'
    const ground = here.findLast((box) => box.order < at)
    const ink = cssColour(inkOf(one, said) ?? 'black')
    return ground && ink && isLike(ink.rgb, ground.colour) ? 'white-text' : null
  }
}

/** Drawn where something calls for it, or never. */
const NOT_BY_ITSELF = /(^|:)(defs|symbol|marker|pattern|mask|clipPath|switch)$/

const inkOf = (one: Element, said: Said): string | null =>
  said(one).get('fill') ?? attribute(one, 'fill')

/** Only what is filled with one colour, through which nothing shines. */
function boxOf(
  one: Element,
  order: number,
  said: Said,
  [left = 0, top = 0, width = 0, height = 0]: number[],
  moved: ReadonlySet<Element>,
): Box[] {
  if (local(one) !== 'rect' || moved.has(one) || attribute(one, 'transform') !== null) return []
  const says = said(one)
  const isClear = ['opacity', 'fill-opacity', 'filter', 'mask', 'clip-path'].some(
    (name) => says.has(name) || attribute(one, name) !== null,
  )
  const colour = cssColour(inkOf(one, said) ?? 'black')
  if (isClear || !colour || colour.alpha < 1) return []
  const length = (name: string, whole: number) => {
    const value = attribute(one, name) ?? '0'
    return value.endsWith('%') ? (Number.parseFloat(value) / 100) * whole : Number.parseFloat(value)
  }
  const x = length('x', width) + (attribute(one, 'x')?.endsWith('%') ? left : 0)
  const y = length('y', height) + (attribute(one, 'y')?.endsWith('%') ? top : 0)
  return [
    {
      ...{
        left: x,
        top: y,
        right: x + length('width', width),
        bottom: y + length('height', height),
      },
      ...{ colour: colour.rgb, order },
    },
  ]
}

/** Texts within what is drawn at no size or moved past the drawing, or within a choice that another is made of. */
export function drawnNowhere(
  root: Element,
  [, , width = 0, height = 0]: number[],
): ReadonlySet<Element> {
  const empty = new Set(
    all(root, /(^|:)clipPath$/)
      .filter((one) => one.children.every(isOfNoSize))
      .map((one) => attribute(one, 'id') ?? ''),
  )
  const gone = all(root, /./).filter((one) => {
    const how = attribute(one, 'transform') ?? ''
    const clip = /url\(["']?#([^"')]+)/.exec(attribute(one, 'clip-path') ?? '')?.[1] ?? ''
    const [, x = '0', , y = '0'] =
      /^\s*translate\(\s*(-?[\d.]+)([\s,]+(-?[\d.]+))?\s*\)\s*$/.exec(how) ?? []
    return (
      /scale\(\s*0*(\.0+)?\s*[,)]/.test(how) ||
      (width > 0 && Math.abs(Number(x)) > width * 2) ||
      (height > 0 && Math.abs(Number(y)) > height * 2) ||
      (clip !== '' && empty.has(clip))
    )
  })
  const others = all(root, /(^|:)switch$/).flatMap(({ children }) => {
    const shown = children.find((one) =>
      (attribute(one, 'systemLanguage') ?? 'en').startsWith('en'),
    )
    return children.filter((one) => one !== shown)
  })
  return new Set([...gone, ...others].flatMap((one) => all(one, /(^|:)text$/)))
}

const isOfNoSize = (one: Element): boolean =>
  local(one) === 'rect' &&
  ['width', 'height'].some((name) => Number.parseFloat(attribute(one, name) ?? '0') === 0)
