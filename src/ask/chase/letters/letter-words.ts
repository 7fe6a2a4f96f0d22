// The sentences that letters about a request share: what was asked and when, the questions again, what others answered.
import { chaseLawOf, type LawOfChase } from '../../../vocabulary/asking/chase-law.ts'
import { bodyOf } from '../../../vocabulary/bodies.ts'
import { bodyNoun } from '../../../wording/body-noun.ts'
import { cardinal } from '../../../wording/count-words.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { listed, questionsNamed } from '../question-words.ts'
import { type ChaseFacts, gap, type OthersAnswered } from './chase-facts.ts'
import { otherDaySent } from './other-day-sent.ts'

export const lawOf = ({ asked }: ChaseFacts): LawOfChase => chaseLawOf(asked)

/** "FOI request of 2 September 2024: Potholes (your reference F 12)" */
export function subjectOf(facts: ChaseFacts, first: string): string {
  const { events, survey } = facts.asked
  const sent = events?.sent ?? events?.received
  const doubt = otherDaySent(facts.asked)
  const theirs = events?.reference ? ` (your reference ${events.reference})` : ''
  const of = sent && !doubt ? ` of ${dayInWords(sent)}` : ''
  return `${first}: ${lawOf(facts).short} request${of}, ${survey.title}${theirs}`
}

/** "On 2 September 2024 I asked Ashcombe Council under the Freedom of Information Act 2000 for information on …" */
export function whatWasAsked(facts: ChaseFacts): string {
  const { events, survey, body } = facts.asked
  const sent = events?.sent ?? events?.received
  const doubt = otherDaySent(facts.asked)
  const reference = events?.reference ? ` Your reference is ${events.reference}.` : ''
  return `${doubt ? `On ${doubt} I` : sent ? `On ${dayInWords(sent)} I` : 'I'} sent ${bodyOf(body.slug)?.officialName ?? body.name} a request under the ${lawOf(facts).name} (“${unended(survey.title)}”).${reference}`
}

export const questionsAgain = ({ asked: { survey } }: ChaseFacts): string[] => [
  survey.questions.length === 1
    ? 'The question again, for ease:'
    : 'The questions again, for ease:',
  survey.questions.map(({ number, asks }) => `${number}. ${asks}`).join('\n'),
]

/** "Seven of the 11 other councils that I asked the same have answered." Only who gave what a person confirmed is counted. */
export function othersInBrief({ asked: { survey }, others }: ChaseFacts): string | null {
  const names = new Set(others.flatMap(({ gave }) => gave.map(({ name }) => name)))
  const all = survey.bodies.length - 1
  if (names.size === 0 || survey.notComparable) return null
  const { full: many, fullOne: one } = bodyNoun(survey.bodies)
  if (names.size === all && all > 1)
    return `All ${cardinal(all)} other ${many} that I asked the same have answered.`
  return `${capitalised(cardinal(names.size))} of the ${cardinal(all)} other ${all === 1 ? one : many} that I asked the same ${names.size === 1 ? 'has' : 'have'} answered.`
}

/** Names no more than a reader takes in. */
const NAMED = 6

/** Who answered these questions with what, question by question; null where nobody did. */
export function othersOn(
  { asked: { survey }, others, withFigures }: ChaseFacts,
  numbers: readonly string[],
): string | null {
  const own = others.filter(({ number, gave }) => numbers.includes(number) && gave.length > 0)
  const [first] = own
  if (!first || survey.notComparable) return null
  const { full, fullOne } = bodyNoun(survey.bodies)
  const named = ({ gave }: OthersAnswered): string =>
    listed([
      ...gave
        .slice(0, NAMED)
        .map(({ name, value }) => (withFigures && value !== null ? `${name} (${value})` : name)),
      ...(gave.length > NAMED ? [`${cardinal(gave.length - NAMED)} more`] : []),
    ])
  const alike = [...Map.groupBy(own, named)]
  const head = `I put the same, in the same words, to ${cardinal(first.asked)} other ${first.asked === 1 ? fullOne : full}.`
  const [only] = alike
  if (alike.length === 1 && only)
    return `${head} These have answered ${numbers.length === 1 ? 'it' : questionsNamed(only[1].map(({ number }) => number))} with a number: ${only[0]}.`
  const lines = alike.map(
    ([names, of]) => `- ${questionsNamed(of.map(({ number }) => number))}: ${names}`,
  )
  return `${head} These have answered with a number:\n${lines.join('\n')}`
}

/** As mail goes: plain blanks, an empty line between paragraphs, nobody’s name made up. */
export function letterText(
  facts: ChaseFacts,
  greeting: string,
  paragraphs: readonly (string | null | false)[],
): string {
  const { ourReference, signer } = facts
  return [
    greeting,
    ...paragraphs.filter((one): one is string => Boolean(one)),
    `Yours faithfully,\n\n${signer ?? gap('your name')}`,
    ...(ourReference === null ? [] : [`Our reference: ${ourReference}`]),
  ]
    .join('\n\n')
    .replaceAll('\u00a0', ' ')
}

export const DEAR = 'Dear Freedom of Information team,'

/** "s12(1)" is "section 12(1)", "reg12(4)(b)" is "regulation 12(4)(b)". */
export const sectionNamed = (section: string): string =>
  section.replace(/^s\.?\s?(?=\d)/, 'section ').replace(/^reg\.?\s?(?=\d)/, 'regulation ')

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const unended = (title: string): string => title.replace(/[.?!]+$/, '')
