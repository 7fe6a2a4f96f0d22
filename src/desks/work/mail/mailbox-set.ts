// The mailbox that answers come to, as mail.json says it now.
import type { MailBox } from '../../../store/house.ts'
import { imapBox } from './imap-box.ts'
import { imapSetting } from './imap-setting.ts'
import { maildirBox } from './maildir-box.ts'
import { mailFileRead, textIn } from './way-in/mail-file.ts'

/** The mailbox as it is set: on a server, or a Maildir on this machine ("maildir"). null where none is. */
export async function mailboxSet(
  data: string,
  log: (line: string) => void,
): Promise<MailBox | null> {
  const setting = await imapSetting(data)
  if (setting) return imapBox({ setting, log })
  const folder = textIn((await mailFileRead(data)) ?? {}, 'maildir')
  return folder === null ? null : maildirBox(folder)
}
