// The sums of one question: the total and its parts, who gave and who did not, what rates are per, the average.

import { gaveNumber, withoutNumber } from '../../count/gave-number.ts'
import { isNothingKnown } from '../../vocabulary/bounds.ts'
import type { QuestionCount } from '../../vocabulary/count.ts'
import { addsUp, asBounds, isMissing } from '../../vocabulary/reply.ts'
import { type Amounts, amountsOf } from '../../wording/amounts.ts'
import { bodiesSaid } from '../../wording/body-noun.ts'
import { capital } from '../../wording/count-words.ts'
import { MISSING_WORDS } from '../../wording/missing-words.ts'
import { bodyPath, SUMS } from '../pack/paths.ts'
import { cellTotals } from './cells.ts'
import { missingTerm, type NewSum, type SumsFor, sumLine, type Term, valueTerm } from './sum.ts'
import { workforceSums } from './workforce.ts'

export function questionSums(all: SumsFor, question: QuestionCount): NewSum[] {
  return [
    ...(addsUp(question) ? [totalSum(all, question), ...unitSums(all, question)] : []),
    ...cellTotals(all, question),
    ...whoSums(all, question),
    ...((question.kind ?? 'count') === 'count' ? workforceSums(all, question) : []),
  ]
}

/** "1,431 claims", "£12,700", "558 recorded matters": a total with what it is a total of. */
export function totalInWords(
  { labels }: Pick<SumsFor, 'labels'>,
  { total, kind, units, mixed }: QuestionCount,
): string {
  const words = amountsOf({ kind }, labels).words(total)
  if (kind === 'money' || isNothingKnown(total)) return words
  return `${words} ${mixed ? 'recorded matters' : unitCounted(labels, units)}`
}

/** A single unit that no list knows goes by the bodies' own word. */
export const unitCounted = (labels: SumsFor['labels'], [part]: QuestionCount['units']): string =>
  part ? labels.counted({ unit: part.unit, unitInk: part.words[0] ?? null }) : ''

function totalSum(all: SumsFor, question: QuestionCount): NewSum {
  const { total, units, mixed } = question
  const amounts = amountsOf(question, all.labels)
  const gave = gaveNumber(question)
  const parts: Term[] = mixed
    ? units.map((part) => unitTerm(all, question, part))
    : gave.map((one) => valueTerm(all, question, one))
  const missing = withoutNumber(question).flatMap(({ bodies }) =>
    bodies.map((one) => missingTerm(all.inks, one)),
  )
  const unknown = question.missing.filter(({ why }) => why !== 'joint').length
  return {
    id: `total-${question.number}`,
    page: SUMS,
    heading: capital(totalInWords(all, question)),
    shown: amounts.one(total.low),
    line: sumLine(
      total,
      mixed ? units.map((part) => part.total) : gave.map(({ value }) => asBounds(value)),
      amounts,
    ),
    how:
      unknown > 0
        ? `Nothing missing is counted as nought. What ${bodiesSaid(unknown, all.noun)} would have given is not known, so the total is a floor.`
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
  const name = capital(all.labels.unit(part.unit))
  const [only, ...more] = bodiesCounting(question, part)
  if (only && more.length === 0)
    return { ...valueTerm(all, question, only), name: `${name}: ${only.name}` }
  return {
    name,
    shown: amountsOf(question, all.labels).brief(part.total),
    opens: { sum: `unit-${question.number}-${part.unit}` },
  }
}

export const bodiesCounting = (question: QuestionCount, { bodies }: { bodies: string[] }) =>
  gaveNumber(question).filter(({ body }) => bodies.includes(body))

function unitSums(all: SumsFor, question: QuestionCount): NewSum[] {
  if (!question.mixed) return []
  const amounts: Amounts = amountsOf(question, all.labels)
  return question.units.flatMap((part) => {
    const counting = bodiesCounting(question, part)
    if (counting.length < 2) return []
    return [
      {
        id: `unit-${question.number}-${part.unit}`,
        page: SUMS,
        heading: `${capital(amounts.words(part.total))} ${all.labels.unit(part.unit)}`,
        shown: amounts.brief(part.total),
        line: sumLine(
          part.total,
          counting.map(({ value }) => asBounds(value)),
          amounts,
        ),
        terms: counting.map((one) => valueTerm(all, question, one)),
      },
    ]
  })
}

/** Counts of bodies: each opens the list of them. */
function whoSums(all: SumsFor, question: QuestionCount): NewSum[] {
  const { number } = question
  const gave = gaveNumber(question)
  const open = gave.filter(({ value }) => !isMissing(value) && value.high === null)
  const parts = open.filter(({ value }) => isNothingKnown(asBounds(value)))
  const floors = open.filter((one) => !parts.includes(one))
  const list = (id: string, heading: string, terms: Term[]): NewSum[] =>
    terms.length === 0
      ? []
      : [{ id: `${id}-${number}`, page: SUMS, heading, shown: terms.length, line: heading, terms }]
  const said = (n: number) => bodiesSaid(n, all.noun)
  const asTerms = (some: typeof gave) => some.map((value) => valueTerm(all, question, value))
  return [
    ...list('asked', `${said(question.coverage.asked)} asked`, askedTerms(all)),
    ...list('gave', `${said(gave.length)} gave a number`, asTerms(gave)),
    ...list(
      'figure',
      `${said(gave.length - open.length)} gave a figure`,
      asTerms(gave.filter((value) => !open.includes(value))),
    ),
    ...list('floor', `${said(floors.length)} gave a floor`, asTerms(floors)),
    ...list('parts', `${said(parts.length)} gave parts, which tell no whole`, asTerms(parts)),
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
