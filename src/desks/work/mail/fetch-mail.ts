// What came to a mailbox, taken in: each mail once, whoever else fetches beside us, from where the last look ended.
import { addressConfirmed } from '../../../ask/address-confirmed.ts'
import { letterBounced } from '../../../ask/bounced.ts'
import { letterDelivered } from '../../../ask/delivered.ts'
import { dayHere } from '../../../calendar/day-here.ts'
import { boxSeen, keepBoxSeen } from '../../../receive/mail/boxes/queries.ts'
import type { KnownRequests } from '../../../receive/mail/known-requests.ts'
import { isOfOthers as isOfOthersAhead } from '../../../receive/mail/look-ahead.ts'
import { matchAgain } from '../../../receive/mail/match-again.ts'
import type { Unsettled } from '../../../receive/mail/queries.ts'
import { settleTaken } from '../../../receive/mail/settle-taken.ts'
import { type MailGiven, type MailTaken, takeMails } from '../../../receive/mail/take-mails.ts'
import type { BoxPlace, House, MailAhead, MailBox, Sift } from '../../../store/house.ts'
import { append, least } from '../../../vocabulary/long-lists.ts'
import { deliveredInWords } from '../../../wording/mail-words.ts'
import { BEGINNING } from './file-read.ts'
import { keepBounced, keepReferences } from './keep-sent.ts'
import { requestsKnown } from './known-of.ts'
import { openingMail } from './open-mail-in.ts'
import { siftFor } from './sift-mails.ts'

export interface Fetched {
  /** Kept or already here. */
  mails: MailTaken[]
  /** Looked at and not kept. */
  others: number
}

export interface FetchPlan {
  /** Hears of each batch as soon as it is done. */
  onTaken?(taken: readonly MailTaken[]): void
  isOver?(): boolean
  /** From the beginning of the box, also what was looked at before and not kept. */
  again?: boolean
}

/** Until there is no more just now. Answers what was kept, in its order. */
export async function fetchMail(
  house: House,
  box: MailBox,
  { onTaken, isOver = () => false, again = false }: FetchPlan = {},
): Promise<Fetched> {
  await settleTaken(house, null, heard(house))
  const fetched: Fetched = { mails: [], others: 0 }
  let place: BoxPlace | null = box.byHand || again ? null : await boxSeen(house.db, box.name)
  let { known, at } = await looked(house)
  // Before anything was asked no mail can be an answer, and how far the box was seen is not moved on.
  if (!box.byHand && since(known) === null) return fetched
  while (!isOver()) {
    const sift = siftFor(house, known)
    const ahead = await box.next(place, BATCH, since(known), sift)
    const last = ahead.at(-1)
    if (!last) break
    if (house.now().getTime() - at > KNOWN_MS) ({ known, at } = await looked(house))
    const { taken, others } = await takeBatch(house, box, ahead, { known, sift })
    fetched.others += others
    const kept = taken.filter(({ mail }) => mail !== null)
    for (const one of kept) fetched.mails.push(one)
    onTaken?.(kept)
    const next = { uidValidity: last.uidValidity, lastUid: last.uid }
    if (!box.byHand)
      await keepBoxSeen(house.db, place?.uidValidity === next.uidValidity ? place.lastUid : 0, {
        ...{ box: box.name, ...next, others, lookedAt: house.now() },
      })
    place = next
  }
  // What was learned may say whose a mail is that came before.
  if (fetched.mails.some(({ state }) => state === 'taken')) await matchWaiting(house)
  if (place && !box.byHand)
    await keepBoxSeen(house.db, place.lastUid, {
      ...{ box: box.name, ...place, others: 0, lookedAt: house.now() },
    })
  return fetched
}

/** What was learned stands in the surveys, and those that are no longer in doubt go to their requests. */
export async function matchWaiting(house: House): Promise<void> {
  await keepReferences(house)
  const { known } = await looked(house)
  const matched = await matchAgain(house, { known, opening: openingMail })
  if (matched.length > 0) await settleTaken(house, matched, heard(house))
}

/** So many at once: their files are flushed together. */
const BATCH = 100
/** And no more bytes of them than these, about. */
const MOST_HELD = 64_000_000
/** Of a larger one the beginning stands for it: those behind it do not wait for what no child would open. */
const MOST_FETCHED = 250_000_000
/** What surveys ask and what others learned is looked up again after so long. */
const KNOWN_MS = 10_000

const looked = async (house: House) => ({
  known: await requestsKnown(house.db),
  at: house.now().getTime(),
})

/** What came before the first letter went answers none; a day of grace for clocks. */
function since({ all }: KnownRequests): Date | null {
  const first = all.flatMap(({ sent }) => (sent === null ? [] : [Date.parse(sent)]))
  return first.length === 0 ? null : new Date(least(first) - A_DAY)
}

const A_DAY = 86_400_000

async function takeBatch(
  house: House,
  box: MailBox,
  ahead: readonly MailAhead[],
  { known, sift }: { known: KnownRequests; sift: Sift },
): Promise<{ taken: MailTaken[]; others: number }> {
  const { server: ours, byHand } = box
  const how = { known, opening: openingMail, ours, byHand }
  const taken: MailTaken[] = []
  let given: MailGiven[] = []
  let held = 0
  let others = ahead.filter(({ isOfOthers }) => isOfOthers).length
  const take = async (): Promise<void> => {
    const some = await takeMails(house, given, how)
    const kept = some.flatMap(({ mail, state }) => (mail && state !== 'already' ? [mail] : []))
    if (kept.length > 0) await settleTaken(house, kept, heard(house))
    append(taken, some)
    given = []
    held = 0
  }
  const mayBe = ahead.filter(({ beginning }) => beginning.length > 0)
  const isOurs = byHand ? [] : await sift.mayBeOurs(mayBe.map(({ beginning }) => beginning))
  for (const [i, one] of mayBe.entries()) {
    if (isOurs[i] === false) {
      others++
      continue
    }
    const { beginning, size, received, uid, uidValidity } = one
    const isCut = size > beginning.length
    if (isCut && (await isOfOthersAhead(house, { beginning, received }, how))) {
      others++
      continue
    }
    const isTooLarge = size > MOST_FETCHED
    const holds = isTooLarge ? beginning.length : size
    if (given.length > 0 && held + holds > MOST_HELD) await take()
    const bytes = isCut && !isTooLarge ? await one.whole() : beginning.subarray(0, BEGINNING)
    if (!bytes) continue
    given.push({ bytes, box: box.name, uidValidity, uid, received, isCut: isTooLarge })
    held += holds
  }
  await take()
  return { taken, others: others + taken.filter(({ mail }) => mail === null).length }
}

/** Letters and addresses hear what a mail tells of them; hearing it twice changes nothing. */
export const heard =
  (house: House) =>
  async (mail: Unsettled): Promise<void> => {
    const { bounce, delivered, body, address, kind, messageId, receivedAt } = mail
    if (delivered)
      await letterDelivered(house, {
        ...{ messageId: delivered.letter, on: dayHere(receivedAt) },
        words: deliveredInWords(delivered),
      })
    else if (bounce?.letter) {
      const letter = await letterBounced(house, {
        messageId: bounce.letter,
        hard: bounce.hard,
        words: bounce.words,
      })
      if (letter) await keepBounced(house, letter)
    } else if (kind !== 'bounce' && kind !== 'receipt' && address !== null)
      await addressConfirmed(house, {
        ...{ body, email: address, messageId },
        on: dayHere(receivedAt),
      })
  }
