// A second reading of conduct-regimes.md, for tests alone: what a condition comes to in a world, from the raw data.
import { plusMonths } from './own-days.ts'
import type { RawCondition, RawLaw, RawPart, Scalar } from './raw.ts'

export interface Warning {
  kind: string
  from: string
  until: string
}

export type Value = Scalar | Warning[] | undefined

/** Everything that a case fixes: undefined was not stated. */
export interface World {
  regime: string | null
  state: string
  stateKind: string
  facts: Record<string, Value>
  clocks: Record<string, { due: string; earliest?: string; latest?: string }>
}

type Truth = true | false | undefined

export function valueIn(law: RawLaw, world: World, name: string): Scalar | Warning[] {
  if (name === 'regime') return world.regime
  if (name === 'state') return world.state
  if (name === 'stateKind') return world.stateKind
  const [word, id = '', end = ''] = name.split('.')
  if (word === 'am') {
    const amendment = law.amendments.find((one) => one.id === id)
    return amendment ? (holds(law, world, amendment.applies) ?? null) : null
  }
  if (word === 'clock') {
    const clock: Record<string, string | undefined> = { ...world.clocks[id] }
    return clock[end] ?? null
  }
  const given = world.facts[name]
  if (given !== undefined) return given
  const fact = law.facts[name]
  if (fact?.derive && 'addMonths' in fact.derive) {
    const [base, months] = fact.derive.addMonths
    const day = valueIn(law, world, base)
    return typeof day === 'string' ? plusMonths(day, months) : null
  }
  if (fact?.derive && 'live' in fact.derive) return live(law, world, fact.derive)
  if (fact?.sameAs) return valueIn(law, world, fact.sameAs)
  return fact?.default ?? null
}

function live(
  law: RawLaw,
  world: World,
  { live: kind, unless }: { live: string; unless: string },
): Scalar {
  const stated = world.facts[unless]
  if (typeof stated === 'boolean') return stated
  const warnings = valueIn(law, world, 'warnings')
  const on = valueIn(law, world, 'assessedOn')
  if (!Array.isArray(warnings)) return null
  const same = warnings.filter((one) => one.kind === kind)
  if (same.length === 0) return stated === null ? null : false
  if (typeof on !== 'string') return null
  return same.some(({ from, until }) => from <= on && on < until)
}

export function holds(law: RawLaw, world: World, condition: RawCondition | undefined): Truth {
  if (condition === undefined || typeof condition === 'boolean') return condition ?? true
  const truths = Object.entries(condition).map(([key, part]) => partHolds(law, world, key, part))
  return truths.includes(false) ? false : truths.includes(undefined) ? undefined : true
}

function partHolds(law: RawLaw, world: World, key: string, part: RawPart): Truth {
  if (key === 'all' || key === 'any') {
    const truths = conditions(part).map((one) => holds(law, world, one))
    const [wins, loses] = key === 'any' ? [true, false] : [false, true]
    return truths.includes(wins) ? wins : truths.includes(undefined) ? undefined : loses
  }
  if (key === 'not') return opposite(holds(law, world, asCondition(part)))
  if (key === 'use') return holds(law, world, law.named[String(part)])
  return passes(law, world, valueIn(law, world, key), part)
}

const opposite = (truth: Truth): Truth => (truth === undefined ? undefined : !truth)

const conditions = (part: RawPart): RawCondition[] =>
  Array.isArray(part)
    ? part.filter((one) => typeof one === 'boolean' || typeof one === 'object')
    : []

function asCondition(part: RawPart): RawCondition {
  if (typeof part === 'boolean' || (typeof part === 'object' && !Array.isArray(part))) return part
  throw new Error(`${JSON.stringify(part)} is no condition`)
}

