// Situations tried until one is as wanted: each fact that a step asks after takes values that the data knows.

import { regimeFor, rulesOf, type Situation, type Step, saidIn } from './expected.ts'
import { namesIn, type Value } from './oracle.ts'
import { plusDays } from './own-days.ts'
import type { RawTransition } from './raw.ts'
import { rawText } from './raw.ts'

type Chance = () => number

/** The same numbers each time: a kept case is the same case tomorrow. */
export function chanceFrom(seed: string): Chance {
  let at = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7)
  return () => {
    at = (at + 0x6d2b79f5) | 0
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const TRIES = 3000
const BEFORE_A_NEW_START = 300

/** Draws by name, from which a situation is built: changing one changes one thing of it. */
type Draws = Record<string, { whether: number; which: number }>

/**
 * null where nothing tried was as wanted. `near`: facts that matter most to it; `misses`: how far a situation is from it,
 * nought where it is as wanted. One thing is changed at a time, and kept where that brings it no further away.
 */
export function situationWhere(
  at: Step,
  { state, near, seed }: { state: string; near: string[]; seed: string },
  misses: (situation: Situation) => number,
): Situation | null {
  const chance = chanceFrom(`${at.step.id} ${state} ${seed}`)
  const names = factsOf(at)
  const close = near.filter((name) => names.includes(name))
  const all = ['came', 'on', 'role', 'main', 'main state', ...names]
  const draw = () => ({ whether: chance(), which: chance() })
  let best: { draws: Draws; far: number } | null = null
  for (let i = 0; i < TRIES; i++) {
    if (i % BEFORE_A_NEW_START === 0) best = null
    const name = any(chance() < 0.6 && close.length > 0 ? [...close, 'came'] : all, chance())
    const draws: Draws = best
      ? { ...best.draws, [name ?? '']: draw() }
      : Object.fromEntries(all.map((one) => [one, draw()]))
    const situation = built(at, state, { names, draws })
    const far = situation ? misses(situation) : Number.POSITIVE_INFINITY
    if (situation && far === 0) return situation
    if (!best || far <= best.far) best = { draws, far }
  }
  return null
}

const any = <One>(list: readonly One[], at: number): One | undefined =>
  list[Math.floor(at * list.length)]

/** Every fact on which anything of the step hangs. */
function factsOf(at: Step): string[] {
  const { law, step } = at
  const conditions = [
    ...rulesOf(at).flatMap(({ when, need }) => [when, need]),
    ...(at.machine.always?.rules ?? []).flatMap(({ when, need }) => [when, need]),
    ...(step.regulationWhen ?? []).map(({ when }) => when),
    ...(step.warn ?? []).map(({ when }) => when),
    ...(step.actorWhen ?? []).map(({ when }) => when),
    ...(step.starts ?? []).map(({ when }) => when),
    ...(step.starts ?? []).flatMap(({ clock }) =>
      law.clocks[clock]?.variants.map(({ when }) => when),
    ),
    ...(typeof step.to === 'object' ? [{ [step.to.by]: { known: true } }] : []),
  ]
  const limits = (step.starts ?? []).flatMap(({ clock }) =>
    (law.clocks[clock]?.variants ?? []).flatMap(({ limit }) =>
      typeof limit === 'object' && 'fact' in limit ? [limit.fact] : [],
    ),
  )
  const from = (step.starts ?? []).flatMap(({ from: days }) => days?.split('|') ?? [])
  const stops = (step.stops ?? []).flatMap((kind) => (kind === 'all' ? [] : [`clock.${kind}`]))
  const keys = [...(step.must ?? []), ...(step.should ?? [])].map((key) => step.as?.[key] ?? key)
  const all = conditions.flatMap((one) => namesIn(law, one))
  const actor = step.actorWhen ? ['by'] : []
  const written = Object.keys(step.records ?? {})
  return [...new Set([...all, ...limits, ...from, ...stops, ...keys, ...actor, ...written])]
}

const written = [...new Set(rawText.match(/\d{4}-\d\d-\d\d(?=")/g))].filter((day) => day > '2004')
/** Each day that the data names, and those beside it. */
export const DAYS = written.flatMap((day) => [plusDays(day, -1), day, plusDays(day, 1)])
const AFTER = [0, 0, 1, 2, 30, 30, 400]

const OFFICERS = ['officer', 'officer', 'officer', 'special', 'former']
const EVER = { from: '2000-01-01', until: '2100-01-01' }
const LONG_AGO = { from: '2000-01-01', until: '2001-01-01' }

function built(
  at: Step,
  state: string,
  { names, draws }: { names: string[]; draws: Draws },
): Situation | null {
  const { step } = at
  const pick = <One>(name: string, list: readonly One[]) => any(list, draws[name]?.which ?? 0)
  const came = pick('came', daysOf(at)) ?? ''
  const on = plusDays(came, pick('on', AFTER) ?? 0)
  const situation: Situation = {
    header: { role: pick('role', rolesFor(at)), cameToAttention: came, ...procedureOf(at) },
    kept: {},
    clocks: {},
    main: mainOf(at, state, pick),
    state,
    on,
    payload: {},
  }
  const must = (step.must ?? []).map((key) => step.as?.[key] ?? key)
  for (const name of names) {
    const isGiven = must.includes(name) || (draws[name]?.whether ?? 1) < OFTEN
    if (!isGiven || PLACED_APART.includes(name)) continue
    if (name.startsWith('clock.')) {
      const due = plusDays(on, pick(name, [-1, 0, 1]) ?? 0)
      situation.clocks[name.slice(6)] = { due, earliest: plusDays(due, -3), latest: due }
    } else place(at, situation, name, pick(name, valuesOf(at, name, situation)))
  }
  if (must.some((fact) => (saidIn(at, situation)[fact] ?? null) === null)) return null
  return fits(at, situation) ? situation : null
}

const OFTEN = 0.4
const PLACED_APART = ['role', 'cameToAttention', 'on', 'state', 'stateKind', 'regime']

/** The key under which an event of this step states a fact; null where it cannot. */
function keyOf({ as = {}, must = [], should = [], may = [] }: RawTransition, fact: string) {
  if (fact === 'by') return fact
  const renamed = Object.keys(as).find((key) => as[key] === fact)
  const keys = [...must, ...should, ...may]
  return renamed ?? (keys.includes(fact) && as[fact] === undefined ? fact : null)
}

/** Where a fact is stated: in the header, by the event, or kept from before. */
function place({ law, step }: Step, situation: Situation, fact: string, value: Value): void {
  if (value === undefined) return
  const scope = law.facts[fact]?.scope
  const key = keyOf(step, fact)
  if (scope === 'case' || (scope === 'case or event' && key === null))
    situation.header[fact] = value
  else if (key !== null) situation.payload[key] = value
  else if (scope === 'matter' || scope === 'recorded') situation.kept[fact] = value
}

function valuesOf(at: Step, fact: string, { on, header }: Situation): Value[] {
  const { law } = at
  const came = String(header['cameToAttention'])
  const { type, values = [] } = law.facts[fact] ?? { type: 'text' }
  if (fact === 'by') return ['appropriate_authority', 'director_general']
  if (type === 'yes/no' || type === 'yes/no/null') return [true, false, true, false, null]
  if (type === 'choice') {
    const named = namedIn(at)
    const spoken = values.filter((one) => named.has(one))
    return [...values, ...spoken, ...spoken, ...spoken, ...spoken, null]
  }
  if (type === 'number') return [0, 1, 2, 14, 27, 28]
  if (type === 'date')
    return [
      ...DAYS,
      ...[0, -1, 1, -366, -730, -800].flatMap((n) => [plusDays(on, n), plusDays(came, n)]),
      ...[-364, -367, -400, 30].map((n) => plusDays(came, n)),
    ]
  if (type === 'list')
    return [
      [],
      [{ kind: 'final_written_warning', ...EVER }],
      [{ kind: 'written_warning', ...EVER }],
      [{ kind: 'final_written_warning', ...LONG_AGO }],
    ]
  return fact === 'pausedFrom'
    ? ['case_decision', 'accelerated_decision', 'special_case_decision', 'investigation_report']
    : ['stated']
}

function rolesFor({ machineId }: Step): string[] {
  return machineId === 'staff' ? ['staff', 'pcso'] : OFFICERS
}

/** Words that the step and the rules of its machine name. */
function namedIn(at: Step): Set<string> {
  const known = namesFound.get(at.step)
  if (known) return known
  const text = JSON.stringify([at.step, rulesOf(at), at.law.named])
  const found = new Set([...text.matchAll(/"([a-z_]+)"/g)].map(([, word = '']) => word))
  namesFound.set(at.step, found)
  return found
}

const namesFound = new Map<RawTransition, Set<string>>()

/** Days on which a matter could come to attention that is put into this procedure. */
function daysOf(at: Step): string[] {
  const known = daysFound.get(at.machine)
  if (known) return known
  const found = daysFitting(at)
  daysFound.set(at.machine, found)
  return found
}

const daysFound = new Map<Step['machine'], string[]>()

function daysFitting({ law, machineId, machine }: Step): string[] {
  const fits = (regime: string | null): boolean => {
    const into = law.regimes.find(({ id }) => id === regime)?.machine
    return into === machineId || machine.beside?.includes(into ?? '') === true
  }
  const found = DAYS.filter((day) =>
    fits(regimeFor(law, { role: 'officer', cameToAttention: day })),
  )
  // Long after a change, too: a year and more must fit between leaving and what came to light.
  const later = ['2019-06-03', '2023-09-04'].filter((day) =>
    fits(regimeFor(law, { role: 'officer', cameToAttention: day })),
  )
  return found.length > 0 ? [...found, ...later, ...later, ...later] : DAYS
}

/** The procedures that have a machine of their own are asked for by name. */
function procedureOf({ law, machineId }: Step): Record<string, Value> {
  const procedure = Object.keys(law.machineFor).find((one) => law.machineFor[one] === machineId)
  return procedure ? { procedure } : {}
}

function mainOf(
  { law, machineId, machine }: Step,
  state: string,
  pick: <One>(name: string, list: readonly One[]) => One | undefined,
): Situation['main'] {
  if (!machine.beside) return { machine: machineId, state }
  const isOfRegime = (id: string) => law.regimes.some((one) => one.machine === id)
  const main = pick('main', machine.beside.filter(isOfRegime)) ?? ''
  const { open = [], closed = [] } = law.machines[main]?.states ?? {}
  return { machine: main, state: pick('main state', [...open, ...closed]) ?? '' }
}

/** The Regulations of the case are those of the procedure it is put into. */
function fits({ law }: Step, { header, main }: Situation): boolean {
  const regime = law.regimes.find(({ id }) => id === regimeFor(law, header))
  return header['procedure'] !== undefined || regime?.machine === main.machine
}
