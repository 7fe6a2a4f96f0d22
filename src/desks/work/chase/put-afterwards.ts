// A letter after the request that a person said is to go, or went: kept with those that go out, under the request's own reference, as an
// answer in its thread.

import { lettersOut } from '../../../ask/letters-out.ts'
import { putLetter, TAG } from '../../../ask/put-letter.ts'
import { letterById } from '../../../ask/queries.ts'
import { saidSent, takeOut } from '../../../ask/settle-letter.ts'
import type { House } from '../../../store/house.ts'
import type { SurveyKept } from '../../../survey/queries.ts'
import { chaseLawOf } from '../../../vocabulary/asking/chase-law.ts'
import { lawOfBody } from '../../../vocabulary/asking/law-of-body.ts'
import { hasGone, type LetterKind } from '../../../vocabulary/asking/letter-out.ts'
import type { FormRead } from '../../../vocabulary/errors.ts'
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

export async function putAfterwards(
  house: House,
  { id, survey }: SurveyKept,
  { body, kind, to, subject, text, sentOn }: LetterAfterwards,
): Promise<FormRead<string>> {
  const addresses = to.split(/[,;]/).flatMap((one) => one.trim() || [])
  if (sentOn === null && addresses.some((one) => !isAddress(one)))
    return { ok: false, formErrors: [{ field: 'to', message: 'That is no address of mail' }] }
  const whom =
    addresses.length > 0
      ? addresses
      : kind === 'complaint'
        ? [chaseLawOf(lawOfBody(body, survey.law), body).commissioner.name]
        : undefined
  const first = (await lettersOut(house.db, id)).find((one) => one.body === body && hasGone(one))
  const put = await putLetter(house, {
    survey: id,
    body,
    kind,
    subject: first && subject.includes(first.tag) ? subject : `${subject} [${TAG}]`,
    text: first && text.includes(first.tag) ? text : `${text}\n\nOur reference: ${TAG}`,
    ...(whom && { to: whom }),
    // What is put before print goes to another office.
    ...(first && kind !== 'complaint' && kind !== 'right-of-reply' && { replyTo: first.messageId }),
  })
  if (!put.ok || sentOn === null) return put
  const letter = await letterById(house.db, put.value)
  if (!letter) return put
  await takeOut(house, letter, null)
  await saidSent(house, letter, sentOn, (db, went, on) => keepSent(house, db, went, on))
  return put
}

/** Enough to see that something else was typed: a server says the rest. */
const isAddress = (text: string): boolean => /^[^\s@<>]+@[^\s@<>]+$/.test(text)
