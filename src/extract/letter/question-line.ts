// A line that asks, standing in the answer above its reply: "2. How many related to Social Media?"
import { anyOf, wordLists } from '../../vocabulary/packs/phrase.ts'

const words = wordLists('questions', ['asks', 'labels'])
const ASKS = anyOf(words.asks)
const LABEL = new RegExp(
  `^(?:(?:${words.labels.join('|')})\\.?\\s*[:)]?\\s*)?(?:\\(?\\d{1,2}\\s?\\(?[a-h]?\\)?[).:]*|\\(?[a-h][).:])?\\s*`,
  'i',
)

/** "A copy of the policy is attached." answers, though it begins like a question. */
const ANSWERS =
  /\b(?:is|are|was|were|has been|have been|can be)\s+(?:attached|enclosed|available|published|below|held|provided|exempt|withheld|not|found|shown|set out|included)\b|\b(?:attached|enclosed)\b[^?]*$/i

export function isQuestion(text: string): boolean {
  const asked = text.replace(/^[•·●▪*–-]\s+/, '').replace(LABEL, '')
  if (/\?\s+[\w£<]/.test(text) && labelled(text)) return false
  if (answeredInLine(text)) return false
  if (!text.includes('?') && ANSWERS.test(asked)) return false
  if (NUMBER_OF.test(asked) && numbered(text) && !/[:;]/.test(asked) && !COUNT.test(asked))
    return true
  return ASKS.test(asked) || (text.includes('?') && /\?\W*$/.test(text))
}

/** "1. Number of officers under investigation": asked, as its own number stands before it and none behind. */
const NUMBER_OF = /^(?:the\s+)?(?:total\s+)?number\s+of\b/i
const numbered = (text: string): boolean =>
  /^\W*(?:(?:q|question)?\s*\.?\s*\d{1,2}[.)]|(?:q|question)\s*[:.)])/i.test(text)
const COUNT = /[–=-]\s*\d|\t|\b(?!(?:19|20)\d\d\b)\d+\s*$/

const labelled = (text: string): boolean => /^\W*(?:q|question)?\s*\.?\s*\d/i.test(text)

/** "- how many police officers are suspended - 9": the question with its answer behind it. */
export const answeredInLine = (text: string): boolean =>
  /\b(?:how many|numbers? of|total)\b[^?]*\s[-–=:]+\s?(?:\d[\d,]{0,7}|nil|none|zero)\.?$/i.test(
    text,
  )
