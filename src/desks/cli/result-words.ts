// The result in words, as it is printed when Candour starts and when it builds: what it covers, who is missing, what does not add up.

import { grouped, isNothingKnown } from '../../vocabulary/bounds.ts'
import type {
  BodyValue,
  Contradiction,
  MissingBody,
  QuestionCount,
  SurveyCount,
} from '../../vocabulary/count.ts'
import { addsUp, asBounds, isMissing } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { type Amounts, amountsOf } from '../../wording/amounts.ts'
import { assumedInWords } from '../../wording/assumed-words.ts'
import { type BodyNoun, bodiesSaid, bodyNoun } from '../../wording/body-noun.ts'
import { capital } from '../../wording/count-words.ts'
import { type Labels, labelsOf } from '../../wording/labels.ts'
import { MISSING_WORDS } from '../../wording/missing-words.ts'
import { countedPer, perThousand } from '../../wording/per-words.ts'

export function resultInWords(survey: Survey, count: SurveyCount): string[] {
  const noun = bodyNoun(survey.bodies)
  const head = [survey.title, ...(survey.notice ? [`  ${survey.notice.split('. ')[0]}.`] : [])]
  if (survey.notComparable) {
    return [
      ...head,
      `  ${count.answered} of ${bodiesSaid(count.asked, noun)} answered. No total, no rank and no rate: ${survey.notComparable}`,
    ]
  }
  const counted = count.questions.filter(({ units }) => units.length > 0)
  if (counted.length === 0) return [...head, `  ${nothingCounted(count, noun)}`]
  return [
    ...head,
    ...counted
      .flatMap((question) => questionInWords(survey, question, noun))
      .map((line) => `  ${line}`),
  ]
}

function nothingCounted({ questions }: SurveyCount, noun: BodyNoun): string {
  const waiting = new Set(questions.flatMap(({ pencil }) => pencil.bodies)).size
  return waiting === 0
    ? 'No figure was read in what came.'
    : `Nothing is counted yet: what was read of ${bodiesSaid(waiting, noun)} waits in pencil for a person to confirm.`
}

function questionInWords(survey: Survey, question: QuestionCount, noun: BodyNoun): string[] {
  const { coverage, contradictions, pencil } = question
  const labels = labelsOf(survey)
  const names = new Map(survey.bodies.map(({ slug, name }) => [slug, name]))
  const amounts = amountsOf(question, labels)
  const pencilTotal = addsUp(question) ? `${amounts.words(pencil.total)} from ` : ''
  const from = `from ${coverage.bodies} of ${bodiesSaid(coverage.asked, noun)}`
  return [
    ...(addsUp(question)
      ? totalInWords(question, { amounts, labels, noun, from })
      : [
          `Question ${question.number}: numbers ${from}, not added up.`,
          ...endsInWords(question, labels),
        ]),
    ...perInWords(survey, question),
    ...missingInWords(question.missing),
    ...(addsUp(question) ? largestInWords(survey, question, amounts) : []),
    ...question.bodies.flatMap((one) => {
      const said = assumedInWords(one, labels)
      return said === '' ? [] : [`${one.name}: ${said}`]
    }),
    ...(pencil.bodies.length > 0
      ? [`In pencil and not counted: ${pencilTotal}${bodiesSaid(pencil.bodies.length, noun)}.`]
      : []),
    ...contradictions.flatMap(({ body, note, decided }) =>
      decided ? [`${names.get(body) ?? body}: ${note} Noted by ${decided.by}.`] : [],
    ),
    ...openInWords(contradictions, names),
  ]
}

/** What nobody has looked at may be a misreading: it is said of the readings, and of no body. */
function openInWords(
  contradictions: readonly Contradiction[],
  names: ReadonlyMap<string, string>,
): string[] {
  const open = contradictions.filter(({ decided }) => !decided)
  if (open.length === 0) return []
  const of = [...new Set(open.map(({ body }) => names.get(body) ?? body))].join(', ')
  const [what, wait] = open.length === 1 ? ['contradiction', 'waits'] : ['contradictions', 'wait']
  return [`${open.length} ${what} between what was read ${wait} to be looked at: ${of}.`]
}

