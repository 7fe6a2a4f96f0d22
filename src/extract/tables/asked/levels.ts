// What the labels along one side of a table are: times, groups, categories of a dimension, or measures; and what a strange one among them is.
import { sameBand } from '../../../vocabulary/packs/bands.ts'
import type { Words } from '../../../vocabulary/packs/load-packs.ts'
import { glued, worded } from '../../../vocabulary/packs/phrase.ts'
import { plainWords } from '../../../vocabulary/packs/plain.ts'
import { stemsOf } from '../../../vocabulary/packs/stems.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import type { Facets } from '../../../vocabulary/reply.ts'
import { type LabelSaid, labelSaid } from '../../asked/label-said.ts'
import type { YearKind } from '../../asked/time-said.ts'
import { isTime } from './axes.ts'
import { alikeIn, isBeside, isKnownStem, isMeasure, wordsLeft } from './measured-by.ts'
import { onlyOneLeft, type Sums } from './only-one-left.ts'
import { openDimension } from './open-dimension.ts'
import { questionsOfRows } from './question-column.ts'

const say = plainLists('label-words', ['remainders'])
const { ofQuestions } = plainLists('asked', ['ofQuestions'])
const { quarter, calendarYears } = plainLists('label-times', ['quarter', 'calendarYears'])

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
  /** Dimensions that another level tells in whole labels: what this one says of them beside its own is said by the way. */
  elsewhere: ReadonlySet<string>
  /** What a key under the table says that a label stands for. */
  key: ReadonlyMap<string, string>
  sums: Sums
  /** Another level of its side says a unit of time: “Lost to sickness” over “Days”. */
  timed: boolean
}

export function levelMeant(words: Words, level: Level, known: Known): LevelMeant {
  const said = labelsSaid(words, level, known)
  const parts = said.filter((one) => !one.total && one.text !== '')
  const dimension = mostNamed(said)
  const named = parts.filter(({ categories }) => categories.some((c) => c.dimension === dimension))
  const isSplit = dimension !== null && named.length > 1 && named.length * 2 >= parts.length
  const leftOut = parts.filter((one) => isLeftOut(words, one))
  const strange = strangeAmong(words, parts, { isSplit, head: level.head, named }).filter(
    // What adds up the others is no kind beside them: “appeals considered” over those allowed and rejected.
    (one) => !leftOut.includes(one) && !known.totals.has(one.text),
  )
  const left = onlyOneLeft(words, { said, parts, strange, dimension }, known.sums)
  const measuring = parts.filter((one) => isMeasure(words, one) && !strange.includes(one))
  const alike = alikeIn(words, measuring)
  const measured = measuring.length > 0
  const opens = strange.length > 1 || (strange.length === 1 && parts.length > 1)
  const open =
    (opens && !dimension && !measured) || alike.size > 0
      ? openDimension(words, level.head, known.taken)
      : null
  const meant = (one: LabelSaid): Meant => {
    const facets: Facets = Object.fromEntries(
      one.categories.map((category) => [category.dimension, category.id]),
    )
    const isStrange = strange.includes(one)
    if (left?.label === one && dimension) {
      const named = { ...facets, [dimension]: left.id }
      return {
        ...one,
        facets: named,
        stems: [],
        unasked: false,
        sure: false,
        measures: false,
        guessed: false,
      }
    }
    const isApart = isStrange && dimension !== null && known.apart.has(one.text)
    // “Other” right behind “Staff shortage”, “Plant failure” is the rest of them, though the columns go on to other questions.
    const isRest = named.length > 1 && isRemainder(one, level.head) && isBehind(parts, one, named)
    const isKind = isStrange && !isApart && (!measured || isSplit || isRest)
    const own = isKind ? (dimension ?? open) : null
    if (alike.has(one) && open) facets[open] = one.time.rest
    if (own) facets[own] = one.time.rest
    const finer = isSplit && isFiner(words, one, named)
    if (finer) facets['measure'] = one.time.rest
    return {
      ...one,
      facets,
      stems:
        own || known.totals.has(one.text)
          ? []
          : finer
            ? one.stems.filter((stem) => isKnownStem(words, stem))
            : stemsTold(words, one, isSplit ? named : []),
      unasked:
        one.idle ||
        leftOut.includes(one) ||
        isApart ||
        isOtherBand(words, one) ||
        (isStrange && own === null && measured && !isCompleted(words, one, known)) ||
        (measuring.includes(one) && isBeside(words, one, measuring)),
      sure:
        !one.time.inPart &&
        !one.rough &&
        !one.open &&
        !(isStrange && dimension !== null && !isOpen(words, dimension)),
      measures: isMeasure(words, one),
      guessed:
        isStrange &&
        own !== null &&
        dimension === null &&
        !isNamed(words, level.head) &&
        !said.some((other) => other.total),
    }
  }
  return {
    of: new Map(said.map((one): [string, Meant] => [one.text, meant(one)])),
    times: parts.filter(tellsTime).length * 2 > parts.length,
    statistics: new Set(parts.flatMap(({ statistic }) => statistic ?? [])).size > 1,
  }
}

