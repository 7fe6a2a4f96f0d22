// Hands over what waits, and keeps in the survey the days on which it went.
import { type Sending, type SentSoFar, sendWaiting } from '../../../ask/send-waiting.ts'
import type { House, Post } from '../../../store/house.ts'
import { keepSent } from './keep-sent.ts'

export const sendLetters = (
  house: House,
  post: Post,
  how: Omit<Sending, 'went'> = {},
): Promise<SentSoFar> =>
  sendWaiting(house, post, {
    ...how,
    went: (db, letter, on) => keepSent(house, db, letter, on),
  })
