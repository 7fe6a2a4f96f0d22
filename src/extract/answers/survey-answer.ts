// What became of one of the survey's questions, also where the reply does not number its answers.

import { greatest } from '../../vocabulary/long-lists.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { anyOf, worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { type Answer, isMissing, isNought } from '../../vocabulary/reply.ts'
import { isWithin, spanOf, spanOfFigure } from '../../vocabulary/span.ts'
import type { Question } from '../../vocabulary/survey.ts'
import { readsAsAsked } from '../asked/reads-as-asked.ts'
import { restates } from '../letter/restates.ts'
import type { AnswerRead } from './answer-of.ts'
import type { AnsweredRead } from './answered-read.ts'
import type { Cue } from './cues.ts'
import { isReason } from './too-few.ts'

const say = plainLists('answers', [
  'policyPlaces',
  'thereIsNo',
  'onWhat',
  'each',
  'narrows',
  'nil',
  'ofOne',
])

export interface SurveyAnswer {
  question: Question
  /** What stands under the question's own number; null where nothing tells. */
  read: AnswerRead | null
  whole: AnswerRead
  own: AnsweredRead[]
  /** What stands before any number. */
  overall: AnsweredRead[]
  told: AnsweredRead[]
  /** A number that was read somewhere in the reply is this question's. */
  counted: boolean
  /** Other files came with the letter. */
  enclosed: boolean
  /** A word that no other question has stands somewhere in the reply. */
  spokenOf: () => boolean
}

export function surveyAnswer(words: Words, said: SurveyAnswer): AnswerRead {
  const { question, read, whole, own } = said
  const refusal =
    whole.answer === 'refused' ||
    whole.answer === 'refused-cost' ||
    whole.answer === 'ncnd' ||
    whole.answer === 'not-held'
  if (!read && refusal && !whole.data) return whole
  const refused = read ? null : refusedByName(words, said)
  if (refused) return givesOf(said) ? { ...refused, answer: 'partial', data: true } : refused
  if (question.document)
    return documentAnswer(read ?? noSuchDocument(said) ?? policyAnswer(said), said.enclosed)
  if (read && GIVES_NOTHING.has(read.answer) && givesOf(said))
    return { ...read, answer: 'partial', data: true }
  if (question.rows && read && tellsOthers(own))
    return read.answer === 'refused'
      ? { ...read, answer: 'partial', data: true }
      : rowsAnswer(words, said)
  if (question.rows) return rowsAnswer(words, said)
  if (read) return numberAnswer(read, said)
  const counts = said.told.some(({ figures }) =>
    figures.some(
      (figure) =>
        figure.question === question.number ||
        (!figure.placed && (figure.question === undefined || !readsAsAsked(words))),
    ),
  )
  if (!counts) {
    if (own.length > 0) return { ...whole, answer: 'unknown' }
    if (!readsAsAsked(words)) return whole
    if (answersOthers(said)) return { answer: 'not-answered', evidence: null, data: false }
    // “Please find our response below”, and nothing that was read: a promise, and no answer
    return whole.answer === 'full' && !whole.data && !said.enclosed
      ? { ...whole, answer: 'unknown' }
      : whole
  }
  return { answer: refusal ? 'partial' : 'full', evidence: whole.evidence, data: true }
}

/** “Details of the fourth are exempt”, behind what is told of the other three; what follows it says why. */
function tellsOthers(own: readonly AnsweredRead[]): boolean {
  const withheld = own.flatMap(({ cues }) =>
    cues.filter(({ cue }) => cue === 'refused').map(({ sentence }) => sentence),
  )
  const told = own.flatMap(({ said }) => wordsOf(withheld.reduce(before, wordsOf(said).join(' '))))
  return (
    withheld.length > 0 &&
    withheld.every((sentence) => OF_ONE.test(sentence)) &&
    told.length > FEW_WORDS
  )
}
const before = (said: string, sentence: string): string =>
  said.split(wordsOf(sentence).join(' '))[0] ?? said
const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')
const OF_ONE = worded`\b(?:${say.ofOne})\b`
const FEW_WORDS = 20

const GIVES_NOTHING = new Set<Answer>(['refused', 'refused-cost', 'ncnd', 'not-held'])
/**
 * “In line 4 of the last sheet the account is withheld”, “of question 2 we neither confirm nor deny one kind”: the sheet, or the
 * table above with its other kinds, was read.
 */
const givesOf = ({ question: { number }, told }: SurveyAnswer): boolean =>
  told.some(
    ({ caseRows, figures, said }) =>
      caseRows.some((one) => one.question === number) ||
      figures.some(
        ({ question, value, ink }) =>
          question === number && !isMissing(value) && !isReason(said, value, ink),
      ),
  )

