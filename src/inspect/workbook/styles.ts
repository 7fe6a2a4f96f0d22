// What the styles of a workbook do to a cell: its colours, its size, and the format that may show nothing of it.

import type { Carrier } from '../../vocabulary/inspected/carriers.ts'
import { all, attribute, child, type Element } from '../xml/tree.ts'
import {
  BLACK,
  colourOf,
  indexedColour,
  isLike,
  type Palette,
  type Rgb,
  rgb,
  WHITE,
} from './colours.ts'

export interface Look {
  colour: Rgb
  ground: Rgb
  /** Whether a fill of its own stands behind it. */
  filled: boolean
  size: number
  /** null: general, or one of the numbered formats. */
  format: string | null
}

export interface Styles {
  looks: Look[]
  /** Of conditions: what they paint. */
  differential: Differential[]
}

export interface Differential {
  colour: Rgb | null
  ground: Rgb | null
  format: string | null
}

export function stylesOf(root: Element, theme: Palette): Styles {
  const formats = new Map(
    all(root, 'numFmt').map((one) => [
      attribute(one, 'numFmtId'),
      attribute(one, 'formatCode') ?? '',
    ]),
  )
  const fonts = childrenOf(root, 'fonts').map((font) => ({
    colour: colourOf(child(font, 'color'), theme) ?? BLACK,
    size: Number(child(font, 'sz')?.attributes['val'] ?? 11),
  }))
  const fills = childrenOf(root, 'fills').map((fill) => groundOf(fill, theme))
  const looks = childrenOf(root, 'cellXfs').map((xf): Look => {
    const font = fonts[Number(xf.attributes['fontId'] ?? 0)]
    const fill = fills[Number(xf.attributes['fillId'] ?? 0)] ?? null
    return {
      colour: font?.colour ?? BLACK,
      size: font?.size ?? 11,
      ground: fill ?? WHITE,
      filled: fill !== null,
      format: formats.get(xf.attributes['numFmtId'] ?? '') ?? null,
    }
  })
  const differential = childrenOf(root, 'dxfs').map((dxf) => differentialOf(dxf, theme))
  return { looks, differential }
}

export function differentialOf(dxf: Element, theme: Palette): Differential {
  const format = child(dxf, 'numFmt')
  return {
    colour: colourOf(child(child(dxf, 'font') ?? dxf, 'color'), theme),
    ground: conditionGround(child(dxf, 'fill'), theme),
    format: format && attribute(format, 'formatCode'),
  }
}

/** Points. */
const TINY = 2

export function unseenBy({ colour, ground, filled, size }: Look): Carrier | null {
  if (size <= TINY) return 'tiny-text'
  if (!isLike(colour, ground)) return null
  return filled && !isLike(ground, WHITE) ? 'text-like-its-fill' : 'white-text'
}

const childrenOf = (root: Element, name: string): Element[] => child(root, name)?.children ?? []

function groundOf(fill: Element, theme: Palette): Rgb | null {
  const gradient = child(fill, 'gradientFill')
  if (gradient) return gradientGround(gradient, theme)
  const pattern = child(fill, 'patternFill')
  const type = pattern?.attributes['patternType'] ?? 'none'
  if (!pattern || type === 'none') return null
  const front = colourOf(child(pattern, 'fgColor'), theme)
  return type === 'solid' ? (front ?? null) : null
}

/** Of no one colour, and so like no letter's. */
const MIXED: Rgb = [-999, -999, -999]

function gradientGround(gradient: Element, theme: Palette): Rgb {
  const colours = gradient.children.map((stop) => colourOf(child(stop, 'color'), theme))
  const [first] = colours
  return first && colours.every((one) => one && isLike(one, first)) ? first : MIXED
}

/** In a condition the ground of a solid fill stands as its background. */
function conditionGround(fill: Element | null, theme: Palette): Rgb | null {
  const pattern = fill && child(fill, 'patternFill')
  return pattern
    ? (colourOf(child(pattern, 'bgColor'), theme) ?? colourOf(child(pattern, 'fgColor'), theme))
    : null
}

