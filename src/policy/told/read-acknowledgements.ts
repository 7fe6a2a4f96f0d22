// Who said that they have read a version, as a learning system writes it out: a number and a day a row.
import { parseCsv } from '../../vocabulary/csv.ts'
import { dayTyped } from '../../wording/period-typed.ts'

export interface AcknowledgementsRead {
  rows: { member: string; on: string }[]
  problems: { line: number; message: string }[]
}

const NUMBER = ['number', 'staff number', 'collar number', 'warrant number', 'payroll', 'id', 'ref']
const DAY = [
  'date',
  'day',
  'on',
  'completed',
  'completed on',
  'acknowledged',
  'acknowledged on',
  'read',
]

/** `today`: the day after which nobody can have read it. */
export function readAcknowledgements(text: string, today: string): AcknowledgementsRead {
  const [head = [], ...rows] = parseCsv(text)
  const at = (heads: readonly string[]) =>
    head.findIndex((one) =>
      heads.includes(
        one
          .trim()
          .toLowerCase()
          .replace(/^\ufeff/, ''),
      ),
    )
  const [number, day] = [at(NUMBER), at(DAY)]
  if (number < 0 || day < 0) {
    const message = `No column is headed “${number < 0 ? NUMBER[0] : DAY[0]}”: name it.`
    return { rows: [], problems: [{ line: 1, message }] }
  }
  const read: AcknowledgementsRead = { rows: [], problems: [] }
  rows.forEach((row, i) => {
    const member = (row[number] ?? '').trim()
    const typed = (row[day] ?? '').trim()
    if (!member && !typed) return
    const on = dayTyped(typed)
    if (member && on && on <= today) read.rows.push({ member, on })
    else read.problems.push({ line: i + 2, message: wrong(member, typed, on) })
  })
  return read
}

function wrong(member: string, typed: string, on: string | null): string {
  if (!member) return 'It has no number: nobody can be told by it.'
  if (!typed) return `${member} has no day: nobody has said that they read it.`
  return on ? `${on} is still to come.` : `“${typed}” is no day: write it as 2024-03-31.`
}
