// Words that an XML file declares for itself: made to swell, or to bring in what lies outside.
import type { Active } from './found.ts'

/** A declaration stands before the root; so far it is looked for. */
export const XML_FRONT = 16_384
/** ... behind the comments that may stand before it. */
const MOST_FRONT = 1_000_000

/** `front`: the beginning of the XML. A page of the web names its DTD and declares nothing. */
export function declaresEntities(front: string): Active[] {
  const text = behindComments(plainFront(front.slice(0, MOST_FRONT))).slice(0, XML_FRONT)
  if (/<!ENTITY\s+(?:%\s+)?[^\s>]+\s+(?:SYSTEM|PUBLIC)\b/i.test(text))
    return [{ kind: 'entities', what: 'words that stand in another file' }]
  if (/<!ENTITY\s/i.test(text)) return [{ kind: 'entities', what: 'words of its own' }]
  const [, says = ''] = /<!DOCTYPE\s([^>[]{0,1000})[>[]/i.exec(text) ?? []
  if (/\bSYSTEM\b/.test(says) && !/^html\b/i.test(says.trim()))
    return [{ kind: 'entities', what: 'rules that stand in another file' }]
  return []
}

/** ... and what a plain XML file has put in or laid over it from elsewhere. */
export function actsInXml(xml: string): Active[] {
  const found = declaresEntities(xml)
  const text = plainFront(xml)
  if (/<(?:\w+:)?include\b[^>]{0,500}\bhref\s*=/.test(text) && text.includes('XInclude'))
    found.push({ kind: 'outside', what: 'another file' })
  if (/<\?xml-stylesheet\b[^>]{0,500}\bhref\s*=\s*["'](?:\w{2,}:|\/\/)/.test(text))
    found.push({ kind: 'outside', what: 'a style sheet elsewhere' })
  return found
}

/** UTF-16, read as single bytes, has a nought beside each letter. */
const plainFront = (front: string): string => front.replaceAll('\0', '')

/** Without what says nothing: blanks, comments and what is said to programs. */
function behindComments(text: string): string {
  let at = 0
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at++
    const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : null
    const end = close === null ? -1 : text.indexOf(close, at)
    if (close === null || end < 0) return text.slice(at)
    at = end + close.length
  }
}
