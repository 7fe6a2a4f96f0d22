// Cases from every step and rule of the data: for each goal of a step a situation, and what the event comes to in it.
import {
  type Expected,
  expectedOf,
  rulesOf,
  type Situation,
  type Step,
  saidIn,
  worldOf,
} from './expected.ts'
import { type Goal, goalsOf, notKept } from './goals.ts'
import { far, namesIn } from './oracle.ts'
import type { RawCondition, RawLaw, RawTransition } from './raw.ts'
import { situationWhere } from './situations.ts'

export interface Case {
  id: string
  step: string
  situation: Situation
  event: string
  machine: string
  expected: Expected
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
