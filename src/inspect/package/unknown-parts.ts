// Parts of a package that no look knows: nothing can be said of them, and so nothing of the file.
import type { Looked } from '../report/found.ts'
import type { Package } from './package.ts'

/** Words of markup: where each look finds its parts, and those that only say how a page or a program is set up. */
const MARKUP = [
  /^(.*\/)?_rels\/[^/]*\.rels$|^\[Content_Types\]\.xml$/i,
  /^(docProps|customXml|docMetadata|package\/services|_xmlsignatures|userCustomization|customUI)\//i,
  /^xl\/(workbook|styles|sharedStrings|calcChain|metadata|connections|xmlMaps|vbaData)\.xml$/i,
  /^xl\/([^/]+\/)?comments?\d*\.xml$/i,
  /^xl\/(worksheets|chartsheets|theme|drawings|charts|tables|pivotTables|pivotCache|slicers|timelines|threadedComments|persons|featurePropertyBag|namedSheetViews)\//i,
  /^word\/(document|header|footer|footnotes|endnotes|comments\w*|people|styles\w*|numbering|settings|webSettings|fontTable|vbaData|customizations)\d*\.xml$/i,
  /^(xl|word)\/(theme|glossary|charts|drawings|diagrams|ink)\//i,
  /^([^/]+\/)*(content|styles|meta|settings)\.xml$|^Obj(ect [^/]*)?\/.*\.xml$/,
  /^(META-INF|Configurations2|Basic|Scripts|Dialogs)\//,
]

/** Of OpenDocument: what a program lays by for itself, and pictures of objects that are looked into. */
const BYTES =
  /^(mimetype|manifest\.rdf|layout-cache|(Configurations2|ObjectReplacements|Fonts)\/.*)$/

/** A binary workbook keeps as records what others keep as markup. */
const RECORDS = /^xl\/([^/]+\/)?[^/]*\.bin$/i

export function unknownPart(
  { parts, usual }: Package,
  { found, within }: Looked,
): Looked['unsure'] {
  const told = new Set([...found.map(({ place }) => place.part), ...within.map(({ part }) => part)])
  const isBinary = parts.has('xl/workbook.bin')
  for (const [path, { length }] of parts) {
    if (length === 0 || told.has(path) || BYTES.test(path)) continue
    const called = [path, usual(path) ?? '']
    const isMarkup = /\.(xml|rels|vml|psmdcp)$/i.test(path)
    const isKnown = isMarkup
      ? MARKUP.some((one) => called.some((name) => one.test(name)))
      : isBinary && RECORDS.test(path)
    if (isKnown) continue
    return {
      code: 'unsupported-format',
      found: `made with ${path}, a part of no known kind`,
    }
  }
  return null
}
