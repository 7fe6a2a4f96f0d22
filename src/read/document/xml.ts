// XML as a stream of tags, without DTDs, whatever prefixes the writer chose. What is not well formed is reported, not thrown.
import { SaxesParser } from 'saxes'

export interface XmlTag {
  /** With the prefix that PREFIXES has for its namespace: "w:p", "table:table-cell". */
  name: string
  /** The same for attributes; one without a prefix has none. */
  attributes: Record<string, string>
}

export interface XmlWalk {
  open(tag: XmlTag): void
  close(name: string): void
  text(text: string): void
}

/** One prefix for each namespace, the strict and the transitional writing of Office among them. */
const PREFIXES: Record<string, string> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.microsoft.com/office/word/2010/wordprocessingShape': 'wps',
  'urn:schemas-microsoft-com:vml': 'v',
  'urn:schemas-microsoft-com:office:office': 'o',
  'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing': 'wp',
  'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing': 'wp',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://purl.oclc.org/ooxml/drawingml/chart': 'c',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': '',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': '',
  'urn:oasis:names:tc:opendocument:xmlns:office:1.0': 'office',
  'urn:oasis:names:tc:opendocument:xmlns:table:1.0': 'table',
  'urn:oasis:names:tc:opendocument:xmlns:text:1.0': 'text',
  'urn:oasis:names:tc:opendocument:xmlns:style:1.0': 'style',
  'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0': 'draw',
  'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0': 'fo',
  'http://www.w3.org/XML/1998/namespace': 'xml',
}

/** No writer nests letters and sheets a tenth as deep; the parser looks up through all that is open at every tag. */
const DEEPEST = 1000

/** Thrown by walkXml for what is made to be walked for ever; readFile makes a reason of it. */
export class TooDeep extends Error {
  override name = 'TooDeep'
}

/**
 * Walks the text to its end; answers the first thing that is wrong with it, or null. What a cut file leaves open is closed, so that
 * the words before the cut are kept.
 */
export function walkXml(xml: string, walk: XmlWalk): string | null {
  let wrong: string | null = null
  const open: string[] = []
  const parser = new SaxesParser({ xmlns: true, position: false })
  parser.on('error', (error) => {
    wrong ??= error.message
  })
  parser.on('opentag', ({ prefix, local, uri, attributes }) => {
    if (open.length >= DEEPEST)
      throw new TooDeep(`more than ${DEEPEST.toLocaleString('en-GB')} layers`)
    const named: Record<string, string> = {}
    for (const attribute of Object.values(attributes))
      named[canonical(attribute.prefix, attribute.local, attribute.uri)] = attribute.value
    const name = canonical(prefix, local, uri)
    open.push(name)
    walk.open({ name, attributes: named })
  })
  parser.on('closetag', ({ prefix, local, uri }) => {
    open.pop()
    walk.close(canonical(prefix, local, uri))
  })
  parser.on('text', (text) => walk.text(text))
  parser.on('cdata', (text) => walk.text(text))
  parser.write(xml).close()
  for (let name = open.pop(); name !== undefined; name = open.pop()) walk.close(name)
  return wrong
}

function canonical(prefix: string, local: string, uri: string): string {
  const known = uri === '' ? '' : (PREFIXES[uri] ?? prefix)
  return known === '' ? local : `${known}:${local}`
}