/** Right behind one of them. */
const isBehind = (
  parts: readonly LabelSaid[],
  one: LabelSaid,
  named: readonly LabelSaid[],
): boolean => named.some((other) => parts.indexOf(other) === parts.indexOf(one) - 1)

/** What each label says by itself, and what the others beside it make of it. */
function labelsSaid(
  words: Words,
  { head, labels }: Level,
  { years, totals, elsewhere, key }: Known,
): LabelSaid[] {
  const over = areQuarters(labels) ? (quarter[0] ?? '') : head
  const isNumbered = areNumbered(words, labels)
  const questions = questionsOfRows(words, head, labels.filter(Boolean))
  const sums = yearsTogether(labels)
  return labels.map((label) => {
    const question = questions?.get(label)
    if (question !== undefined)
      return { ...labelSaid(words, '', years, over), text: label.trim(), question }
    const own = isNumbered ? numberedSaid(words, label, years, over) : null
    const said = own ?? labelSaid(words, key.get(label) ?? label, years, over)
    const one = withoutAsides({ ...said, text: label.replace(/\s+/g, ' ').trim() }, elsewhere)
    return (totals.has(label) && !isKnown(words, one)) || label === sums
      ? { ...one, total: true, stems: [] }
      : one
  })
}

/** “3 yrs” beside three years is all of them together; null where no label is. */
function yearsTogether(labels: readonly string[]): string | null {
  const years = new Set(labels.filter(isTime)).size
  const found = labels.find((label) => Number(YEARS.exec(label)?.[1]) === years)
  return years > 1 ? (found ?? null) : null
}
const YEARS = worded`^\W*(\d{1,2})[ -]?${calendarYears}\W*$`

/** “Q1” to “Q4”, each once and no other, are a year's quarters and no questions. */
function areQuarters(labels: readonly string[]): boolean {
  const said = labels.flatMap((label) => QUARTER.exec(label.trim())?.[1] ?? [])
  return said.toSorted().join('') === '1234'
}
const QUARTER = worded`^${glued(quarter)}\s?([1-9])$`

/** “1. Claims received”, “2. Claims paid”: each label bears the number of another question. */
function areNumbered(words: Words, labels: readonly string[]): boolean {
  const asked = (words.asked?.questions ?? []).map(({ number }) => number)
  const numbers = labels.flatMap((label) => numberOf(label) ?? [])
  return (
    numbers.length > 1 &&
    new Set(numbers).size === numbers.length &&
    numbers.every((number) => asked.includes(number))
  )
}

function numberedSaid(
  words: Words,
  label: string,
  years: YearKind,
  over: string,
): LabelSaid | null {
  const question = numberOf(label)
  return question === null
    ? null
    : { ...labelSaid(words, label.replace(NUMBERED, ''), years, over), question }
}

function numberOf(label: string): string | null {
  const [, behind, alone] = NUMBERED.exec(label) ?? []
  return (behind ?? alone)?.replace(/[\s()]/g, '').toLowerCase() ?? null
}
const NUMBERED = worded`^\s*(?:(\d{1,2}\s?\(?[a-h]?\)?)[.):]\s+(?=\D)|${ofQuestions}\s+(\d{1,2}\s?\(?[a-h]?\)?)\s*(?:$|[.:)–-]\s*))`

/** “Ash Primary” in a column of schools, where another column says which are primary. */
function withoutAsides(one: LabelSaid, elsewhere: ReadonlySet<string>): LabelSaid {
  const aside = one.categories.some(({ dimension }) => elsewhere.has(dimension))
  if (!aside) return one
  const categories = one.categories.filter(({ dimension }) => !elsewhere.has(dimension))
  return { ...one, categories, stems: stemsOf(one.time.rest) }
}

/** Those that no list knows: a category in the body's own words, or a measure that nobody asked for. */
function strangeAmong(
  words: Words,
  parts: readonly LabelSaid[],
  { isSplit, head, named }: { isSplit: boolean; head: string; named: readonly LabelSaid[] },
): LabelSaid[] {
  const strange = parts.filter((one) => !isKnown(words, one))
  const splits = strange.length > 0 || parts.some(({ categories }) => categories.length > 0)
  return parts.filter(
    (one) =>
      strange.includes(one) ||
      (splits && isRemainder(one, head)) ||
      (isSplit && isOwn(one) && isToldAlike(one, named)) ||
      (isSplit &&
        isOwn(one) &&
        wordsLeft(words, one).length * 2 >= one.stems.length &&
        one.stems.length > 0),
  )
}

