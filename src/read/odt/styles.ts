// What the styles of an OpenDocument text say that matters to a reader: bold, hidden, raised, and how lists are numbered.
import { walkXml } from '../xml.ts'

export interface OdtStyle {
  parent?: string
  isBold?: boolean
  isHidden?: boolean
  isRaised?: boolean
}

/** "" for a bullet; else the number's form and what stands round it. */
export interface ListLevel {
  format: string
  before: string
  after: string
}

export interface OdtStyles {
  styleOf(name: string | undefined): OdtStyle
  levelOf(list: string | undefined, level: number): ListLevel
}

const BULLET: ListLevel = { format: '', before: '', after: '' }
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
        if (/bold|[6-9]00/.test(attributes['fo:font-weight'] ?? '')) style.isBold = true
        if (attributes['text:display'] === 'none') style.isHidden = true
        if (/^super|^[1-9]\d?%/.test(attributes['style:text-position'] ?? '')) style.isRaised = true
      } else if (name === 'text:list-style') {
        list = []
        lists.set(attributes['style:name'] ?? '', list)
      } else if (name === 'text:list-level-style-number') {
        list[Number(attributes['text:level'] ?? 1) - 1] = {
          format: FORMATS[attributes['style:num-format'] ?? ''] ?? 'decimal',
          before: attributes['style:num-prefix'] ?? '',
          after: attributes['style:num-suffix'] ?? '',
        }
      }
    },
    close() {},
    text() {},
  })
}
