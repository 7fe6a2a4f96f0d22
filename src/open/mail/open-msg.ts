// An Outlook message (.msg) opened like any other mail: its head, its own words, and the files that came with it.
import { append } from '../../vocabulary/long-lists.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import { openCompound, type Storage } from '../ole/compound-file.ts'
import { decodeText } from '../text/decode-text.ts'
import { unpackedRtf } from './compressed-rtf.ts'
import { mailDate } from './date.ts'
import { type Field, fieldText, splitHead } from './fields.ts'
import { htmlInRtf } from './html-in-rtf.ts'
import { charsetOf, type Properties, propertiesOf } from './msg-properties.ts'
import { asMessageFile } from './msg-within.ts'
import type { MailBody, OpenedMail } from './open-mail.ts'
import { onlyLinked, openMail } from './open-mail.ts'
import type { AttachedFile } from './open-tnef.ts'

const LIST_FRONT = { message: 32, other: 8 }
/** The numbers that MS-OXPROPS gives to what a message says. */
const SAYS = {
  ...{ kind: '001A', subject: '0037', to: '0E04', headers: '007D' },
  ...{ sent: '0039', delivered: '0E06', codePage: '3FDE' },
  ...{ plain: '1000', html: '1013', rtf: '1009' },
  ...{ longName: '3707', shortName: '3704', shownName: '3001', data: '3701', mime: '370E' },
  ...{ email: '3003', smtp: '39FE', recipientKind: '0C15' },
}
/** Name and addresses: of whom it was sent for, else of who sent it. */
const SENDERS = [
  { name: '0042', addresses: ['5D02', '0065'] },
  { name: '0C1A', addresses: ['5D01', '0C1F'] },
]
const TO = 1
/** Parts of one mail that say the same. */
const SAME = 'outlook'

/** Null where it is none, or so damaged that nothing of it can be told. */
export function openMsg(bytes: Uint8Array): OpenedMail | null {
  const root = openCompound(bytes)
  if (!root) return null
  const says = propertiesOf(root, LIST_FRONT.message)
  const mail: OpenedMail = {
    ...headOf(root, says),
    bodies: [],
    attached: [],
    locked: [],
    doubts: [],
  }
  append(mail.bodies, bodiesOf(says))
  const isCut = attach(root, says, mail)
  const kind = says.text(SAYS.kind) ?? ''
  if (/\.smime(\.|$)/i.test(kind)) openSealed(mail)
  else if (/\.rpmsg\./i.test(kind)) lock(mail, mail.attached.splice(0))
  if (says.isCut() || isCut) mail.doubts.push(CUT)
  const isNothing = mail.bodies.length + mail.attached.length + mail.locked.length === 0
  return isNothing && mail.subject === null && mail.from === null ? null : mail
}

/** The head as it came over the net, where it did; else, or beside it, what the message says of itself. */
export function msgFields(bytes: Uint8Array): Field[] {
  const root = openCompound(bytes)
  if (!root) return []
  const says = propertiesOf(root, LIST_FRONT.message)
  const { fields } = splitHead(says.text(SAYS.headers) ?? '')
  const { from, to, subject, dateInk } = headOf(root, says)
  for (const [name, text] of Object.entries({ from, to, subject, date: dateInk }))
    if (text !== null && fieldText(fields, name) === null)
      fields.push({ name, raw: Buffer.from(text).toString('latin1') })
  return fields
}

const CUT: Doubt = {
  code: 'mail-cut',
  ink: '',
  note: 'The mail ends before its last part does; what was there is shown.',
  place: null,
}

function headOf(root: Storage, says: Properties) {
  const { fields } = splitHead(says.text(SAYS.headers) ?? '')
  const time = says.time(SAYS.sent) ?? says.time(SAYS.delivered)
  const dateInk = fieldText(fields, 'date') ?? time?.toUTCString().replace('GMT', '+0000') ?? null
  return {
    from: fieldText(fields, 'from') ?? senderOf(says),
    to: recipientsOf(root, says) ?? filled(says.text(SAYS.to)),
    subject: filled(says.text(SAYS.subject)),
    date: time?.toISOString() ?? mailDate(dateInk),
    dateInk,
  }
}

function senderOf(says: Properties): string | null {
  const senders = SENDERS.map(({ name, addresses }) =>
    named(
      says.text(name),
      addresses.map((id) => says.text(id)),
    ),
  )
  return senders.find((sender) => sender?.includes('@')) ?? senders.find((sender) => sender) ?? null
}

