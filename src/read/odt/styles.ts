// What the styles of an OpenDocument text say that matters to a reader: bold, hidden, raised, and how lists are numbered.

import { walkXml } from '../document/xml.ts'
import { pictureFont } from '../letter/symbols.ts'

export interface OdtStyle {
  parent?: string
  isBold?: boolean
  isHidden?: boolean
  isRaised?: boolean
  isStruck?: boolean
  isTiny?: boolean
  ink?: string
  ground?: string
  /** A font of pictures, in which letters are ticks and boxes. */
  pictures?: string
}

/** "" for a bullet; else the number's form and what stands round it. */
export interface ListLevel {
  format: string
  before: string
  after: string
  start: number
  /** How many levels it shows: 3 for "1.2.1". */
  levels: number
}

export interface OdtStyles {
  styleOf(name: string | undefined): OdtStyle
  levelOf(list: string | undefined, level: number): ListLevel
}

const BULLET: ListLevel = { format: '', before: '', after: '', start: 1, levels: 1 }
const FORMATS: Record<string, string> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
}

/** Of both parts that hold styles; names in content.xml go before those of styles.xml. */
export function odtStyles(...parts: string[]): OdtStyles {
  const styles = new Map<string, OdtStyle>()
  const lists = new Map<string, ListLevel[]>()
  for (const xml of parts) collect(xml, styles, lists)
  const styleOf = (name: string | undefined, depth = 0): OdtStyle => {
    const { parent, ...own } = styles.get(name ?? '') ?? {}
    return parent === undefined || depth > 20 ? own : { ...styleOf(parent, depth + 1), ...own }
  }
  return {
    styleOf: (name) => styleOf(name),
    levelOf: (list, level) => lists.get(list ?? '')?.[level] ?? BULLET,
  }
}

function collect(
  xml: string,
  styles: Map<string, OdtStyle>,
  lists: Map<string, ListLevel[]>,
): void {
  let style: OdtStyle = {}
  let list: ListLevel[] = []
  walkXml(xml === '' ? '<none/>' : xml, {
    open({ name, attributes }) {
      if (name === 'style:style') {
        style = { parent: attributes['style:parent-style-name'] }
        styles.set(attributes['style:name'] ?? '', style)
      } else if (name === 'style:text-properties') {
        Object.assign(style, lookOf(attributes))
      } else if (name === 'style:table-cell-properties') {
        const ground = attributes['fo:background-color']
        if (ground !== undefined) style.ground = ground.toLowerCase()
      } else if (name === 'text:list-style') {
        list = []
        lists.set(attributes['style:name'] ?? '', list)
      } else if (name === 'text:list-level-style-number') {
        list[Number(attributes['text:level'] ?? 1) - 1] = {
          format: FORMATS[attributes['style:num-format'] ?? ''] ?? 'decimal',
          before: attributes['style:num-prefix'] ?? '',
          after: attributes['style:num-suffix'] ?? '',
          start: Number(attributes['text:start-value'] ?? 1),
          levels: Number(attributes['text:display-levels'] ?? 1),
        }
      }
    },
    close() {},
    text() {},
  })
}

/** Under two points nobody reads. */
const TINY = /^[01](?:\.\d+)?pt$/

function lookOf(attributes: Record<string, string>): OdtStyle {
  const look: OdtStyle = {}
  const weight = attributes['fo:font-weight']
  if (weight !== undefined) look.isBold = /bold|[6-9]00/.test(weight)
  const display = attributes['text:display']
  if (display !== undefined) look.isHidden = display === 'none'
  const position = attributes['style:text-position']
  if (position !== undefined) look.isRaised = /^super|^[1-9]\d?%/.test(position)
  const struck = attributes['style:text-line-through-style']
  if (struck !== undefined) look.isStruck = struck !== 'none'
  const size = attributes['fo:font-size']
  if (size !== undefined) look.isTiny = TINY.test(size)
  const ink = attributes['fo:color']
  if (ink !== undefined) look.ink = ink.toLowerCase()
  const ground = attributes['fo:background-color']
  if (ground !== undefined) look.ground = ground.toLowerCase()
  const font = attributes['style:font-name'] ?? attributes['fo:font-family']
  if (font !== undefined) look.pictures = pictureFont(font) ?? ''
  return look
}
