// What an OpenDocument file holds beside its words: macros, links, players, formulas that ask, files within the file.
import { openFront, openZip } from '../zip/open-zip.ts'
import type { Active } from './found.ts'
import { declaresEntities } from './xml-entities.ts'

/** What lies in them is shown, called or fetched. */
const PARTS = ['content.xml', 'styles.xml', 'meta.xml', 'settings.xml']

/** Packed, or flat in one page of XML. */
export function actsInOpenDocument(bytes: Uint8Array): Active[] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return actsInContent(textOf(bytes))
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
    ...openFront(bytes, isXml).flatMap(({ front }) => declaresEntities(textOf(front))),
    ...members.flatMap((member) => actsInContent(textOf(member.bytes))),
  ]
}

const SIGNS: [sign: RegExp, found: Active][] = [
  [
    /<script:event-listener\b|<text:execute-macro\b|xlink:href="(?:vnd\.sun\.star\.script|macro):/,
    { kind: 'acts', what: 'macros that are called' },
  ],
  // A flat file always has the head of its Basic, most often with no module in it.
  [
    /<office:script\b[^>]{0,300}(?:script:language="(?!ooo:Basic"|StarBasic")|>\s*[^<\s])|<(?:ooo|script):(?:module|source-code)\b|xlink:href="\s*(?:java|vb)script:/i,
    { kind: 'acts', what: 'scripts' },
  ],
  [/<draw:applet\b/, { kind: 'acts', what: 'a program put into it' }],
  [
    /<office:dde-source\b|<text:dde-connection-decl\b|\bDDE\(/,
    { kind: 'acts', what: 'links that start another program' },
  ],
  [/<table:(?:table|cell-range)-source\b/, { kind: 'outside', what: 'a file elsewhere' }],
  [
    /<table:database-source-|<form:connection-resource\b|<text:database-(?:display|next)\b/,
    { kind: 'outside', what: 'a database' },
  ],
  [
    /table:formula="[^"]{0,2000}\bWEBSERVICE\(/,
    { kind: 'outside', what: 'a server that its formulas ask' },
  ],
  [
    /table:formula="[^"]{0,2000}(?:'|&apos;)(?:https?:|file:|ftp:)/,
    { kind: 'outside', what: 'another workbook' },
  ],
]

/** A link waits for a click, and the template a letter was made from is not asked for where it lies on the same machine. */
const WAITS = /^(?:text:a|draw:a|text:bibliography-mark|meta:template)$/
const POINTS = /<([a-z]+:[\w-]+)\b[^>]{0,1000}?xlink:href="(\w{2,}:|\/\/|\.\.\/)/g
const FAR_TEMPLATE = /<meta:template\b[^>]{0,1000}xlink:href="(?:https?:|ftp:|\/\/)/

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
const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