function recipientsOf(root: Storage, says: Properties): string | null {
  const to = numbered(root, '__recip_version1.0_')
    .map((storage) => propertiesOf(storage, LIST_FRONT.other, says))
    .filter((recipient) => (recipient.number(SAYS.recipientKind) ?? TO) === TO)
    .map((one) => named(one.text(SAYS.shownName), [one.text(SAYS.smtp), one.text(SAYS.email)]))
  return filled(to.filter((one) => one !== null).join(', '))
}

/** "#00000000", "#00000001", … as the sender had them; the container keeps them in an order of its own. */
const numbered = (root: Storage, front: string): Storage[] =>
  root.storages
    .filter(({ name }) => name.startsWith(front))
    .sort((a, b) => (a.name < b.name ? -1 : 1))

/** "Disclosure Unit <foi@…>". What Exchange calls an address inside one house ("/O=…") is none. */
function named(name: string | null, addresses: (string | null)[]): string | null {
  const address = addresses.find((one) => one?.includes('@'))?.trim()
  const who = filled(name)
  if (!address || who === address) return who ?? address ?? null
  return who ? `${/[,;<>@"]/.test(who) ? JSON.stringify(who) : who} <${address}>` : address
}

const filled = (text: string | null): string | null => text?.trim() || null

function bodiesOf(says: Properties): MailBody[] {
  const plain = says.text(SAYS.plain)?.replace(/\r\n?/g, '\n') ?? null
  const page = says.bytes(SAYS.html)
  const rtf = unpackedRtf(says.bytes(SAYS.rtf) ?? new Uint8Array())
  const html =
    (page ? decodeText(page, charsetOf(says.number(SAYS.codePage))).text : says.text(SAYS.html)) ??
    (rtf ? htmlInRtf(rtf) : null)
  const bodies: MailBody[] = []
  if (plain?.trim()) bodies.push(body('plain', plain))
  if (html?.trim()) bodies.push(body('html', html))
  if (bodies.length === 0 && rtf && rtf.length > 0)
    bodies.push(body('rtf', Buffer.from(rtf).toString('latin1')))
  return bodies
}

const body = (as: MailBody['as'], text: string): MailBody => ({
  ...{ as, text, flowed: 'no', alternative: SAME },
})

/** Says whether one of them is there in part only. */
function attach(root: Storage, says: Properties, mail: OpenedMail): boolean {
  let isCut = false
  for (const storage of numbered(root, '__attach_version1.0_')) {
    const of = propertiesOf(storage, LIST_FRONT.other, says)
    const within = storage.storages.find(({ name }) => name === `__substg1.0_${SAYS.data}000D`)
    const file = within ? asMessage(within, of) : asFile(of, mail.attached.length + 1)
    if (file) mail.attached.push(file)
    else if (!of.isCut()) mail.doubts.push(onlyLinked(nameOf(of)))
    if (of.isCut()) isCut = true
  }
  return isCut
}

/** A mail within, or an object drawn into the text, which is kept as the small file system it is. */
function asMessage(within: Storage, of: Properties): AttachedFile {
  const name = filled(of.text(SAYS.longName)) ?? filled(of.text(SAYS.shownName)) ?? 'attached mail'
  const isMail = within.streams.some(({ name }) => name === '__properties_version1.0')
  const rawName = isMail && !/\.msg$/i.test(name) ? `${name.replace(/[/\\]/g, '-')}.msg` : name
  return { rawName, bytes: asMessageFile(within) }
}

/** What is only pointed to ("on our server") has no bytes and is no file. */
function asFile(of: Properties, ordinal: number): AttachedFile | null {
  const bytes = of.bytes(SAYS.data)
  return bytes && { rawName: nameOf(of) ?? `part ${ordinal}`, bytes }
}

const nameOf = (of: Properties): string | null =>
  [SAYS.longName, SAYS.shortName, SAYS.shownName]
    .map((id) => filled(of.text(id)))
    .find((name) => name !== null) ?? null

/** A sealed mail is kept whole in one file; where it is only signed, that can be opened. */
function openSealed(mail: OpenedMail): void {
  for (const file of mail.attached.splice(0)) {
    if (!isMail(file.bytes)) {
      lock(mail, [file])
      continue
    }
    const inner = openMail(file.bytes)
    if (mail.bodies.length === 0) append(mail.bodies, inner.bodies)
    append(mail.attached, inner.attached)
    append(mail.locked, inner.locked)
  }
}

const isMail = (bytes: Uint8Array): boolean =>
  /^content-type\s*:/im.test(Buffer.from(bytes.subarray(0, 4096)).toString('latin1'))

const lock = (mail: OpenedMail, files: AttachedFile[]): void => {
  append(
    mail.locked,
    files.map(({ rawName }) => rawName),
  )
}
