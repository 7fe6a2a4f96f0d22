// Each part of a letter against the request: is it there, is it whole, and is what it says true? Runs on the parts as they are
// written and on the parts as they were read back out of a file.
import { costLaw } from '../../vocabulary/answering/cost-law.ts'
import { headOf, letterLaw, mustOf } from '../../vocabulary/answering/letter-law.ts'
import type { LetterPart } from '../../vocabulary/answering/notice.ts'
import { neitherIn, sectionIn } from '../../vocabulary/answering/reason-law.ts'
import { dayInWords } from '../../wording/dates.ts'
import { adviceInWords, hoursSaid } from '../estimate/estimate-words.ts'
import { companionsInWords } from '../reasons/companions.ts'
import { WEIGHED } from '../reasons/draft-reason.ts'
import type { Parts } from './draft-notice.ts'
import {
  isExemption,
  isQualified,
  type NoticeFacts,
  type QuestionAnswered,
  questionsSaid,
  refusedIn,
} from './notice-facts.ts'
import { costReasons, partsNeeded } from './parts-needed.ts'
import { plainWords, says } from './plain-words.ts'

export interface NoticeFault {
  part: LetterPart
  fault: 'missing' | 'lacks' | 'untrue' | 'gap' | 'number' | 'closed' | 'day'
  message: string
  /** The letter cannot be sent with it. */
  blocks: boolean
}

export const faultIn = (
  part: LetterPart,
  fault: NoticeFault['fault'],
  message: string,
): NoticeFault => ({ part, fault, message, blocks: true })

export function faultsOfParts(parts: Parts, facts: NoticeFacts): NoticeFault[] {
  return [
    ...withoutReason(facts),
    ...partsNeeded(facts).flatMap((part) => {
      const text = parts[part] ?? ''
      if (text.trim() === '') return [faultIn(part, 'missing', `${partSaid(part)} is missing.`)]
      return CHECKS[part](text, facts).map(({ fault, message }) => faultIn(part, fault, message))
    }),
  ]
}

/** A question that is refused, wholly or in marked numbers, has a reason by the law. */
const withoutReason = (facts: NoticeFacts): NoticeFault[] => [
  ...refusedIn(facts)
    .filter(({ number }) => !given(facts).some(({ questions }) => questions.includes(number)))
    .filter(({ outcome }) => outcome !== 'later')
    .map(({ number }) =>
      faultIn(
        'section',
        'untrue',
        `Something of question ${number} is refused, and no reason is given for it.`,
      ),
    ),
  ...facts.reasons
    .filter(({ group }) => group !== null)
    .flatMap(({ questions }) => questions.filter((number) => printsAll(number, facts)))
    .map((number) =>
      faultIn(
        'section',
        'untrue',
        `Nothing is marked as withheld in the table of question ${number}: take it out of the reason for marked numbers.`,
      ),
    ),
  ...facts.neither
    .flatMap(({ questions }) => questions)
    .filter((number) => facts.reasons.some(({ questions }) => questions.includes(number)))
    .map((number) =>
      faultIn(
        'section',
        'untrue',
        `Question ${number} is neither confirmed nor denied: a further reason for it tells that something is held.`,
      ),
    ),
]

/** It has a table, and no number of that is marked. */
function printsAll(number: string, { tables }: NoticeFacts): boolean {
  const own = tables.filter(({ questions }) => questions.includes(number))
  return own.length > 0 && own.every(({ key }) => !key.some((line) => line.startsWith('[c]')))
}

export const partSaid = (part: LetterPart): string =>
  headOf(part) === '' ? `The part “${part.replaceAll('-', ' ')}”` : `The part “${headOf(part)}”`

interface Wrong {
  fault: 'lacks' | 'untrue'
  message: string
}

type Check = (text: string, facts: NoticeFacts) => Wrong[]

const lacks = (text: string, words: string | undefined, what: string): Wrong[] =>
  words !== undefined && says(text, words)
    ? []
    : [{ fault: 'lacks', message: `It does not say ${what}.` }]

const untrue = (message: string): Wrong => ({ fault: 'untrue', message })

