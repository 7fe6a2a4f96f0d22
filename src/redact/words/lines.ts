// A text by its lines, and a line by its cells: what stands after a label, under a closing, beside a job.

export interface Line {
  start: number
  end: number
  text: string
}

export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const part of text.split('\n')) {
    lines.push({ start, end: start + part.length, text: part })
    start += part.length + 1
  }
  return lines
}

/** The cells of a line, parted by tabs. */
export function cellsOf({ start, text }: Line): Line[] {
  const cells: Line[] = []
  let at = start
  for (const part of text.split('\t')) {
    cells.push({ start: at, end: at + part.length, text: part })
    at += part.length + 1
  }
  return cells
}
