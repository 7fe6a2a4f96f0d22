// Text of an OpenDocument letter that no page shows: hidden, in the colour of its ground, too small.
import type { Carrier } from '../../vocabulary/inspected/carriers.ts'
import { counted, type Found, found } from '../report/found.ts'
import { attribute, type Element } from '../xml/tree.ts'
import { type OpenStyle, type OpenStyles, unseenBy } from './styles.ts'

type Form = Pick<OpenStyle, 'colour' | 'ground' | 'size' | 'hidden'>

export function unseenParagraphs(root: Element, part: string, styles: OpenStyles): Found[] {
  const gone = new Map<Carrier, string[]>()
  const walk = (element: Element, around: Form, inText: boolean): void => {
    const isOwn = /^text:(p|h|span|a)$/.test(element.name)
    const form =
      isOwn || element.name === 'table:table-cell' ? formOf(element, around, styles) : around
    const words = element.text.trim()
    if (inText && isOwn && words !== '') {
      const carrier = unseenBy(form)
      if (carrier) gone.set(carrier, [...(gone.get(carrier) ?? []), words])
    }
    for (const one of element.children)
      if (!/^(text:tracked-changes|office:annotation)$/.test(one.name))
        walk(one, form, inText || PRINTED.test(one.name))
  }
  walk(root, { colour: null, ground: null, size: null, hidden: false }, false)
  return [...gone].map(([carrier, texts]) =>
    found(carrier, part, `${counted(texts.length, 'passage')} that no page shows`, {
      count: texts.length,
      shows: texts.join(' '),
    }),
  )
}

/** The text itself, and the heads and feet that a style of page carries. */
const PRINTED = /^(office:text|style:(header|footer)(-left|-first)?)$/

function formOf(element: Element, around: Form, styles: OpenStyles): Form {
  const family =
    element.name === 'text:span' || element.name === 'text:a'
      ? 'text'
      : element.name === 'table:table-cell'
        ? 'table-cell'
        : 'paragraph'
  const own = styles.of(attribute(element, 'style-name'), family)
  return {
    colour: own.colour ?? around.colour,
    ground: own.ground ?? around.ground,
    size: own.size ?? around.size,
    hidden: own.hidden || around.hidden,
  }
}
