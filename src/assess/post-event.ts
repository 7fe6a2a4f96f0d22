// One event is put to a matter: taken, and where it then stands; or refused, and why.

import { isDay } from '../calendar/day.ts'
import { idInWords } from '../vocabulary/regimes/id-words.ts'
import type { Basis, ConductLaw, Machine, Transition } from '../vocabulary/regimes/law.ts'
import { lookAt } from './facts/look.ts'
import { truthOf } from './facts/truth.ts'
import type { EventGiven, Posted, Refused, RefusedBy } from './matter/answer.ts'
import { type Matter, machineOf, stateIn } from './matter/matter.ts'
import { whyNoMachine } from './open-matter.ts'
import { EXTEND_CLOCK, extendClock } from './steps/extend-clock.ts'
import { findStep, regulationOf } from './steps/find-step.ts'
import { readPayload } from './steps/payload.ts'
import { askRules } from './steps/rules.ts'
import { takeStep } from './steps/take-step.ts'
import { whatIsOpen } from './what-is-open.ts'

type No = { kind: RefusedBy; why: string; transition?: string } & Partial<Basis>

/** `asOf`: the day of asking; what lies after it has not happened. The first check that fails answers. */
export function postEvent(
  law: ConductLaw,
  matter: Matter,
  given: EventGiven,
  asOf: string,
): Posted {
  const refuse = (no: No): Posted => ({ answer: refusal(law, matter, { no, given, asOf }), matter })
  const machine = machineOf(law, matter)
  if (!machine) return refuse({ kind: 'regime', why: whyNoMachine(law, matter) })
  const day = dayOf(given, matter, asOf)
  if ('wrong' in day) return refuse({ kind: 'date', why: day.wrong })
  if (given.event === EXTEND_CLOCK) {
    const extended = extendClock(law, matter, given, day.on)
    return 'refused' in extended ? refuse(extended.refused) : extended
  }
  const found = findStep(law, matter, given.event)
  if (found.is === 'nowhere') return refuse({ kind: 'regime', ...notHere(machine, given.event) })
  if (found.is === 'elsewhere') return refuse(fromElsewhere(law, matter, found.steps))
  const no = (kind: RefusedBy, why: string, regulation?: string): Posted =>
    refuse({ ...basisOf(law, matter, found.step), kind, why, ...(regulation && { regulation }) })

  const said = readPayload(law, found.step, given)
  if ('wrong' in said) return no('payload', said.wrong)
  const look = lookAt(law, matter, said.facts)
  const mustAct = found.step.actorWhen.find(({ when }) => truthOf(when, look, law.named) === true)
  if (mustAct && said.facts['by'] && said.facts['by'] !== mustAct.actor)
    return no('actor', `here it is for the ${idInWords(mustAct.actor)}`, mustAct.regulation)
  const ruled = askRules(law, found.machine, found.step, look)
  if ('broken' in ruled) {
    const { why, regulation, confidence } = ruled.broken
    const { step } = found
    return refuse({
      ...basisOf(law, matter, step),
      kind: 'guard',
      why,
      ...(regulation && { regulation }),
      ...(confidence && { confidence }),
    })
  }
  const taken = takeStep(law, matter, { ...found, said: said.facts, on: day.on })
  if ('wrong' in taken) return no('guard', `where it goes cannot be said without ${taken.wrong}`)
  return {
    matter: taken.matter,
    answer: {
      allowed: true,
      transition: found.step.id,
      machine: found.machine.id,
      regulation: taken.regulation,
      confidence: found.step.confidence,
      sure: found.step.sure,
      open: ruled.open,
      unrecorded: said.unrecorded,
      warnings: taken.warnings,
      ignored: said.ignored,
    },
  }
}

/** Holidays and Sundays are no fault. */
function dayOf(
  { on }: EventGiven,
  { lastOn, facts }: Matter,
  asOf: string,
): { on: string } | { wrong: string } {
  if (typeof on !== 'string' || !isDay(on))
    return { wrong: `${on === undefined ? 'no day is stated' : `“${String(on)}” is no day`}` }
  if (on > asOf) return { wrong: `${on} is after the day of asking, ${asOf}` }
  if (lastOn !== null && on < lastOn)
    return { wrong: `${on} is before the last step that was taken, ${lastOn}` }
  const came = facts['cameToAttention']
  if (typeof came === 'string' && on < came)
    return { wrong: `${on} is before the matter came to attention, ${came}` }
  return { on }
}

const notHere = ({ notHere: known, title }: Machine, event: string) =>
  (Object.hasOwn(known, event) ? known[event] : undefined) ?? {
    regulation: '',
    why: `there is no step ${event} in: ${title}`,
  }

function fromElsewhere(law: ConductLaw, matter: Matter, steps: Transition[]): No {
  const [step] = steps
  const from = [...new Set(steps.flatMap((one) => one.from))].map(idInWords).join(', ')
  const machine = Object.values(law.machines).find(({ transitions }) =>
    transitions.some((one) => one === step),
  )
  const state = idInWords(stateIn(law, matter, machine?.id ?? '') ?? '')
  return {
    ...(step && basisOf(law, matter, step)),
    kind: 'state',
    why: `not open from ${state}; it is from ${from}`,
  }
}

const basisOf = (law: ConductLaw, matter: Matter, step: Transition) => ({
  transition: step.id,
  regulation: regulationOf(law, step, matter),
  confidence: step.confidence,
  sure: step.sure,
})

function refusal(
  law: ConductLaw,
  matter: Matter,
  { no, given, asOf }: { no: No; given: EventGiven; asOf: string },
): Refused {
  const { kind, why, regulation = '', confidence, sure, transition } = no
  const on = 'on' in dayOf(given, matter, asOf) ? String(given.on) : matter.lastOn
  return {
    allowed: false,
    kind,
    regulation,
    why,
    ...(confidence && { confidence }),
    ...(sure !== undefined && { sure }),
    ...(transition && { transition }),
    instead: [...new Set(whatIsOpen(law, matter, on).map(({ step }) => step.event))],
  }
}
