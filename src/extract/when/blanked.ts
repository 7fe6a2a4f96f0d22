// A text with some of its stretches put out of sight: the same length, so that offsets hold.

/** by: what stands there instead; a mark of its own parts what stands round it. */
export const blanked = (
  text: string,
  spans: readonly { start: number; end: number }[],
  by = ' ',
): string =>
  spans.reduce(
    (so, { start, end }) => so.slice(0, start) + by.repeat(end - start) + so.slice(end),
    text,
  )
