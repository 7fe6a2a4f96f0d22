// What the survey found, and what a body gave or where it stands, in a line of plain text: for title bars, cards and whoever shares a page.
import { gaveNumber, valueGiven } from '../../count/gave-number.ts'
import { bodyOf } from '../../vocabulary/bodies.ts'
import { isNothingKnown } from '../../vocabulary/bounds.ts'
import type { QuestionCount } from '../../vocabulary/count.ts'
import { addsUp, asBounds, isMissing } from '../../vocabulary/reply.ts'
import { isLetter } from '../../vocabulary/source.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import { amountsOf } from '../../wording/amounts.ts'
import { capital } from '../../wording/count-words.ts'
import { MISSING_WORDS } from '../../wording/missing-words.ts'
import { sourceInWords } from '../../wording/source-words.ts'
import { totalInWords } from '../sums/question.ts'
import { type Edition, questionAsked } from './edition.ts'

/** "At least 558 recorded matters". */
export const headlineInText = (edition: Edition, question: QuestionCount): string =>
  addsUp(question)
    ? capital(totalInWords(edition, question))
    : (questionAsked(edition, question.number)?.counts?.many ?? `Question ${question.number}`)

/** "At least 558 recorded matters, from 23 of 43 police forces" */
export function surveyInBrief(edition: Edition): string {
  const { main, noun, input } = edition
  if (!main) return input.survey.title
  const { asked } = main.coverage
  return `${headlineInText(edition, main)}, from ${gaveNumber(main).length} of ${asked} ${asked === 1 ? noun.fullOne : noun.full}`
}

/** "West Mercia Police: 20 investigations", "Surrey Police: refused to answer". */
export function bodyInBrief({ main, labels }: Edition, body: BodyAsked): string {
  const name = bodyOf(body.slug)?.officialName ?? body.name
  const one = main && gaveNumber(main).find((value) => value.body === body.slug)
  if (!main || !one) {
    const value = main && valueGiven(main, body.slug)
    return value && isMissing(value)
      ? `${name}: ${MISSING_WORDS[value.none].short.toLowerCase()}`
      : name
  }
  const value = asBounds(one.value)
  if (isNothingKnown(value)) return `${name} gave numbers for parts of what was asked`
  const { unit, unitInk } = one
  const isCount = (main.kind ?? 'count') === 'count'
  const counted = isCount && unit ? ` ${labels.counted({ unit, unitInk }, value.high)}` : ''
  const source = one.figures[0]?.source
  const from = isLetter(source) ? '' : `, ${sourceInWords(source)}`
  return `${name}: ${amountsOf({ kind: main.kind, unit }, labels).words(value)}${counted}${from}`
}
