// What a child may use for one task: processor time and memory that grow with the work, and an end on the clock.

export interface WorkBudget {
  /** Of processor time. */
  cpuSeconds: number
  /** On the clock, for a child that waits and burns nothing, or on a busy machine. */
  wallSeconds: number
  /** Resident. */
  megabytes: number
}

/** Files below this are read fast and small or not at all. */
const SMALL = 1_000_000

/** `pages` is 0 until the child says how many there are. */
export function budgetOfWork(size: number, pages: number): WorkBudget {
  const cpuSeconds = size < SMALL ? 8 + 0.1 * pages : 10 + 0.5 * pages
  return {
    cpuSeconds,
    wallSeconds: cpuSeconds * 2 + 5,
    megabytes: size < SMALL ? 512 : 1024,
  }
}
