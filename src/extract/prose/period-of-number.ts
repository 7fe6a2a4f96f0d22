// The time that a number of a sentence is about: beside it, one of the years asked in their order, or what introduces it.
import { isDeepStrictEqual } from 'node:util'
import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { anyOf, worded } from '../../vocabulary/packs/phrase.ts'
import type { QuestionWords } from '../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Period } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { isTime, timesAsked } from '../../wording/times-asked.ts'
import { dayAsked, dayIn } from '../asked/day-asked.ts'
import { daysAsked, daysNamed } from '../asked/days-asked.ts'
import { datesIn } from '../when/dates.ts'
import { periodNear } from '../when/period-near.ts'
import { onlyPeriod, periodsIn } from '../when/periods.ts'
import type { NumberSaid } from './said-numbers.ts'
import { yearAfter, yearBefore } from './year-after.ts'

const say = plainLists('prose', [
  'whole',
  'nextYear',
  'yearBefore',
  'since',
  'inThe',
  'joins',
  'inEach',
  'inEachYear',
  'inAnyYear',
  'otherTimes',
  'ofYears',
  'counters',
  'joinsParts',
  'ofTime',
  'earlierTimes',
  'whens',
  'totalLabels',
])
const WHOLE = anyOf(say.whole)
const { ordinals } = plainLists('asked', ['ordinals'])
const { yearNames } = plainLists('periods', ['yearNames'])
const NTH = worded`\b${say.inThe}\s+(${ordinals})(?:\s+${yearNames})?(?:\s+${say.ofYears})?\s*(?:[,;.]|${say.joins}|$)`
const NTH_BEFORE = worded`\b${say.inThe}\s+(${ordinals})(?:(?:\s+${yearNames})?\s+${say.ofYears}|\s+${yearNames}|(?=\s+(?:${say.counters})\b))[^.;:\d]{0,60}$`
const NEXT_YEAR = anyOf(say.nextYear)
const YEAR_BEFORE = anyOf(say.yearBefore)

/** What introduces a number. */
export interface Introduced {
  period: Period
  /** The last time that was said: "the following year". */
  time: Period
  /** That of the number right before it in its sentence. */
  before: Period
  /** That of all numbers of the sentence before it. */
  carried: Period
}

/** The time of one number: beside it, in order, from the heading over it; else the whole that is asked about. */
export function periodOf(
  text: string,
  number: NumberSaid,
  question: QuestionWords,
  survey: Survey,
  { topic, sentOn }: { topic: Introduced; sentOn: string | undefined },
): Period {
  const own = survey.questions.find((one) => one.number === question.number)?.period
  const asks = question.overTime ? null : (dayAsked(question) ?? onlyPeriod(question.asks))
  const whole = own ?? asks ?? survey.period
  const labelled = timeOverNumber(text, number)
  if (labelled) return labelled
  if (isTotal(number)) return whole
  const day = number.kind === 'duration' ? (dayIn(text) ?? dayAsked(question)) : null
  if (day) return day
  const since = sinceDay(number.after)
  if (since && sentOn && since < sentOn) return { from: since, to: sentOn }
  if ((WHOLE.test(number.after) || WHOLE.test(number.noun)) && !isOfOneYear(number)) return whole
  if (NEXT_YEAR.test(number.before + number.after) && topic.time)
    return yearAfter(topic.time) ?? whole
  // “63 in 2022, up from 41 the year before”
  const [clause = ''] = (number.noun + number.after).split(/[,;(]/)
  const isEarlier =
    YEAR_BEFORE.test(number.before) || (YEAR_BEFORE.test(clause) && periodsIn(clause).length === 0)
  const earlier = isEarlier && topic.time ? yearBefore(topic.time) : null
  if (earlier) return earlier
  const onDay = dayOfNumber(text, number, daysAsked(survey, question.number))
  if (onDay) return onDay
  const nth = nthYear(number, question, survey)
  if (nth) return nth
  const behind = periodsIn(
    text.slice(number.end, number.end + number.noun.length + number.after.length),
  )
  if ((behind.length === 0 || number.kind === 'share') && text[number.start - 1] === '(') {
    // “99 of 132 (75%) in 2022/23”
    const after = timeBehindBracket(text, number)
    if (after ?? topic.before) return after ?? topic.before
  }
  const near = goesOnInParts(text, number) ? null : periodNear(text, number)
  if (near && !isDay(near) && !isWhenItWas(near, number, question)) return near
  if (topic.period || !question.overTime || !topic.carried) return topic.period ?? whole
  return isDay(topic.carried) ? whole : topic.carried
}

function timeBehindBracket(text: string, { end }: NumberSaid): Period {
  const [clause = ''] = /^\)([^,;.()]*)/.exec(text.slice(end)) ?? []
  const [only, second] = periodsIn(clause)
  return only && !second && OF_TIME.test(clause.slice(1, only.start)) ? only.period : null
}
const OF_TIME = worded`^\s+(?:${say.ofTime}\s+)?(?:${say.inThe}\s+)?$`

