// What an OpenDocument file holds beside its words: macros, links, players, formulas that ask, files within the file.
import { openFront, openZip } from '../zip/open-zip.ts'
import type { Active } from './found.ts'
import { plainXml } from './plain-xml.ts'
import { declaresEntities } from './xml-entities.ts'

/** What lies in them is shown, called or fetched. */
const PARTS = ['content.xml', 'styles.xml', 'meta.xml', 'settings.xml']

/** Packed, or flat in one page of XML. */
export function actsInOpenDocument(bytes: Uint8Array): Active[] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return actsInContent(plainXml(bytes))
  const names: string[] = []
  const { members } = openZip(bytes, {
    only: (name) => {
      names.push(name)
      return PARTS.includes(name)
    },
  })
  const modules = names.some(
    (name) =>
      /^(?:Basic|Scripts)\/.+\/[^/]+\.(?!xlb$|xlc$)\w+$/i.test(name) &&
      !/script-l[bc]\.xml$/i.test(name),
  )
  return [
    ...(modules ? [{ kind: 'acts' as const, what: 'macros' }] : []),
    ...(names.some((name) => /^Object[^/]*(?:\/|$)/i.test(name))
      ? [{ kind: 'holds' as const, what: 'a chart or file put into it' }]
      : []),
    ...openFront(bytes, isXml).flatMap(({ front }) => declaresEntities(plainXml(front))),
    ...members.flatMap((member) => actsInContent(plainXml(member.bytes))),
  ]
}

const SIGNS: [sign: RegExp, found: Active][] = [
  [
    /<(?:[\w.-]+:)?(?:event-listener|execute-macro)\b|\bhref="(?:vnd\.sun\.star\.script|macro):/,
    { kind: 'acts', what: 'macros that are called' },
  ],
  // A flat file always has the head of its Basic, most often with no module in it.
  [
    /<office:script\b[^>]{0,300}(?:script:language="(?!ooo:Basic"|StarBasic")|>\s*[^<\s])|<(?:ooo|script):(?:module|source-code)\b|\bhref="\s*(?:java|vb)script:/i,
    { kind: 'acts', what: 'scripts' },
  ],
  [/<(?:[\w.-]+:)?applet\b/, { kind: 'acts', what: 'a program put into it' }],
  [
    /<(?:[\w.-]+:)?dde-(?:source|connection(?:-decl)?)\b|\bDDE\(/,
    { kind: 'acts', what: 'links that start another program' },
  ],
  [/<(?:[\w.-]+:)?(?:table|cell-range)-source\b/, { kind: 'outside', what: 'a file elsewhere' }],
  [
    /<table:database-source-|<form:connection-resource\b|<text:database-(?:display|next)\b/,
    { kind: 'outside', what: 'a database' },
  ],
  [
    /\bformula="[^"]{0,2000}\b(?:WEBSERVICE|IMAGE)\(/,
    { kind: 'outside', what: 'a server that its formulas ask' },
  ],
  [
    /\bformula="[^"]{0,2000}(?:'|&apos;)(?:https?:|file:|ftp:)/,
    { kind: 'outside', what: 'another workbook' },
  ],
]

/** A link waits for a click, and the template a letter was made from is not asked for where it lies on the same machine. */
const WAITS = /^(?:a|bibliography-mark|template)$/
const POINTS = /<(?:[\w.-]+:)?([\w-]+)\s[^>]{0,1000}?\bhref="\s*(\w{2,}:|[\\/]|\.\.\/)/g
const FAR_TEMPLATE = /<(?:[\w.-]+:)?template\s[^>]{0,1000}\bhref="(?:https?:|ftp:|[\\/]{2})/

function actsInContent(xml: string): Active[] {
  const found = SIGNS.flatMap(([sign, one]) => (sign.test(xml) ? [one] : []))
  if (FAR_TEMPLATE.test(xml)) found.push({ kind: 'outside', what: 'a template elsewhere' })
  for (const [, tag = '', scheme = ''] of xml.matchAll(POINTS))
    if (!WAITS.test(tag) && !/^(?:vnd\.sun|macro|javascript)/i.test(scheme)) {
      found.push({ kind: 'outside', what: 'a file elsewhere' })
      break
    }
  return [...found, ...declaresEntities(xml)]
}

const isXml = (name: string): boolean => /\.(?:xml|svg)$/i.test(name)
