// Cases from every step and rule of the data: each state it is open from, each rule broken and kept, each way it goes, each clock.
import {
  type Expected,
  expectedOf,
  type RuleTruth,
  rulesOf,
  type Situation,
  type Step,
  saidIn,
  truthOfRule,
  worldOf,
} from './expected.ts'
import { far, namesIn, valueIn } from './oracle.ts'
import { plusDays } from './own-days.ts'
import type { RawCondition, RawLaw, RawRule, RawTransition } from './raw.ts'
import { situationWhere } from './situations.ts'

export interface Case {
  id: string
  step: string
  situation: Situation
  event: string
  machine: string
  expected: Expected
}

/** Without whatever it stays as wanted without. */
function bare(
  { must = [] }: RawTransition,
  situation: Situation,
  is: (situation: Situation) => boolean,
): Situation {
  const stays = ['role', 'cameToAttention', 'procedure', ...must]
  let left = situation
  for (const part of ['header', 'kept', 'payload', 'clocks'] as const)
    for (const key of Object.keys(situation[part])) {
      if (stays.includes(key)) continue
      const { [key]: _, ...rest } = left[part]
      const less = { ...left, [part]: rest }
      if (is(less)) left = less
    }
  return left
}

/** A step that was taken, with one thing unstated that must be stated. */
function withoutWhatMust({ step, machineId }: Step, made: Case[]): Case[] {
  const taken = made.find(({ expected }) => expected.allowed)
  if (!taken) return []
  return (step.must ?? []).map((key) => {
    const { [key]: _, ...payload } = taken.situation.payload
    return {
      id: `${step.id}: ${key} not stated`,
      step: step.id,
      event: step.event,
      machine: machineId,
      situation: { ...taken.situation, payload },
      expected: { allowed: false, kind: 'payload' },
    }
  })
}

/** For each fact on which silence means something, an event that comes to something else where it would not. */
function silenceCases(law: RawLaw): { cases: Case[]; missed: string[] } {
  const cases: Case[] = []
  const missed: string[] = []
  for (const [fact, meant] of Object.entries(law.facts)) {
    if (meant.default === undefined) continue
    const { default: _, ...without } = meant
    const mute = { ...law, facts: { ...law.facts, [fact]: without } }
    const found = firstWhere(law, fact, (at, situation) => {
      const [said, unsaid] = [at, { ...at, law: mute }].map((one) => expectedOf(one, situation))
      return JSON.stringify(said) !== JSON.stringify(unsaid)
    })
    if (found) cases.push(found)
    else missed.push(`silence on ${fact}`)
  }
  return { cases, missed }
}

function firstWhere(
  law: RawLaw,
  fact: string,
  is: (at: Step, situation: Situation) => boolean,
): Case | undefined {
  for (const [machineId, machine] of Object.entries(law.machines))
    for (const step of machine.transitions) {
      const at = { law, machineId, machine, step }
      const conditions = conditionsOf(at)
      if (!conditions.some((one) => namesIn(law, one).includes(fact)) && !recordsAdd(step, fact))
        continue
      const near = conditions.flatMap((one) => namesIn(law, one))
      const state = step.from[0] ?? ''
      const situation = brokenOrKept(at, fact, (misses) =>
        situationWhere(at, { state, near, seed: `silence on ${fact}` }, (one) =>
          is(at, one) ? 0 : 1 + misses(one),
        ),
      )
      if (!situation) continue
      const expected = expectedOf(at, situation)
      const { id, event } = step
      return { id: `silence on ${fact}`, step: id, event, machine: machineId, situation, expected }
    }
  return undefined
}

/** Sought where a rule that names the fact is broken, then where all are kept. */
function brokenOrKept(
  at: Step,
  fact: string,
  seek: (misses: (situation: Situation) => number) => Situation | null,
): Situation | null {
  const { law } = at
  for (const [i, { when, need }] of rulesOf(at).entries()) {
    if (!namesIn(law, need).includes(fact)) continue
    const found = seek((situation) => {
      const world = worldOf(law, situation, saidIn(at, situation))
      return (
        notKept(at, situation, (j) => j < i) +
        far(law, world, when, true) +
        far(law, world, need, false)
      )
    })
    if (found) return found
  }
  return seek((situation) => notKept(at, situation, () => true))
}

