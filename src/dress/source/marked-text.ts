// Text with frames closed round the ink that was read.

import { append } from '../../vocabulary/long-lists.ts'
import { type Html, html } from '../html/html.ts'
import type { Stretch } from './stretch-of-ink.ts'

/** One reading's ink on a source, and the anchor that opens it. */
export interface Marked extends Stretch {
  id: string
  /** Other ink on the same source than the one the page is about: dashed. */
  other?: boolean
}

/**
 * The text from start to end with its marks. Marks inside one another nest; the same ink read twice is one frame with two
 * anchors; a mark that begins inside another and ends after it is carried on in a second piece. What is struck through in
 * the source is struck through here.
 */
export function markedText(
  text: string,
  { start, end }: Stretch,
  marks: readonly Marked[],
  struck: readonly Stretch[] = [],
): Html {
  const here = marks
    .filter((mark) => mark.start < end && mark.end > start)
    .map((mark) => ({ ...mark, start: Math.max(start, mark.start), end: Math.min(end, mark.end) }))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return nested(text, { start, end }, { marks: here, struck })
}

interface Drawn {
  marks: readonly Marked[]
  struck: readonly Stretch[]
}

function nested(text: string, { start, end }: Stretch, { marks, struck }: Drawn): Html {
  const pieces: (Html | string)[] = []
  let at = start
  let rest = [...marks]
  for (let mark = rest.shift(); mark; mark = rest.shift()) {
    const frame = mark
    const inside = rest.filter((other) => other.start < frame.end)
    rest = rest.filter((other) => other.start >= frame.end)
    const carriedOn = inside
      .filter((other) => other.end > frame.end)
      .map((other) => ({ ...other, id: '', start: frame.end }))
    rest = [...carriedOn, ...rest]
    append(pieces, inkOf(text, { start: at, end: frame.start }, struck))
    pieces.push(
      framed(
        frame,
        nested(text, frame, { marks: inside.map((other) => clipped(other, frame)), struck }),
      ),
    )
    at = frame.end
  }
  append(pieces, inkOf(text, { start: at, end }, struck))
  return html`${pieces}`
}

function inkOf(
  text: string,
  { start, end }: Stretch,
  struck: readonly Stretch[],
): (Html | string)[] {
  const pieces: (Html | string)[] = []
  let at = start
  for (const one of struck) {
    const [from, to] = [Math.max(at, one.start), Math.min(end, one.end)]
    if (from >= to) continue
    pieces.push(text.slice(at, from), html`<s>${text.slice(from, to)}</s>`)
    at = to
  }
  return [...pieces, text.slice(at, end)]
}

const clipped = (mark: Marked, { end }: Stretch): Marked => ({
  ...mark,
  end: Math.min(mark.end, end),
})

const framed = ({ id, other }: Marked, ink: Html): Html =>
  html`<mark class="box${other && ' box--other'}"${id !== '' && html` id="${id}"`}>${ink}</mark>`
