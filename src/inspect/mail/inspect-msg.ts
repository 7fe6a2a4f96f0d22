// An Outlook message: its head, its wordings, and each file that came with it.

import { propertiesOf } from '../../open/mail/msg-properties.ts'
import { openMsg } from '../../open/mail/open-msg.ts'
import { openCompound } from '../../open/ole/compound-file.ts'
import { append } from '../../vocabulary/long-lists.ts'
import { inMarkup } from '../page/inspect-page.ts'
import { type Found, found, type Looked, looked, unsure } from '../report/found.ts'
import { quotedThread } from './quoted-thread.ts'

/** MS-OXPROPS: shown blind copies, the head as it travelled, who last changed it. */
const BLIND = '0E02'
const HEAD = '007D'
const MODIFIER = '3FFA'
const IN_MESSAGE = 32

export function inspectMsg(bytes: Uint8Array): Looked {
  const root = openCompound(bytes)
  const mail = openMsg(bytes)
  if (!root || !mail) return unsure('damaged', 'its mail cannot be read')
  const says = propertiesOf(root, IN_MESSAGE)
  const text = (id: string) => says.text(id)?.trim() ?? ''
  const all: Found[] = [
    ...(text(BLIND)
      ? [found('blind-copy', 'head', 'who had a blind copy', { at: 'Bcc', shows: text(BLIND) })]
      : []),
    ...(text(HEAD)
      ? [
          found('sender-machine', 'head', 'which machines and programs it came through', {
            shows: text(HEAD),
          }),
        ]
      : []),
    ...(text(MODIFIER)
      ? [
          found('sender-machine', 'head', 'who last changed it', {
            at: MODIFIER,
            shows: text(MODIFIER),
          }),
        ]
      : []),
  ]
  for (const { as, text: words } of mail.bodies) {
    if (as === 'html') append(all, inMarkup(words, 'body').found)
    append(all, quotedThread(words, as === 'html' ? 'text/html' : 'text/plain', 'body'))
  }
  const within = mail.attached.map(({ rawName, bytes: inner }) => ({
    part: rawName,
    name: rawName,
    bytes: inner,
    as: 'attachment-carries' as const,
  }))
  return looked(
    all,
    within,
    mail.locked.length > 0
      ? { code: 'encrypted', found: 'a part of it is sealed' }
      : says.isCut()
        ? { code: 'damaged', found: 'it ends before its last part does' }
        : null,
  )
}
