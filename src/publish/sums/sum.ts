// A number that was worked out, with its terms: each opens ink, another sum, or a dated data row.
import type { Bounds } from '../../vocabulary/bounds.ts'
import type { BodyValue, QuestionCount } from '../../vocabulary/count.ts'
import { isMissing, type Missing } from '../../vocabulary/reply.ts'
import { type Amounts, amountsOf } from '../../wording/amounts.ts'
import type { BodyNoun } from '../../wording/body-noun.ts'
import type { Labels } from '../../wording/labels.ts'
import type { InkPlaces } from '../pack/ink-places.ts'
import type { PackInput } from '../pack/input.ts'
import { bodyPath } from '../pack/paths.ts'

export interface Sum {
  id: string
  /** "sums.html#total-1a" */
  target: string
  /** "s1", for paper. */
  ref: string
  heading: string
  shown: Bounds | number | string
  /** The sum in one line: "558 = 288 + 132 + 118 + 16 + 4". */
  line: string
  /** How, where the line does not tell. */
  how?: string
  terms: Term[]
}

export interface Term {
  name: string
  shown: Bounds | number | string | { missing: Missing; section?: string }
  opens:
    | { ink: string; ref: string }
    | { sum: string }
    /** A dated data row of the pack. */
    | { row: string }
    | { page: string }
}

/** A sum before it has its number and its address. */
export type NewSum = Omit<Sum, 'ref' | 'target'> & { page: string }

export interface SumsFor {
  input: PackInput
  inks: InkPlaces
  noun: BodyNoun
  labels: Labels
}

/** The id of the sum behind a body's value, where it is more than one figure as it was read. */
export const valueSumId = (question: string, body: string): string => `value-${question}-${body}`

/** The id of the sum behind one cell of a body's answer: a year of it, a kind of it. */
export const cellSumId = (question: string, body: string, at: Cell): string =>
  `cell-${question}-${body}-${cellKey(at)}`

/** The id of the sum over all bodies of one cell. */
export const cellTotalId = (question: string, at: Cell): string => `by-${question}-${cellKey(at)}`

export interface Cell {
  dimension: string
  category: string
}

/** Fit for an address, and another for another category: "kind-other-damage", "year-2019-20". */
const cellKey = ({ dimension, category }: Cell): string =>
  [dimension, category]
    .map((word) => encodeURIComponent(word.toLowerCase()).replace(/%[0-9A-F]{2}/gi, escaped))
    .join('-')

const escaped = (code: string): string => (code === '%20' || code === '%2F' ? '-' : code.slice(1))

/** "558 = 288 + 132 + 118": of ranges the least ends, and then the most where they have one. */
export function sumLine(total: Bounds, parts: readonly Bounds[], { one }: Amounts): string {
  if (parts.length === 1) return one(total.low)
  const plus = (ends: number[]): string => ends.map(one).join(' + ')
  const least = `${one(total.low)} = ${plus(parts.map(({ low }) => low))}`
  const most = parts.flatMap(({ high }) => high ?? [])
  return total.high === null || total.high === total.low || most.length < parts.length
    ? least
    : `${least}, and at most ${one(total.high)} = ${plus(most)}`
}

/** Does the body's value stand in one place as it is, or was it worked out from several? */
export function readAsItIs({ value, figures }: BodyValue): boolean {
  const [only, ...more] = figures
  return more.length === 0 && only !== undefined && sameValue(only.value, value)
}

function sameValue(a: BodyValue['value'], b: BodyValue['value']): boolean {
  return !isMissing(a) && !isMissing(b) && a.low === b.low && a.high === b.high
}

/** A body's value as a term: its ink, its own sum, or why there is none. */
export function valueTerm(
  { inks, labels }: SumsFor,
  { number: question, kind }: Pick<QuestionCount, 'number' | 'kind'>,
  one: BodyValue,
): Term {
  const { body, name, value } = one
  if (isMissing(value)) {
    return missingTerm(inks, {
      body,
      name,
      why: value.none,
      section: value.section,
      evidence: one.evidence,
    })
  }
  const shown = amountsOf({ kind, unit: one.unit }, labels).brief(value)
  const figure = one.figures[0]
  if (!readAsItIs(one) || !figure)
    return { name, shown, opens: { sum: valueSumId(question, body) } }
  const ink = inks.find(body, figure)
  return {
    name,
    shown,
    opens: ink ? { ink: ink.target, ref: ink.ref } : { page: bodyPath(body) },
  }
}

interface MissingOne {
  body: string
  name: string
  why: Missing
  section?: string | undefined
  evidence: BodyValue['evidence']
}

/** Why there is no number: the refusal's ink where it was read, else the body's page. */
export function missingTerm(
  inks: InkPlaces,
  { body, name, why, section, evidence }: MissingOne,
): Term {
  const ink = evidence && inks.find(body, evidence)
  return {
    name,
    shown: { missing: why, section },
    opens: ink ? { ink: ink.target, ref: ink.ref } : { page: bodyPath(body) },
  }
}
