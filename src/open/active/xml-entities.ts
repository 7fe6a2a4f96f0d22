// Words that an XML file declares for itself: made to swell, or to bring in what lies outside.
import type { Active } from './found.ts'

/** A declaration stands before the root; so far it is looked for. */
export const XML_FRONT = 16_384

/** `front`: the beginning of the XML. A page of the web names its DTD and declares nothing. */
export function declaresEntities(front: string): Active[] {
  const text = plainFront(front.slice(0, XML_FRONT))
  if (/<!ENTITY\s+(?:%\s+)?[^\s>]+\s+(?:SYSTEM|PUBLIC)\b/i.test(text))
    return [{ kind: 'entities', what: 'words that stand in another file' }]
  if (/<!ENTITY\s/i.test(text)) return [{ kind: 'entities', what: 'words of its own' }]
  const [, says = ''] = /<!DOCTYPE\s([^>[]{0,1000})[>[]/i.exec(text) ?? []
  if (/\bSYSTEM\b/.test(says) && !/^html\b/i.test(says.trim()))
    return [{ kind: 'entities', what: 'rules that stand in another file' }]
  return []
}

/** UTF-16, read as single bytes, has a nought beside each letter. */
const plainFront = (front: string): string => front.replaceAll('\0', '')
