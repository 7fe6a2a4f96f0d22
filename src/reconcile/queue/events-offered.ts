// What letters tell of a request's clock and nobody has taken yet: taken with one key, it stands among the request's events.
import type { EventOffered } from '../../vocabulary/reply.ts'
import type { RequestEvents } from '../../vocabulary/survey.ts'
import { fingerprint } from '../ink/figure-id.ts'

/** A letter of a body with what it offers. */
export interface LetterOffers {
  body: string
  message: string
  /** ISO day; null where it is not known. */
  received: string | null
  offers: readonly EventOffered[]
}

export interface OfferWaiting {
  /** "event:9c41…", beside the keys of what else waits. */
  key: string
  body: string
  message: string
  offer: EventOffered
  /** The day it would be entered with: the letter's own, else the day it came; null: a person types it. */
  date: string | null
}

/**
 * An event that already stands among the request's own is not offered again, nor one of a letter of which a person said
 * what it is (`judged`). Of several letters the first tells the day; an extension is entered with the day it names.
 */
export function offersWaiting(
  letters: readonly LetterOffers[],
  requests: readonly RequestEvents[],
  judged: ReadonlySet<string> = new Set(),
): OfferWaiting[] {
  const found = new Map<string, OfferWaiting>()
  for (const { body, message, received, offers } of letters)
    for (const offer of judged.has(message) ? [] : offers) {
      const known = requests.find((request) => request.body === body)?.[offer.event]
      const key = `event:${fingerprint([body, offer.event])}`
      if (known === undefined && !found.has(key))
        found.set(key, { key, body, message, offer, date: dayOf(offer, received) })
    }
  return [...found.values()]
}

const dayOf = ({ event, until, date }: EventOffered, received: string | null): string | null =>
  (event === 'extension' ? until : undefined) ?? date ?? received

/** The request's events with the one that was taken; date: as the person saw or typed it. */
export const withOffer = (
  events: RequestEvents | undefined,
  { body, offer }: OfferWaiting,
  date: string,
): RequestEvents => ({ ...(events ?? { body }), [offer.event]: date })
