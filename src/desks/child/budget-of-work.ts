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

/** Of 512: memory is looked at twenty times a second, and may grow between two looks. */
const SMALL_MEGABYTES = 450

/** Of processor time, for a page that must be read from its picture. */
const SECONDS_A_SCAN = 20

/** `pages` is 0 until the child says how many there are; `scans` of them are pictures. */
export function budgetOfWork(size: number, pages: number, scans = 0): WorkBudget {
  const reading = size < SMALL ? 8 + 0.1 * pages : 10 + 0.5 * pages
  const cpuSeconds = reading + SECONDS_A_SCAN * scans
  return {
    cpuSeconds,
    wallSeconds: cpuSeconds * 2 + 5,
    megabytes: size < SMALL && scans === 0 ? SMALL_MEGABYTES : 1024,
  }
}