/** Whether this content, so formatted, leaves nothing to see: ";;;" and its like. Noughts that are left blank hide a nought only. */
export function showsNothing(
  format: string,
  value: string,
  isText: boolean,
): 'nothing' | 'nought' | null {
  const sections = sectionsOf(format)
  if (isText) return sections.length >= 4 && !showsText(sections[3] ?? '') ? 'nothing' : null
  const number = Number(value)
  if (showsNumber(sectionFor(sections, number), number)) return null
  return number === 0 && value !== '' ? 'nought' : 'nothing'
}

/** Which section a number is shown by: conditions are asked first, in their order. */
function sectionFor(sections: string[], number: number): string {
  if (sections.some((one) => CONDITION.test(one))) {
    const plain = sections.slice(0, 3)
    return (
      plain.find((one) => holds(one, number)) ??
      plain.findLast((one) => !CONDITION.test(one)) ??
      'General'
    )
  }
  const at = sections.length < 2 || number > 0 ? 0 : number < 0 ? 1 : sections.length > 2 ? 2 : 0
  return sections[at] ?? ''
}

const CONDITION = /\[(<=|>=|<>|<|>|=)\s*(-?[\d.]+)\]/

function holds(section: string, number: number): boolean {
  const [, sign = '', limit = ''] = CONDITION.exec(section) ?? []
  const than = Number(limit)
  switch (sign) {
    case '<':
      return number < than
    case '<=':
      return number <= than
    case '>':
      return number > than
    case '>=':
      return number >= than
    case '=':
      return number === than
    case '<>':
      return number !== than
    default:
      return false
  }
}

/** One word for every number says of none what it is; "Yes" for 1 does. */
function showsNumber(section: string, number: number): boolean {
  const bare = unquoted(section)
  return (
    /[0#?@]|general|standard|[ymdhse]/i.test(bare) || (Math.abs(number) === 1 && !isBlank(section))
  )
}

const showsText = (section: string): boolean =>
  /@|general/i.test(unquoted(section)) || !isBlank(section)

/** Without words in quotes, single signs, what fills up a width, colours and conditions. */
const unquoted = (section: string): string =>
  section.replace(/"[^"]*"|[_*\\][\s\S]|\[(?![hms]+\])[^\]]*\]/gi, '')

/** "[White]General": a format paints, whatever the font says. */
export function unseenInFormat(look: Look, value: string): Carrier | null {
  const sections = sectionsOf(look.format ?? '')
  const number = Number(value)
  const at = Number.isNaN(number) ? 3 : number < 0 ? 1 : number === 0 ? 2 : 0
  const named = /\[(black|white|red|green|blue|yellow|magenta|cyan)\]/i.exec(
    sections[at] ?? (at === 3 ? '' : (sections[0] ?? '')),
  )?.[1]
  const numbered = /\[colou?r\s*(\d+)\]/i.exec(
    sections[at] ?? (at === 3 ? '' : (sections[0] ?? '')),
  )?.[1]
  // The first of a format's colours is the eighth of the palette.
  const colour =
    numbered === undefined
      ? rgb(NAMED[named?.toLowerCase() ?? ''])
      : indexedColour(Number(numbered) + 7)
  return colour ? unseenBy({ ...look, colour }) : null
}

const NAMED: Record<string, string> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '00FF00',
  blue: '0000FF',
  yellow: 'FFFF00',
  magenta: 'FF00FF',
  cyan: '00FFFF',
}

function sectionsOf(format: string): string[] {
  const sections = ['']
  let quoted = false
  for (let i = 0; i < format.length; i++) {
    const letter = format[i] ?? ''
    if (letter === '"') quoted = !quoted
    if (letter === '\\' && !quoted) {
      sections[sections.length - 1] += letter + (format[++i] ?? '')
      continue
    }
    if (letter === ';' && !quoted) sections.push('')
    else sections[sections.length - 1] += letter
  }
  return sections
}

/** Blanks in quotes, blanks as wide as a letter, colours: all that leaves no ink. */
const isBlank = (section: string): boolean =>
  section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[_*\\]./g, (two) => (two[0] === '_' || two[1] === ' ' ? '' : two))
    .replace(/"\s*"|\s/g, '') === ''
