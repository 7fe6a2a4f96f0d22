// Blanks, line ends or a mark of UTF-8 that a program put before a file that is no text: what follows is the file.
import { typeBySignature } from './signature.ts'

const MOST = 64
const STRAY = new Set([0x09, 0x0a, 0x0d, 0x20, 0xef, 0xbb, 0xbf])
const MAILBOX = /^From \S/

/** The bytes as they are where nothing stands before, or where what follows is a text like any. */
export function withoutStrayFront(bytes: Uint8Array): Uint8Array {
  let at = 0
  while (at < MOST && STRAY.has(bytes[at] ?? 0)) at++
  if (at === 0) return bytes
  const rest = bytes.subarray(at)
  const isMailbox = MAILBOX.test(Buffer.from(rest.subarray(0, 8)).toString('latin1'))
  return typeBySignature(rest) !== null || isMailbox ? rest : bytes
}
