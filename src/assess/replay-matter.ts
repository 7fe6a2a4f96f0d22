// A whole matter, event by event: what each came to, where it stands at the end, which clocks run. File in, answer out.
import type { ConductLaw, Facts, FactValue, Truth } from '../vocabulary/regimes/law.ts'
import { lookAt } from './facts/look.ts'
import type { EventGiven, Refused, Taken } from './matter/answer.ts'
import {
  besideOf,
  type Clock,
  type Matter,
  stateIn,
  stateKindOf,
  stateOf,
} from './matter/matter.ts'
import { openMatter } from './open-matter.ts'
import { postEvent } from './post-event.ts'
import type { MatterFile } from './read-matter-file.ts'

export type StepAnswered = { n: number; event: string; on: unknown; state: string | null } & (
  | Taken
  | Refused
)

/** One version of the severity assessment, with what it stated; none is ever overwritten. */
export interface AssessmentVersion {
  version: number
  n: number
  on: string
  event: string
  stated: EventGiven
}

export interface MatterAnswer {
  matter?: string
  regime: string | null
  /** The Regulations by their number. */
  law: string | null
  machine: string | null
  /** null: cannot be said yet. */
  amendments: Record<string, Truth>
  events: StepAnswered[]
  state: string | null
  stateKind: 'open' | 'closed' | null
  beside: Record<string, string>
  clocks: Clock[]
  /** What was kept and recorded; null: does not say. */
  facts: Facts
  versions: AssessmentVersion[]
}

/** `asOf`: the day of asking. `end`: the matter as it stands then, for whoever goes on with it. */
export function replayMatter(
  law: ConductLaw,
  file: Pick<MatterFile, 'matter' | 'facts' | 'events'>,
  asOf: string,
): { answer: MatterAnswer; end: Matter } {
  let matter = openMatter(law, file.facts)
  const events: StepAnswered[] = []
  const versions: AssessmentVersion[] = []
  for (const [i, given] of file.events.entries()) {
    const posted = postEvent(law, matter, given, asOf)
    const version = versionOf(posted.matter)
    if (version !== versionOf(matter))
      versions.push({ version, n: i + 1, on: String(given.on), event: given.event, stated: given })
    matter = posted.matter
    const head = { n: i + 1, event: given.event, on: given.on }
    events.push({ ...head, ...posted.answer, state: stateOf(law, matter) })
  }
  return {
    end: matter,
    answer: {
      ...(file.matter !== undefined && { matter: file.matter }),
      ...standing(law, matter),
      events,
      clocks: matter.clocks,
      versions,
    },
  }
}

const versionOf = ({ facts }: Matter): number => {
  const version = facts['assessmentVersion']
  return typeof version === 'number' ? version : 0
}

/** Where a matter stands, whatever led there. */
export function standing(law: ConductLaw, matter: Matter) {
  const { regime, machine, lastOn } = matter
  const look = lookAt(law, matter, lastOn === null ? {} : { on: lastOn })
  return {
    regime,
    law: regime === null ? null : (law.regimes[regime]?.law ?? null),
    machine,
    amendments: Object.fromEntries(
      Object.keys(law.amendments).map((id) => [id, truth(look(`am.${id}`))]),
    ),
    state: stateOf(law, matter),
    stateKind: stateKindOf(law, matter),
    beside: Object.fromEntries(
      besideOf(law, matter).map(({ id, start }) => [id, stateIn(law, matter, id) ?? start]),
    ),
    facts: Object.fromEntries(
      Object.entries(law.facts)
        .filter(([, { scope }]) => scope === 'matter' || scope === 'recorded')
        .map(([fact]) => [fact, look(fact)]),
    ),
  }
}

const truth = (value: FactValue): Truth => (typeof value === 'boolean' ? value : null)