const recordsAdd = ({ records = {} }: RawTransition, fact: string): boolean => fact in records

const conditionsOf = (at: Step): RawCondition[] =>
  [
    ...rulesOf(at).flatMap(({ when, need }) => [when, need]),
    ...(at.step.warn ?? []).map(({ when }) => when),
    ...(at.step.starts ?? []).map(({ when }) => when),
    ...(at.step.actorWhen ?? []).map(({ when }) => when),
  ].flatMap((one) => (one === undefined ? [] : [one]))

interface Goal {
  name: string
  /** Another goal asks for less: this one need not be met. */
  instead?: boolean
  state: string
  near: RawCondition[]
  is: (expected: Expected, situation: Situation) => boolean
  /** A condition that must hold besides. */
  wants?: RawCondition
  /** How far from it, where that can be told. */
  misses?: (situation: Situation) => number
}

/** `missed`: what no situation was found for. */
export function casesOf(law: RawLaw): { cases: Case[]; missed: string[] } {
  const cases: Case[] = []
  const missed: string[] = []
  for (const [machineId, machine] of Object.entries(law.machines))
    for (const step of machine.transitions) {
      const at = { law, machineId, machine, step }
      const made: Case[] = []
      for (const goal of goalsOf(at)) {
        if (
          made.some(
            ({ situation, expected }) =>
              goal.state === situation.state && goal.is(expected, situation),
          )
        )
          continue
        const near = goal.near.flatMap((one) => namesIn(law, one))
        const found = situationWhere(at, { state: goal.state, near, seed: goal.name }, (one) =>
          missesOf(at, goal, one),
        )
        const situation = found && bare(step, found, (one) => goal.is(expectedOf(at, one), one))
        if (!situation && goal.instead) continue
        if (!situation) missed.push(`${step.id}: ${goal.name}`)
        else
          made.push({
            id: `${step.id}: ${goal.name}`,
            step: step.id,
            event: step.event,
            machine: machineId,
            situation,
            expected: expectedOf(at, situation),
          })
      }
      cases.push(...made, ...withoutWhatMust(at, made))
    }
  const silent = silenceCases(law)
  return { cases: [...cases, ...silent.cases], missed: [...missed, ...silent.missed] }
}

/** Nought where it is met; else more, the more rules stand in its way. */
function missesOf(at: Step, { is, misses, wants }: Goal, situation: Situation): number {
  if (is(expectedOf(at, situation), situation)) return 0
  const world = worldOf(at.law, situation, saidIn(at, situation))
  return (
    1 +
    (misses?.(situation) ?? notKept(at, situation, () => true)) +
    far(at.law, world, wants, true)
  )
}

/** How far the rules that count are from being kept. */
const notKept = (at: Step, situation: Situation, counts: (i: number) => boolean): number => {
  const { law } = at
  const world = worldOf(law, situation, saidIn(at, situation))
  return rulesOf(at).reduce(
    (sum, { when, need }, i) =>
      counts(i) ? sum + Math.min(far(law, world, when, false), far(law, world, need, true)) : sum,
    0,
  )
}

