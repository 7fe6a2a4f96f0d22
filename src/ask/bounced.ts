// A letter came back: for good, or for now.
import { dayHere } from '../calendar/day-here.ts'
import { record } from '../store/history.ts'
import type { House } from '../store/house.ts'
import { addressBounced } from './directory/queries.ts'
import { addTry, keepBounce } from './queries.ts'

/**
 * `messageId`: of our letter, without angle brackets, as the bounce names it. Soft: the letter stands as it was, with these
 * words. Answers whose letter it was, or null where it is none of ours.
 */
export function letterBounced(
  house: House,
  { messageId, hard, words }: { messageId: string; hard: boolean; words: string },
): Promise<{ id: string; survey: string; body: string } | null> {
  return house.db.transaction(async (db) => {
    const letter = await keepBounce(db, messageId, hard, words)
    if (!letter) return null
    const { to, ...of } = letter
    const at = house.now()
    await addTry(db, letter.id, at, hard ? 'bounced' : 'delayed', words)
    if (!hard) return of
    await addressBounced(db, { body: letter.body, emails: to, on: dayHere(at), words })
    record(
      db,
      {
        who: house.viewer.name,
        what: 'letter bounced',
        record: `survey:${letter.survey}`,
        detail: { body: letter.body, letter: letter.id },
      },
      at,
    )
    return of
  })
}
