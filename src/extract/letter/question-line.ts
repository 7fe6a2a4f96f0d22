// A line that asks, standing in the answer above its reply: "2. How many related to Social Media?"
import { anyOf, glued, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'

const say = plainLists('asked', [
  'answered',
  'attached',
  'numberOf',
  'questionSigns',
  'counts',
  'bare',
])

const lists = plainLists('questions', ['asks', 'labels', 'ownVoice', 'asksFor', 'asLabels'])
const ASKS = anyOf(lists.asks)
const LABEL = new RegExp(
  `^(?:${glued(lists.labels)}\\.?\\s*[:)]?\\s*)?(?:\\(?\\d{1,2}\\s?\\(?[a-h]?\\)?[).:]*|\\(?[a-h][).:])?\\s*`,
  'i',
)

/** "A copy of the policy is attached." answers, though it begins like a question. */
const ANSWERS = worded`${say.answered}|${say.attached}[^?]*$`

export function isQuestion(text: string): boolean {
  const asked = text.replace(/^[•·●▪*–-]\s+/, '').replace(LABEL, '')
  if (/\?\s+[\w£<]/.test(text) && labelled(text)) return false
  if (answeredInLine(text) || isField(text)) return false
  if (!text.includes('?') && (ANSWERS.test(asked) || tells(text))) return false
  if (NUMBER_OF.test(asked) && numbered(text) && !/[:;]/.test(asked) && !COUNT.test(asked))
    return true
  return ASKS.test(asked) || (text.includes('?') && /\?\W*$/.test(text))
}

/** “What became of each dog is written on cards. There are 881 of them, and we …”: several sentences in the body's own voice. */
const tells = (text: string): boolean =>
  /[\p{Ll}\d)]\.\s+\p{Lu}/u.test(text) && OWN_VOICE.test(text) && !ASKS_FOR.test(text)
const OWN_VOICE = worded`\b${lists.ownVoice}\b`
const ASKS_FOR = worded`\b${lists.asksFor}\b`

/** “What happened: a blade shattered and a splinter went through a glove.”: a field of a case, with what it holds. */
const isField = (text: string): boolean =>
  !text.includes('?') && (FIELD.test(text) || DASHED_FIELD.test(text))
const FIELD = /^\p{Lu}\p{Ll}+(?:\s\p{Ll}+){0,3}:\s+\p{Lu}[^:]*[\p{Ll}\d][.!]?$/u
/** “What was alleged - Verbal abuse” */
const DASHED_FIELD = worded`^\W*${lists.asLabels}(?:\s\w+){0,4}\s[–-]\s+\S`

/** "1. Number of officers under investigation": asked, as its own number stands before it and none behind. */
const NUMBER_OF = worded`^${say.numberOf}`
const numbered = (text: string): boolean => NUMBERED.test(text)
const SIGN = glued(say.questionSigns)
const NUMBERED = worded`^\W*(?:(?:${SIGN})?\s*\.?\s*\d{1,2}[.)]|${SIGN}\s*[:.)])`
const COUNT = /[–=-]\s*\d|\t|\b(?!(?:19|20)\d\d\b)\d+\s*$/

const labelled = (text: string): boolean => LABELLED.test(text)
const LABELLED = worded`^\W*(?:${SIGN})?\s*\.?\s*\d`

/** "- how many police officers are suspended - 9": the question with its answer behind it. */
export const answeredInLine = (text: string): boolean => ANSWERED.test(text)
const ANSWERED = worded`${say.counts}[^?]*\s[-–=:]+\s?(?:\d[\d,]{0,7}|${say.bare})\.?$`
