// What is promised to the people in a table: which counts are small, how many values each must keep, what must be printed.

import type { At } from '../../vocabulary/released/true-table.ts'
import { jsonIn } from '../table/read-true-table.ts'
import { Refusal } from '../table/refusal.ts'

export interface Policy {
  /** Both ends are small. */
  small: { from: number; to: number }
  /** Different whole numbers that each small cell keeps at least. */
  minValues: number
  /** one: [c] for every withheld cell. labels: "<5" for small ones, [c] for companions, which are then known not to be. */
  marks: 'one' | 'labels'
  noughts: 'printed' | 'may-be-withheld'
  /** What is printed, come what may, unless it is small itself. */
  keep: Keep
  largeGroups: LargeGroups | null
  differences: 'protect' | 'report'
  /** Print beside [c] what the number could be. */
  ranges: boolean
  sections: { small: readonly string[] }
}

export type Keep = 'total' | 'totals' | 'nothing' | { at: At } | readonly { at: At }[]

/** A small count drawn from a group of at least so many, for which the officer answered that nobody is found by it. */
export interface LargeGroups {
  dimension: string
  /** By category or sum. */
  sizes: Readonly<Record<string, number>>
  atLeast: number
}

export const DEFAULT_POLICY: Policy = {
  small: { from: 1, to: 4 },
  minValues: 3,
  marks: 'one',
  noughts: 'printed',
  keep: 'total',
  largeGroups: null,
  differences: 'protect',
  ranges: false,
  sections: { small: ['s40(2)'] },
}

export function readPolicy(text: string, name: string): Policy {
  const tree = jsonIn(text, name, 'policy')
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree))
    throw wrong('it is no object')
  return policyOf(tree as Record<string, unknown>)
}

export function policyOf(given: Readonly<Record<string, unknown>>): Policy {
  const unknown = Object.keys(given).find((key) => !(key in DEFAULT_POLICY))
  if (unknown !== undefined)
    throw wrong(
      `“${unknown}” is no field of it; there are ${Object.keys(DEFAULT_POLICY).join(', ')}`,
    )
  const policy = { ...DEFAULT_POLICY, ...given } as Policy
  checkSmall(policy)
  oneOf('marks', policy.marks, ['one', 'labels'])
  oneOf('noughts', policy.noughts, ['printed', 'may-be-withheld'])
  oneOf('differences', policy.differences, ['protect', 'report'])
  if (typeof policy.ranges !== 'boolean') throw wrong('ranges is true or false')
  if (policy.marks === 'labels' && policy.noughts !== 'printed')
    throw wrong('labels need noughts to be printed: a withheld nought would be labelled as small')
  checkKeep(policy.keep)
  if (policy.largeGroups !== null) checkGroups(policy.largeGroups)
  const sections = policy.sections?.small
  if (!Array.isArray(sections) || !sections.every((one) => typeof one === 'string'))
    throw wrong('sections.small is a list of sections')
  return policy
}

function checkSmall({ small, minValues }: Policy): void {
  const isCount = (n: unknown): n is number => Number.isSafeInteger(n) && Number(n) >= 0
  if (
    !small ||
    !isCount(small.from) ||
    !isCount(small.to) ||
    small.from < 1 ||
    small.to < small.from
  )
    throw wrong('small is a range {from, to} of whole numbers, from 1 on')
  if (!isCount(minValues) || minValues < 2) throw wrong('minValues is a whole number, at least 2')
}

function checkKeep(keep: unknown): void {
  if (keep === 'total' || keep === 'totals' || keep === 'nothing') return
  const list = Array.isArray(keep) ? keep : [keep]
  if (!list.every((one) => typeof one === 'object' && one !== null && 'at' in one))
    throw wrong('keep is total, totals, nothing, or cells as {at}')
}

function checkGroups(groups: unknown): void {
  const { dimension, sizes, atLeast } = (groups ?? {}) as Partial<LargeGroups>
  const areSizes =
    typeof sizes === 'object' && sizes !== null && Object.values(sizes).every(Number.isFinite)
  if (typeof dimension !== 'string' || !areSizes || typeof atLeast !== 'number')
    throw wrong('largeGroups names a dimension, the sizes of its categories, and atLeast')
}

function oneOf(field: string, value: unknown, among: readonly string[]): void {
  if (!among.includes(String(value))) throw wrong(`${field} is ${among.join(' or ')}`)
}

const wrong = (why: string): Refusal =>
  new Refusal('policy', `The policy cannot be followed: ${why}.`)
