// What one event must come to, worked out from the raw data by the second reading.

import { holds, unsaid, type Value, valueIn, type World } from './oracle.ts'
import { dueBy, plusDays } from './own-days.ts'
import type { RawLaw, RawMachine, RawRule, RawTransition, Scalar } from './raw.ts'

/** A situation and an event in it: facts of the case, what was kept before, what the event states. */
export interface Situation {
  header: Record<string, Value>
  kept: Record<string, Value>
  clocks: Record<string, { due: string; earliest?: string; latest?: string }>
  /** The procedure the matter is in and its state; `state`: of the machine that the event is a step of. */
  main: { machine: string; state: string }
  state: string
  on: string
  payload: Record<string, Value>
}

export interface Expected {
  allowed: boolean
  kind?: string
  regulation?: string
  why?: string
  open?: string[]
  unrecorded?: string[]
  warnings?: string[]
  state?: string
  machine?: string
  records?: Record<string, Value>
  started?: { kind: string; from: string; due: string; earliest?: string }[]
  stopped?: string[]
}

export interface Step {
  law: RawLaw
  machineId: string
  machine: RawMachine
  step: RawTransition
}

export type RuleTruth = 'kept' | 'broken' | 'unknown'

export function rulesOf({ machine, step }: Step): RawRule[] {
  const always = machine.always?.notFor.includes(step.event) ? [] : (machine.always?.rules ?? [])
  return [...always, ...(step.guard ?? [])]
}

export function truthOfRule(law: RawLaw, world: World, { when, need }: RawRule): RuleTruth {
  const asks = holds(law, world, when)
  const met = holds(law, world, need)
  if (asks === false || met === true) return 'kept'
  return asks === true && met === false ? 'broken' : 'unknown'
}

/** What the event states, under the names it is kept as, with what it implies. */
export function saidIn({ step }: Step, { payload, on }: Situation): Record<string, Value> {
  const said: Record<string, Value> = { ...step.implies, on }
  for (const [key, value] of Object.entries(payload)) said[step.as?.[key] ?? key] = value
  return said
}

export function worldOf(law: RawLaw, situation: Situation, said: Record<string, Value>): World {
  const { main, clocks, header, kept } = situation
  const states = law.machines[main.machine]?.states
  return {
    regime: regimeFor(law, header),
    state: main.state,
    stateKind: states?.open.includes(main.state) ? 'open' : 'closed',
    facts: { ...header, ...kept, ...said },
    clocks,
  }
}

export function regimeFor(law: RawLaw, header: Record<string, Value>): string | null {
  const world: World = { regime: null, state: '', stateKind: '', facts: header, clocks: {} }
  const line = law.chooseRegime.find(({ when }) => holds(law, world, when) === true)
  if (!line) return null
  if (!line.regime.startsWith('$')) return line.regime
  const older = valueIn(law, world, line.regime.slice(1))
  return typeof older === 'string' ? older : null
}

export function expectedOf(at: Step, situation: Situation): Expected {
  const { law, step } = at
  const said = saidIn(at, situation)
  const before = worldOf(law, situation, said)
  const must = step.actorWhen?.find(({ when }) => holds(law, before, when) === true)
  if (must && situation.payload['by'] && situation.payload['by'] !== must.actor)
    return { allowed: false, kind: 'actor', regulation: must.regulation }
  const truths = rulesOf(at).map((rule) => ({ rule, truth: truthOfRule(law, before, rule) }))
  const broken = truths.find(({ truth }) => truth === 'broken')
  if (broken)
    return {
      allowed: false,
      kind: 'guard',
      regulation: broken.rule.regulation,
      why: broken.rule.why,
    }
  const after = worldOf(
    law,
    { ...situation, kept: keptAfter(at, situation, before) },
    onlyPassing(law, said),
  )
  const goes = typeof step.to === 'string' ? step.to : whereTo(law, after, step.to)
  if (goes === undefined) return { allowed: false, kind: 'guard', regulation: step.regulation }
  const state = goes === 'same' ? situation.state : goes
  return {
    allowed: true,
    regulation:
      step.regulationWhen?.find(({ when }) => holds(law, after, when) === true)?.regulation ??
      step.regulation,
    open: [
      ...new Set(
        truths.flatMap(({ rule, truth }) => (truth === 'unknown' ? asked(law, before, rule) : [])),
      ),
    ],
    unrecorded: (step.should ?? []).filter((key) => (situation.payload[key] ?? null) === null),
    warnings: (step.warn ?? []).flatMap(({ when, text }) =>
      holds(law, before, when) === true || holds(law, after, when) === true ? [text] : [],
    ),
    state,
    machine: step.toMachine ?? at.machineId,
    records: Object.fromEntries(
      Object.keys(step.records ?? {}).map((fact) => [fact, after.facts[fact] ?? null]),
    ),
    started: (step.starts ?? []).flatMap((start) => started(at, situation, { after, start })),
    stopped: Object.keys(situation.clocks).filter(
      (kind) => step.stops?.includes('all') || step.stops?.includes(kind),
    ),
  }
}

