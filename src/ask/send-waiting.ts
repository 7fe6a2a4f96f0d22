// Hands over the letters whose time has come, each once. A letter is marked before the server has its end: what is cut short
// before the mark is sent again, what is cut short after it is said not to be known, and a person asks.
import { dayHere } from '../calendar/day-here.ts'
import type { Db } from '../store/db.ts'
import { record } from '../store/history.ts'
import type { HandedOver, House, Post } from '../store/house.ts'
import type { LetterOut } from '../vocabulary/asking/letter-out.ts'
import { letterMail } from './letter-mail.ts'
import {
  type Became,
  keepOutcome,
  leftHanding,
  letGo,
  markHanding,
  renewTaking,
  takeNext,
  timesPutOff,
  triedSince,
} from './outbox/queries.ts'
import { addTry, letterById } from './queries.ts'

export interface Sending {
  /** Of one survey alone, by its id. */
  survey?: string
  isOver?(): boolean
  /** In the transaction that keeps that a letter went: what else stands from then on. */
  went(db: Db, letter: LetterOut, on: string): Promise<void>
  onHanded?(letter: LetterOut, handed: HandedOver): void
}

export interface SentSoFar {
  handed: number
  /** Why it stopped before all were handed over; null where no letter waits for this moment. */
  stopped: null | { why: 'rate' | 'not-reached' | 'over'; words: string }
}

/** One after the other, as many as the rate allows. */
export async function sendWaiting(house: House, post: Post, sending: Sending): Promise<SentSoFar> {
  await tellLeft(house)
  for (let handed = 0; ; handed++) {
    if (sending.isOver?.()) return { handed, stopped: { why: 'over', words: 'Stopped.' } }
    const stopped = await mayNotYet(house, post)
    if (stopped) return { handed, stopped }
    const sender = house.newId()
    const at = house.now()
    const until = later(at, LEASE_MS)
    const survey = sending.survey ?? null
    const id = await takeNext(house.db, { sender, at, until, survey })
    const letter = id && (await letterById(house.db, id))
    if (!letter) return { handed, stopped: null }
    const said = await handOne(house, post, { letter, sender, sending })
    if (said.outcome === 'not-reached')
      return { handed, stopped: { why: 'not-reached', words: said.words } }
  }
}

/** So long a sender that says nothing is held for alive. */
const LEASE_MS = 60_000
const RENEW_MS = 20_000
const A_MINUTE_MS = 60_000

const later = (at: Date, ms: number): Date => new Date(at.getTime() + ms)

/** Letters that were being handed over when whoever did it was ended. */
async function tellLeft(house: House): Promise<void> {
  const at = house.now()
  const words =
    'We were cut off after the server had the letter and before it answered. Whether it went is not known here: look into the sent mail of the account, or ask the body.'
  await house.db.transaction(async (db) => {
    for (const { id } of await leftHanding(db, at, words))
      await addTry(db, id, at, 'unknown', words)
  })
}

async function mayNotYet(house: House, post: Post): Promise<SentSoFar['stopped']> {
  const { handed, notReached } = await triedSince(house.db, later(house.now(), -A_MINUTE_MS))
  if (notReached)
    return { why: 'not-reached', words: 'The server could not be reached a moment ago.' }
  if (handed >= post.perMinute)
    return { why: 'rate', words: `${post.perMinute} letters went in the last minute.` }
  return null
}

async function handOne(
  house: House,
  post: Post,
  { letter, sender, sending }: { letter: LetterOut; sender: string; sending: Sending },
): Promise<HandedOver> {
  const files = await Promise.all(letter.files.map(({ sha256 }) => house.blobs.open(sha256)))
  const bytes = letterMail(letter, files, { ...post, date: house.now(), isSent: true })
  const until = () => later(house.now(), LEASE_MS)
  const renewing = setInterval(() => {
    renewTaking(house.db, letter.id, sender, until()).catch(() => {})
  }, RENEW_MS)
  const handed = await post
    .send({ to: letter.to, bytes }, () => markHanding(house.db, letter.id, sender, until()))
    .finally(() => clearInterval(renewing))
  await keep(house, { letter, sender, handed, went: sending.went })
  sending.onHanded?.(letter, handed)
  return handed
}

async function keep(
  house: House,
  {
    letter,
    sender,
    handed,
    went,
  }: { letter: LetterOut; sender: string; handed: HandedOver; went: Sending['went'] },
): Promise<void> {
  const at = house.now()
  await house.db.transaction(async (db) => {
    if (handed.outcome === 'broken-off') return letGo(db, letter.id, sender)
    await addTry(db, letter.id, at, handed.outcome, handed.words)
    if (handed.outcome === 'not-reached') return letGo(db, letter.id, sender)
    const became = await becameOf(db, letter, handed, at)
    const kept = await keepOutcome(db, letter.id, sender, became)
    if (!kept || handed.outcome !== 'accepted') return
    await went(db, letter, dayHere(at))
    record(
      db,
      {
        who: letter.by,
        what: 'letter sent',
        record: `survey:${letter.survey}`,
        detail: {
          body: letter.body,
          letter: letter.id,
          kind: letter.kind,
          messageId: letter.messageId,
        },
      },
      at,
    )
  })
}

async function becameOf(
  db: Db,
  { id }: LetterOut,
  { outcome, words, messageId }: HandedOver,
  at: Date,
): Promise<Became> {
  if (outcome === 'accepted')
    return { state: 'accepted', words, sentOn: dayHere(at), serverMessageId: messageId ?? null }
  if (outcome === 'refused') return { state: 'refused', words }
  if (outcome === 'unknown')
    return {
      state: 'unknown',
      words: `The server had the letter, and its answer did not come: ${words}`,
    }
  const wait = PUT_OFF_MINUTES[(await timesPutOff(db, id)) - 1]
  if (wait === undefined)
    return {
      state: 'refused',
      words: `Put off ${PUT_OFF_MINUTES.length + 1} times, the last time with: ${words}`,
    }
  return { state: 'deferred', words, notBefore: later(at, wait * 60_000) }
}

/** After the first, the second … time that a server put a letter off: two days in all. */
const PUT_OFF_MINUTES = [5, 15, 60, 240, 480, 960, 1200]
