// The rules of a step, one after the other: the first that is broken refuses, and what cannot be said is an open question.
import type { ConductLaw, Machine, Rule, Transition, Truth } from '../../vocabulary/regimes/law.ts'
import { type Look, truthOf, unknownIn } from '../facts/truth.ts'

export type Ruled = { broken: Rule } | { open: string[] }

/** The machine's own rules come before every guard but those of `notFor`. */
export function askRules(law: ConductLaw, machine: Machine, step: Transition, look: Look): Ruled {
  const always = machine.always.notFor.includes(step.event) ? [] : machine.always.rules
  const open = new Set<string>()
  for (const rule of [...always, ...step.guard]) {
    const truth = holds(rule, look, law)
    if (truth === false) return { broken: rule }
    if (truth === null) for (const fact of questions(rule, look, law)) open.add(fact)
  }
  return { open: [...open] }
}

/** True if `when` is false or `need` true, false if `when` is true and `need` false, else unknown. */
function holds({ when, need }: Rule, look: Look, { named }: ConductLaw): Truth {
  const asks = truthOf(when, look, named)
  const met = truthOf(need, look, named)
  if (asks === false || met === true) return true
  return asks === true ? met : null
}

/** What the rule needs to know; where only whether it asks at all is unknown, that. */
function questions({ when, need }: Rule, look: Look, { named }: ConductLaw): string[] {
  const needed = unknownIn(need, look, named)
  return needed.length > 0 ? needed : unknownIn(when, look, named)
}
