// A name once found is found again: turned round, with its initial, without its given name, in an address or a file's name.

import { type Folded, folded, placesOf } from '../words/folded.ts'
import { wordsIn } from '../words/name-words.ts'
import type { RedactionWords } from '../words/redaction-words.ts'
import type { Removal, RemovalKind } from '../words/removal.ts'

/** Shorter words than this are not looked for alone. */
const LEAST_ALONE = 3

/** The ways in which a letter says the same person: all but the bare words. */
export function waysToSay(name: string): string[] {
  const words = wordsIn(name).map(({ text }) => text)
  const [first, last] = [words[0], words.at(-1)]
  if (!first || !last || words.length < 2) return [name]
  const initials = words.slice(0, -1).map((word) => word.slice(0, 1))
  return [
    ...new Set([
      name,
      words.join(' '),
      `${last} ${words.slice(0, -1).join(' ')}`,
      `${first} ${last}`,
      `${last} ${first}`,
      `${first.slice(0, 1)} ${last}`,
      `${initials.join(' ')} ${last}`,
      `${last} ${initials.join(' ')}`,
    ]),
  ].filter((one) => folded(one).length >= LEAST_ALONE)
}

export function namedAgain(text: Folded, names: readonly string[], say: RedactionWords): Removal[] {
  // A single word is looked for as it is written: “Example” is no “example”.
  const several = names.filter((name) => wordsIn(name).length > 1)
  const ways = new Set(several.flatMap(waysToSay))
  const whole = [...ways].flatMap((way) => placesOf(text, way)).map(again('name', 'named again'))
  const alone = new Set(names.flatMap((name) => bareWords(name, say)))
  const bare = wordsIn(text.text)
    .filter(({ text: word }) => /^\p{Lu}/u.test(word) && alone.has(word.toLowerCase()))
    .map(({ start, end }) => again('name', 'a part of a name found elsewhere')({ start, end }))
  return [...whole, ...bare]
}

/** Each part of a name that is no word of the language besides. */
const bareWords = (name: string, say: RedactionWords): string[] =>
  wordsIn(name)
    .map(({ text }) => text.replace(/\.$/, '').toLowerCase())
    .filter(
      (word) =>
        word.length >= LEAST_ALONE &&
        !say.common.has(word) &&
        !say.organisation.has(word) &&
        !say.notSurnames.has(word) &&
        !say.particles.has(word),
    )

const again =
  (kind: RemovalKind, why: string) =>
  ({ start, end }: { start: number; end: number }): Removal => ({ start, end, kind, why })
