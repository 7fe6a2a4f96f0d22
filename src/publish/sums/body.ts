// The sums of one body: a value put together from several figures, its rate and the rate's interval, its clock.

import { gaveNumber } from '../../count/gave-number.ts'
import { grouped, inWords } from '../../vocabulary/bounds.ts'
import type { BodyValue, QuestionCount, Rate } from '../../vocabulary/count.ts'
import { asBounds, isMissing } from '../../vocabulary/reply.ts'
import { facetWords, populationWords, unitWord } from '../../wording/reply-words.ts'
import { bodyPath, WORKFORCE } from '../pack/paths.ts'
import { clockSums } from './clock.ts'
import { type NewSum, readAsItIs, type SumsFor, type Term, valueSumId, valueTerm } from './sum.ts'

export function bodySums(all: SumsFor, counted: QuestionCount[]): NewSum[] {
  const [main] = counted
  return all.input.survey.bodies.flatMap(({ slug }) => [
    ...counted.flatMap((question) => {
      const one = gaveNumber(question).find(({ body }) => body === slug)
      if (!one) return []
      const value = readAsItIs(one) ? [] : [valueSum(all, question.number, one)]
      return [...value, ...(question === main ? rateSums(all, question.number, one) : [])]
    }),
    ...clockSums(all, slug),
  ])
}

/** "13 officers and 6 staff" as one number of people; or a number that other statements narrow. */
function valueSum(
  { inks }: SumsFor,
  question: string,
  { body, name, value, unit, figures }: BodyValue,
): NewSum {
  const bounds = asBounds(value)
  const terms: Term[] = figures.map((figure) => {
    const ink = inks.find(body, figure)
    const words = [populationWords(figure), facetWords(figure.facets), `“${figure.unitInk}”`]
    return {
      name: words.filter(Boolean).join(', '),
      shown: isMissing(figure.value)
        ? { missing: figure.value.none, section: figure.value.section }
        : figure.value,
      opens: ink ? { ink: ink.target, ref: ink.ref } : { page: bodyPath(body) },
    }
  })
  const adds =
    figures.reduce((total, figure) => total + asBounds(figure.value).low, 0) === bounds.low
  return {
    id: valueSumId(question, body),
    page: bodyPath(body),
    heading: `${name}: ${inWords(bounds)} ${unitWord(unit ?? 'other', bounds.high)}`,
    shown: bounds,
    line: adds
      ? `${grouped(bounds.low)} = ${figures.map((figure) => grouped(asBounds(figure.value).low)).join(' + ')}`
      : `${inWords(bounds)}, from ${figures.length} statements`,
    how: adds ? undefined : 'What is left when all that the body stated is true at once.',
    terms,
  }
}

function rateSums(all: SumsFor, question: string, one: BodyValue): NewSum[] {
  const { body, name, value, workforce, rate } = one
  if (!rate || workforce === null || isMissing(value)) return []
  const terms: Term[] = [
    { ...valueTerm(all, question, one), name: 'What it gave' },
    { name: 'Workforce, headcount', shown: workforce, opens: { row: `${WORKFORCE}#${body}` } },
  ]
  const shown = rate.per1000.toFixed(2)
  return [
    {
      id: `rate-${body}`,
      page: bodyPath(body),
      heading: `${name}: ${shown} per 1,000 workforce`,
      shown,
      line: `${grouped(value.low)} ÷ ${grouped(workforce)} × 1,000 = ${shown}`,
      how:
        value.high === null
          ? 'Over the whole period. What it gave is a floor, and so is the rate.'
          : 'Over the whole period.',
      terms,
    },
    ...(rate.high === null ? [] : [intervalSum(one, rate, rate.high, terms)]),
  ]
}

function intervalSum(
  { body, value, workforce }: BodyValue,
  rate: Rate,
  high: number,
  terms: Term[],
): NewSum {
  const count = asBounds(value).low
  const [a, b] = [rate.low, high].map((limit) => ((limit * (workforce ?? 0)) / 1000).toFixed(2))
  return {
    id: `interval-${body}`,
    page: bodyPath(body),
    heading: `${intervalInWords(rate)}: the 95 % interval of the rate`,
    shown: intervalInWords(rate),
    line: `Exact Poisson limits of ${grouped(count)}: ${a} to ${b}, ÷ ${grouped(workforce ?? 0)} × 1,000 = ${intervalInWords(rate)}`,
    how: `With a true rate at either end of it, ${grouped(count)} or a number further off would come once in 40 times.`,
    terms,
  }
}

const intervalInWords = ({ low, high }: Rate): string =>
  high === null ? 'no upper end' : `${low.toFixed(2)} to ${high.toFixed(2)}`
