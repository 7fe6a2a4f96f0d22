// Is a value one that this fact can have? null where it is; else what it would have to be, for whoever wrote it.
import { isDay } from '../../calendar/day.ts'
import type { FactMeant, FactValue, WarningRun } from '../../vocabulary/regimes/law.ts'
import { isTree } from '../../vocabulary/regimes/tree.ts'

export type Stated = { value: FactValue } | { mustBe: string }

/** A blank text states nothing, and is unknown; so is null. */
export function statedValue(value: unknown, { type, values }: FactMeant): Stated {
  if (value === null) return { value }
  switch (type) {
    case 'yes/no':
    case 'yes/no/null':
      return typeof value === 'boolean' ? { value } : { mustBe: 'true or false' }
    case 'number':
      return typeof value === 'number' && Number.isSafeInteger(value)
        ? { value }
        : { mustBe: 'a whole number' }
    case 'date':
      return typeof value === 'string' && isDay(value)
        ? { value }
        : { mustBe: 'a day of the calendar, as 2014-02-17' }
    case 'choice':
      return typeof value === 'string' && values?.includes(value)
        ? { value }
        : { mustBe: `one of ${values?.join(', ')}` }
    case 'text':
      if (typeof value !== 'string') return { mustBe: 'a text' }
      return { value: value.trim() === '' ? null : value }
    case 'list':
      return warningsIn(value)
  }
}

function warningsIn(value: unknown): Stated {
  const mustBe = 'a list of warnings, each with kind, from and until'
  if (!Array.isArray(value)) return { mustBe }
  const warnings = value.map(warningIn)
  return warnings.every((one) => one !== null) ? { value: warnings } : { mustBe }
}

function warningIn(value: unknown): WarningRun | null {
  if (!isTree(value) || typeof value['kind'] !== 'string') return null
  const [from, until] = [value['from'] ?? null, value['until'] ?? null].map((day) =>
    day === null || (typeof day === 'string' && isDay(day)) ? day : undefined,
  )
  if (from === undefined || until === undefined) return null
  return { kind: value['kind'], from, until }
}
