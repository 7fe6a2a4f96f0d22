// What the letters of a page are painted with, and on: each element has from the one around it what it does not say.
import { isLike, type Rgb, WHITE } from '../workbook/colours.ts'
import { cssColour } from './css-colour.ts'
import { attributeOf, type Node } from './nodes.ts'

export interface Paint {
  ink: Rgb | 'none' | null
  ground: Rgb | null
  /** What styles call by a name of their own: "--ink". */
  own: ReadonlyMap<string, string>
  /** Nothing in it is text of the page. */
  isNone: boolean
}

export const PLAIN: Paint = { ink: null, ground: null, own: new Map(), isNone: false }

/** In the colour of its ground, or in none. */
export const isUnseen = ({ ink, ground, isNone }: Paint): boolean =>
  !isNone && (ink === 'none' || (ink !== null && isLike(ink, ground ?? WHITE)))

export function paintOf(node: Node, said: ReadonlyMap<string, string>, around: Paint): Paint {
  const isNone = around.isNone || NO_TEXT.test(node.nodeName)
  const own = ownNames(said, around.own)
  const ink =
    said.get('-webkit-text-fill-color') ??
    said.get('color') ??
    (node.nodeName === 'font' ? attributeOf(node, 'color') : null)
  const behind =
    said.get('background-color') ?? said.get('background') ?? attributeOf(node, 'bgcolor')
  if (!ink && !behind && isNone === around.isNone && own === around.own) return around
  return {
    own,
    isNone,
    ink: ink ? inkOf(meant(ink, own), around.ink) : around.ink,
    ground: behind ? groundOf(meant(behind, own), around.ground) : around.ground,
  }
}

const NO_TEXT = /^(style|script|title|head|template|noscript)$/

/** So little of it is painted that nobody sees it. */
const FAINT = 0.05
const FULL = 0.95

function inkOf(said: string, around: Paint['ink']): Paint['ink'] {
  const colour = cssColour(hexed(said))
  if (!colour) return around
  return colour.alpha <= FAINT ? 'none' : colour.rgb
}

/** A picture, a mixture or a word that is not known: like no ink. */
const UNKNOWN: Rgb = [-100, -100, -100]

function groundOf(said: string, around: Rgb | null): Rgb | null {
  if (/^(none|inherit|initial|unset)/.test(said)) return around
  if (/url\(|gradient\(/.test(said)) return UNKNOWN
  for (const [one] of said.matchAll(/[a-z]+\([^()]*\)|[^\s()]+/g)) {
    const colour = cssColour(hexed(one))
    if (!colour) continue
    if (colour.alpha <= FAINT) return around
    return colour.alpha >= FULL ? colour.rgb : UNKNOWN
  }
  return UNKNOWN
}

/** Old attributes leave the # out. */
const hexed = (said: string): string =>
  /^[0-9a-f]{6}$/i.test(said.trim()) ? `#${said.trim()}` : said

function ownNames(
  said: ReadonlyMap<string, string>,
  around: Paint['own'],
): ReadonlyMap<string, string> {
  const names = [...said].filter(([name]) => name.startsWith('--'))
  return names.length === 0 ? around : new Map([...around, ...names])
}

const DEEPEST = 5

/** With what each name stands for: "var(--ink, black)". */
function meant(said: string, own: Paint['own']): string {
  let words = said
  for (let i = 0; i < DEEPEST && words.includes('var('); i++)
    words = words.replace(
      /var\(\s*(--[\w-]+)\s*(?:,([^()]*(?:\([^()]*\))?[^()]*))?\)/g,
      (_, name: string, otherwise = '') => own.get(name) ?? otherwise,
    )
  return words.trim()
}
