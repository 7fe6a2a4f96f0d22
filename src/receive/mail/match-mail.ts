// Which requests a mail belongs to: by our tag, by what it answers, by our reference in its words, by the body's own reference,
// by its sender, by its subject, in this order; each with the words that say so. What is not sure waits for a person.
import { daysLater } from '../../calendar/day.ts'
import type { MailMatch, MatchReason, WhyWaits } from '../../vocabulary/asking/mail-in.ts'
import type { MailOpened } from '../../vocabulary/asking/mail-opened.ts'
import type { RequestKnown } from '../../vocabulary/asking/request-known.ts'
import { tagsIn } from '../../vocabulary/asking/tag.ts'
import { anyOf } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { isForged, isProved } from './authentication.ts'
import { bareSubject } from './bare-subject.ts'
import type { KnownRequests } from './known-requests.ts'
import { normal, referencesIn } from './references-in.ts'
import { isFrom } from './sender-of.ts'

export type Matched =
  | { state: 'taken'; matches: MailMatch[] }
  | { state: 'waits'; why: WhyWaits; proposed: MailMatch[] }
  /** Nothing of it speaks of a request of ours. */
  | { state: 'of-others' }
  /** A letter of ours, as the mailbox keeps it. */
  | { state: 'our-own' }

type Found = Map<RequestKnown, { why: MatchReason; ink: string }>

/** `received`: the ISO day it came. */
export function matchMail(mail: MailOpened, known: KnownRequests, received: string): Matched {
  const { head } = mail
  if (head.messageId !== null && known.byMessageId.has(head.messageId)) return { state: 'our-own' }
  const strong = named(mail, known)
  if (strong.size > 0) return judged(mail, strong)
  return guessed(mail, known, received)
}

/** What names a request so that nobody who was not written to could. */
function named(mail: MailOpened, known: KnownRequests): Found {
  const { head, own, quoted, bounce } = mail
  const found: Found = new Map()
  const add = (why: MatchReason, ink: string, requests: readonly RequestKnown[] = []): void => {
    for (const request of requests) if (!found.has(request)) found.set(request, { why, ink })
  }
  // It may stand in the address that answers come to, too: “foi+ask-7k2m-9xqf@…”.
  for (const tag of tagsIn([head.subject ?? '', ...head.sentTo].join('\n')))
    add('tag', tag, known.byTag.get(tag))
  const answers = bounce?.letter ? [bounce.letter] : head.inReplyTo
  for (const id of answers) add('in-reply-to', `<${id}>`, known.byMessageId.get(id))
  if (found.size === 0) {
    const before = head.references.findLast((id) => known.byMessageId.has(id))
    if (before) add('in-reply-to', `<${before}>`, known.byMessageId.get(before))
  }
  for (const tag of tagsIn(own)) add('reference', tag, known.byTag.get(tag))
  if (found.size === 0) {
    // What is quoted below may be a longer exchange about several: one alone is meant.
    const tags = tagsIn(quoted).filter((tag) => known.byTag.has(tag))
    if (tags.length === 1 && tags[0]) add('reference', tags[0], known.byTag.get(tags[0]))
  }
  const theirs = referencesIn(`${head.subject ?? ''}\n${own}`)
  for (const [reference, ink] of theirs) {
    const requests = known.byReference.get(reference) ?? []
    const from = requests.filter((request) => isFrom(request, head.address))
    // One number may be two bodies' own: the sender says whose it is.
    add('theirs', ink, from.length > 0 || requests.length > 1 ? from : requests)
  }
  return found
}

function judged(mail: MailOpened, found: Found): Matched {
  const matches = asMatches(found)
  const waits = (why: WhyWaits): Matched => ({ state: 'waits', why, proposed: matches })
  if (isForged(mail.authentication)) return waits('sender-forged')
  // What a server says of our letter comes from no body: it names the letter itself, which only who had it could. Our reference
  // stands in subjects, where others see it.
  const namesLetter = [...found.values()].every(({ why }) => why === 'in-reply-to')
  const isReport = namesLetter && (mail.bounce !== null || mail.kind === 'receipt')
  const unknown = [...found.keys()].filter((request) => !isFrom(request, mail.head.address))
  return unknown.length > 0 && !isReport ? waits('sender-unknown') : { state: 'taken', matches }
}

/** By its sender and its subject: our own server must vouch for the sender, and the mail speak of a request. */
function guessed(mail: MailOpened, known: KnownRequests, received: string): Matched {
  const { head } = mail
  const isOut = ({ sent }: RequestKnown): boolean =>
    sent !== null && sent <= received && received <= daysLater(sent, LONGEST_AGO)
  const subject = bareSubject(head.subject ?? '')
  const alike = subject.length < SHORTEST_SUBJECT ? [] : (known.bySubject.get(subject) ?? [])
  const from = known.from(head.address).filter(isOut)
  const bySubject = alike.filter((one) => (from.length > 0 ? from.includes(one) : isOut(one)))
  const speaks = SPEAKS.exec(`${head.subject ?? ''}\n${mail.own.slice(0, BEGINNING)}`)
  if (from.length === 0) {
    if (bySubject.length === 0 || head.auto.bulk) return { state: 'of-others' }
    const proposed = bySubject.slice(0, MOST_PROPOSED).map(matchOf('subject', head.subject ?? ''))
    return { state: 'waits', why: 'sender-unknown', proposed }
  }
  if (bySubject.length === 0 && !speaks && (head.auto.bulk || !known.tells(head.address)))
    return { state: 'of-others' }
  const meant = bySubject.length > 0 ? bySubject : from
  const why = from.length > 1 && bySubject.length > 0 ? 'subject' : 'domain'
  const ink = why === 'subject' ? (head.subject ?? '') : (head.address ?? '')
  const proposed = meant.slice(0, MOST_PROPOSED).map(matchOf(why, ink))
  const waits = (reason: WhyWaits): Matched => ({ state: 'waits', why: reason, proposed })
  if (isForged(mail.authentication)) return waits('sender-forged')
  if (namesAnother(mail, meant)) return waits('other-reference')
  if (meant.length > 1) return waits('several-requests')
  if (!speaks && bySubject.length === 0) return waits('no-request')
  if (!isProved(mail.authentication)) return waits('sender-not-proved')
  return { state: 'taken', matches: proposed }
}

/** It bears the tag of another newsroom, or a reference where the body gave this request another. */
function namesAnother(
  { head, own, quoted, reference }: MailOpened,
  meant: RequestKnown[],
): boolean {
  if (tagsIn(`${head.subject ?? ''}\n${own}\n${quoted}`).length > 0) return true
  if (reference === null) return false
  return meant.every(
    ({ theirs }) => theirs.length > 0 && !theirs.some((one) => normal(one) === normal(reference)),
  )
}

const asMatches = (found: Found): MailMatch[] =>
  [...found].map(([request, { why, ink }]) => ({
    ...matchOf(why, ink)(request),
    ...(request.claims.includes(ink.replace(/^<|>$/g, '')) && { isStatement: true }),
  }))

const matchOf =
  (why: MatchReason, ink: string) =>
  ({ survey, body }: RequestKnown): MailMatch => ({ survey, body, why, ink })

const SPEAKS = anyOf(plainLists('mail', ['speaksOfRequest']).speaksOfRequest)
const BEGINNING = 2000
/** What a body writes about later than this is another request. */
const LONGEST_AGO = 400
const SHORTEST_SUBJECT = 8
const MOST_PROPOSED = 5
