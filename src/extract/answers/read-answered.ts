// Everything the answer to one question says: its figures, its cases, its doubts.
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { anyOf, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Case } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { caseFields, rowsAsked } from '../asked/case-fields.ts'
import { readsAsAsked, tablesAsAsked } from '../asked/reads-as-asked.ts'
import { casesInLines } from '../cases/cases-in-lines.ts'
import type { FigureRead } from '../figures/draft.ts'
import { givesAnyway, isEstimate, speaksOfWork } from '../figures/estimate.ts'
import { estimateDoubts } from '../figures/estimate-doubts.ts'
import type { StretchRead } from '../figures/stretch-read.ts'
import type { Line } from '../letter/letter.ts'
import { type Sentence, sentencesOf, standsIn } from '../letter/sentences.ts'
import type { Answered } from '../letter/split/split-answers.ts'
import { askedProse } from '../prose/asked-prose.ts'
import { timesNamed } from '../prose/number-runs.ts'
import { perYearDoubts } from '../prose/per-year.ts'
import { readAskedTable } from '../tables/asked/asked-table.ts'
import { readTable } from '../tables/read-table.ts'
import { onlyPeriod } from '../when/periods.ts'
import { withoutTimes } from '../when/without-times.ts'
import { lineFigures } from './read-lines.ts'

const say = plainLists('answers', ['inexact', 'work'])

export interface AskedOf {
  /** The number figures are filed under. */
  question?: string
  /** Its number stands over the answer. */
  placed: boolean
  /** All whose numbers stand there. */
  numbers: string[]
  /** What was asked, nearest first, without the words over the answer itself. */
  texts: string[]
  survey?: Survey
  /** Lines of other files of the reply that say what a mark means. */
  keys?: readonly string[]
  /** Refused on cost: its numbers are about the work. */
  refusedOnCost: boolean
  /** Costs are spoken of: a number in its prose may be of the work. */
  costs: boolean
  /** Only a part costs too much: a number of a year before the estimate is given, and no measure of the work. */
  costsInPart?: boolean
  /** Refused or not held as a whole. */
  withheld?: boolean
}

export function readAnswered(words: Words, answered: Answered, asked: AskedOf): StretchRead {
  const { letter } = answered
  const about = { ...asked, texts: [answered.asks ?? '', ...asked.texts] }
  const lines = answered.lines.filter(({ part }) => part === 'answer')
  const sentences = sentencesOf(letter.document.text, lines)
  const readTableOf = tablesAsAsked(words, asked.survey) ? readAskedTable : readTable
  const tables = answered.tables.map((table) => {
    const read = readTableOf(words, table, letter, about)
    return table.further ? { ...read, caseRows: read.caseRows.map(ofPartOfList) } : read
  })
  const inTables = tables.flatMap(({ caseRows }) => caseRows)
  // Words over an answer may name another question than the one whose cases stand below them
  const own = caseFields(asked.survey, asked.numbers)
  const fields = answered.byWords && own.length === 0 ? caseFields(asked.survey) : own
  const told = casesInLines(words, {
    letter,
    lines,
    sentences,
    fields,
    inTables,
    placed: asked.numbers.length > 0 && fields === own,
  })
  const estimates = asked.costs ? lastEstimates(sentences) : new Map<Line, number>()
  const counted = sentences.filter(
    ({ line, start, text }) =>
      start >= (estimates.get(line) ?? 0) ||
      isOfSeveralYears(text) ||
      (asked.costsInPart === true && NAMES_YEAR.test(text) && !speaksOfWork(text)),
  )
  const prose =
    asked.survey && readsAsAsked(words)
      ? askedProse(words, {
          answered,
          numbers: asked.numbers,
          byWords: answered.byWords,
          withheld: asked.withheld === true && asked.placed,
          sentences: counted,
          survey: asked.survey,
        })
      : lineFigures(words, { answered, lines, sentences: counted, about, cases: told.listed })
  // what a refusal on cost gives in spite of it is an answer; every other number in it is of the work
  const given = asked.refusedOnCost
    ? sentences.filter(
        ({ text }) => !speaksOfWork(text) && (givesAnyway(text) || isOfSeveralYears(text)),
      )
    : null
  const figures = prose
    .filter((figure) => given === null || standsIn(given, figure.at ?? -1) >= 0)
    .filter((figure) => !isTheCase(figure, told.ones))
    .map((figure) =>
      asked.costs && INEXACT.test(figure.ink) ? { ...figure, sure: false } : figure,
    )
  const only = onlyPeriod(lines.map(({ text }) => text).join('\n'))
  return {
    figures: [
      ...figures.map((figure) => ({ ...figure, period: figure.period ?? only })),
      ...tables.flatMap((table) => table.figures),
    ],
    caseRows: [...inTables, ...told.cases].map((one) => withQuestion(one, asked)),
    doubts: [
      ...tables.flatMap(({ doubts }) => doubts),
      ...(asked.survey && readsAsAsked(words)
        ? perYearDoubts(words, sentences, prose, letter)
        : []),
      ...(asked.costs || asked.refusedOnCost ? estimateDoubts(sentences, letter) : []),
    ],
    ...(told.unnumbered && { unnumbered: true as const }),
  }
}

/** By the number over them; without one by the only question that asks for cases. */
function withQuestion(one: Case, { placed, question, survey }: AskedOf): Case {
  const asking = rowsAsked(survey)
  const [only] = asking
  const of = placed ? question : asking.size === 1 ? only : undefined
  return of === undefined ? one : { ...one, question: of }
}

/** Rows that are not all there are cannot be counted against what the letter says of the whole. */
const ofPartOfList = ({ listed: _, ...row }: Case): Case => row

/**
 * Where the last estimate of each line begins. "There were 2,950 complaints. At 5 minutes each …": what is counted before an
 * estimate in the same paragraph is its measure.
 */
const lastEstimates = (sentences: Sentence[]): Map<Line, number> =>
  new Map(
    sentences
      .filter(({ text }) => isEstimate(text) && WORK.test(text))
      .map(({ line, start }) => [line, start]),
  )
/** “One member of police staff, in the highest pay grade, made …”: its one is the case that is told, and counts nothing beside it. */
const isTheCase = ({ value, facets, at = -1 }: FigureRead, ones: readonly Sentence[]): boolean =>
  'low' in value &&
  value.low === 1 &&
  value.high === 1 &&
  facets['outcome'] === undefined &&
  standsIn(ones, at) >= 0
/** “2020/21: 44; 2021/22: 51”: a number a year answers, and measures no work. */
const isOfSeveralYears = (text: string): boolean => {
  const times = timesNamed(text).length
  return times > 1 && numbersIn(withoutTimes(text)).length >= times
}
const NAMES_YEAR = /\b(?:19|20)\d\d\b/
const WORK = anyOf(say.work)
const INEXACT = worded`^${say.inexact}`
