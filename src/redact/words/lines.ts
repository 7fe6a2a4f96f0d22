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
    // “> From: …” in a quoted mail is the line that it was.
    const quoted = /^[ \t]{0,4}(?:>[ \t]?){1,20}/.exec(part)?.[0].length ?? 0
    lines.push({ start: start + quoted, end: start + part.length, text: part.slice(quoted) })
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