/** “Run by a trust” beside “Run by the council” and “Run by volunteers”, whatever its last word says elsewhere. */
const isToldAlike = (one: LabelSaid, named: readonly LabelSaid[]): boolean => {
  const opening = ({ text }: LabelSaid): string =>
    text.toLowerCase().split(/\s+/).slice(0, 2).join(' ')
  return one.text.split(/\s+/).length > 2 && named.every((other) => opening(other) === opening(one))
}

const isOwn = (one: LabelSaid): boolean =>
  one.categories.length === 0 && one.groups.length === 0 && one.question === null && !tellsTime(one)

/** “Other” among categories is one of them, and “Unknown” too; under “Ward” also “Unknown ward”. */
function isRemainder(one: LabelSaid, head: string): boolean {
  if (!isOwn(one)) return false
  const over = new Set(plainWords(head).split(/\W+/))
  const own = one.time.rest.split(/\s+/).filter((word) => !over.has(plainWords(word)))
  return REMAINDER.test(one.time.rest) || (own.length > 0 && REMAINDER.test(own.join(' ')))
}
const REMAINDER = worded`^\W*${say.remainders}\W*$`

/** “Adverse weather” is the one label of its category: what it says beside it says it more closely, and measures nothing. */
function stemsTold(words: Words, one: LabelSaid, named: readonly LabelSaid[]): string[] {
  const same = named.filter(({ categories }) =>
    categories.some(({ id }) => one.categories.some((own) => own.id === id)),
  )
  const only = same.length === 1 && same[0] === one
  const own = only ? one.stems.filter((stem) => isKnownStem(words, stem)) : one.stems
  // “Physical abuse” by abuse says no more than “physical”.
  const names = one.categories.flatMap(({ dimension }) => stemsOf(dimension.replaceAll('-', ' ')))
  return own.filter((stem) => !names.includes(stem))
}

/** “Over 30 mins” beside “Over 60 mins”, where only the longer ones are asked about. */
function isOtherBand(words: Words, { bands, categories }: LabelSaid): boolean {
  const asked = (words.asked?.questions ?? []).flatMap((question) => question.bands)
  return (
    bands.length > 0 &&
    categories.length === 0 &&
    asked.length > 0 &&
    !bands.some((band) => asked.some((one) => sameBand(one, band)))
  )
}

/** “Postgraduate taught” and “Postgraduate research” are parts of one category, each told by words that no question knows. */
function isFiner(words: Words, one: LabelSaid, named: readonly LabelSaid[]): boolean {
  const [own, second] = one.categories
  if (!own || second || wordsLeft(words, one).length === 0) return false
  const same = named.filter(({ categories }) => categories.some(({ id }) => id === own.id))
  const told = new Set(same.map((other) => JSON.stringify([other.time, other.stems])))
  return same.length > 1 && told.size === same.length
}

/**
 * “Lost to sickness” is of no question by itself, and of the days lost once “Days” stands under it. Without, words that are
 * all asked about may still be another number: “Claims outstanding”, where one question asks how long one has been.
 */
const isCompleted = (words: Words, one: LabelSaid, { timed }: Known): boolean =>
  timed && wordsLeft(words, one).length === 0

/** “Memorial permits”, where a question wants them left out. */
function isLeftOut(words: Words, { stems, categories }: LabelSaid): boolean {
  const asked = words.asked?.questions ?? []
  if (stems.length === 0 || categories.length > 0) return false
  return (
    asked.some(({ leftOut }) => stems.every((stem) => leftOut.has(stem))) &&
    !asked.some(({ said }) => stems.every((stem) => said.has(stem)))
  )
}

const isNamed = (words: Words, head: string): boolean =>
  plainWords(head) !== '' && (words.asked?.dimensionNamed(head) ?? null) !== null

const tellsTime = ({ time }: LabelSaid): boolean =>
  time.period !== null || time.month !== null || time.quarter !== null || time.months !== undefined

/** It says a time, a group or a category, or all its words are of one question; or it says nothing at all. */
function isKnown(words: Words, one: LabelSaid): boolean {
  if (one.categories.length > 0 || one.groups.length > 0) return true
  const named = words.asked?.questions.some(({ number }) => number === one.question)
  if (named) return true
  return one.stems.length === 0 ? one.kind !== 'average' : isMeasure(words, one)
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
