// What a head, a row's name or a caption says, by the survey's own words: time, categories, groups, measure, kind of number, total.

import {
  agesIn,
  type Band,
  bandsIn,
  withoutAges,
  withoutBands,
} from '../../vocabulary/packs/bands.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { anyOf, glued, oneOf, worded, wordedInCapitals } from '../../vocabulary/packs/phrase.ts'
import { plainWords } from '../../vocabulary/packs/plain.ts'
import { isAnyThing, stemsOf } from '../../vocabulary/packs/stems.ts'
import type { CategoryFound, GroupFound } from '../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { FigureKind, Population } from '../../vocabulary/reply.ts'
import { type TimeUnit, timeUnitIn } from '../kinds/duration.ts'
import { scaleOfHead } from '../kinds/money.ts'
import { besideSaid } from './beside-said.ts'
import { isYearEnding, partOfYear, type TimeSaid, timeSaid, type YearKind } from './time-said.ts'

const say = plainLists('label-words', [
  'totals',
  'inTotal',
  'bases',
  'numberOf',
  'money',
  'pounds',
  'average',
  'median',
  'mean',
  'share',
  'shareInSmallLetters',
  'idHeads',
  'noteHeads',
  'otherHeads',
  'units',
])
const { questionSigns } = plainLists('asked', ['questionSigns'])
const { quarter, financial } = plainLists('label-times', ['quarter', 'financial'])

export interface LabelSaid {
  text: string
  time: TimeSaid
  categories: { dimension: string; id: string }[]
  groups: Population[]
  /** It adds up its neighbours. */
  total: boolean
  /** What is left of its words, as stems: what it measures, or a category that the survey does not know. */
  stems: string[]
  /** What its own marks say that its numbers are: “(£)”, “%”, “average”, “number of”. */
  kind: FigureKind | null
  /** A word that money goes by, too weak to say so alone: “amount”, “cost”. */
  ofMoney: boolean
  /** It says that it counts: “Number of”. */
  counted: boolean
  statistic: 'mean' | 'median' | null
  timeUnit: TimeUnit | null
  /** Bands of time that it names and no category is: “over 6 months”. */
  bands: readonly Band[]
  /** 1000 under “£000”. */
  scale: number
  /** “Q2” */
  question: string | null
  /** A reference, a telephone number, a note: no number under it is counted. */
  idle: boolean
  /** It takes in or leaves out what the survey says nothing of. */
  open: boolean
  /** A category written otherwise than the survey has it. */
  rough: boolean
}

const TOTAL = worded`^\W*${say.totals}\b|\b${say.totals}\W*$|\b${say.inTotal}\b|^\W*${say.bases}\s*(?:[(:]|$)`
const POUNDS = worded`£|\b${say.pounds}\b`
const SHARE = worded`%|\b${say.share}\b`
/** “pc of all”; a PC is a constable. */
const SMALL_SHARE = wordedInCapitals`(?<![\w.])${say.shareInSmallLetters}(?![\w.])`
const AVERAGE = worded`\b${say.average}\b`
const MEDIAN = worded`\b${say.median}\b`
/** “(h:mm)”, “(mm:ss)” */
const CLOCK = /\b[hm]{1,2}:[ms]{2}\b/i
const MEAN = worded`\b${say.mean}\b`
const MONEY = anyOf(say.money)
const COUNTED = new RegExp(`^\\W*(?:${oneOf(say.numberOf)})|#`, 'i')
const IDLE = worded`^\W*(?:${say.idHeads}|${say.noteHeads}|${say.otherHeads})\W*$`
const UNITS = new Set(say.units.flatMap(stemsOf))
const QUESTION = worded`^\W*${glued(questionSigns)}\.?\s?(\d{1,2}\s?\(?[a-h]?\)?)(?=\W|$)\W*|\(\s*${glued(questionSigns)}\.?\s?(\d{1,2}[a-h]?)\s*\)`

