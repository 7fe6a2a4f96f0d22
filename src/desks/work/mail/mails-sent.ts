// Mails that were put in at the desk: saved ones, and mailbox files with many.
import { mediaTypeOf } from '../../../open/media-type.ts'
import { typeBySignature } from '../../../open/type/signature.ts'
import { record } from '../../../store/history.ts'
import type { FileIn, House, MailBox } from '../../../store/house.ts'
import { putErrand } from '../../../store/put-errand.ts'
import type { FormRead } from '../../../vocabulary/errors.ts'
import { fetchMail } from './fetch-mail.ts'
import { boxOf, mailsIn } from './mbox-box.ts'

export interface TakeMails {
  files: { name: string; sha256: string }[]
}

/** What became of them, by their states. */
export interface MailsCame {
  taken: number
  waits: number
  noted: number
  already: number
  /** Files that are no mails. */
  none: string[]
}

/** Answers the errand's id: when it answers, the files are safe and unopened. None is put in where none is a mail. */
export async function putMails(house: House, files: readonly FileIn[]): Promise<FormRead<string>> {
  if (!files.some(({ bytes }) => isMail(bytes))) {
    const names = files.map(({ name }) => name).join(', ')
    const message = `${names}: no saved mail (.eml, .msg) and no mailbox file. Files of a reply are put in at its survey`
    return { ok: false, formErrors: [{ field: 'files', message }] }
  }
  const sealed = await house.blobs.sealAll(files.map(({ bytes }) => bytes))
  const asked: TakeMails = {
    files: files.map(({ name }, i) => ({ name, sha256: sealed[i] ?? '' })),
  }
  const put = await house.db.transaction(async (db) => {
    const id = await putErrand(house, db, { survey: null, kind: 'take-mails', asked })
    record(
      db,
      {
        who: house.viewer.name,
        what: 'mails put in',
        record: `errand:${id}`,
        detail: { ...asked },
      },
      house.now(),
    )
    return id
  })
  return { ok: true, value: put }
}

export async function takeMailsSent(house: House, { files }: TakeMails): Promise<MailsCame> {
  const came: MailsCame = { taken: 0, waits: 0, noted: 0, already: 0, none: [] }
  for (const { name, sha256 } of files) {
    const bytes = await house.blobs.open(sha256)
    if (!isMail(bytes)) {
      came.none.push(name)
      continue
    }
    const { mails } = await fetchMail(house, inHand(name, bytes))
    for (const { state } of mails) if (state in came) came[state as keyof Omit<MailsCame, 'none'>]++
  }
  return came
}

const isMailbox = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 5)).toString('latin1') === 'From '

/** A head of fields stands first; what its signature tells to be another kind of file is none. */
const isMail = (bytes: Uint8Array): boolean =>
  isMailbox(bytes) ||
  mediaTypeOf(bytes, '').value === 'application/vnd.ms-outlook' ||
  (typeBySignature(bytes) === null &&
    /^\s*[!-9;-~]{1,60}[ \t]*:/.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1')))

const inHand = (name: string, bytes: Uint8Array): MailBox =>
  boxOf(`put in: ${name}`, () =>
    isMailbox(bytes) ? mailsIn(inChunks(bytes)) : inChunks(bytes, bytes.length),
  )

async function* inChunks(
  { buffer, byteOffset, length }: Uint8Array,
  most = 1 << 20,
): AsyncGenerator<Buffer, void, void> {
  for (let at = 0; at < length; at += most)
    yield Buffer.from(buffer, byteOffset + at, Math.min(most, length - at))
}
