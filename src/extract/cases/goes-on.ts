// Whether a sentence goes on with the matter that the sentence before it tells of.
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Case } from '../../vocabulary/reply.ts'
import type { Sentence } from '../letter/sentences.ts'
import { type FieldSaid, isSomebody, tellsAct } from './fields/fields-in.ts'
import { countsMore, isOfOneMatter, namesOnly } from './of-one.ts'

const say = plainLists('cases', ['the', 'goesOn', 'concerned', 'denied'])
const DENIED = worded`\b${say.denied}\b`
const GOES_ON = worded`${say.goesOn}`

export interface ToldLast {
  case: Case
  last: Sentence
}

/** Of the same matter: by “he”, by “the sergeant” again, or by its end alone. */
export const isOfSame = (
  words: Words,
  before: ToldLast,
  sentence: Sentence,
  fields: readonly FieldSaid[],
): boolean =>
  goesOn(words, before.last, sentence, fields) ||
  isAsSaid(words, before, sentence, fields) ||
  isItsEnd(words, before, sentence, fields)

/** Behind one that says who it was alone. */
export const tellsMore = (
  words: Words,
  before: Sentence,
  sentence: Sentence,
  fields: readonly FieldSaid[],
): boolean =>
  (goesOn(words, before, sentence, fields) || isEndAlone(words, before, sentence, fields)) &&
  (tellsAct(fields) || fields.some(({ kind }) => kind === 'came'))

/** “He received a written warning.” or “The officer concerned was a sergeant.” right after the sentence that it goes on from. */
const goesOn = (
  words: Words,
  before: Sentence,
  sentence: Sentence,
  fields: readonly FieldSaid[],
): boolean =>
  sentence.start - before.end <= NEAR &&
  (GOES_ON.test(sentence.text) || CONCERNED(words).test(sentence.text)) &&
  fields.length > 0
const CONCERNED = perWords(
  (words) =>
    worded`^${say.the}\s+(?:[\w-]+\s+){0,2}?(?:${words.populationPattern})\s+${say.concerned}(?!\w)`,
)
const NEAR = 2

/** “Misconduct was proven and *the sergeant* received a warning.” right after what a sergeant did: nothing in it tells otherwise. */
const isAsSaid = (
  words: Words,
  { case: { facets }, last }: { case: Case; last: Sentence },
  { start, text }: Sentence,
  fields: readonly FieldSaid[],
): boolean =>
  start - last.end <= NEAR &&
  fields.some((one) => isSomebody(one) && AS_SAID.test(text.slice(0, one.start))) &&
  namesOnly(words, text, fields) &&
  fields.every(
    ({ field, kind, value }) =>
      kind !== 'when' && (kind === 'role' || (facets[field] ?? value) === value),
  ) &&
  fields.some((one) => isSomebody(one) && facets[one.field] === one.value)

const AS_SAID = worded`(?<!\w)${say.the}\s+$`

/** “Resigned.”, in the same paragraph; “none was dismissed” and “warnings were given” are the end of no one matter. */
const isEndAlone = (
  words: Words,
  last: Sentence,
  { start, text, line }: Sentence,
  fields: readonly FieldSaid[],
): boolean =>
  start - last.end <= NEAR &&
  line === last.line &&
  fields.length > 0 &&
  fields.every(
    ({ kind, start: at, end }) =>
      kind === 'came' && !DENIED.test(text.slice(0, at)) && !/s$/i.test(text.slice(at, end)),
  ) &&
  !isOfOneMatter(text) &&
  !countsMore(words, text, fields)

/** “At a hearing the allegations were found proven, and a final written warning was imposed.”: of whom nothing else came before. */
const isItsEnd = (
  words: Words,
  { case: { facets, several }, last }: { case: Case; last: Sentence },
  sentence: Sentence,
  fields: readonly FieldSaid[],
): boolean => !several && facets.outcome === undefined && isEndAlone(words, last, sentence, fields)