/** head: what stands over the label: “Year to” over “31 March 2022”, “Quarter” over “Q1”. */
export function labelSaid(words: Words, label: string, years: YearKind, head = ''): LabelSaid {
  const written = label.replace(/\s+/g, ' ').trim()
  const whole = timeUnder(head, written, years)
  const asked = isTimeAlone(whole) ? null : QUESTION.exec(written)
  const text = asked ? written.replace(asked[0], ' ').trim() : written
  const time = asked ? timeSaid(text, years) : whole
  const plain = plainWords(time.rest)
  const beside = besideSaid(words, time.rest)
  const own = words.asked?.categoriesIn(beside.main) ?? []
  const merged = mergedIn(words, own, beside.main)
  const found = own.length > 0 ? own : categoryOfPack(words, time.rest)
  // A sergeant is a rank, and that the rank is an officer's nobody need say.
  const groups = groupsSaid(words, found.length > 0 ? null : words, beside.main)
  const left = without(beside.main, [...found, ...groups])
  const counted = COUNTED.test(text)
  const bands = found.length === 0 ? [...bandsIn(beside.main), ...agesIn(beside.main)] : []
  // “Empty over 6 months” counts no months.
  const unit =
    bands.length > 0
      ? null
      : (timeUnitIn(beside.main.replace(ASIDE, ' ')) ?? (CLOCK.test(text) ? 'minutes' : null))
  return {
    text: written,
    time,
    categories: merged ? [merged] : once(found.map(({ dimension, id }) => ({ dimension, id }))),
    groups: [...new Set(groups.map(({ group }) => group))],
    total: TOTAL.test(plain),
    stems: [
      ...new Set([
        ...stemsTold(words, bands.length > 0 ? withoutAges(withoutBands(left)) : left),
        ...stemsOf(beside.told),
      ]),
    ],
    kind: kindOf(text, counted),
    ofMoney: MONEY.test(text),
    counted,
    statistic: MEDIAN.test(text) ? 'median' : MEAN.test(text) ? 'mean' : null,
    timeUnit: unit,
    bands,
    scale: scaleOfHead(text),
    question: asked ? (asked[1] ?? asked[2] ?? '').replace(/[\s()]/g, '').toLowerCase() : null,
    open: beside.open,
    rough: merged !== null || found.some(({ rough }) => rough),
    idle: found.length === 0 && IDLE.test(plain.replace(/\([^)]*\)/g, '').trim()),
  }
}

/** An aside of some length (“lost hours (after the first 15 minutes)”) tells more closely what is meant, and nothing else. */
function stemsTold({ asked }: Words, label: string): string[] {
  if (label.split(TWO_WAYS).some((part) => part.trim() !== '' && isEmpty(part))) return []
  const outside = stemsOf(label.replace(ASIDE, ' '))
  const questions = asked?.questions ?? []
  const isSaid = (stem: string): boolean => questions.some(({ said }) => said.has(stem))
  const isCounted = (stem: string): boolean => questions.some(({ nouns }) => nouns.has(stem))
  return stemsOf(label).filter(
    (stem) =>
      !isAnyThing(stem) &&
      (outside.includes(stem) || isSaid(stem)) &&
      (!UNITS.has(stem) || isCounted(stem)),
  )
}
/** “Nifer / Number”: said in two languages, and one of them says that it is nothing more than a number. */
const TWO_WAYS = /\s\/\s/
const isEmpty = (part: string): boolean => /\p{L}/u.test(part) && stemsOf(part).length === 0
const ASIDE = /\((?:[^()\s]+\s+){2,12}[^()\s]+\)/g

/** “Rats/mice”: two of a list made one by the body, which is neither; null where it names one, or other things too. */
function mergedIn(
  words: Words,
  found: readonly CategoryFound[],
  label: string,
): LabelSaid['categories'][number] | null {
  const [first] = found
  const ids = new Set(found.map(({ id }) => id))
  if (!first || ids.size < 2 || found.some(({ dimension }) => dimension !== first.dimension))
    return null
  const listed = words.asked?.dimensions.find(({ name }) => name === first.dimension)
  const isAll = ids.size === (listed?.categories.length ?? 0)
  return isAll || stemsOf(without(label, [...found])).length > 0
    ? null
    : { dimension: first.dimension, id: label }
}

