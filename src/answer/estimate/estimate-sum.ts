// The estimate as a sum: records × minutes measured on a sample, and searches, against the limit of the law (FOIA s.12). What
// may not be counted is refused with its reason, and what was not measured is not an estimate yet.
import { workingDaysLater } from '../../calendar/working-days-later.ts'
import { costLaw } from '../../vocabulary/answering/cost-law.ts'
import type {
  CostSample,
  CostSearch,
  CostTogether,
  CostWork,
  Estimate,
} from '../../vocabulary/answering/estimate.ts'
import { greatest, least } from '../../vocabulary/long-lists.ts'

export interface EstimateSum {
  lines: EstimateLine[]
  minutes: Spread
  hours: number
  pounds: number
  limit: { pounds: number; hours: number }
  /** not-yet: something of it was not measured or may not be counted. */
  verdict: 'over' | 'within' | 'not-yet'
  /** Why it is none yet, each with what puts it right. */
  refused: CostRefused[]
  /** What a reviewer would hold against it. */
  cautions: string[]
  /** Requests that are added to this one. */
  added: CostTogether[]
}

/** In minutes: as measured on average, and if each record took as little or as much as the quickest or slowest measured. */
export interface Spread {
  mean: number
  low: number
  high: number
}

export interface EstimateLine extends Spread {
  /** The sum in words: "3,200 conduct files × 2 minutes each". */
  what: string
  activity: string
  questions: readonly string[]
}

export interface CostRefused {
  fault:
    | 'not-counted'
    | 'no-sample'
    | 'sample-unsaid'
    | 'too-far-apart'
    | 'other-matter'
    | 'nothing'
  message: string
}

export interface Against {
  /** Of this request. */
  received: string
  /** Which of the limits: "force". */
  body: string
  today: string
}

export function estimateSum(stated: Estimate, { received, body, today }: Against): EstimateSum {
  const law = costLaw()
  const limit = law.limits.find(({ id }) => id === body)
  if (!limit) throw new Error(`no limit is known of ${body}`)
  const refused: CostRefused[] = [
    ...[...stated.work, ...stated.searches].flatMap(mayNotBeCounted),
    ...stated.work.flatMap((work) => sampleLacks(work, today)),
    ...stated.together.flatMap((one) => mayNotBeAdded(one, received)),
  ]
  if (stated.work.length + stated.searches.length === 0)
    refused.push({ fault: 'nothing', message: 'No work and no search is stated.' })
  const added = stated.together.filter((one) => mayNotBeAdded(one, received).length === 0)
  const lines = [
    ...stated.work.filter(({ sample }) => sample.minutes.length > 0).map(workLine),
    ...stated.searches.map(searchLine),
    ...added.map(addedLine),
  ]
  const minutes = spreadOf(lines)
  const hours = minutes.mean / 60
  const isOver = hours > limit.hours
  return {
    lines,
    minutes,
    hours,
    pounds: hours * law.poundsAnHour,
    limit: { pounds: limit.pounds, hours: limit.hours },
    verdict: refused.length > 0 ? 'not-yet' : isOver ? 'over' : 'within',
    refused,
    cautions: cautionsOn(stated, { isOver, low: minutes.low, limit: limit.hours }),
    added,
  }
}

export const meanOf = (minutes: readonly number[]): number =>
  minutes.reduce((sum, one) => sum + one, 0) / minutes.length

const spreadOf = (parts: readonly Spread[]): Spread => ({
  mean: parts.reduce((sum, { mean }) => sum + mean, 0),
  low: parts.reduce((sum, { low }) => sum + low, 0),
  high: parts.reduce((sum, { high }) => sum + high, 0),
})

function workLine({ activity, record, records, questions, sample }: CostWork): EstimateLine {
  const mean = meanOf(sample.minutes)
  return {
    what: `${records.toLocaleString('en-GB')} × ${record}, ${minutesSaid(mean)} each`,
    activity,
    questions,
    mean: records * mean,
    low: records * least(sample.minutes),
    high: records * greatest(sample.minutes),
  }
}

const searchLine = ({ activity, what, questions, minutes }: CostSearch): EstimateLine => ({
  what,
  activity,
  questions,
  mean: minutes,
  low: minutes,
  high: minutes,
})

const addedLine = ({ reference, minutes }: CostTogether): EstimateLine => ({
  what: `the request ${reference}, which is added to this one`,
  activity: '',
  questions: [],
  mean: minutes,
  low: minutes,
  high: minutes,
})

