// Mails as they come: RFC 5322 with MIME parts, the same bytes every time.
import { createHash } from 'node:crypto'

export interface Mail {
  from: { name: string; address: string }
  subject: string
  /** "2014-03-11T09:41:00Z" */
  at: string
  text?: string
  html?: string
  attachments?: { name: string; mediaType: string; bytes: Uint8Array }[]
}

export const PDF = 'application/pdf'
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export function mailBytes(mail: Mail): Uint8Array {
  const id = createHash('sha256').update(`${mail.subject} ${mail.at}`).digest('hex').slice(0, 24)
  const lines = [
    `From: "${mail.from.name}" <${mail.from.address}>`,
    'To: "Example editor" <editor@candour.example>',
    `Subject: ${mail.subject}`,
    `Date: ${mailDate(mail.at)}`,
    `Message-ID: <${id}@${mail.from.address.split('@')[1]}>`,
    'MIME-Version: 1.0',
    ...topPart(mail, id),
  ]
  return new TextEncoder().encode(lines.join('\r\n'))
}

function topPart(mail: Mail, id: string): string[] {
  const said = saidPart(mail, id)
  if (!mail.attachments?.length) return [...said, '']
  const parts = [said, ...mail.attachments.map(attachmentPart)]
  return multipart('mixed', `mixed-${id}`, parts)
}

function saidPart({ text, html }: Mail, id: string): string[] {
  const parts = [
    ...(text === undefined ? [] : [textPart('text/plain', text)]),
    ...(html === undefined ? [] : [textPart('text/html', html)]),
  ]
  const [only] = parts
  return parts.length === 1 && only ? only : multipart('alternative', `alternative-${id}`, parts)
}

const multipart = (kind: string, boundary: string, parts: string[][]): string[] => [
  `Content-Type: multipart/${kind}; boundary="${boundary}"`,
  '',
  ...parts.flatMap((part) => [`--${boundary}`, ...part]),
  `--${boundary}--`,
  '',
]

const textPart = (mediaType: string, text: string): string[] => [
  `Content-Type: ${mediaType}; charset=utf-8`,
  'Content-Transfer-Encoding: quoted-printable',
  '',
  ...text.split('\n').map(quotedPrintable),
]

const attachmentPart = (file: NonNullable<Mail['attachments']>[number]): string[] => [
  `Content-Type: ${file.mediaType}; name="${file.name}"`,
  'Content-Transfer-Encoding: base64',
  `Content-Disposition: attachment; filename="${file.name}"`,
  '',
  ...(Buffer.from(file.bytes)
    .toString('base64')
    .match(/.{1,76}/g) ?? []),
]

const LONGEST = 75

/** One line; broken softly where it would be too long. */
function quotedPrintable(line: string): string {
  const signs = [...new TextEncoder().encode(line)].map((byte) =>
    (byte >= 33 && byte <= 126 && byte !== 61) || byte === 32
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  )
  if (signs.at(-1) === ' ') signs[signs.length - 1] = '=20'
  let length = 0
  return signs
    .map((sign) => {
      const breaks = length + sign.length > LONGEST
      length = (breaks ? 0 : length) + sign.length
      return breaks ? `=\r\n${sign}` : sign
    })
    .join('')
}

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** "Tue, 11 Mar 2014 09:41:00 +0000". */
function mailDate(at: string): string {
  const date = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${DAYS[date.getUTCDay()]}, ${two(date.getUTCDate())} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:00 +0000`
}
