// A mail opened: who wrote when about what, its own words, and the files that came with it.
import { append } from '../../vocabulary/long-lists.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import { inBytes } from '../members/budget.ts'
import { decodeText } from '../text/decode-text.ts'
import { mailDate } from './date.ts'
import { type Field, fieldText } from './fields.ts'
import { type AttachedFile, openTnef } from './open-tnef.ts'
import { type MailPart, splitMail } from './parts.ts'
import { isLockedText, withoutSeal } from './pgp-armour.ts'
import { signedContent } from './signed-data.ts'
import { findUuencoded } from './transfer-encoding.ts'

/** One way of saying the mail's own words. Parts that say the same stand in one alternative. */
export interface MailBody {
  as: 'plain' | 'html' | 'rtf'
  /** Of rich text, its bytes as Latin-1. */
  text: string
  flowed: MailPart['flowed']
  /** Bodies of one alternative say the same; null when it stands by itself. */
  alternative: string | null
}

export interface OpenedMail {
  from: string | null
  to: string | null
  subject: string | null
  /** ISO instant; null where the mail has no readable date. */
  date: string | null
  /** The date as the mail has it. */
  dateInk: string | null
  bodies: MailBody[]
  attached: AttachedFile[]
  /** A part that is locked: its name. */
  locked: string[]
  doubts: Doubt[]
}

export function openMail(bytes: Uint8Array): OpenedMail {
  const { fields, parts, cut, boundaryLost } = splitMail(bytes)
  const mail: OpenedMail = { ...headOf(fields), bodies: [], attached: [], locked: [], doubts: [] }
  if (cut)
    mail.doubts.push(
      doubt('mail-cut', 'The mail ends before its last part does; what was there is shown.'),
    )
  if (boundaryLost)
    mail.doubts.push(
      doubt(
        'damaged-part',
        'A part of the mail stands before its first boundary and is not shown. Ask the sender to send it again.',
      ),
    )
  for (const part of parts) sortPart(part, mail)
  return mail
}

function headOf(fields: Field[]) {
  const dateInk = fieldText(fields, 'date')
  return {
    from: fieldText(fields, 'from') ?? fieldText(fields, 'sender'),
    to: fieldText(fields, 'to'),
    subject: fieldText(fields, 'subject'),
    date: mailDate(dateInk),
    dateInk,
  }
}

/** Signatures are seals, not files anyone reads. */
const SEALS = /^application\/(x-)?(pkcs7|pgp)-signature$/
const LOCKED = /^application\/((x-)?pkcs7-mime|pgp-encrypted|vnd\.ms-pubsec)$/
const TNEF = /^application\/(vnd\.)?(ms-tnef)$/
const WORDS =
  /^(text\/(plain|html|enriched|richtext)|message\/(delivery-status|disposition-notification|feedback-report|global-delivery-status)|text\/rfc822-headers)$/

/** Nobody seals a mail more often; what is wrapped deeper stays locked. */
const MOST_SEALS = 8

/** `seals`: how many were taken off to come to this part. */
function sortPart(part: MailPart, mail: OpenedMail, seals = 0): void {
  const { type, bytes } = part
  if (SEALS.test(type)) return
  if (type === 'message/external-body') {
    mail.doubts.push(onlyLinked(part.rawName ?? nameWithin(bytes)))
    return
  }
  if (LOCKED.test(type)) sortLocked(part, mail, seals)
  else if (type === 'message/partial') sortPiece(part, mail, seals)
  else if (TNEF.test(type) || /^winmail\d*\.dat$/i.test(part.rawName ?? '')) sortTnef(part, mail)
  else if (WORDS.test(type) && isOwnText(part)) sortWords(part, mail)
  else if (bytes.length > 0 || part.rawName !== null)
    mail.attached.push({ rawName: part.rawName ?? unnamed(part, mail.attached.length + 1), bytes })
}

/** What the mail points to and does not hold: nobody should take it for nothing. */
export const onlyLinked = (name: string | null): Doubt => ({
  code: 'linked-attachment',
  ink: name ?? '',
  note: 'The mail only points to this file and does not hold it. Ask the sender for the file itself.',
  place: null,
})

/** The head of the file that would be there. */
const nameWithin = (bytes: Uint8Array): string | null =>
  /name="?([^"\r\n;]+)/i.exec(latin1Of(bytes))?.[1] ?? null

