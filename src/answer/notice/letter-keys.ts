// What stands in the places of a letter's texts, from the facts of the request. A key without a value is a gap; a list is lines.
import { costLaw } from '../../vocabulary/answering/cost-law.ts'
import { letterLaw } from '../../vocabulary/answering/letter-law.ts'
import type { Outcome } from '../../vocabulary/answering/notice.ts'
import { neitherIn, sectionIn } from '../../vocabulary/answering/reason-law.ts'
import type { RequestLaw } from '../../vocabulary/answering/request.ts'
import { LAW_WORDS } from '../../wording/answering/law-words.ts'
import { dayInWords } from '../../wording/dates.ts'
import { adviceInWords, estimateInWords } from '../estimate/estimate-words.ts'
import { companionsInWords } from '../reasons/companions.ts'
import { draftBalance } from '../reasons/draft-reason.ts'
import {
  isExemption,
  isQualified,
  type NoticeFacts,
  type NoticeTable,
  type QuestionAnswered,
  questionsSaid,
  refusedIn,
} from './notice-facts.ts'

export type LetterKeys = Readonly<Record<string, string | readonly string[] | undefined>>

export function letterKeys(facts: NoticeFacts): LetterKeys {
  const { kind, asked, ico } = { ...facts, ico: letterLaw().ico }
  return {
    [`kind.${kind}`]: 'yes',
    [`law.${facts.law}`]: 'yes',
    law: LAWS[facts.law],
    on: dayInWords(facts.on),
    reference: facts.reference,
    received: dayInWords(facts.received),
    extendedOn: facts.extendedOn ? dayInWords(facts.extendedOn) : undefined,
    reviewTo: said(asked['reviewTo']),
    licence:
      facts.tables.length > 0 ? (said(asked['licence']) ?? letterLaw().licence.name) : undefined,
    'ico.address': said(asked['commissioner']) ?? ico.address,
    'ico.portal': ico.portal,
    questions: facts.questions.map(questionLine),
    held: facts.questions.map((one) => heldLine(one, facts)),
    tables: [
      ...facts.tables.flatMap(({ name, questions }) => [
        `${capital(name)} answers ${questionsSaid(questions)}.`,
        `{${name}}`,
      ]),
      ...facts.documents.map(
        ({ question, title }) =>
          `Question ${question} is answered by “${title}”, which comes with this letter.`,
      ),
    ],
    counts: countsSaid(facts.tables),
    ...refusedKeys(facts),
    ...reasonKeys(facts),
    ...costKeys(facts),
    ...otherKeys(facts),
  }
}

/** "your request under the …" */
const LAWS: Record<RequestLaw, string> = {
  ...LAW_WORDS,
  'subject-access': 'right of access of the UK GDPR',
}

/** What several tables count is said once of all of them. */
function countsSaid(tables: readonly NoticeTable[]): string[] {
  const alike = Map.groupBy(tables, ({ words, asOf }) => `${bare(words)}\n${asOf}`)
  return [...alike.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const names = group.map(({ name }) => name)
    const who =
      names.length === 1 ? `${capital(first.name)} counts` : `${capital(inARow(names))} count`
    return `${who} ${counted(first.words)}, as the register stood on ${dayInWords(first.asOf)}.`
  })
}

const inARow = (names: readonly string[]): string =>
  [names.slice(0, -1).join(', '), names.at(-1)].join(' and ')

const said = (text: string | undefined): string | undefined => text?.trim() || undefined

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

const bare = (text: string): string => text.trim().replace(/[.;]$/u, '')

/** As it goes on after “table 1 counts”, also where it was written as a sentence of its own. */
const counted = (words: string): string =>
  bare(words).replace(/^(?:the|these) (?:figures|numbers) counts? /iu, '')

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

export const questionLine = ({ number, words, outcome }: QuestionAnswered): string =>
  `Question ${number}: “${oneLine(words)}” – ${outcome === null ? '[… what is answered to it]' : letterLaw().outcomes[outcome]}.`

const HELD: Record<'yes' | 'no' | 'neither' | 'cost', string> = {
  yes: 'we hold this.',
  no: 'we do not hold this.',
  neither: 'we neither confirm nor deny whether we hold this.',
  cost: 'we do not say whether we hold this, since finding out would itself exceed the limit.',
}

/** Whether that is held is confirmed by what was done to it; a letter that more time is taken confirms nothing by itself. */
const GIVEN: readonly (Outcome | null)[] = ['full', 'partial', 'refused', 'elsewhere']

export function heldLine(
  { number, outcome, held, heldWhy }: QuestionAnswered,
  { reasons }: Pick<NoticeFacts, 'reasons'>,
): string {
  const confirmsNothing = reasons.some(
    ({ section, questions }) => questions.includes(number) && sectionIn(section)?.confirmsNothing,
  )
  const so =
    outcome === 'ncnd'
      ? HELD.neither
      : outcome === 'not-held' || held === false
        ? [HELD.no, oneLine(heldWhy)].filter(Boolean).join(' ')
        : held === true || GIVEN.includes(outcome)
          ? HELD.yes
          : confirmsNothing
            ? HELD.cost
            : '[… whether it is held]'
  return `Question ${number}: ${so}`
}

