// Every body of a survey in a few numbers: what its page filters, sorts and counts by, without opening any of them.
import { clockOf } from '../../../calendar/clock.ts'
import { glancesOf, messagesToCount } from '../../../count/queries.ts'
import { doubtsByBody } from '../../../extract/queries.ts'
import { contradictionsNoted } from '../../../reconcile/glance/queries.ts'
import type { House } from '../../../store/house.ts'
import type { SurveyKept } from '../../../survey/queries.ts'
import { isWaiting, type State } from '../../../vocabulary/state.ts'
import type { BodyAsked, RequestEvents } from '../../../vocabulary/survey.ts'
import type { BodyWaiting } from '../view/desk-view.ts'
import { manyWaiting } from '../view/places.ts'

export interface Glance {
  body: BodyAsked
  reply: 'replied' | 'not-seen' | 'silent'
  /** A request is known to have gone, or something came. */
  asked: boolean
  /** It gave a number that was confirmed, or one was read. */
  gave: boolean
  refuses: boolean
  /** The largest of its numbers. */
  largest: number
  doubts: number
  undecided: number
  contradictions: { open: number; noted: number }
}

const REFUSED: readonly State[] = ['refused', 'refused-cost', 'ncnd']

/** In the survey's order. */
export async function glances(
  { db }: Pick<House, 'db'>,
  { id, survey }: SurveyKept,
  places: readonly BodyWaiting[],
  requests: ReadonlyMap<string, RequestEvents>,
): Promise<Glance[]> {
  const [first] = survey.questions
  const [counted, doubts, noted] = await Promise.all([
    glancesOf(db, id, first?.number ?? ''),
    doubtsByBody(db, id),
    contradictionsNoted(db, id),
  ])
  const rows = new Map(counted.map((one) => [one.body, one]))
  const waiting = new Map(places.map((one) => [one.body, one]))
  return survey.bodies.map((body) => {
    const own = rows.get(body.slug)
    const waits = waiting.get(body.slug)
    const largest = own?.largest ?? null
    const states = own?.states ?? []
    const { sent, received } = requests.get(body.slug) ?? {}
    return {
      body,
      reply: replyOf(states),
      asked: Boolean(sent ?? received) || states.some((state) => state !== 'asked'),
      gave: largest !== null,
      refuses: Boolean(own?.without && REFUSED.includes(own.without)),
      largest: Math.max(0, largest ?? 0),
      doubts: doubts.get(body.slug) ?? 0,
      undecided: waits ? manyWaiting([waits], 'figure', 'answer') : 0,
      contradictions: {
        open: waits ? manyWaiting([waits], 'contradiction') : 0,
        noted: noted.get(body.slug) ?? 0,
      },
    }
  })
}

/** An acknowledgement, a bounce or a question back is no reply; what waits to be checked is one. */
function replyOf(states: readonly State[]): Glance['reply'] {
  if (
    states.some((state) => state === 'not-checked' || (!isWaiting(state) && state !== 'not-seen'))
  )
    return 'replied'
  return states.includes('not-seen') ? 'not-seen' : 'silent'
}

/** By body, the working day on which it answered: of all bodies, for who sorts by it. */
export async function daysTaken(
  { db, now }: Pick<House, 'db' | 'now'>,
  { id, survey }: SurveyKept,
  requests: ReadonlyMap<string, RequestEvents>,
): Promise<Map<string, number>> {
  const slugs = survey.bodies.map(({ slug }) => slug)
  const came = Map.groupBy(await messagesToCount(db, id, slugs), ({ body }) => body)
  const today = now().toISOString().slice(0, 10)
  return new Map(
    slugs.map((body) => {
      const clock = clockOf(survey.law, requests.get(body) ?? { body }, came.get(body) ?? [], today)
      return [body, clock.repliedOnDay ?? 0]
    }),
  )
}
