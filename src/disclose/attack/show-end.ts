// The sum of printed lines that shows how far a withheld number goes, for who has no solver.
import type { Highs, Model } from 'highs'
import { FROM_LAST_CORNER, modelData } from '../../bounds/solver.ts'
import type { EndShown } from '../../vocabulary/released/certificate.ts'
import type { Attacker } from './attacker.ts'
import { endProved } from './end-proved.ts'

export interface Shower {
  /** null: fractions go further, or no sum in small whole numbers was found. */
  show(of: string, end: EndShown['end']): { shown: EndShown; is: number } | null
  close(): void
}

/** Lines stand in such sums whole, or in halves, thirds and the like. */
const MOST_PER = 12
const NEAR = 1e-6

export function openShower(highs: Highs, attacker: Attacker, from: EndShown['from']): Shower {
  const { system, lines, names } = attacker
  const numberOf = new Map(names.map((name, i) => [name, i]))
  let model: Model | null = null
  const opened = (): Model => {
    if (model) return model
    model = highs.createModel(modelData(system.rows, system, 'fractions'))
    model.options.set({ output_flag: false, ...FROM_LAST_CORNER })
    return model
  }
  const dualsOf = (unknown: number, sign: 1 | -1): number[] | null => {
    const asked = opened()
    asked.changeColCost(unknown, -sign)
    const isFound = asked.run().modelStatus === highs.constants.modelStatus.optimal
    const duals = isFound ? Array.from(asked.getSolution().rowDual, (y) => -y) : null
    asked.changeColCost(unknown, 0)
    return duals
  }
  return {
    show(of, end) {
      const unknown = numberOf.get(of)
      if (unknown === undefined) return null
      const bare: EndShown = { of, from, end, per: 1, times: {} }
      const byMark = (end === 'most' ? system.high : system.low)[unknown] ?? null
      const duals = dualsOf(unknown, end === 'most' ? 1 : -1)
      for (let per = 1; duals && per <= MOST_PER; per++) {
        const times = duals.map((y) => Math.round(y * per))
        if (times.some((n, r) => Math.abs(n - (duals[r] ?? 0) * per) > NEAR)) continue
        const used = lines.flatMap(({ key }, r) => (times[r] ? [[key, times[r]] as const] : []))
        const shown = { ...bare, per, times: Object.fromEntries(used) }
        const is = endProved(attacker, shown)
        if (is !== null) return { shown, is }
      }
      return byMark === null ? null : { shown: bare, is: byMark }
    },
    close: () => model?.dispose(),
  }
}