/** "2 minutes", "1 minute", "2.45 minutes" */
export function minutesSaid(minutes: number): string {
  const rounded = Math.round(minutes * 100) / 100
  return `${rounded.toLocaleString('en-GB')} ${rounded === 1 ? 'minute' : 'minutes'}`
}

function mayNotBeCounted(one: CostWork | CostSearch): CostRefused[] {
  const law = costLaw()
  const words = ('what' in one ? one.what : `${one.record} ${one.why}`).toLowerCase()
  const named = 'what' in one ? one.what : one.record
  const other = law.notCounted.find(
    ({ id, words: known }) => id === one.activity || known.some((word) => beginsAWord(words, word)),
  )
  if (other) return [{ fault: 'not-counted', message: `“${named}”: ${other.why}` }]
  if (law.activities.some(({ id }) => id === one.activity)) return []
  const four = law.activities.map(({ label }) => label).join('; ')
  return [{ fault: 'not-counted', message: `“${named}” is none of what may be counted: ${four}.` }]
}

/** "printing" is none of "fingerprinting". */
const beginsAWord = (text: string, word: string): boolean =>
  new RegExp(String.raw`(?<!\p{L})${word}`, 'u').test(text)

function sampleLacks({ record, records, sample }: CostWork, today: string): CostRefused[] {
  const about = `“${record}”`
  if (sample.minutes.length === 0)
    return [
      {
        fault: 'no-sample',
        message: `${about}: nothing was measured, so this is not an estimate yet. Measure how long some of the records take, one by one.`,
      },
    ]
  const unsaid = SAMPLE_SAYS.filter(({ of }) => of(sample) === '').map(({ words }) => words)
  if (unsaid.length > 0)
    return [
      {
        fault: 'sample-unsaid',
        message: `${about}: the sample does not say ${unsaid.join(', ')}.`,
      },
    ]
  if (
    sample.on > today ||
    sample.minutes.length > records ||
    sample.minutes.some((one) => one <= 0)
  )
    return [
      {
        fault: 'sample-unsaid',
        message: `${about}: the sample cannot be so. It was taken on a day that has been, of no more records than there are, and each took some time.`,
      },
    ]
  return []
}

const SAMPLE_SAYS: readonly { words: string; of(sample: CostSample): string }[] = [
  { words: 'on which day', of: ({ on }) => on },
  { words: 'by whom', of: ({ by }) => by.trim() },
  { words: 'how the records were chosen', of: ({ how }) => how.trim() },
]

function mayNotBeAdded(
  { reference, received: other, matter }: CostTogether,
  received: string,
): CostRefused[] {
  const { added } = costLaw()
  if (matter.trim() === '')
    return [
      {
        fault: 'other-matter',
        message: `${reference} can be added only where it asks for the same or similar information: say in what.`,
      },
    ]
  const [first, second] = [other, received].toSorted()
  const last = workingDaysLater('foia', first ?? '', added.workingDays - 1).at(-1)?.date ?? ''
  return (second ?? '') <= last
    ? []
    : [
        {
          fault: 'too-far-apart',
          message: `${reference} did not come within ${added.workingDays} working days of this one: it cannot be added.`,
        },
      ]
}

function cautionsOn(
  { work, section, searches }: Estimate,
  { isOver, low, limit }: { isOver: boolean; low: number; limit: number },
): string[] {
  const { smallSample } = costLaw()
  const small = work
    .filter(
      ({ sample: { minutes }, records }) =>
        minutes.length > 0 && minutes.length < Math.min(smallSample.records, records),
    )
    .map(
      ({ record, sample: { minutes } }) =>
        `“${record}” was measured on ${minutes.length}. ${smallSample.text}`,
    )
  const narrow =
    isOver && low / 60 <= limit
      ? [
          'If every record took as little as the quickest one measured, it would stay within the limit.',
        ]
      : []
  const beyond =
    section === 's12(2)' && [...work, ...searches].some(({ activity }) => activity !== 'determine')
      ? [
          'Section 12(2) is about finding out whether it is held: other work is counted here as well.',
        ]
      : []
  const silent = work
    .filter(({ why }) => why.trim() === '')
    .map(({ record }) => `It is not said why each “${record}” must be looked at.`)
  return [...small, ...narrow, ...beyond, ...silent]
}