const CHECKS: Record<LetterPart, Check> = {
  'date-and-reference': (text, { on, reference, received }) => [
    ...lacks(text, dayInWords(on), `its day, ${dayInWords(on)}`),
    ...lacks(text, reference, `the reference ${reference}`),
    ...lacks(text, dayInWords(received), 'when the request was received'),
  ],
  opening: () => [],
  tables: (text, { tables, documents }) => [
    ...tables.flatMap(({ name }) => lacks(text, name, `which table is ${name}`)),
    ...documents.flatMap(({ title }) => lacks(text, title, `that “${title}” comes with it`)),
  ],
  'what-is-unclear': (text, { unclear }) =>
    lacks(text, String(unclear?.lapsesAfter), 'after how many days nothing is taken as an answer'),
  fee: (text, { fee }) => lacks(text, `£${fee?.pounds}`, 'how much the fee is'),
  'what-is-refused': (text, { questions }) =>
    questions.flatMap((question) => lineSays(text, question, outcomeSaid(question))),
  held: (text, facts) => facts.questions.flatMap((question) => heldTrue(text, question, facts)),
  refused: (text, facts) => [
    ...lacks(text, mustOf(facts.law).notice, `that it is a ${mustOf(facts.law).notice}`),
    ...(costReasons(facts).length > 0 ? lacks(text, '17(5)', 'section 17(5)') : []),
    ...(facts.neither.length > 0
      ? lacks(text, 'neither confirm nor deny', 'that we neither confirm nor deny')
      : []),
  ],
  section: (text, facts) => [
    ...given(facts).flatMap(({ section }) =>
      citesOf(section).flatMap((cite) => lacks(text, cite, `${mustOf(facts.law).unit} ${cite}`)),
    ),
    ...citedIn(text)
      .filter(({ unit, cite }) => !isBeside(unit, cite, facts))
      .filter(
        ({ unit, cite }) =>
          unit !== mustOf(facts.law).unit ||
          !given(facts).some(({ section }) => citesOf(section).includes(cite)),
      )
      .map(({ unit, cite }) => untrue(`It cites ${unit} ${cite}, which no reason gives.`)),
  ],
  'why-it-applies': (text, facts) => [
    ...[...facts.reasons, ...facts.neither]
      .filter(isExemption)
      .flatMap(({ section, questions }) => [
        ...lacks(
          text,
          citesOf(section)[0],
          `why section ${citesOf(section)[0] ?? section} applies`,
        ),
        ...questions.flatMap((one) =>
          new RegExp(String.raw`\bquestions? [^.]*\b${one}\b`, 'iu').test(plainWords(text))
            ? []
            : [
                {
                  fault: 'lacks',
                  message: `It does not say why question ${one} is refused.`,
                } as const,
              ],
        ),
      ]),
    ...(facts.hasCompanions
      ? lacks(text, companionsInWords(), 'the sentence about further figures')
      : []),
  ],
  balance: (text, facts) => [
    ...presumed(text, facts),
    ...[...facts.reasons, ...facts.neither]
      .filter(isQualified)
      .flatMap(({ section }) => [
        ...lacks(
          text,
          citesOf(section)[0],
          `the balance of section ${citesOf(section)[0] ?? section}`,
        ),
        ...WEIGHED.flatMap(([head]) =>
          new RegExp(String.raw`${head.toLowerCase()}: ?\S`, 'u').test(plainWords(text))
            ? []
            : [{ fault: 'lacks', message: `It does not say the ${head.toLowerCase()}.` } as const],
        ),
      ]),
  ],
  'more-time': (text, { moreTime, law }) => [
    ...lacks(text, moreTime ? dayInWords(moreTime.until) : undefined, 'by which day it is decided'),
    ...(law === 'eir'
      ? lacks(text, 'regulation 7(1)', 'by which regulation more time is taken')
      : lacks(text, citesOf(moreTime?.section ?? '')[0], 'which section is weighed')),
    ...lacks(text, mustOf(law).moreTime, `why more time may be taken: ${mustOf(law).moreTime}`),
  ],
  'cost-or-vexatious': (text, facts) => [
    ...costReasons(facts).flatMap(({ section }) =>
      lacks(text, citesOf(section)[0], `section ${citesOf(section)[0] ?? section}`),
    ),
    ...(facts.cost
      ? [
          ...lacks(text, costLaw().regulations.name, 'the regulations by their name'),
          ...lacks(text, `£${facts.cost.sum.limit.pounds}`, 'the limit in pounds'),
          ...lacks(text, hoursSaid(facts.cost.sum.hours), 'how many hours it would take'),
          ...estimateFalls(facts, facts.cost),
        ]
      : costReasons(facts).some(({ section }) => section.startsWith('s12'))
        ? [untrue('It rests on cost, and there is no estimate.')]
        : []),
  ],
  advice: (text, { ladder, cost, asked }) => {
    const offered = [
      ...ladder.map(({ words }) => words),
      ...(cost?.advice.map(adviceInWords) ?? []),
      cost?.estimate.advice ?? '',
      asked['adviceOwn'] ?? '',
    ].filter((one) => one.trim() !== '')
    return offered.length === 0 || offered.some((one) => says(text, one.replace(/[.;]\s*$/u, '')))
      ? []
      : [
          {
            fault: 'lacks',
            message: 'It does not say what narrower or other question would be answered.',
          },
        ]
  },
  licence: (text, { asked }) =>
    lacks(text, asked['licence']?.trim() || letterLaw().licence.name, 'the licence by its name'),
  review: (text, { asked, reference, law }) => [
    ...lacks(text, 'internal review', 'that there is an internal review'),
    ...lacks(text, mustOf(law).review, `that it is of ${mustOf(law).review}`),
    ...lacks(text, '40 working days', 'within 40 working days'),
    ...lacks(text, asked['reviewTo'], 'where it is asked for'),
    ...lacks(text, reference, `the reference ${reference}`),
  ],
  complaint: (text, { law, asked }) => {
    const { address, portal } = letterLaw().ico
    return [
      ...lacks(text, 'section 50', 'section 50'),
      ...lacks(text, mustOf(law).complaint, mustOf(law).complaint),
      ...lacks(text, 'Information Commissioner', 'to whom a complaint is made'),
      ...lacks(text, asked['commissioner']?.trim() || address, 'the address of the Commissioner'),
      ...lacks(text, portal, 'the portal of the Commissioner'),
    ]
  },
  'what-figures-count': (text, { tables }) =>
    tables.flatMap(({ name, words, asOf }) => [
      ...lacks(text, words.replace(/[.;]\s*$/u, ''), `what ${name} counts`),
      ...lacks(text, dayInWords(asOf), `as of which day ${name} counts`),
    ]),
}

