// The colours of an Office file as red, green and blue: by name, by number, by theme and tint.
import { all, attribute, type Element } from '../xml/tree.ts'

export type Rgb = readonly [number, number, number]

export const WHITE: Rgb = [255, 255, 255]
export const BLACK: Rgb = [0, 0, 0]

export function rgb(text: string | null | undefined): Rgb | null {
  const hex = /^#?(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text ?? '')?.[1]
  if (!hex) return null
  const n = Number.parseInt(hex, 16)
  return [n >> 16, (n >> 8) & 255, n & 255]
}

/** So near that a reader sees no letter: less than about 1.2 to 1 of light. */
export const isLike = (a: Rgb, b: Rgb): boolean =>
  Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2])) <= 16

/** As they are numbered in a workbook: light 1, dark 1, light 2, dark 2, the accents. */
const THEME = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
]
const OFFICE: Record<string, string> = {
  lt1: 'FFFFFF',
  dk1: '000000',
  lt2: 'EEECE1',
  dk2: '1F497D',
}

export function themeColours(theme: Element): (Rgb | null)[] {
  return THEME.map((name) => {
    const said = all(theme, `a:${name}`)[0]
    const colour = said?.children[0]
    const value = colour ? (attribute(colour, 'lastClr') ?? attribute(colour, 'val')) : null
    return rgb(value) ?? rgb(OFFICE[name]) ?? null
  })
}

/** The first 8, which are repeated, and the 56 of old palettes. */
const INDEXED = [
  ...'000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF'.split(
    ' ',
  ),
  ...'800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF'.split(
    ' ',
  ),
  ...'000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99'.split(
    ' ',
  ),
  ...'3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(
    ' ',
  ),
]

/** The colours of one workbook: those of its theme, and the numbered ones that it has made anew. */
export interface Palette {
  themed: (Rgb | null)[]
  numbered: (Rgb | null)[]
}

export const paletteOf = (theme: Element, styles: Element): Palette => ({
  themed: themeColours(theme),
  numbered: all(styles, 'rgbColor').map((one) => rgb(attribute(one, 'rgb'))),
})

/** 64 is the window's text, 65 its ground. */
export function indexedColour(index: number): Rgb | null {
  if (index === 64) return BLACK
  if (index === 65) return WHITE
  return rgb(INDEXED[index])
}

/** null: automatic, or nothing said. */
export function colourOf(
  element: Element | null,
  { themed: ofTheme, numbered }: Palette,
): Rgb | null {
  if (!element) return null
  const { rgb: said, theme: themed, indexed, tint } = element.attributes
  const base =
    said !== undefined
      ? rgb(said)
      : themed !== undefined
        ? (ofTheme[Number(themed)] ?? null)
        : indexed !== undefined
          ? (numbered[Number(indexed)] ?? indexedColour(Number(indexed)))
          : null
  return base && tint !== undefined ? tinted(base, Number(tint)) : base
}

/** ECMA-376 18.8.19, on the lightness alone. */
function tinted([r, g, b]: Rgb, tint: number): Rgb {
  const light = (Math.max(r, g, b) + Math.min(r, g, b)) / 510
  const to = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint
  if (light === 0) return [to * 255, to * 255, to * 255]
  const scale = (v: number) =>
    Math.min(
      255,
      tint < 0 ? (v * to) / light : 255 - ((255 - v) * (1 - to)) / Math.max(0.001, 1 - light),
    )
  return [scale(r), scale(g), scale(b)]
}
