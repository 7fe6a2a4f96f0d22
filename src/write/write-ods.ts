// Tables as an OpenDocument spreadsheet, born clean: four parts (a fifth where something stays in sight) and no other can exist in it.

import { odsChoices } from './office/ods-choices.ts'
import { odsSettings } from './office/ods-settings.ts'
import { packed } from './office/pack.ts'
import {
  checkedChoices,
  checkedNames,
  columnWidths,
  isHeadCell,
  LINE_POINTS,
} from './office/sheet-form.ts'
import { escapeXml, XML_HEAD } from './office/xml.ts'
import { asText, type PlainSheet, type Workbook } from './plain/content.ts'
import { type Grid, layOut, type PlacedCell } from './plain/grid.ts'

const ODS = 'application/vnd.oasis.opendocument.spreadsheet'

/** No meta.xml (author, dates, editing time), no thumbnail, no setting but what stays in sight; every row and column is shown. */
export function writeOds({ sheets }: Workbook): Uint8Array {
  checkedNames(sheets)
  checkedChoices(sheets)
  const settings = odsSettings(sheets)
  return packed([
    { path: 'mimetype', content: ODS, plain: true },
    { path: 'META-INF/manifest.xml', content: manifest(settings !== null) },
    { path: 'styles.xml', content: STYLES },
    { path: 'content.xml', content: contentXml(sheets) },
    ...(settings === null ? [] : [{ path: 'settings.xml', content: settings }]),
  ])
}

const NAMES = [
  ['office', 'office:1.0'],
  ['style', 'style:1.0'],
  ['text', 'text:1.0'],
  ['table', 'table:1.0'],
  ['fo', 'xsl-fo-compatible:1.0'],
  ['of', 'of:1.2'],
]
  .map(([prefix, name]) => ` xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}"`)
  .join('')

const manifest = (withSettings: boolean): string =>
  `${XML_HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${ODS}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>${withSettings ? '<manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>' : ''}</manifest:manifest>`

const STYLES = `${XML_HEAD}<office:document-styles${NAMES} office:version="1.3"><office:styles><style:default-style style:family="table-cell"><style:text-properties fo:font-size="11pt" fo:language="en" fo:country="GB"/></style:default-style></office:styles></office:document-styles>`

const CHARACTER_CM = 0.21

function contentXml(sheets: PlainSheet[]): string {
  const grids = sheets.map((sheet) => layOut(sheet.rows))
  const widths = sheets.map((sheet, i) => columnWidths(sheet, grids[i] ?? layOut([])))
  const columnStyles = [...new Set(widths.flat())]
    .sort((a, b) => a - b)
    .map(
      (width) =>
        `<style:style style:name="w${width}" style:family="table-column"><style:table-column-properties style:column-width="${(width * CHARACTER_CM).toFixed(2)}cm"/></style:style>`,
    )
    .join('')
  const choices = odsChoices(sheets)
  const tables = sheets.map((sheet, i) =>
    table({
      sheet,
      grid: grids[i] ?? layOut([]),
      widths: widths[i] ?? [],
      choiceOf: choices.of(sheet),
    }),
  )
  return `${XML_HEAD}<office:document-content${NAMES} office:version="1.3"><office:automatic-styles>${columnStyles}${rowStyles(sheets)}<style:style style:name="head" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap"/><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="body" style:family="table-cell"><style:table-cell-properties fo:wrap-option="wrap"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${choices.list}${tables.join('')}</office:spreadsheet></office:body></office:document-content>`
}

interface Laid {
  sheet: PlainSheet
  grid: Grid
  widths: number[]
  choiceOf: (row: number, column: number) => string | null
}

function table(laid: Laid): string {
  const { sheet, grid, widths } = laid
  const columns = widths.map((width) => `<table:table-column table:style-name="w${width}"/>`)
  const rows = sheet.rows.map((_, r) => {
    const squares = Array.from({ length: grid.columnCount }, (_, c) => square(laid, r, c))
    const lines = sheet.heights?.[r]
    const height = lines === undefined ? '' : ` table:style-name="h${lines}"`
    return `<table:table-row${height}>${squares.join('') || '<table:table-cell/>'}</table:table-row>`
  })
  return `<table:table table:name="${escapeXml(sheet.name)}">${columns.join('') || '<table:table-column/>'}${rows.join('') || '<table:table-row><table:table-cell/></table:table-row>'}</table:table>`
}

/** Rows whose height is given, in lines. */
function rowStyles(sheets: PlainSheet[]): string {
  const heights = new Set(sheets.flatMap(({ heights }) => heights ?? []))
  return [...heights]
    .filter((lines) => lines !== undefined)
    .sort((a, b) => a - b)
    .map(
      (lines) =>
        `<style:style style:name="h${lines}" style:family="table-row"><style:table-row-properties style:row-height="${lines * LINE_POINTS}pt" style:use-optimal-row-height="false"/></style:style>`,
    )
    .join('')
}

function square({ sheet, grid, choiceOf }: Laid, row: number, column: number): string {
  const cell = grid.squares[row]?.[column]
  if (!cell) return '<table:covered-table-cell/>'
  const style = isHeadCell(sheet, cell) ? 'head' : 'body'
  const name = choiceOf(row, column)
  const choice = name ? ` table:content-validation-name="${name}"` : ''
  return `<table:table-cell table:style-name="${style}"${choice}${spans(cell)}${restOf(cell)}</table:table-cell>`
}

const spans = ({ across, down }: PlacedCell): string =>
  across > 1 || down > 1
    ? ` table:number-columns-spanned="${across}" table:number-rows-spanned="${down}"`
    : ''

/** The rest of the start tag, and what stands in the cell. */
function restOf({ content }: PlacedCell): string {
  if (content === null) return '>'
  if (typeof content === 'number') {
    return ` office:value-type="float" office:value="${content}"><text:p>${content}</text:p>`
  }
  const paragraphs = asText(content)
    .split('\n')
    .map((line) => `<text:p>${spaced(escapeXml(line))}</text:p>`)
  return ` office:value-type="string">${paragraphs.join('')}`
}

/** OpenDocument folds white space, so runs of it are written out. */
const spaced = (escaped: string): string =>
  escaped
    .replaceAll('\t', '<text:tab/>')
    .replace(/^ +| {2,}| +$/g, (run) => `<text:s text:c="${run.length}"/>`)
