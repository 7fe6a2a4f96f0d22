// The sums of one question: the total and its parts by unit, who gave and who did not, the workforce behind it, the average.

import { gaveNumber, withoutNumber } from '../../count/gave-number.ts'
import { grouped, inWords } from '../../vocabulary/bounds.ts'
import type { QuestionCount } from '../../vocabulary/count.ts'
import { isMissing } from '../../vocabulary/reply.ts'
import { capital } from '../../wording/count-words.ts'
import { MISSING_WORDS } from '../../wording/missing-words.ts'
import { unitWord } from '../../wording/reply-words.ts'
import { bodyPath, SUMS } from '../pack/paths.ts'
import { missingTerm, type NewSum, type SumsFor, type Term, valueTerm } from './sum.ts'
import { workforceSums } from './workforce.ts'

export function questionSums(all: SumsFor, question: QuestionCount): NewSum[] {
  return [
    totalSum(all, question),
    ...unitSums(all, question),
    ...whoSums(all, question),
    ...workforceSums(all, question),
  ]
}

function totalSum(all: SumsFor, question: QuestionCount): NewSum {
  const { number, total, units, mixed } = question
  const parts: Term[] = mixed
    ? units.map((part) => unitTerm(all, question, part))
    : gaveNumber(question).map((one) => valueTerm(all, number, one))
  const missing = withoutNumber(question).flatMap(({ bodies }) =>
    bodies.map((one) => missingTerm(all.inks, one)),
  )
  const unknown = question.missing.filter(({ why }) => why !== 'joint').length
  return {
    id: `total-${number}`,
    page: SUMS,
    heading: `${capital(inWords(total))} recorded ${mixed ? 'matters' : unitWord(units[0]?.unit ?? 'other')}`,
    shown: total.low,
    line: `${grouped(total.low)} = ${parts.map(({ shown }) => lowOf(shown)).join(' + ')}`,
    how:
      unknown > 0
        ? `Nothing missing is counted as nought. What ${unknown} ${unknown === 1 ? all.noun.one : all.noun.many} would have given is not known, so the total is a floor.`
        : undefined,
    terms: [...parts, ...missing],
  }
}

/** A unit that one body counts in is that body's own number. */
function unitTerm(
  all: SumsFor,
  question: QuestionCount,
  part: QuestionCount['units'][number],
): Term {
  const name = capital(unitWord(part.unit))
  const [only, ...more] = bodiesCounting(question, part)
  if (only && more.length === 0)
    return { ...valueTerm(all, question.number, only), name: `${name}: ${only.name}` }
  return { name, shown: part.total, opens: { sum: `unit-${question.number}-${part.unit}` } }
}

export const bodiesCounting = (question: QuestionCount, { bodies }: { bodies: string[] }) =>
  gaveNumber(question).filter(({ body }) => bodies.includes(body))

function unitSums(all: SumsFor, question: QuestionCount): NewSum[] {
  if (!question.mixed) return []
  return question.units.flatMap((part) => {
    const counting = bodiesCounting(question, part)
    if (counting.length < 2) return []
    const terms = counting.map((one) => valueTerm(all, question.number, one))
    return [
      {
        id: `unit-${question.number}-${part.unit}`,
        page: SUMS,
        heading: `${capital(inWords(part.total))} ${unitWord(part.unit)}`,
        shown: part.total,
        line: `${grouped(part.total.low)} = ${terms.map(({ shown }) => lowOf(shown)).join(' + ')}`,
        terms,
      },
    ]
  })
}

/** Counts of bodies: each opens the list of them. */
function whoSums(all: SumsFor, question: QuestionCount): NewSum[] {
  const { number } = question
  const gave = gaveNumber(question)
  const floors = gave.filter(({ value }) => !isMissing(value) && value.high === null)
  const list = (id: string, heading: string, terms: Term[]): NewSum[] =>
    terms.length === 0
      ? []
      : [{ id: `${id}-${number}`, page: SUMS, heading, shown: terms.length, line: heading, terms }]
  const { one, many } = all.noun
  const said = (n: number) => `${n} ${n === 1 ? one : many}`
  const asTerms = (some: typeof gave) => some.map((value) => valueTerm(all, number, value))
  return [
    ...list('asked', `${said(question.coverage.asked)} asked`, askedTerms(all)),
    ...list('gave', `${said(gave.length)} gave a number`, asTerms(gave)),
    ...list(
      'figure',
      `${said(gave.length - floors.length)} gave a figure`,
      asTerms(gave.filter((value) => !floors.includes(value))),
    ),
    ...list('floor', `${said(floors.length)} gave a floor`, asTerms(floors)),
    ...withoutNumber(question).flatMap(({ why, bodies }) =>
      list(
        why,
        `${said(bodies.length)} ${MISSING_WORDS[why][bodies.length === 1 ? 'did' : 'theyDid']}`,
        bodies.map((body) => missingTerm(all.inks, body)),
      ),
    ),
  ]
}

const askedTerms = ({ input }: SumsFor): Term[] =>
  input.survey.bodies.map(({ slug, name }) => ({
    name,
    shown: 'its page',
    opens: { page: bodyPath(slug) },
  }))

/** In a line of a sum the floors are added; what stands beside says so. */
function lowOf(shown: Term['shown']): string {
  if (typeof shown === 'string') return shown
  if (typeof shown === 'number') return grouped(shown)
  if ('missing' in shown) return '?'
  return grouped(shown.low)
}
