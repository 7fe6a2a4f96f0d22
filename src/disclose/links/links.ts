// What ties the cells of several tables together: statements a reader can make because he has all of them.
import { jsonIn } from '../table/read-true-table.ts'
import { Refusal } from '../table/refusal.ts'

export interface Link {
  /** By "table/part|part". */
  terms: Readonly<Record<string, number>>
  relation: '=' | '>=' | '<='
  value: number
  /** What the terms make is itself a number of people. */
  difference?: boolean
  because?: string
}

/** The same with its cells by their numbers: quicker where there are thousands. */
export interface Tie extends Omit<Link, 'terms'> {
  terms: readonly { table: number; cell: number; by: number }[]
}

export function readLinks(text: string, name: string): Link[] {
  const tree = jsonIn(text, name)
  if (!Array.isArray(tree)) throw new Refusal('links', `${name} is no list of links.`)
  return tree.map((one, i) => {
    if (!isLink(one))
      throw new Refusal(
        'links',
        `${name}: link ${i + 1} needs terms, a relation (=, >=, <=) and a value.`,
        [one],
      )
    return one
  })
}

const isLink = (one: unknown): one is Link =>
  typeof one === 'object' &&
  one !== null &&
  'terms' in one &&
  typeof one.terms === 'object' &&
  one.terms !== null &&
  Object.values(one.terms).every((by) => Number.isSafeInteger(by)) &&
  'relation' in one &&
  ['=', '>=', '<='].includes(String(one.relation)) &&
  'value' in one &&
  Number.isSafeInteger(one.value)
