// Corrections and withdrawals that came from several bodies within few days of each other.
import { daysLater } from '../../../calendar/day.ts'

export interface TakenBack {
  body: string
  name: string
  /** ISO day. */
  on: string
  what: 'withdrawal' | 'further-answer'
}

/** Days: what lies further apart is not called close. */
const CLOSE = 10

/** Groups of at least two bodies, each within so many days of the one before; in their order. */
export function closeInTime(all: readonly TakenBack[]): TakenBack[][] {
  const groups: TakenBack[][] = []
  for (const one of all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last && before && one.on <= daysLater(before.on, CLOSE)) last.push(one)
    else groups.push([one])
  }
  return groups.filter((group) => new Set(group.map(({ body }) => body)).size > 1)
}
