// What letters and mails tell of a request stands in the survey from then on, and so in its folder: the days that its clock runs by,
// which a letter that came back takes away again, and the body's reference.
import { lettersOf } from '../../../ask/queries.ts'
import { referencesLearned } from '../../../receive/mail/queries.ts'
import type { Db } from '../../../store/db.ts'
import type { House } from '../../../store/house.ts'
import { keepEvents, requestsOf } from '../../../survey/queries.ts'
import type { LetterOut } from '../../../vocabulary/asking/letter-out.ts'
import type { RequestEvents } from '../../../vocabulary/survey.ts'

/** In the transaction that keeps that it went. `on`: the ISO day. */
export async function keepSent(
  house: Pick<House, 'jobs'>,
  db: Db,
  letter: LetterOut,
  on: string,
): Promise<void> {
  const { survey, body } = letter
  const [before = { body }] = await requestsOf(db, survey, [body])
  const after = eventsAfter(before, letter, on)
  if (after === before) return
  await keepEvents(db, survey, after)
  await house.jobs.put(db, 'reconcile', survey)
}

/**
 * A request came back: the day on which its body received it is forgotten. Where the same request has gone again since, or
 * another letter came back, its days stand. Doing it twice changes nothing.
 */
export async function keepBounced(
  house: Pick<House, 'db' | 'jobs'>,
  { id, survey, body }: { id: string; survey: string; body: string },
): Promise<void> {
  await house.db.transaction(async (db) => {
    const requests = (await lettersOf(db, { survey, body })).filter(
      ({ kind }) => kind === 'request',
    )
    const isIt = requests.some((one) => one.id === id && one.state === 'bounced')
    if (!isIt || requests.some(({ state }) => state === 'accepted' || state === 'unknown')) return
    const [events] = await requestsOf(db, survey, [body])
    if (!events?.received) return
    const { received: _, ...others } = events
    await keepEvents(db, survey, others)
    await house.jobs.put(db, 'reconcile', survey)
  })
}

/** Mail is received on the day that the server took it, until the body’s letter tells another. What bounced is sent anew. */
function eventsAfter(before: RequestEvents, { kind, tag }: LetterOut, on: string): RequestEvents {
  if (kind === 'request')
    return {
      ...before,
      sent: on,
      received: before.received && before.received > on ? before.received : on,
      ourReference: tag,
    }
  if (kind === 'clarification') return { ...before, clarificationGiven: on }
  if (kind === 'review')
    return before.internalReviewAsked ? before : { ...before, internalReviewAsked: on }
  return before
}

/** Where none stands there and the body's mails name one alone: what a person wrote stays. */
export const keepReferences = ({ db }: Pick<House, 'db'>): Promise<void> =>
  db.transaction(keepLearned)

async function keepLearned(db: Db): Promise<void> {
  const learned = Map.groupBy(await referencesLearned(db), ({ survey }) => survey)
  for (const [survey, all] of learned) {
    const named = Map.groupBy(all, ({ body }) => body)
    const requests = await requestsOf(db, survey, [...named.keys()])
    for (const events of requests) {
      const [first, ...others] = named.get(events.body) ?? []
      if (first && others.length === 0 && !events.reference)
        await keepEvents(db, survey, { ...events, reference: first.reference })
    }
  }
}
