// The name under which a letter's file is printed: without the people that stand in it.
import { type Proposing, proposeRemovals } from './propose-removals.ts'
import { BLOCK, scrubber } from './scrub.ts'
import { wordsIn } from './words/name-words.ts'
import { redactionWords } from './words/redaction-words.ts'
import { textOnly } from './words/text-only.ts'

/** Shorter words of a name are looked for nowhere but where they stood. */
const LEAST = 3

/** removed: what was taken out of the file itself, or of what came with it. */
export function publicName(name: string, removed: readonly string[], by: Proposing): string {
  const clean = scrubber(removed)(name)
  const spaced = clean.replace(/[_+.,-]/g, ' ').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
  const say = redactionWords(by.words)
  const parts = new Set(
    removed
      .flatMap((one) => wordsIn(one))
      .map(({ text }) => text.toLowerCase())
      .filter(
        (word) => word.length >= LEAST && !say.common.has(word) && !say.organisation.has(word),
      ),
  )
  const { stretches } = proposeRemovals(textOnly(spaced), by)
  const proposed = new Set(
    stretches.flatMap(({ start, end }) =>
      wordsIn(spaced, start, end).map(({ text }) => text.toLowerCase()),
    ),
  )
  return clean
    .replace(/\p{L}+/gu, (word) => (isOneOf(word, parts) || isOneOf(word, proposed) ? BLOCK : word))
    .replace(/\[removed\](?:[ _.,-]{0,3}\[removed\])+/g, BLOCK)
}

/** "JaneSmith" holds two of them. */
const isOneOf = (word: string, wanted: ReadonlySet<string>): boolean =>
  wanted.has(word.toLowerCase()) ||
  word.split(/(?<=\p{Ll})(?=\p{Lu})/u).some((part) => wanted.has(part.toLowerCase()))
