// A mail as a file, to be sent by hand: plain words and files, each byte for byte as it was handed in. Nothing else stands in its
// head but what is asked: no name of a program or a machine, and no moment but the one given.
import { createHash } from 'node:crypto'

export interface MailToWrite {
  /** "Name <name@place>", or an address alone; null: whoever sends it writes it in. */
  to: string | null
  subject: string
  /** Lines of words; an empty one stands between paragraphs. */
  text: string
  date: Date
  files: readonly { name: string; mediaType: string; bytes: Uint8Array }[]
}

export function writeMail({ to, subject, text, date, files }: MailToWrite): Uint8Array {
  const boundary = boundaryFor(subject, text, files)
  const head = [
    ...(to === null ? [] : [`To: ${addressed(to)}`]),
    `Subject: ${worded(subject)}`,
    `Date: ${date.toUTCString().replace('GMT', '+0000')}`,
    // A program for mail opens it as a draft.
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
  ]
  const parts = [
    [
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      inLines(Buffer.from(text.replaceAll(/\r?\n/g, '\r\n'))),
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
