// A letter as the mail that goes out, or that is saved to be sent by hand. Pure.
import type { LetterOut } from '../vocabulary/asking/letter-out.ts'
import { writeMail } from '../write/write-mail.ts'

export interface MailFrom {
  from: { name: string | null; address: string } | null
  plusTags: boolean
}

export type LetterToMail = Pick<
  LetterOut,
  'to' | 'tag' | 'messageId' | 'inReplyTo' | 'subject' | 'text'
> & { files: readonly { name: string; mediaType: string }[] }

/** `files`: the bytes of the letter's files, in their order. `isSent`: else it is a draft that a program for mail opens. */
export function letterMail(
  letter: LetterToMail,
  files: readonly Uint8Array[],
  { from, plusTags, date, isSent }: MailFrom & { date: Date; isSent: boolean },
): Uint8Array {
  return writeMail({
    to: letter.to.join(', '),
    ...(from && { from: named(from) }),
    ...(from &&
      plusTags && { replyTo: named({ ...from, address: tagged(from.address, letter.tag) }) }),
    messageId: letter.messageId,
    inReplyTo: letter.inReplyTo,
    subject: letter.subject,
    text: letter.text,
    date,
    isSent,
    files: letter.files.map(({ name, mediaType }, i) => ({
      name,
      mediaType,
      bytes: files[i] ?? new Uint8Array(),
    })),
  })
}

const named = ({ name, address }: { name: string | null; address: string }): string =>
  name ? `${name} <${address}>` : address

/** "foi@example.org" is "foi+ask-7k2m-9xqf@example.org". */
const tagged = (address: string, tag: string): string =>
  address.replace(/@([^@]*)$/, `+${tag.toLowerCase()}@$1`)
