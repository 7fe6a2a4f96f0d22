// A file that says what it expects of itself: what of it does not hold, one sentence each.
import type { ConductLaw } from '../vocabulary/regimes/law.ts'
import { isTree, type Tree } from '../vocabulary/regimes/tree.ts'
import type { MatterFile } from './read-matter-file.ts'
import type { MatterAnswer, StepAnswered } from './replay-matter.ts'

/** Empty where all holds. A regulation is measured by its beginning. */
export function checkExpectations(
  law: ConductLaw,
  { header, expect = [], events }: MatterFile,
  answer: MatterAnswer,
): string[] {
  const count =
    expect.length === 0 || expect.length === events.length
      ? []
      : [`${expect.length} expectations stand beside ${events.length} events`]
  return [
    ...count,
    ...answer.events.flatMap((step, i) => stepAgainst(step, expect[i] ?? {})),
    ...ofTheEnd(law, header, answer),
  ]
}

function stepAgainst(step: StepAnswered, expected: Tree): string[] {
  const { event, allowed, refusedBy, regulation } = expected
  const where = `${step.n} ${step.event}`
  return [
    ...differs(`${where}: event`, event, step.event),
    ...differs(`${where}: allowed`, allowed, step.allowed),
    ...differs(`${where}: refused by`, refusedBy, step.allowed ? undefined : step.kind),
    ...(typeof regulation === 'string' && !step.regulation.startsWith(regulation)
      ? differs(`${where}: regulation`, regulation, step.regulation)
      : []),
  ]
}

function ofTheEnd(law: ConductLaw, header: Tree, answer: MatterAnswer): string[] {
  const facts = Object.entries(header).filter(([key]) => isOfTheEnd(law, key))
  return [
    ...differs('regime', header['expectRegime'], answer.regime),
    ...differs('ends in', header['endsIn'], answer.state),
    ...facts.flatMap(([fact, value]) => differs(fact, value, answer.facts[fact])),
    ...(Array.isArray(header['clocks']) ? header['clocks'] : []).flatMap((clock) =>
      isTree(clock) && answer.clocks.some((one) => agrees(clock, { ...one }))
        ? []
        : [`no clock is as expected: ${JSON.stringify(clock)}`],
    ),
  ]
}

/** A fact that events keep or record: in the header it is what is expected of it. */
const isOfTheEnd = ({ facts }: ConductLaw, key: string): boolean =>
  facts[key]?.scope === 'matter' || facts[key]?.scope === 'recorded'

/** `dueAnyOf` and the like: where the law leaves it open which of several it is. */
const agrees = (expected: Tree, clock: Tree): boolean =>
  Object.entries(expected).every(([key, value]) =>
    key.endsWith(ANY_OF) && Array.isArray(value)
      ? value.includes(clock[key.slice(0, -ANY_OF.length)])
      : clock[key] === value,
  )

const ANY_OF = 'AnyOf'

const differs = (what: string, expected: unknown, found: unknown): string[] =>
  expected === undefined || expected === found
    ? []
    : [`${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`]
