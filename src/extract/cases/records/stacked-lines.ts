// Records that came one cell a line: the names of the fields first (“Role”, “What was found”, “Outcome”), then each case's cells in their order.
import type { Letter, Line } from '../../letter/letter.ts'
import type { RecordLine, Shape } from './record-lines.ts'

/** Two fields over numbers are a table of counts. */
const FEWEST_FIELDS = 3
const FEWEST_RECORDS = 2
const LONGEST_CELL = 200
/** A sentence behind the list is none of its cells. */
const SENTENCE = /[.;:?!]$/

/** named: whether a line names a field. None where no lines that name one stand together, or nothing stands below them. */
export function stackedLines(
  { document }: Letter,
  lines: readonly Line[],
  named: (label: string) => boolean,
): Shape[] {
  const cells = lines
    .filter(({ part, table }) => part === 'answer' && !table)
    .filter(({ text }) => text.trim() !== '')
  const shapes: Shape[] = []
  for (let from = 0; from < cells.length; from++) {
    const width = headsAt(cells, from, named)
    if (width < FEWEST_FIELDS) continue
    const end = cells.findIndex(({ text }, i) => i >= from && !isCell(text))
    const run = cells.slice(from, end < 0 ? cells.length : end)
    const whole = Math.floor(run.length / width)
    if (whole <= FEWEST_RECORDS) continue
    const records = Array.from({ length: whole }, (_, r) => run.slice(r * width, (r + 1) * width))
    shapes.push({ cut: 0, lines: records.map((own) => recordOf(document.text, own)) })
    from += whole * width - 1
  }
  return shapes
}

const isCell = (text: string): boolean => text.length <= LONGEST_CELL && !SENTENCE.test(text.trim())

/** How many lines from here on name a field each. */
function headsAt(cells: readonly Line[], from: number, named: (label: string) => boolean): number {
  const rest = cells.slice(from)
  const end = rest.findIndex(({ text }) => !named(text.trim()))
  return end < 0 ? rest.length : end
}

function recordOf(text: string, own: readonly Line[]): RecordLine {
  const parts = own.map(({ start, end }) => {
    const ink = text.slice(start, end)
    const from = start + (ink.length - ink.trimStart().length)
    return { text: ink.trim(), start: from, end: from + ink.trim().length }
  })
  return { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0, parts }
}
