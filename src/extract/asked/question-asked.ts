// Which of the survey's questions a number answers, by the words round it, its kind and what it is split by.
import { type Band, sameBand } from '../../vocabulary/packs/bands.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import type { QuestionWords } from '../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { FigureKind, Period, Population } from '../../vocabulary/reply.ts'
import { spanOf } from '../../vocabulary/span.ts'
import { countsAnother, isOfOtherClass, isOtherStatistic } from './counts-another.ts'

const say = plainLists('label-words', ['numberOf', 'units', 'time', 'titles'])
const TIMES = new Set([...say.units, ...say.time])
const IN_TITLES = new Set(say.titles.flatMap(stemsOf))
const NUMBER_OF = worded`^\W*${say.numberOf}\s+`

/** What stands round a number. */
export interface Round {
  /** The words of its own heads, what is said of time, categories and groups aside. */
  stems: readonly string[]
  /** Its heads as they stand, for the one that is a noun as the survey says it. */
  labels: readonly string[]
  /** Words further off: captions, the sheet's name, the lines above. */
  around: readonly string[]
  /** What the ink or a head says for certain. */
  kind: FigureKind | null
  /** Weak signs of money and of time. */
  ofMoney: boolean
  ofTime: boolean
  dimensions: readonly string[]
  groups: readonly Population[]
  /** Questions whose number stands over it, or in its own head. */
  placed: readonly string[]
  /** Those whose number its own head bears: “Q4”. */
  numbered: readonly string[]
  /** Bands of time in its heads: “over 6 months”. */
  bands: readonly Band[]
  /** Words that some label of its table has. */
  labelled: ReadonlySet<string>
  /** What time it is of, where its labels or captions say so. */
  period: Period
  /** Words that stand anywhere in the heads of its table. */
  table: readonly string[]
  /** Those of its dimensions whose categories the survey lists. */
  listed: readonly string[]
  /** All dimensions that its table tells somewhere. */
  told: readonly string[]
}

export interface Answers {
  question: QuestionWords
  /** What its number is: of a count that was asked by kind, a body may give shares. */
  kind: FigureKind
  /** Its own words say so and nothing else. */
  clear: boolean
  /** Another question would do as well. */
  doubtful: boolean
  /** What stands over the table has the whole of its noun. */
  named: boolean
  /** Words in its heads that the question does not know. */
  left: readonly string[]
}

const WHOLE = 3
const UNKNOWN = 1
/** A word in its heads by which another question calls what it counts. */
const OTHERS_NOUN = 2
const WEAK_KIND = 0.6
const BARE_KIND = 2
const FIRST = 0.35
const BAND = 1.5
const NOT_ASKED = 0.4
/** Another question asks for that split. */
const ASKED_ELSEWHERE = 1.3
const DAY = 0.6
const OTHER_DAY = 0.3
const NO_DAY = 2
const NOT_GIVEN = 0.3
const BARE = 0.5
const PLACED = 1.2
const INSTEAD = 0.5
/** What stands over a table says less where a question's number does, and is that question's words again. */
const AROUND = 0.5
const AROUND_PLACED = 0.05
const MOST_AROUND = 0.8
const ALIKE = 0.05
/** “Cases with alleged use of generative AI” over it: words of no other question. */
const OWN_AROUND = 0.4
/** So many words of a question over a table are no chance. */
const SEVERAL = 2
/** Of two that would do, what is split as a part asks is of the part. */
const PART = 0.5

/** null where nothing that is asked fits. */
export function questionAsked(all: readonly QuestionWords[], round: Round): Answers | null {
  const fit = all.filter((question) => isOfThing(question, all, round))
  const rated = fit
    .filter((question) => isOfKind(question, round) && isOfNumber(question, all, round))
    .map((question) => ({ question, ...ratedFor(question, all, round) }))
    .sort((a, b) => b.rate - a.rate)
  const [best, second] = rated
  if (!best || best.leftOut) return null
  // “PCNs cancelled”, where appeals are asked for by how they ended: of the notices nobody asked it
  const isOfOther = (name: string): boolean =>
    !best.question.by.includes(name) &&
    all.some((question) => !fit.includes(question) && question.by.includes(name))
  if (round.listed.some(isOfOther)) return null
  const doubtful = second !== undefined && best.rate - second.rate < ALIKE
  return {
    question: best.question,
    kind: isShareOf(best.question, round) ? 'share' : best.question.counts.kind,
    clear: best.left.length === 0 && best.matched,
    doubtful,
    left: best.left,
    named: hasNoun(best.question, [...round.around, ...round.table]),
  }
}

const isOfThing = (
  question: QuestionWords,
  all: readonly QuestionWords[],
  { kind, labels }: Round,
): boolean =>
  labels.every(
    (label) =>
      !isOfOtherClass(question.asks, label) &&
      !isOtherStatistic(question, label) &&
      ((kind !== null && kind !== 'count') || !countsAnother(question, all, label)),
  )

