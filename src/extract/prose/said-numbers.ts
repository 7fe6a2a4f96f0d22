// The numbers of a sentence, each with the words round it: counts, sums of money, and times in the unit that a question asks for.
import type { Bounds } from '../../vocabulary/bounds.ts'
import { type Band, bandsIn, sameBand } from '../../vocabulary/packs/bands.ts'
import { type NumberFound, numbersIn } from '../../vocabulary/packs/numbers.ts'
import { anyOf, glued, oneOfWords, worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { FigureKind } from '../../vocabulary/reply.ts'
import { maskNumbers } from '../figures/mask-numbers.ts'
import { isNoCount } from '../figures/no-count.ts'
import type { Amount } from '../kinds/amount.ts'
import type { TimeAsked } from '../kinds/duration.ts'
import { moneyIn } from '../kinds/money.ts'
import { sharesIn } from '../kinds/share.ts'
import { timesSaid } from '../kinds/times-said.ts'

const say = plainLists('prose', [
  'nounEnds',
  'repeats',
  'no',
  'noRecord',
  'averages',
  'onAverage',
  'orMore',
  'rises',
  'partBegins',
  'thresholds',
  'ofThem',
  'ofAll',
  'ofAllOfThem',
  'everyOne',
  'standsTwice',
  'whichIs',
  'timesWords',
  'notTimes',
  'joins',
  'ofTime',
  'newOnes',
  'perWords',
  'perOne',
  'rateWords',
  'leadsToRate',
  'forOne',
  'nothing',
  'nothingIs',
  'never',
  'noneOf',
  'theirVerbs',
  'gaveNothing',
  'noneCan',
  'clauseJoins',
  'participles',
  'notPer',
  'ofThe',
  'insteadOf',
  'participleEnds',
  'aims',
  'inEachYear',
  'yearBefore',
  'differences',
  'differs',
])

export interface NumberSaid {
  start: number
  end: number
  /** In whole least units of its kind. */
  value: Bounds
  kind: FigureKind
  /** Of an amount: GBP, %, or the unit of time as printed. */
  unit: string | null
  rough: boolean
  /** The words of its own clause before it, and behind it: the noun, then what is said of it. */
  before: string
  /** What leads to it and to no number before it: “Handsets came to 17”. */
  leads: string
  noun: string
  after: string
  /** What stands in brackets right behind the noun: "2 laptops (stolen)". */
  aside: string
  average: boolean
  /** “£412 per hour”, “£535 an incident”, “per teacher, nine days”: of one of what it is. */
  per: string
  /** “£1,200 for a broken window”: what it was for, or what one of it costs. */
  forOne: boolean
  /** “None”, “nothing was spent”: nought of whatever kind was asked for. */
  nought: boolean
  /** "Of these, nine", "of which three": a part of what was counted before it. */
  part: boolean
  /** “Without legal fees, which were £47k”: what it is said of; empty where no “which” leads to it. */
  antecedent: string
}

/** Which kinds some question asks for beside counts and money. */
export interface KindsAsked {
  time: TimeAsked | null
  shares: boolean
  /** “Six months or more”: which of them, not how long one was. */
  bands: readonly Band[]
}

interface Bare extends Pick<NumberSaid, 'start' | 'end' | 'value' | 'kind' | 'unit' | 'rough'> {}

const isNought = ({ value }: Bare, ink: string): boolean => value.high === 0 && !/\d/.test(ink)

const NEAR = 80
const REPEATS = worded`(?:^|\s)${say.repeats}\s*$`
/** "Our published accounts over £500": which of them, not how much. */
const THRESHOLD = worded`${say.thresholds}\s+(?:£\s?)?(?:[\d,.]+\w*|[a-z]+(?:\s[a-z]+){0,3})$`
/** “A rise of 18 on the previous year”, “51 fewer than in the year before”: how two numbers differ, and neither of them. */
const DIFFERENCE = worded`\b${say.differences}\s+(?:\w+\s+)?$`
const DIFFERS = worded`^\s+(?:\w+\s+)?${say.differs}\s`
/** “Of these 14 were struck off”: a part of them; “of these 14, nine were” says the whole again. */
const THEIR_VERB = worded`^\s+${say.theirVerbs}\s`
const AVERAGE = worded`\b${say.averages}\b`
const ON_AVERAGE = worded`^\s+${say.onAverage}\b`
const OR_MORE = worded`^\s+${say.orMore}\b`

/** from: where in the text the answer begins. */
export function numbersSaid(text: string, from: number, asked: KindsAsked): NumberSaid[] {
  // “Question 2, five drones”: the label is no part of a list of questions
  const free = maskNumbers(' '.repeat(from) + text.slice(from))
  const alone: Amount[] = [
    ...moneyIn(text),
    ...(asked.time ? timesSaid(free, asked.time) : []),
    ...(asked.shares ? sharesIn(text) : []),
  ]
  const amounts = [...alone, ...alone.flatMap((one) => rowBefore(text, one))]
  const masked = blanked(free, amounts)
  const told = amounts.filter((amount) => !isBandAsked(text, amount, asked.bands))
  const bare = [...told, ...counted(masked), ...noughts(masked, text), ...times(masked)]
    .filter(({ start }) => start >= from)
    .sort((a, b) => a.start - b.start)
    .reduce<Bare[]>((before, one) => {
      before.push(inUnitBefore(text, before.at(-1), one))
      return before
    }, [])
    .toReversed()
    .reduce<Bare[]>((behind, one) => {
      behind.push(inUnitBehind(text, one, behind.at(-1)))
      return behind
    }, [])
    .toReversed()
    .flatMap((one, i, all) => [one, ...allOfThem(text, one, all[i + 1]?.start ?? text.length)])
  let repeated = ''
  let wasAverage = false
  return bare.flatMap((number, i) => {
    const between = text.slice(bare[i - 1]?.end ?? from, number.start)
    const next = shared(between)?.next ?? null
    const clause =
      labelBefore(text, number, between) ??
      lastClause(i === 0 ? between : (next ?? ofItsOwn(between)))
    const leads = i === 0 ? clause : (next ?? '')
    const before = repeated + clause
    const stop = bare[i + 1]?.start
    const behind = behindOf(text, number, bare.slice(i + 1))
    const [ofWhole = ''] = OF_WHOLE.exec(behind) ?? []
    const own = stop === undefined ? null : (shared(behind)?.own ?? null)
    const rest = firstClause(
      ofShare(number, text, own ?? behind).slice(ofWhole.length),
      stop !== undefined,
    )
    repeated = ''
    // “Fines of £2,000 or more were these”: which of them
    if (number.kind === 'money' && OR_MORE.test(behind)) return []
    if (DIFFERENCE.test(before) || DIFFERS.test(behind)) return []
    if (THRESHOLD.test(before + text.slice(number.start, number.end)) || isAimed(text, number))
      return []
    if (REPEATS.test(before) && !(PART.test(before) && THEIR_VERB.test(behind))) {
      repeated = `${before}${text.slice(number.start, number.end)} `
      return []
    }
    const part = ofWhole !== '' || PART.test(before) || OF_OURS.test(behind)
    const noun = ofWhole !== '' || PART_VERB.test(before) ? '' : nounOf(rest)
    const after = rest.slice(noun.length)
    // "29 minutes in 2021/22, 38 minutes in 2022/23": what goes on is an average too
    const goesOn =
      i > 0 && wasAverage && stemsOf(clause).length === 0 && number.kind === bare[i - 1]?.kind
    wasAverage = AVERAGE.test(before + noun) || ON_AVERAGE.test(behind) || goesOn
    const aside = ASIDE.exec(behind.slice(ofWhole.length + noun.length))?.[1] ?? ''
    const per = perOf(number.kind, before, text.slice(number.end))
    const forOne = number.kind === 'money' && FOR_ONE.test(text.slice(number.end))
    const nought = isNought(number, text.slice(number.start, number.end))
    const antecedent = ANTECEDENT.exec(text.slice(0, number.start))?.[1] ?? ''
    const round = { before, leads, noun, after, aside, part, average: wasAverage }
    return [{ ...number, ...round, per, forOne, nought, antecedent }]
  })
}

/** “412 (95.8 %) held a check”: what stands behind the bracket is of the share as well. */
const ofShare = ({ kind, start }: Bare, text: string, behind: string): string =>
  kind === 'share' && text[start - 1] === '(' ? behind.replace(/^\s*\)/, '') : behind

