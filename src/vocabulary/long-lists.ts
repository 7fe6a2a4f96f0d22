// Lists as long as a stranger makes them: spread into a call, some hundred thousand elements overflow the stack.

/** All of `more`, behind what `list` holds. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one)
}

/** -Infinity of none, as Math.max says it. */
export function greatest(numbers: Iterable<number>): number {
  let most = -Infinity
  for (const one of numbers) most = Math.max(most, one)
  return most
}

/** Infinity of none. */
export function least(numbers: Iterable<number>): number {
  let fewest = Infinity
  for (const one of numbers) fewest = Math.min(fewest, one)
  return fewest
}