function passes(law: RawLaw, world: World, value: Scalar | Warning[], test: RawPart): Truth {
  if (Array.isArray(test)) return value === null ? undefined : test.some((one) => one === value)
  if (typeof test !== 'object') return value === null ? undefined : value === test
  const truths = Object.entries(test).map(([how, than]): Truth => {
    if (how === 'known') return (value !== null) === than
    if (how === 'not') return opposite(passes(law, world, value, than))
    if (value === null) return undefined
    if (how === 'atLeast') return Number(value) >= Number(than)
    const day = /^\d{4}-/.test(String(than)) ? String(than) : valueIn(law, world, String(than))
    if (day === null) return undefined
    const order = String(value) < String(day) ? -1 : String(value) > String(day) ? 1 : 0
    return { before: order < 0, after: order > 0, from: order >= 0, until: order <= 0 }[how]
  })
  return truths.includes(false) ? false : truths.includes(undefined) ? undefined : true
}

/** How many things are otherwise than they would have to be for the condition to come to this; nought where it does. */
export function far(
  law: RawLaw,
  world: World,
  condition: RawCondition | undefined,
  wanted: boolean,
): number {
  if (condition === undefined || typeof condition === 'boolean')
    return (condition ?? true) === wanted ? 0 : 1
  const parts = Object.entries(condition).map(([key, part]) => {
    if (key === 'not') return far(law, world, asCondition(part), !wanted)
    if (key === 'use') return far(law, world, law.named[String(part)], wanted)
    if (key !== 'any' && key !== 'all')
      return partHolds(law, world, key, part) === wanted ? 0 : farAmendment(law, world, key, wanted)
    const each = conditions(part).map((one) => far(law, world, one, wanted))
    return (key === 'all') === wanted ? sum(each) : Math.min(...each)
  })
  return wanted ? sum(parts) : Math.min(...parts)
}

function farAmendment(law: RawLaw, world: World, key: string, wanted: boolean): number {
  const amendment = law.amendments.find(({ id }) => `am.${id}` === key)
  return amendment ? Math.max(1, far(law, world, amendment.applies, wanted)) : 1
}

const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0)

/** The facts that a condition names, through named conditions, amendments and what is derived. */
export function namesIn(law: RawLaw, condition: RawCondition | undefined): string[] {
  if (condition === undefined || typeof condition === 'boolean') return []
  return Object.entries(condition).flatMap(([key, part]) => {
    if (key === 'any' || key === 'all') return conditions(part).flatMap((one) => namesIn(law, one))
    if (key === 'not') return namesIn(law, asCondition(part))
    if (key === 'use') return namesIn(law, law.named[String(part)])
    return [key, ...factsNamed(law, part)].flatMap((name) => basesOf(law, name))
  })
}

const factsNamed = (law: RawLaw, test: RawPart): string[] =>
  typeof test === 'object' && !Array.isArray(test)
    ? Object.values(test).filter(
        (one): one is string =>
          typeof one === 'string' && (one in law.facts || one.startsWith('clock.')),
      )
    : []

function basesOf(law: RawLaw, name: string): string[] {
  const amendment = name.startsWith('am.') && law.amendments.find(({ id }) => `am.${id}` === name)
  if (amendment) return namesIn(law, amendment.applies)
  if (name.startsWith('clock.')) return [name.split('.').slice(0, 2).join('.'), 'on']
  const derive = law.facts[name]?.derive
  if (derive && 'addMonths' in derive) return basesOf(law, derive.addMonths[0])
  if (derive) return [derive.unless, 'warnings', 'assessedOn']
  const same = law.facts[name]?.sameAs
  return same ? [name, same] : [name]
}

/** The facts still unknown in a condition that cannot be said. */
export function unsaid(law: RawLaw, world: World, condition: RawCondition | undefined): string[] {
  if (condition === undefined || typeof condition === 'boolean') return []
  if (holds(law, world, condition) !== undefined) return []
  const found = Object.entries(condition).flatMap(([key, part]) => {
    if (partHolds(law, world, key, part) !== undefined) return []
    if (key === 'any' || key === 'all')
      return conditions(part).flatMap((one) => unsaid(law, world, one))
    if (key === 'not') return unsaid(law, world, asCondition(part))
    if (key === 'use') return unsaid(law, world, law.named[String(part)])
    return [key, ...factsNamed(law, part)].filter((name) => valueIn(law, world, name) === null)
  })
  return [...new Set(found)]
}
