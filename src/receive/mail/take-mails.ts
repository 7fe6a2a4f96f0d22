// Mails taken in: opened in a child, matched to the requests that are out, sealed, and received as replies of theirs. The same
// mail twice is one, whoever brings it; what was begun and broken off is done again.

import { createHash } from 'node:crypto'
import { dayHere } from '../../calendar/day-here.ts'
import { storable } from '../../store/db.ts'
import { record } from '../../store/history.ts'
import type { Apart, House } from '../../store/house.ts'
import type { MailMatch, MailState, WhyWaits } from '../../vocabulary/asking/mail-in.ts'
import type { MailOpened } from '../../vocabulary/asking/mail-opened.ts'
import { severalAtOnce } from '../several-at-once.ts'
import { NOTHING_SAID } from './authentication.ts'
import type { KnownRequests } from './known-requests.ts'
import { matchMail } from './match-mail.ts'
import {
  keepMails,
  keepMatches,
  type MailToKeep,
  type MailTold,
  mailsHere,
  mailsNamed,
} from './queries.ts'

/** One mail as a box gives it. */
export interface MailGiven {
  bytes: Uint8Array
  box: string
  uidValidity: string | null
  uid: number | null
  /** When the box got it; null: as the mail says. */
  received: Date | null
  /** Its beginning alone: the rest is too large. */
  isCut?: boolean
}

export interface MailToOpen {
  bytes: Uint8Array
  /** The name of the server that receives for us, as it writes it into mails; null where it was not set. */
  ours: string | null
  /** ISO instant. */
  received: string
}

export interface HowToTake {
  known: KnownRequests
  /** Opens one, in a child. */
  opening: Apart<MailToOpen, MailOpened>
  /** The name of the server that receives for us; null where none was set. */
  ours: string | null
  /** A person put these in: what belongs to nothing waits for them, and is not passed by. */
  byHand: boolean
}

export interface MailTaken {
  /** Its sha256; null where nothing of it was kept. */
  mail: string | null
  state: MailState | 'of-others' | 'our-own' | 'already'
  why: WhyWaits | null
  matches: MailMatch[]
  kind: MailOpened['kind'] | null
  from: string | null
  subject: string | null
  /** ISO day; null where neither the box nor, since it is here already, the mail was asked. */
  received: string | null
}

/** Answers in their order. What follows for replies and letters is `settleTaken`'s. */
export async function takeMails(
  house: House,
  given: readonly MailGiven[],
  how: HowToTake,
): Promise<MailTaken[]> {
  const here = await mailsHere(house.db, given.map(sealOf))
  const looked: Looked[] = []
  await severalAtOnce(given.entries(), AT_ONCE, async ([i, one]) => {
    looked[i] = here.has(sealOf(one)) ? hereAlready(one) : await lookAt(house, one, how)
  })
  for (const one of looked) if (one.state !== 'already') decide(one, how)
  const kept = looked.filter(
    ({ state }) => state === 'taken' || state === 'waits' || state === 'noted',
  )
  const names = await house.blobs.sealAll(kept.map(({ given: { bytes } }) => bytes))
  for (const [i, one] of kept.entries()) one.sha256 = names[i] ?? ''
  const fresh = await keep(house, kept)
  return withWhoseTheyAre(
    house,
    looked.map((one) => ({ one, taken: taken(one, fresh) })),
  )
}

/** One that is here already is of whom it was first. */
async function withWhoseTheyAre(
  { db }: House,
  all: readonly { one: Looked; taken: MailTaken }[],
): Promise<MailTaken[]> {
  const again = all.filter(({ taken: { state } }) => state === 'already').map(({ one }) => one)
  if (again.length === 0) return all.map(({ taken }) => taken)
  const here = await mailsNamed(
    db,
    again.flatMap(({ sha256, opened }) => (opened ? [sha256, opened.same] : [sha256])),
  )
  const byKey = new Map(
    here.flatMap((mail) => [[mail.id, mail] as const, [mail.same, mail] as const]),
  )
  return all.map(({ one, taken }) => {
    const mail = byKey.get(one.sha256) ?? byKey.get(one.opened?.same ?? '')
    if (taken.state !== 'already' || !mail) return taken
    const { from, subject, kind, matches } = mail
    return { ...taken, from, subject, kind, matches }
  })
}

const AT_ONCE = 8

interface Looked {
  given: MailGiven
  /** ISO instant; null of one that is here already and was not opened. */
  received: string | null
  opened: MailOpened | null
  state: MailTaken['state']
  why: WhyWaits | null
  matches: MailMatch[]
  proposed: MailMatch[]
  sha256: string
}

const sealOf = ({ bytes }: MailGiven): string => createHash('sha256').update(bytes).digest('hex')

/** Byte by byte: it need not be opened to be known. */
const hereAlready = (given: MailGiven): Looked => ({
  ...{ given, opened: null, state: 'already', why: null, matches: [], proposed: [] },
  ...{ received: given.received?.toISOString() ?? null, sha256: sealOf(given) },
})