/** Under the Regulations the balance begins from a presumption, and says so. */
function presumed(text: string, { law }: NoticeFacts): Wrong[] {
  const { presumption } = mustOf(law)
  return presumption === '' ? [] : lacks(text, presumption, `the presumption of ${presumption}`)
}

/** A refusal on cost rests on an estimate of that question which is one, and over the limit. */
const estimateFalls = (
  { questions }: NoticeFacts,
  { estimate, sum }: NonNullable<NoticeFacts['cost']>,
): Wrong[] => [
  ...(sum.verdict === 'over'
    ? []
    : [
        untrue(
          sum.verdict === 'within'
            ? 'Its estimate is within the limit.'
            : `Its estimate is none yet: ${sum.refused.map(({ message }) => message).join(' ')}`,
        ),
      ]),
  ...questions
    .filter(
      ({ number, outcome }) => outcome === 'refused-cost' && !estimate.questions.includes(number),
    )
    .map(({ number }) =>
      untrue(`Question ${number} is refused on cost, and the estimate is not of it.`),
    ),
]

const given = (facts: NoticeFacts) => [...facts.reasons, ...facts.neither]

const citesOf = (section: string): readonly string[] =>
  (sectionIn(section) ?? neitherIn(section))?.cites ?? []

/** "section 40(3A)(a)" is 40(3A)(a); "sections 40(2), 31(1)(g) and 36": each of them is cited. */
const citedIn = (text: string): { unit: string; cite: string }[] =>
  [...text.matchAll(CITED)].flatMap(([ink, unit = '']) =>
    (ink.match(SECTION) ?? []).map((cite) => ({ unit: unit.toLowerCase(), cite })),
  )

/** Sections of what is told beside the reasons, 10, 16, 17 and 50, are none of them. */
const isBeside = (unit: string, cite: string, { law }: NoticeFacts): boolean =>
  (unit === mustOf(law).unit &&
    mustOf(law).beside.some((one) => cite === one || cite.startsWith(`${one}(`))) ||
  (unit === 'section' && cite === '50')

const SECTION = /\d+[A-Z]*(?:\(\w+\))*/gu
const CITED =
  /\b(section|regulation)s? \d+[A-Z]*(?:\(\w+\))*(?:(?:,| and| or| with)+ \d+[A-Z]*(?:\(\w+\))*)*/giu

const outcomeSaid = ({ outcome }: QuestionAnswered): string | null =>
  outcome === null ? null : letterLaw().outcomes[outcome]

function lineSays(text: string, { number }: QuestionAnswered, words: string | null): Wrong[] {
  const line = lineOf(text, number)
  if (line === null) return [{ fault: 'lacks', message: `It does not name question ${number}.` }]
  if (words === null) return [untrue(`Question ${number} has no answer yet.`)]
  return says(line, words) ? [] : [untrue(`To question ${number} it must say “${words}”.`)]
}

/** Of a list, from where it names the question. */
const lineOf = (text: string, number: string): string | null =>
  text
    .split('\n')
    .find((line) => new RegExp(String.raw`^\W*question ${number}\b`, 'iu').test(line)) ?? null

function heldTrue(text: string, question: QuestionAnswered, { reasons }: NoticeFacts): Wrong[] {
  const { number, outcome, held } = question
  const line = lineOf(text, number)
  const of = questionsSaid([number])
  if (line === null) return [{ fault: 'lacks', message: `It does not say whether ${of} is held.` }]
  const said = plainWords(line)
  const denies = /\b(?:not hold|no information|nothing (?:is )?held)\b/u.test(said)
  const neither = /neither confirm nor den/u.test(said)
  if (outcome === 'ncnd')
    return neither && !denies ? [] : [untrue(`Of ${of} neither may be confirmed nor denied.`)]
  if (neither) return [untrue(`Of ${of} it is said whether it is held.`)]
  const confirmsNothing = reasons.some(
    ({ section, questions }) => questions.includes(number) && sectionIn(section)?.confirmsNothing,
  )
  if (confirmsNothing && held === null)
    return denies || /: we hold\b/u.test(said)
      ? [untrue(`Of ${of} it is not said whether it is held: finding out costs too much.`)]
      : []
  if (held === false || outcome === 'not-held')
    return denies ? [] : [untrue(`What ${of} asks for is not held.`)]
  return denies ? [untrue(`What ${of} asks for is held.`)] : []
}
