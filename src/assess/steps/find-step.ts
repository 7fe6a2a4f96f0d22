// Which step an event is: in the machine the matter is in, else in one that runs beside it.
import type { ConductLaw, Machine, Transition } from '../../vocabulary/regimes/law.ts'
import { lookAt } from '../facts/look.ts'
import { truthOf } from '../facts/truth.ts'
import { besideOf, type Matter, machineOf, stateIn } from '../matter/matter.ts'

export type Found =
  | { is: 'step'; machine: Machine; step: Transition }
  /** The machine knows the event, and not from where the matter stands. */
  | { is: 'elsewhere'; steps: Transition[] }
  | { is: 'nowhere' }

export function findStep(law: ConductLaw, matter: Matter, event: string): Found {
  const machine = machinesAt(law, matter).find(({ transitions }) =>
    transitions.some((one) => one.event === event),
  )
  if (!machine) return { is: 'nowhere' }
  const steps = machine.transitions.filter((one) => one.event === event)
  const step = steps.find(({ from }) => from.includes(stateIn(law, matter, machine.id) ?? ''))
  return step ? { is: 'step', machine, step } : { is: 'elsewhere', steps }
}

/** The main machine, then those beside it. */
export function machinesAt(law: ConductLaw, matter: Matter): Machine[] {
  const main = machineOf(law, matter)
  return main ? [main, ...besideOf(law, matter)] : []
}

/**
 * The regulation of a step whose content was not looked at: as its Regulations number it. Of the lines that name another
 * one, those count that ask after nothing but the law in force.
 */
export function regulationOf(law: ConductLaw, step: Transition, matter: Matter): string {
  const inForce = step.regulationWhen.find(
    ({ when }) => asksOnlyLaw(when) && truthOf(when, lookAt(law, matter), law.named) === true,
  )
  return inForce?.regulation ?? step.regulation
}

const asksOnlyLaw = (when: Transition['regulationWhen'][number]['when']): boolean =>
  when.is === 'fact' && (when.fact === 'regime' || when.fact.startsWith('am.'))
