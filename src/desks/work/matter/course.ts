// One subject's course by the rules of its day: the register's events put to `assess`, which knows no register.
import { endedWithTheCase, isOwed, isPending } from '../../../assess/case-ended.ts'
import type { Posted } from '../../../assess/matter/answer.ts'
import type { Clock } from '../../../assess/matter/matter.ts'
import { postEvent } from '../../../assess/post-event.ts'
import { type MatterAnswer, replayMatter } from '../../../assess/replay-matter.ts'
import {
  type BarredStep,
  type OpenStep,
  valuesRefused,
  whatIsBarred,
  whatIsOpen,
} from '../../../assess/what-is-open.ts'
import { stepsOf } from '../../../register/matter/after-deeds.ts'
import { matterFileOf } from '../../../register/matter/matter-file.ts'
import type { StandingOf } from '../../../register/record-deeds.ts'
import type {
  Matter,
  MatterEvent,
  MatterFile,
  Standing,
  Step,
  Subject,
} from '../../../vocabulary/conduct/matter.ts'
import { conductLaw } from '../../../vocabulary/regimes/conduct-law.ts'
import type { Facts, FactValue, Transition } from '../../../vocabulary/regimes/law.ts'

export interface Course {
  subject: Subject
  /** The steps that stand, each under the number of its event in the matter, in the order of the answer's events. */
  steps: (Step & { n: number })[]
  answer: MatterAnswer
  open: OpenStep[]
  /** Open no more on the day of asking, and open on the day of the last step: what was done in time may be recorded late. */
  late: LateStep[]
  barred: BarredStep[]
  /** An appeal waits to be decided. */
  isPending: boolean
  /** Those that no step stopped and that make sense only while the case is open: it has ended. */
  idle: Clock[]
}

export type LateStep = OpenStep & Pick<BarredStep, 'rule'>

interface CourseAsked {
  subject: Subject
  events: readonly MatterEvent[]
  /** The day of asking. */
  asOf: string
  /** As it stood when this step had been taken, by the number of its event. */
  upTo?: number
}

export function courseOf(matter: Matter, { subject, events, asOf, upTo }: CourseAsked): Course {
  const law = conductLaw()
  const all = stepsOf(events, subject.number)
  const steps = upTo === undefined ? all : all.slice(0, all.findIndex(({ n }) => n === upTo) + 1)
  const file = matterFileOf(matter, subject, events)
  const { answer, end } = replayed({ ...file, events: file.events.slice(0, steps.length) }, asOf)
  const open = whatIsOpen(law, end, asOf)
  const barred = whatIsBarred(law, end, asOf)
  const then = end.lastOn === null ? [] : whatIsOpen(law, end, end.lastOn)
  const late = barred.flatMap(({ step, rule }) =>
    then.filter((one) => one.step === step).map((one) => ({ ...one, rule })),
  )
  return {
    subject,
    steps,
    answer,
    open,
    late,
    barred: barred.filter(({ step }) => !late.some((one) => one.step === step)),
    isPending: isPending(law, answer),
    idle: answer.clocks.filter((clock) => endedWithTheCase(law, answer, clock)),
  }
}

/** What the rules say to one more step at the end of a course. */
export function stepPosted(
  matter: Matter,
  { subject, events, asOf }: { subject: Subject; events: readonly MatterEvent[]; asOf: string },
  step: Step,
): Posted {
  const { end } = replayed(matterFileOf(matter, subject, events), asOf)
  return postEvent(conductLaw(), end, step, asOf)
}

/** What a step asks for: as it is from where the course stands; else as it is anywhere, to be refused with the reason. */
export function stepMeant(
  matter: Matter,
  on: { subject: Subject; events: readonly MatterEvent[]; asOf: string },
  event: string,
): Transition | undefined {
  const { open, late, barred, answer } = courseOf(matter, on)
  const here = [...open, ...late, ...barred].find(({ step }) => step.event === event)?.step
  const machines = conductLaw().machines
  const own = answer.machine === null ? [] : (machines[answer.machine]?.transitions ?? [])
  const all = [...own, ...Object.values(machines).flatMap(({ transitions }) => transitions)]
  return here ?? all.find((step) => step.event === event)
}

/** Of each choice that a step from here asks for: the values that the rules do not take on that day. */
export function refusedOf(
  matter: Matter,
  on: { subject: Subject; events: readonly MatterEvent[]; asOf: string },
  event: string,
): Record<string, string[]> {
  const law = conductLaw()
  const { end } = replayed(matterFileOf(matter, on.subject, on.events), on.asOf)
  const here = [...whatIsOpen(law, end, on.asOf), ...whatIsBarred(law, end, on.asOf)]
  const found = here.find(({ step }) => step.event === event)
  return found ? valuesRefused(law, end, { ...found, on: on.asOf }) : {}
}

/** For whoever changes a matter: where each of its subjects then stands. */
export const standingBy =
  (asOf: string): StandingOf =>
  (file) =>
    standingOf(replayed(file, asOf).answer)

const replayed = ({ matter, events, ...header }: MatterFile, asOf: string) =>
  replayMatter(conductLaw(), { matter, facts: factsOf(header), events }, asOf)

/** What is no value of a fact is taken for not stated. */
const factsOf = (header: Record<string, unknown>): Facts =>
  Object.fromEntries(
    Object.entries(header).filter((one): one is [string, FactValue] => isValue(one[1])),
  )

const isValue = (value: unknown): value is FactValue =>
  value === null || Array.isArray(value) || ['string', 'number', 'boolean'].includes(typeof value)

function standingOf(answer: MatterAnswer): Standing {
  const law = conductLaw()
  const { regime, state, stateKind, facts, clocks } = answer
  return {
    regime,
    state: state ?? 'not_begun',
    // Whoever looks for what is open looks for what is not decided: also for an appeal.
    stateKind: stateKind === 'closed' && !isPending(law, answer) ? 'closed' : 'open',
    level: textOf(facts['level']),
    outcome: textOf(facts['outcome']),
    impliesProven: typeof facts['impliesProven'] === 'boolean' ? facts['impliesProven'] : null,
    due: clocks.flatMap((clock) => {
      const { kind, what, due, owner, regulation, confidence } = clock
      return due !== null && isOwed(law, answer, clock)
        ? [{ kind, what, due, owner, regulation, confidence }]
        : []
    }),
    questions: questionsOf(answer).length,
  }
}

const textOf = (value: FactValue | undefined): string | null =>
  typeof value === 'string' ? value : null

export interface Question {
  /** Where in the answer's events. */
  step: number
  event: string
  fact: string
  /** open: the rules ask for it and nobody stated it; unrecorded: the law wants it written down with the step. */
  is: 'open' | 'unrecorded'
}

/** What is asked and not stated, of the steps that were taken; what the matter knows by now is asked no more. */
export const questionsOf = ({ events, facts }: MatterAnswer): Question[] =>
  events.flatMap((step, i) => {
    if (!step.allowed) return []
    const one = (is: Question['is']) => (fact: string) => ({ step: i, event: step.event, fact, is })
    return [...step.open.map(one('open')), ...step.unrecorded.map(one('unrecorded'))].filter(
      ({ fact }) => (facts[fact] ?? null) === null,
    )
  })
