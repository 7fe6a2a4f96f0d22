// What packages of office programs hold beside their words: macros, controls, programs, links, files within the file.
import { openFront, openZip } from '../zip/open-zip.ts'
import type { Active } from './found.ts'
import { declaresEntities } from './xml-entities.ts'

const PARTS: [part: RegExp, found: Active][] = [
  [/(^|\/)vbaProject[^/]*\.bin$|(^|\/)vbaData\.xml$/i, { kind: 'acts', what: 'macros' }],
  [/(^|\/)macrosheets\//i, { kind: 'acts', what: 'macro sheets' }],
  [/(^|\/)activeX\//i, { kind: 'acts', what: 'controls' }],
  [/(^|\/)customUI\//i, { kind: 'acts', what: 'buttons of its own' }],
  [/(^|\/)embeddings\/[^/]*\.(?:docx|xlsx|pptx)$/i, { kind: 'holds', what: 'an office file' }],
  [
    /(^|\/)embeddings\/[^/]*\.(?!docx$|xlsx$|pptx$|rels$)[^/]*$/i,
    { kind: 'holds', what: 'a file put into it' },
  ],
  [
    /(^|\/)externalLinks\/[^/]*\.(?:xml|bin)$/i,
    { kind: 'outside', what: 'another workbook or program' },
  ],
  [/(^|\/)queryTables\/|(^|\/)connections\.xml$/i, { kind: 'outside', what: 'a database' }],
]

/** Relations that lead elsewhere and are followed unasked; a hyperlink waits for a click. */
const FOLLOWED: [relation: RegExp, what: string][] = [
  [/\/attachedTemplate$/i, 'a template elsewhere'],
  [/\/oleObject$/i, 'a file elsewhere'],
  [/\/image$/i, 'a picture elsewhere'],
  [/\/(?:frame|subDocument|aFChunk|video|audio|media)$/i, 'a file elsewhere'],
]
const MOST_RELATIONS = 2_000_000
/** Word's fields that start another program. */
const STARTS_PROGRAM = /\bDDE(?:AUTO)?\b\s*(?:&quot;|["\\\w])/
/** ... and those that put in what lies elsewhere. */
const PUTS_IN = /\bINCLUDE(?:PICTURE|TEXT)(?:&(?:quot|#34|#x22);|["\s])*(?:https?:|file:|\\\\)/i
/** Formulas that ask a server when the sheet is worked out anew. */
const ASKS = /\b(?:WEBSERVICE|IMPORTXML|RTD|IMAGE)\(/
/** Of a cell, of a rule that colours or checks it, or behind a name. */
const FORMULA = /<(?:\w+:)?(?:f|formula\d?|definedName)(?=[\s>])[^>]{0,300}>([^<]{0,9000})/g
/** Words within a formula, and the names of sheets. */
const QUOTED = /"[^"]*"|'[^']*'/g
const OPENS_ITSELF =
  /<(?:\w+:)?definedName\b[^>]{0,300}\bname="(?:_xlnm\.)?Auto_(?:Open|Close|Activate|Deactivate)/i

export function actsInOffice(bytes: Uint8Array): Active[] {
  const names: string[] = []
  const { members } = openZip(bytes, {
    only: (name) => {
      names.push(name.replaceAll('\\', '/'))
      return /\.rels$/i.test(name)
    },
  })
  const rels = members.map((member) => textOf(member.bytes.subarray(0, MOST_RELATIONS)))
  return [
    ...partsIn(names),
    ...rels.flatMap(outsideIn),
    ...openFront(bytes, isXml).flatMap(({ front }) => declaresEntities(textOf(front))),
    ...actsInParts(bytes),
  ]
}

const LETTER = /^word\/(?:document|header\d*|footer\d*)\.xml$/i
const SHEET = /^xl\/(?:workbook|worksheets\/[^/]+)\.xml$/i

function actsInParts(bytes: Uint8Array): Active[] {
  const { members } = openZip(bytes, { only: (name) => LETTER.test(name) || SHEET.test(name) })
  const partsOf = (kind: RegExp): Buffer[] =>
    members
      .filter(({ rawName }) => kind.test(rawName))
      .map(({ bytes: part }) => Buffer.from(part.buffer, part.byteOffset, part.length))
  return [...startsIn(partsOf(LETTER)), ...actsInSheets(partsOf(SHEET))]
}

/** Fields lie in the letter itself, cut into runs as Word likes: the tags between them are taken away. */
function startsIn(parts: readonly Buffer[]): Active[] {
  const codes = parts.flatMap((part) => (part.includes('instr') ? [fieldCodes(textOf(part))] : []))
  const found: Active[] = []
  if (codes.some((code) => STARTS_PROGRAM.test(code)))
    found.push({ kind: 'acts', what: 'fields that start another program' })
  if (codes.some((code) => PUTS_IN.test(code)))
    found.push({ kind: 'outside', what: 'a file elsewhere' })
  return found
}

function actsInSheets(parts: readonly Buffer[]): Active[] {
  const found: Active[] = []
  if (parts.some((part) => part.includes('definedName') && OPENS_ITSELF.test(textOf(part))))
    found.push({ kind: 'acts', what: 'macros that run when it is opened' })
  if (parts.some((part) => asks(textOf(part))))
    found.push({ kind: 'outside', what: 'a server that its formulas ask' })
  return found
}

const asks = (xml: string): boolean =>
  ASKS.test(xml) &&
  [...xml.matchAll(FORMULA)].some(([, formula = '']) =>
    ASKS.test(formula.replace(/&quot;/g, '"').replace(QUOTED, '')),
  )

const fieldCodes = (xml: string): string =>
  [...xml.matchAll(/<(?:\w+:)?instrText[^>]{0,500}>([^<]*)<|\b(?:\w+:)?instr="([^"]*)"/g)]
    .map(([, run = '', simple = '']) => run + simple)
    .join('')

const partsIn = (names: string[]): Active[] =>
  PARTS.flatMap(([part, found]) => (names.some((name) => part.test(name)) ? [found] : []))

function outsideIn(rels: string): Active[] {
  return [...rels.matchAll(/<(?:\w+:)?Relationship\b([^>]{0,2000})>/g)].flatMap(
    ([, says = '']): Active[] => {
      if (!/\bTargetMode\s*=\s*["']External["']/.test(says)) return []
      const relation = /\bType\s*=\s*["']([^"']*)["']/.exec(says)?.[1] ?? ''
      const what = FOLLOWED.find(([kind]) => kind.test(relation))?.[1]
      return what === undefined ? [] : [{ kind: 'outside', what }]
    },
  )
}

export function actsInOpenDocument(bytes: Uint8Array): Active[] {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return actsInContent(textOf(bytes))
  const names: string[] = []
  const { members } = openZip(bytes, {
    only: (name) => {
      names.push(name)
      return name === 'content.xml'
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

function actsInContent(xml: string): Active[] {
  const found: Active[] = []
  if (/<script:event-listener\b|xlink:href="(?:vnd\.sun\.star\.script|macro):/.test(xml))
    found.push({ kind: 'acts', what: 'macros that are called' })
  if (/<office:dde-source\b|\bDDE\(/.test(xml))
    found.push({ kind: 'acts', what: 'links that start another program' })
  if (
    /<table:table-source\b|<(?:text:section-source|draw:image|draw:object|draw:object-ole|draw:plugin|draw:floating-frame)\b[^>]{0,1000}xlink:href="(?:\w{2,}:|\/\/|\.\.\/)/.test(
      xml,
    )
  )
    found.push({ kind: 'outside', what: 'a file elsewhere' })
  return [...found, ...declaresEntities(xml)]
}

const isXml = (name: string): boolean => /\.(?:xml|rels|vml)$/i.test(name)
const textOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
