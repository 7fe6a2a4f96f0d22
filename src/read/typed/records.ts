// Records told field by field: "Date: …", "Rank: …", "Outcome: …", and again from the first field for the next one.
import { inColumns, type Line, type TypedCell, type TypedTable } from './table.ts'

interface Field {
  label: TypedCell
  value: TypedCell
  /** Which of the lines it is. */
  at: number
}

const FIELD = /^\s*([A-Z][\w /]{2,30}):\s+(?=\S)/
/** Questions with answers, and the heads of letters and mails, repeat too and are no records. */
const NO_FIELD =
  /^\s*(?:q|a|question|answer|request|response|reply|from|to|sent|subject|cc|our ref|your ref)\b/i
/** Forms that list cases ask for no more (fixtures/extract/fresh/avon-hearings-list-long-outcomes asks for four). */
const MOST_FIELDS = 9
/** One label with one value is a line of a letter's head. */
const FEWEST_FIELDS = 2
const RECORDS_SURE = 0.8

/** A table whose head is the labels and whose rows are the records; the same labels must come twice and more in one order. */
export function recordRows(
  lines: Line[],
  from: number,
): { table: TypedTable; next: number } | null {
  const first = fieldAt(lines, from)
  if (!first) return null
  const head = firstRecord(lines, first)
  if (!head) return null
  const records = [head]
  for (let after = head.at(-1); after; after = records.at(-1)?.at(-1)) {
    const record = nextRecord(lines, after.at + 1, head)
    if (!record) break
    records.push(record)
  }
  const last = records.at(-1)?.at(-1)
  if (records.length < 2 || !last) return null
  const rows = [
    { cells: inColumns(head.map(({ label }) => label)), isHead: true },
    ...records.map((record) => ({
      cells: inColumns(record.map(({ value }) => value)),
      isHead: false,
    })),
  ]
  return { table: { rows, confidence: RECORDS_SURE }, next: last.at + 1 }
}

/** The fields before the first label comes again. */
function firstRecord(lines: Line[], first: Field): Field[] | null {
  const fields = [first]
  for (let i = first.at + 1; fields.length <= MOST_FIELDS; ) {
    const field = fieldAfter(lines, i)
    if (!field) return null
    if (field.label.text === first.label.text) return fields.length >= FEWEST_FIELDS ? fields : null
    fields.push(field)
    i = field.at + 1
  }
  return null
}

function nextRecord(lines: Line[], from: number, head: Field[]): Field[] | null {
  const record: Field[] = []
  let i = from
  for (const { label } of head) {
    const field = fieldAfter(lines, i)
    if (field?.label.text !== label.text) return null
    record.push(field)
    i = field.at + 1
  }
  return record
}

/** Records may stand apart by blank lines. */
function fieldAfter(lines: Line[], from: number): Field | null {
  let i = from
  while (lines[i]?.text.trim() === '') i++
  return fieldAt(lines, i)
}

function fieldAt(lines: Line[], at: number): Field | null {
  const line = lines[at]
  const told = FIELD.exec(line?.text ?? '')
  if (!line || !told?.[1] || NO_FIELD.test(line.text)) return null
  const labelAt = line.start + told[0].indexOf(told[1])
  const valueAt = line.start + told[0].length
  const value = line.text.slice(told[0].length).trimEnd()
  return {
    at,
    label: { c: 0, cs: 1, text: told[1], start: labelAt, end: labelAt + told[1].length },
    value: { c: 0, cs: 1, text: value, start: valueAt, end: valueAt + value.length },
  }
}