/** Under “Q4” stands what the fourth question asks, or the whole or a part of it, and nothing else. */
function isOfNumber(
  { number, partOf }: QuestionWords,
  all: readonly QuestionWords[],
  { numbered }: Round,
): boolean {
  if (numbered.length === 0 || numbered.includes(number)) return true
  if (partOf !== null && numbered.includes(partOf)) return true
  return all.some((part) => part.partOf === number && numbered.includes(part.number))
}

/** “Neglect, 48 %” where concerns were asked for by type of abuse: the split, in shares. */
const isShareOf = ({ counts, by }: QuestionWords, { kind, listed }: Round): boolean =>
  kind === 'share' && counts.kind === 'count' && listed.some((name) => by.includes(name))

/** A number is only read for a question of its kind; an average of days may answer a question for an average wait. */
function isOfKind(question: QuestionWords, round: Round): boolean {
  const { number, counts, averages } = question
  const { kind, ofMoney, ofTime, placed } = round
  if (isShareOf(question, round)) return true
  // A bare number is no share where neither it nor its head says so, and hours are no money.
  if (kind === null && counts.kind === 'share') return placed.includes(number)
  if (kind === null && counts.kind === 'money') return ofMoney || !ofTime
  if (kind === null) return true
  if (kind === counts.kind) return counts.kind !== 'count' || !averages
  if (kind === 'average') return averages
  // Pounds are no average of months.
  if (kind === 'money' && TIMES.has(counts.one.toLowerCase())) return false
  return counts.kind === 'average' && (kind === 'duration' || kind === 'money' || kind === 'share')
}

function ratedFor(
  question: QuestionWords,
  all: readonly QuestionWords[],
  round: Round,
): { rate: number; left: string[]; matched: boolean; leftOut: boolean } {
  const weight = (stem: string): number =>
    1 / Math.max(1, all.filter(({ said }) => said.has(stem)).length)
  const matched = round.stems.filter((stem) => question.said.has(stem))
  const left = round.stems.filter((stem) => !question.said.has(stem) && !question.ofWhole.has(stem))
  // What the table's own labels say is told of those rows and columns alone, whatever stands over it.
  // “Exclusions by phase” over a total says nothing for the question that asks for phases.
  const split = new Set(round.dimensions.length === 0 ? round.told.flatMap(stemsOf) : [])
  const near = [...new Set(round.around)].filter(
    (stem) =>
      question.said.has(stem) &&
      !split.has(stem) &&
      !round.labelled.has(stem) &&
      !IN_TITLES.has(stem),
  )
  const named = isNamed(question, round)
  const isOwn = matched.some((stem) => question.nouns.has(stem))
  const isOther = (stem: string): boolean => !isOwn && isNoun(all, stem)
  const rate =
    sum(matched.map(weight)) +
    (named ? WHOLE : 0) -
    (named && isOnlyPart(question, round) ? BARE : 0) -
    sum(left.map((stem) => (isOther(stem) ? OTHERS_NOUN : UNKNOWN))) +
    timeRate(question, round) +
    Math.min(
      MOST_AROUND,
      (round.placed.length === 1 ? AROUND_PLACED : AROUND) * sum(near.map(weight)),
    ) +
    (left.length === 0 && near.filter((stem) => weight(stem) === 1).length >= SEVERAL
      ? OWN_AROUND
      : 0) +
    kindRate(question, round) +
    bandRate(question, round) +
    splitRate(question, all, round) +
    (isSilent(all, round) && !isForeign(question, all, round)
      ? orderRate(question, all, round)
      : 0) +
    (isPlaced(question, all, round) && !isForeign(question, all, round) ? PLACED : 0) +
    (isMeantInstead(question, all, round) ? INSTEAD : 0)
  return {
    rate,
    left,
    matched: matched.length > 0 || named,
    leftOut: round.stems.some((stem) => question.leftOut.has(stem) && !question.nouns.has(stem)),
  }
}

/** “Number of incidents” is of all of them, and not of those that were reported. */
const isOnlyPart = ({ partOf, by, nouns }: QuestionWords, { stems, dimensions }: Round): boolean =>
  partOf !== null &&
  stems.every((stem) => nouns.has(stem)) &&
  !dimensions.some((name) => by.includes(name))

const isNoun = (all: readonly QuestionWords[], stem: string): boolean =>
  all.some(({ nouns }) => nouns.has(stem))

/** “On 31 March 2024” asks for a stock: what is said of a year is of another question. */
function timeRate({ day }: QuestionWords, { period }: Round): number {
  const span = period && spanOf(period)
  if (!span) return 0
  const isDay = span.from === span.to
  if (day === null) return isDay ? -OTHER_DAY : 0
  return span.to === day && isDay ? DAY : isDay ? -OTHER_DAY : -NO_DAY
}

/** Under “how many” and “of which kind” stands one table: its split cells answer the second, its totals the first. */
function isPlaced(
  { number, partOf, by }: QuestionWords,
  all: readonly QuestionWords[],
  { placed, dimensions, told }: Round,
): boolean {
  if (placed.includes(number)) return true
  if (partOf !== null && placed.includes(partOf) && by.some((name) => dimensions.includes(name)))
    return true
  const parts = all.filter((other) => other.partOf === number && placed.includes(other.number))
  return (
    dimensions.length === 0 && parts.some((part) => part.by.some((name) => told.includes(name)))
  )
}

