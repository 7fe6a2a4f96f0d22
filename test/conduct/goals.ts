// What cases are sought of a step: each state it is open from, each rule broken and kept, each way it goes, each clock it starts.
import {
  type Expected,
  type RuleTruth,
  rulesOf,
  type Situation,
  type Step,
  saidIn,
  truthOfRule,
  worldOf,
} from './expected.ts'
import { far, valueIn } from './oracle.ts'
import { plusDays } from './own-days.ts'
import type { RawCondition, RawLaw, RawRule } from './raw.ts'

export interface Goal {
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

export function goalsOf(at: Step): Goal[] {
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

/** How far the rules that count are from being kept. */
export const notKept = (at: Step, situation: Situation, counts: (i: number) => boolean): number => {
  const { law } = at
  const world = worldOf(law, situation, saidIn(at, situation))
  return rulesOf(at).reduce(
    (sum, { when, need }, i) =>
      counts(i) ? sum + Math.min(far(law, world, when, false), far(law, world, need, true)) : sum,
    0,
  )
}
