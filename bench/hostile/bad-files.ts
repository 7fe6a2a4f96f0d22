// Files that are bad in one way each, and what a careful clerk would make of them: bench/hostile.ts holds them against it.
import { strToU8 } from 'fflate'

/**
 * By name: the bytes, made when their turn comes, and what must be said of them: "read(doubts)" or a reason's code for each
 * file that comes out, parted by semicolons.
 */
export type Bad = Record<string, [make: () => Uint8Array, expected: RegExp]>

export const HELD = 'We hold 7 records of this for 2013.'
export const MAIL =
  'From: a@example.org\r\nTo: b@example.org\r\nSubject: FOI 7\r\nDate: Fri, 14 Mar 2014 10:00:00 +0000\r\n'

export const mail = (body: string, heads = ''): Uint8Array =>
  strToU8(`${MAIL}${heads}\r\n${body}\r\n`)

export const inBytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex')
