// The national count for one question: every body asked is either counted or named as missing.
import { add, atLeast, type Bounds, exactly, nothingKnown, sum } from '../vocabulary/bounds.ts'
import type { BodyState, BodyValue, MissingBody, QuestionTotal } from '../vocabulary/count.ts'
import { ofSeveral } from '../vocabulary/packs/of-several.ts'
import {
  asBounds,
  doesAdd,
  type FigureKind,
  isMissing,
  type Unit,
  type Value,
} from '../vocabulary/reply.ts'
import type { Question } from '../vocabulary/survey.ts'
import { ranksOf } from './ranks.ts'

/** What is added up of a body: what it rests on is not asked. */
export type ValueAdded = Pick<
  BodyValue,
  'body' | 'value' | 'unit' | 'unitInk' | 'workforce' | 'rate' | 'by' | 'jointWith'
> & { pencil?: Pick<NonNullable<BodyValue['pencil']>, 'value'> }

/** Of every body asked, in the survey's order. */
export function totalOfQuestion(question: Question, values: readonly ValueAdded[]): QuestionTotal {
  const gave = values.filter(({ value }) => !isMissing(value))
  const kind = kindOf(question)
  // Hours lost add up in one body; bodies tell them in units of their own.
  const adds = ofSeveral(question) === 'sum' && doesAdd(kind)
  const units = unitsOf(gave, adds)
  return {
    number: question.number,
    asks: question.asks,
    kind,
    ...(doesAdd(kind) && !adds && { makesNoSum: true }),
    total: totalOf(
      values.map(({ value }) => value),
      adds,
    ),
    units,
    mixed: units.length > 1,
    ...(adds && byOf(values)),
    coverage: {
      bodies: gave.length,
      asked: values.length,
      workforce: workforceOf(coveredBy(values)),
      workforceAsked: workforceOf(values),
    },
    pencil: pencilOf(values, adds),
    ranks: kind === 'count' && adds ? ranksOf(values) : {},
  }
}

const kindOf = ({ counts }: Question): FigureKind => counts?.kind ?? 'count'

/**
 * A missing number of which something is known, as 1 to 4 of a withheld small one, keeps its ceiling. Lengths of time,
 * shares and averages of several bodies make no sum.
 */
const totalOf = (values: Value[], adds: boolean): Bounds =>
  adds ? sum(values.map(asBounds)) : nothingKnown

/** What bodies did not give in a category is unknown there: the sum over those that gave is a floor unless all did. */
function byOf(values: readonly ValueAdded[]): Pick<QuestionTotal, 'by'> {
  const by: NonNullable<QuestionTotal['by']> = {}
  for (const { by: own = {} } of values) {
    for (const [dimension, categories] of Object.entries(own)) {
      const all = by[dimension] ?? {}
      by[dimension] = all
      for (const [category, bounds] of Object.entries(categories)) {
        const { total, bodies } = all[category] ?? { total: exactly(0), bodies: 0 }
        all[category] = { total: add(total, bounds), bodies: bodies + 1 }
      }
    }
  }
  for (const categories of Object.values(by))
    for (const one of Object.values(categories))
      if (one.bodies < values.length) one.total = atLeast(one.total.low)
  return Object.keys(by).length > 0 ? { by } : {}
}

function unitsOf(gave: readonly ValueAdded[], adds: boolean): QuestionTotal['units'] {
  const units = [...new Set(gave.flatMap(({ unit }) => (unit ? [unit] : [])))]
  return units
    .map((unit: Unit) => {
      const same = gave.filter((one) => one.unit === unit)
      return {
        unit,
        total: totalOf(
          same.map(({ value }) => value),
          adds,
        ),
        bodies: same.map(({ body }) => body),
        words: [...new Set(same.flatMap(({ unitInk }) => (unitInk ? [unitInk] : [])))],
      }
    })
    .sort((a, b) => b.total.low - a.total.low || (a.unit < b.unit ? -1 : 1))
}

/** Those that gave a number, and those whose number stands in the figure of one of them. */
export function coveredBy<One extends Pick<BodyValue, 'body' | 'value' | 'jointWith'>>(
  values: readonly One[],
): One[] {
  const gave = new Set(values.filter(({ value }) => !isMissing(value)).map(({ body }) => body))
  return values.filter(
    ({ body, jointWith }) => gave.has(body) || (jointWith !== undefined && gave.has(jointWith)),
  )
}

const workforceOf = (values: readonly Pick<BodyValue, 'workforce'>[]): number =>
  values.reduce((so, { workforce }) => so + (workforce ?? 0), 0)

export const stateOfValue = ({
  body,
  name,
  state,
  value,
  evidence,
  onlyRead,
}: BodyValue): BodyState => ({
  body,
  name,
  state,
  ...(isMissing(value) && value.section && { section: value.section }),
  evidence,
  ...(onlyRead && { onlyRead }),
})

export function missingBody(one: BodyValue): MissingBody[] {
  const { body, name, value, evidence, pencil, jointWith, onlyRead } = one
  if (!isMissing(value)) return []
  const { none: why, section } = value
  return [
    {
      body,
      name,
      why,
      ...(section && { section }),
      evidence,
      ...(pencil && { pencil: true }),
      ...(onlyRead && { onlyRead }),
      ...(jointWith && { jointWith }),
    },
  ]
}

function pencilOf(values: readonly ValueAdded[], adds: boolean): QuestionTotal['pencil'] {
  const read = values.filter(({ pencil }) => pencil)
  return {
    total: totalOf(
      read.flatMap(({ pencil }) => (pencil ? [pencil.value] : [])),
      adds,
    ),
    bodies: read.map(({ body }) => body),
  }
}
