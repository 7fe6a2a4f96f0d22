// The stored door for a file that its sender locked: read once with the password that a person types, which is then forgotten.
// The sealed file stays as it came. Kept are what was read and pictures of its pages, since a figure is confirmed beside
// them; no unlocked copy is.
import { record } from '../store/history.ts'
import type { FileIn, House } from '../store/house.ts'
import type { Document, ReadOutcome } from '../vocabulary/document.ts'
import type { FormError } from '../vocabulary/errors.ts'
import type { Doubt } from '../vocabulary/reading.ts'
import { paintedPage, SCREEN_DPI } from './page-images.ts'
import { isReadToTheEnd, keepDocument, keepPageImage, lockMessagesOf, nameOf } from './queries.ts'
import { READER_VERSION } from './reader-version.ts'

export type Opened = { ok: true } | { ok: false; formErrors: FormError[] }

export async function openLocked(house: House, sha256: string, password: string): Promise<Opened> {
  if (password === '') return notOpened('Type the password of this file')
  const name = (await nameOf(house.db, sha256)) ?? sha256
  const file = { name, bytes: await house.blobs.open(sha256), password }
  const outcome = await house.parsers.read(file)
  if (outcome.status === 'refused')
    return notOpened(
      outcome.reason.code === 'encrypted'
        ? 'This password does not open the file. Ask the body for the right one'
        : outcome.reason.message,
    )
  const pictures = await picturesOf(house, file, outcome.document)
  await house.db.transaction(async (db) => {
    const messages = await lockMessagesOf(db, sha256, { all: true })
    const who = house.viewer.name
    const at = house.now()
    const kept = JSON.stringify(opened(outcome, who))
    await keepDocument(db, { sha256, reader: READER_VERSION, outcome: kept, at })
    for (const picture of pictures) await keepPageImage(db, { sha256, ...picture })
    for (const message of messages)
      if (await isReadToTheEnd(db, message, READER_VERSION))
        await house.jobs.put(db, 'extract', message)
    const what = 'file opened with a password'
    record(db, { who, what, record: `document:${sha256}`, detail: { name } }, at)
  })
  return { ok: true }
}

const notOpened = (message: string): Opened => ({
  ok: false,
  formErrors: [{ field: 'password', message }],
})

async function picturesOf({ parsers, blobs }: House, file: FileIn, { pages }: Document) {
  const pictures = []
  for (const { page } of pages) {
    const painted = await paintedPage(parsers, file, page, SCREEN_DPI)
    if (!painted) continue
    const { png, width, height } = painted
    pictures.push({ page, image: await blobs.seal(png), width, height, dpi: SCREEN_DPI })
  }
  return pictures
}

const WITH_PASSWORD = 'opened-with-password'

function opened(outcome: ReadOutcome, who: string): ReadOutcome {
  return withDoubt(outcome, {
    code: WITH_PASSWORD,
    ink: '',
    note: `The file is locked; ${who} opened it with a password, which is not kept.`,
    place: null,
  })
}

export const isLocked = (outcome: ReadOutcome): boolean =>
  outcome.status === 'refused' && outcome.reason.code === 'encrypted'

/**
 * A later reader cannot open what a person once opened: the earlier reading stands, and says how to renew it. Where
 * there is none the file stays locked.
 */
export function renewed(now: ReadOutcome, before: ReadOutcome | undefined): ReadOutcome {
  return before?.status === 'read'
    ? withDoubt(before, {
        code: WITH_PASSWORD,
        ink: '',
        note: 'The file is locked and was opened with a password by an earlier Candour. Type the password again to have it read anew.',
        place: null,
      })
    : now
}

function withDoubt(outcome: ReadOutcome, doubt: Doubt): ReadOutcome {
  if (outcome.status === 'refused') return outcome
  const others = outcome.document.doubts.filter(({ code }) => code !== WITH_PASSWORD)
  return { status: 'read', document: { ...outcome.document, doubts: [...others, doubt] } }
}
