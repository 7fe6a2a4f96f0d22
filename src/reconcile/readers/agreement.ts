// How far two readers, each alone, came to the same: the share they agree on, and what of it chance alone would have given.

/** One thing that both answered, each answer as a class: "as read", "rejected", "not-held". */
export type Pair = readonly [first: string, second: string]

export interface Agreement {
  /** Things that both answered without seeing the other's answer. */
  n: number
  agreed: number
  /**
   * Cohen's kappa; null where nothing was answered, or where both gave everything one and the same class:
   * then chance alone explains all.
   */
  kappa: number | null
}

/** Cohen 1960: (observed - expected) / (1 - expected), expected from each reader's own shares of the classes. */
export function agreementOf(pairs: readonly Pair[]): Agreement {
  const n = pairs.length
  const agreed = pairs.filter(([first, second]) => first === second).length
  if (n === 0) return { n, agreed, kappa: null }
  const classes = new Set(pairs.flat())
  const chance = [...classes].reduce((sum, one) => {
    const byFirst = pairs.filter(([first]) => first === one).length
    const bySecond = pairs.filter(([, second]) => second === one).length
    return sum + byFirst * bySecond
  }, 0)
  // In whole numbers as long as possible: n² - chance is nought exactly where chance explains all.
  const left = n * n - chance
  return { n, agreed, kappa: left === 0 ? null : (agreed * n - chance) / left }
}
