// A day instead of a span of time: “opened on 3 February 2021”, where days open on 31 August 2024 are asked, is 1,305 days.
import { exactly } from '../../vocabulary/bounds.ts'
import { evidenceOf } from '../../vocabulary/document.ts'
import { inLeastUnits } from '../../vocabulary/least-unit.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import type { QuestionWords } from '../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Period } from '../../vocabulary/reply.ts'
import { daysApart } from '../../vocabulary/span.ts'
import { dayAsked, dayIn } from '../asked/day-asked.ts'
import type { FigureRead } from '../figures/draft.ts'
import { timeAsked } from '../kinds/duration.ts'
import type { Letter } from '../letter/letter.ts'
import type { Sentence } from '../letter/sentences.ts'
import { datesIn } from '../when/dates.ts'

const say = plainLists('amounts', ['sincePoints'])
const SINCE = worded`\b${say.sincePoints}\s+$`
const ALIKE = 2

/** Derived, so never sure; null where the question asks no days, or the sentence says none of its words. */
export function sinceWhen(
  question: QuestionWords,
  { text, start }: Sentence,
  { document }: Letter,
): FigureRead | null {
  const { counts, asks, number, said } = question
  const { unit } = timeAsked([counts.many, counts.one, asks])
  if (counts.kind !== 'duration' || unit !== 'days') return null
  const opened = datesIn(text).find(
    ({ grain, yearSaid, start: at }) =>
      grain === 'day' && yearSaid && SINCE.test(text.slice(0, at)),
  )
  const at = lastDay(dayIn(withoutDay(text, opened)) ?? dayAsked(question))
  const alike = stemsOf(text).filter((stem) => said.has(stem)).length
  if (!opened || !at || at <= opened.from || alike < ALIKE) return null
  return {
    question: number,
    kind: 'duration',
    unit: 'days',
    unitInk: counts.many,
    population: 'unknown',
    period: { from: at, to: at },
    facets: {},
    value: exactly(inLeastUnits(daysApart(opened.from, at), 'duration')),
    sure: false,
    inherits: false,
    placed: true,
    total: false,
    ...evidenceOf(document, start + opened.start, start + opened.end),
  }
}

const withoutDay = (text: string, day: { start: number; end: number } | undefined): string =>
  day ? text.slice(0, day.start) + text.slice(day.end) : text

const lastDay = (period: Period): string | null => (period && 'to' in period ? period.to : null)
