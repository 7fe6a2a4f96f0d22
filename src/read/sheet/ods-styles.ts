// What the styles of an OpenDocument sheet hide: whole sheets, rows and columns of no size, ink of the colour of its ground.
import type { XmlTag } from '../document/xml.ts'

interface OdsStyle {
  parent?: string | undefined
  isHidden?: boolean
  ink?: string
  ground?: string
}

export interface OdsStyles {
  take(tag: XmlTag): void
  isHidden(style: string | undefined): boolean
  isUnseen(style: string | undefined): boolean
}

const NO_SIZE = /^0(?:\.0+)?(?:in|cm|mm|pt|px)?$/
const DEEPEST = 20

/** Filled as the styles are met, which is before the cells that name them. */
export function odsStyles(): OdsStyles {
  const styles = new Map<string, OdsStyle>()
  let open: OdsStyle = {}
  const whole = (name: string | undefined, depth = 0): OdsStyle => {
    const { parent, ...own } = styles.get(name ?? '') ?? {}
    return parent === undefined || depth > DEEPEST ? own : { ...whole(parent, depth + 1), ...own }
  }
  return {
    take({ name, attributes }) {
      if (name === 'style:style') {
        open = { parent: attributes['style:parent-style-name'] }
        styles.set(attributes['style:name'] ?? '', open)
      } else if (name === 'style:table-properties') {
        if (attributes['table:display'] === 'false') open.isHidden = true
      } else if (
        name === 'style:table-row-properties' ||
        name === 'style:table-column-properties'
      ) {
        const size = attributes['style:row-height'] ?? attributes['style:column-width']
        if (size !== undefined && NO_SIZE.test(size)) open.isHidden = true
      } else if (name === 'style:text-properties') {
        const ink = attributes['fo:color']
        if (ink) open.ink = ink.toLowerCase()
      } else if (name === 'style:table-cell-properties') {
        const ground = attributes['fo:background-color']
        if (ground) open.ground = ground.toLowerCase()
      }
    },
    isHidden: (style) => whole(style).isHidden === true,
    isUnseen(style) {
      const { ink = '#000000', ground = 'transparent' } = whole(style)
      return ink === (ground === 'transparent' ? '#ffffff' : ground)
    },
  }
}
