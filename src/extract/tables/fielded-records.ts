// Records told field by field: "Date: …", "Rank: …", "Outcome: …", and again from the first field for the next case.

/** A stretch of a line, without the space round it. */
export interface Piece {
  text: string
  start: number
  end: number
}

interface Field {
  label: Piece
  value: Piece
}

const FIELD = /^([A-Z][\w /]{2,30}):\s+(?=\S)/
/** Questions with answers, and the heads of letters, repeat too and are no cases. */
const NO_FIELD = /^(?:q|a|question|answer|request|response|reply|from|to|sent|subject|cc)\b/i
const WIDEST = 9

/** Tables whose head is the labels and whose rows are the records; the same labels must come twice and more in one order. */
export function fieldedRecords(lines: Piece[]): Piece[][][] {
  const found: Piece[][][] = []
  let run: Field[] = []
  for (const line of [...lines, null]) {
    const field = line && fieldOf(line)
    if (field) run.push(field)
    else {
      found.push(...recordsIn(run))
      run = []
    }
  }
  return found
}

function fieldOf({ text, start, end }: Piece): Field | null {
  const label = FIELD.exec(text)
  if (!label?.[1] || NO_FIELD.test(text)) return null
  const from = start + label[0].length
  return {
    label: { text: label[1], start, end: start + label[1].length },
    value: { text: text.slice(label[0].length), start: from, end },
  }
}

function recordsIn(run: Field[]): Piece[][][] {
  for (let from = 0; from < run.length; from++) {
    const fields = run.slice(from)
    const [first] = fields
    const width = fields.findIndex(({ label }, i) => i > 0 && label.text === first?.label.text)
    if (width < 2 || width > WIDEST) continue
    const head = fields.slice(0, width)
    const rows: Piece[][] = []
    for (let at = 0; at + width <= fields.length; at += width) {
      const record = fields.slice(at, at + width)
      if (record.some(({ label }, i) => label.text !== head[i]?.label.text)) break
      rows.push(record.map(({ value }) => value))
    }
    if (rows.length > 1) return [[head.map(({ label }) => label), ...rows]]
  }
  return []
}