/** Up to the next number; of “five of the 14 were upheld” up to the one behind the whole, which is said again. */
function behindOf(text: string, { end }: Bare, [next, second]: readonly Bare[]): string {
  const between = text.slice(end, next?.start)
  if (!next || !OF_WHOLE_AGAIN.test(between)) return between
  return `${between}${' '.repeat(next.end - next.start)}${text.slice(next.end, second?.start)}`
}
const OF_WHOLE_AGAIN = worded`^\s+${say.repeats}\s*$`

/** “8 in 2022/23, all of which were paid”: as many again, of what is said of them all. */
function allOfThem(text: string, one: Bare, stop: number): Bare[] {
  const said = one.kind === 'count' ? ALL_OF_THEM.exec(text.slice(one.end, stop)) : null
  if (!said) return []
  const start = one.end + said[0].length - (said[1]?.length ?? 0)
  return [{ ...one, start, end: start + (said[1]?.length ?? 0) }]
}
const ALL_OF_THEM = worded`^[^.;:]*?\s(${say.everyOne})(?=\s+${say.ofThem}\s+${say.theirVerbs}\s)`

const ANTECEDENT = worded`(?:^|\s)([a-z][\w’'-]*)(?:\s*\([^()]*\))?,\s+${say.whichIs}\s+$`