async function lookAt(house: House, given: MailGiven, how: HowToTake): Promise<Looked> {
  const received = (given.received ?? house.now()).toISOString()
  const { bytes } = given
  const amount = { name: `a mail of ${given.box}`, size: bytes.length }
  const done = await house.parsers.apart(how.opening, { bytes, ours: how.ours, received }, amount)
  const opened = 'made' in done ? done.made : null
  const said = opened?.head.date ?? null
  // Nothing came on a day that is yet to come, whatever a mail says.
  const sent = said !== null && said > received ? received : said
  const none = { state: 'waits' as const, why: null, matches: [], proposed: [], sha256: '' }
  return { given, received: given.received ? received : (sent ?? received), opened, ...none }
}

/** One after the other: what one mail tells of a request is known for the next. */
function decide(one: Looked, { known, byHand }: HowToTake): void {
  const { opened, received, given } = one
  const waits = (why: WhyWaits, proposed: MailMatch[]): void => {
    // Nothing of it is an answer before a person has the whole of it, whatever is learned of its sender meanwhile.
    const stays = given.isCut && why !== 'sender-forged'
    Object.assign(one, { state: 'waits', why: stays ? 'too-large' : why, proposed })
  }
  if (!opened || received === null) {
    waits('not-opened', [])
    return
  }
  const found = matchMail(opened, known, dayHere(new Date(received)))
  one.state = found.state
  if (found.state === 'taken' && given.isCut) waits('too-large', found.matches)
  else if (found.state === 'taken') {
    one.matches = found.matches
    if (isNoted(opened)) one.state = 'noted'
    known.learn(found.matches, opened)
  } else if (found.state === 'waits') waits(found.why, found.proposed)
  else if (found.state === 'of-others' && byHand)
    waits('no-request', proposedBySender(opened, known))
}

const proposedBySender = ({ head }: MailOpened, known: KnownRequests): MailMatch[] =>
  known
    .from(head.address)
    .slice(0, MOST_PROPOSED)
    .map(({ survey, body }) => ({ survey, body, why: 'domain', ink: head.address ?? '' }))

const MOST_PROPOSED = 5

/** That it was shown, or is late, needs nobody and is no reply. */
export const isNoted = ({ kind, bounce }: Pick<MailOpened, 'kind' | 'bounce'>): boolean =>
  kind === 'receipt' || (kind === 'bounce' && bounce?.hard === false)

async function keep(house: House, looked: readonly Looked[]): Promise<Set<string>> {
  if (looked.length === 0) return new Set()
  return house.db.transaction(async (db) => {
    const at = house.now()
    const fresh = await keepMails(
      db,
      looked.map((one) => asKept(one, at)),
    )
    const news = once(looked.filter(({ sha256 }) => fresh.has(sha256)))
    const by = house.viewer.name
    await keepMatches(
      db,
      news.flatMap(({ sha256, matches }) =>
        matches.map((match) => ({ ...match, mail: sha256, by, at })),
      ),
    )
    for (const { sha256, state, matches, given } of news)
      record(
        db,
        {
          who: by,
          what: state === 'waits' ? 'mail waits' : 'mail matched',
          record: `mail:${sha256}`,
          detail: {
            box: given.box,
            requests: matches.map(({ survey, body, why }) => ({ survey, body, why })),
          },
        },
        at,
      )
    return fresh
  })
}

/** The same bytes twice in one batch are one. */
const once = (looked: readonly Looked[]): Looked[] => [
  ...new Map(looked.toReversed().map((one) => [one.sha256, one])).values(),
]

function asKept(one: Looked, at: Date): MailToKeep {
  const { given, opened, sha256, state, why, proposed } = one
  const { box, uidValidity, uid } = given
  return {
    ...{ id: sha256, same: opened?.same ?? sha256, box, uidValidity, uid, why, proposed, at },
    ...toldBy(opened),
    receivedAt: one.received === null ? at : new Date(one.received),
    state: state === 'taken' || state === 'noted' ? state : 'waits',
  }
}

/** null: it could not be opened. */
export function toldBy(opened: MailOpened | null): MailTold {
  const head = opened?.head
  return {
    messageId: head?.messageId ?? null,
    from: head?.from ?? null,
    address: head?.address ?? null,
    to: head?.to ?? null,
    subject: head?.subject ?? null,
    inReplyTo: head?.inReplyTo ?? [],
    references: head?.references ?? [],
    auto: head?.auto ?? { submitted: null, answers: false, report: null, bulk: false },
    authentication: opened?.authentication ?? NOTHING_SAID,
    kind: opened?.kind ?? 'other',
    kindInk: opened?.kindInk ?? null,
    reference: opened?.reference ?? null,
    portal: opened?.portal ?? null,
    bounce: opened?.bounce ?? null,
    delivered: opened?.delivered ?? null,
    words: storable(opened?.own ?? '').slice(0, MOST_SHOWN),
  }
}

const MOST_SHOWN = 4000

function taken(one: Looked, fresh: Set<string>): MailTaken {
  const { sha256, opened, matches, why, received } = one
  const isKept = sha256 !== ''
  // Of two copies in one batch the first is the new one.
  const isNew = isKept && fresh.delete(sha256)
  return {
    mail: isKept ? sha256 : null,
    state: isKept && !isNew ? 'already' : one.state,
    why: isNew ? why : null,
    matches: isNew ? matches : [],
    kind: opened?.kind ?? null,
    from: opened?.head.from ?? null,
    subject: opened?.head.subject ?? null,
    received: received === null ? null : dayHere(new Date(received)),
  }
}
