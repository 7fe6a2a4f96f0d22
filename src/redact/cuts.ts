// What is cut out of a text, and where each character stands afterwards: every cut leaves a mark of one length.
import { asPrinted } from './merged.ts'
import { BLOCK } from './scrub.ts'
import type { Removal } from './words/removal.ts'

export interface Cut {
  start: number
  end: number
  /** Where its mark begins in the public text. */
  to: number
}

export function cutsOf(text: string, stretches: readonly Removal[]): Cut[] {
  let shift = 0
  return asPrinted(text, stretches).map(({ start, end }) => {
    const to = start + shift
    shift += BLOCK.length - (end - start)
    return { start, end, to }
  })
}

export function textWithout(text: string, cuts: readonly Cut[]): string {
  let at = 0
  const parts = cuts.map(({ start, end }) => {
    const part = `${text.slice(at, start)}${BLOCK}`
    at = end
    return part
  })
  return `${parts.join('')}${text.slice(at)}`
}

/** What stood inside a cut stands behind its mark. */
export function movedBy(cuts: readonly Cut[], offset: number): number {
  const cut = lastBefore(cuts, offset)
  if (!cut) return offset
  if (offset === cut.start) return cut.to
  return cut.to + BLOCK.length + Math.max(0, offset - cut.end)
}

/** What begins or ends inside a cut holds the whole of its mark. */
export function stretchMoved(
  cuts: readonly Cut[],
  { start, end }: { start: number; end: number },
): { start: number; end: number } {
  const cut = lastBefore(cuts, start)
  const from = cut && start < cut.end ? cut.to : movedBy(cuts, start)
  return { start: from, end: Math.max(from, movedBy(cuts, end)) }
}

/** The cut that takes something of this stretch; the last where there are several. */
export function cutOver(
  cuts: readonly Cut[],
  { start, end }: { start: number; end: number },
): Cut | null {
  const last = lastBefore(cuts, end - 1)
  return last && last.end > start ? last : null
}

/** The last that begins at or before the offset. */
function lastBefore(cuts: readonly Cut[], offset: number): Cut | null {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cuts[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return cuts[low - 1] ?? null
}
