// The days of a question about how things stood: “on 31 March 2022, 2023 and 2024”. What is said of 2022 is said of the day.
import { worded } from '../../vocabulary/packs/phrase.ts'
import { daysOf, standsAt } from '../../vocabulary/packs/stock.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Figure, Period } from '../../vocabulary/reply.ts'
import { spanOf } from '../../vocabulary/span.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { datesIn } from '../when/dates.ts'

const say = {
  ...plainLists('label-times', ['joins']),
  ...plainLists('dates', ['and']),
  ...plainLists('asked', ['the']),
}
const FURTHER_YEAR = worded`^(?:\s*,(?:\s*${say.joins})?|\s+${say.joins})\s+(\d{4})\b`

/** Every day that a text names with its year, also where one day and month stand for several years; in their order. */
export function daysNamed(text: string): { day: string; start: number; end: number }[] {
  const found = datesIn(text).filter(({ grain, yearSaid }) => grain === 'day' && yearSaid)
  return found.flatMap(({ from, start, end }) => {
    const days = [{ day: from, start, end }]
    for (let at = end; ; ) {
      const [ink, year] = FURTHER_YEAR.exec(text.slice(at)) ?? []
      if (ink === undefined || year === undefined) return days
      at += ink.length
      days.push({ day: `${year}${from.slice(4)}`, start: at - year.length, end: at })
    }
  })
}

/** Those on which it asks how things stood: “between 1 January 2021 and 31 December 2023” asks of no day. */
export function daysAsked({ questions }: Pick<Survey, 'questions'>, number: string): Set<string> {
  const asked = questions.find((one) => one.number === number)
  if (!asked) return new Set()
  const text = daysOf(questions, asked)
  const days = daysNamed(text)
  const own = new Set<string>()
  days.forEach(({ day, start }, i) => {
    const last = days[i - 1]
    const goesOn = last && own.has(last.day) && JOINED.test(text.slice(last.end, start))
    if (goesOn || standsAt(text.slice(0, start))) own.add(day)
  })
  return own
}
const JOINED = worded`^\s*(?:,|,?\s*${say.and})\s+(?:${say.the}\s+)?$`

/** A month or a calendar year in which one of several days asked lies, is that day: 1,138 under “2022” stood so on 31 March. */
export function onDaysAsked(figures: Figure[], survey: Survey | undefined): Figure[] {
  if (!survey) return figures
  const days = new Map(
    survey.questions.map(({ number }) => [number, [...daysAsked(survey, number)]]),
  )
  return figures.map((figure) => {
    const own = days.get(figure.question ?? '') ?? []
    const day = own.length > 1 ? dayIn(own, figure.period) : null
    return day === null ? figure : { ...figure, period: { from: day, to: day } }
  })
}

function dayIn(days: readonly string[], period: Period): string | null {
  if (!period || 'financialYear' in period) return null
  const span = spanOf(period)
  const within = days.filter((day) => span !== null && day >= span.from && day <= span.to)
  const [day, second] = within
  return day === undefined || second !== undefined ? null : day
}