/** A time that its head completes; “Q1” is a quarter only under a head that says so, or with its year. */
function timeUnder(head: string, label: string, years: YearKind): TimeSaid {
  const own = timeSaid(label, years)
  if (own.quarter !== null && !QUARTER.test(head)) return { ...own, quarter: null, rest: label }
  if (own.period === null) return inYearOver(head, own, years)
  const isYear = 'year' in own.period && own.rest === ''
  // “Financial year” over “2021”: nobody can tell whether it began or ended then.
  if (isYear && IS_FINANCIAL.test(head) && !isYearEnding(head)) return { ...own, inPart: true }
  const completes = 'from' in own.period && own.period.from === own.period.to
  if (!completes && !(isYear && isYearEnding(head))) return own
  const under = timeSaid(`${head} ${label}`, years)
  return under.period !== null && under.rest === '' ? under : own
}
/** “Month (2023)” over “January”. */
function inYearOver(head: string, own: TimeSaid, years: YearKind): TimeSaid {
  const { month, quarter, months } = own
  if (month === null && quarter === null && months === undefined) return own
  const { period } = timeSaid(head, years)
  if (period === null) return own
  const within = partOfYear(period, { month, quarter, ...(months && { months }) })
  return within
    ? { period: within, month: null, quarter: null, rest: own.rest, inPart: false }
    : own
}
const IS_FINANCIAL = anyOf(financial)
const QUARTER = worded`\b${quarter}`

const isTimeAlone = ({ period, quarter: said, rest }: TimeSaid): boolean =>
  rest === '' && (period !== null || said !== null)

function kindOf(text: string, counted: boolean): FigureKind | null {
  if (AVERAGE.test(text)) return 'average'
  if (SHARE.test(text) || SMALL_SHARE.test(text)) return 'share'
  if (POUNDS.test(text)) return 'money'
  return counted ? 'count' : null
}

/** A whole label that a pack knows: “Sergeant”, “Final written warning”, “Facebook”. */
function categoryOfPack(words: Words, label: string): CategoryFound[] {
  const outcome = words.outcomeMeant(label)
  const known: [dimension: string, id: string | null][] = [
    ['rankBand', words.rankBandNamed(label)],
    ['rank', words.rankNamed(label)],
    ['outcome', outcome && 'id' in outcome ? outcome.id : null],
    ['platform', words.platformNamed(label)],
    ['breach', words.breachNamed(label)],
    ['severity', words.severityNamed(label)],
  ]
  const [dimension, id] = known.find(([, meant]) => meant !== null) ?? []
  return dimension && id ? [{ start: 0, end: label.length, dimension, id }] : []
}

/** The survey's groups; where a pack knows whom the trade employs, the pack's too. */
function groupsSaid(words: Words, trade: Words | null, label: string): GroupFound[] {
  const own = words.asked?.groupsIn(label) ?? []
  if (own.length > 0 || !trade || trade.ranked.length === 0) return own
  return trade
    .unitsIn(label)
    .flatMap(({ start, end, population }) =>
      population ? [{ start, end, group: population }] : [],
    )
}

const once = (found: LabelSaid['categories']): LabelSaid['categories'] =>
  found.filter(
    ({ dimension }, i) => found.findIndex((other) => other.dimension === dimension) === i,
  )

function without(text: string, found: { start: number; end: number }[]): string {
  let left = text
  for (const { start, end } of [...found].sort((a, b) => b.start - a.start))
    left = `${left.slice(0, start)} ${left.slice(end)}`
  return left
}

/** Nothing but time, totals and words that say nothing: “Number”, “2021/22”, “Total”. */
export const isBare = ({ categories, groups, stems, kind }: LabelSaid): boolean =>
  categories.length === 0 && groups.length === 0 && stems.length === 0 && kind !== 'average'