function goalsOf(at: Step): Goal[] {
  const { law, step } = at
  const [state = ''] = step.from
  const rules = rulesOf(at)
  const truthOf = (situation: Situation, i: number) => {
    const rule = rules[i]
    return rule && truthOfRule(law, worldOf(law, situation, saidIn(at, situation)), rule)
  }
  const askedAndNot = (situation: Situation, i: number, met = false): number => {
    const world = worldOf(law, situation, saidIn(at, situation))
    return far(law, world, rules[i]?.when, true) + far(law, world, rules[i]?.need, met)
  }
  const conditions = rules.flatMap(({ when, need }) => (when === undefined ? [need] : [when, need]))
  const asks = (i: number): RawCondition[] => {
    const { when, need } = rules[i] ?? { need: true }
    return when === undefined ? [need] : [when, need]
  }
  return [
    ...step.from.map((from) => ({
      name: `taken from ${from}`,
      state: from,
      near: conditions,
      is: ({ allowed, open }: Expected) => allowed && open?.length === 0,
    })),
    ...rules.flatMap((_, i): Goal[] => [
      {
        name: `rule ${i} broken alone`,
        instead: true,
        state,
        near: [...asks(i), ...conditions],
        misses: (situation) => notKept(at, situation, (j) => j !== i) + askedAndNot(situation, i),
        is: (_expected, situation) =>
          rules.every((_rule, j) => truthOf(situation, j) === (j === i ? 'broken' : 'kept')),
      },
      {
        name: `rule ${i} broken, those before it kept`,
        state,
        near: [...asks(i), ...conditions.slice(0, i)],
        misses: (situation) => notKept(at, situation, (j) => j < i) + askedAndNot(situation, i),
        is: (_expected, situation) =>
          truthOf(situation, i) === 'broken' &&
          rules.every((_rule, j) => j >= i || truthOf(situation, j) === 'kept'),
      },
      {
        name: `rule ${i} not asked, and it would have refused`,
        instead: true,
        state,
        near: [...asks(i), ...conditions],
        wants: { all: [{ not: rules[i]?.when ?? true }, { not: rules[i]?.need ?? true }] },
        is: ({ allowed }, situation) =>
          allowed &&
          isNot(at, situation, needed(rules[i]), 'kept') &&
          truthOf(situation, i) === 'kept',
      },
      {
        name: `rule ${i} not to be said`,
        state,
        near: conditions,
        is: ({ allowed }, situation) => allowed && truthOf(situation, i) === 'unknown',
      },
      ...(rules[i]?.need === false
        ? []
        : [
            {
              name: `rule ${i} asked and kept`,
              state,
              misses: (situation: Situation) =>
                notKept(at, situation, () => true) + askedAndNot(situation, i, true),
              near: [...asks(i), ...conditions],
              is: ({ allowed }: Expected, situation: Situation) =>
                allowed &&
                truthOf(situation, i) === 'kept' &&
                whenIsTrue(at, situation, rules[i]?.when),
            },
          ]),
    ]),
    ...goalsOfTheStep(at, state, conditions),
  ]
}

const whenIsTrue = (at: Step, situation: Situation, when: RawCondition | undefined): boolean =>
  truthOfRule(at.law, worldOf(at.law, situation, saidIn(at, situation)), {
    when: true,
    need: when ?? true,
    regulation: '',
    why: '',
  }) === 'kept'

function goalsOfTheStep(at: Step, state: string, conditions: RawCondition[]): Goal[] {
  const { law, machineId, machine, step } = at
  const ways = typeof step.to === 'string' ? [] : [...new Set(Object.values(step.to.is))]
  const by: RawCondition[] = typeof step.to === 'string' ? [] : [{ [step.to.by]: { known: true } }]
  return [
    ...ways.map((way) => ({
      name: `goes to ${way}`,
      state,
      near: [...by, ...conditions],
      is: (expected: Expected) => expected.state === (way === 'same' ? state : way),
    })),
    ...Object.keys(step.records ?? {}).map((fact) => ({
      name: `writes over ${fact}`,
      instead: true,
      state,
      near: [{ [fact]: { known: true } }, ...conditions],
      is: ({ allowed, records }: Expected, { kept }: Situation) =>
        allowed && kept[fact] !== undefined && records?.[fact] !== kept[fact],
    })),
    ...(typeof step.to === 'string' ? [] : Object.keys(step.to.is)).map((value) => ({
      name: `goes where ${value} leads`,
      instead: true,
      state,
      near: [...by, ...conditions],
      is: ({ allowed }: Expected, situation: Situation) =>
        allowed && leads(at, situation) === value,
    })),
    ...(step.regulationWhen
      ? [
          {
            name: `by ${step.regulation}`,
            instead: true,
            state,
            near: conditions,
            is: ({ allowed, regulation }: Expected) => allowed && regulation === step.regulation,
          },
        ]
      : []),
    ...(machine.always?.notFor.includes(step.event) ? ownRulesPassed(at, state) : []),
    ...datesIn(conditions).flatMap(([fact, day]) =>
      [-1, 0, 1].map((n) => ({
        name: `${fact} ${n} of ${day}`,
        instead: true,
        state,
        near: [{ [fact]: { known: true } }, ...conditions],
        wants: { [fact]: plusDays(day, n) },
        is: (_expected: Expected, situation: Situation) =>
          valueIn(law, worldOf(law, situation, saidIn(at, situation)), fact) === plusDays(day, n) &&
          rulesOf(at).filter((rule) => isNot(at, situation, rule, 'kept')).length <= 1,
      })),
    ),
    ...(step.regulationWhen ?? []).map(({ when, regulation }) => ({
      name: `by ${regulation}`,
      state,
      near: [when, ...conditions],
      wants: when,
      is: (expected: Expected) => expected.allowed && expected.regulation === regulation,
    })),
    ...(step.warn ?? []).map(({ when, text }) => ({
      name: `mind: ${text}`,
      state,
      near: [when, ...conditions],
      wants: when,
      is: ({ warnings }: Expected) => warnings?.includes(text) === true,
    })),
    ...(step.actorWhen ?? []).map(({ when, regulation }) => ({
      name: `for another actor by ${regulation}`,
      state,
      near: [when, { by: { known: true } }],
      wants: when,
      is: ({ kind }: Expected) => kind === 'actor',
    })),
    ...(step.starts ?? []).flatMap(({ clock, when = true }) =>
      (law.clocks[clock]?.variants ?? []).flatMap(({ regimes, when: of = true }, i) =>
        isElsewhere(law, machineId, regimes)
          ? []
          : [
              {
                name: `starts ${clock}, variant ${i}`,
                state,
                near: [when, of, ...conditions],
                wants: { all: [when, of] },
                is: ({ started = [] }: Expected, situation: Situation) =>
                  started.some(({ kind }) => kind === clock) && isVariant(law, clock, i, situation),
              },
            ],
      ),
    ),
    ...(step.stops ?? []).flatMap((kind) =>
      kind === 'all'
        ? []
        : [
            {
              name: `stops ${kind}`,
              state,
              near: [{ [`clock.${kind}.due`]: { known: true } }, ...conditions],
              is: ({ stopped }: Expected) => stopped?.includes(kind) === true,
            },
          ],
    ),
  ]
}

