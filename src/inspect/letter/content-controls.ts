// Content controls: their tags, bindings and the choices that were not taken.
import { counted, type Found, found } from '../report/found.ts'
import { all, attribute, child, type Element } from '../xml/tree.ts'

/** The document's own properties, which are looked at where they lie. */
const OWN_STORES =
  /6C3C8BC8-F283-45AE-878A-BAB7291924A1|6668398D-A668-4E3E-A5EB-62B293D839F1|55AF091B-3C7A-41E3-B477-F2FDAA23CFDA/i

export function contentControls(root: Element, part: string): Found[] {
  const said = all(root, 'w:sdtPr').flatMap((one) => {
    const of = (name: string) => {
      const found_ = child(one, name)
      return found_ ? (attribute(found_, 'val') ?? '') : ''
    }
    const binding = child(one, 'w:dataBinding') ?? child(one, 'w15:dataBinding')
    const bound =
      binding && !OWN_STORES.test(attribute(binding, 'storeItemID') ?? '')
        ? (attribute(binding, 'xpath') ?? '')
        : ''
    const choices = all(one, 'w:listItem').map(
      (item) => attribute(item, 'displayText') ?? attribute(item, 'value') ?? '',
    )
    return [of('w:tag'), of('w:alias'), bound, ...choices].filter((text) => text.trim() !== '')
  })
  // What a smart tag or a schema knows of the words that it stands around.
  for (const one of all(root, /^w:(smartTagPr|customXmlPr)$/))
    for (const own of all(one, 'w:attr')) said.push(attribute(own, 'val') ?? '')
  if (said.length === 0) return []
  return [
    found(
      'content-control',
      part,
      `${counted(said.length, 'tag, binding or choice', 'tags, bindings and choices')} of content controls`,
      { count: said.length, shows: said.join('; ') },
    ),
  ]
}
