// Files that a form needs opened: a locked one with the password that was typed, a statement for its words.
import { type Opened, openLocked } from '../../../read/open-locked.ts'
import type { Errand } from '../../../store/errands.ts'
import type { House } from '../../../store/house.ts'
import type { Document } from '../../../vocabulary/document.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import { ownWordsOf } from '../mail/open-mail-in.ts'
import { heldOf } from './held-of.ts'
import type { OpenLocked, ReadStatement } from './put-errand.ts'

/** What was wrong with what the form brought, said in the form again. */
export type Wrong = { formErrors: FormError[] }

export async function openOnce(
  house: House,
  errand: Pick<Errand, 'id' | 'at'>,
  { sha256 }: OpenLocked,
): Promise<Opened> {
  const held = heldOf(house, errand)
  if (held && 'password' in held) return openLocked(house, sha256, held.password)
  const message = 'The password is no longer held, and is kept nowhere. Type it once more'
  return { ok: false, ...wrong('password', message) }
}

export async function readStatement(
  { blobs, parsers }: House,
  { name, sha256 }: ReadStatement,
): Promise<{ answer: string } | Wrong> {
  const outcome = await parsers.read({ name, bytes: await blobs.open(sha256) })
  return outcome.status === 'read'
    ? { answer: (isMail(outcome.document) ? ownWordsOf : textOf)(outcome.document).trim() }
    : wrong('answer', `${outcome.reason.message} Paste its words here.`)
}

const textOf = ({ text }: Document): string => text
const isMail = ({ mediaType }: Document): boolean =>
  mediaType === 'message/rfc822' || mediaType === 'application/vnd.ms-outlook'

export const wrong = (field: string, message: string): Wrong => ({
  formErrors: [{ field, message }],
})