/** The rule, asked whatever the case. */
const needed = (rule: RawRule | undefined): RawRule => ({
  need: rule?.need ?? true,
  regulation: '',
  why: '',
})

const isNot = (at: Step, situation: Situation, rule: RawRule, truth: RuleTruth): boolean =>
  truthOfRule(at.law, worldOf(at.law, situation, saidIn(at, situation)), rule) !== truth

const leads = (at: Step, situation: Situation): string => {
  const world = worldOf(at.law, situation, saidIn(at, situation))
  return typeof at.step.to === 'string' ? '' : String(valueIn(at.law, world, at.step.to.by))
}

/** Taken, though each of the machine's own rules would have refused it. */
const ownRulesPassed = (at: Step, state: string): Goal[] =>
  (at.machine.always?.rules ?? []).map((rule, i) => ({
    name: `rule ${i} of all is not asked`,
    instead: true,
    state,
    near: [rule.need, rule.when ?? true],
    wants: { all: [rule.when ?? true, { not: rule.need }] },
    is: ({ allowed }, situation) => allowed && !isNot(at, situation, rule, 'broken'),
  }))

/** The facts that conditions hold against a written date, with it. */
function datesIn(conditions: RawCondition[]): [fact: string, day: string][] {
  const found = [...JSON.stringify(conditions).matchAll(DATED)]
  return found.map(([, fact = '', day = '']) => [fact, day])
}

const DATED = /"(\w+)":\{"(?:from|until|before|after)":"(\d{4}-\d\d-\d\d)"/g

/** Regulations that have another machine never come to this step. */
function isElsewhere(law: RawLaw, machineId: string, regimes: string[] | undefined): boolean {
  const machines = law.regimes.flatMap(({ id, machine }) =>
    regimes?.includes(id) ? [machine] : [],
  )
  const isOfRegime = law.regimes.some(({ machine }) => machine === machineId)
  return regimes !== undefined && isOfRegime && !machines.includes(machineId)
}

/** Is this the variant of the clock that the case's Regulations and facts choose? */
function isVariant(law: RawLaw, clock: string, i: number, situation: Situation): boolean {
  const world = worldOf(law, situation, { on: situation.on })
  const chosen = law.clocks[clock]?.variants.findIndex(
    ({ regimes, when }) =>
      (!regimes || regimes.includes(String(world.regime))) &&
      truthOfRule(law, world, { need: when ?? true, regulation: '', why: '' }) === 'kept',
  )
  return chosen === i
}
