// One cell of an OpenDocument sheet: what it shows, and what it holds where that is something else.

import type { XmlTag } from '../document/xml.ts'
import { SHEET_COLUMNS, SHEET_ROWS, type SheetCell } from './sheet.ts'

const NUMBERS = new Set(['float', 'percentage', 'currency'])

/** null for a blank cell. A formula with neither text nor value was never computed. */
export function odsCell(
  { attributes }: XmlTag,
  paragraphs: string[],
): Omit<SheetCell, 'r' | 'c'> | null {
  const shown = paragraphs.join('\n').trim()
  const stored = attributes['office:value'] ?? otherValue(attributes)
  const text = shown === '' ? (stored ?? '') : shown
  const span = {
    rs: spanned(attributes['table:number-rows-spanned'], SHEET_ROWS),
    cs: spanned(attributes['table:number-columns-spanned'], SHEET_COLUMNS),
  }
  if (text === '') {
    const isFormula = attributes['table:formula'] !== undefined && stored === undefined
    return isFormula ? { ...span, text, flags: ['not-computed'] } : null
  }
  // it shows a blank line, as under the format ";;;": what it holds is not said
  if (shown === '' && paragraphs.length > 0) return { ...span, text, flags: ['hidden'] }
  const holds = NUMBERS.has(attributes['office:value-type'] ?? '') && stored !== text
  return { ...span, text, ...(holds && stored !== undefined && { value: Number(stored) }) }
}

const spanned = (said: string | undefined, most: number): number =>
  Math.min(most, Math.max(1, Number.parseInt(said ?? '1', 10) || 1))

const otherValue = (attributes: Record<string, string>): string | undefined =>
  attributes['office:date-value'] ??
  attributes['office:boolean-value'] ??
  attributes['office:time-value'] ??
  attributes['office:string-value']