/** “Against a target of 90 %”, “in target (28 days)”: what is aimed at, whatever the question calls it. */
const isAimed = (text: string, { start }: Bare): boolean =>
  AIMED.test(text.slice(Math.max(0, start - NEAR), start))
const AIMED = worded`\b${say.aims}\s*$|\b${say.aims}\s*\($`

/** “62 of them for six months or more”, where those of six months or more are asked about. */
const isBandAsked = (text: string, { start, end, kind }: Amount, asked: readonly Band[]): boolean =>
  kind === 'duration' &&
  bandsIn(text.slice(Math.max(0, start - BAND), end + BAND)).some((band) =>
    asked.some((one) => sameBand(one, band)),
  )
const BAND = 24

function perOf(kind: FigureKind, before: string, behind: string): string {
  // “Nil for each year” is of each of the years asked
  if (EACH_YEAR.test(behind) || YEAR_BEFORE.test(behind)) return ''
  const [, own] = (kind === 'count' ? PER : PER_ONE).exec(behind) ?? []
  return own ?? PER_BEFORE.exec(before)?.[1] ?? RATE_BEFORE.exec(before)?.[1] ?? ''
}
/** “1,841 a year earlier” */
const YEAR_BEFORE = worded`^\s+${say.yearBefore}`
const EACH_YEAR = worded`^(?:\s+[a-z]+){0,3}?\s+${say.inEachYear}`
const PER = worded`^(?:\s+[a-z]+){0,3}?\s+${say.perWords}\s+((?!${say.notPer}\b)[a-z]+(?:\s+[a-z]+)?)`
const PER_ONE = worded`^\s+(?:${say.perWords}|${say.perOne})\s+((?!${say.notPer}\b)[a-z]+(?:\s+[a-z]+)?)`
const FOR_ONE = worded`^\s+${say.forOne}\s`
/** “A monthly fee of £6,200” */
const RATE_BEFORE = worded`\b(${oneOfWords(say.rateWords)})\s+(?:[a-z]+\s+){1,3}${say.leadsToRate}\s+$`
const PER_BEFORE = worded`\b${say.perWords}\s+((?!${say.notPer}\b)[a-z]+)`

/** "31 days in 2021, 28 in 2022 and 35 in 2023": a number without a noun of its own goes on in the unit before it. */
function inUnitBefore(text: string, before: Bare | undefined, one: Bare): Bare {
  if (!before || one.kind !== 'count') return one
  const isOfWhole = OF_A_WHOLE.test(text.slice(one.start, one.end))
  const goesOn =
    !isOfWhole &&
    (before.kind === 'duration' || before.kind === 'share') &&
    JOINED.test(text.slice(before.end, one.start)) &&
    OF_A_TIME.test(text.slice(one.end))
  return goesOn ? inUnitOf(before, one) : one
}

/** "19, 24 and 21 minutes": the unit behind the last of a row is that of all of them. */
function inUnitBehind(text: string, one: Bare, behind: Bare | undefined): Bare {
  if (!behind || one.kind !== 'count') return one
  const inRow =
    (behind.kind === 'duration' || behind.kind === 'share') &&
    ONLY_JOINED.test(text.slice(one.end, behind.start))
  return inRow ? inUnitOf(behind, one) : one
}
const ONLY_JOINED = worded`^\s*(?:[,;]|,?\s${say.joins})\s+$`

/** “19.2 / 20.5 / 18.8 days”, “19.2, 20.5 and 18.8 per cent”: numbers with parts of one, in the unit behind the last of them. */
function rowBefore(text: string, { start, kind, unit }: Amount): Amount[] {
  if (kind !== 'duration' && kind !== 'share') return []
  const [row = ''] = ROW.exec(text.slice(Math.max(0, start - NEAR), start)) ?? []
  if (!/\d\.\d/.test(row)) return []
  return [...row.matchAll(/\d+(?:\.\d+)?/g)].map(({ index, 0: ink }) => {
    const n = Math.round(Number(ink) * HUNDREDTHS)
    const at = start - row.length + index
    return { start: at, end: at + ink.length, kind, unit, value: { low: n, high: n }, rough: false }
  })
}
const ROW = worded`(?:(?<![\d.,/])\d{1,4}(?:\.\d{1,2})?\s*(?:[,;/]|,?\s${say.joins})\s*)+$`

