// A cell that shows one number and holds another, by a format with digits of its own or by whoever wrote the file.
import type { DocumentDraft } from '../document/draft.ts'
import { rangeOf, type SheetCell, type SheetRow } from './sheet.ts'

/** So many are named one by one; beyond that a person opens the file anyway. */
const NAMED = 20

export function doubtShownOtherwise(draft: DocumentDraft, sheet: string, rows: SheetRow[]): void {
  let named = 0
  for (const { cells } of rows)
    for (const cell of cells) {
      if (!contradicts(cell) || named++ >= NAMED) continue
      const range = rangeOf(cell)
      draft.doubt({
        code: 'shown-otherwise',
        ink: cell.text,
        note: `${sheet}!${range} shows “${cell.text}” and holds ${cell.value}. Ask the body which it is.`,
        place: { kind: 'sheet', sheet, range },
      })
    }
}

/** Rounded, in thousands, with a currency or in brackets it is still the same number. */
function contradicts({ text, value, flags = [] }: SheetCell): boolean {
  if (typeof value !== 'number' || !Number.isFinite(value) || flags.length > 0) return false
  const [, digits] =
    /^[^\p{L}\p{N}%/:<>≤≥]{0,4}(\d[\d,. ]{0,20})[^\p{L}\p{N}%/:]{0,2}$/u.exec(text) ?? []
  if (digits === undefined || isYearOfDay(digits, value)) return false
  return !readings(digits).some((shown) => isSame(shown, Math.abs(value)))
}

/** "1,234.5", and "1.234,5" where people write it so. */
const readings = (digits: string): { number: number; decimals: number }[] =>
  [digits.replaceAll(/[, ]/g, ''), digits.replaceAll(/[. ]/g, '').replace(',', '.')].map(
    (plain) => ({ number: Number(plain), decimals: plain.split('.')[1]?.length ?? 0 }),
  )

const isSame = (
  { number, decimals }: { number: number; decimals: number },
  value: number,
): boolean =>
  [1, 100, 1000, 1_000_000, 1_000_000_000].some(
    (unit) => Math.abs(number * unit - value) <= 0.51 * unit * 10 ** -decimals,
  ) || Math.abs(number - value * 100) <= 0.51 * 10 ** -decimals

/** A day of which only the year, month or day is shown. */
const isYearOfDay = (digits: string, value: number): boolean =>
  value > 20_000 && value < 80_000 && /^(?:\d{1,2}|(?:19|20|21)\d\d)$/.test(digits)
