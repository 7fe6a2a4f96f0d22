// Mails that wait, held once more against what is known now: a reference that was learned since, a sender of whom a person said
// whose it is. What a person said of a mail is not asked again.
import { dayHere } from '../../calendar/day-here.ts'
import { record } from '../../store/history.ts'
import type { House } from '../../store/house.ts'
import type { MailMatch } from '../../vocabulary/asking/mail-in.ts'
import { matchMail } from './match-mail.ts'
import { decideMail, keepMatches, keepTold, keepWaiting, mailsIn } from './queries.ts'
import { type HowToTake, isNoted, toldBy } from './take-mails.ts'

/** Answers the sha256 of those that are with their requests now; what follows is `settleTaken`'s. */
export async function matchAgain(
  house: House,
  { known, opening }: Pick<HowToTake, 'known' | 'opening'>,
): Promise<string[]> {
  const matched: string[] = []
  for (const mail of await mailsIn(house.db, ['waits'], { most: MOST })) {
    if (mail.why === 'too-large') continue
    const received = mail.receivedAt.toISOString()
    const bytes = await house.blobs.open(mail.id)
    const amount = { name: `a mail of ${mail.box}`, size: bytes.length }
    const done = await house.parsers.apart(opening, { bytes, ours: null, received }, amount)
    if (!('made' in done)) continue
    // As its server was believed when it came, and not as another name is set now. One that could not be opened then said nothing.
    const authentication = mail.authentication.by ? mail.authentication : done.made.authentication
    const opened = { ...done.made, authentication }
    const found = matchMail(opened, known, dayHere(mail.receivedAt))
    const isLate = mail.why === 'not-opened'
    if (isLate) await keepTold(house.db, mail.id, toldBy(opened))
    if (found.state === 'waits') await keepWaiting(house.db, mail.id, found)
    else if (found.state === 'taken') {
      const state = isNoted(isLate ? opened : mail) ? 'noted' : 'taken'
      if (await keepFound(house, mail.id, state, found.matches)) matched.push(mail.id)
    } else if (isLate) await keepWaiting(house.db, mail.id, { why: 'no-request', proposed: [] })
  }
  return matched
}

/** More than these no person reads at once either. */
const MOST = 200

const keepFound = (
  house: House,
  id: string,
  state: 'noted' | 'taken',
  matches: readonly MailMatch[],
): Promise<boolean> =>
  house.db.transaction(async (db) => {
    // Left out meanwhile: a person said so.
    if (!(await decideMail(db, id, state, ['waits']))) return false
    const by = house.viewer.name
    const at = house.now()
    await keepMatches(
      db,
      matches.map((match) => ({ ...match, mail: id, by, at })),
    )
    const requests = matches.map(({ survey, body, why }) => ({ survey, body, why }))
    record(db, { who: by, what: 'mail matched', record: `mail:${id}`, detail: { requests } }, at)
    return true
  })
