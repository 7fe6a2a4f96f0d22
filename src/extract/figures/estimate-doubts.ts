// What an estimate of cost says, checked: records × time each against the limit, over as many sentences as it takes.

import { placeOf } from '../../vocabulary/document.ts'
import { greatest, least } from '../../vocabulary/long-lists.ts'
import { type NumberFound, numbersIn } from '../../vocabulary/packs/numbers.ts'
import { anyOf, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import type { Letter } from '../letter/letter.ts'
import type { Sentence } from '../letter/sentences.ts'
import { speaksOfWork } from './estimate.ts'
import { maskNumbers } from './mask-numbers.ts'

const say = plainLists('counting', ['each', 'workTimes', 'hours', 'minutes'])

const REDACTION = anyOf(plainLists('cost', ['redaction']).redaction)
const EACH = anyOf(say.each)
const TIME = worded`^\s*[-–]?\s*(${say.workTimes})`
const HOURS = worded`^${say.hours}`
const MINUTES = worded`^${say.minutes}`
/** How far before the work the records may be counted, in sentences. */
const BEFORE = 2
/** Limits: 18 hours, 24 for government and Parliament, 40 in Scotland. */
const LIMITS = [18, 24, 40]
const LIMIT = 18
/** What is rounded generously is still the same sum. */
const SAME = 0.1

export function estimateDoubts(sentences: Sentence[], letter: Letter): Doubt[] {
  return groupsOf(sentences).flatMap((group) => {
    const [first] = group
    const last = group.at(-1)
    if (!first || !last) return []
    const place = placeOf(letter.document, first.start, last.end)
    const ink = letter.document.text.slice(first.start, last.end)
    const sum = sumOf(group)
    const redacting = group.find(({ text }) => REDACTION.test(text) && numbersIn(text).length > 0)
    return [
      { code: 'cost-estimate', ink, note: inWords(sum), place },
      ...(isOff(sum) ? [{ code: 'cost-estimate-off', ink, note: offInWords(sum), place }] : []),
      ...(redacting ? [redactionDoubt(redacting, letter)] : []),
    ]
  })
}

/** Sentences of the work that stand together, with the count of records right before them. */
function groupsOf(sentences: Sentence[]): Sentence[][] {
  const groups: { from: number; to: number }[] = []
  sentences.forEach(({ text }, i) => {
    if (!speaksOfWork(text) || (timesIn(text).length === 0 && recordsIn(text).length === 0)) return
    const last = groups.at(-1)
    if (last && i - last.to <= BEFORE) last.to = i
    else groups.push({ from: i, to: i })
  })
  return groups.map(({ from, to }, g) => {
    const earliest = Math.max((groups[g - 1]?.to ?? -1) + 1, from - BEFORE)
    const before = sentences.slice(earliest, from)
    const records = before.findIndex(({ text }) => recordsIn(text).length > 0)
    return sentences.slice(records < 0 ? from : earliest + records, to + 1)
  })
}

interface Sum {
  records: number | null
  minutesEach: number | null
  /** Hours the letter says it would take. */
  said: number | null
  limit: number
}

function sumOf(group: Sentence[]): Sum {
  const records = group.flatMap(({ text }) => recordsIn(text))
  const times = group.flatMap(({ text }) => timesIn(text))
  const each = times.find(({ each, minutes }) => each && minutes <= LIMIT * 60)
  const limits = times.filter(({ minutes }) => LIMITS.includes(minutes / 60))
  const whole = times.filter((time) => time !== each && !limits.includes(time))
  const minutesEach = each?.minutes ?? null
  const said = whole.length > 0 ? greatest(whole.map(({ minutes }) => minutes)) / 60 : null
  return {
    records: meant(records, minutesEach, said),
    minutesEach,
    said,
    limit: limits.length > 0 ? least(limits.map(({ minutes }) => minutes)) / 60 : LIMIT,
  }
}

/** The largest count; or all together, where only that gives the hours that are said ("1,340 matters and 5,208 complaints"). */
function meant(records: number[], minutesEach: number | null, said: number | null): number | null {
  if (records.length === 0) return null
  const most = greatest(records)
  const all = [...new Set(records)].reduce((sum, n) => sum + n, 0)
  const fits = (n: number) =>
    minutesEach !== null && said !== null && isSame(said, (n * minutesEach) / 60)
  return !fits(most) && fits(all) ? all : most
}

const isSame = (said: number, hours: number): boolean => Math.abs(said - hours) <= SAME * hours

/** Numbers that are neither time nor money nor the mark of a list. */
function recordsIn(text: string): number[] {
  const masked = maskNumbers(text.replace(LIST_MARK, (mark) => ' '.repeat(mark.length)))
  return numbersIn(masked)
    .filter(
      ({ start, end }) => !TIME.test(masked.slice(end)) && !/[£$]\s?$/.test(masked.slice(0, start)),
    )
    .map(saidIn)
    .filter((n) => n > 1 && !LIMITS.includes(n))
}
const LIST_MARK = /^\W*\d{1,2}[.)]/

function timesIn(text: string): { minutes: number; each: boolean }[] {
  return numbersIn(text).flatMap((number) => {
    const { end } = number
    const unit = TIME.exec(text.slice(end))?.[1]
    if (!unit) return []
    const minutes = saidIn(number) * (HOURS.test(unit) ? 60 : 1)
    return [{ minutes, each: MINUTES.test(unit) || EACH.test(text.slice(end, end + 40)) }]
  })
}

/** "About four minutes" are four. */
const saidIn = ({ about, value }: NumberFound): number => about ?? value.low

const hoursOf = ({ records, minutesEach }: Sum): number | null =>
  records === null || minutesEach === null ? null : (records * minutesEach) / 60

function isOff(sum: Sum): boolean {
  const hours = hoursOf(sum)
  if (hours === null) return false
  return hours <= sum.limit || (sum.said !== null && !isSame(sum.said, hours))
}

const counted = (hours: number): string => `${Math.round(hours * 10) / 10} hours`

function inWords(sum: Sum): string {
  const hours = hoursOf(sum)
  if (hours === null) return 'These numbers are an estimate of the work, not an answer.'
  return `An estimate of the work, not an answer: ${sum.records} records at ${sum.minutesEach} minutes are ${counted(hours)}, against a limit of ${sum.limit}.`
}

function offInWords(sum: Sum): string {
  const hours = hoursOf(sum) ?? 0
  const first = `${sum.records} records at ${sum.minutesEach} minutes are ${counted(hours)}`
  return hours <= sum.limit
    ? `${first}: that is within the limit of ${sum.limit} hours. Why was the request refused?`
    : `${first}, but the letter says ${counted(sum.said ?? 0)}. Which is meant?`
}

const redactionDoubt = ({ text, start, end }: Sentence, letter: Letter): Doubt => ({
  code: 'redaction-counted',
  ink: text,
  note: 'Was redaction time counted? The Fees Regulations do not allow it: only locating, retrieving and extracting the information count.',
  place: placeOf(letter.document, start, end),
})
