// An estimate in words, with its sum: for the page and for the letter.
import { costLaw } from '../../vocabulary/answering/cost-law.ts'
import type { CostWork, Estimate } from '../../vocabulary/answering/estimate.ts'
import { greatest, least } from '../../vocabulary/long-lists.ts'
import { dayInWords } from '../../wording/dates.ts'
import type { CostAdvice } from './advice.ts'
import { type EstimateSum, meanOf, minutesSaid } from './estimate-sum.ts'

/** A paragraph each: how each number came about, the sum, and the limit. */
export function estimateInWords({ work, searches }: Estimate, sum: EstimateSum): string[] {
  return [
    ...work.map(workInWords),
    ...searches.map(({ what, minutes }) => `${stopped(what)} This takes ${minutesSaid(minutes)}.`),
    ...sum.added.map(
      ({ reference, received, why, matter, minutes }) =>
        `The request ${reference}, received on ${dayInWords(received)}, is added: it came from ${why === 'same-person' ? 'the same person' : 'people acting in concert'} and is about the same or similar information (${matter}). It adds ${hoursSaid(minutes / 60)}.`,
    ),
    sumInWords(sum),
  ]
}

function workInWords({ record, why, records, sample }: CostWork): string {
  const { minutes, on, by, how } = sample
  const begun =
    `${numberSaid(records)} of “${record}” would have to be looked at. ${stopped(why)}`.trim()
  if (minutes.length === 0 || on === '' || by === '' || how === '')
    return `${begun} How long each takes was not measured so that it could be told.`
  const [mean, low, high] = [meanOf(minutes), least(minutes), greatest(minutes)]
  const range = low === high ? 'each' : `each on average, ${spanSaid(low, high)}`
  return `${begun} On ${dayInWords(on)} ${by} measured ${numberSaid(minutes.length)} of them (${how}): they took ${minutesSaid(mean)} ${range}. ${numberSaid(records)} × ${minutesSaid(mean)} is ${hoursSaid((records * mean) / 60)}.`
}

const spanSaid = (low: number, high: number): string =>
  `between ${minutesSaid(low).replace(/ minutes?$/, '')} and ${minutesSaid(high)}`

/** Together: the one sentence that the limit is held against. */
export function sumInWords({ hours, pounds, limit, lines }: EstimateSum): string {
  const { poundsAnHour } = costLaw()
  const together = lines.length > 1 ? 'Together this is' : 'This is'
  return `${together} ${hoursSaid(hours)}, which at £${poundsAnHour} an hour is ${poundsSaid(pounds)}. The limit is £${limit.pounds}, which is ${numberSaid(limit.hours)} hours.`
}

/** Every number that the sum and what follows from it may say; what an officer wrote in words is none of it. */
export const numbersOfEstimate = (
  { work, searches }: Pick<Estimate, 'work' | 'searches'>,
  sum: EstimateSum,
  advice: readonly CostAdvice[],
): string[] => [
  ...work.flatMap(({ records, sample: { minutes } }) => {
    const mean = meanOf(minutes)
    return [
      numberSaid(records),
      numberSaid(minutes.length),
      ...[mean, least(minutes), greatest(minutes)].map(minutesSaid),
      hoursSaid((records * mean) / 60),
    ]
  }),
  ...searches.map(({ minutes }) => minutesSaid(minutes)),
  ...sum.added.map(({ minutes }) => hoursSaid(minutes / 60)),
  sumInWords(sum),
  ...advice.flatMap((one) => [
    ...('records' in one ? [numberSaid(one.records)] : []),
    ...('hours' in one ? [hoursSaid(one.hours)] : []),
  ]),
]

export function adviceInWords(advice: CostAdvice): string {
  switch (advice.is) {
    case 'years':
      return `For ${advice.from === advice.to ? advice.to : `${advice.from} to ${advice.to}`} alone ${numberSaid(advice.records)} records would be looked at, and the request would be answered within the limit: ${hoursSaid(advice.hours)}.`
    case 'without':
      return `Without question ${advice.question} the rest would be answered within the limit: ${hoursSaid(advice.hours)}.`
    case 'records':
      return `About ${numberSaid(advice.records)} of “${advice.record}” can be looked at within the limit: a request that needs no more of them would be answered.`
    case 'found':
      return `This was found before the limit was reached, and is offered: ${stopped(advice.found)}`
  }
}

/** To the next tenth, so that what is over the limit never reads as the limit. */
export const hoursSaid = (hours: number): string => {
  const tenths = Math.ceil(Math.round(hours * 1000) / 100) / 10
  return `${tenths.toLocaleString('en-GB')} ${tenths === 1 ? 'hour' : 'hours'}`
}

const poundsSaid = (pounds: number): string =>
  `£${Math.ceil(Math.round(pounds * 100) / 100).toLocaleString('en-GB')}`

const numberSaid = (n: number): string => n.toLocaleString('en-GB')

const stopped = (text: string): string => {
  const said = text.trim()
  return said === '' || /[.?!]$/.test(said) ? said : `${said}.`
}
