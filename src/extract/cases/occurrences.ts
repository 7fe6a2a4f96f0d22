// What occurred without a number: “the matters included X, Y and Z”, “most were dealt with by a written warning”.
import { evidenceOf } from '../../vocabulary/document.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Case } from '../../vocabulary/reply.ts'
import { maskNumbers } from '../figures/mask-numbers.ts'
import type { Letter } from '../letter/letter.ts'
import type { Sentence } from '../letter/sentences.ts'
import { type FieldSaid, fieldsIn, tellsAct } from './fields/fields-in.ts'
import { fieldsOf } from './fields/fields-of.ts'

const say = plainLists('cases', ['lists', 'many', 'happened', 'denied', 'joins', 'itemStarts'])
const LISTS = worded`${say.lists}`
const MANY = worded`^\W*(?:${say.many})`
const HAPPENED = worded`${say.happened}`
const DENIED = worded`\b${say.denied}\b`
const JOINT = wordedAll`[;,]\s*(?:${say.joins}\s+)?|\s+${say.joins}\s+(?=${say.itemStarts}\s|[“"‘'])`
const END = worded`[\s.,;:]+$|[;,]?\s+${say.joins}$`

/** None where the sentence holds a number: then it counts, and is read as figures. */
export function occurrences(words: Words, letter: Letter, sentence: Sentence): Case[] {
  if (numbersIn(maskNumbers(sentence.text)).length > 0) return []
  const acts = actsListed(words, letter, sentence)
  return acts.length > 0 ? acts : outcomesSaid(words, letter, sentence)
}

/** Each act of a list is one matter at least. */
function actsListed(words: Words, letter: Letter, { text, start }: Sentence): Case[] {
  const lead = LISTS.exec(text)
  if (!lead) return []
  const from = lead.index + lead[0].length
  const items = itemsIn(words, text.slice(from))
  return items.map(({ at, said, fields }): Case => {
    const [begin, end] = [start + from + at, start + from + at + said.length]
    const act = evidenceOf(letter.document, begin, end)
    return {
      ...fieldsOf(letter, begin, fields),
      act,
      linked: true,
      ...(MANY.test(said) && { several: true as const }),
      ...act,
    }
  })
}

interface Item {
  at: number
  said: string
  fields: FieldSaid[]
}

/** What stands between the joints; a piece that tells no act belongs to the one before it: “so as to annoy, inconvenience and worry”. */
function itemsIn(words: Words, text: string): Item[] {
  const cuts = [...text.matchAll(JOINT)].map((match) => match.index + match[0].length)
  const starts = [0, ...cuts]
  const pieces = starts.map((start, i) => ({ start, end: starts[i + 1] ?? text.length }))
  const items: Item[] = []
  for (const { start, end } of pieces) {
    const told = fieldsIn(words, text.slice(start, end))
    const before = items.at(-1)
    if (isAct(told)) items.push(item(words, text, start, end))
    else if (before) items[items.length - 1] = item(words, text, before.at, end)
  }
  return items
}

const isAct = (fields: readonly FieldSaid[]): boolean =>
  tellsAct(fields) && fields.some(({ kind }) => kind !== 'where' && kind !== 'how')

function item(words: Words, text: string, from: number, to: number): Item {
  const piece = text.slice(from, to)
  const at = from + piece.length - piece.trimStart().length
  const said = piece.trim().replace(END, '')
  return { at, said, fields: fieldsIn(words, said) }
}

/** A sentence, and no heading or label. */
const ENDS = /[.;]['"”’)]*$/

/** Outcomes that occurred, each once; “no officer was dismissed” is none. */
function outcomesSaid(words: Words, letter: Letter, sentence: Sentence): Case[] {
  const { text, start } = sentence
  const outcomes = fieldsIn(words, text).filter(({ kind }) => kind === 'came')
  const [first] = outcomes
  if (!first || !ENDS.test(text) || !HAPPENED.test(text) || DENIED.test(text.slice(0, first.start)))
    return []
  return outcomes
    .filter(({ value }, i) => outcomes.findIndex((other) => other.value === value) === i)
    .map((outcome) => ({
      ...fieldsOf(letter, start, [outcome]),
      linked: true,
      several: true as const,
      ...evidenceOf(letter.document, start, sentence.end),
    }))
}
