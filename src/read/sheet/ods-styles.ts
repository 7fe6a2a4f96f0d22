// What the styles of an OpenDocument sheet hide: whole sheets, rows and columns of no size, ink of the colour of its ground.
import type { Flag } from '../../vocabulary/document.ts'
import type { XmlTag } from '../document/xml.ts'
import { compares } from './compares.ts'

interface OdsStyle {
  parent?: string | undefined
  isHidden?: boolean
  isStruck?: boolean
  isRaised?: boolean
  ink?: string
  ground?: string
  /** Styles that hold instead, each by its condition: "cell-content()<5". */
  maps?: { condition: string; style: string }[]
}

export interface OdsStyles {
  take(tag: XmlTag): void
  isHidden(style: string | undefined): boolean
  /** How letters look in a cell of this style and these spans within it, the innermost last. */
  flagsOf(styles: readonly (string | undefined)[]): Flag[]
  /** The style that holds for a cell of this style with this value. */
  heldFor(style: string | undefined, value: number | undefined): string | undefined
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
      } else if (name === 'style:map') {
        const condition = attributes['style:condition'] ?? ''
        const style = attributes['style:apply-style-name'] ?? ''
        open.maps = [...(open.maps ?? []), { condition, style }]
      } else if (name === 'style:table-properties') {
        if (attributes['table:display'] === 'false') open.isHidden = true
      } else if (
        name === 'style:table-row-properties' ||
        name === 'style:table-column-properties'
      ) {
        const size = attributes['style:row-height'] ?? attributes['style:column-width']
        if (size !== undefined && NO_SIZE.test(size)) open.isHidden = true
      } else if (name === 'style:text-properties') {
        takeLetters(open, attributes)
      } else if (name === 'style:table-cell-properties') {
        const ground = attributes['fo:background-color']
        if (ground) open.ground = ground.toLowerCase()
      }
    },
    isHidden: (style) => whole(style).isHidden === true,
    flagsOf(names) {
      const look: OdsStyle = Object.assign({}, ...names.map((name) => whole(name)))
      const { ink = '#000000', ground = 'transparent', isStruck, isRaised } = look
      return [
        ...(ink === (ground === 'transparent' ? '#ffffff' : ground) ? (['white'] as const) : []),
        ...(isStruck ? (['struck'] as const) : []),
        ...(isRaised ? (['superscript'] as const) : []),
      ]
    },
    heldFor: (style, value) =>
      value === undefined
        ? style
        : (whole(style).maps?.find(({ condition }) => isMet(condition, value))?.style ?? style),
  }
}

function takeLetters(style: OdsStyle, attributes: Record<string, string>): void {
  const ink = attributes['fo:color']
  if (ink) style.ink = ink.toLowerCase()
  const struck = attributes['style:text-line-through-style']
  const line = attributes['style:text-line-through-type']
  if (struck !== undefined || line !== undefined) style.isStruck = ![struck, line].includes('none')
  const position = attributes['style:text-position']
  if (position !== undefined) style.isRaised = /^super|^[1-9]\d?%/.test(position)
}

const COMPARES = /^(?:cell-content\(\)|value\(\))?\s*(<=|>=|!=|<|>|=)\s*(-?\d+(?:\.\d+)?)$/
const BETWEEN = /^(?:cell-content-is-)?(not-)?between\(\s*(-?[\d.]+)\s*[,;]\s*(-?[\d.]+)\s*\)$/

/** null where it cannot be worked out: a formula. */
export function isMet(condition: string, value: number): boolean | null {
  const [, sign, limit] = COMPARES.exec(condition.trim()) ?? []
  if (sign && limit) return compares(sign, Number(limit))(value)
  const [, isNot, low, high] = BETWEEN.exec(condition.trim()) ?? []
  if (low === undefined || high === undefined) return null
  return (value >= Number(low) && value <= Number(high)) !== (isNot !== undefined)
}
