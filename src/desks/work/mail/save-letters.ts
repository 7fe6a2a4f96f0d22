// Letters as files, to be sent by hand: a mail each, or all in one mailbox. From here on nothing else sends them.
import { letterAsMail, takeOut } from '../../../ask/settle-letter.ts'
import type { House } from '../../../store/house.ts'
import type { LetterOut } from '../../../vocabulary/asking/letter-out.ts'

export interface SavedMail {
  path: string
  content: Uint8Array
}

/** Those that went meanwhile are left out. All are made before one is taken out: where a file cannot be read, all of them wait as they did. */
export async function savedMails(
  house: House,
  letters: readonly LetterOut[],
  how: 'eml' | 'mbox',
): Promise<SavedMail[]> {
  const post = (await house.post?.()) ?? null
  const made: { letter: LetterOut; content: Uint8Array }[] = []
  for (const letter of letters)
    made.push({ letter, content: await letterAsMail(house, letter, post) })
  const mails: SavedMail[] = []
  for (const { letter, content } of made)
    if (await takeOut(house, letter))
      mails.push({ path: `${letter.body}-${letter.kind}-${letter.number}.eml`, content })
  if (how === 'eml' || mails.length === 0) return mails
  return [{ path: 'letters.mbox', content: asMailbox(mails.map(({ content }) => content)) }]
}

/** RFC 4155; no line of ours begins with "From ". */
const asMailbox = (mails: readonly Uint8Array[]): Uint8Array =>
  Buffer.concat(
    mails.flatMap((mail) => [
      Buffer.from('From letters@letters.invalid Thu Jan  1 00:00:00 1970\n'),
      Buffer.from(Buffer.from(mail).toString('latin1').replaceAll('\r\n', '\n'), 'latin1'),
      Buffer.from('\n\n'),
    ]),
  )
