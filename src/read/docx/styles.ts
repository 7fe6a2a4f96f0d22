// What a Word style says that matters to a reader: how its letters look, a heading, a list.
import { walkXml, type XmlTag } from '../document/xml.ts'

export interface DocxStyle {
  /** What it says of how its letters look, tag by tag. */
  looks: XmlTag[]
  isHeading?: boolean
  numId?: string
  level?: number
}

export type DocxStyles = (id: string | undefined) => DocxStyle

/** Styles by id, each with what it takes from the styles it is based on. */
export function docxStyles(xml: string): DocxStyles {
  const own = new Map<string, DocxStyle & { basedOn?: string }>()
  let open: (DocxStyle & { basedOn?: string }) | null = null
  walkXml(xml === '' ? '<none/>' : xml, {
    open(tag) {
      if (tag.name === 'w:style') {
        open = { looks: [] }
        own.set(tag.attributes['w:styleId'] ?? '', open)
      } else if (open) styleProperty(open, tag)
    },
    close(name) {
      if (name === 'w:style') open = null
    },
    text() {},
  })

  const whole = (id: string, seen: Set<string>): DocxStyle => {
    const style = own.get(id)
    if (!style || seen.has(id)) return { looks: [] }
    const { basedOn, ...rest } = style
    if (basedOn === undefined) return rest
    const base = whole(basedOn, seen.add(id))
    return { ...base, ...rest, looks: [...base.looks, ...rest.looks] }
  }
  const known = new Map<string, DocxStyle>()
  return (id = '') => {
    const style = known.get(id) ?? whole(id, new Set())
    known.set(id, style)
    return style
  }
}

function styleProperty(style: DocxStyle & { basedOn?: string }, tag: XmlTag): void {
  const value = tag.attributes['w:val']
  switch (tag.name) {
    case 'w:basedOn':
      style.basedOn = value
      break
    case 'w:outlineLvl':
      style.isHeading = Number(value) < 9
      break
    case 'w:numId':
      style.numId = value
      break
    case 'w:ilvl':
      style.level = Math.trunc(Number(value))
      break
    default:
      style.looks.push(tag)
  }
}

/** A switch is on unless it says otherwise. */
export const isOn = ({ attributes }: XmlTag): boolean =>
  !['0', 'false', 'off', 'none'].includes(attributes['w:val'] ?? '1')
