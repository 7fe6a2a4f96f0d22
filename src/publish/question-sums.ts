// The sums of one question: the total and its parts by unit, who gave and who did not, the workforce behind it, the average.
import { MISSING_WORDS } from '../dress/missing-words.ts'
import { unitWord } from '../dress/reply-words.ts'
import { grouped, inWords } from '../vocabulary/bounds.ts'
import type { QuestionCount } from '../vocabulary/count.ts'
import { isMissing } from '../vocabulary/reply.ts'
import { capital } from './count-words.ts'
import { gaveNumber, withoutNumber } from './gave-number.ts'
import { bodyPath, SUMS, WORKFORCE } from './pack-paths.ts'
import { missingTerm, type NewSum, type SumsFor, type Term, valueTerm } from './sum.ts'

/** A percentage needs a base of at least this many people. */
export const LEAST_BASE = 20

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
  return {
    id: `total-${number}`,
    page: SUMS,
    heading: `${capital(inWords(total))} recorded ${mixed ? 'matters' : unitWord(units[0]?.unit ?? 'other')}`,
    shown: total.low,
    line: `${grouped(total.low)} = ${parts.map(({ shown }) => lowOf(shown)).join(' + ')}`,
    how:
      missing.length > 0
        ? `Nothing missing is counted as nought. What ${missing.length} ${missing.length === 1 ? all.noun.one : all.noun.many} would have given is not known, so the total is a floor.`
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

function workforceSums({ input }: SumsFor, question: QuestionCount): NewSum[] {
  const { number, coverage, total } = question
  const { survey } = input
  if (!survey.workforceAt || coverage.workforceAsked < LEAST_BASE) return []
  const row = (body: string, name: string, workforce: number | null): Term[] =>
    workforce === null ? [] : [{ name, shown: workforce, opens: { row: `${WORKFORCE}#${body}` } }]
  const covered = gaveNumber(question).flatMap((one) => row(one.body, one.name, one.workforce))
  const asked = survey.bodies.flatMap(({ slug, name, workforce }) => row(slug, name, workforce))
  const [a, b] = [coverage.workforce, coverage.workforceAsked]
  const sums: NewSum[] = [
    {
      id: `workforce-${number}`,
      page: SUMS,
      heading: `${grouped(a)}: the workforce of those that gave a number`,
      shown: a,
      line: `${grouped(a)}: ${covered.length} headcounts added up`,
      terms: covered,
    },
    {
      id: `workforce-asked-${number}`,
      page: SUMS,
      heading: `${grouped(b)}: the workforce of all that were asked`,
      shown: b,
      line: `${grouped(b)}: ${asked.length} headcounts added up`,
      terms: asked,
    },
    {
      id: `share-${number}`,
      page: SUMS,
      heading: `${percent(a, b)} of the workforce`,
      shown: percent(a, b),
      line: `${grouped(a)} ÷ ${grouped(b)} = ${((100 * a) / b).toFixed(1)} %`,
      terms: [
        {
          name: 'Workforce of those that gave a number',
          shown: a,
          opens: { sum: `workforce-${number}` },
        },
        {
          name: 'Workforce of all that were asked',
          shown: b,
          opens: { sum: `workforce-asked-${number}` },
        },
      ],
    },
  ]
  if (a < LEAST_BASE) return sums
  return [
    ...sums,
    {
      id: `average-${number}`,
      page: SUMS,
      heading: `${averageRate(question).toFixed(2)} per 1,000 workforce: the average of those that gave a number`,
      shown: averageRate(question).toFixed(2),
      line: `${grouped(total.low)} ÷ ${grouped(a)} × 1,000 = ${averageRate(question).toFixed(2)}`,
      terms: [
        { name: 'Total', shown: total.low, opens: { sum: `total-${number}` } },
        {
          name: 'Workforce of those that gave a number',
          shown: a,
          opens: { sum: `workforce-${number}` },
        },
      ],
    },
  ]
}

export const averageRate = ({ total, coverage }: QuestionCount): number =>
  (1000 * total.low) / coverage.workforce

export const percent = (part: number, whole: number): string =>
  `${Math.round((100 * part) / whole)} %`

/** In a line of a sum the floors are added; what stands beside says so. */
function lowOf(shown: Term['shown']): string {
  if (typeof shown === 'string') return shown
  if (typeof shown === 'number') return grouped(shown)
  if ('missing' in shown) return '?'
  return grouped(shown.low)
}
