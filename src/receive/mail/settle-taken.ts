// What follows once a mail is with its request: it is received as a reply, and whoever keeps letters hears of it. Done again
// where it was broken off: a reply has its folder from its mail, so that it is never two.
import { dayHere } from '../../calendar/day-here.ts'
import { memberName } from '../../open/members/member-name.ts'
import type { House } from '../../store/house.ts'
import { messagesOf, repliesKept } from '../queries.ts'
import { receiveReplies } from '../receive-reply.ts'
import { bareSubject } from './bare-subject.ts'
import { isOutlooks } from './mail-said.ts'
import { type Settled, settle, type Unsettled, unsettled } from './queries.ts'

/** Hears of each, before it counts as done: what it does it may do twice. */
export type Told = (mail: Unsettled) => Promise<void>

/** `mails`: only these; null: whatever was left. Answers what became of each. */
export async function settleTaken(
  house: House,
  mails: readonly string[] | null,
  told: Told,
): Promise<Settled[]> {
  const all = await unsettled(house.db, mails)
  const done: Settled[] = []
  for (const [survey, own] of Map.groupBy(all, (one) => one.survey)) {
    const replies = own.filter(isReply)
    const taken = await receiveReplies(
      house,
      survey,
      await Promise.all(
        replies.map(async (one) => {
          const { body } = one
          const folder = folderOf(one)
          const [kept = null] = mails ? [] : await repliesKept(house.db, survey, { body, folder })
          return { reply: await replyOf(house, one, folder), kept }
        }),
      ),
    )
    const messages = new Map(replies.map((one, i) => [one, taken[i]?.message ?? null]))
    for (const one of own) {
      await told(one)
      const message = messages.get(one) ?? (isReply(one) ? await replyHere(house, one) : null)
      done.push({ mail: one.mail, survey, body: one.body, message })
    }
  }
  if (done.length > 0) await settle(house.db, done)
  return done
}

/** What answers a claim that was put before print is read into no survey: a person takes it for the statement. */
const isReply = ({ state, isStatement }: Unsettled): boolean => state === 'taken' && !isStatement

async function replyOf(house: House, one: Unsettled, folder: string) {
  const bytes = await house.blobs.open(one.mail)
  const name = `${nameOf(one)}.${isOutlooks(bytes) ? 'msg' : 'eml'}`
  const received = dayHere(one.receivedAt)
  return { body: one.body, folder, received, seen: true, files: [{ name, bytes }] }
}

/** Of one that was received before and broken off behind it. */
const replyHere = async ({ db }: House, one: Unsettled): Promise<string | null> =>
  (await messagesOf(db, one.survey, one.body)).find(({ folder }) => folder === folderOf(one))?.id ??
  null

const folderOf = ({ receivedAt, mail }: Unsettled): string =>
  `${dayHere(receivedAt)}-mail-${mail.slice(0, 8)}`

/** By its subject, as a person would save it. */
const nameOf = ({ subject }: Unsettled): string =>
  memberName(bareSubject(subject ?? '').replaceAll(/[/\\:]+/g, ' '))
    .label.slice(0, 60)
    .trim() || 'mail'
