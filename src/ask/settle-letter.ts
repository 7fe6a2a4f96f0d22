// What a person does with a letter that was put: takes it back, saves it to be sent by hand, sends it at once, says of one whose
// fate is not known what became of it.
import type { Db } from '../store/db.ts'
import { record } from '../store/history.ts'
import type { House, Post } from '../store/house.ts'
import type { LetterOut, LetterState } from '../vocabulary/asking/letter-out.ts'
import { letterMail } from './letter-mail.ts'
import { sendNow, settle } from './outbox/queries.ts'
import { addTry } from './queries.ts'

/** Also while the server is being sent it, as long as it has not all of it. false: it went already. */
export const takeBack = (house: House, letter: LetterOut): Promise<boolean> =>
  settled(house, letter, ['waiting', 'deferred'], {
    state: 'undone',
    words: `Taken back by ${house.viewer.name}.`,
    what: 'letter taken back',
  })

/** From here on it is sent by hand, and by nobody else. false: it went already. */
export const takeOut = async (house: House, letter: LetterOut): Promise<boolean> =>
  letter.state === 'taken-out' ||
  (await settled(house, letter, ['waiting', 'deferred'], {
    state: 'taken-out',
    words: `Saved by ${house.viewer.name}, to be sent by hand.`,
    what: 'letter taken out',
  }))

/** As a draft that a program for mail opens. */
export async function letterAsMail(
  house: House,
  letter: LetterOut,
  post: Pick<Post, 'from' | 'plusTags'> | null,
): Promise<Uint8Array> {
  const files = await Promise.all(letter.files.map(({ sha256 }) => house.blobs.open(sha256)))
  return letterMail(letter, files, {
    from: post?.from ?? null,
    plusTags: post?.plusTags ?? false,
    date: letter.at,
    isSent: false,
  })
}

/** It went on this ISO day: sent by hand, or so the account's sent mail says. `went`: what else stands from then on. */
export const saidSent = (
  house: House,
  letter: LetterOut,
  on: string,
  went: (db: Db, letter: LetterOut, on: string) => Promise<void>,
): Promise<boolean> =>
  settled(house, letter, ['taken-out', 'unknown'], {
    state: letter.state === 'unknown' ? 'accepted' : 'taken-out',
    words: `Sent, as ${house.viewer.name} says.`,
    sentOn: on,
    what: 'letter said to have gone',
    alongside: (db) => went(db, letter, on),
  })

/** In the transaction that keeps it: a letter that went by hand is at no moment one that waits to be sent. */
export const wentByHand = (
  db: Db,
  house: House,
  letter: LetterOut,
  on: string,
  went: (db: Db, letter: LetterOut, on: string) => Promise<void>,
): Promise<boolean> =>
  settledIn(db, house, letter, ['waiting'], {
    state: 'taken-out',
    words: `Sent by hand, as ${house.viewer.name} says.`,
    sentOn: on,
    what: 'letter said to have gone',
    alongside: (same) => went(same, letter, on),
  })

/** It did not go: it is sent once more, under the same Message-ID. A letter that was taken out waits again. */
export const sendAgain = (house: House, letter: LetterOut, post: Post): Promise<boolean> =>
  settled(house, letter, ['unknown', 'taken-out'], {
    state: 'waiting',
    words: `${house.viewer.name} says that it did not go, and has it sent.`,
    notBefore: new Date(house.now().getTime() + post.undoMinutes * 60_000),
    what: 'letter to be sent again',
  })

/** Without waiting for the end of the time in which it may be taken back, or for its hour. */
export const hurry = (house: House, letters: readonly LetterOut[]): Promise<void> =>
  house.db.transaction(async (db) => {
    const at = house.now()
    const ids = letters.map(({ id }) => id)
    for (const { id, survey, body } of await sendNow(db, ids, at))
      record(
        db,
        {
          who: house.viewer.name,
          what: 'letter sent at once',
          record: `survey:${survey}`,
          detail: { body, letter: id },
        },
        at,
      )
  })

interface Settling {
  state: LetterState
  words: string
  sentOn?: string
  notBefore?: Date
  /** What the history says was done. */
  what: string
  alongside?(db: Db): Promise<void>
}

const settled = (
  house: House,
  letter: LetterOut,
  from: readonly LetterState[],
  became: Settling,
): Promise<boolean> => house.db.transaction((db) => settledIn(db, house, letter, from, became))

async function settledIn(
  db: Db,
  house: House,
  letter: LetterOut,
  from: readonly LetterState[],
  { what, alongside, ...became }: Settling,
): Promise<boolean> {
  if (!(await settle(db, letter.id, from, became))) return false
  const at = house.now()
  await addTry(db, letter.id, at, became.state, became.words)
  await alongside?.(db)
  record(
    db,
    {
      who: house.viewer.name,
      what,
      record: `survey:${letter.survey}`,
      detail: { body: letter.body, letter: letter.id },
    },
    at,
  )
  return true
}
