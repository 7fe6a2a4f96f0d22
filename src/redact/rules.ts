// What the survey says of every letter: this always goes, that never by itself.

import { waysToSay } from './proposals/again.ts'
import { type Folded, folded, placesOf } from './words/folded.ts'
import type { RedactionRules, Removal } from './words/removal.ts'

/** Also over a line's end, hyphenated, in the pieces that a PDF breaks words into, and within an address that holds it. */
export const byRules = (text: Folded, { always }: Pick<RedactionRules, 'always'>): Removal[] =>
  always.flatMap((words) =>
    [...new Set([words, ...waysToSay(words)])].flatMap((way) =>
      placesOf(text, way).map(({ start, end }) => ({
        ...wholeAddress(text.text, start, end),
        kind: 'rule' as const,
        why: 'the survey’s rule',
      })),
    ),
  )

/** What holds the name without a blank goes whole: an e-mail address, a link. */
function wholeAddress(text: string, start: number, end: number): { start: number; end: number } {
  const before = /[\w.+%/:-]{0,80}$/.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? ''
  const after = /^[\w.+%/-]{0,80}(?:@[\w.-]{1,80})?/.exec(text.slice(end, end + 170))?.[0] ?? ''
  return /[@/]/.test(before + after)
    ? { start: start - before.length, end: end + after.length }
    : { start, end }
}

export const isSpared = (words: string, { never }: Pick<RedactionRules, 'never'>): boolean => {
  const said = folded(words)
  return never.some((one) => folded(one) === said)
}
