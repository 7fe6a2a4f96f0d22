// A condition as the data writes it, read into one that says of each part what it is.
import type { Condition, DayTest, Scalar, Test } from './law.ts'
import { isTree, listOf, numberOf, textOf, treeOf } from './tree.ts'

/** `true`, `false`, or an object every key of which must hold: a fact with its test, or any, all, not, use. */
export function readCondition(value: unknown, where: string): Condition {
  if (typeof value === 'boolean') return { is: 'said', truth: value }
  const parts = Object.entries(treeOf(value, where)).map(([key, one]) => partOf(key, one, where))
  const [only] = parts
  return parts.length === 1 && only ? only : { is: 'every', of: parts }
}

/** Absent is true: a rule without `when` always asks, a clock without `when` always starts. */
export const conditionIfAny = (value: unknown, where: string): Condition =>
  value === undefined ? { is: 'said', truth: true } : readCondition(value, where)

function partOf(key: string, value: unknown, where: string): Condition {
  const several = () => listOf(value, where).map((one) => readCondition(one, where))
  if (key === 'any') return { is: 'any', of: several() }
  if (key === 'all') return { is: 'every', of: several() }
  if (key === 'not') return { is: 'not', of: readCondition(value, where) }
  if (key === 'use') return { is: 'use', name: textOf(value, where) }
  return { is: 'fact', fact: key, test: readTest(value, `${where}, ${key}`) }
}

/** A value (equal), a list (one of), or an object all of whose parts hold. */
function readTest(value: unknown, where: string): Test {
  if (Array.isArray(value)) return { is: 'oneOf', values: value.map((one) => scalarOf(one, where)) }
  if (!isTree(value)) return { is: 'oneOf', values: [scalarOf(value, where)] }
  const parts = Object.entries(value).map(([key, one]) => testPart(key, one, where))
  const [only] = parts
  return parts.length === 1 && only ? only : { is: 'every', of: parts }
}

function testPart(key: string, value: unknown, where: string): Test {
  if (key === 'not') return { is: 'not', of: readTest(value, where) }
  if (key === 'known') return { is: 'known', known: value === true }
  if (key === 'atLeast') return { is: 'atLeast', n: numberOf(value, where) }
  const how = DAY_TESTS.find((known) => known === key)
  if (!how) throw new Error(`${where}: there is no test “${key}”`)
  return { is: 'day', how, than: textOf(value, where) }
}

const DAY_TESTS: DayTest[] = ['before', 'after', 'from', 'until']

export function scalarOf(value: unknown, where: string): Scalar {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value
  throw new Error(`${where} is neither text, number nor yes or no`)
}