function inUnitOf({ kind, unit }: Bare, one: Bare): Bare {
  const { low, high } = one.value
  const value = { low: low * HUNDREDTHS, high: high === null ? null : high * HUNDREDTHS }
  return { ...one, value, kind, unit }
}
const HUNDREDTHS = 100
/** “99 of 132” counts, whatever the share before it was. */
const OF_A_WHOLE = /\d\s+\p{L}+\s+\d/u
const JOINED = worded`(?:[,;]|\s${say.joins})\s+$`
const OF_A_TIME = worded`^\s*(?:[,;.)]|$|\(|${say.ofTime}\s+(?:\w+\s+)?\d|${say.joins}\s)`

function counted(masked: string): Bare[] {
  return numbersIn(masked).flatMap((found): Bare[] => {
    const { start, end, value, rough } = cameTo(masked, found)
    const rest = masked.slice(end, end + NEAR)
    // “printed at 11:02”
    if (/^:\d\d/.test(rest)) return []
    const before = masked.slice(Math.max(0, start - NEAR), start)
    if (isNoCount(before, masked.slice(start, end), rest)) return []
    if (value.high === 0 && NONE_OF_IT.test(rest)) return []
    if (NEW_ONE.test(masked.slice(0, end)) || INSTEAD.test(before)) return []
    const said = RISES.test(before) ? risen(value) : value
    return [{ start, end, value: said, kind: 'count', unit: null, rough }]
  })
}

/** “Up by 3 to 41”: no range, but how far and to what: the number is what it came to. */
function cameTo(masked: string, found: NumberFound): NumberFound {
  const { start, end, value } = found
  if (value.high === null || value.high <= value.low || !DIFFERENCE.test(masked.slice(0, start)))
    return found
  const [last] = numbersIn(masked.slice(start, end).replace(/^\S+\s+\p{L}+/u, blank)).slice(-1)
  return last ? { ...last, start: start + last.start, end: start + last.end } : found
}
const blank = (ink: string): string => ' '.repeat(ink.length)

/** "The number went up to 2,012": no ceiling, but what it came to. */
const RISES = worded`\b${say.rises}\s+$`
const risen = ({ low, high }: Bounds): Bounds =>
  low === 0 && high !== null && high > 0 ? { low: high, high } : { low, high }
/** "No appeals were lodged."; "we hold no figures" says nothing of how many. */
const noughts = (masked: string, text: string): Bare[] =>
  [...masked.matchAll(NO), ...text.matchAll(NOTHING), ...masked.matchAll(NEVER)]
    .filter(({ index }) => !NO_RECORD.test(masked.slice(index)))
    .map(({ index, 0: ink }) => ({
      start: index,
      end: index + ink.length,
      value: { low: 0, high: 0 },
      kind: 'count',
      unit: null,
      rough: false,
    }))
/** "Equipment was taken away twice." */
const times = (masked: string): Bare[] =>
  [...masked.matchAll(TIMES)].flatMap(({ index, 1: word = '' }) => {
    // “Some people stand in the table twice”
    if (STANDS_TWICE.test(masked.slice(0, index))) return []
    const n = say.timesWords.indexOf(word.toLowerCase()) + 1
    return {
      start: index,
      end: index + word.length,
      value: { low: n, high: n },
      kind: 'count',
      unit: null,
      rough: false,
    }
  })
const STANDS_TWICE = anyOf(say.standsTwice)
const TIMES = wordedAll`(?<!${say.notTimes}\s)\b(${oneOfWords(say.timesWords)})\b(?=\s*(?:[.;]|$|\(?${say.ofTime}\s+(?:\w+\s+)?\d))`
const NO_RECORD = worded`^(?:${say.noRecord}|${say.noneCan})`
/** “Nothing was spent”, “we reported nothing”, “nothing in 2020”; “nothing is held” says no number. */
const NOTHING = wordedAll`\b${say.nothing}\b(?=\s+${say.nothingIs})|(?<=\b${say.gaveNothing}\s)${say.nothing}\b`
/** “We have none of it”: nothing is held, and nothing was counted. */
const NONE_OF_IT = worded`^\s+${say.noneOf}\b`
/** “Never.” alone, “three times in 2021 and not at all in 2023” */
const NEVER = wordedAll`(?<=^\s*)${say.never}(?=\W*$)|\b${say.never}\b(?=\s+${say.ofTime}\s+(?:\w+\s+)?\d{4})`
/** “Is therefore 5, not 4”, “76 rather than 79”: the one that is taken back. */
const INSTEAD = worded`(?:,|\s)\s*${say.insteadOf}\s+$`
/** “Can be run on the new one”: no number. */
const NEW_ONE = worded`\b${say.newOnes}$`
const NO = new RegExp(`\\b(?:${glued(say.no.slice(0, 2))})(?=\\s+[a-z]{3})`, 'gi')

