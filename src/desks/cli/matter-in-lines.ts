// A matter replayed, as a sergeant reads it: where it stands, what was refused and why, what is open, which clocks run.

import { endedWithTheCase, isPending } from '../../assess/case-ended.ts'
import { clockSum } from '../../assess/clock-sum.ts'
import type { Clock, Matter } from '../../assess/matter/matter.ts'
import type { MatterAnswer, StepAnswered } from '../../assess/replay-matter.ts'
import { whatIsBarred, whatIsOpen } from '../../assess/what-is-open.ts'
import { dayInWords, isDay } from '../../calendar/day.ts'
import { idInWords } from '../../vocabulary/regimes/id-words.ts'
import type { Amendment, ConductLaw, Machine } from '../../vocabulary/regimes/law.ts'
import { basisInWords, regulationInWords } from '../../wording/basis-words.ts'

export interface Replayed {
  answer: MatterAnswer
  end: Matter
  /** The day of asking. */
  asOf: string
}

export function matterInLines(law: ConductLaw, file: string, replayed: Replayed): string[] {
  const { answer } = replayed
  return [
    answer.matter === undefined ? file : `${file}: ${answer.matter}`,
    ...standing(law, answer),
    ...under('Steps', answer.events.flatMap(stepInLines)),
    ...under('Assessments of severity', versions(answer)),
    ...under('Not stated, and asked for', questions(law, answer)),
    ...under(
      'Clocks',
      answer.clocks.flatMap((clock) =>
        clockInLines(clock, replayed.asOf, endedWithTheCase(law, answer, clock)),
      ),
    ),
    ...(answer.machine === null ? [] : nextSteps(law, replayed)),
    ...onWhatItRests(law, replayed),
  ]
}

const under = (head: string, lines: string[]): string[] =>
  lines.length > 0 ? [`${head}:`, ...lines.map((line) => `  ${line}`)] : []

const day = (on: unknown): string =>
  typeof on === 'string' && isDay(on) ? dayInWords(on) : on === undefined ? 'no day' : `“${on}”`

function standing(law: ConductLaw, stands: MatterAnswer) {
  const { regime, machine, state } = stands
  const procedure = machine === null ? undefined : law.machines[machine]
  const beside = Object.entries(stands.beside).map(
    ([id, at]) => `${idInWords(id)}: ${idInWords(at)}`,
  )
  return [
    regime === null
      ? 'Which Regulations apply cannot be said.'
      : `Regulations of its day: ${stands.law} (${regime}), chosen when it began and kept.`,
    ...(procedure ? [`Procedure: ${procedure.title}.`] : []),
    ...(state === null
      ? []
      : [
          `It stands at: ${idInWords(state)} (${isPending(law, stands) ? 'an appeal waits to be decided' : stands.stateKind}).`,
        ]),
    ...(beside.length > 0 ? [`Beside it: ${beside.join('; ')}.`] : []),
  ]
}

function stepInLines(step: StepAnswered): string[] {
  const head = `${step.n}. ${day(step.on)}, ${idInWords(step.event)}`
  if (!step.allowed)
    return [
      `${head}: REFUSED (${step.kind}). ${[regulationInWords(step), step.why].filter(Boolean).join(': ')}`,
      ...(step.instead.length > 0 ? [`   Open instead: ${list(step.instead)}`] : []),
    ]
  const notes = [
    ...step.warnings.map(({ text, regulation }) => `Mind: ${text}${inBrackets(regulation)}`),
    ...(step.unrecorded.length > 0 ? [`Not recorded with it: ${step.unrecorded.join(', ')}`] : []),
    ...(step.ignored.length > 0 ? [`Passed over: ${step.ignored.join(', ')}`] : []),
  ]
  return [`${head}: ${regulationInWords(step)}`, ...notes.map((note) => `   ${note}`)]
}

const list = (events: string[]): string => events.map(idInWords).join(', ')

const inBrackets = (regulation: string | undefined): string =>
  regulation === undefined ? '' : ` (${regulation})`

const versions = ({ versions: all }: MatterAnswer): string[] =>
  all.map(({ version, on, event, stated }) => {
    const said = Object.entries(stated).filter(([key]) => !['event', 'on'].includes(key))
    const words = said.map(([key, value]) => `${key} ${idInWords(String(value))}`)
    return `${version}. ${day(on)}, ${[idInWords(event), ...words].join('; ')}`
  })

