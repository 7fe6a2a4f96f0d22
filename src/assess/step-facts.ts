// What a notice or letter about a step has to say: what was stated with it, what is still to be filled in, which periods it began.
import type { Basis, ConductLaw, Transition } from '../vocabulary/regimes/law.ts'
import { clockSum } from './clock-sum.ts'
import type { EventGiven, Taken } from './matter/answer.ts'
import type { Clock } from './matter/matter.ts'

export interface FactForNotice {
  fact: string
  /** What the fact is, in words. */
  means: string
  /** null: nobody stated it; a letter leaves its place open. */
  value: string | null
  /** Without it the step is not taken. */
  must: boolean
}

export interface StepFacts extends Basis {
  event: string
  on: string
  by: string
  facts: FactForNotice[]
  /** Each period that the step began, with its sum. */
  periods: (Basis & { what: string; owner: string; ends: string | null; sum: string })[]
}

/** `begun`: the clocks that this step started. null for a step that the procedures do not know, as an extension. */
export function stepFacts(
  law: ConductLaw,
  given: EventGiven,
  { taken, begun }: { taken: Taken; begun: readonly Clock[] },
): StepFacts | null {
  const step = law.machines[taken.machine]?.transitions.find(({ id }) => id === taken.transition)
  if (!step) return null
  const { regulation, confidence, sure } = taken
  return {
    event: given.event,
    on: String(given.on),
    by: typeof given.by === 'string' ? given.by : step.by,
    regulation,
    confidence,
    sure,
    facts: [...step.must, ...step.should, ...step.may].map((key) =>
      factOf(law, step, { key, given }),
    ),
    periods: begun.map((clock) => ({
      what: clock.what,
      owner: clock.owner,
      ends: clock.due,
      sum: clockSum(clock),
      regulation: clock.regulation,
      confidence: clock.confidence,
      sure: clock.sure,
    })),
  }
}

function factOf(
  law: ConductLaw,
  { must, as, implies }: Transition,
  { key, given }: { key: string; given: EventGiven },
): FactForNotice {
  const fact = as[key] ?? key
  const value = given[key] ?? implies[fact] ?? null
  return {
    fact,
    means: law.facts[fact]?.means ?? fact,
    value: value === null || String(value).trim() === '' ? null : String(value),
    must: must.includes(key),
  }
}
