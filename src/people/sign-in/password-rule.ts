// Which passwords are taken: long ones, and none that a stranger would try first. No rule about kinds of letters, and none
// that makes people change it every month.

import type { FormError } from '../../vocabulary/errors.ts'
import { factTree } from '../../vocabulary/facts.ts'

export const SHORTEST = 12
export const LONGEST = 256
/** Besides the words that stand near: letters that are all it has of its own. */
const OWN_LETTERS = 8
const FEWEST_DIFFERENT = 5

/** Words that stand near whoever signs in here. */
const NEAR = ['candour', 'password', 'police', 'constabulary', 'standards', 'conduct', 'misconduct']

/** Null where it is taken. */
export function whatIsWeak(
  password: string,
  { name, email }: { name: string; email: string },
): string | null {
  const letters = [...password]
  if (letters.length < SHORTEST)
    return `Give at least ${SHORTEST} characters. Three or four words that have nothing to do with each other do well`
  if (letters.length > LONGEST) return `Give at most ${LONGEST} characters`
  const lower = password.toLowerCase()
  if (COMMON.has(lower))
    return 'That is one of the passwords that strangers try first. Take another'
  if (new Set(letters).size < FEWEST_DIFFERENT || isRun(letters))
    return 'That is one row of letters or numbers. Take another'
  const near = [...NEAR, ...wordsOf(name), ...wordsOf(email)]
  const own = near.reduce((left, word) => left.replaceAll(word, ''), lower)
  if ([...own].length < OWN_LETTERS)
    return 'That is little more than your name or where you work. Take another'
  return null
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
    .toSorted((a, b) => b.length - a.length)

/** abcdefghijkl, 987654321098: each a step from the one before. */
function isRun(letters: readonly string[]): boolean {
  const steps = letters.slice(1).map((letter, i) => {
    const step = (letter.codePointAt(0) ?? 0) - (letters[i]?.codePointAt(0) ?? 0)
    return Math.abs(step) === 9 ? -Math.sign(step) : step
  })
  return steps.every((step) => step === steps[0])
}

/** What is wrong with a new password typed twice, by field. */
export function newPasswordErrors(
  typed: Record<string, string>,
  whose: { name: string; email: string },
): FormError[] {
  const { password = '', again = '' } = typed
  const weak = whatIsWeak(password, whose)
  if (weak) return [{ field: 'password', message: weak }]
  return password === again
    ? []
    : [{ field: 'again', message: 'Type the same password here a second time' }]
}

const COMMON: ReadonlySet<string> = new Set(commonPasswords())

function commonPasswords(): string[] {
  const tree = factTree('common-passwords')
  const list = tree && typeof tree === 'object' && 'passwords' in tree ? tree.passwords : null
  if (!Array.isArray(list)) throw new Error('facts/common-passwords.json has no passwords')
  return list.map(String)
}