interface Spoken {
  amounts: Amounts
  labels: Labels
  noun: BodyNoun
  from: string
}

/** The parts stand beside a total of several units. */
function totalInWords(question: QuestionCount, { amounts, labels, noun, from }: Spoken): string[] {
  const { number, total, units, mixed, kind } = question
  const [only] = units
  const what = mixed
    ? ` recorded matters in the ${noun.many}’ own units`
    : only && kind !== 'money'
      ? ` ${labels.counted({ unit: only.unit, unitInk: only.words[0] ?? null })}`
      : ''
  const byUnit = units.map(
    (part) => `${amounts.brief(part.total)} ${labels.unit(part.unit)} (${part.bodies.length})`,
  )
  return [
    `Question ${number}: ${amounts.words(total)}${what}, ${from}.`,
    ...(mixed ? [`By unit: ${byUnit.join(', ')}.`] : []),
  ]
}

/** The highest and the lowest by name, of those that count in the same unit. */
function endsInWords({ bodies, kind, units }: QuestionCount, labels: Labels): string[] {
  return units.flatMap(({ unit }) => {
    const { one } = amountsOf({ kind, unit }, labels)
    const gave = bodies
      .filter((body) => body.unit === unit && !isMissing(body.value))
      .map(({ name, value }) => ({ name, low: asBounds(value).low }))
      .toSorted((a, b) => b.low - a.low)
    const [first, last] = [gave[0], gave.at(-1)]
    if (!first || !last) return []
    if (first === last) return [`${first.name} gave ${one(first.low)}.`]
    return [
      `The highest is ${one(first.low)} (${first.name}), the lowest ${one(last.low)} (${last.name}).`,
    ]
  })
}

function perInWords({ per }: Survey, { coverage, kind }: QuestionCount): string[] {
  const { workforce, workforceAsked } = coverage
  if (!per || workforceAsked === 0 || (kind ?? 'count') !== 'count') return []
  const share = Math.round((100 * workforce) / workforceAsked)
  return [
    `They have ${share} % of the ${per.name}: ${grouped(workforce)} of ${grouped(workforceAsked)}, ${countedPer(per)}.`,
  ]
}

function missingInWords(missing: MissingBody[]): string[] {
  const whys = [...new Set(missing.map(({ why }) => why))]
  return whys.map((why) => {
    const who = missing.filter((one) => one.why === why).map(({ name }) => name)
    const { did, theyDid } = MISSING_WORDS[why]
    return `${who.length} ${who.length === 1 ? did : theyDid}: ${who.join(', ')}.`
  })
}

function largestInWords(survey: Survey, question: QuestionCount, amounts: Amounts): string[] {
  const gave = question.bodies.filter(
    ({ value }) => !isMissing(value) && !isNothingKnown(asBounds(value)),
  )
  const [first] = gave.toSorted((a, b) => sizeOf(b) - sizeOf(a))
  if (!first || gave.length < 2) return []
  const tied = gave.filter((one) => sizeOf(one) === sizeOf(first))
  if (tied.length > 1)
    return [
      `${tied.map(({ name }) => name).join(' and ')} gave the largest number, ${amounts.brief(asBounds(first.value))}.`,
    ]
  return [
    `${capital(first.name)} gave the largest number, ${amounts.brief(asBounds(first.value))}${rateInWords(survey, question, first)}.`,
  ]
}

const sizeOf = ({ value }: BodyValue): number => asBounds(value).low

function rateInWords({ per }: Survey, { bodies }: QuestionCount, { rate }: BodyValue): string {
  if (!rate || !per) return ''
  const rank = rate.rank
    ? ` (${rate.rank} of ${bodies.filter((one) => one.rate?.rank).length} ranked by rate)`
    : ''
  return `, ${rate.per1000.toFixed(2)} ${perThousand(per)}${rank}`
}
