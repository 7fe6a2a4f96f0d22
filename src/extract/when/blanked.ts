// A text with some of its stretches put out of sight: the same length, so that offsets hold.

/** by: one sign that stands there instead; a mark of its own parts what stands round it. Built once, however many there are. */
export function blanked(
  text: string,
  spans: readonly { start: number; end: number }[],
  by = ' ',
): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue
    const from = Math.max(start, at)
    pieces.push(text.slice(at, from), by.repeat(end - from))
    at = end
  }
  return pieces.join('') + text.slice(at)
}
