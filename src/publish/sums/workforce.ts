// What the rates are per, behind a total: of those that gave a number, of all that were asked, the share, and the average rate.
import { coveredBy } from '../../count/count-question.ts'
import { funnelOf } from '../../count/funnel.ts'
import { isRanked } from '../../count/ranks.ts'
import { grouped } from '../../vocabulary/bounds.ts'
import type { BodyValue, QuestionCount } from '../../vocabulary/count.ts'
import { asBounds } from '../../vocabulary/reply.ts'
import type { Denominator } from '../../vocabulary/survey.ts'
import { perThousand } from '../../wording/per-words.ts'
import { SUMS, WORKFORCE } from '../pack/paths.ts'
import { type NewSum, type SumsFor, type Term, valueTerm } from './sum.ts'

/** A percentage needs a base of at least this many. */
const LEAST_BASE = 20

export function workforceSums(all: SumsFor, question: QuestionCount): NewSum[] {
  const { survey } = all.input
  const { workforce, workforceAsked } = question.coverage
  const { per } = survey
  if (!per || workforceAsked < LEAST_BASE) return []
  const covered = coveredBy(question.bodies).flatMap((one) => perTerm({ ...one, slug: one.body }))
  const asked = survey.bodies.flatMap(perTerm)
  return [
    added(`workforce-${question.number}`, 'of those that gave a number', per, {
      total: workforce,
      terms: covered,
    }),
    added(`workforce-asked-${question.number}`, 'of all that were asked', per, {
      total: workforceAsked,
      terms: asked,
    }),
    shareSum(question, per),
    ...averageSums(all, question, per),
    ...spreadSums(all, question),
  ]
}

const widened = (phi: number): string =>
  phi === 1
    ? 'No more than by chance, so that no limit is widened.'
    : `The limits of the funnel are √${phi.toFixed(2)} = ${Math.sqrt(phi).toFixed(2)} times as wide as by chance.`

/** Phi of the funnel: the mean square of the z scores, those of the outer tenths pulled in. */
function spreadSums(all: SumsFor, question: QuestionCount): NewSum[] {
  const funnel = funnelOf(question.bodies)
  if (!funnel) return []
  const { phi, points, average } = funnel
  const shown = phi.toFixed(2)
  return [
    {
      id: `spread-${question.number}`,
      page: SUMS,
      heading: `${shown}: how much more the counts vary than chance alone would have them`,
      shown,
      line: `The mean square of ${points.length} z scores, the outer tenth at either end pulled in (10 % winsorised)`,
      how: `Each is (count − expected) ÷ √expected, expected at ${average.toFixed(2)} per 1,000. ${widened(phi)}`,
      terms: question.bodies.filter(isRanked).map((one) => valueTerm(all, question, one)),
    },
  ]
}

function perTerm({
  slug,
  name,
  workforce,
}: {
  slug: string
  name: string
  workforce: number | null
}): Term[] {
  if (workforce === null) return []
  return [{ name, shown: workforce, opens: { row: `${WORKFORCE}#${slug}` } }]
}

const added = (
  id: string,
  whose: string,
  { name }: Denominator,
  { total, terms }: { total: number; terms: Term[] },
): NewSum => ({
  id,
  page: SUMS,
  heading: `${grouped(total)}: ${name} ${whose}`,
  shown: total,
  line: `${grouped(total)}: ${terms.length} ${terms.length === 1 ? 'number' : 'numbers added up'}`,
  terms,
})

function shareSum(
  { number, coverage: { workforce, workforceAsked } }: QuestionCount,
  per: Denominator,
): NewSum {
  const share = (100 * workforce) / workforceAsked
  const shown = `${Math.round(share)} %`
  return {
    id: `share-${number}`,
    page: SUMS,
    heading: `${shown} of the ${per.name}`,
    shown,
    line: `${grouped(workforce)} ÷ ${grouped(workforceAsked)} = ${share.toFixed(1)} %`,
    terms: [
      { name: 'Gave a number', shown: workforce, opens: { sum: `workforce-${number}` } },
      { name: 'Asked', shown: workforceAsked, opens: { sum: `workforce-asked-${number}` } },
    ],
  }
}

/** Of those whose number is exact and has a rate: a floor or a range would draw the average down. */
function averageSums(all: SumsFor, question: QuestionCount, per: Denominator): NewSum[] {
  const { number } = question
  const average = averageRate(question)
  if (average === null) return []
  const ranked = question.bodies.filter(isRanked)
  const [matters, base] = addedOver(ranked)
  const shown = average.toFixed(2)
  return [
    {
      id: `average-${number}`,
      page: SUMS,
      heading: `${shown} ${perThousand(per)}: the average of the ${ranked.length} with an exact number`,
      shown,
      line: `${grouped(matters)} ÷ ${grouped(base)} × 1,000 = ${shown}`,
      how: 'A floor or a range has no place in an average.',
      terms: ranked.flatMap((one) => [
        valueTerm(all, question, one),
        ...perTerm({ slug: one.body, name: per.name, workforce: one.workforce }),
      ]),
    },
  ]
}

const addedOver = (ranked: readonly BodyValue[]): [matters: number, base: number] => [
  ranked.reduce((so, { value }) => so + asBounds(value).low, 0),
  ranked.reduce((so, { workforce }) => so + (workforce ?? 0), 0),
]

/** Per 1,000, over all that have an exact number; null where their base is too small to speak of. */
export function averageRate({ bodies }: QuestionCount): number | null {
  const [matters, base] = addedOver(bodies.filter(isRanked))
  return base < LEAST_BASE ? null : (1000 * matters) / base
}