const asked = (law: RawLaw, world: World, { need, when }: RawRule): string[] => {
  const needed = unsaid(law, world, need)
  return needed.length > 0 ? needed : unsaid(law, world, when)
}

const staysKept = (law: RawLaw, fact: string): boolean =>
  ['matter', 'case or event'].includes(law.facts[fact]?.scope ?? '')

const onlyPassing = (law: RawLaw, said: Record<string, Value>) =>
  Object.fromEntries(Object.entries(said).filter(([fact]) => !staysKept(law, fact)))

function keptAfter(
  { law, step }: Step,
  situation: Situation,
  before: World,
): Record<string, Value> {
  const kept: Record<string, Value> = { ...situation.kept }
  for (const [fact, value] of Object.entries(before.facts))
    if (staysKept(law, fact)) kept[fact] = value
  const meant = (value: Scalar): Scalar =>
    value === '$on' ? situation.on : value === '$state' ? situation.main.state : value
  for (const [fact, how] of Object.entries(step.records ?? {})) {
    const stands = valueIn(law, before, fact)
    if (how === null || typeof how !== 'object') kept[fact] = meant(how)
    else if ('add' in how) kept[fact] = Number(stands ?? 0) + how.add
    else kept[fact] = stands === null ? meant(how.once) : stands
  }
  return kept
}

function whereTo(
  law: RawLaw,
  world: World,
  { by, is }: { by: string; is: Record<string, string> },
): string | undefined {
  return is[String(valueIn(law, world, by))] ?? is['*']
}

function started(
  { law, step }: Step,
  situation: Situation,
  { after, start }: { after: World; start: NonNullable<RawTransition['starts']>[number] },
): { kind: string; from: string; due: string; earliest?: string }[] {
  if (holds(law, after, start.when) !== true) return []
  const variant = law.clocks[start.clock]?.variants.find(
    ({ regimes, when }) =>
      (!regimes || regimes.includes(String(after.regime))) && holds(law, after, when) === true,
  )
  const days = (start.from ?? 'on')
    .split('|')
    .map((name) =>
      name === 'previousPeriodEnd' ? dayAfterReports(situation, step) : valueIn(law, after, name),
    )
  const from = days.find((day) => typeof day === 'string')
  if (!variant || typeof from !== 'string') return []
  const { limit, unit } = variant
  const kind = start.clock
  if (Array.isArray(limit))
    return [{ kind, from, due: dueBy(from, limit[1], unit), earliest: dueBy(from, limit[0], unit) }]
  const n = typeof limit === 'number' ? limit : valueIn(law, after, limit.fact)
  return typeof n === 'number' ? [{ kind, from, due: dueBy(from, n, unit) }] : []
}

function dayAfterReports({ clocks }: Situation, { stops = [] }: RawTransition): string | null {
  const last = stops
    .flatMap((kind) => clocks[kind]?.due ?? [])
    .sort()
    .at(-1)
  return last === undefined ? null : plusDays(last, 1)
}
