// A letter's text with the facts of the matter in its places; what is not recorded is named, and nothing is made up for it.
import {
  type LetterOnly,
  type LetterPart,
  type LetterTemplate,
  PLACE,
} from '../../vocabulary/letters/letters.ts'
import type { Block } from '../../write/plain/content.ts'

export interface LetterFact {
  /** As it was stated: what a part of a letter may hang on. */
  is: string | number | boolean
  words: string
  /** Of what is a list: each of its lines. */
  lines?: readonly string[]
}

/** By the keys of the texts: "fact.level", "clock.ww_live", "asked.terms". */
export type LetterFacts = Readonly<Record<string, LetterFact>>

interface Filled {
  blocks: Block[]
  /** Keys for which there is no fact, each once, in the order of the text. */
  missing: string[]
}

/** What stands where a fact is missing, on the page that asks for it; no file is written with one. */
const GAP = '[…]'

export function fillLetter({ text }: Pick<LetterTemplate, 'text'>, facts: LetterFacts): Filled {
  const missing = new Set<string>()
  const wordsOf = (key: string): string => {
    const fact = facts[key]
    if (!fact) missing.add(key)
    return fact?.words ?? GAP
  }
  const filled = (one: string): string =>
    one.replaceAll(PLACE_AND_STOP, (_, key: string, stop: string) => {
      const words = wordsOf(key)
      return /[.?!]$/.test(words) ? words : words + stop
    })
  const blockOf = (part: LetterPart): Block => {
    switch (part.is) {
      case 'paragraph':
        return { kind: 'paragraph', text: filled(part.text) }
      case 'lines':
        return { kind: 'lines', lines: part.lines.map(filled) }
      case 'list': {
        const words = wordsOf(part.of)
        return { kind: 'list', marks: 'bullet', items: [...(facts[part.of]?.lines ?? [words])] }
      }
    }
  }
  const blocks = text.filter(({ only }) => !only || holds(only, facts)).map(blockOf)
  return { blocks, missing: [...missing] }
}

const holds = ({ key, values }: LetterOnly, facts: LetterFacts): boolean => {
  const fact = facts[key]
  return fact !== undefined && (values === undefined || values.includes(String(fact.is)))
}

/** What somebody typed may end with its own stop; within it nothing is touched. */
const PLACE_AND_STOP = new RegExp(`${PLACE.source}(\\.?)`, 'g')