/** The open questions of the steps taken, each once, with the steps that asked. */
function questions(law: ConductLaw, { events }: MatterAnswer): string[] {
  const asked = events.flatMap((step) =>
    step.allowed ? step.open.map((fact) => ({ fact, n: step.n })) : [],
  )
  return [...Map.groupBy(asked, ({ fact }) => fact)].map(
    ([fact, by]) => `${meaning(law, fact)} (step ${by.map(({ n }) => n).join(', ')})`,
  )
}

function meaning(law: ConductLaw, fact: string): string {
  const amendment = law.amendments[fact.replace(/^am\./, '')]
  if (amendment) return `whether ${amendment.law} applies: ${amendment.by}`
  const clock = law.clocks[/^clock\.(\w+)\./.exec(fact)?.[1] ?? '']
  if (clock) return `when this period ends: ${clock.what}`
  const means = law.facts[fact]?.means
  return means === undefined ? fact : `${fact}: ${means}`
}

function clockInLines(clock: Clock, asOf: string, isIdle: boolean): string[] {
  const { due, earliest, latest, stopped, extendedFrom, note } = clock
  const ends =
    due === null
      ? 'no day can be given'
      : earliest && latest
        ? `from ${dayInWords(earliest, true)} to ${dayInWords(latest, true)}`
        : `the period ends on ${dayInWords(due, true)}`
  const fate = stopped
    ? ` Stopped on ${dayInWords(stopped)}.`
    : isIdle
      ? ' The case has ended: it is not owed.'
      : due !== null && due < asOf
        ? ' That day has passed.'
        : ''
  const later = extendedFrom ? `; extended from ${dayInWords(extendedFrom)}` : ''
  return [
    `${clock.what}: ${ends}.${fate}`,
    `   ${clockSum(clock)}${later}. ${regulationInWords(clock)}`,
    ...(note ? [`   ${note}`] : []),
  ]
}

function nextSteps(law: ConductLaw, { end, asOf }: Replayed): string[] {
  return [
    ...under(
      'Open next',
      whatIsOpen(law, end, asOf).map(({ step, regulation, open }) => {
        const asked = open.map((fact) => (fact.includes('.') ? meaning(law, fact) : fact))
        const asks = asked.length > 0 ? `; asks for ${asked.join(', ')}` : ''
        const { confidence } = step
        return `${idInWords(step.event)}, by the ${idInWords(step.by)}: ${regulationInWords({ regulation, confidence })}${asks}`
      }),
    ),
    ...under(
      'Not open from here',
      whatIsBarred(law, end, asOf).map(({ step, rule }) => {
        const { confidence = step.confidence } = rule
        return `${idInWords(step.event)}: ${regulationInWords({ ...rule, confidence })}: ${rule.why}`
      }),
    ),
  ]
}

/** How far the law is known: what applies though nobody read it, what is known to be missing, and to which day it was looked up. */
function onWhatItRests(law: ConductLaw, { answer, end, asOf }: Replayed): string[] {
  const entered = machinesEntered(law, end)
  const hangs = entered.flatMap(({ transitions }) => transitions.flatMap((one) => one.dependsOn))
  const applying = Object.values(law.amendments).filter(
    ({ id }) => answer.amendments[id] && hangs.includes(id),
  )
  const gaps = law.knownGaps.filter(({ machine }) =>
    machine.split(', ').some((named) => entered.some(({ id }) => id === named)),
  )
  const later = asOf > law.version ? ' What came into force since is not known here.' : ''
  return [
    ...under('Amendments that apply', applying.map(amendmentInWords)),
    ...under(
      'Known to be missing or unsure here',
      gaps.map(({ missing, sure }) => `${missing} (sure: ${sure})`),
    ),
    `The law is held as of ${dayInWords(law.version)}: ${law.status}. Nothing here is law.${later}`,
  ]
}

/** The procedure it is in, and what was begun beside it. */
const machinesEntered = (law: ConductLaw, { machine, states }: Matter): Machine[] =>
  Object.values(law.machines).filter(({ id }) => id === machine || id in states)

function amendmentInWords({ law, what, by, confidence, transitional }: Amendment): string {
  const basis = basisInWords(confidence)
  const unread = confidence === 'secondary' || confidence === 'memory' ? ` ${transitional}` : ''
  return `${law}, by ${by}: ${what}${basis && ` [${basis}]`}${unread}`
}
