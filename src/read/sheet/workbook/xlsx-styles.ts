// How the styles of a workbook look, as far as a reader must know: ink in the colour of its own ground, struck out, raised.
import type { Flag } from '../../../vocabulary/document.ts'
import { walkXml, type XmlTag } from '../../document/xml.ts'

const WHITE = 'FFFFFF'
const BLACK = '000000'
/** Colours by number that are white or black whatever palette a book brings. */
const INDEXED: Record<string, string> = {
  '0': BLACK,
  '1': WHITE,
  '8': BLACK,
  '9': WHITE,
  '64': BLACK,
  '65': WHITE,
}
const THEME: Record<string, string> = { '0': WHITE, '1': BLACK }

interface Font {
  colour?: string
  isStruck: boolean
  isRaised: boolean
}

interface Ground {
  isFilled: boolean
  colour?: string
}

/** What a conditional format changes: undefined where it leaves a cell as it is. */
export interface ChangedLook {
  font: Font
  ground: Ground
  format?: string
}

export interface BookStyles {
  /** By the number that cells name; a style that hides nothing has none. */
  flags: Map<number, Flag[]>
  /** By the same number: ink and ground, for a conditional format that changes one of them. */
  looks: { ink: string; ground: string }[]
  changed: ChangedLook[]
}

interface Reading {
  fonts: Font[]
  grounds: Ground[]
  styles: BookStyles
  /** The list and the part of an entry that are open. */
  list: string
  part: string
}

const LISTS = /^(?:fonts|fills|cellXfs|cellStyleXfs|dxfs|borders)$/

export function bookStyles(xml: string): BookStyles {
  const styles: BookStyles = { flags: new Map(), looks: [], changed: [] }
  const reading: Reading = { fonts: [], grounds: [], styles, list: '', part: '' }
  const open = (tag: XmlTag): void => {
    const { name } = tag
    if (LISTS.test(name)) reading.list = name
    if (/^(?:font|fill|border|numFmt|alignment)$/.test(name)) reading.part = name
    if (reading.list === 'fonts') {
      if (name === 'font') reading.fonts.push({ isStruck: false, isRaised: false })
      takeFont(reading.fonts.at(-1), tag)
    } else if (reading.list === 'fills') {
      if (name === 'fill') reading.grounds.push({ isFilled: false })
      takeGround(reading.grounds.at(-1), tag)
    } else if (reading.list === 'dxfs') takeChanged(reading, tag)
    else if (reading.list === 'cellXfs' && name === 'xf') takeStyle(reading, tag)
  }
  walkXml(xml === '' ? '<none/>' : xml, { open, close() {}, text() {} })
  return styles
}

function takeFont(font: Font | undefined, tag: XmlTag): void {
  if (!font) return
  const { val } = tag.attributes
  if (tag.name === 'color') font.colour = colourOf(tag, BLACK)
  else if (tag.name === 'strike') font.isStruck = !['0', 'false'].includes(val ?? '1')
  else if (tag.name === 'vertAlign') font.isRaised = val === 'superscript'
}

/** A pattern is no ground of one colour. */
function takeGround(ground: Ground | undefined, tag: XmlTag): void {
  if (!ground) return
  const { name, attributes } = tag
  if (name === 'patternFill') ground.isFilled = attributes['patternType'] === 'solid'
  if (name === 'fgColor' && ground.isFilled) ground.colour = colourOf(tag, BLACK)
  if (name === 'gradientFill' || isPattern(tag)) ground.colour = 'several'
}

function takeChanged({ styles, part }: Reading, tag: XmlTag): void {
  if (tag.name === 'dxf')
    styles.changed.push({ font: { isStruck: false, isRaised: false }, ground: { isFilled: false } })
  const changed = styles.changed.at(-1)
  if (!changed) return
  if (part === 'font') takeFont(changed.font, tag)
  // a conditional fill says its colour as the ground's, not the pattern's
  if (part === 'fill' && tag.name === 'bgColor') changed.ground.colour = colourOf(tag, WHITE)
  if (tag.name === 'numFmt') changed.format = tag.attributes['formatCode'] ?? ''
}

function takeStyle({ fonts, grounds, styles }: Reading, { attributes }: XmlTag): void {
  const font = fonts[Number(attributes['fontId'] ?? 0)]
  const ink = font?.colour ?? BLACK
  const ground = grounds[Number(attributes['fillId'] ?? 0)]?.colour ?? WHITE
  const flags: Flag[] = [
    ...(ink === ground ? (['white'] as const) : []),
    ...(font?.isStruck ? (['struck'] as const) : []),
    ...(font?.isRaised ? (['superscript'] as const) : []),
  ]
  if (flags.length > 0) styles.flags.set(styles.looks.length, flags)
  styles.looks.push({ ink, ground })
}

const isPattern = ({ name, attributes }: XmlTag): boolean =>
  name === 'patternFill' && !['solid', 'none', undefined].includes(attributes['patternType'])

function colourOf({ attributes }: XmlTag, otherwise: string): string {
  const { rgb, theme, tint, indexed } = attributes
  if (rgb) return rgb.slice(-6).toUpperCase()
  const isTinted = Number(tint ?? 0) !== 0
  if (theme !== undefined)
    return isTinted ? `theme ${theme} ${tint}` : (THEME[theme] ?? `theme ${theme}`)
  if (indexed !== undefined) return INDEXED[indexed] ?? `indexed ${indexed}`
  return otherwise
}
