// Is a condition true, false, or not to be said? And which facts would have to be stated to say it?
import type { Condition, DayTest, FactValue, Test, Truth } from '../../vocabulary/regimes/law.ts'

/** The value of a fact; null where it is unknown. */
export type Look = (fact: string) => FactValue

export type Named = Record<string, Condition>

/** Every: false wins, then unknown. Any: true wins, then unknown. Not unknown is unknown. */
export function truthOf(condition: Condition, look: Look, named: Named): Truth {
  switch (condition.is) {
    case 'said':
      return condition.truth
    case 'every':
      return every(condition.of.map((one) => truthOf(one, look, named)))
    case 'any':
      return not(every(condition.of.map((one) => not(truthOf(one, look, named)))))
    case 'not':
      return not(truthOf(condition.of, look, named))
    case 'use':
      return truthOf(namedAs(condition.name, named), look, named)
    case 'fact':
      return testOf(condition.test, look(condition.fact), look)
  }
}

/** The facts that nobody stated and on which an unknown condition hangs; of a part that is decided, none. */
export function unknownIn(condition: Condition, look: Look, named: Named): string[] {
  if (truthOf(condition, look, named) !== null) return []
  switch (condition.is) {
    case 'every':
    case 'any':
      return [...new Set(condition.of.flatMap((one) => unknownIn(one, look, named)))]
    case 'not':
      return unknownIn(condition.of, look, named)
    case 'use':
      return unknownIn(namedAs(condition.name, named), look, named)
    case 'fact':
      return [condition.fact, ...daysNamed(condition.test)].filter((fact) => look(fact) === null)
    case 'said':
      return []
  }
}

const every = (truths: Truth[]): Truth =>
  truths.includes(false) ? false : truths.includes(null) ? null : true

const not = (truth: Truth): Truth => (truth === null ? null : !truth)

function namedAs(name: string, named: Named): Condition {
  const found = named[name]
  if (!found) throw new Error(`the data names no condition “${name}”`)
  return found
}

/** A test of an unknown fact is unknown, but for whether it is known. */
function testOf(test: Test, value: FactValue, look: Look): Truth {
  switch (test.is) {
    case 'known':
      return (value !== null) === test.known
    case 'every':
      return every(test.of.map((one) => testOf(one, value, look)))
    case 'not':
      return not(testOf(test.of, value, look))
    case 'oneOf':
      return value === null ? null : test.values.some((one) => one === value)
    case 'atLeast':
      return typeof value === 'number' ? value >= test.n : null
    case 'day': {
      const than = dayNamed(test.than, look)
      return typeof value === 'string' && than !== null ? byDay[test.how](value, than) : null
    }
  }
}

const byDay: Record<DayTest, (day: string, than: string) => boolean> = {
  before: (day, than) => day < than,
  after: (day, than) => day > than,
  from: (day, than) => day >= than,
  until: (day, than) => day <= than,
}

/** A date as it stands, or the name of a fact that is one. */
function dayNamed(than: string, look: Look): string | null {
  if (isWritten(than)) return than
  const day = look(than)
  return typeof day === 'string' ? day : null
}

const isWritten = (than: string): boolean => /^\d{4}-\d\d-\d\d$/.test(than)

function daysNamed(test: Test): string[] {
  if (test.is === 'day') return isWritten(test.than) ? [] : [test.than]
  if (test.is === 'not') return daysNamed(test.of)
  return test.is === 'every' ? test.of.flatMap(daysNamed) : []
}
