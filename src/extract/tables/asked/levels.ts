// What the labels along one side of a table are: times, groups, categories of a dimension, or measures; and what a strange one among them is.
import type { Words } from '../../../vocabulary/packs/load-packs.ts'
import { plainWords } from '../../../vocabulary/packs/plain.ts'
import type { QuestionWords } from '../../../vocabulary/packs/survey-words.ts'
import type { Facets } from '../../../vocabulary/reply.ts'
import { type LabelSaid, labelSaid } from '../../asked/label-said.ts'
import type { YearKind } from '../../asked/time-said.ts'

export interface Level {
  /** The head over the names of rows: "Ward"; empty over columns. */
  head: string
  labels: string[]
}

export interface Meant extends LabelSaid {
  facets: Facets
  /** It measures what nobody asked about: “Claims repudiated” among “Claims received” and “Claims paid”. */
  unasked: boolean
  sure: boolean
  /** Its words are those of some question. */
  measures: boolean
  /** No list knows it: it is kept in the body's own words under a dimension that nothing names. */
  guessed: boolean
}

export interface LevelMeant {
  of: Map<string, Meant>
  /** Its labels tell times. */
  times: boolean
  /** It tells means from medians. */
  statistics: boolean
}

/** What is known of a table's labels before their level is read. */
export interface Known {
  years: YearKind
  /** Labels that add up the others, by arithmetic. */
  totals: ReadonlySet<string>
  /** Labels that no total adds up. */
  apart: ReadonlySet<string>
  /** Dimensions that other levels tell. */
  taken: ReadonlySet<string>
}

export function levelMeant(
  words: Words,
  { head, labels }: Level,
  { years, totals, apart, taken }: Known,
): LevelMeant {
  const said = labels.map((label) => {
    const one = labelSaid(words, label, years, head)
    return totals.has(label) && !isKnown(words, one) ? { ...one, total: true, stems: [] } : one
  })
  const parts = said.filter((one) => !one.total && one.text !== '')
  const strange = parts.filter((one) => !isKnown(words, one))
  const measuring = parts.filter((one) => isMeasure(words, one))
  const alike = alikeIn(words, measuring)
  const dimension = mostNamed(said)
  const measured = parts.some((one) => isMeasure(words, one))
  const opens = strange.length > 1 || (strange.length === 1 && parts.length > 1)
  const open =
    (opens && !dimension && !measured) || alike.size > 0 ? openDimension(words, head, taken) : null
  const of = new Map(
    said.map((one): [string, Meant] => {
      const facets: Facets = Object.fromEntries(
        one.categories.map((category) => [category.dimension, category.id]),
      )
      const isStrange = strange.includes(one)
      const isApart = isStrange && dimension !== null && apart.has(one.text)
      const own = isStrange && !isApart && !(measured && !dimension) ? (dimension ?? open) : null
      if (alike.has(one) && open) facets[open] = one.time.rest
      if (own) facets[own] = one.time.rest
      return [
        one.text,
        {
          ...one,
          facets,
          stems: own || totals.has(one.text) ? [] : one.stems,
          unasked:
            one.idle ||
            isApart ||
            (isStrange && own === null && measured) ||
            (measuring.includes(one) && isBeside(words, one, measuring)),
          sure: !one.time.inPart && !(isStrange && dimension !== null && !isOpen(words, dimension)),
          measures: isMeasure(words, one),
          guessed: isStrange && own !== null && dimension === null && !isNamed(words, head),
        },
      ]
    }),
  )
  return {
    of,
    times: parts.filter(tellsTime).length * 2 > parts.length,
    statistics: new Set(parts.flatMap(({ statistic }) => statistic ?? [])).size > 1,
  }
}

const isNamed = (words: Words, head: string): boolean =>
  plainWords(head) !== '' && (words.asked?.dimensionNamed(head) ?? null) !== null

const tellsTime = ({ time }: LabelSaid): boolean =>
  time.period !== null || time.month !== null || time.quarter !== null

/** It says a time, a group or a category, or all its words are of one question; or it says nothing at all. */
function isKnown(words: Words, one: LabelSaid): boolean {
  if (one.categories.length > 0 || one.groups.length > 0) return true
  return one.stems.length === 0 ? one.kind !== 'average' : isMeasure(words, one)
}

