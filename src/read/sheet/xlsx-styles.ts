// Which styles of a workbook write in the colour of their own ground, so that nobody sees what is there.
import { walkXml, type XmlTag } from '../document/xml.ts'

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

interface Ground {
  isFilled: boolean
  colour: string
}

/** Numbers of cell styles, as cells name them. A pattern is no ground of one colour. */
export function unseenStyles(xml: string): Set<number> {
  const fonts: string[] = []
  const grounds: Ground[] = []
  const unseen = new Set<number>()
  let styles = 0
  let within = ''
  const open = (tag: XmlTag): void => {
    const { name, attributes } = tag
    if (/^(?:fonts|fills|cellXfs|cellStyleXfs|dxfs|borders)$/.test(name)) within = name
    if (within === 'fonts' && name === 'font') fonts.push(BLACK)
    if (within === 'fonts' && name === 'color') fonts[fonts.length - 1] = colourOf(tag, BLACK)
    if (within === 'fills' && name === 'fill') grounds.push({ isFilled: false, colour: WHITE })
    const ground = grounds.at(-1)
    if (within === 'fills' && ground) {
      if (name === 'patternFill') ground.isFilled = attributes['patternType'] === 'solid'
      if (name === 'fgColor' && ground.isFilled) ground.colour = colourOf(tag, BLACK)
      if (name === 'gradientFill' || isPattern(tag)) ground.colour = 'several'
    }
    if (within !== 'cellXfs' || name !== 'xf') return
    const ink = fonts[Number(attributes['fontId'] ?? 0)] ?? BLACK
    const under = grounds[Number(attributes['fillId'] ?? 0)]?.colour ?? WHITE
    if (ink === under) unseen.add(styles)
    styles++
  }
  walkXml(xml === '' ? '<none/>' : xml, { open, close() {}, text() {} })
  return unseen
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
