// What a child may use for one task: processor time and memory that grow with the work. The clock alone ends nothing that
// works: on a busy machine the same file takes longer and is read all the same.

export interface WorkBudget {
  /** Of processor time. */
  cpuSeconds: number
  /** On end, asleep, without a moment of work: what it waits for does not come. */
  idleSeconds: number
  /** On the clock, only where the system does not say what a process uses. */
  wallSeconds: number
  /** Resident. */
  megabytes: number
}

/** Files below this are read fast and small or not at all. */
const SMALL = 1_000_000

/** Of 512: memory is looked at twenty times a second, and may grow between two looks. */
const SMALL_MEGABYTES = 450

/** Of 1,000, for the same reason. */
const MOST_MEGABYTES = 950

const IDLE_SECONDS = 10

/** Of processor time, for a page that must be read from its picture. */
const SECONDS_A_SCAN = 20

/** Of processor time, for a step on what was read: what is too much for it is said to a person, who is not kept waiting. */
const STEP_SECONDS = 20
const STEP_SECONDS_A_MB = 20
const LONGEST_STEP = 900

/** `size` is about how many bytes the step is given; `asked`: seconds of processor time that it may take whatever its size. */
export function budgetOfStep(size: number, asked = 0): WorkBudget {
  const own = STEP_SECONDS + (STEP_SECONDS_A_MB * size) / 1_000_000
  const cpuSeconds = Math.min(LONGEST_STEP, Math.max(asked, own))
  return {
    cpuSeconds,
    idleSeconds: IDLE_SECONDS,
    wallSeconds: cpuSeconds * 2 + 5,
    megabytes: MOST_MEGABYTES,
  }
}

/** Every page is painted twice; who waits for the verdict is told within a quarter of an hour. */
export function budgetOfLooking(size: number, pages: number): WorkBudget {
  const { cpuSeconds, ...budget } = budgetOfWork(size, pages)
  return { ...budget, cpuSeconds: Math.min(LONGEST_STEP, cpuSeconds) }
}

/** `pages` is 0 until the child says how many there are; `scans` of them are pictures. */
export function budgetOfWork(size: number, pages: number, scans = 0): WorkBudget {
  const reading = size < SMALL ? 8 + 0.1 * pages : 10 + 0.5 * pages
  const cpuSeconds = reading + SECONDS_A_SCAN * scans
  return {
    cpuSeconds,
    idleSeconds: IDLE_SECONDS,
    wallSeconds: cpuSeconds * 2 + 5,
    megabytes: size < SMALL && scans === 0 ? SMALL_MEGABYTES : MOST_MEGABYTES,
  }
}
