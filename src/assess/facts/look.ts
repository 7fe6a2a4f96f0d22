// What is known of a matter at the time of an event: said now, kept before, derived, or meant by silence.
import { monthsLater } from '../../calendar/day.ts'
import type {
  ConductLaw,
  Facts,
  FactValue,
  Truth,
  WarningRun,
} from '../../vocabulary/regimes/law.ts'
import { type Matter, stateKindOf, stateOf } from '../matter/matter.ts'
import { type Look, truthOf } from './truth.ts'

/** `said`: what the event itself states, under the names its facts are kept as. */
export function lookAt(law: ConductLaw, matter: Matter, said: Facts = {}): Look {
  const own: Facts = {
    regime: matter.regime,
    state: stateOf(law, matter),
    stateKind: stateKindOf(law, matter),
  }
  const look: Look = (fact) => {
    if (Object.hasOwn(own, fact)) return own[fact] ?? null
    const stated = statedOf(fact)
    if (stated !== undefined) return stated
    const meant = law.facts[fact]
    if (!meant) return derivedByName(fact)
    if (meant.derive) return derived(meant.derive)
    if (meant.sameAs) return look(meant.sameAs)
    return meant.default ?? null
  }
  const statedOf = (fact: string): FactValue | undefined =>
    Object.hasOwn(said, fact) ? said[fact] : matter.facts[fact]

  const derivedByName = (fact: string): FactValue => {
    const [kind, id = '', end] = fact.split('.')
    const amendment = kind === 'am' ? law.amendments[id] : undefined
    if (amendment) return truthOf(amendment.applies, look, law.named)
    return kind === 'clock' ? ofClock(matter, id, end) : null
  }

  const derived = (how: NonNullable<ConductLaw['facts'][string]['derive']>): FactValue => {
    if ('live' in how) return isLive(how.live, statedOf(how.unless), look)
    const day = look(how.addMonths.fact)
    return typeof day === 'string' ? monthsLater(day, how.addMonths.months) : null
  }
  return look
}

/** The latest clock of that id; before it first started nothing is known of it. */
function ofClock({ clocks }: Matter, id: string, end: string | undefined): FactValue {
  const clock = clocks.findLast(({ kind }) => kind === id)
  if (end !== 'due' && end !== 'earliest' && end !== 'latest') return null
  return clock?.[end] ?? null
}

/**
 * A person's statement first. Without one, or where it is that nobody knows, what the record of warnings says of the day
 * of the first assessment; a person who does not know is not answered by a record that is silent.
 */
function isLive(kind: string, stated: FactValue | undefined, look: Look): Truth {
  if (typeof stated === 'boolean') return stated
  const warnings = look('warnings')
  const recorded = Array.isArray(warnings) ? anyLive(warnings, kind, look('assessedOn')) : null
  return stated === null && recorded === false ? null : recorded
}

function anyLive(warnings: WarningRun[], kind: string, on: FactValue): Truth {
  const each = warnings.filter((one) => one.kind === kind).map((one) => runsOn(one, on))
  if (each.includes(true)) return true
  return each.includes(null) ? null : false
}

function runsOn({ from, until }: WarningRun, on: FactValue): Truth {
  if (typeof on !== 'string') return null
  if ((from !== null && on < from) || (until !== null && on >= until)) return false
  return from === null || until === null ? null : true
}