/** “… 2023/24: 7; total: 15”, “over the three academic years we received 14 allegations: four in …” */
function isTotal({ before, noun, after }: NumberSaid): boolean {
  const [behind = ''] = (noun + after).split(/[,;:(]/)
  return TOTAL.test(before) || (WHOLE.test(before) && periodsIn(before + behind).length === 0)
}
const TOTAL = worded`\b${say.totalLabels}\s*[:–-]?\s*$`

/** “Five of the 14 were settled, one in 2021, three in 2022”: the first time that follows is of the next number. */
function goesOnInParts(text: string, { start, end, noun, after }: NumberSaid): boolean {
  if (periodsIn(text.slice(0, start)).length > 0 || periodsIn(noun + after).length > 0) return false
  const [first] = periodsIn(text.slice(end))
  const [, next = ''] = NEXT_CLAUSE.exec(text.slice(end, end + (first?.start ?? 0))) ?? []
  return numbersIn(next).length > 0
}
const NEXT_CLAUSE = /^[^,:;]*[,:;]\s+([^,:;]*)$/

/** “77 days, from 3 March to 19 May 2023”: when the one was that took so long, and not the time that was asked about. */
const isWhenItWas = (
  near: NonNullable<Period>,
  { kind }: NumberSaid,
  { overTime }: QuestionWords,
): boolean =>
  kind === 'duration' &&
  !overTime &&
  'from' in near &&
  Date.parse(near.to) - Date.parse(near.from) < MOST_OF_A_YEAR

const MOST_OF_A_YEAR = 300 * 86_400_000

/** “£12,400 in all were paid in 2023”: all of that year. */
function isOfOneYear({ noun, after }: NumberSaid): boolean {
  const [only, second] = periodsIn(noun + after)
  return only !== undefined && !second && 'year' in only.period
}

/** “21 wardens on 31 December 2023 (2022: 23)”, “since 2018, when we closed four”: the time right before a number is its own. */
function timeOverNumber(text: string, { start }: NumberSaid): Period {
  const over = text.slice(0, start)
  const before = periodsIn(over).at(-1)
  if (before && LEADS_ON.test(over.slice(before.end))) return before.period
  // “At 31 August 2024: 91.7 %” is of the day
  const [, year, led] = datesIn(over).at(-1)?.grain === 'day' ? [] : (SINCE_YEAR.exec(over) ?? [])
  return year !== undefined && led !== undefined && LEADS_ON.test(led) ? { year } : null
}
/** “Since 2018, when”, “only from January 2023, in which year” */
const SINCE_YEAR = /\b((?:19|20)\d\d)(\b[^\d.;]*)$/
const LEADS_ON = worded`^\s*:\s*$|^,?\s+${say.whens}\s(?:[a-z’']+\s){0,4}$`

/** "14,210 shifts in the first year and 12,877 in the second": of the years asked. */
function nthYear({ before, after }: NumberSaid, { number }: QuestionWords, survey: Survey): Period {
  const [, word = ''] = NTH.exec(after) ?? NTH_BEFORE.exec(before) ?? []
  const at = ordinals.indexOf(word.toLowerCase())
  const asked = survey.questions.find((one) => one.number === number)
  const times = timesAsked(asked?.by?.find(isTime), asked?.period ?? survey.period)
  return at < 0 ? null : (times[at]?.period ?? null)
}

/** "On 31 March 2024 there were 390": where the question asks how many there were on just that day. */
function dayOfNumber(
  text: string,
  { start, end }: { start: number; end: number },
  asked: ReadonlySet<string>,
): Period {
  const said = asked.size > 0 ? daysNamed(text) : []
  const next = said.find((one) => one.start >= end)
  const isOwn =
    next !== undefined &&
    (SAME_CLAUSE.test(text.slice(end, next.start)) || /^\s*\($/.test(text.slice(end, next.start)))
  const day = isOwn ? next : (said.findLast((one) => one.end <= start) ?? next)
  return day && asked.has(day.day) ? { from: day.day, to: day.day } : null
}

/** "£4,200 on 31 March 2022, £4,950 on 31 March 2023": no other number and no new clause between it and its day. */
const SAME_CLAUSE = worded`^(?:(?!\s${say.joins}\s)[^\d,;:.()]){1,60}$`

/** “In all since 1 January 2021”: up to the day of the letter. */
function sinceDay(after: string): string | null {
  const [date] = datesIn(after)
  return date?.yearSaid && SINCE.test(after.slice(0, date.start)) ? date.from : null
}
const SINCE = worded`\b${say.since}\s+$`

/** The day of a letter, of a search: no time that a number is about. */
const isDay = (period: NonNullable<Period>): boolean =>
  'from' in period && period.from === period.to

/** "Fewer than five in each year", “none in any of the three years”: of each of the years that the question asks about. */
export function timesOfEachAsked(
  { number }: QuestionWords,
  { questions, period }: Survey,
  said: NumberSaid,
): NonNullable<Period>[] {
  const asked = questions.find((one) => one.number === number)
  const by = asked?.by?.find(isTime)
  const behind = said.noun + said.after
  const isNone = said.value.low === 0 && said.value.high === 0
  const isOfEach = IN_EACH_YEAR.test(behind) || (isNone && IN_ANY_YEAR.test(behind))
  if (!by || !isOfEach || periodsIn(said.after).length > 0) return []
  return timesAsked(by, asked?.period ?? period).flatMap((time) => time.period ?? [])
}

/** "Two in 2021 and none in the other years": of each year asked that the sentence does not name. */
export function otherTimesAsked(
  text: string,
  of: { question: QuestionWords; survey: Survey; last: Period },
  said: NumberSaid,
): NonNullable<Period>[] {
  const { question: meant, survey, last } = of
  const { questions, period } = survey
  const asked = questions.find((one) => one.number === meant.number)
  const by = asked?.by?.find(isTime)
  const here = periodsIn(text)
  const named = here.length > 0 ? here : last ? [{ period: last }] : []
  if (!by || named.length === 0 || !OTHER_TIMES.test(said.noun + said.after)) return []
  const times = timesAsked(by, asked?.period ?? period).flatMap((time) => time.period ?? [])
  const isNamed = (time: Period): boolean =>
    named.some((one) => isDeepStrictEqual(one.period, time))
  const first = times.findIndex(isNamed)
  const isEarlier = EARLIER_TIMES.test(said.noun + said.after)
  const left = times.filter((time, i) => !isNamed(time) && !(isEarlier && i > first))
  return left.length === times.length ? [] : left
}

/** Without "in the other years", which is no kind called other. */
export const withoutOtherTimes = <Said extends NumberSaid>(said: Said): Said =>
  OTHER_TIMES.test(said.noun + said.after)
    ? { ...said, noun: '', after: (said.noun + said.after).replace(OTHER_TIMES, ' ') }
    : said
const EARLIER_TIMES = worded`\b${say.earlierTimes}\b`
const OTHER_TIMES = worded`^\s*(?:\w+\s+)?${say.otherTimes}`

/** "None in 2019 or in 2021", "five in each of 2019 and 2020": the same number of each of the times named right behind it. */
export function timesOfEach(
  text: string,
  { end, value, after }: NumberSaid,
): NonNullable<Period>[] {
  const isNone = value.low === 0 && value.high === 0
  if (!isNone && !IN_EACH.test(after)) return []
  const behind = text.slice(end)
  const times: NonNullable<Period>[] = []
  let last = 0
  for (const one of periodsIn(behind)) {
    const between = behind.slice(last, one.start)
    if (times.length > 0 ? !JOINED.test(between) : /[.;:\d]/.test(between)) break
    times.push(one.period)
    last = one.end
  }
  return times
}
/** “In each year”, also behind the noun: “fewer than five breaches were reported in each of the three years” */
const IN_EACH_YEAR = worded`^\s*(?:[a-z’'-]+\s+){0,6}?${say.inEachYear}`
/** “None of them came to light at an incident in any of the three years” */
const IN_ANY_YEAR = worded`\b(?:${say.inEachYear}|${say.inAnyYear})`
const IN_EACH = worded`^\s*(?:[a-z]+\s+){0,6}?${say.inEach}`
const JOINED = worded`^\s*(?:,|,?\s*${say.joinsParts})\s*(?:${say.ofTime}\s+)?$`
