// A mail's own words: its head, then what was written, with quoted mails and signatures marked. Its files are read apart.
import { activeInPage } from '../../open/active/active-content.ts'
import { type OpenedMail, openMail } from '../../open/mail/open-mail.ts'
import { openMsg } from '../../open/mail/open-msg.ts'
import type { Flag, ReadOutcome } from '../../vocabulary/document.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import { reason } from '../../vocabulary/reasons.ts'
import { type DocumentDraft, draftDocument } from '../document/draft.ts'
import type { LeafFile } from '../document/reader.ts'
import { layBlocks } from '../letter/lay-blocks.ts'
import { garbledCharacters } from '../typed/lost-characters.ts'
import { withTypedTables } from '../typed/with-typed-tables.ts'
import { type ChosenBody, chosenBodies } from './chosen-bodies.ts'
import { type OwnBlocks, plainBlocks } from './plain-body.ts'
import type { AroundLines } from './quoted-lines.ts'
import { whoseBlocks } from './whose-blocks.ts'

const OUTLOOK = 'application/vnd.ms-outlook'
const UNOPENED = 'the Outlook message does not open'

export function readMail({ name, bytes, sha256, mediaType }: LeafFile): ReadOutcome {
  const mail = mediaType === OUTLOOK ? openMsg(bytes) : openMail(bytes)
  if (!mail) return { status: 'refused', reason: reason('damaged', name, UNOPENED) }
  if (mail.bodies.length === 0 && mail.locked.length > 0)
    return { status: 'refused', reason: reason('encrypted', name) }

  const draft = draftDocument({ file: name, sha256, mediaType })
  layHead(draft, mail)
  const bodies = chosenBodies(mail.bodies).map((body) => blocksOf(body, mail))
  const blocks = bodies.flatMap((body) => body.blocks)
  layBlocks(draft, blocks, { countsInkOnly: true })
  for (const { left } of bodies) if (left !== null) draft.doubt(ownMailQuoted(left))
  const page = mail.bodies.flatMap(({ as, text }) => (as === 'html' ? [text] : [])).join('\n')
  for (const doubt of [...mail.doubts, ...headDoubts(name, mail), ...activeInPage(page)])
    draft.doubt(doubt)
  const document = draft.finish()
  const garbled = garbledCharacters(document.text)
  if (garbled) document.doubts.push(garbled)
  return { status: 'read', document: withTypedTables(document) }
}

/** "header 1" to "header 4", as far as the mail has them. The subject is its title; the others are no part of the letter. */
function layHead(draft: DocumentDraft, { from, to, dateInk, subject }: OpenedMail): void {
  const lines: [name: string, value: string | null, flag: Flag][] = [
    ['From', from, 'header-footer'],
    ['To', to, 'header-footer'],
    ['Date', dateInk, 'header-footer'],
    ['Subject', subject, 'heading'],
  ]
  let headers = 0
  for (const [name, value, flag] of lines) {
    if (value === null) continue
    const path = `header ${++headers}`
    draft.line([{ ink: `${name}: ${value}`, place: { kind: 'block', path }, flags: [flag] }])
  }
}

const blocksOf = (body: ChosenBody, around: AroundLines): OwnBlocks =>
  body.as === 'html' ? whoseBlocks(body.blocks, around) : plainBlocks(body.text, around)

const ownMailQuoted = (line: string): Doubt => ({
  code: 'own-mail-quoted',
  ink: line,
  note: 'Below a short note stands an earlier mail of the same sender, which was taken for a quotation. Look whether it is the answer.',
  place: null,
})

function headDoubts(name: string, { from, date, dateInk }: OpenedMail) {
  const doubts = []
  if (from === null)
    doubts.push({
      code: 'mail-without-sender',
      ink: '',
      note: `${name} does not say who sent it. Check that it is from the body in whose folder it lies.`,
      place: null,
    })
  if (date === null)
    doubts.push({
      code: 'mail-without-date',
      ink: dateInk ?? '',
      note: `${name} has no date that can be read. Say in the folder’s name on which day it came.`,
      place: null,
    })
  return doubts
}
