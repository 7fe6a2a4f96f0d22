// What makes two copies of a mail the same: what it says, and not by which way it was delivered or with which line ends it was kept.
import { createHash } from 'node:crypto'
import { type Field, splitHead } from '../../open/mail/fields.ts'

/**
 * sha256 over who wrote when to whom about what, and all that stands under the head. Another mail that borrows the
 * Message-ID is another.
 */
export function sameMail(bytes: Uint8Array): string {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const { fields, body } = splitHead(whole.replaceAll('\r\n', '\n').replace(/^\s+/, ''))
  const hash = createHash('sha256')
  for (const name of SAID_ONCE) hash.update(`${name}: ${said(fields, name)}\n`)
  // ">From " is how a mailbox file keeps a line that begins "From ".
  return hash.update(body.replaceAll(/^>(>*From )/gm, '$1').trimEnd(), 'latin1').digest('hex')
}

const SAID_ONCE = ['message-id', 'date', 'from', 'to', 'cc', 'subject']

const said = (fields: readonly Field[], name: string): string =>
  fields
    .filter((field) => field.name === name)
    .map(({ raw }) => raw.replaceAll(/\s+/g, ' '))
    .join('\n')
