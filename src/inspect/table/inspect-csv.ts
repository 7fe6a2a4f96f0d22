// A CSV: what lies beside and below its table, what is padded out of sight, what acts when a spreadsheet program opens it.
import { decodeText } from '../../open/text/decode-text.ts'
import { counted, type Found, found, type Looked, looked } from '../report/found.ts'
import { delimiterOf, recordsOf } from './records.ts'
import { holdsUnshown } from './unshown-signs.ts'

const FORMULA = /^\s*(?:[=@\t\r]|[+-](?!\s*[\d.,]*\s*%?$)(?=\S))/
const PADDED = /\S[ \t\u00a0]{10,}\S|^[ \t\u00a0]{10,}\S|\S[ \t\u00a0]{40,}$|\n\s*\n\s*\n/
const BLANKS_BETWEEN = 5

export function inspectCsv(bytes: Uint8Array, isTabbed: boolean): Looked {
  const { text } = decodeText(bytes)
  const records = recordsOf(text, isTabbed ? '\t' : delimiterOf(text))
  return looked([
    ...widerRows(records),
    ...farRows(records),
    ...fields(records),
    ...strayBytes(bytes, text),
  ])
}

interface Record_ {
  line: number
  fields: string[]
}

const isBlank = ({ fields: all }: Record_): boolean => all.every((one) => one.trim() === '')

/** A row wider than the head: beyond the last column of the table that anybody looks at. */
function widerRows(records: Record_[]): Found[] {
  const widths = new Map<number, number>()
  const used = records
    .filter((one) => !isBlank(one))
    .map((one) => ({ ...one, width: one.fields.findLastIndex((field) => field.trim() !== '') + 1 }))
  for (const { width } of used) widths.set(width, (widths.get(width) ?? 0) + 1)
  const head = used[0]?.width ?? 0
  const usual = [...widths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
  const most = Math.max(
    head,
    used.length > 3 && (widths.get(usual) ?? 0) * 2 > used.length ? usual : 0,
    used[0]?.fields.length ?? 0,
  )
  // A title above a table is narrower than all of it.
  if (head <= 1) return []
  return used
    .filter(({ width }) => width > most)
    .map(({ line, fields: all, width }) =>
      found('wider-row', `line ${line}`, `a row of ${width} fields where the head has ${head}`, {
        shows: all.slice(most).join('; '),
      }),
    )
}

function farRows(records: Record_[]): Found[] {
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

function fields(records: Record_[]): Found[] {
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
