// What an event states: checked against what its step asks for, and kept under the names of its facts.
import type { ConductLaw, Facts, FactValue, Transition } from '../../vocabulary/regimes/law.ts'
import { statedValue } from '../facts/stated-value.ts'
import type { EventGiven } from '../matter/answer.ts'

export interface Said {
  facts: Facts
  unrecorded: string[]
  ignored: string[]
}

/** Keys that every event has. */
const OF_EVERY_EVENT = ['event', 'on', 'by']

/** The event's own facts, with what the step implies where it is silent; or one sentence on what is wrong. */
export function readPayload(
  law: ConductLaw,
  step: Transition,
  given: EventGiven,
): Said | { wrong: string } {
  const asked = [...step.must, ...step.should, ...step.may]
  const facts: Facts = { ...step.implies }
  for (const key of [...OF_EVERY_EVENT.slice(1), ...asked]) {
    if (given[key] === undefined) continue
    const name = step.as[key] ?? key
    const read = readKey(law, name, given[key])
    if ('mustBe' in read)
      return { wrong: `“${key}” is ${written(given[key])}; it must be ${read.mustBe}` }
    facts[name] = read.value
  }
  const missing = step.must.filter((key) => (facts[step.as[key] ?? key] ?? null) === null)
  if (missing.length > 0) return { wrong: `not stated: ${missing.join(', ')}` }
  return {
    facts,
    unrecorded: step.should.filter((key) => (given[key] ?? null) === null || isBlank(given[key])),
    ignored: Object.keys(given).filter(
      (key) => !OF_EVERY_EVENT.includes(key) && !asked.includes(key),
    ),
  }
}

function readKey(law: ConductLaw, name: string, value: unknown) {
  const meant = law.facts[name]
  if (!meant) throw new Error(`the data knows no fact “${name}”`)
  return statedValue(value, meant)
}

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === ''

const written = (value: unknown): string =>
  typeof value === 'string' ? `“${value}”` : JSON.stringify(value)

/** What of it the matter keeps; the rest is forgotten after the event. */
export function kept(law: ConductLaw, facts: Facts): Facts {
  const stays = ([fact]: [string, FactValue]): boolean => {
    const scope = law.facts[fact]?.scope
    return scope === 'matter' || scope === 'case or event'
  }
  return Object.fromEntries(Object.entries(facts).filter(stays))
}
