// A plain table as a Word table: spans as gridSpan and vMerge, head rows that repeat on every page.

import { asText, type PlainTable } from '../plain/content.ts'
import { layOut, type PlacedCell } from '../plain/grid.ts'
import { paragraph } from './docx-paragraph.ts'

/** Between the margins of an A4 page, in twentieths of a point. */
const TEXT_WIDTH = 9298

export function docxTable(table: PlainTable): string {
  const grid = layOut(table.rows)
  const widths = shares(table.widths, grid.columnCount)
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const rows = Array.from({ length: grid.rowCount }, (_, r) => {
    const isHead = r < table.headRows
    const cells = cellsOfRow(grid.cells, r).map((cell) =>
      cellXml(cell, {
        continued: cell.row < r,
        bold: isHead || cell.column < (table.headColumns ?? 0),
        width: widths.slice(cell.column, cell.column + cell.across).reduce((a, b) => a + b, 0),
      }),
    )
    return `<w:tr><w:trPr><w:cantSplit/>${isHead ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`
  })
  return `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/>${borders(table.rules ?? 'all')}<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`
}

function shares(widths: number[] | undefined, columnCount: number): number[] {
  const parts = Array.from({ length: columnCount }, (_, i) => widths?.[i] ?? 1)
  const whole = parts.reduce((a, b) => a + b, 0)
  return parts.map((part) => Math.round((part / whole) * TEXT_WIDTH))
}

/** The cells that stand in or reach into a row, from the left. */
const cellsOfRow = (cells: PlacedCell[], r: number): PlacedCell[] =>
  cells.filter(({ row, down }) => row <= r && r < row + down).sort((a, b) => a.column - b.column)

interface CellForm {
  /** The cell began in a row above. */
  continued: boolean
  bold: boolean
  width: number
}

function cellXml({ content, across, down }: PlacedCell, form: CellForm): string {
  const span = across > 1 ? `<w:gridSpan w:val="${across}"/>` : ''
  const merge = down > 1 ? (form.continued ? '<w:vMerge/>' : '<w:vMerge w:val="restart"/>') : ''
  const text = form.continued ? '' : asText(content)
  const paragraphs = text
    .split('\n')
    .map((line) => paragraph(form.bold && line ? [{ bold: line }] : line, { style: 'Line' }))
  return `<w:tc><w:tcPr><w:tcW w:w="${form.width}" w:type="dxa"/>${span}${merge}</w:tcPr>${paragraphs.join('')}</w:tc>`
}

function borders(rules: 'all' | 'rows' | 'none'): string {
  const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`
  const sides = {
    all: ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'],
    rows: ['top', 'bottom', 'insideH'],
    none: [],
  }[rules]
  return sides.length === 0 ? '' : `<w:tblBorders>${sides.map(line).join('')}</w:tblBorders>`
}
