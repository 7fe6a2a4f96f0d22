// What is painted over on a page: line by line from the ink that stays on the left to the ink that stays on the right, so that a box is as wide as the gap and not as the name.
import { type Document, runsWithin } from '../vocabulary/document.ts'
import { greatest, least } from '../vocabulary/long-lists.ts'
import { around, type Box } from '../vocabulary/place.ts'

/** Over and under the line, in points: for what hangs below it. */
const AIR = 1.5
/** Between a box and the ink that stays. */
const GAP = 1

interface Stretch {
  start: number
  end: number
}

export function coveredBoxes(
  document: Document,
  stretches: readonly Stretch[],
): Map<number, Box[]> {
  const boxes = new Map<number, Box[]>()
  const gone = new Set(stretches.flatMap(({ start, end }) => runsWithin(document, start, end)))
  const byPage = pagesOf(document)
  for (const { start, end } of stretches)
    for (const [page, line] of linesOfBoxes(runsWithin(document, start, end))) {
      const stays = (byPage.get(page) ?? []).flatMap((run) =>
        !gone.has(run) && run.place.kind === 'page' && sharesLine(run.place.box, line)
          ? [run.place.box]
          : [],
      )
      boxes.set(page, [
        ...(boxes.get(page) ?? []),
        widened(line, stays, edgesOf(byPage.get(page) ?? [])),
      ])
    }
  return boxes
}

const pagesOf = ({ runs }: Document) =>
  Map.groupBy(runs, ({ place }) => (place.kind === 'page' ? place.page : 0))

/** Of the words taken out: one box a line. */
function linesOfBoxes(runs: readonly Document['runs'][number][]): [page: number, line: Box][] {
  const lines: [number, Box][] = []
  for (const { place } of runs) {
    if (place.kind !== 'page') continue
    const last = lines.at(-1)
    if (
      last &&
      last[0] === place.page &&
      sharesLine(last[1], place.box) &&
      place.box[0] >= last[1][0] - 1
    )
      last[1] = around([last[1], place.box])
    else lines.push([place.page, place.box])
  }
  return lines
}

const sharesLine = (a: Box, b: Box): boolean =>
  Math.min(a[3], b[3]) - Math.max(a[1], b[1]) > Math.min(a[3] - a[1], b[3] - b[1]) / 2

function edgesOf(runs: readonly Document['runs'][number][]): { left: number; right: number } {
  let [left, right] = [Infinity, -Infinity]
  for (const { place } of runs)
    if (place.kind === 'page') {
      left = Math.min(left, place.box[0])
      right = Math.max(right, place.box[2])
    }
  return { left, right }
}

/** At least this wide where there is room: a short name is covered as a long one. */
const LEAST = 120

function widened(line: Box, stays: readonly Box[], edge: { left: number; right: number }): Box {
  const before = stays.filter((box) => box[2] <= line[0] + 2).map((box) => box[2] + GAP)
  const after = stays.filter((box) => box[0] >= line[2] - 2).map((box) => box[0] - GAP)
  const left = Math.min(line[0], before.length > 0 ? greatest(before) : line[0])
  const limit = after.length > 0 ? least(after) : Math.max(edge.right, line[0] + LEAST)
  return [left, line[1] - AIR, Math.max(line[2], limit), line[3] + AIR]
}
