// The day that a question asks about: “open on 31 August 2024” asks how things stood that day.

import { standsAt } from '../../vocabulary/packs/stock.ts'
import type { QuestionWords } from '../../vocabulary/packs/survey-words.ts'
import type { Period } from '../../vocabulary/reply.ts'
import { datesIn } from '../when/dates.ts'
import { periodSpanned } from '../when/periods.ts'

export const dayAsked = ({ asks }: QuestionWords): Period => dayIn(asks)

/** null where a text names no day, or several, or a stretch of time. */
export function dayIn(text: string): Period {
  if (periodSpanned(text) !== null) return null
  const days = datesIn(text).filter(({ grain, yearSaid }) => grain === 'day' && yearSaid)
  const [day, second] = days
  if (!day || second || !standsAt(text.slice(0, day.start))) return null
  return { from: day.from, to: day.to }
}
