// Cells of a CSV that a spreadsheet program would run: "=cmd|'/C calc'!A0".
import type { Active } from './found.ts'

/** A cell that a program takes for a formula, with or without its quotation mark, as far as anybody writes one. */
const FORMULA = /(?:^|[\n\r,;\t|"])[=+@-][^,;\t\n\r]{1,300}/g
const STARTS = /\|[^!]*!/
const FETCHES = /^\W*(?:HYPERLINK|WEBSERVICE|IMPORTXML|IMPORTDATA|IMAGE|RTD|DDE)\s*\(/i

export function actsInTable(bytes: Uint8Array): Active[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  let [starts, fetches] = [false, false]
  for (const [formula] of text.matchAll(FORMULA)) {
    starts ||= STARTS.test(formula.slice(1))
    fetches ||= FETCHES.test(formula)
  }
  const found: Active[] = []
  if (starts) found.push({ kind: 'acts', what: 'cells that start a program' })
  if (fetches) found.push({ kind: 'acts', what: 'cells that fetch something' })
  return found
}
