// What XLSX and ODS have in common: names a spreadsheet program accepts, and columns wide enough to read.
import { CandourError } from '../../vocabulary/errors.ts'
import { asText, type PlainSheet } from '../plain/content.ts'
import type { Grid } from '../plain/grid.ts'

const NOT_IN_A_NAME = /[[\]*?:/\\]/
const LONGEST_NAME = 31

/** Excel refuses a workbook with an empty, long, odd or doubled sheet name, so none is written. */
export function checkedNames(sheets: PlainSheet[]): void {
  if (sheets.length === 0) throw new CandourError('A workbook needs at least one sheet.')
  const seen = new Set<string>()
  for (const { name } of sheets) {
    const wrong =
      name.trim() === '' ||
      name.length > LONGEST_NAME ||
      NOT_IN_A_NAME.test(name) ||
      /^'|'$/.test(name) ||
      seen.has(name.toLowerCase())
    if (wrong) {
      throw new CandourError(
        `“${name}” cannot be the name of a sheet: 1 to ${LONGEST_NAME} characters, none of [ ] * ? : / \\, and no name twice.`,
        { status: 422 },
      )
    }
    seen.add(name.toLowerCase())
  }
}

/** A list must be one of the workbook's own, or a program that opens it calls the file damaged. */
export function checkedChoices(sheets: PlainSheet[]): void {
  const names = new Set(sheets.map(({ name }) => name))
  for (const { name, choices } of sheets) {
    for (const { from } of choices ?? []) {
      if (!names.has(from.sheet)) {
        throw new Error(
          `${name} offers a choice from ${from.sheet}, which is no sheet of its workbook`,
        )
      }
    }
  }
}

/** A sheet's name where a formula names it: quoted, its quotes doubled. */
export const quotedName = (name: string): string => `'${name.replaceAll("'", "''")}'`

/** Height of a line of 11 points. */
export const LINE_POINTS = 15

export const isHeadCell = (
  { headRows = 0, headColumns = 0 }: PlainSheet,
  { row, column }: { row: number; column: number },
): boolean => row < headRows || column < headColumns

const NARROWEST = 9
const WIDEST = 60

/** In characters: as wide as the longest line of a cell that stands in one column. */
export function columnWidths({ widths }: PlainSheet, { cells, columnCount }: Grid): number[] {
  return Array.from({ length: columnCount }, (_, column) => {
    const given = widths?.[column]
    if (given !== undefined) return given
    const longest = cells
      .filter((cell) => cell.column === column && cell.across === 1)
      .flatMap((cell) => asText(cell.content).split('\n'))
      .reduce((most, line) => Math.max(most, line.length), 0)
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
  })
}
