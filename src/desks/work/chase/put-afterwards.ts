// A letter after the request that a person said is to go, or went: kept with those that go out, under the request's own reference, as an
// answer in its thread.

import { ownBodies } from '../../../ask/directory/queries.ts'
import { putInto, TAG } from '../../../ask/put-letter.ts'
import { letterById, lettersOf, lockLetters } from '../../../ask/queries.ts'
import { wentByHand } from '../../../ask/settle-letter.ts'
import { dayHere } from '../../../calendar/day-here.ts'
import type { House } from '../../../store/house.ts'
import type { SurveyKept } from '../../../survey/queries.ts'
import { chaseLawOf } from '../../../vocabulary/asking/chase-law.ts'
import { lawOfBody } from '../../../vocabulary/asking/law-of-body.ts'
import {
  hasGone,
  type LetterKind,
  type LetterOut,
  stands,
} from '../../../vocabulary/asking/letter-out.ts'
import type { FormRead } from '../../../vocabulary/errors.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { isAddress } from '../../../wording/pasted/cells.ts'
import { keepSent } from '../mail/keep-sent.ts'

export interface LetterAfterwards {
  /** The body's slug. */
  body: string
  kind: LetterKind
  /** Addresses, parted by commas; '': where the directory says. */
  to: string
  subject: string
  text: string
  /** The ISO day it went by hand; null: it is to go. */
  sentOn: string | null
}

/** A form error where it would go a second time. */
export async function putAfterwards(
  house: House,
  { id, survey }: SurveyKept,
  letter: LetterAfterwards,
): Promise<FormRead<string>> {
  const { body, kind, to, sentOn } = letter
  const addresses = to.split(/[,;]/).flatMap((one) => one.trim() || [])
  if (sentOn === null && addresses.some((one) => !isAddress(one)))
    return wrong('to', 'That is no address of mail')
  if (sentOn === null && kind === 'complaint' && addresses.length === 0)
    return wrong('to', 'Write where it goes')
  const whom =
    addresses.length > 0
      ? addresses
      : kind === 'complaint'
        ? [await commissionerOf(house, survey, body)]
        : undefined
  const post = (await house.post?.()) ?? null
  return house.db.transaction(async (db) => {
    await lockLetters(db, id, body)
    const before = await lettersOf(db, { survey: id, body })
    const first = before.find(hasGone)
    // The same on every letter of one request; what is put before print has its own.
    const isOfThese = (of: LetterKind): boolean =>
      (of === 'right-of-reply') === (kind === 'right-of-reply')
    const has = (words: string): boolean =>
      before.some((one) => isOfThese(one.kind) && words.includes(one.tag))
    const subject = has(letter.subject) ? letter.subject : `${letter.subject} [${TAG}]`
    const text = has(letter.text) ? letter.text : `${letter.text}\n\nOur reference: ${TAG}`
    const again = twice(before, kind, text)
    if (again) return wrong('text', again)
    const put = await putInto(
      db,
      house,
      {
        survey: id,
        body,
        kind,
        subject,
        text,
        ...(whom && { to: whom }),
        // What is put before print goes to another office.
        ...(first &&
          kind !== 'complaint' &&
          kind !== 'right-of-reply' && { replyTo: first.messageId }),
      },
      { files: [], post },
    )
    const kept = put.ok && sentOn !== null ? await letterById(db, put.value) : null
    if (kept && sentOn !== null)
      await wentByHand(db, house, kept, sentOn, (same, went, on) => keepSent(house, same, went, on))
    return put
  })
}

async function commissionerOf({ db }: House, { law }: Survey, slug: string): Promise<string> {
  const ownLaw = (await ownBodies(db)).find((one) => one.slug === slug)?.law ?? null
  return chaseLawOf({ law: lawOfBody(slug, law, ownLaw), body: { slug }, ownLaw }).commissioner.name
}

/** Pressed twice, or by two: the letter that is there already; null where none is. */
function twice(before: readonly LetterOut[], kind: LetterKind, text: string): string | null {
  const own = before.filter((one) => one.kind === kind && stands(one))
  const same = own.find((one) => one.text === text.replaceAll(TAG, one.tag))
  if (same)
    return `The same letter was put on ${dayInWords(dayHere(same.at))}. Change its words if it is to go once more`
  return kind !== 'other' && own.some(({ state }) => state === 'waiting' || state === 'deferred')
    ? 'A letter of this kind is put and has not gone yet. Take that one back among the letters of the survey, or let it go'
    : null
}

const wrong = (field: string, message: string): FormRead<string> => ({
  ok: false,
  formErrors: [{ field, message }],
})
