// Signs in a text that do not look as they are: what follows is shown backwards, a letter stands for a digit, a digit is struck out.
import type { Doubt } from '../../vocabulary/reading.ts'

/** Two signs have what follows shown backwards: "71" stands there, and "17" is seen. */
const TURNED = /[\u202d\u202e][^\n]{0,60}/
/** Cyrillic Ze, O and Be, Greek and Armenian O: alone or beside digits, in a text of Latin letters. */
const OTHER_SCRIPTS =
  /(?<![\p{L}\p{N}])(?:\d{0,9}[\u0417\u0437\u041e\u043e\u0411\u039f\u03bf\u0555]\d{0,9})(?![\p{L}\p{N}])/u
/** "l2", "2O13": a typewriter's habit. "O2" and "10l" are words of their own. */
const LATIN = /(?<![\p{L}\p{N}.])(?:l\d{1,9}|\d{1,9}O\d{0,9})(?![\p{L}\p{N}])/u
/** Digits of other scripts, and those that mathematics sets in other faces. */
const DIGITS = /[^\P{Nd}0-9][^\P{Nd}0-9.,]{0,20}/u
/** A stroke that is laid through the character before it. */
const STRUCK = /\S[\u0335-\u0338\u20d2\u20d3\u20e5\u20eb]/

/** How an old Macintosh put a file into a mail. */
const BINHEX = /\(This file must be converted with BinHex[^\n]{0,20}/

/** What no program writes into words: left by a disk, a line or a key that failed. Marks within a file of Word are mapped before. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for
const CONTROLS = /[\u0001-\u0006\u000e-\u0019\u001c\u001d\ufffd]/

const SIGNS: [code: string, sign: RegExp, note: string][] = [
  [
    'order-turned',
    TURNED,
    'A sign in the text has letters and digits shown in another order than they stand in. Look at the original as it is shown.',
  ],
  [
    'odd-digits',
    LATIN,
    'A letter stands where a digit should: it was not read as a number. Look at the original.',
  ],
  [
    'odd-digits',
    STRUCK,
    'Characters are struck through by signs laid over them: what was struck out counts as no answer. Look at the original as it is shown.',
  ],
  [
    'characters-lost',
    CONTROLS,
    'Characters stand here that no writing has: the file may be damaged there. Look at the original.',
  ],
  [
    'part-not-read',
    BINHEX,
    'A file is packed into this text as old Macintoshes did (BinHex): it was not read. Ask the body to send it anew.',
  ],
]

/** Of texts in Latin letters only: in others these are letters like any. */
const IN_LATIN: typeof SIGNS = [
  [
    'odd-digits',
    OTHER_SCRIPTS,
    'A letter of another script stands here that looks like a digit: it was not read as a number. Look at the original.',
  ],
  [
    'odd-digits',
    DIGITS,
    'Digits stand here that are not the usual ones: check that they were read as numbers.',
  ],
]

/** Who hides something hides it where it is read; a list of a million rows is not gone through for this. */
const LOOKED_THROUGH = 2_000_000

export function oddSigns(whole: string): Doubt[] {
  const text = whole.slice(0, LOOKED_THROUGH)
  const signs = isLatin(text) ? [...SIGNS, ...IN_LATIN] : SIGNS
  return signs.flatMap(([code, sign, note]) => {
    const ink = sign.exec(text)?.[0]
    return ink === undefined ? [] : [{ code, ink, note, place: null }]
  })
}

/** So much of a text tells in which letters it is written. */
const FRONT = 4_000

function isLatin(text: string): boolean {
  const front = text.slice(0, FRONT)
  const latin = front.match(/\p{Script=Latin}/gu)?.length ?? 0
  const letters = front.match(/\p{L}/gu)?.length ?? 0
  return latin > 0.5 * letters
}
