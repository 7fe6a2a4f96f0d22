// Every number that a letter says, in figures or in words, is a number of the released table, or one of a closed list: days of
// the request, references, sections, addresses, and in their own parts the estimate and the advice.
import { letterLaw } from '../../vocabulary/answering/letter-law.ts'
import type { LetterPart } from '../../vocabulary/answering/notice.ts'
import { numberOf, ONE_NUMBER } from '../../vocabulary/packs/number-words.ts'
import { dayInWords } from '../../wording/dates.ts'
import { contentOf } from '../../write/plain/content.ts'
import { numbersOfEstimate } from '../estimate/estimate-words.ts'
import { companionsInWords } from '../reasons/companions.ts'
import { faultIn, type NoticeFault } from './check-parts.ts'
import type { Parts } from './draft-notice.ts'
import type { NoticeFacts } from './notice-facts.ts'

export function numbersNotGiven(parts: Parts, facts: NoticeFacts): NoticeFault[] {
  const closed = closedTexts(facts)
  const published = new Set(facts.tables.flatMap(({ values }) => [...values]))
  return entriesOf(parts).flatMap(([part, text]) => {
    const own = new Set(ownNumbers(part, facts))
    const masked = withoutClosed(text, closed)
    return [
      ...daysUnknown(masked).map((ink) => ({
        ...faultIn(
          part,
          'day',
          `“${ink}” is a day that the request does not know: see that it tells of nobody.`,
        ),
        blocks: false,
      })),
      ...numbersIn(withoutDays(masked))
        .filter(({ value }) => !published.has(value) && !own.has(value))
        .map(({ ink }) => faultIn(part, 'number', `“${ink}” is no number of the released table.`)),
    ]
  })
}

export const entriesOf = (parts: Parts): [LetterPart, string][] =>
  Object.entries(parts) as [LetterPart, string][]

/** Whole texts in which numbers may stand. */
function closedTexts(facts: NoticeFacts): string[] {
  const { ico, licence } = letterLaw()
  return [
    ico.address,
    ico.portal,
    licence.name,
    companionsInWords(),
    facts.reference,
    facts.review?.of ?? '',
    facts.invented ?? '',
    ...facts.documents.map(({ title }) => title),
    ...Object.entries(facts.asked).flatMap(([name, text]) =>
      name === 'adviceOwn' || name === 'leavesOut' ? [] : text.split('\n'),
    ),
    ...facts.questions.map(({ words }) => words.replaceAll(/\s+/gu, ' ')),
    ...facts.tables.flatMap(({ words, table, key }) => [
      words.trim().replace(/[.;]$/u, ''),
      ...key,
      ...table.rows
        .flat()
        .map((cell) => String(contentOf(cell) ?? ''))
        .filter((text) => /\p{L}/u.test(text)),
    ]),
    ...daysOf(facts).map(dayInWords),
  ]
    .filter(isOwnLine)
    .toSorted((a, b) => b.length - a.length)
}

/** An address, a telephone, a sentence: a number alone on a line is no closed text, or it could be said anywhere. */
const isOwnLine = (text: string): boolean =>
  (text.length >= 5 && /\p{L}/u.test(text)) || text.replaceAll(/\D/gu, '').length >= 7

const daysOf = (facts: NoticeFacts): string[] =>
  [
    facts.on,
    facts.received,
    facts.extendedOn,
    facts.moreTime?.until,
    facts.corrects?.on,
    ...facts.tables.map(({ asOf }) => asOf),
    ...facts.reasons.flatMap(({ until, fields }) => [until, ...Object.values(fields)]),
    ...(facts.cost?.estimate.work.map(({ sample }) => sample.on) ?? []),
    ...(facts.cost?.estimate.together.map(({ received }) => received) ?? []),
  ].filter((day): day is string => typeof day === 'string' && /^\d{4}-\d\d-\d\d$/u.test(day))

const spaced = (text: string): string => text.replaceAll(/[\u00a0\u202f\u2009]/gu, ' ')

function withoutClosed(text: string, closed: readonly string[]): string {
  let left = spaced(text)
  for (const one of closed) left = left.replaceAll(spaced(one), ' · ')
  for (const pattern of [...letterLaw().allowed, ...LAWS]) left = left.replaceAll(pattern, ' · ')
  return left
}

const SECTION = String.raw`\d+[A-Z]*(?:\(\w+\))*`

/** Sections, questions, tables, the foot of a page, cases of courts, and the year of an Act. */
const LAWS: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:sections?|s\.?|regulations?|articles?|paragraphs?|schedules?) ?${SECTION}(?:(?:,| and| or| with| by virtue of)* (?:sections? )?${SECTION}(?=\b|\W))*`,
    'giu',
  ),
  /\bquestions? \d+[a-z]?(?:(?:,| and| or)+ \d+[a-z]?\b(?! ?(?:officers|staff|people|matters)))*/giu,
  /\{?\btables? \d+\}?(?:(?:,| and)+ \d+\b)*/giu,
  /\bPage \d+(?: of \d+)?/gu,
  /\[\d{4}\] [A-Z]+[A-Za-z]* \d+(?: \([A-Za-z]+\))?/gu,
  /\b(?:Act|Regulations|Order|Code)(?: \([^)]*\))? \d{4}\b/gu,
]

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const DAYS = new RegExp(
  String.raw`\b\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}(?: \d{4})?\b|\b${MONTH} \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?\b|\b\d{1,2}/\d{1,2}/\d{2,4}\b|\b\d{4}-\d\d-\d\d\b`,
  'gu',
)
/** 2014, 2019/20, 2019 to 2020. */
const YEARS = /(?<![\d,.£])(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?(?![\d,]|\.\d)/gu

const daysUnknown = (masked: string): string[] => [...masked.matchAll(DAYS)].map(([ink]) => ink)

export const withoutDays = (masked: string): string =>
  masked.replaceAll(DAYS, ' · ').replaceAll(YEARS, ' · ')

const NUMBERS = new RegExp(String.raw`(?<![\p{L}\d])${ONE_NUMBER}(?![\p{L}\d])(?:\.\d+)?`, 'giu')

export const numbersIn = (text: string): { ink: string; value: number }[] =>
  [...text.matchAll(NUMBERS)].map(([ink]) => {
    const [whole = ink, part] = /^(.*?)(\.\d+)?$/u.exec(ink)?.slice(1) ?? []
    return { ink, value: numberOf(whole) + (part ? Number(part) : 0) }
  })

/** The sum of an estimate where it is told, and how many numbers a coarser table would print. */
function ownNumbers(part: LetterPart, { cost, ladder, fee, unclear }: NoticeFacts): number[] {
  const values = (texts: readonly string[]) =>
    texts.flatMap((text) => numbersIn(spaced(text)).map(({ value }) => value))
  const estimated = cost ? values(numbersOfEstimate(cost.estimate, cost.sum, cost.advice)) : []
  switch (part) {
    case 'cost-or-vexatious':
      return estimated
    case 'advice':
      return [
        ...ladder.map(({ numbers }) => numbers),
        ...values(ladder.map(({ words }) => words)),
        ...estimated,
      ]
    case 'fee':
      return fee ? [fee.pounds] : []
    case 'what-is-unclear':
      return unclear ? [unclear.lapsesAfter, ...values([unclear.asked])] : []
    default:
      return []
  }
}
