// Ink that goes on in the next line stands in two boxes, not in one that holds both lines.
import { type Document, runsWithin } from '../../vocabulary/document.ts'
import { around, type Box, type Evidence } from '../../vocabulary/place.ts'
import { stretchOfInk } from './stretch-of-ink.ts'

/** One box a line, in reading order; the place's own box where its words cannot be told. Only for evidence on a page. */
export function boxesOfInk(document: Document, evidence: Evidence): Box[] {
  const { place } = evidence
  if (place.kind !== 'page') return []
  const stretch = stretchOfInk(document, evidence)
  const words = stretch ? runsWithin(document, stretch.start, stretch.end) : []
  const lines: Box[][] = []
  for (const run of words) {
    if (run.place.kind !== 'page' || run.place.page !== place.page) continue
    const { box } = run.place
    const line = lines.at(-1)
    const before = line?.at(-1)
    if (line && before && isBeside(before, box)) line.push(box)
    else lines.push([box])
  }
  return lines.length > 0 ? lines.map(around) : [place.box]
}

/** On one line: to the right of it, and at half its height or more. */
function isBeside(before: Box, next: Box): boolean {
  const shared = Math.min(before[3], next[3]) - Math.max(before[1], next[1])
  return next[0] >= before[0] && shared > Math.min(before[3] - before[1], next[3] - next[1]) / 2
}
