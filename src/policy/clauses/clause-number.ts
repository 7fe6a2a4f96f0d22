// The numbers that clauses bear, "4", "4.2", "4.2.1": read from the head of a line, and told whether one follows on another.

/** The number and what stands behind it; null where the line begins with none. */
export function numbered(line: string): { number: string; rest: string } | null {
  const [, number, rest] =
    /^(?:(?:section|clause|part|paragraph) )?(\d{1,3}(?:\.\d{1,3}){0,4})[.):]? +(\S.*)$/i.exec(
      line,
    ) ?? []
  return number && rest ? { number, rest } : null
}

/** Next beside it, below it, or beside one above it; a few that were left out are stepped over. */
export function followsOn(last: string, next: string): boolean {
  const a = parts(last)
  const b = parts(next)
  const same = a.findIndex((n, i) => n !== b[i])
  if (same < 0) return b.slice(a.length).every((n) => n <= 1) && b.length > a.length
  const step = (b[same] ?? 0) - (a[same] ?? 0)
  return step >= 1 && step <= LEFT_OUT && b.slice(same + 1).every((n) => n <= 1)
}

/** "4" is above "4.1". */
export const isAbove = (one: string, other: string): boolean => other.startsWith(`${one}.`)

const LEFT_OUT = 3

const parts = (number: string): number[] => number.split('.').map(Number)
