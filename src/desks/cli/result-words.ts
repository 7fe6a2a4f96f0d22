// The result in words, as it is printed when Candour starts and when it builds: what it covers, who is missing, what does not add up.

import { dayInWords } from '../../calendar/day.ts'
import { grouped, inBrief, inWords } from '../../vocabulary/bounds.ts'
import type { BodyValue, MissingBody, QuestionCount, SurveyCount } from '../../vocabulary/count.ts'
import { isMissing } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { MISSING_WORDS } from '../../wording/missing-words.ts'
import { unitWord } from '../../wording/reply-words.ts'

export function resultInWords(survey: Survey, count: SurveyCount): string[] {
  const head = [survey.title, ...(survey.notice ? [`  ${survey.notice.split('. ')[0]}.`] : [])]
  if (survey.notComparable) {
    return [
      ...head,
      `  ${count.answered} of ${count.asked} bodies answered. No total, no rank and no rate: ${survey.notComparable}`,
    ]
  }
  const counted = count.questions.filter(({ units }) => units.length > 0)
  if (counted.length === 0) return [...head, `  ${nothingCounted(count)}`]
  return [
    ...head,
    ...counted.flatMap((question) => questionInWords(survey, question)).map((line) => `  ${line}`),
  ]
}

function nothingCounted({ questions }: SurveyCount): string {
  const waiting = questions.reduce((sum, { pencil }) => sum + pencil.bodies.length, 0)
  return waiting === 0
    ? 'No figure was read in what came.'
    : `Nothing is counted yet: the readings of ${waiting} ${waiting === 1 ? 'body wait' : 'bodies wait'} in pencil for a person to confirm.`
}

function questionInWords(survey: Survey, question: QuestionCount): string[] {
  const { coverage, total, bodies, contradictions } = question
  const names = new Map(survey.bodies.map(({ slug, name }) => [slug, name]))
  const own = question.mixed ? ' in the bodies’ own units' : ''
  const byUnit = question.units.map(
    (part) => `${inBrief(part.total)} ${unitWord(part.unit)} (${part.bodies.length})`,
  )
  return [
    `Question ${question.number}: ${inWords(total)} recorded matters${own}, from ${coverage.bodies} of ${coverage.asked} bodies.`,
    ...(coverage.workforceAsked > 0 ? [workforceInWords(survey, question)] : []),
    `By unit: ${byUnit.join(', ')}.`,
    ...missingInWords(question.missing),
    ...largestInWords(bodies),
    ...(question.pencil.bodies.length > 0
      ? [
          `In pencil and not counted: ${inWords(question.pencil.total)} from ${question.pencil.bodies.length} bodies.`,
        ]
      : []),
    ...contradictions.map(
      ({ body, note, decided }) =>
        `${names.get(body) ?? body}: ${note}${decided ? ` Noted by ${decided.by}.` : ' Nobody has noted why.'}`,
    ),
  ]
}

function workforceInWords({ workforceAt }: Survey, { coverage }: QuestionCount): string {
  const { workforce, workforceAsked } = coverage
  const share = Math.round((100 * workforce) / workforceAsked)
  const at = workforceAt ? ` at ${dayInWords(workforceAt)}` : ''
  return `They employ ${share} % of the workforce: ${grouped(workforce)} of ${grouped(workforceAsked)}, headcount${at}.`
}

function missingInWords(missing: MissingBody[]): string[] {
  const whys = [...new Set(missing.map(({ why }) => why))]
  return whys.map((why) => {
    const who = missing.filter((one) => one.why === why).map(({ name }) => name)
    const { did, theyDid } = MISSING_WORDS[why]
    return `${who.length} ${who.length === 1 ? did : theyDid}: ${who.join(', ')}.`
  })
}

function largestInWords(bodies: BodyValue[]): string[] {
  const gave = bodies.flatMap((body) =>
    isMissing(body.value) ? [] : [{ ...body, value: body.value }],
  )
  const [first] = gave.toSorted((a, b) => b.value.low - a.value.low)
  if (!first || gave.length < 2) return []
  const { rate } = first
  const rateWords = rate
    ? `, ${rate.per1000.toFixed(2)} per 1,000${rate.rank ? ` (${rate.rank} of ${gave.length} by rate)` : ''}`
    : ''
  return [`${first.name} gave the largest number, ${inBrief(first.value)}${rateWords}.`]
}
