// From the cut reply to what became of each question, with its figures, its cases and the sections relied on.

import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { anyOf, worded } from '../../vocabulary/packs/phrase.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import type { QuestionWords } from '../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import {
  type ExemptionCited,
  type Figure,
  isMissing,
  type QuestionAnswered,
} from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import type { StretchRead } from '../figures/stretch-read.ts'
import { type Cited, settleExemptions } from '../law/cite-exemptions.ts'
import { type Asked, surveyAsked } from '../letter/asked-questions.ts'
import { bearsReference } from '../letter/letter-head.ts'
import { letteredPart } from '../letter/lettered-part.ts'
import type { Answered } from '../letter/split/split-answers.ts'
import { keyOf } from '../tables/cell-value.ts'
import { periodSpanned } from '../when/periods.ts'
import { alignNumber } from './align-questions.ts'
import { type AnswerRead, answerOf, saysThatPart } from './answer-of.ts'
import type { AnsweredRead } from './answered-read.ts'
import { sharedByTopic } from './by-topic.ts'
import { type CueFound, cuesOf } from './cues.ts'
import { numbersLeftOut, onlyNames } from './in-words.ts'
import { readAnswered } from './read-answered.ts'
import { numbersSaid } from './reply-numbers.ts'
import { countQuestion, settleFigures } from './settle-figures.ts'
import { surveyAnswer } from './survey-answer.ts'
import { isReason } from './too-few.ts'
import { isSpokenOf } from './topic-named.ts'

const say = plainLists('answers', ['scopes', 'ofRequest'])

export interface ReplyCut {
  answers: Answered[]
  cited: Cited[]
  asked: Asked[]
  request: string
  survey?: Survey
  /** Other files came with the letter. */
  enclosed: boolean
}

export interface AnswersRead extends Omit<StretchRead, 'figures'> {
  /** The letter says of itself that it gives a part. */
  inPart: boolean
  figures: Figure[]
  questions: QuestionAnswered[]
  exemptions: ExemptionCited[]
}

const FLOOR = anyOf(plainLists('answers', ['floors']).floors)
const WHOLE = '1'

export function readAnswers(words: Words, cut: ReplyCut): AnswersRead {
  const settled = settleExemptions(cut.cited)
  const citedIn = Map.groupBy(settled, (cited) => cited.in)
  const keys = keysIn(cut.answers)
  const whole = cut.answers.map((answered) => {
    const cited = citedIn.get(answered) ?? []
    const elsewhere = keys.flatMap(({ letter, text }) =>
      letter === answered.letter && !isWorkbook(letter) ? [] : [text],
    )
    return { answered, read: readOf(words, answered, { ...cut, keys: elsewhere }, cited), cited }
  })
  const shared = sharedByTopic(words, whole, cut.survey)
  const told = shared.map(({ read }) => read)
  const floor = told.some((one) => one.floor)
  const figures = settleFigures(
    words,
    whole.flatMap(({ read }) => read.figures),
    cut.survey,
    floor,
  )
  const questions = questionsOf(words, told, { ...cut, counted: countedIn(figures) })
  const refused = isRefused(questions)
  return {
    inPart: told.some(({ numbers, cues }) => numbers.length === 0 && saysInPart(cues)),
    questions,
    exemptions: shared
      .flatMap(({ cited }) => cited)
      .flatMap((cited) => exemptionsOf(cited, refused, cut)),
    figures,
    caseRows: whole.flatMap(({ read }) => read.caseRows),
    doubts: whole.flatMap(({ read }) => read.doubts),
  }
}

/** Questions that a number answers, wherever in the reply it stands. */
const countedIn = (figures: readonly Figure[]): ReadonlySet<string> =>
  new Set(figures.flatMap(({ question, value }) => (isMissing(value) ? [] : (question ?? []))))

