// One parser a kind: what is recorded of a request is what these let through, whoever sent it.
import type { EventFacts, EventKind, EventSaid } from '../../vocabulary/answering/event.ts'
import { CandourError } from '../../vocabulary/errors.ts'
import { COURSE_FACTS } from './course-facts.ts'
import { REASON_FACTS } from './reason-facts.ts'
import { RELEASE_FACTS } from './release-facts.ts'
import type { Shape } from './shape.ts'

const FACTS: { [K in EventKind]: Shape<EventFacts[K]> } = {
  ...COURSE_FACTS,
  ...REASON_FACTS,
  ...RELEASE_FACTS,
}

export const isEventKind = (kind: string): kind is EventKind => Object.hasOwn(FACTS, kind)

/** The event as it may be kept; throws a sentence where it may not be. */
export function readEvent(said: { kind: string; facts: unknown }): EventSaid {
  const { kind } = said
  if (!isEventKind(kind))
    throw new CandourError(`“${kind}” is nothing that happens to a request.`, { status: 422 })
  return { kind, facts: FACTS[kind](said.facts, kind) } as EventSaid
}