function refusedKeys(facts: NoticeFacts): LetterKeys {
  const refused = refusedIn(facts)
  const of = (outcomes: readonly Outcome[]): string | undefined => {
    const numbers = refused.filter(({ outcome }) => outcome !== null && outcomes.includes(outcome))
    return numbers.length > 0 ? questionsSaid(numbers.map(({ number }) => number)) : undefined
  }
  const vexed = facts.reasons.filter(({ section }) => section.startsWith('s14'))
  const weighed = facts.kind === 'more-time' ? [] : facts.reasons.filter(isQualified)
  return {
    'refuses.some': of(['partial', 'refused', 'elsewhere', 'not-held', 'later'].filter(isOutcome)),
    'refuses.weighed':
      weighed.length > 0 ? questionsSaid(weighed.flatMap(({ questions }) => questions)) : undefined,
    'refuses.cost': of(['refused-cost']) ?? joined(vexed.flatMap(({ questions }) => questions)),
    'refuses.neither': of(['ncnd']),
  }
}

const isOutcome = (text: string): text is Outcome => Object.hasOwn(letterLaw().outcomes, text)

const joined = (numbers: readonly string[]): string | undefined =>
  numbers.length > 0 ? questionsSaid(numbers) : undefined

function reasonKeys(facts: NoticeFacts): LetterKeys {
  const told = facts.reasons
  const all = [...told, ...facts.neither]
  const citation = (section: string) =>
    (sectionIn(section) ?? neitherIn(section))?.citation ?? section
  const title = (section: string) =>
    sectionIn(section)?.title ?? sectionIn(neitherIn(section)?.of ?? '')?.title ?? ''
  const lead = ({
    section,
    questions,
  }: {
    section: string
    questions: readonly string[]
  }): string => `${capital(citation(section))}, ${questionsSaid(questions)}.`
  const balanced = facts.kind === 'more-time' ? [] : all.filter(isQualified)
  return {
    sections: [
      ...new Set(
        all.map(
          ({ section, questions }) =>
            `${citation(section)} (${title(section)}): ${questionsSaid(questions)}`,
        ),
      ),
    ],
    reasons: all
      .filter(isExemption)
      .flatMap((one) => [lead(one), ...one.text.split(/\n{2,}/u).map((text) => text.trim())]),
    balances: balanced.flatMap((one) => [
      lead(one),
      ...draftBalance(one.section, one.fields).split('\n\n'),
    ]),
    companions: facts.hasCompanions ? companionsInWords() : undefined,
    leavesOut: said(facts.asked['leavesOut']),
    vexatious: told
      .filter(({ section }) => section.startsWith('s14'))
      .flatMap((one) => [lead(one), ...one.text.split(/\n{2,}/u)]),
  }
}

function costKeys({ cost, ladder, asked }: NoticeFacts): LetterKeys {
  const advised = [
    ...ladder.map(
      ({ words, numbers }) => `${capital(bare(words))}: the answer would print ${numbers} numbers.`,
    ),
    ...(cost?.advice.map(adviceInWords) ?? []),
    ...(cost?.estimate.advice.trim() ? [cost.estimate.advice.trim()] : []),
  ]
  return {
    advice: advised.length > 0 ? advised : undefined,
    adviceOwn:
      said(asked['adviceOwn']) ??
      (advised.length === 0 ? '[… what else would be answered]' : undefined),
    ...(cost && {
      cost: 'yes',
      'cost.what':
        cost.estimate.section === 's12(2)'
          ? `even finding out whether we hold what ${questionsSaid(cost.estimate.questions)} asks for`
          : `answering ${questionsSaid(cost.estimate.questions)}`,
      'cost.section': sectionIn(cost.estimate.section)?.citation,
      'cost.regulations': costLaw().regulations.name,
      'cost.sum': estimateInWords(cost.estimate, cost.sum),
    }),
  }
}

const REVIEWED: Record<'upheld' | 'in-part' | 'overturned', string> = {
  upheld: 'Our answer stands.',
  'in-part': 'Our answer is changed in part.',
  overturned: 'Our answer is overturned, and this one stands in its place.',
}

const otherKeys = ({ moreTime, review, corrects, unclear, fee }: NoticeFacts): LetterKeys => ({
  ...(moreTime && {
    until: dayInWords(moreTime.until),
    'until.section': sectionIn(moreTime.section)?.citation ?? moreTime.section,
    'until.questions': questionsSaid(moreTime.questions),
    'until.why': moreTime.why,
  }),
  ...(review && {
    reviewOf: review.of,
    reviewOutcome: `${REVIEWED[review.outcome]} ${review.why}`.trim(),
  }),
  ...(corrects && { correctedOn: dayInWords(corrects.on), correctedWhy: corrects.why }),
  ...(unclear && {
    unclear: [
      ...(unclear.questions.length > 0 ? [`About ${questionsSaid(unclear.questions)}:`] : []),
      unclear.asked,
    ],
    lapsesAfter: String(unclear.lapsesAfter),
  }),
  ...(fee && { pounds: String(fee.pounds) }),
})