/** S/MIME calls a mail that is only sealed by the same name as one that is locked. */
function sortLocked({ bytes, rawName, within }: MailPart, mail: OpenedMail, seals: number): void {
  const sealed = seals < MOST_SEALS ? signedContent(bytes) : null
  if (sealed)
    for (const part of splitMail(sealed).parts)
      sortPart(
        { ...part, within: part.within.map((own) => `${own} of ${within.length}`) },
        mail,
        seals + 1,
      )
  else mail.locked.push(rawName ?? 'the mail’s own text')
}

/** The first piece begins with the head of the mail that was cut; the others go on in the middle. */
function sortPiece({ bytes }: MailPart, mail: OpenedMail, seals: number): void {
  mail.doubts.push(
    doubt('mail-cut', 'This is one piece of a mail that was sent in several. Add the whole mail.'),
  )
  if (seals === MOST_SEALS) return
  const { fields, parts } = splitMail(bytes)
  if (fields.length > 0) for (const part of parts) sortPart(part, mail, seals + 1)
}

/** A text with a name is a file, unless it is all there is. */
const isOwnText = ({ rawName, disposition, within }: MailPart): boolean =>
  disposition !== 'attachment' && (rawName === null || within.length === 0)

function sortWords(part: MailPart, mail: OpenedMail): void {
  const { text: decoded, lost } = decodeText(part.bytes, part.charset)
  const inText = part.type === 'text/html' ? [] : findUuencoded(latin1Of(part.bytes))
  for (const { rawName, bytes } of inText) mail.attached.push({ rawName, bytes })
  const whole = (inText.length > 0 ? withoutUuencoded(part) : decoded).replace(/\r\n?/g, '\n')
  const text = withoutSeal(whole)
  if (lost)
    mail.doubts.push(
      doubt('characters-lost', 'Some characters of the mail could not be decoded and show as �.'),
    )
  if (text.trim() === '') return
  if (isLockedText(text)) {
    mail.locked.push('the mail’s own text')
    return
  }
  mail.bodies.push({
    as: part.type === 'text/html' || isPage(text) ? 'html' : 'plain',
    text,
    flowed: part.flowed,
    alternative:
      part.within.findLast((multipart) => multipart.startsWith('multipart/alternative')) ?? null,
  })
}

function sortTnef(part: MailPart, mail: OpenedMail): void {
  const tnef = openTnef(part.bytes)
  append(mail.attached, tnef.attached)
  if (tnef.body !== null && tnef.body.trim() !== '' && mail.bodies.length === 0)
    mail.bodies.push({
      as: 'plain',
      text: tnef.body.replace(/\r\n?/g, '\n'),
      flowed: 'no',
      alternative: null,
    })
  if (!tnef.whole)
    mail.doubts.push(
      doubt(
        'winmail-unread',
        `Outlook packed part of this mail (${inBytes(part.bytes.length)}) in a way that could not be opened whole. Ask the sender for the files themselves.`,
      ),
    )
}

/** Some systems send a web page and call it plain text. */
const isPage = (text: string): boolean => /^\s*(<!doctype html|<html[\s>])/i.test(text)

const latin1Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

function withoutUuencoded(part: MailPart): string {
  const whole = latin1Of(part.bytes)
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of findUuencoded(whole)) {
    pieces.push(whole.slice(at, start))
    at = end
  }
  const text = pieces.join('') + whole.slice(at)
  return decodeText(Buffer.from(text, 'latin1'), part.charset).text
}

const ENDINGS: Record<string, string> = {
  'message/rfc822': 'eml',
  'message/global': 'eml',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/csv': 'csv',
  'text/calendar': 'ics',
  'application/pdf': 'pdf',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/rtf': 'rtf',
  'application/zip': 'zip',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
}

/** A part without a name is called by its place; an attached mail by its subject. */
function unnamed(part: MailPart, ordinal: number): string {
  const ending = ENDINGS[part.type]
  const subject =
    ending === 'eml' ? fieldText(splitMail(part.bytes.subarray(0, 65_536)).fields, 'subject') : null
  return `${subject?.replace(/[/\\]/g, '-') ?? `part ${ordinal}`}${ending ? `.${ending}` : ''}`
}

const doubt = (code: string, note: string): Doubt => ({ code, ink: '', note, place: null })
