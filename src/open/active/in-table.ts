// Cells of a CSV that a spreadsheet program would run: "=cmd|'/C calc'!A0".
import { decodeText } from '../text/decode-text.ts'
import type { Active } from './found.ts'

/** Where a cell begins that a program takes for a formula, with or without its quotation mark; wide signs are such signs too. */
const FORMULA = /(?:^|[\n\r,;\t|"])[=+@\-＝＋＠－]/g
/** "cmd|'/C calc'!A0": another program, what it is to do, and where its answer goes. */
const STARTS = /^.[^,;\t|\n\r]{0,80}[A-Za-z][\w.]{0,50}\|\s*(?:'[^'\n]{0,200}'|[^!,;\t'\n]{0,200})!/
const STARTS_AT_ONCE = /^.[A-Za-z][\w.]{0,50}\|\s*(?:'[^'\n]{0,200}'|[^!,;\t'\n]{0,200})!/
const NAMES =
  'HYPERLINK|WEBSERVICE|IMPORT(?:XML|DATA|HTML|FEED|RANGE)|IMAGE|RTD|DDE|CALL|EXEC|REGISTER(?:\\.ID)?'
const FETCHES = new RegExp(String.raw`^\W*(?:${NAMES})\s*\(`, 'i')
/** Within a longer formula, of one line. */
const FETCHES_WITHIN = new RegExp(String.raw`^[=＝][^\n\r]{0,300}?\b(?:${NAMES})\(`, 'i')
/** As far as anybody writes one. */
const LONGEST = 400

export function actsInTable(bytes: Uint8Array): Active[] {
  const { text } = decodeText(bytes)
  let [starts, fetches] = [false, false]
  for (const { 0: front, index } of text.matchAll(FORMULA)) {
    const from = index + front.length - 1
    const formula = text.slice(from, from + LONGEST)
    starts ||= STARTS_AT_ONCE.test(formula) || STARTS.test(formula)
    fetches ||= FETCHES.test(formula) || FETCHES_WITHIN.test(formula)
  }
  const found: Active[] = []
  if (starts) found.push({ kind: 'acts', what: 'cells that start a program' })
  if (fetches) found.push({ kind: 'acts', what: 'cells that fetch something' })
  return found
}
