// What of a letter should not be printed, proposed by its words: a person looks at it before it is.
import type { Document } from '../vocabulary/document.ts'
import type { Words } from '../vocabulary/packs/load-packs.ts'
import { withoutContained } from './merged.ts'
import { addressesAndNumbers } from './proposals/addresses-and-numbers.ts'
import { namedAgain } from './proposals/again.ts'
import { isBody, type Named } from './proposals/named.ts'
import { peopleInText } from './proposals/people-in-text.ts'
import { peopleNamed } from './proposals/people-named.ts'
import { postalAddresses } from './proposals/postal-addresses.ts'
import { isSenior } from './proposals/seniors.ts'
import { signatures } from './proposals/signatures.ts'
import { underHeads } from './proposals/under-heads.ts'
import { byRules, isSpared } from './rules.ts'
import { foldText } from './words/folded.ts'
import { linesOf } from './words/lines.ts'
import { redactionWords } from './words/redaction-words.ts'
import type { RedactionRules, Removal, Removals } from './words/removal.ts'

export interface Proposing {
  words: Words
  rules: RedactionRules
  /** Who asked, in whatever words the survey has: names, addresses. */
  requester?: readonly string[]
  /** Whose letter it is, by name: “FOI Haverley” in one of Haverley District Council is no person; in another's it may be. */
  bodies?: readonly string[]
}

/** In the order of the text; what a rule spares is not among them. */
export function proposeRemovals(
  document: Document,
  { words, rules, requester = [], bodies = [] }: Proposing,
): Removals {
  const say = redactionWords(words)
  const { text } = document
  const lines = linesOf(text)
  const signed = signatures(document, lines, say)
  const all: Named[] = [
    ...signed.names,
    ...peopleNamed(text, lines, { say, bodies }),
    ...peopleInText(text, lines, { say, bodies }),
    ...underHeads(document, say),
  ]
  const seniors = new Set(
    all.filter((one) => isSenior(text, one, say)).map((one) => nameOf(text, one)),
  )
  const people = all.filter(
    (one) =>
      one.name === null ||
      (!seniors.has(nameOf(text, one)) && !isWholeBody(text.slice(one.start, one.end), bodies)),
  )
  const folded = foldText(text)
  const names = people.flatMap((one) => (one.name ? [nameOf(text, one)] : []))
  const found: Removal[] = [
    ...people.map(({ name: _, ...removal }) => removal),
    ...addressesAndNumbers(text, say),
    ...postalAddresses(lines, people, say),
    ...namedAgain(folded, [...new Set([...names, ...requester])], say),
  ].filter(({ start, end }) => !isSpared(text.slice(start, end), rules))
  return {
    stretches: withoutContained([
      ...byRules(folded, { always: [...rules.always, ...requester] }),
      ...found,
    ]),
    areas: signed.areas,
  }
}

/** “Penny Drove”, in a letter of Penny Drove Parish Council; a single word of it may be a person’s name as well. */
const isWholeBody = (ink: string, bodies: readonly string[]): boolean =>
  /\s/.test(ink.trim()) && isBody(ink, bodies)

const nameOf = (text: string, { name }: Named): string =>
  name ? text.slice(name.start, name.end).replace(/\s+/g, ' ') : ''
