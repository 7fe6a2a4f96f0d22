// The sums of one body: values put together from several figures, its rate and the rate's interval, its clock.

import { gaveAnything } from '../../count/gave-number.ts'
import { grouped } from '../../vocabulary/bounds.ts'
import type { BodyValue, QuestionCount, Rate } from '../../vocabulary/count.ts'
import { asBounds, isMissing } from '../../vocabulary/reply.ts'
import type { Denominator } from '../../vocabulary/survey.ts'
import { assumedInWords } from '../../wording/assumed-words.ts'
import { perThousand } from '../../wording/per-words.ts'
import { bodyPath, WORKFORCE } from '../pack/paths.ts'
import { addedUp, bodyCellSums } from './cells.ts'
import { clockSums } from './clock.ts'
import { type NewSum, readAsItIs, type SumsFor, type Term, valueSumId, valueTerm } from './sum.ts'

export function bodySums(all: SumsFor, counted: QuestionCount[]): NewSum[] {
  const [main] = counted
  return all.input.survey.bodies.flatMap(({ slug }) => [
    ...counted.flatMap((question) => {
      const one = gaveAnything(question).find(({ body }) => body === slug)
      if (!one) return []
      if (isMissing(one.value)) return bodyCellSums(all, question, one)
      return [
        ...(readAsItIs(one) ? [] : [valueSum(all, question, one)]),
        ...bodyCellSums(all, question, one),
        ...(question === main ? rateSums(all, question, one) : []),
      ]
    }),
    ...clockSums(all, slug),
  ])
}

/** "13 officers and 6 staff" as one number of people; or a number that other statements narrow. */
function valueSum(all: SumsFor, question: QuestionCount, one: BodyValue): NewSum {
  const { body, name, value, unit, unitInk, figures } = one
  const told = asBounds(value)
  const counted =
    unit && (question.kind ?? 'count') === 'count'
      ? ` ${all.labels.counted({ unit, unitInk }, told.high)}`
      : ''
  const how = assumedInWords(one, all.labels)
  const sum = addedUp(all, {
    id: valueSumId(question.number, body),
    page: bodyPath(body),
    name,
    body,
    measured: { kind: question.kind, unit },
    value: told,
    figures,
    how: how === '' ? [] : [how],
  })
  return { ...sum, heading: `${sum.heading}${counted}` }
}

function rateSums(all: SumsFor, question: QuestionCount, one: BodyValue): NewSum[] {
  const { body, name, value, workforce, rate } = one
  const { per } = all.input.survey
  if (!per || !rate || workforce === null || isMissing(value)) return []
  const terms: Term[] = [
    { ...valueTerm(all, question, one), name: 'What it gave' },
    { name: per.name, shown: workforce, opens: { row: `${WORKFORCE}#${body}` } },
  ]
  const shown = rate.per1000.toFixed(2)
  return [
    {
      id: `rate-${body}`,
      page: bodyPath(body),
      heading: `${name}: ${shown} ${perThousand(per)}`,
      shown,
      line: `${grouped(value.low)} ÷ ${grouped(workforce)} × 1,000 = ${shown}`,
      how: howRate(value.low, value.high),
      terms,
    },
    ...(rate.high === null ? [] : [intervalSum(one, per, rate, { high: rate.high, terms })]),
  ]
}

const howRate = (low: number, high: number | null): string => {
  if (high === null) return 'Over the whole period. What it gave is a floor, and so is the rate.'
  return low === high
    ? 'Over the whole period.'
    : 'Over the whole period. What it gave is a range; the rate is that of its least end.'
}

function intervalSum(
  { body, value, workforce }: BodyValue,
  per: Denominator,
  rate: Rate,
  { high, terms }: { high: number; terms: Term[] },
): NewSum {
  const { low, high: most } = asBounds(value)
  const count = low === most ? grouped(low) : `${grouped(low)} and of ${grouped(most ?? low)}`
  const [a, b] = [rate.low, high].map((limit) => ((limit * (workforce ?? 0)) / 1000).toFixed(2))
  return {
    id: `interval-${body}`,
    page: bodyPath(body),
    heading: `${intervalInWords(rate)}: the 95 % interval of the rate`,
    shown: intervalInWords(rate),
    line: `Exact Poisson limits of ${count}: ${a} to ${b}, ÷ ${grouped(workforce ?? 0)} ${per.name} × 1,000 = ${intervalInWords(rate)}`,
    how: `With a true rate at either end of it, ${low === most ? count : 'such a number'} or one further off would come once in 40 times.`,
    terms,
  }
}

const intervalInWords = ({ low, high }: Rate): string =>
  high === null ? 'no upper end' : `${low.toFixed(2)} to ${high.toFixed(2)}`
