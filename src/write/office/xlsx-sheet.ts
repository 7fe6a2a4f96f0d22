// One sheet of an Excel workbook as XML.
import { asText, type Choice, type PlainSheet } from '../plain/content.ts'
import { areaName, type Grid, layOut, type PlacedCell, squareName } from '../plain/grid.ts'
import { columnWidths, isHeadCell, LINE_POINTS, quotedName } from './sheet-form.ts'
import { escapeXml, XML_HEAD } from './xml.ts'

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Styles are numbered as write-xlsx.ts lists them. Excel wants these elements in this order. */
export function worksheet(sheet: PlainSheet): string {
  const grid = layOut(sheet.rows)
  const columns = columnWidths(sheet, grid)
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('')
  const rows = sheet.rows.map((_, r) => row(sheet, grid, r))
  return `${XML_HEAD}<worksheet xmlns="${MAIN}">${frozen(sheet)}${columns && `<cols>${columns}</cols>`}<sheetData>${rows.join('')}</sheetData>${merges(grid)}${choices(sheet.choices ?? [])}</worksheet>`
}

function row(sheet: PlainSheet, grid: Grid, r: number): string {
  const cells = (grid.squares[r] ?? []).flatMap((cell) =>
    cell && cell.content !== null ? [square(cell, isHeadCell(sheet, cell))] : [],
  )
  const lines = sheet.heights?.[r]
  const height = lines === undefined ? '' : ` ht="${lines * LINE_POINTS}" customHeight="1"`
  if (cells.length === 0 && !height) return ''
  return `<row r="${r + 1}"${height}>${cells.join('')}</row>`
}

function square({ content, row, column }: PlacedCell, isHead: boolean): string {
  const name = squareName(row, column)
  if (typeof content === 'number') {
    return `<c r="${name}"${isHead ? ' s="1"' : ''}><v>${content}</v></c>`
  }
  return `<c r="${name}" s="${isHead ? 1 : 2}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(asText(content))}</t></is></c>`
}

function frozen({ frozen }: PlainSheet): string {
  if (!frozen || (frozen.rows === 0 && frozen.columns === 0)) return ''
  const { rows, columns } = frozen
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight'
  const splits = `${columns ? ` xSplit="${columns}"` : ''}${rows ? ` ySplit="${rows}"` : ''}`
  return `<sheetViews><sheetView workbookViewId="0"><pane${splits} topLeftCell="${squareName(rows, columns)}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`
}

function merges({ cells }: Grid): string {
  const wide = cells.filter(({ across, down }) => across > 1 || down > 1)
  if (wide.length === 0) return ''
  return `<mergeCells count="${wide.length}">${wide
    .map(
      ({ row, column, across, down }) =>
        `<mergeCell ref="${squareName(row, column)}:${squareName(row + down - 1, column + across - 1)}"/>`,
    )
    .join('')}</mergeCells>`
}

function choices(all: Choice[]): string {
  if (all.length === 0) return ''
  const each = all.map(({ cells, from, open }) => {
    const list = `${quotedName(from.sheet)}!${areaName(from.cells)}`
    const error = open ? '' : ' showErrorMessage="1"'
    return `<dataValidation type="list" allowBlank="1"${error} sqref="${areaName(cells).replaceAll('$', '')}"><formula1>${escapeXml(list)}</formula1></dataValidation>`
  })
  return `<dataValidations count="${all.length}">${each.join('')}</dataValidations>`
}
