// Corrections and withdrawals that came from several bodies within few days of each other.
import { daysLater } from '../../../calendar/day.ts'
import { isLetter } from '../../../vocabulary/source.ts'
import type { AskedBody } from '../asked-body.ts'

export interface TakenBack {
  body: string
  name: string
  /** ISO day. */
  on: string
  what: 'withdrawal' | 'further-answer'
  /** No person has said yet that it is one. */
  onlyRead?: true
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

/** Withdrawals that a person said are such, and each answer after the first: of the body's own letters, and of no report of them. */
export function takenBack({
  body: { slug: body, name },
  messages,
}: Pick<AskedBody, 'body' | 'messages'>): TakenBack[] {
  const dated = messages.flatMap(({ kind, decided = false, received, source }) =>
    received === null || !isLetter(source) ? [] : [{ kind, decided, on: received }],
  )
  const answers = Map.groupBy(
    dated.filter(({ kind }) => kind === 'decision'),
    ({ on }) => on,
  )
  const further = [...answers].toSorted(([a], [b]) => (a < b ? -1 : 1)).slice(1)
  return [
    ...dated
      .filter(({ kind, decided }) => kind === 'withdrawal' && decided)
      .map(({ on }) => ({ body, name, on, what: 'withdrawal' as const })),
    ...further.map(([on, own]) => ({
      body,
      name,
      on,
      what: 'further-answer' as const,
      ...(!own.some(({ decided }) => decided) && { onlyRead: true as const }),
    })),
  ]
}
