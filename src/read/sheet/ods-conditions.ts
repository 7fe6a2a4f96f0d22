// Conditional formats of an OpenDocument sheet, as LibreOffice writes them behind its rows: cells that a condition paints in the colour of their ground, or strikes out.
import { walkXml } from '../document/xml.ts'
import { isMet, type OdsStyles, odsStyles } from './ods-styles.ts'
import type { SheetCell, SheetRow } from './sheet.ts'

export interface OdsConditions {
  /** “Sheet1.B2:Sheet1.B9 Sheet1.D2” */
  ranges: string
  /** In their order: the first that holds is meant. */
  each: { condition: string; style: string }[]
}

/** The styles of styles.xml, under the names that conditions call them by. */
export function namedStyles(xml: string): OdsStyles {
  const styles = odsStyles()
  walkXml(xml, {
    open(tag) {
      const { attributes } = tag
      const shown = attributes['style:display-name'] ?? attributes['style:name']
      if (tag.name.startsWith('style:'))
        styles.take({
          ...tag,
          attributes: { ...attributes, ...(shown && { 'style:name': shown }) },
        })
    },
    close() {},
    text() {},
  })
  return styles
}

const UNSURE = 0.5

export function withConditions(
  rows: SheetRow[],
  conditions: readonly OdsConditions[],
  styles: OdsStyles,
): SheetRow[] {
  const hiding = conditions.filter(({ each }) =>
    each.some(({ style }) => styles.flagsOf([style]).length > 0),
  )
  if (hiding.length === 0) return rows
  const areas = hiding.map((one) => ({ ...one, within: areaOf(one.ranges) }))
  return rows.map(({ r, cells }) => ({
    r,
    cells: cells.map((cell) => {
      const own = areas.filter(({ within }) => within(cell))
      return own.reduce((seen, { each }) => lookedAt(seen, each, styles), cell)
    }),
  }))
}

function lookedAt(cell: SheetCell, each: OdsConditions['each'], styles: OdsStyles): SheetCell {
  const value = typeof cell.value === 'number' ? cell.value : Number(cell.text)
  if (Number.isNaN(value)) return cell
  for (const { condition, style } of each) {
    const flags = styles.flagsOf([style])
    const met = isMet(condition, value)
    if (met === null && flags.length > 0) return { ...cell, confidence: UNSURE }
    if (met) return flags.length > 0 ? { ...cell, flags: [...(cell.flags ?? []), ...flags] } : cell
  }
  return cell
}

const SHEET = "(?:'[^']*'|[^\\s.:']+)"
const CELL = '\\$?([A-Z]{1,3})\\$?(\\d{1,7})'

const RANGE = new RegExp(`${SHEET}?\\.${CELL}(?::${SHEET}?\\.?${CELL})?`, 'g')

function areaOf(ranges: string): (cell: { r: number; c: number }) => boolean {
  const all = [...ranges.matchAll(RANGE)].map(([, a = '', first = '', b = a, last = first]) => ({
    left: columnOf(a),
    top: Number(first) - 1,
    right: columnOf(b),
    bottom: Number(last) - 1,
  }))
  return ({ r, c }) =>
    all.some(({ left, top, right, bottom }) => c >= left && c <= right && r >= top && r <= bottom)
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