/** Under an answer to another question stands a table by a split that this one does not ask for, and not a word of it. */
const isForeign = (
  { number, by }: QuestionWords,
  all: readonly QuestionWords[],
  { stems, told, numbered }: Round,
): boolean =>
  stems.length === 0 &&
  numbered.length === 0 &&
  told.some(
    (name) =>
      !by.includes(name) && all.some((other) => other.by.includes(name) && other.partOf !== number),
  )

/** Of whose split the table is that stands there. */
const isMeantInstead = (
  question: QuestionWords,
  all: readonly QuestionWords[],
  round: Round,
): boolean =>
  round.told.some((name) => question.by.includes(name)) &&
  all.some(({ number }) => round.placed.includes(number)) &&
  all.every((other) => !round.placed.includes(other.number) || isForeign(other, all, round))

const sum = (list: number[]): number => list.reduce((all, one) => all + one, 0)

const hasNoun = ({ names, said }: QuestionWords, around: readonly string[]): boolean =>
  new Set(around.filter((stem) => said.has(stem))).size >= SEVERAL ||
  names.some((stems) => stems.length > 0 && stems.every((stem) => around.includes(stem)))

/** Its head is the noun as the survey says it. */
function isNamed({ counts, nouns }: QuestionWords, { stems, labels }: Round): boolean {
  const names = [counts.one, counts.many, ...counts.also].map((name) => name.toLowerCase())
  if (labels.some((label) => names.includes(label.replace(NUMBER_OF, '').toLowerCase())))
    return true
  return nouns.size > 1 && stems.length === nouns.size && stems.every((stem) => nouns.has(stem))
}

/** A bare number is a count before it is anything else: it is money or a time only beside a word of what is paid or waited for. */
function kindRate(
  { counts, nouns }: QuestionWords,
  { kind, ofMoney, ofTime, stems, around, placed }: Round,
): number {
  if (kind !== null || counts.kind === 'count')
    return counts.kind === 'count' && ofMoney ? -WEAK_KIND : 0
  if (counts.kind === 'money' && ofMoney) return WEAK_KIND
  if (counts.kind === 'duration' && ofTime) return WEAK_KIND
  const named = placed.length > 0 || [...stems, ...around].some((stem) => nouns.has(stem))
  return named ? -WEAK_KIND : -BARE_KIND
}

/** “Over 6 months” is of the question that asks about six months or more, and of no other. */
function bandRate({ bands }: QuestionWords, round: Round): number {
  if (round.bands.length === 0) return 0
  const same = round.bands.some((band) => bands.some((asked) => sameBand(asked, band)))
  return same ? BAND : -BAND
}

/** Not a word beside the number or over it is any question's. */
const isSilent = (all: readonly QuestionWords[], { stems, around }: Round): boolean =>
  ![...stems, ...around].some((stem) => all.some(({ said }) => said.has(stem)))

/** Where neither word nor split tells: a table is of the question that all others are parts of, and asked first. */
function orderRate(
  { number, partOf, by }: QuestionWords,
  all: readonly QuestionWords[],
  { dimensions }: Round,
): number {
  const splits = (names: readonly string[]): boolean =>
    dimensions.some((name) => names.includes(name))
  if (partOf !== null) return splits(by) ? 0 : -FIRST
  const others = all.filter((other) => other.number !== number).flatMap((other) => other.by)
  return all[0]?.number === number && !splits(others.filter((name) => !by.includes(name)))
    ? FIRST
    : 0
}

/** The question that asks for just the split that is there. */
function splitRate(
  { number, by, whom, partOf }: QuestionWords,
  all: readonly QuestionWords[],
  { dimensions, groups, told }: Round,
): number {
  const split = partOf !== null && dimensions.some((name) => by.includes(name)) ? PART : 0
  // The total of a table by ward is of the question that its wards are of, but where a part of it asks for the wards.
  const parted = all.some(
    (other) => other.partOf === number && other.by.some((name) => told.includes(name)),
  )
  const seen = dimensions.length === 0 && !parted ? told : dimensions
  const notAsked = seen.filter((name) => !by.includes(name) && name !== 'measure')
  const isElsewhere = (name: string): boolean =>
    partOf === null && dimensions.includes(name) && all.some((other) => other.by.includes(name))
  // The total of a table by rank is of the question that asks by rank; that of a part's table of the question before it.
  const given = partOf === null ? [...dimensions, ...told] : dimensions
  const notGiven = by.filter((name) => !given.includes(name)).length
  const ofGroups =
    groups.length === 0 ? 0 : groups.some((group) => whom.includes(group)) ? 0.3 : -0.2
  return (
    split -
    sum(notAsked.map((name) => (isElsewhere(name) ? ASKED_ELSEWHERE : NOT_ASKED))) -
    NOT_GIVEN * notGiven +
    ofGroups
  )
}
