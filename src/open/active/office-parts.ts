// What packages of office programs hold beside their words: macros, controls, programs, links, files within the file.
import { openFront, openZip } from '../zip/open-zip.ts'
import type { Active } from './found.ts'
import { actsInFields } from './in-fields.ts'
import { actsInSheets } from './in-formulas.ts'
import { plainXml } from './plain-xml.ts'
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
  [/(^|\/)webextensions\//i, { kind: 'outside', what: 'a program on another server' }],
]

/** A part may go by any name: what it is says the relation that leads to it. */
const RELATED: [relation: RegExp, found: Active][] = [
  [/\/(?:vbaProject|wordVbaData|keyMapCustomizations)$/i, { kind: 'acts', what: 'macros' }],
  [/\/xl(?:Intl)?Macrosheet$/i, { kind: 'acts', what: 'macro sheets' }],
  [/\/control$/i, { kind: 'acts', what: 'controls' }],
  [/\/ui\/extensibility$/i, { kind: 'acts', what: 'buttons of its own' }],
]

/** Relations that lead elsewhere are followed unasked, whatever they are called; only a hyperlink waits for a click. */
const FOLLOWED: [relation: RegExp, what: string][] = [
  [/\/attachedTemplate$/i, 'a template elsewhere'],
  [/\/image$/i, 'a picture elsewhere'],
  [/\/mailMerge/i, 'a database'],
  [/\/(?!hyperlink$)\w+$/i, 'a file elsewhere'],
]
const RUNS = /\bTarget\s*=\s*["']\s*(?:javascript|vbscript|ms-msdt|search-ms|mhtml|data):/i
const MOST_RELATIONS = 2_000_000
/** A picture of the older drawing language, by its address. */
const FAR_PICTURE =
  /<v:(?:imagedata|fill|stroke)\b[^>]{0,1000}\b(?:src|o:href)="(?:https?:|file:|\\\\|\/\/)/i
/** A shape or button that runs a macro when it is clicked. */
const RUNS_MACRO = /\bmacro="[^"]|<x:FmlaMacro>[^<]/
const QUERIES = /<(?:\w+:)?DataMashup\b/

export function actsInOffice(bytes: Uint8Array): Active[] {
  const names: string[] = []
  const { members } = openZip(bytes, {
    only: (name) => {
      names.push(name.replaceAll('\\', '/'))
      return /\.rels$/i.test(name)
    },
  })
  const rels = members.map((member) => plainXml(member.bytes.subarray(0, MOST_RELATIONS)))
  return [
    ...partsIn(names),
    ...rels.flatMap(outsideIn),
    ...openFront(bytes, isXml).flatMap(({ front }) => declaresEntities(plainXml(front))),
    ...actsInParts(bytes),
  ]
}

const LETTER = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/i
const SHEET = /^xl\/(?:workbook|(?:worksheets|macrosheets|chartsheets)\/[^/]+)\.xml$/i
const DRAWING = /^(?:xl|word)\/drawings\/[^/]+\.(?:xml|vml)$/i
const CUSTOM = /^customXml\/item\d*\.xml$/i

function actsInParts(bytes: Uint8Array): Active[] {
  const { members } = openZip(bytes, {
    only: (name) => [LETTER, SHEET, DRAWING, CUSTOM].some((part) => part.test(name)),
  })
  const partsOf = (kind: RegExp): string[] =>
    members.filter(({ rawName }) => kind.test(rawName)).map(({ bytes: part }) => plainXml(part))
  const letter = partsOf(LETTER)
  const found = [...actsInFields(letter.flatMap(fieldCodes)), ...actsInSheets(partsOf(SHEET))]
  const drawings = partsOf(DRAWING)
  if (drawings.some((part) => RUNS_MACRO.test(part)))
    found.push({ kind: 'acts', what: 'buttons that run macros' })
  if ([...letter, ...drawings].some((part) => FAR_PICTURE.test(part)))
    found.push({ kind: 'outside', what: 'a picture elsewhere' })
  if (partsOf(CUSTOM).some((part) => QUERIES.test(part)))
    found.push({ kind: 'outside', what: 'a query of other data' })
  return found
}

/** Fields lie in the letter itself, cut into runs as Word likes: the tags between them are taken away. */
const fieldCodes = (xml: string): string[] =>
  xml.includes('instr')
    ? [
        [...xml.matchAll(/<(?:\w+:)?instrText[^>]{0,500}>([^<]*)<|\b(?:\w+:)?instr="([^"]*)"/g)]
          .map(([, run = '', simple = '']) => run + simple)
          .join('')
          .replace(/&(?:quot|#34|#x22);/gi, '"'),
      ]
    : []

const partsIn = (names: string[]): Active[] =>
  PARTS.flatMap(([part, found]) => (names.some((name) => part.test(name)) ? [found] : []))

function outsideIn(rels: string): Active[] {
  return [...rels.matchAll(/<(?:\w+:)?Relationship\b([^>]{0,2000})>/g)].flatMap(
    ([, says = '']): Active[] => {
      const relation = /\bType\s*=\s*["']([^"']*)["']/.exec(says)?.[1] ?? ''
      const acts = RELATED.flatMap(([kind, found]) => (kind.test(relation) ? [found] : []))
      if (!/\bTargetMode\s*=\s*["']External["']/.test(says)) return acts
      if (RUNS.test(says)) acts.push({ kind: 'acts', what: 'links that run something' })
      const what = FOLLOWED.find(([kind]) => kind.test(relation))?.[1]
      return what === undefined ? acts : [...acts, { kind: 'outside', what }]
    },
  )
}

const isXml = (name: string): boolean => /\.(?:xml|rels|vml|svg)$/i.test(name)
