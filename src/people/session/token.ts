// What a browser or a letter carries, once, to be known by: chance, of which only the hash is kept.
import { createHash, randomBytes } from 'node:crypto'

export interface Token {
  /** Goes out, and is written nowhere. */
  token: string
  /** Stays. */
  hash: string
}

const BYTES = 32

export function newToken(): Token {
  const token = randomBytes(BYTES).toString('base64url')
  return { token, hash: hashOfToken(token) }
}

/** Needs no salt: nobody guesses 256 bits. */
export const hashOfToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex')