const blanked = (text: string, found: { start: number; end: number }[]): string =>
  found.reduce(
    (so, { start, end }) => so.slice(0, start) + ' '.repeat(end - start) + so.slice(end),
    text,
  )

/** “88 issued”: what was done with them, and no noun. */
function nounOf(rest: string): string {
  const [noun = ''] = NOUN.exec(rest) ?? []
  return PARTICIPLE.test(noun) ? '' : noun
}
const PARTICIPLE = worded`^\s+(?:${say.participles}|[a-z]+(?:${glued(say.participleEnds)}))$`

/** The words after a number up to the first that cannot be of its noun. */
const NOUN = worded`^(?:\s+(?!(?:${say.nounEnds})\b)[A-Za-z][\w’'-]*){0,6}`

const ASIDE = /^\s*\(([^()\d]{2,40})\)/

/** “28 of our notices” */
const OF_OURS = worded`^\s+${say.ofThe}\s`

/** "990 of them successful": the words behind are of the part. */
const OF_WHOLE = worded`^\s+${say.ofThem}(?=[\s,.;)])`
/** "Of these, 1,120 were successful", "of which three involved a child" */
const PART = worded`\b(?:${say.ofThem}|${say.ofAll})(?:[^.;:]{0,60},)?\s*$`
/** Right behind "of which" and its number stands what they did, and no noun. */
const PART_VERB = worded`\b${say.ofThem}\s+$`

/**
 * "… received in 2023/24, of which nine": what stands before the comma is of the number before; so is a time before an "and",
 * as in "14 in 2020 and dropped back to 9".
 */
const ofItsOwn = (between: string): string => {
  const own = between.split(PART_BEGINS).at(-1) ?? ''
  return own.split(TIME_ENDS).at(-1) ?? ''
}
const TIME_ENDS = worded`,\s+(?!${say.ofAllOfThem})|(?<=\d[\d/–-]{3,6}\)?)\s+(?=${say.joins}\s)`
const PART_BEGINS = worded`,\s+(?=(?:${say.partBegins})\b)|\b(?=(?:${say.partBegins.slice(0, 1)})\b)`

/** “… 7,340 shifts and healthcare assistants 2,011”: between two numbers, what is of the one and what leads to the other. */
function shared(between: string): { own: string; next: string } | null {
  const [, own, next] = SHARED.exec(between) ?? []
  return own === undefined || next === undefined || stemsOf(next).length === 0
    ? null
    : { own, next }
}
const SHARED = worded`^(.*)\s${say.clauseJoins}\s+((?:(?!${say.nounEnds}\b)[A-Za-z’'-]+,?\s+){1,4})$`

/** Up to a full stop, a semicolon, a colon or a bracket. */
const firstClause = (text: string, isFollowed: boolean): string => {
  const clause = (text.split(ENDS)[0] ?? '').split(PART_BEGINS)[0] ?? ''
  return isFollowed ? (clause.split(TIME_ENDS)[0] ?? '') : clause
}
/** “Disruption (61), followed by assault on a pupil (28)”: what stands before a number alone in its brackets is its label. */
function labelBefore(text: string, { start, end }: Bare, between: string): string | null {
  if (!/[A-Za-z]['’"”]?\s+\($/.test(text.slice(Math.max(0, start - 4), start))) return null
  if (!/^\s*\)/.test(text.slice(end))) return null
  const [label = ''] = between
    .replace(/\s*\($/, '')
    .split(LABEL_ENDS)
    .slice(-1)
  return label.trim() === '' ? null : `${label}: `
}
const LABEL_ENDS = worded`[;:(),]\s*|\.\s|\s(?:${say.joins})\s`

const ENDS = /[;:()]|\.(?=\s|$)/
const lastClause = (text: string): string =>
  text
    .replace(TIME_ASIDE, ' ')
    .split(/[;()]|\.\s/)
    .at(-1) ?? ''
/** “Average last year (23/24) three days”: a time in its brackets ends no clause. */
const TIME_ASIDE = /\(\s*(?:\p{L}+\s+){0,2}\d{2,4}(?:\s?[/–-]\s?\d{2,4})?\s*\)/gu