/** “The attached sheet answers questions 1 and 2”: where the numbers in it were read, they are the answer. */
function numberAnswer(read: AnswerRead, { counted, told }: SurveyAnswer): AnswerRead {
  const isHere = read.answer === 'in-attachment' && counted
  const found: AnswerRead = isHere ? { ...read, answer: 'full', data: true } : read
  return found.answer === 'full' && told.some(({ floor }) => floor)
    ? { ...found, answer: 'partial' }
    : found
}

/** What it gives, it gives to other questions: of this one it says nothing. */
const answersOthers = ({ question, whole, told, spokenOf }: SurveyAnswer): boolean =>
  (whole.answer === 'full' || whole.answer === 'partial' || whole.answer === 'in-attachment') &&
  told.some(
    ({ figures, caseRows }) =>
      figures.some((figure) => figure.placed && figure.question !== question.number) ||
      caseRows.some((one) => one.question !== question.number),
  ) &&
  !told.some(({ figures }) => figures.some((one, i) => isPaired(one, figures[i + 1]))) &&
  !spokenOf()

/** “61 / 0”, both read for one question: one of them is another's. */
const isPaired = ({ question, suffix = '' }: Told, next: Told | undefined): boolean =>
  next?.question === question && /^\s*[/:|]\s*\d/.test(suffix)
type Told = AnsweredRead['figures'][number]

/** "Attached", and a file came with it: the document that was asked for is here. */
const documentAnswer = (read: AnswerRead, enclosed: boolean): AnswerRead =>
  read.answer === 'in-attachment' && enclosed ? { ...read, answer: 'full' } : read

/** "The nature of each allegation is refused.": a question named by its words instead of its number. */
function refusedByName(words: Words, { question, overall }: SurveyAnswer): AnswerRead | null {
  const found = overall
    .flatMap(({ cues }) => cues)
    .find(({ cue, sentence, evidence }) => {
      const subject = sentence.replace(evidence.ink, ' ')
      return (
        REFUSALS[cue] !== undefined &&
        restates(words, subject, question.asks) &&
        subject.split(/\s+/).length < 20
      )
    })
  const answer = found && REFUSALS[found.cue]
  return answer ? { answer, evidence: found.evidence, data: false } : null
}

const REFUSALS: Partial<Record<Cue, Answer>> = {
  refused: 'refused',
  cost: 'refused-cost',
  ncnd: 'ncnd',
  notHeld: 'not-held',
}

/** A question for one row a case: full when every case has what was asked, partial when some of it stands there. */
function rowsAnswer(
  words: Words,
  { question, read, own, overall, told, whole }: SurveyAnswer,
): AnswerRead {
  if (read && read.answer !== 'full') return read
  const here = [...own, ...overall]
  const facets = question.fields ?? question.by ?? []
  const near = here.flatMap(({ caseRows }) => caseRows)
  const elsewhere = told
    .flatMap(({ caseRows }) => caseRows)
    .filter((row) => !near.includes(row) && facets.every((facet) => facet in row.facets))
  const rows = [...near, ...elsewhere]
  if (rows.length === 0 && read && own.some((one) => saysThereIsNone(question, one))) return read
  if (rows.length === 0 && own.length > 0 && own.every(isNil))
    return { answer: 'full', evidence: read?.evidence ?? null, data: true }
  const figures = here
    .flatMap((one) => one.figures)
    .filter(
      (figure) =>
        facets.some((facet) => standsFor(facet, Object.keys(figure.facets))) &&
        !(readsAsAsked(words) && isOfAnother(question, figure)),
    )
  const given = new Set([...rows, ...figures].flatMap((row) => Object.keys(row.facets)))
  if (given.size === 0 || !facets.some((facet) => standsFor(facet, [...given]))) {
    if (own.some((part) => tellsOf(words, facets, part)))
      return { answer: 'partial', evidence: null, data: true }
    return read ?? { ...whole, answer: 'not-answered', data: false }
  }
  const isOfCases = (figure: AnsweredRead['figures'][number]) =>
    readsAsAsked(words) ? figure.question === question.number : countsItsCases(question, figure)
  const main = facets.filter((facet) => !PERSON.includes(facet) && facet !== 'platform')
  const counted = told.flatMap((one) => one.figures).filter(isOfCases)
  const isAll = NARROWS.test(question.asks) || covers(figures, rows.length, counted)
  const complete = main.every((facet) => given.has(facet) || stoodIn(facet, given)) && isAll
  return {
    answer: complete && !told.some(({ floor }) => floor) ? 'full' : 'partial',
    evidence: read?.evidence ?? null,
    data: true,
  }
}

