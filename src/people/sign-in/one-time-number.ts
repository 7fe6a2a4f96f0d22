// The number that an app shows for half a minute (RFC 6238, as every such app makes it: HMAC-SHA-1, six digits).
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

const HALF_A_MINUTE = 30_000
const BYTES = 20
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** In the letters that such apps take (base32). */
export function newSecret(): string {
  const bits = [...randomBytes(BYTES)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five, 2)]).join('')
}

const bytesOf = (secret: string): Buffer => {
  const bits = [...secret].map((letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0'))
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

export const halfMinuteOf = (at: Date): number => Math.floor(at.getTime() / HALF_A_MINUTE)

export function numberAt(secret: string, halfMinute: number): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(halfMinute))
  const hash = createHmac('sha1', bytesOf(secret)).update(counter).digest()
  const from = (hash.at(-1) ?? 0) & 0xf
  const number = (hash.readUInt32BE(from) & 0x7fffffff) % 1_000_000
  return String(number).padStart(6, '0')
}

/**
 * The half minute whose number was typed: this one, or the one before or after, since clocks differ and fingers are slow.
 * null where it is none of these, or none after the one that was used last.
 */
export function halfMinuteTyped(
  typed: string,
  { secret, usedLast }: { secret: string; usedLast: number | null },
  at: Date,
): number | null {
  const digits = typed.replaceAll(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return null
  const now = halfMinuteOf(at)
  const found = [now - 1, now, now + 1].find((one) =>
    timingSafeEqual(Buffer.from(numberAt(secret, one)), Buffer.from(digits)),
  )
  return found !== undefined && found > (usedLast ?? -1) ? found : null
}

/** What an app takes in one go. */
export const appAddress = (secret: string, email: string): string =>
  `otpauth://totp/${encodeURIComponent(`Candour:${email}`)}?secret=${secret}&issuer=Candour`

/** "ABCD EFGH …", to be typed. */
export const inFours = (secret: string): string => (secret.match(/.{1,4}/g) ?? []).join(' ')
