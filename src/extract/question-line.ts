// A line that asks, standing in the answer above its reply: "2. How many related to Social Media?"
import { anyOf, wordLists } from '../vocabulary/words/phrase.ts'

const words = wordLists('questions', ['asks', 'labels'])
const ASKS = anyOf(words.asks)
const LABEL = new RegExp(
  `^(?:(?:${words.labels.join('|')})\\.?\\s*)?[(]?(?:\\d{1,2}|[a-z])?[a-z]?[).:]?\\s*`,
  'i',
)

export function isQuestion(text: string): boolean {
  const asked = text.replace(LABEL, '')
  return ASKS.test(asked) || (text.includes('?') && /\?\W*$/.test(text))
}
