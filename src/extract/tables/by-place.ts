// Which field a column tells that neither its head nor its words say: the one that was asked for between those round it.

/**
 * found: the field of each column, null where it is not known. open: columns that may tell one more. asked: every field in the
 * order it was asked for; those in it that no column may tell by its place alone are left out of `free`.
 */
export function byPlace(
  found: readonly (string | null)[],
  open: readonly number[],
  { asked, free }: { asked: readonly string[]; free: readonly string[] },
): Map<number, string> {
  const told = new Map<number, string>()
  const [only, second] = open
  const [field, another] = free
  if (only !== undefined && second === undefined && field !== undefined && another === undefined)
    return told.set(only, field)
  const known = found.flatMap((name, c) => (name === null ? [] : [{ c, at: asked.indexOf(name) }]))
  const inOrder = known.filter(({ at }) => at >= 0)
  if (!inOrder.every(({ at }, i) => i === 0 || at > (inOrder[i - 1]?.at ?? -1))) return told
  for (const gap of gapsOf(inOrder, found.length, asked.length)) {
    const columns = open.filter((c) => c > gap.after && c < gap.before)
    const fields = free.filter((name) => {
      const at = asked.indexOf(name)
      return at > gap.from && at < gap.to
    })
    if (columns.length === fields.length)
      for (const [i, c] of columns.entries()) told.set(c, fields[i] ?? '')
  }
  return told
}

/** Between two columns whose fields are known, and before the first and behind the last. */
function gapsOf(
  known: readonly { c: number; at: number }[],
  width: number,
  fields: number,
): { after: number; before: number; from: number; to: number }[] {
  const ends = [{ c: -1, at: -1 }, ...known, { c: width, at: fields }]
  return ends.slice(1).map(({ c, at }, i) => ({
    after: ends[i]?.c ?? -1,
    before: c,
    from: ends[i]?.at ?? -1,
    to: at,
  }))
}

/** “1, 2, 3”, “Case A, Case B”: it only tells the rows apart. */
export const tellsApart = (texts: readonly string[]): boolean =>
  texts.length > 1 &&
  new Set(texts).size === texts.length &&
  (texts.every((text, i) => text.replace(/\W/g, '') === String(i + 1)) ||
    texts.every((text) => NUMBERED.test(text)))
const NUMBERED = /^\p{L}+\s+(?:#\s?)?(?:\d{1,3}|[A-Z]|[ivx]+)$/u