/** “The letter c stands for a number from 1 to 4”: said in one file of what stands in another. */
const keysIn = (answers: readonly Answered[]): { letter: Answered['letter']; text: string }[] =>
  answers.flatMap(({ letter, lines }) =>
    lines.flatMap(({ text }) => (keyOf([text]).size > 0 ? [{ letter, text }] : [])),
  )

/** A key on its first sheet is of all its sheets. */
const isWorkbook = ({ document }: Answered['letter']): boolean =>
  document.tables.some(({ sheet }) => sheet !== undefined)

function readOf(
  words: Words,
  answered: Answered,
  cut: ReplyCut & { keys: readonly string[] },
  own: Cited[],
): AnsweredRead {
  const numbers = answered.numbers.flatMap((number) => alignNumber(number, cut.asked, cut.survey))
  const cues = cuesOf(answered).filter((cue) => !isCategory(words, cue))
  const sections = own.flatMap(({ scope, section }) => (scope === 'notice' ? [] : [section]))
  const [only] = numbers
  const asked = [...cut.asked, ...(cut.survey ? surveyAsked(cut.survey) : [])]
    .filter(({ number }) => numbers.includes(number))
    .map(({ text }) => text)
  const parent = partOfAbove(answered, cut.answers)
  const above = cut.answers.flatMap((other) =>
    other !== answered &&
    other.asks !== null &&
    answered.asks === null &&
    other.numbers.some((number) => answered.numbers.includes(number))
      ? [other.asks]
      : [],
  )
  const costly =
    cues.some(({ cue, part }) => cue === 'weakCost' || (cue === 'cost' && !part)) &&
    !cues.some(({ cue, part }) => cue === 'cost' && part) &&
    !cues.some(({ cue }) => cue === 'full' || cue === 'attached' || cue === 'partial')
  const read = readAnswered(words, answered, {
    question: only ?? (cut.survey ? countQuestion(cut.survey)?.number : undefined),
    placed: only !== undefined,
    numbers,
    texts: [
      ...parent,
      ...above,
      ...asked,
      ...scopeOf(answered, cut.answers),
      ...askedBefore(answered, cut.answers),
      ...(only === undefined && cut.survey ? [countQuestion(cut.survey)?.asks ?? ''] : []),
      cut.request,
      titleOf(answered),
    ],
    survey: cut.survey,
    keys: cut.keys,
    refusedOnCost: costly,
    costs: cues.some(({ cue }) => cue === 'cost'),
    costsInPart: cues.some(({ cue, sentence }) => cue === 'cost' && saysThatPart(sentence)),
    withheld: isWithheld(cues),
  })
  return {
    ...read,
    numbers,
    asks: answered.asks,
    cues,
    sections,
    words: answered.lines.length + answered.tables.length > 0,
    said: answered.lines
      .filter(({ part }) => part === 'answer')
      .map(({ text }) => text)
      .join('\n'),
    floor: answered.lines.some(({ text, part }) => part === 'answer' && FLOOR.test(text)),
  }
}

/** “140 allowed, 191 rejected”, where appeals are asked for by how they ended: a word of the answer, and no refusal of one. */
const isCategory = ({ asked }: Words, { cue, sentence, evidence: { ink } }: CueFound): boolean =>
  cue === 'refused' &&
  ((asked?.categoriesIn(ink) ?? []).some(({ start, end }) => end - start === ink.trim().length) ||
    (!OF_REQUEST.test(sentence) && isAskedAbout(ink, asked?.questions ?? [])))
/** “I rejected two, both for missing papers”, where rejections are asked about: what was counted. */
const isAskedAbout = (ink: string, questions: readonly QuestionWords[]): boolean => {
  const stems = stemsOf(ink)
  return (
    stems.length > 0 &&
    questions.some(({ said, nouns }) => stems.every((stem) => said.has(stem) || nouns.has(stem)))
  )
}
const OF_REQUEST = anyOf(say.ofRequest)

