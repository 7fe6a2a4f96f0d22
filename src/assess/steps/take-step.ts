// A step that is allowed: what it keeps, records, stops and starts, and where the matter stands after it.
import type {
  ConductLaw,
  Facts,
  FactValue,
  Machine,
  To,
  Transition,
  Written,
} from '../../vocabulary/regimes/law.ts'
import { startClock } from '../clocks/start-clock.ts'
import { lookAt } from '../facts/look.ts'
import { type Look, truthOf } from '../facts/truth.ts'
import type { Warned } from '../matter/answer.ts'
import { type Clock, type Matter, stateIn, stateOf } from '../matter/matter.ts'
import { kept } from './payload.ts'

export interface Step {
  machine: Machine
  step: Transition
  said: Facts
  on: string
}

/** `wrong`: the fact that says where the matter goes is not stated, and no step goes to nowhere. */
export function takeStep(
  law: ConductLaw,
  matter: Matter,
  { machine, step, said, on }: Step,
): { matter: Matter; regulation: string; warnings: Warned[] } | { wrong: string } {
  const before = lookAt(law, matter, said)
  const keeps = kept(law, said)
  const passing = Object.fromEntries(Object.entries(said).filter(([fact]) => !(fact in keeps)))
  const written: Matter = {
    ...matter,
    lastOn: on,
    facts: { ...matter.facts, ...keeps, ...recorded(law, matter, { step, look: before, on }) },
  }
  const after = lookAt(law, written, passing)
  const state = goesTo(step.to, after, stateIn(law, matter, machine.id) ?? machine.start)
  if (state === null) return { wrong: step.to.is === 'by' ? step.to.fact : '' }
  const isMain = machine.id === matter.machine
  const moved = (isMain && step.toMachine) || machine.id
  return {
    regulation: firstTrue(law, step, after) ?? step.regulation,
    warnings: step.warn.flatMap(({ when, text, regulation }) =>
      // Of the day before the step was written down (“before the period has ended”), or of what it wrote (the day of assessment).
      [before, after].some((look) => truthOf(when, look, law.named) === true)
        ? [{ text, ...(regulation && { regulation }) }]
        : [],
    ),
    matter: {
      ...written,
      machine: isMain ? moved : matter.machine,
      states: { ...matter.states, [moved]: state },
      clocks: clocksAfter(law, written, { step, look: after, on }),
    },
  }
}

const firstTrue = (law: ConductLaw, step: Transition, look: Look): string | undefined =>
  step.regulationWhen.find(({ when }) => truthOf(when, look, law.named) === true)?.regulation

function recorded(
  law: ConductLaw,
  matter: Matter,
  { step, look, on }: { step: Transition; look: Look; on: string },
): Facts {
  const meant = (value: FactValue): FactValue =>
    value === '$on' ? on : value === '$state' ? stateOf(law, matter) : value
  const write = (fact: string, how: Written): FactValue => {
    const stands = look(fact)
    if (how.is === 'add') return (typeof stands === 'number' ? stands : 0) + how.n
    return how.is === 'once' && stands !== null ? stands : meant(how.value)
  }
  return Object.fromEntries(
    Object.entries(step.records).map(([fact, how]) => [fact, write(fact, how)]),
  )
}

function goesTo(to: To, look: Look, state: string): string | null {
  const named = to.is === 'state' ? to.state : (to.states[String(look(to.fact))] ?? to.states['*'])
  return named === 'same' ? state : (named ?? null)
}

function clocksAfter(
  law: ConductLaw,
  matter: Matter,
  { step, look, on }: { step: Transition; look: Look; on: string },
): Clock[] {
  const { stops } = step
  const ends = ({ kind, stopped }: Clock): boolean =>
    stopped === undefined && (stops.includes('all') || stops.includes(kind))
  const stopped = matter.clocks.map((clock) => (ends(clock) ? { ...clock, stopped: on } : clock))
  const started = step.starts.flatMap((start) => {
    const clock = startClock(law, start, { look, matter, stops })
    return clock ? [clock] : []
  })
  return [...stopped, ...started]
}
