// A server says that a letter arrived.
import type { House } from '../store/house.ts'
import { addTry, keepDelivered } from './queries.ts'

/** `messageId`: of our letter, without angle brackets. `on`: the ISO day it was said. What is not ours, or known, changes nothing. */
export function letterDelivered(
  house: Pick<House, 'db' | 'now'>,
  { messageId, on, words }: { messageId: string; on: string; words: string },
): Promise<void> {
  return house.db.transaction(async (db) => {
    const letter = await keepDelivered(db, messageId, on)
    if (letter) await addTry(db, letter.id, house.now(), 'delivered', words)
  })
}