/** All of it is refused or not held: a number beside that is of something else, unless its own words say otherwise. */
const isWithheld = (cues: readonly CueFound[]): boolean =>
  cues.some(
    ({ cue, part }) => !part && (cue === 'refused' || cue === 'notHeld' || cue === 'elsewhere'),
  ) && !cues.some(({ cue }) => cue === 'partial' || cue === 'full' || cue === 'attached')

/** "(b) = 2" answers the part so lettered of the question above; the whole question says what is done to them. */
function partOfAbove(answered: Answered, answers: Answered[]): string[] {
  const [number = ''] = answered.numbers
  const letter = /\d([a-h])$/.exec(number)?.[1]
  const whole = letter
    ? answers.find(({ asks, numbers }) => asks !== null && numbers.includes(number.slice(0, -1)))
        ?.asks
    : undefined
  const part = letter && whole ? letteredPart(whole, letter) : null
  return part && whole ? [part, whole] : []
}

/** "For the year 1st April 2013 to 31st March 2014,": a line before the first question that says what all are about. */
function scopeOf({ letter }: Answered, answers: Answered[]): string[] {
  const [first] = answers.filter((answered) => answered.letter === letter)
  const lines = first && first.numbers.length === 0 ? first.lines : []
  return lines
    .map(({ text }) => text)
    .filter((text) => SCOPE.test(text) && /[,:]$/.test(text) && periodSpanned(text) !== null)
    .slice(0, MOST_SCOPES)
}

const MOST_SCOPES = 20
const SCOPE = worded`^${say.scopes}`

/** "Social media misuse 2012-2014": a letter's title says what it is about, where nothing nearer does. */
function titleOf({ letter }: Answered): string {
  const [first] = letter.lines
  return first?.part === 'head' && !bearsReference(first.text) ? first.text : ''
}

/** "How many were upheld?" means what the question before it counted. */
function askedBefore(answered: Answered, answers: Answered[]): string[] {
  const before =
    answered.asks === null
      ? undefined
      : answers.slice(0, answers.indexOf(answered)).findLast(({ asks }) => asks !== null)
  return before?.asks ? [before.asks] : []
}

function questionsOf(
  words: Words,
  told: AnsweredRead[],
  cut: ReplyCut & { counted: ReadonlySet<string> },
): QuestionAnswered[] {
  const numbers = cut.survey
    ? cut.survey.questions.map(({ number }) => number)
    : numbersSaid(
        told.flatMap((one) => one.numbers),
        cut.asked,
      )
  const overall = told.filter((one) => one.numbers.length === 0)
  const whole = answerOf(given(overall))
  if (numbers.length === 0) return [questionAnswered(WHOLE, undefined, whole, overall)]
  const numbered = told.some((one) => one.numbers.length > 0)
  return numbers.map((number) => {
    const own = told
      .filter((one) => one.numbers.includes(number))
      .map((one) => withoutKeys(one, number))
    const asks =
      cut.survey?.questions.find((question) => question.number === number)?.asks ??
      cut.asked.find((asked) => asked.number === number)?.text ??
      own.find((one) => one.asks)?.asks ??
      undefined
    const read = partWithoutNumbers(answerOf(given(own, number)), own)
    const question = cut.survey?.questions.find((q) => q.number === number)
    const isPutOff = read.answer === 'not-answered' && read.evidence !== null
    const unsaid =
      own.length === 0 || read.answer === 'unknown' || (read.answer === 'not-answered' && !isPutOff)
    const stands = own.length > 0 ? own : overall
    if (question)
      return questionAnswered(
        number,
        asks,
        surveyAnswer(words, {
          question,
          read: unsaid ? null : read,
          whole,
          own,
          overall,
          told,
          counted: cut.counted.has(number),
          spokenOf: () => cut.survey === undefined || isSpokenOf(question, cut.answers, cut.survey),
          enclosed: cut.enclosed,
        }),
        stands,
      )
    const answer = unsaid ? (onlyNames(own, asks) ?? preamble(whole, numbered)) : read
    return questionAnswered(number, asks, answer, stands)
  })
}

