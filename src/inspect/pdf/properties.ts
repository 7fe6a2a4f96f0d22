// What a PDF says of who made it: the Info dictionary, and descriptions (XMP) of the file and of its pictures.
import { type Found, found } from '../report/found.ts'
import { all, treeOf } from '../xml/tree.ts'
import { packed } from './kept-objects.ts'
import { decoded, entry, isDictionary, isName, type PdfFile, resolve } from './objects.ts'
import { pdfText } from './values.ts'

/** Which program, when, and whether colours are trapped: nobody's name. */
const PLAIN =
  /^(Producer|Creator|CreationDate|ModDate|Trapped|GTS_\w+|PTEX\.\w+|AAPL:.*|SourceModified)$/

export function pdfProperties(file: PdfFile, seen: string, room: number): Found[] {
  return [...inInfo(file, seen), ...inDescriptions(file, seen, room)]
}

/** What a program writes where nobody said anything. */
const UNSAID = /^\(?(anonymous|unspecified|untitled|unnamed|none|null|unknown)\)?$/i

function inInfo(file: PdfFile, seen: string): Found[] {
  const info = resolve(file.trailer.get('Info'), file.byId)
  if (!isDictionary(info)) return []
  return [...info.entries].flatMap(([key, raw]) => {
    const value = resolve(raw, file.byId)
    const text = typeof value === 'string' ? pdfText(value).trim() : ''
    if (
      text === '' ||
      UNSAID.test(text) ||
      PLAIN.test(key) ||
      (key !== 'Author' && seen.includes(packed(text)))
    )
      return []
    return [
      found('document-properties', 'Info', `the document’s ${key.toLowerCase()}`, {
        at: key,
        shows: text,
      }),
    ]
  })
}

function inDescriptions(file: PdfFile, seen: string, room: number): Found[] {
  return [...file.byId.values()].flatMap((object) => {
    if (
      !isName(entry(object.value, 'Subtype'), 'XML') &&
      !isName(entry(object.value, 'Type'), 'Metadata')
    )
      return []
    const said = saidIn(new TextDecoder().decode(decoded(object, file.byId, room))).filter(
      (text) => !seen.includes(packed(text)) && !UNSAID.test(text.trim()),
    )
    return said.length === 0
      ? []
      : [
          found('document-properties', `object ${object.id}`, 'a description (XMP)', {
            at: 'XMP',
            shows: said.join('; '),
          }),
        ]
  })
}

/** Dates, numbers, programs, formats, names of schemes: what says nothing of anybody. */
const NOTHING =
  /^([\d\-:.TZ+ ]*|[\w.+-]+\/[\w.+-]+|(xmp\.\w+|uuid|urn:uuid|adobe):?.*|true|false|unknown|x-default|[a-z]{2}(-[A-Z]{2})?|https?:\/\/(ns\.adobe|www\.w3|purl|www\.aiim|cipa)\S*|[AB]|Text|Bag|Seq|URI|internal|external|saved|created|converted|Resource)$/i
const PROGRAM =
  /(CreatorTool|RenditionClass|Producer|softwareAgent|Toolkit|xmptk|action|format|conformance|part|parseType|about|Trapped|instanceID|documentID|changed|PDFVersion|lang)$/i
/** Descriptions of schemes, which PDF/A wants. */
const SCHEME = /^pdfa(Schema|Property|Type|Extension|Field)|:schemas$/i

function saidIn(xml: string): string[] {
  const { root } = treeOf(xml.replace(/<\?xpacket[^>]*\?>/g, ''))
  return all(root, /./).flatMap((one) => {
    if (SCHEME.test(one.name)) return []
    const attributes = Object.entries(one.attributes)
      .filter(([key]) => !/^xmlns/.test(key) && !PROGRAM.test(key))
      .map(([, value]) => value)
    const own = PROGRAM.test(one.name) ? [] : [one.text.trim()]
    return [...own, ...attributes].filter((text) => text !== '' && !NOTHING.test(text.trim()))
  })
}
