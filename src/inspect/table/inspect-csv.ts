// A CSV: what lies beside and below its table, what is padded out of sight, what acts when a spreadsheet program opens it.
import { decodeText } from '../../open/text/decode-text.ts'
import { counted, type Found, found, type Looked, looked } from '../report/found.ts'
import { type CsvRecord, delimiterOf, isSwallowed, recordsOf } from './records.ts'
import { holdsUnshown } from './unshown-signs.ts'

const FORMULA = /^\s*(?:[=@＝＠\t\r]|[+-](?!\s*[\d.,]*\s*%?$)(?=\S))/
const PADDED =
  /\S[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]{10,}\S|^[ \t\u00a0\u2000-\u200a\u202f\u205f\u3000]{10,}\S|\S[ \t\u00a0]{40,}$|\n\s*\n\s*\n/
const BLANKS_BETWEEN = 5

export function inspectCsv(bytes: Uint8Array, isTabbed: boolean): Looked {
  const { text } = decodeText(bytes)
  const records = recordsOf(text, isTabbed ? '\t' : delimiterOf(text))
  return looked(
    [...widerRows(records), ...farRows(records), ...fields(records), ...strayBytes(bytes, text)],
    [],
    isSwallowed(text, records)
      ? { code: 'damaged', found: 'a quotation mark that never closes' }
      : null,
  )
}

const isBlank = ({ fields: all }: CsvRecord): boolean => all.every((one) => one.trim() === '')

/** A row wider than the head: beyond the last column of the table that anybody looks at. */
function widerRows(records: CsvRecord[]): Found[] {
  const { head, most } = widthOfTable(records)
  return records
    .filter((one) => widthOf(one) > most)
    .map((one) =>
      found(
        'wider-row',
        `line ${one.line}`,
        `a row of ${widthOf(one)} fields where the head has ${head}`,
        { shows: one.fields.slice(most).join('; ') },
      ),
    )
}

const widthOf = ({ fields: all }: CsvRecord): number =>
  all.findLastIndex((field) => field.trim() !== '') + 1

function widthOfTable(records: CsvRecord[]): { head: number; most: number } {
  const block = largestBlock(records)
  // A title above a table is narrower than all of it; many such rows are a list of one column.
  const titles = block.findIndex((one) => widthOf(one) > 1)
  const table = titles > MOST_TITLES ? block : block.slice(Math.max(0, titles))
  const widths = new Map<number, number>()
  for (const one of table) widths.set(widthOf(one), (widths.get(widthOf(one)) ?? 0) + 1)
  const [usual = 0, times = 0] = [...widths].sort((a, b) => b[1] - a[1])[0] ?? []
  const [first] = table
  const head = first ? widthOf(first) : 0
  return {
    head,
    most: Math.max(
      head,
      first?.fields.length ?? 0,
      table.length > 3 && times * 2 > table.length ? usual : 0,
    ),
  }
}

/** What stands between blank lines and has most in it; one row alone is no table. */
function largestBlock(records: CsvRecord[]): CsvRecord[] {
  const blocks: CsvRecord[][] = [[]]
  for (const one of records)
    if (isBlank(one)) blocks.push([])
    else blocks.at(-1)?.push(one)
  const tables = blocks.filter(({ length }) => length > 1)
  const held = (block: CsvRecord[]) => block.reduce((sum, one) => sum + widthOf(one), 0)
  return (tables.length > 0 ? tables : blocks).reduce((a, b) => (held(b) > held(a) ? b : a))
}

const MOST_TITLES = 8

function farRows(records: CsvRecord[]): Found[] {
  let blanks = 0
  let seen = false
  for (const one of records) {
    if (isBlank(one)) blanks++
    else if (seen && blanks >= BLANKS_BETWEEN)
      return [
        found('far-row', `line ${one.line}`, `rows after ${counted(blanks, 'blank line')}`, {
          shows: one.fields.join('; '),
        }),
      ]
    else {
      seen = true
      blanks = 0
    }
  }
  return []
}

function fields(records: CsvRecord[]): Found[] {
  const all: Found[] = []
  for (const { line, fields: own } of records)
    for (const [i, field] of own.entries()) {
      const at = `field ${i + 1}`
      if (FORMULA.test(field))
        all.push(
          found('formula', `line ${line}`, 'a text that a spreadsheet program would run', {
            at,
            shows: field,
          }),
        )
      if (holdsUnshown(field))
        all.push(
          found('control-characters', `line ${line}`, 'signs that no program shows', {
            at,
            shows: field,
          }),
        )
      if (PADDED.test(field))
        all.push(
          found('padded-field', `line ${line}`, 'text behind a run of blanks', {
            at,
            shows: field,
          }),
        )
    }
  return all
}

/** Bytes after an end-of-file sign, or noughts that decoding takes away. */
function strayBytes(bytes: Uint8Array, text: string): Found[] {
  const nought = bytes.indexOf(0)
  if (
    nought < 0 ||
    text.includes('\0') ||
    (bytes[0] ?? 0) >= 0xfe ||
    bytes[1] === 0 ||
    bytes[0] === 0
  )
    return []
  return [
    found('control-characters', 'line 1', 'bytes that no program shows', { at: `byte ${nought}` }),
  ]
}
