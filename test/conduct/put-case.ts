// A kept case put to the engine: the matter is set as the case says, the event is posted, and what differs is told.
import { isDeepStrictEqual } from 'node:util'
import type { Refused, Taken } from '../../src/assess/matter/answer.ts'
import type { Clock, Matter } from '../../src/assess/matter/matter.ts'
import { openMatter } from '../../src/assess/open-matter.ts'
import { postEvent } from '../../src/assess/post-event.ts'
import type { ConductLaw, Facts, FactValue } from '../../src/vocabulary/regimes/law.ts'
import type { Case } from './cases.ts'
import type { Situation } from './expected.ts'
import type { Value } from './oracle.ts'

const ASKED_ON = '2031-12-31'

export const answerTo = (law: ConductLaw, one: Case): Taken | Refused => posted(law, one).answer

function posted(law: ConductLaw, { situation, event, machine }: Case) {
  const before = matterIn(law, situation, machine)
  const given = { ...situation.payload, event, on: situation.on }
  return { before, ...postEvent(law, before, given, ASKED_ON) }
}

/** What the engine answers otherwise than was expected; empty where nothing. */
export function putCase(law: ConductLaw, one: Case): string[] {
  const { machine, expected } = one
  const { answer, before: matter, matter: after } = posted(law, one)
  const found = answer.allowed
    ? {
        allowed: true,
        regulation: answer.regulation,
        open: answer.open,
        unrecorded: answer.unrecorded,
        warnings: answer.warnings.map(({ text }) => text),
        state: after.states[expected.machine ?? machine],
        machine: answer.machine === matter.machine ? after.machine : answer.machine,
        records: Object.fromEntries(
          Object.keys(expected.records ?? {}).map((fact) => [fact, after.facts[fact] ?? null]),
        ),
        started: after.clocks.slice(matter.clocks.length).map(({ kind, from, due, earliest }) => ({
          kind,
          from,
          due,
          ...(earliest && { earliest }),
        })),
        stopped: after.clocks
          .slice(0, matter.clocks.length)
          .flatMap(({ kind, stopped }) => (stopped ? [kind] : [])),
      }
    : { allowed: false, kind: answer.kind, regulation: answer.regulation, why: answer.why }
  const wanted: Record<string, unknown> = { ...expected }
  return Object.entries(found).flatMap(([what, value]) =>
    // Of a refusal only that is held against it which the data says.
    (!answer.allowed && !expected.allowed && wanted[what] === undefined) ||
    isDeepStrictEqual(value, wanted[what])
      ? []
      : [`${what}: expected ${JSON.stringify(wanted[what])}, found ${JSON.stringify(value)}`],
  )
}

function matterIn(law: ConductLaw, situation: Situation, machine: string): Matter {
  const { header, kept, main, state, clocks } = situation
  return {
    ...openMatter(law, factsOf(header)),
    machine: main.machine,
    states: { [main.machine]: main.state, [machine]: state },
    facts: factsOf({ ...header, ...kept }),
    clocks: Object.entries(clocks).map(([kind, ends]) => clockOf(kind, ends)),
  }
}

const factsOf = (stated: Record<string, Value>): Facts =>
  Object.fromEntries(
    Object.entries(stated).flatMap(([fact, value]): [string, FactValue][] =>
      value === undefined ? [] : [[fact, value]],
    ),
  )

const clockOf = (kind: string, ends: Situation['clocks'][string]): Clock => ({
  kind,
  from: ends.due,
  ...ends,
  what: '',
  owner: '',
  extendable: false,
  limit: 1,
  unit: 'days',
  regulation: '',
  confidence: 'seen',
  sure: 1,
})
