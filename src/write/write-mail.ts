// A mail as a file, to be sent by hand or handed to a server: plain words and files, each byte for byte as it was handed in. Nothing
// else stands in its head but what is asked: no name of a program or a machine, and no moment but the one given.
import { createHash } from 'node:crypto'

export interface MailToWrite {
  /** "Name <name@place>", or an address alone; null: whoever sends it writes it in. */
  to: string | null
  from?: string
  /** Where answers go, if not to whom it is from. */
  replyTo?: string
  /** Without angle brackets, as inReplyTo. */
  messageId?: string
  inReplyTo?: string | null
  /** true: it goes as it is, and is no draft that a program for mail opens to be sent. */
  isSent?: boolean
  subject: string
  /** Lines of words; an empty one stands between paragraphs. */
  text: string
  date: Date
  files: readonly { name: string; mediaType: string; bytes: Uint8Array }[]
}

export function writeMail(mail: MailToWrite): Uint8Array {
  const { to, subject, text, date, files, from, replyTo, messageId, inReplyTo } = mail
  const boundary = boundaryFor(subject, text, files)
  const head = [
    ...(from ? [`From: ${addressed(from)}`] : []),
    ...(replyTo ? [`Reply-To: ${addressed(replyTo)}`] : []),
    ...(to === null ? [] : [`To: ${addressed(to)}`]),
    `Subject: ${worded(subject)}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    ...(messageId ? [`Message-ID: <${oneLine(messageId)}>`] : []),
    ...(inReplyTo
      ? [`In-Reply-To: <${oneLine(inReplyTo)}>`, `References: <${oneLine(inReplyTo)}>`]
      : []),
    // A program for mail opens it as a draft.
    ...(mail.isSent ? [] : ['X-Unsent: 1']),
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
  ]
  const parts = [
    [
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      quoted(text),
    ],
    ...files.map(({ name, mediaType, bytes }) => [
      `Content-Type: ${oneLine(mediaType)}; ${named('name', name)}`,
      'Content-Transfer-Encoding: base64',
      `Content-Disposition: attachment; ${named('filename', name)}`,
      '',
      inLines(bytes),
    ]),
  ]
  const lines = [
    ...head,
    '',
    ...parts.flatMap((part) => [`--${boundary}`, ...part]),
    `--${boundary}--`,
    '',
  ]
  return Buffer.from(lines.join('\r\n'))
}

/** The same mail gives the same bytes; the two signs stand in no base64. */
const boundaryFor = (...said: unknown[]): string => {
  const hash = createHash('sha256')
  for (const one of said) hash.update(typeof one === 'string' ? one : JSON.stringify(one))
  return `=_${hash.digest('hex').slice(0, 40)}`
}

/** RFC 2045: what can be read stands as it is, so that a filter that mistrusts encoded words has none to mistrust. */
const quoted = (text: string): string => text.split(/\r?\n/).map(quotedLine).join('\r\n')

/** Broken within 76, and never within a letter. No line begins with a dot, nor with the "From " that begins a mail in a mailbox. */
function quotedLine(line: string): string {
  const lines: string[] = []
  let open = ''
  const letters = [...line]
  for (const [i, letter] of letters.entries()) {
    const isLastSpace = i === letters.length - 1 && /[ \t]/.test(letter)
    const plain = /^[\t -<>-~]$/.test(letter) && !isLastSpace
    const printed = plain ? letter : hexed(letter)
    if (open.length + printed.length > 75) {
      lines.push(`${open}=`)
      open = ''
    }
    open += open === '' && /^[.F]$/.test(printed) ? hexed(printed) : printed
  }
  return [...lines, open].join('\r\n')
}

const hexed = (letter: string): string =>
  [...Buffer.from(letter)]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')

/** RFC 2045: lines of at most 76. */
const inLines = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n')

/** No line of a head begins another. */
const oneLine = (text: string): string => text.replaceAll(/[\r\n\0]+/g, ' ').trim()

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text)

/** RFC 2047, in words of at most 45 bytes each, none of which cuts a letter. */
function worded(said: string): string {
  const text = oneLine(said)
  if (isPlain(text)) return text
  const words: string[] = []
  let word = ''
  for (const letter of text) {
    if (Buffer.byteLength(word + letter) > 45) {
      words.push(word)
      word = ''
    }
    word += letter
  }
  return [...words, word]
    .map((one) => `=?utf-8?B?${Buffer.from(one).toString('base64')}?=`)
    .join('\r\n ')
}

function addressed(said: string): string {
  const text = oneLine(said)
  const [, name = '', address] = /^(.*?)\s*<([^<>\s]+)>$/.exec(text) ?? []
  if (address === undefined) return text
  return `${isPlain(name) ? `"${name.replaceAll(/["\\]/g, '')}"` : worded(name)} <${address}>`
}

/** RFC 2231 where a name is not plain. */
function named(what: string, said: string): string {
  const name = oneLine(said)
  return isPlain(name)
    ? `${what}="${name.replaceAll(/["\\]/g, '_')}"`
    : `${what}*=utf-8''${encodeURIComponent(name).replaceAll("'", '%27')}`
}
