// Which question the words of a label are of, and which labels along one side stand beside what was asked.
import { sameBand } from '../../../vocabulary/packs/bands.ts'
import type { Words } from '../../../vocabulary/packs/load-packs.ts'
import type { QuestionWords } from '../../../vocabulary/packs/survey-words.ts'
import { countsAnother } from '../../asked/counts-another.ts'
import type { LabelSaid } from '../../asked/label-said.ts'

export const isMeasure = (words: Words, label: LabelSaid): boolean =>
  label.question !== null || measuredBy(words, label) !== null

/** The question that a label's words are of: the one that knows most of them; null where none does. */
export function measuredBy(words: Words, label: LabelSaid): string | null {
  const all = words.asked?.questions ?? []
  const rated = all.flatMap((question) => {
    const rate = rateOf(question, all, label)
    return rate === null ? [] : [{ number: question.number, rate }]
  })
  return rated.sort((a, b) => b.rate - a.rate)[0]?.number ?? null
}

/**
 * null where a label is not of the question: a word in it is nobody's and none is the question's own, or it is of another
 * kind. “Claims outstanding” tells no time that a claim was open, and “claim” is every question's.
 */
function rateOf(
  question: QuestionWords,
  all: readonly QuestionWords[],
  { text, stems, kind, timeUnit, bands }: LabelSaid,
): number | null {
  const { said, ofWhole, leftOut, averages, nouns, names, counts, bands: asked } = question
  if (kind === null && countsAnother(question, all, text)) return null
  const known = stems.filter((stem) => said.has(stem))
  const isBanded = bands.some((band) => asked.some((one) => sameBand(one, band)))
  // “Under-18s”, where one question asks about children under 18
  if (known.length === 0 && isBanded && stems.every((stem) => ofWhole.has(stem))) return 1
  const own = known.filter((stem) => all.filter((other) => other.said.has(stem)).length === 1)
  const left = stems.filter((stem) => !said.has(stem) && !ofWhole.has(stem)).length
  if (known.length === 0 || (left > 0 && (own.length === 0 || left > known.length))) return null
  if (kind === 'average' && !averages) return null
  if (bands.length > 0 && !isBanded) return null
  if (stems.some((stem) => leftOut.has(stem) && !nouns.has(stem))) return null
  const timed = kind !== null || timeUnit !== null
  // “Longest” is of the longest wait alone
  const isName = own.length > 0 && stems.every((stem) => nouns.has(stem))
  if (
    counts.kind === 'duration' &&
    !timed &&
    !isName &&
    !names.some((name) => isWithin(name, stems))
  )
    return null
  return known.length + own.length - left
}

const isWithin = (part: readonly string[], whole: readonly string[]): boolean =>
  part.length > 0 && part.every((stem) => whole.includes(stem))

/** Labels of one question that nothing else tells apart: “Physical” and “Verbal” under “How many were physical, and how many verbal?”. */
export function alikeIn(words: Words, parts: readonly LabelSaid[]): Set<LabelSaid> {
  const same = Map.groupBy(
    parts.filter(({ stems }) => stems.length > 0),
    (one) =>
      JSON.stringify([
        one.question ?? measuredBy(words, one),
        one.time.period,
        one.time.month,
        one.categories,
        one.groups,
        one.kind,
        one.statistic,
        one.bands,
      ]),
  )
  const told = [...same.values()].flatMap((group) => {
    const parts = group.filter((one) => !isBeside(words, one, group))
    return parts.length > 1 && parts[0] && measuredBy(words, parts[0]) !== null ? [parts] : []
  })
  return new Set(told.flat())
}

/** “Net spend” beside “Gross spend”, where gross is asked for: it says no more of the question, and something else besides. */
export function isBeside(words: Words, one: LabelSaid, others: readonly LabelSaid[]): boolean {
  const question = words.asked?.questions.find(({ number }) => number === measuredBy(words, one))
  if (!question) return false
  const known = ({ stems }: LabelSaid): string[] => stems.filter((stem) => question.said.has(stem))
  const left = ({ stems }: LabelSaid): string[] =>
    stems.filter((stem) => !question.said.has(stem) && !question.ofWhole.has(stem))
  return (
    left(one).length > 0 &&
    others.some(
      (other) =>
        left(other).length === 0 &&
        // “Appeals considered” beside “appeals accepted” and “appeals rejected” is none of these kinds
        categoryOf(other) === categoryOf(one) &&
        isWithin(known(one), known(other)),
    )
  )
}

const categoryOf = ({ categories }: LabelSaid): string => JSON.stringify(categories)

/** What it says that no question asks for and no category says. */
export const wordsLeft = (words: Words, { stems }: LabelSaid): string[] =>
  stems.filter((stem) => !isKnownStem(words, stem))

export const isKnownStem = (words: Words, stem: string): boolean =>
  (words.asked?.questions ?? []).some(
    ({ said }) => said.has(stem) || (isCut(stem) && [...said].some((one) => one.startsWith(stem))),
  )

/** “Gen” of “generative” */
const isCut = (stem: string): boolean => stem.length === 3 || stem.length === 4
