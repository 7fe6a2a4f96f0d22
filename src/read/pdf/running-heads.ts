// What stands at the head or foot of one page after another: letterheads, file names, page numbers.
import type { PageFrame } from '../page/frame.ts'
import type { Line, Word } from '../page/words.ts'

/** So many lines from the edge of the page may run. */
const DEEPEST = 4
/** They stand at the same height on every page, within so many points. */
const SAME_HEIGHT = 3

/** The words of this page's running heads and feet, told by the pages before and after it. */
export function runningWords(frame: PageFrame, neighbours: (PageFrame | null)[]): Set<Word> {
  const others = neighbours.filter((other) => other !== null)
  const runs = (line: Line) => others.some((other) => other.lines.some((o) => isSame(line, o)))
  const words = new Set<Word>()
  for (const fromEdge of [frame.lines, [...frame.lines].reverse()])
    for (const line of fromEdge.slice(0, DEEPEST)) {
      if (!runs(line)) break
      for (const word of line.words) words.add(word)
    }
  return words
}

const isSame = (a: Line, b: Line): boolean =>
  Math.abs(a.baseline - b.baseline) < SAME_HEIGHT && inkOf(a) === inkOf(b)

/** Page numbers differ from page to page. */
const inkOf = ({ words }: Line): string =>
  words
    .map(({ text }) => text)
    .join(' ')
    .replaceAll(/\d+/g, '#')
