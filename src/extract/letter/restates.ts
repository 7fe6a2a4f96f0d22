// Does a label only say again what was asked? Then it narrows nothing.
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import { glued, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'

const say = plainLists('asked', ['endings', 'relatives', 'asksFor'])
const trade = perWords((words) => words.lists('asked', ['common']))

const COMMON = perWords((words) => new Set(trade(words).common))
const ENDING = worded`${glued(say.endings)}$`
const SAME = 0.6

/** "Cases involving breaches of social media guidelines" restates "How many … have been investigated for breaching … guidelines on social media use?" */
export function restates(words: Words, label: string, asks: string): boolean {
  const asked = new Set(stems(words, asks))
  const said = stems(words, label)
  if (said.length === 0) return true
  return asked.size > 0 && said.filter((word) => asked.has(word)).length >= SAME * said.length
}

/** The share of the first text's words that the second says too, from 0 to 1. */
export function wordsShared(words: Words, text: string, other: string): number {
  const there = new Set(stems(words, other))
  const said = [...new Set(stems(words, text))]
  return said.length === 0 ? 0 : said.filter((word) => there.has(word)).length / said.length
}

function stems(words: Words, text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2 && !COMMON(words).has(word))
    .map((word) => word.replace(ENDING, '').slice(0, 7))
}

/** "employees with a case to answer" → "case to answer" */
export function narrowing(measure: string, unit: string | null): string {
  const said = measure.replace(ASKS, '')
  if (!unit || !said.toLowerCase().startsWith(unit.toLowerCase())) return said
  const rest = said.slice(unit.length).replace(RELATIVES, '')
  return rest.length > 2 ? rest : said
}
const RELATIVES = worded`^\s*(?:${say.relatives}\s+)*`
const ASKS = worded`^${say.asksFor}\s+`
