// A sentence that tells of two persons, cut where the second begins: “A constable … was dismissed, *and a PCSO … was given a warning*”.
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import { wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Sentence } from '../letter/sentences.ts'
import { type FieldSaid, fieldsIn, isSomebody } from './fields-in.ts'

const say = plainLists('cases', ['clauses', 'one'])
const NEXT = perWords(
  (words) =>
    wordedAll`[,;:]\s+(?:${say.clauses}\s+)?(?=${say.one}\s+(?:[\w-]+\s+){0,2}?(?:${words.populationPattern})(?![\w-]))`,
)

/** The whole sentence, and when it says that all of it was. */
export interface Over {
  whole: Sentence
  when: FieldSaid[]
}

export interface OnePerson {
  sentence: Sentence
  /** null where the sentence tells of one person alone. */
  over: Over | null
}

/** Each piece tells who it was and what came of it; else the sentence stays whole. */
export function personByPerson(words: Words, sentence: Sentence): OnePerson[] {
  const { text } = sentence
  const starts = [0]
  for (const { index } of text.matchAll(NEXT(words))) {
    const [from, at] = [starts.at(-1) ?? 0, index + 1]
    if (tellsOne(words, text.slice(from, at)) && tellsOne(words, text.slice(at))) starts.push(at)
  }
  if (starts.length < 2) return [{ sentence, over: null }]
  const when = fieldsIn(words, text).filter(({ kind }) => kind === 'when')
  return starts.map((from, i) => ({
    sentence: piece(sentence, from, starts[i + 1] ?? text.length),
    over: { whole: sentence, when },
  }))
}

function tellsOne(words: Words, text: string): boolean {
  const fields = fieldsIn(words, text)
  return fields.some(isSomebody) && fields.some(({ kind }) => kind === 'came')
}

function piece(sentence: Sentence, from: number, to: number): Sentence {
  const text = sentence.text.slice(from, to)
  const start = sentence.start + from + text.length - text.trimStart().length
  return { ...sentence, text: text.trim(), start, end: start + text.trim().length }
}
