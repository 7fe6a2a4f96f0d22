// The styles of an OpenDocument file, each with what it has from its parents.
import { isLike, type Rgb, rgb, WHITE } from '../workbook/colours.ts'
import { all, attribute, type Element, wholeText } from '../xml/tree.ts'

export interface OpenStyle {
  colour: string | null
  ground: string | null
  /** Points; null where it says nothing, or a share of its parent. */
  size: number | null
  hidden: boolean
  /** table:display of a sheet; width of a column and height of a row, as points. */
  display: boolean
  width: number | null
  height: number | null
  /** Styles that a condition puts in its place. */
  maps: string[]
  clip: string | null
  /** Its format has no place for a number. */
  wordy: boolean
}

export interface OpenStyles {
  of(name: string | null, family?: string): OpenStyle
}

const NONE: OpenStyle = {
  colour: null,
  ground: null,
  size: null,
  hidden: false,
  display: true,
  width: null,
  height: null,
  maps: [],
  clip: null,
  wordy: false,
}

export function openStyles(roots: Element[]): OpenStyles {
  const styles = new Map<string, Element>()
  for (const root of roots)
    for (const style of stylesIn(root, 'style:style')) {
      styles.set(`${attribute(style, 'family')} ${attribute(style, 'name')}`, style)
      if (!styles.has(`any ${attribute(style, 'name')}`))
        styles.set(`any ${attribute(style, 'name')}`, style)
    }
  for (const root of roots)
    for (const style of stylesIn(root, 'style:default-style'))
      styles.set(`${attribute(style, 'family')} `, style)
  const formats = new Map(
    roots.flatMap((root) =>
      stylesIn(root, FORMAT).map((one) => [attribute(one, 'name') ?? '', one] as const),
    ),
  )
  const made = new Map<string, OpenStyle>()
  const of = (name: string | null, family: string, depth: number): OpenStyle => {
    const key = `${family} ${name ?? ''}`
    const before = made.get(key)
    if (before) return before
    const style = styles.get(key) ?? styles.get(`any ${name ?? ''}`)
    if (!style || depth > 20)
      return name === null || depth > 20 ? NONE : of(null, family, depth + 1)
    const parent = attribute(style, 'parent-style-name')
    const own = name === null ? NONE : of(parent, family, depth + 1)
    const format = formats.get(attribute(style, 'data-style-name') ?? '')
    const whole = { ...merged(own, style), ...(format && formatOf(format, formats)) }
    made.set(key, whole)
    return whole
  }
  return { of: (name, family = 'any') => of(name, family, 0) }
}

/** They stand beside the text, never in it. */
const stylesIn = ({ children }: Element, name: string | RegExp): Element[] =>
  children.filter((one) => one.name !== 'office:body').flatMap((one) => all(one, name))

const FORMAT = /^number:(number|currency|percentage|text)-style$/

/** A format paints its letters, whatever the cell says; one of words alone has no place for what stands in the cell. */
function formatOf(format: Element, formats: ReadonlyMap<string, Element>): Partial<OpenStyle> {
  const text = format.children.find(({ name }) => name === 'style:text-properties')
  const colour = text && attribute(text, 'color')
  const others = all(format, 'style:map').map((one) =>
    formats.get(attribute(one, 'apply-style-name') ?? ''),
  )
  // Several words for several numbers ("Yes", "No") say what they are; several nothings do not.
  const isWordy =
    !hasPlace(format) &&
    others.every((one) => one && !hasPlace(one) && wholeText(one) === '') &&
    (others.length === 0 || wholeText(format) === '')
  return { ...(colour && { colour }), wordy: isWordy }
}

/** For a number, or for the text itself. */
const hasPlace = (format: Element): boolean =>
  format.children.some(({ name }) =>
    /^number:(?!text$|currency-symbol$|fill-character$)/.test(name),
  )

function merged(parent: OpenStyle, style: Element): OpenStyle {
  const own = {
    ...parent,
    maps: all(style, 'style:map').map((one) => attribute(one, 'apply-style-name') ?? ''),
  }
  for (const one of style.children) {
    const get = (name: string) => attribute(one, name)
    own.colour =
      (/use-window-font-color/.test(Object.keys(one.attributes).join()) &&
      get('use-window-font-color') === 'true'
        ? null
        : get('color')) ?? own.colour
    const ground = get('background-color') ?? (get('fill') === 'solid' ? get('fill-color') : null)
    own.ground = ground === 'transparent' ? null : (ground ?? own.ground)
    if (one.name === 'style:text-properties') {
      own.size = sizeOf(get('font-size'), own.size)
      // Letters of no width are as little seen as letters of no height.
      if (Number.parseFloat(get('text-scale') ?? '100') <= NARROW) own.size = 0
      own.hidden = get('display') === null ? own.hidden : get('display') === 'none'
      // LibreOffice writes so of ink that is automatic.
      if (
        get('use-window-font-color') !== 'true' &&
        Number.parseFloat(get('opacity') ?? '100') <= CLEAR
      )
        own.hidden = true
      const [, raised = '100'] = /\s(\d+(?:\.\d+)?)%$/.exec(get('text-position') ?? '') ?? []
      if (Number(raised) <= SMALL) own.size = 0
    }
    if (one.name === 'style:table-properties' && get('display') !== null)
      own.display = get('display') !== 'false'
    own.width = points(get('column-width')) ?? own.width
    own.height = points(get('row-height')) ?? own.height
    own.clip = get('clip') ?? own.clip
  }
  return own
}

const UNITS: Record<string, number> = { pt: 1, in: 72, cm: 28.35, mm: 2.835, pc: 12, px: 0.75 }

export function points(said: string | null): number | null {
  const [, number = '', unit = ''] = /^(-?[\d.]+)(pt|in|cm|mm|pc|px)$/.exec(said ?? '') ?? []
  return number === '' ? null : Number(number) * (UNITS[unit] ?? 1)
}

/** Points, where a style says nothing. */
const PLAIN_SIZE = 12

const sizeOf = (said: string | null, parent: number | null): number | null =>
  said?.endsWith('%')
    ? ((parent ?? PLAIN_SIZE) * Number.parseFloat(said)) / 100
    : (points(said) ?? parent)

const TINY = 2
/** Per cent of a letter's width. */
const NARROW = 5
/** Per cent of its height, where it is raised; of its colour that is painted. */
const SMALL = 15
const CLEAR = 2

export function unseenBy({
  colour,
  ground,
  size,
  hidden,
}: Pick<OpenStyle, 'colour' | 'ground' | 'size' | 'hidden'>):
  | 'hidden-text'
  | 'tiny-text'
  | 'text-like-its-fill'
  | 'white-text'
  | null {
  if (hidden) return 'hidden-text'
  if (size !== null && size <= TINY) return 'tiny-text'
  const ink = rgb(colour)
  const behind: Rgb = rgb(ground) ?? WHITE
  if (!ink || !isLike(ink, behind)) return null
  return isLike(behind, WHITE) ? 'white-text' : 'text-like-its-fill'
}
