// A plain text as it came, with frames round the ink that was read.

import type { Document } from '../../vocabulary/document.ts'
import { withoutUnseen } from '../../vocabulary/inspected/without-unseen.ts'
import { type Html, html } from '../html/html.ts'
import type { InkMark, SourceShown } from './frame.ts'
import { type Marked, markedText } from './marked-text.ts'
import { type Stretch, stretchOfInk } from './stretch-of-ink.ts'
import { struckIn } from './struck.ts'

/** Lines shown in full; a longer text is shown round its marks. */
const LINES_IN_FULL = 600
const LINES_ROUND_A_MARK = 40

export function sourceText({ document: whole, marks }: SourceShown): Html {
  const document = withoutUnseen(whole)
  const marked = marksInText(whole, marks)
  const struck = struckIn(whole)
  return html`
    <div class="textsrc">
      ${windows(document.text, marked).map(({ start, end, leftOut }) => [
        leftOut > 0 &&
          html`
            <span class="hd">
              … ${leftOut.toLocaleString('en-GB')} lines left out …
</span>
          `,
        markedText(document.text, { start, end }, marked, struck),
      ])}
    </div>
  `
}

/** The marks whose ink stands where they say; the others are left to the page that lists readings. */
export function marksInText(document: Document, marks: readonly InkMark[]): Marked[] {
  return marks.flatMap(({ id, other, evidence }) => {
    const stretch = stretchOfInk(document, evidence)
    return stretch ? [{ id, other, ...stretch }] : []
  })
}

/** Stretches of whole lines to show, and how many lines are left out before each. */
function windows(text: string, marks: readonly Marked[]): (Stretch & { leftOut: number })[] {
  const lines = lineStarts(text)
  const count = lines.length - 1
  if (count <= LINES_IN_FULL) return [{ start: 0, end: text.length, leftOut: 0 }]
  const wanted = new Set<number>()
  const keep = (line: number) => {
    const from = Math.max(0, line - LINES_ROUND_A_MARK)
    for (let i = from; i < Math.min(count, line + LINES_ROUND_A_MARK); i++) wanted.add(i)
  }
  keep(0)
  for (const { start, end } of marks) {
    keep(lineOf(lines, start))
    keep(lineOf(lines, end))
  }
  const shown: (Stretch & { leftOut: number; last: number })[] = []
  for (const line of [...wanted].sort((a, b) => a - b)) {
    const before = shown.at(-1)
    const [start = 0, end = text.length] = [lines[line], lines[line + 1]]
    if (before && before.last === line - 1) Object.assign(before, { end, last: line })
    else shown.push({ start, end, last: line, leftOut: line - ((before?.last ?? -1) + 1) })
  }
  const after = count - ((shown.at(-1)?.last ?? -1) + 1)
  return after > 0 ? [...shown, { start: text.length, end: text.length, leftOut: after }] : shown
}

/** Where each line starts, and the end of the text. */
function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  if (starts.at(-1) !== text.length) starts.push(text.length)
  return starts
}

function lineOf(lines: number[], offset: number): number {
  const after = lines.findIndex((start) => start > offset)
  return Math.max(0, (after < 0 ? lines.length : after) - 1)
}
