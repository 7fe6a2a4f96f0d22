// A file of events as people and other systems write it, checked: what the case is, and what was done, in order.
import type { ConductLaw, Facts } from '../vocabulary/regimes/law.ts'
import { isTree, type Tree } from '../vocabulary/regimes/tree.ts'
import { statedValue } from './facts/stated-value.ts'
import type { EventGiven } from './matter/answer.ts'
import { isOfCase } from './open-matter.ts'

export interface MatterFile {
  /** Its reference, where it has one. */
  matter?: string
  facts: Facts
  events: EventGiven[]
  /** What the file expects of itself: its header as it stands, and a list beside the events. */
  header: Tree
  expect?: Tree[]
}

/** `wrong`: why it is no file of a matter, in one sentence without the file's name. An event that is wrong is refused later. */
export function readMatterFile(law: ConductLaw, text: string): MatterFile | { wrong: string } {
  const read = parsed(text.replace(/^\uFEFF/, ''))
  if ('wrong' in read) return read
  const { value: header } = read
  if (!isTree(header)) return { wrong: 'it must be an object with a list “events”' }
  const { matter, events, expect } = header
  if (!Array.isArray(events)) return { wrong: 'it has no list “events”' }
  if (matter !== undefined && typeof matter !== 'string')
    return { wrong: '“matter” must be a text' }
  const steps = events.filter(isEvent)
  const first = events.findIndex((one) => !isEvent(one))
  if (first >= 0) return { wrong: `event ${first + 1} is no object with a name under “event”` }
  const facts = factsOf(law, header)
  if ('wrong' in facts) return facts
  const expected = Array.isArray(expect) && expect.every(isTree) ? expect : undefined
  if (expect !== undefined && !expected) return { wrong: '“expect” must be a list of objects' }
  return { matter, facts: facts.facts, events: steps, header, expect: expected }
}

function parsed(text: string): { value: unknown } | { wrong: string } {
  if (text.trim() === '') return { wrong: 'it is empty' }
  try {
    return { value: JSON.parse(text) }
  } catch (cause) {
    const found = cause instanceof Error ? cause.message.replace(/\s+/g, ' ') : 'it cannot be read'
    return { wrong: `it is not JSON (${found})` }
  }
}

const isEvent = (one: unknown): one is EventGiven =>
  isTree(one) && typeof one['event'] === 'string' && one['event'].trim() !== ''

/** Only facts of the case are taken from the header; what else stands there is kept and ignored. */
function factsOf(law: ConductLaw, header: Tree): { facts: Facts } | { wrong: string } {
  const facts: Facts = {}
  for (const [key, value] of Object.entries(header)) {
    const meant = law.facts[key]
    if (!meant || !isOfCase(law, key)) continue
    // What silence means may be said aloud, too.
    const isSilence = meant.default !== undefined && value === meant.default
    const read = isSilence ? { value: meant.default ?? null } : statedValue(value, meant)
    if ('mustBe' in read)
      return { wrong: `“${key}” is ${JSON.stringify(value)}; it must be ${read.mustBe}` }
    facts[key] = read.value
  }
  return { facts }
}
