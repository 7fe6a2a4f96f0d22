// Where Office itself would keep a part: what it is, its relation says, and its name is its writer's choice.
import type { Relation } from './relationships.ts'

/** By the last word of the relation's type. */
const PLACES: Record<string, string> = {
  worksheet: 'xl/worksheets/sheet.xml',
  chartsheet: 'xl/chartsheets/sheet.xml',
  dialogsheet: 'xl/dialogsheets/sheet.xml',
  xlMacrosheet: 'xl/macrosheets/sheet.xml',
  xlIntlMacrosheet: 'xl/macrosheets/sheet.xml',
  sharedStrings: 'xl/sharedStrings.xml',
  calcChain: 'xl/calcChain.xml',
  connections: 'xl/connections.xml',
  xmlMaps: 'xl/xmlMaps.xml',
  pivotCacheDefinition: 'xl/pivotCache/pivotCacheDefinition.xml',
  pivotCacheRecords: 'xl/pivotCache/pivotCacheRecords.xml',
  pivotTable: 'xl/pivotTables/pivotTable.xml',
  externalLink: 'xl/externalLinks/externalLink.xml',
  queryTable: 'xl/queryTables/queryTable.xml',
  table: 'xl/tables/table.xml',
  slicer: 'xl/slicers/slicer.xml',
  slicerCache: 'xl/slicerCaches/slicerCache.xml',
  timelineCache: 'xl/timelineCaches/timelineCache.xml',
  threadedComment: 'xl/threadedComments/threadedComment.xml',
  person: 'xl/persons/person.xml',
  revisionHeaders: 'xl/revisions/revisionHeaders.xml',
  revisionLog: 'xl/revisions/revisionLog.xml',
  usernames: 'xl/revisions/userNames.xml',
  printerSettings: '*/printerSettings/printerSettings.bin',
  comments: '*/comments.xml',
  people: 'word/people.xml',
  styles: '*/styles.xml',
  theme: '*/theme/theme.xml',
  drawing: 'xl/drawings/drawing.xml',
  vmlDrawing: 'xl/drawings/vmlDrawing.vml',
  chart: '*/charts/chart.xml',
  image: '*/media/image',
  package: '*/embeddings/package',
  oleObject: '*/embeddings/oleObject.bin',
  vbaProject: '*/vbaProject.bin',
  header: 'word/header.xml',
  footer: 'word/footer.xml',
  footnotes: 'word/footnotes.xml',
  endnotes: 'word/endnotes.xml',
  settings: 'word/settings.xml',
  numbering: 'word/numbering.xml',
  fontTable: 'word/fontTable.xml',
  webSettings: 'word/webSettings.xml',
  glossaryDocument: 'word/glossary/document.xml',
  customXml: 'customXml/item.xml',
  customXmlProps: 'customXml/itemProps.xml',
  'core-properties': 'docProps/core.xml',
  'extended-properties': 'docProps/app.xml',
  'custom-properties': 'docProps/custom.xml',
  thumbnail: 'docProps/thumbnail.jpeg',
}

export function usualPaths(relations: Relation[]): Map<string, string> {
  const main = relations.some(({ type }) => type === 'worksheet') ? 'xl' : 'word'
  const usual = new Map<string, string>()
  for (const { type, target, isOutside } of relations) {
    const place = Object.hasOwn(PLACES, type) ? PLACES[type] : undefined
    if (!isOutside && place !== undefined) usual.set(target, place.replace('*', main))
  }
  return usual
}
