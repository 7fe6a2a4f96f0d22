// What an Office file says of its makers: core, application and custom properties, thumbnails, custom XML, printers.
import { createHash } from 'node:crypto'
import { inspectPicture } from '../picture/inspect-picture.ts'
import { type Found, found } from '../report/found.ts'
import { isOfConversion, isProgram } from '../report/programs.ts'
import type { Words } from '../report/when-asked.ts'
import { all, attribute, type Element, wholeText } from '../xml/tree.ts'
import type { Package } from './package.ts'

/** Of core.xml and app.xml: words of a person, of a house or of a machine. */
const NAMING =
  /^(.*:)?(creator|lastModifiedBy|title|subject|description|keywords|category|contentStatus|identifier|Manager|Company|HyperlinkBase|initial-creator|printed-by|keyword|language-of|coverage|rights|source|contributor|publisher|relation)$/

/** `seen`: all that the file shows, so that a title that stands on the page is none of them. */
export function documentProperties(pack: Package, seen: Words): Found[] {
  const all_: Found[] = []
  for (const path of pack.paths(/^docProps\/(core|app)[^/]*\.xml$|\.psmdcp$/i))
    for (const one of pack.tree(path).root.children) {
      const text = one.text.trim()
      if (!NAMING.test(one.name) || isProgram(text)) continue
      if (/title$/i.test(one.name) && seen.includes(text)) continue
      all_.push(
        found('document-properties', path, `the document’s ${inWords(one.name)}`, {
          at: one.name,
          shows: text,
        }),
      )
    }
  return [...all_, ...templateNamed(pack)]
}

