// A sentence that tells of two persons, cut where the second begins: “A constable … was dismissed, *and a PCSO … was given a warning*”.
import { everyMatch } from '../../vocabulary/packs/every-match.ts'
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import { onlyNumber } from '../../vocabulary/packs/numbers.ts'
import { wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Sentence } from '../letter/sentences.ts'
import { type FieldSaid, fieldsIn, isSomebody } from './fields/fields-in.ts'

const say = plainLists('cases', ['clauses', 'one', 'joins', 'ofGroup', 'furtherOne', 'happened'])
const NEXT = perWords(
  (words) =>
    wordedAll`[,;:]\s+(?:${say.clauses}\s+)?(?=${say.one}\s+(?:[\w-]+\s+){0,2}?(?:${words.populationPattern})(?![\w-]))`,
)

/** “…; one retired …”, “…; the other, a sergeant, …”; “the inspector who chaired it” is no other whom the letter tells of. */
const CLAUSE = wordedAll`;\s+(?=(?:${say.joins}\s+)?(?:${say.ofGroup}(?!\w)|${say.furtherOne}\s+${say.happened}))`

/** Each clause says what came of its own. */
function endsTwice(words: Words, before: string, after: string): boolean {
  const clause = after.split(';')[0] ?? after
  return [before, clause].every((text) => words.outcomesIn(text).length > 0)
}

/** The whole sentence, and when it says that all of it was. */
export interface Over {
  whole: Sentence
  when: FieldSaid[]
}

export interface OnePerson {
  sentence: Sentence
  /** null where the sentence tells of one person alone. */
  over: Over | null
  /** What came of each of them, where the sentence says it first: “Written warning: two, a sergeant … and a PCSO …”. */
  came: Over | null
}

/** Each piece tells who it was and what came of it; else the sentence stays whole. */
export function personByPerson(words: Words, sentence: Sentence): OnePerson[] {
  const { text } = sentence
  const lead = leadOf(words, text)
  const starts = [lead.end]
  const ends = lead.came.length > 0
  const cuts = [
    ...everyMatch(text, NEXT(words)),
    ...everyMatch(text, CLAUSE),
    ...(ends ? everyMatch(text, AND_ONE(words)) : []),
  ].filter(({ index }) => index >= lead.end)
  for (const { index } of cuts.sort((one, other) => one.index - other.index)) {
    const [from, at] = [starts.at(-1) ?? 0, index + 1]
    const [before, after] = [text.slice(from, at), text.slice(at)]
    const isNext =
      (tellsOne(words, before, ends) && tellsOne(words, after, ends)) ||
      (text[index] === ';' && endsTwice(words, before, after))
    if (isNext && at > from + 1) starts.push(at)
  }
  if (starts.length < 2) return [{ sentence, over: null, came: null }]
  const when = fieldsIn(words, text).filter(({ kind }) => kind === 'when')
  return starts.map((from, i) => ({
    sentence: piece(sentence, from, starts[i + 1] ?? text.length),
    over: { whole: sentence, when },
    came: ends ? { whole: sentence, when: lead.came } : null,
  }))
}

/** “The two cases were: a constable …”, “Written warning: two, a sergeant …”: what tells of nobody yet. */
function leadOf(words: Words, text: string): { end: number; came: FieldSaid[] } {
  const [lead = ''] = LEAD.exec(text) ?? []
  const said = fieldsIn(words, lead)
  const isLead = said.every(({ kind }) => kind === 'came' || kind === 'when')
  if (lead === '' || !isLead) return { end: 0, came: [] }
  const [number = ''] = NUMBER.exec(text.slice(lead.length)) ?? []
  const many = (onlyNumber(number.replace(/\W+$/, ''))?.value.low ?? 0) > 1
  return {
    end: lead.length + (many ? number.length : 0),
    came: said.filter(({ kind }) => kind === 'came').slice(0, 1),
  }
}
const LEAD = /^[^:;.]{3,80}:\s+/
const NUMBER = /^\w+[,:]\s+/

const AND_ONE = perWords(
  (words) =>
    wordedAll`\s${say.joins}\s+(?=${say.one}\s+(?:[\w-]+\s+){0,2}?(?:${words.populationPattern})(?![\w-]))`,
)

function tellsOne(words: Words, text: string, ended: boolean): boolean {
  const fields = fieldsIn(words, text)
  return fields.some(isSomebody) && (ended || fields.some(({ kind }) => kind === 'came'))
}

function piece(sentence: Sentence, from: number, to: number): Sentence {
  const text = sentence.text.slice(from, to)
  const start = sentence.start + from + text.length - text.trimStart().length
  return { ...sentence, text: text.trim(), start, end: start + text.trim().length }
}