/** “* A number from 1 to 4, withheld under section 40(2)”, under a table of two questions: of the one whose cells bear the mark. */
function withoutKeys(one: AnsweredRead, number: string): AnsweredRead {
  const { numbers, figures, cues } = one
  const own = figures.filter(({ question }) => question === number)
  const isMarked = (figure: (typeof figures)[number]): boolean => isMissing(figure.value)
  if (numbers.length < 2 || own.length === 0 || own.some(isMarked) || !figures.some(isMarked))
    return one
  const others = cues.filter(({ sentence }) => keyOf([sentence]).size === 0)
  const withholds = others.some(({ cue }) => cue === 'refused' || cue === 'ncnd' || cue === 'cost')
  return { ...one, cues: others, sections: withholds ? one.sections : [] }
}

const partWithoutNumbers = (read: AnswerRead, own: readonly AnsweredRead[]): AnswerRead =>
  read.answer === 'full' && numbersLeftOut(own) ? { ...read, answer: 'partial' } : read

const saysInPart = (cues: readonly CueFound[]): boolean =>
  cues.some(({ cue }) => cue === 'partial') ||
  (cues.some(({ cue }) => cue === 'holdsSome') && !cues.some(({ cue }) => cue === 'cost'))

/** What stands before the first number is said of all questions, but a refusal of all is not meant where others are answered. */
function preamble(whole: AnswerRead, numbered: boolean): AnswerRead {
  if (!numbered) return whole
  return whole.answer === 'not-answered' || whole.answer === 'partial'
    ? { ...whole, answer: 'unknown' }
    : whole
}

/** Beside a refusal, a number that answers another question, or is another statistic, gives this one nothing. */
function given(told: AnsweredRead[], number?: string) {
  const withheld =
    number !== undefined &&
    told.some(({ cues }) => cues.some(({ cue }) => cue === 'refused' || cue === 'notHeld'))
  return {
    cues: told.flatMap(({ cues }) => cues),
    sections: told.flatMap(({ sections }) => sections),
    data: told.some(
      ({ figures, caseRows, said }) =>
        caseRows.length > 0 ||
        figures.some(
          ({ value, question, ink }) =>
            !isMissing(value) &&
            (!withheld || (question === number && !isReason(said, value, ink))),
        ),
    ),
    words: told.some(({ words }) => words),
  }
}

function questionAnswered(
  number: string,
  asks: string | undefined,
  read: AnswerRead,
  told: AnsweredRead[],
): QuestionAnswered {
  // “Where a number is below five it has been suppressed under section 40(2)”, said of no question: what is given in full relies on none
  const relying = read.answer === 'full' ? told.filter(({ numbers }) => numbers.length > 0) : told
  return {
    number,
    ...(asks === undefined ? {} : { asks }),
    answer: read.answer,
    sections: [...new Set(relying.flatMap(({ sections }) => sections))],
    data: read.data,
    ...(read.evidence ? { evidence: read.evidence } : {}),
  }
}

/** Nothing was given to any question. */
const isRefused = (questions: QuestionAnswered[]): boolean =>
  questions.length > 0 &&
  questions.every(
    ({ answer, data }) =>
      !data && (answer === 'refused' || answer === 'refused-cost' || answer === 'ncnd'),
  )

/** An exemption cited for several questions is tied to each of them. */
function exemptionsOf(
  { described: _, in: __, inferred: ___, at: ____, numbers, ...cited }: Cited,
  refused: boolean,
  cut: ReplyCut,
): ExemptionCited[] {
  if (cited.scope === 'notice') return [cited]
  const exemption: ExemptionCited = { ...cited, scope: refused ? 'all' : 'part' }
  const aligned = [
    ...new Set(numbers.flatMap((number) => alignNumber(number, cut.asked, cut.survey))),
  ]
  return aligned.length === 0
    ? [exemption]
    : aligned.map((question) => ({ ...exemption, question }))
}