const inWords = (name: string): string =>
  name
    .replace(/^.*:/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()

/** Word names the template that a letter was made with; everybody's own is called Normal. */
function templateNamed(pack: Package): Found[] {
  return pack.paths(/^docProps\/app\.xml$/i).flatMap((path) => {
    const named = all(pack.tree(path).root, 'Template')[0]?.text.trim() ?? ''
    if (named === '' || /^normal(\.dot[mx]?)?$/i.test(named)) return []
    return [
      found('attached-template', path, 'the name of the template it was made with', {
        shows: named,
      }),
    ]
  })
}

export function customProperties(pack: Package): Found[] {
  return pack.paths(/^docProps\/custom[^/]*\.xml$/i).flatMap((path) => {
    const set = all(pack.tree(path).root, 'property').filter(
      (one) => !isOfConversion(attribute(one, 'name') ?? ''),
    )
    if (set.length === 0) return []
    const shows = set.map((one) => `${attribute(one, 'name') ?? ''} ${wholeText(one)}`).join('; ')
    return [found('custom-properties', path, 'properties of its own', { count: set.length, shows })]
  })
}

export function customXml(pack: Package): Found[] {
  return pack
    .paths(/(^|\/)customXml\/(?!_rels|itemProps)[^/]*\.xml$|^xl\/xmlMaps\.xml$/i)
    .flatMap((path) => {
      const { root } = pack.tree(path)
      const text = wholeText(root)
      const says = text !== '' || all(root, /./).some(ownAttributes)
      const isNoted = OF_STORES.test(pack.xml(path).slice(0, HEAD))
      const level = !says ? 'technical' : isNoted ? 'names' : 'hides'
      const what = isNoted
        ? 'what a store of documents notes of it'
        : 'data kept beside the document'
      return [
        found('custom-xml', path, what, {
          level,
          shows: text || attributesOf(root),
        }),
      ]
    })
}

/** SharePoint and programs that mark how secret a paper is write who shared it, its kind and its mark into every file. */
const OF_STORES =
  /\bxmlns(:\w+)?="http:\/\/(schemas\.microsoft\.com\/(office\/2006\/metadata|sharepoint)\/|www\.boldonjames\.com\/|schemas\.titus\.com\/)/
/** Of a part: as far as its outermost tag goes. */
const HEAD = 2000

/** Word keeps an empty list of sources, and says in which style they would be printed. */
const ownAttributes = (root: Element): boolean =>
  Object.entries(root.attributes).some(
    ([key, value]) =>
      !/^(xmlns(:.*)?|Selected|SelectedStyle|StyleName|Version|URI)$/.test(key) &&
      /[\p{L}\p{N}]/u.test(value),
  )

const attributesOf = (element: Element): string =>
  all(element, /./)
    .flatMap((one) => Object.values(one.attributes))
    .join(' ')

/** The pictures that python-docx and pandoc put into each letter that they make. */
const OF_PROGRAMS = new Set([
  '96367138dc44ce09bf2c8f0f8e49348a1478d2c5c0af69bbc2bbc38b63cdcead',
  '5bb22b92cb34d7727f05ccaaa23805a3b7cd875f21c4fde8c4f70b115f50efba',
])

export function thumbnails(pack: Package): Found[] {
  return pack
    .paths(/(^|\/)(docProps\/thumbnail\.\w+|Thumbnails\/[^/]+)$/i)
    .filter((path) => (pack.parts.get(path)?.length ?? 0) > 0)
    .map((path) => {
      const hash = createHash('sha256')
        .update(pack.parts.get(path) ?? '')
        .digest('hex')
      const isKnown = OF_PROGRAMS.has(hash) || isFirstPage(pack, path)
      return found('thumbnail', path, 'a small picture of an earlier state of the document', {
        level: isKnown ? 'technical' : 'hides',
      })
    })
}

/** Pixels a side: as large as LibreOffice makes it, too small to read a page's words by. */
const LARGEST = 512

/** LibreOffice paints the first page anew whenever it saves, as pixels and nothing else. */
function isFirstPage(pack: Package, path: string): boolean {
  const bytes = pack.parts.get(path) ?? new Uint8Array()
  const head = Buffer.from(bytes.subarray(0, 24))
  const isPng = head.length === 24 && head.toString('latin1', 1, 4) === 'PNG'
  if (!isPng || Math.max(head.readUInt32BE(16), head.readUInt32BE(20)) > LARGEST) return false
  const { found: told, unsure } = inspectPicture(bytes, 'image/png')
  const [maker] = all(pack.tree('meta.xml').root, 'meta:generator')
  return (
    unsure === null &&
    told.every(({ level }) => level === 'technical') &&
    /^(LibreOffice|OpenOffice|Collabora)/.test(maker?.text ?? '')
  )
}

/** DEVMODE begins with the printer's name in UTF-16; a Mac keeps a property list. */
export function printerSettings(pack: Package): Found[] {
  return pack.paths(/(^|\/)printerSettings\/[^/]+$/i).map((path) => {
    const bytes = Buffer.from(pack.parts.get(path) ?? [])
    const words = (
      `${bytes.toString('utf16le')} ${bytes.toString('latin1')}`.match(/[\x20-\x7e]{4,}/g) ?? []
    ).filter((word) => !OF_PAPER.test(word.trim()))
    const level = words.length > 0 ? 'names' : 'technical'
    return found('printer-settings', path, 'the settings of a printer, with its name', {
      level,
      shows: words.join(' '),
    })
  })
}

/** What a paper is called, and where a driver's own settings begin. */
const OF_PAPER = /^(letter|legal|executive|tabloid|ledger|[ab]\d|(DINU|SMTJ|PRIV)\W*)$/i

/** Whole parts that are a carrier by being there. */
const BY_PATH: [path: RegExp, carrier: Parameters<typeof found>[0], what: string][] = [
  [/(^|\/)vbaProject\.bin$/i, 'macros', 'macros'],
  [/(^|\/)vbaData\.xml$/i, 'macros', 'what macros keep'],
  [/^xl\/(macrosheets|dialogsheets)\/[^/]+$/i, 'macro-sheet', 'a sheet of old macros'],
  [
    /^xl\/revisions\/[^/]+$/i,
    'shared-revisions',
    'the record of who changed what in a shared workbook',
  ],
  [/^xl\/model\/[^/]+$/i, 'data-model', 'a data model: tables that no sheet shows'],
  [/^xl\/slicerCaches\/[^/]+$/i, 'slicer-cache', 'the values that a slicer offers'],
  [/^xl\/timelineCaches\/[^/]+$/i, 'slicer-cache', 'the values that a timeline offers'],
  [/^xl\/connections\.(xml|bin)$/i, 'connection', 'connections to where its data came from'],
  [/^xl\/queryTables\/[^/]+$/i, 'query-table', 'a query that its data came from'],
  [/^xl\/customData\/[^/]+$/i, 'data-model', 'a query or model kept beside the sheets'],
  [/^xl\/customProperty\/?[^/]*$/i, 'custom-properties', 'properties of a sheet'],
  [
    /^xl\/(richData|volatileDependencies)[/.].+$/i,
    'extension-payload',
    'values that cells were given from outside',
  ],
  [/^(xl|word|ppt)\/(activeX|ctrlProps)\/[^/]+$/i, 'extension-payload', 'what a control keeps'],
  [/^(xl|word)\/webextensions?\/[^/]+$/i, 'extension-payload', 'what an add-in keeps'],
  [/^word\/fonts\/[^/]+$/i, 'extension-payload', 'fonts kept in the document'],
  [/^_xmlsignatures\/sig[^/]*\.xml$/i, 'person', 'a signature, with its signer’s certificate'],
]

/** Buttons that a file brings for the program's menus, with their words and the macros behind them. */
const ribbons = (pack: Package): Found[] =>
  pack.paths(/^(customUI|userCustomization)\/[^/]+\.xml$/i).flatMap((path) => {
    const shows = all(pack.tree(path).root, /./)
      .flatMap((one) => Object.entries(one.attributes))
      .flatMap(([key, value]) => (OF_BUTTONS.test(key) ? [value] : []))
      .join('; ')
    return shows === ''
      ? []
      : [found('extension-payload', path, 'buttons that it brings for menus', { shows })]
  })

const OF_BUTTONS =
  /^(label|title|description|screentip|supertip|altText|helperText|tag|on[A-Z]\w*|get[A-Z]\w*)$/

export function carriersByPath(pack: Package): Found[] {
  const byPath = BY_PATH.flatMap(([pattern, carrier, what]) =>
    pack
      .paths(pattern)
      .map((path) =>
        found(
          carrier,
          path,
          what,
          carrier === 'extension-payload' && /fonts|ctrlProps/.test(path) && !hasItems(pack, path)
            ? { level: 'technical' }
            : {},
        ),
      ),
  )
  return [...byPath, ...ribbons(pack), ...diagrams(pack)]
}

/** A control that offers a list of its own. */
const hasItems = (pack: Package, path: string): boolean =>
  /\.xml$/i.test(path) && all(pack.tree(path).root, /(^|:)item$/).length > 0

/** The text behind a diagram, where the picture that is kept of it shows less. */
function diagrams(pack: Package): Found[] {
  const wordsIn = (pattern: RegExp) =>
    pack.paths(pattern).map((path) => ({
      path,
      texts: all(pack.tree(path).root, /^a:t$/).map(wholeText),
    }))
  const drawn = wordsIn(/^(xl|word|ppt)\/diagrams\/drawing[^/]*\.xml$/i)
    .flatMap(({ texts }) => texts)
    .join('\n')
  return wordsIn(/^(xl|word|ppt)\/(ink|diagrams)\/.*data[^/]*\.xml$/i).flatMap(
    ({ path, texts }) => {
      const left = texts.filter((text) => text !== '' && !drawn.includes(text))
      return left.length === 0
        ? []
        : [
            found('extension-payload', path, 'text behind a diagram that it does not show', {
              count: left.length,
              shows: left.join('; '),
            }),
          ]
    },
  )
}