const isMeasure = (words: Words, label: LabelSaid): boolean =>
  label.question !== null || measuredBy(words, label) !== null

/** The question that a label's words are of: the one that knows most of them; null where none does. */
function measuredBy(words: Words, label: LabelSaid): string | null {
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
  { said, ofWhole, leftOut, averages, nouns, names, counts }: QuestionWords,
  all: readonly QuestionWords[],
  { stems, kind, timeUnit }: LabelSaid,
): number | null {
  const known = stems.filter((stem) => said.has(stem))
  const own = known.filter((stem) => all.filter((other) => other.said.has(stem)).length === 1)
  const left = stems.filter((stem) => !said.has(stem) && !ofWhole.has(stem)).length
  if (known.length === 0 || (left > 0 && (own.length === 0 || left > known.length))) return null
  if (kind === 'average' && !averages) return null
  if (stems.some((stem) => leftOut.has(stem) && !nouns.has(stem))) return null
  const timed = kind !== null || timeUnit !== null
  if (counts.kind === 'duration' && !timed && !names.some((name) => isWithin(name, stems)))
    return null
  return known.length + own.length - left
}

const isWithin = (part: readonly string[], whole: readonly string[]): boolean =>
  part.length > 0 && part.every((stem) => whole.includes(stem))

/** Labels of one question that nothing else tells apart: “Physical” and “Verbal” under “How many were physical, and how many verbal?”. */
function alikeIn(words: Words, parts: readonly LabelSaid[]): Set<LabelSaid> {
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
      ]),
  )
  const told = [...same.values()].flatMap((group) => {
    const parts = group.filter((one) => !isBeside(words, one, group))
    return parts.length > 1 && parts[0] && measuredBy(words, parts[0]) !== null ? [parts] : []
  })
  return new Set(told.flat())
}

/** “Net spend” beside “Gross spend”, where gross is asked for: it says no more of the question, and something else besides. */
function isBeside(words: Words, one: LabelSaid, others: readonly LabelSaid[]): boolean {
  const question = words.asked?.questions.find(({ number }) => number === measuredBy(words, one))
  if (!question) return false
  const known = ({ stems }: LabelSaid): string[] => stems.filter((stem) => question.said.has(stem))
  const left = ({ stems }: LabelSaid): string[] =>
    stems.filter((stem) => !question.said.has(stem) && !question.ofWhole.has(stem))
  return (
    left(one).length > 0 &&
    others.some((other) => left(other).length === 0 && isWithin(known(one), known(other)))
  )
}

/** The dimension that most labels name a category of. */
function mostNamed(said: readonly LabelSaid[]): string | null {
  const times = new Map<string, number>()
  for (const { categories } of said)
    for (const { dimension } of categories) times.set(dimension, (times.get(dimension) ?? 0) + 1)
  return [...times].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

const isOpen = (words: Words, name: string): boolean =>
  words.asked?.dimensions.find((dimension) => dimension.name === name)?.open ?? true

/** Under what names stand that no list knows: the dimension that their head names, the only one asked for without a list, or their head itself. */
function openDimension(words: Words, head: string, taken: ReadonlySet<string>): string {
  const asked = words.asked
  const named = asked?.dimensionNamed(head)
  if (named) return named
  const unlisted = [...new Set(asked?.questions.flatMap(({ by }) => by) ?? [])].filter(
    (name) =>
      !taken.has(name) &&
      (asked?.dimensions.find((dimension) => dimension.name === name)?.categories.length ?? 0) ===
        0,
  )
  const [only, second] = unlisted
  const plain = plainWords(head)
  if (only && !second && (plain === '' || asked?.isAnyKind(head) || unlistedFits(head))) return only
  return plain === '' ? MEASURE : slugged(plain)
}

const MEASURE = 'measure'

/** A head of one or two words names a place, a person or a kind of thing. */
const unlistedFits = (head: string): boolean => head.trim().split(/\s+/).length <= 3

const slugged = (plain: string): string =>
  plain
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40) || MEASURE
