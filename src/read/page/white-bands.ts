// Lines to bands by the white between them: the lines of one row stand closer than rows do, often by very little, but always.
import { USUAL_SIZE } from './words.ts'

interface Placed {
  baseline: number
  size: number
}

/** Lines whose baselines are nearer than this, in sizes, stand beside one another: cells set to the middle of their row. */
const BESIDE = 0.8
/** Of set type one step between lines is like the other: two kinds differ by this at least, in sizes ... */
const OTHER_STEP = 0.07
/** ... and by so many times what steps of one kind differ among themselves. */
const CLEARER = 2
/** Steps this near in sizes are alike, whatever their spread. */
const ALIKE = 0.02

/** Lines between which only the closest kind of step lies; null where all steps are of one kind. */
export function whiteBands<T extends Placed>(lines: T[]): T[][] | null {
  const size = lines[0]?.size ?? USUAL_SIZE
  const steps = lines.slice(1).map((line, i) => line.baseline - (lines[i]?.baseline ?? 0))
  const widest = closestKind(
    steps.filter((step) => step >= BESIDE * size),
    size,
  )
  if (widest === null) return null
  const bands: T[][] = []
  for (const [i, line] of lines.entries()) {
    const band = bands.at(-1)
    if (band && (steps[i - 1] ?? 0) <= widest) band.push(line)
    else bands.push([line])
  }
  return bands
}

/** The widest step of the closest kind. */
function closestKind(steps: number[], size: number): number | null {
  const sorted = [...steps].sort((a, b) => a - b)
  const [least = 0] = sorted
  for (const [i, step] of sorted.slice(0, -1).entries()) {
    const jump = (sorted[i + 1] ?? 0) - step
    const spread = Math.max(step - least, ALIKE * size)
    if (jump > OTHER_STEP * size && jump > CLEARER * spread) return step + jump / 2
    if (step - least > OTHER_STEP * size) return null
  }
  return null
}
