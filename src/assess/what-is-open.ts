// What may be done next: every step from where the matter stands whose rules are not broken, as far as is known.
import type { ConductLaw, Machine, Rule, Transition } from '../vocabulary/regimes/law.ts'
import { lookAt } from './facts/look.ts'
import { type Matter, stateIn } from './matter/matter.ts'
import { machinesAt, regulationOf } from './steps/find-step.ts'
import { askRules } from './steps/rules.ts'

export interface OpenStep {
  machine: Machine
  step: Transition
  regulation: string
  /** What its rules ask for and nobody stated. */
  open: string[]
}

export interface BarredStep {
  machine: Machine
  step: Transition
  /** The rule that it breaks. */
  rule: Rule
}

/** `on`: the day on which a step would be taken. */
export function whatIsOpen(law: ConductLaw, matter: Matter, on: string | null): OpenStep[] {
  return stepsFromHere(law, matter, on).flatMap(({ ruled, ...one }) =>
    'open' in ruled
      ? [{ ...one, regulation: regulationOf(law, one.step, matter), open: ruled.open }]
      : [],
  )
}

/** The rest of what could be done from here, each with the rule that bars it. */
export function whatIsBarred(law: ConductLaw, matter: Matter, on: string | null): BarredStep[] {
  return stepsFromHere(law, matter, on).flatMap(({ ruled, ...one }) =>
    'broken' in ruled ? [{ ...one, rule: ruled.broken }] : [],
  )
}

/**
 * Of each choice that a step asks for: the values with which its rules are broken whatever is written beside them. Where
 * every value is refused it is not the value that bars the step, and none is named.
 */
export function valuesRefused(
  law: ConductLaw,
  matter: Matter,
  { machine, step, on }: Pick<OpenStep, 'machine' | 'step'> & { on: string },
): Record<string, string[]> {
  const keys = [...step.must, ...step.should, ...step.may]
  const factOf = (key: string): string => step.as[key] ?? key
  const written = keys.map(factOf).filter((fact) => law.facts[fact]?.type === 'text')
  const beside = { ...step.implies, ...Object.fromEntries(written.map((fact) => [fact, '…'])), on }
  const isRefused = (key: string, value: string): boolean => {
    const look = lookAt(law, matter, { ...beside, [factOf(key)]: value })
    return 'broken' in askRules(law, machine, step, look)
  }
  return Object.fromEntries(
    keys.flatMap((key) => {
      const values = law.facts[factOf(key)]?.values ?? []
      const refused = values.filter((value) => isRefused(key, value))
      return refused.length > 0 && refused.length < values.length ? [[key, refused]] : []
    }),
  )
}

/** With what each step implies, and nothing else stated. */
const stepsFromHere = (law: ConductLaw, matter: Matter, on: string | null) =>
  machinesAt(law, matter).flatMap((machine) =>
    machine.transitions
      .filter(({ from }) => from.includes(stateIn(law, matter, machine.id) ?? ''))
      .map((step) => ({
        machine,
        step,
        ruled: askRules(law, machine, step, lookAt(law, matter, { ...step.implies, on })),
      })),
  )
