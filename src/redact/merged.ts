// Stretches of a text in its order: none within another, or those that touch as one.
import type { Removal } from './words/removal.ts'

/** Overlapping ones become one, with the reason of the one that begins first. */
export function withoutContained(all: readonly Removal[]): Removal[] {
  const kept: Removal[] = []
  for (const one of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const before = kept.at(-1)
    if (one.end <= one.start) continue
    if (before && one.start < before.end)
      kept[kept.length - 1] = { ...before, end: Math.max(before.end, one.end) }
    else kept.push(one)
  }
  return kept
}

/** As they are printed: what only blanks part is one, so that nobody counts the words of a name. */
export function asPrinted(text: string, all: readonly Removal[]): { start: number; end: number }[] {
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of withoutContained(all)) {
    const before = joined.at(-1)
    if (before && /^[ \u00a0]*$/.test(text.slice(before.end, start))) before.end = end
    else joined.push({ start, end })
  }
  return joined
}
