// One cell of a workbook as its program shows it; what it holds beside that is kept only where showing it tells as much.
import XLSX from '@e965/xlsx'
import type { Flag } from '../../../vocabulary/document.ts'
import type { CellLook } from '../cell-looks.ts'
import type { SheetCell } from '../sheet.ts'
import { shownUnder } from './number-format.ts'

const HIDDEN: Flag[] = ['hidden']
const NOT_COMPUTED: Flag[] = ['not-computed']
const HIDDEN_NOT_COMPUTED: Flag[] = ['hidden', 'not-computed']
/** A condition that nobody can work out may hide the cell. */
const UNSURE = 0.5

export function cellOf(
  from: XLSX.CellObject,
  r: number,
  c: number,
  { isHidden, look }: { isHidden: boolean; look: CellLook | null },
): SheetCell | null {
  if (from.t === 'z' || (from.v === undefined && !from.w)) {
    if (from.f === undefined) return null
    return { r, c, rs: 1, cs: 1, text: '', flags: isHidden ? HIDDEN_NOT_COMPUTED : NOT_COMPUTED }
  }
  const { text: written, isWhite, isUntold } = shownBy(from, look?.format)
  const shown = written.trim()
  // A format such as ";;;" shows nothing of what is there.
  const text = shown === '' ? String(from.v ?? '').trim() : shown
  if (text === '') return null
  const cell: SheetCell = { r, c, rs: 1, cs: 1, text }
  const { v } = from
  if (typeof v === 'number' && from.t === 'n' && text !== String(v) && tellsValue(text))
    cell.value = v
  const own = isHidden || isUntold || shown === '' ? HIDDEN : undefined
  const more = [...(isWhite ? (['white'] as const) : []), ...(look?.flags ?? [])]
  if (own || more.length > 0) cell.flags = more.length > 0 ? [...(own ?? []), ...more] : HIDDEN
  if (look?.isUnsure || isNoDate(from, look?.format)) cell.confidence = UNSURE
  return cell
}

/** The last day that a sheet knows, 31 December 9999. */
const LAST_DAY = 2_958_465

/** A program shows a row of # for it, and the number was hardly meant as a day. */
const isNoDate = ({ t, v, z }: XLSX.CellObject, changed: string | undefined): boolean =>
  t === 'n' && typeof v === 'number' && (v < 0 || v > LAST_DAY) && isDate(changed ?? z)

const isDate = (format: XLSX.NumberFormat | undefined): boolean =>
  typeof format === 'string' && XLSX.SSF.is_date(format)

function shownBy({ t, v, w, z }: XLSX.CellObject, changed: string | undefined) {
  const format = changed ?? z
  if (t !== 'n' || typeof v !== 'number' || typeof format !== 'string')
    return { text: w ?? String(v), isWhite: false, isUntold: false }
  return shownUnder(format, v, changed === undefined ? w : undefined)
}

/** "*" and "<5" stand there so that the number is not said. */
const tellsValue = (text: string): boolean => /[\p{L}\p{N}]/u.test(text) && !/^[<>≤≥]/.test(text)
