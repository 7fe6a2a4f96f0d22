// The receipt that somebody comes back by: a code to be written down, of which only a hash is kept.
import { createHash } from 'node:crypto'

/** Without letters and digits that are taken for one another. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 16

/** "K7QX-93TM-4HJ2-RWBN" of 128 bits of chance in hexadecimal (an id has them): about 78 bits. */
export function receiptOf(chance: string): string {
  const bits = BigInt(`0x${createHash('sha256').update(chance).digest('hex')}`)
  const base = BigInt(ALPHABET.length)
  const letters = Array.from({ length: LENGTH }, (_, i) =>
    ALPHABET.charAt(Number((bits / base ** BigInt(i)) % base)),
  )
  return (letters.join('').match(/.{4}/g) ?? []).join('-')
}

/** As it is typed back: in small letters, with blanks, without the strokes. */
export const hashOfReceipt = (typed: string): string =>
  createHash('sha256')
    .update(typed.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .digest('hex')