const isOfAnother = ({ number }: Question, { question }: Told): boolean =>
  question !== undefined && question !== number

/** “Q5 nil return”, “5. There were none.”: as many cases as there were. */
const isNil = ({ said, cues }: AnsweredRead): boolean =>
  cues.every(({ cue }) => cue === 'full' || cue === 'weakFull') &&
  said.trim().split(/\s+/).length <= NIL_WORDS &&
  NIL.test(said)
const NIL_WORDS = 12
const NIL = worded`\b(?:${say.nil})\b`

/** “For each bite *that was investigated*”: of these nobody said how many there are. */
const NARROWS = worded`${say.each}\s+(?:[\w-]+\s+){1,4}?(?:${say.narrows}|(?:19|20)\d\d)(?!\w)`

/** “Month and year” told as a day, a day told as its year. */
const stoodIn = (facet: string, given: ReadonlySet<string>): boolean =>
  TIME_FIELDS.includes(facet) && TIME_FIELDS.some((other) => given.has(other))
const TIME_FIELDS = ['date', 'month', 'year']

const PERSON = ['rank', 'rankBand', 'payBand']

const standsFor = (facet: string, given: string[]): boolean =>
  given.includes(facet) || (PERSON.includes(facet) && given.some((name) => PERSON.includes(name)))

/** Do the rows or the breakdown reach the total? */
function covers(
  figures: AnsweredRead['figures'],
  rows: number,
  told: AnsweredRead['figures'],
): boolean {
  const totals = told.filter(
    ({ facets, value }) => Object.keys(facets).length === 0 && !isMissing(value),
  )
  const most = greatest([0, ...totals.map(({ value }) => (isMissing(value) ? 0 : value.low))])
  const sums = ['outcome', 'breach', 'rank', 'rankBand'].map((facet) =>
    figures
      .filter((figure) => facet in figure.facets)
      .reduce((sum, { value }) => sum + (isMissing(value) ? 0 : value.low), 0),
  )
  return greatest([rows, ...sums]) >= most
}

/**
 * What was paid, and what there was in other years than its own, is no number of the cases that it asks for; where no pack
 * says that its questions are of one matter, nor is what another question counts: "each that lasted more than three hours".
 */
function countsItsCases({ period }: Question, figure: AnsweredRead['figures'][number]): boolean {
  const [said, asked] = [spanOfFigure(figure), spanOf(period ?? null)]
  return (
    (figure.kind ?? 'count') === 'count' && (!asked || (said !== null && isWithin(said, asked)))
  )
}

/** "There was no such incident in 2024." */
const saysThereIsNone = ({ number }: Question, { figures }: AnsweredRead): boolean =>
  figures.some(({ question, value }) => question === number && !isMissing(value)) &&
  figures.every(({ question, value }) => question !== number || isNought(value))

/** "The conduct alleged included …": told in words, not case by case. */
function tellsOf(words: Words, facets: string[], { said }: AnsweredRead): boolean {
  if (facets.includes('breach') && words.breachesIn(said).length > 0) return true
  return (
    (facets.includes('outcome') && words.outcomesIn(said).length > 0) ||
    (facets.includes('rankBand') && words.rankBandIn(said) !== null)
  )
}

/** "As there were no closures there is no equality impact assessment." */
function noSuchDocument({ question, overall }: SurveyAnswer): AnswerRead | null {
  const asked = new Set(stemsOf(question.asks))
  const none = overall.some((one) =>
    [...one.said.matchAll(NO_SUCH)].some(([, named = '']) => {
      const stems = stemsOf(named)
      return stems.length > 0 && stems.every((stem) => asked.has(stem))
    }),
  )
  return none ? { answer: 'not-held', evidence: null, data: false } : null
}
const NO_SUCH = wordedAll`\b${say.thereIsNo}\s+([a-z]+(?:\s+[a-z]+){0,4}?)(?=\s*[.,;]|\s*$|\s+${say.onWhat}\s)`

function policyAnswer({ overall, own, whole }: SurveyAnswer): AnswerRead {
  const found = [...own, ...overall]
    .flatMap(({ cues }) => cues)
    .find(
      ({ cue, evidence }) =>
        (cue === 'attached' || cue === 'elsewhere') &&
        POLICY_PLACES.test(`${evidence.prefix} ${evidence.ink} ${evidence.suffix}`),
    )
  if (!found) return { ...whole, answer: 'not-answered', data: false }
  return {
    answer: found.cue === 'attached' ? 'in-attachment' : 'elsewhere',
    evidence: found.evidence,
    data: false,
  }
}
const POLICY_PLACES = anyOf(say.policyPlaces)
