// Numbers of the work it would take to answer: facts about a cost estimate, never answers.

import { placeOf } from '../vocabulary/document.ts'
import type { Doubt } from '../vocabulary/reading.ts'
import { numbersIn } from '../vocabulary/words/numbers.ts'
import { anyOf, wordLists } from '../vocabulary/words/phrase.ts'
import type { Letter } from './letter.ts'
import type { Sentence } from './sentences.ts'

const words = wordLists('cost', ['estimates', 'goodwill', 'redaction'])
const ESTIMATES = anyOf(words.estimates)
const GOODWILL = anyOf(words.goodwill)
const REDACTION = anyOf(words.redaction)
const AMOUNT = /(\d[\d,.]*)\s*(?:minutes?|mins?)\b/i
const HOURS = /(\d[\d,.]*|six|ten|twelve|eighteen|twenty)[\s-]*(?:hours?|hrs?)\b/i

/** A number of the work; what is given in spite of the cost is none. */
export const isEstimate = (text: string): boolean => ESTIMATES.test(text) && !givesAnyway(text)

/** "As a gesture of goodwill …", "in the spirit of section 16 …, 38 complaints": help beside a refusal on cost. */
export const givesAnyway = (text: string): boolean =>
  GOODWILL.test(text) && !/\b(?:narrow|refin|reduc|refus)/i.test(text) && !UNABLE.test(text)
const UNABLE = /\b(?:hours?|minutes?|exceed\w*)\b/i

/** What a cost estimate says, to be checked by a person: records × minutes against the limit, and whether redaction was counted. */
export function estimateDoubts(sentences: Sentence[], letter: Letter): Doubt[] {
  const said = sentences.filter(
    ({ text }) =>
      ESTIMATES.test(text) && (HOURS.test(text) || AMOUNT.test(text) || numbersIn(text).length > 0),
  )
  const doubts = said.map(
    ({ start, end, text }): Doubt => ({
      code: 'cost-estimate',
      ink: text,
      note: checked(text),
      place: placeOf(letter.document, start, end),
    }),
  )
  const redacting = sentences.find(
    ({ text }) => REDACTION.test(text) && (HOURS.test(text) || AMOUNT.test(text)),
  )
  if (!redacting) return doubts
  return [
    ...doubts,
    {
      code: 'redaction-counted',
      ink: redacting.text,
      note: 'Was redaction time counted? The Fees Regulations do not allow it: only finding, retrieving and extracting count.',
      place: placeOf(letter.document, redacting.start, redacting.end),
    },
  ]
}

function checked(text: string): string {
  const minutes = Number(AMOUNT.exec(text)?.[1] ?? Number.NaN)
  const records = numbersIn(text)
    .map(({ value }) => value.low)
    .filter((n) => n > 60)
  const most = Math.max(...records)
  if (!Number.isFinite(minutes) || !Number.isFinite(most))
    return 'These numbers are an estimate of the work, not an answer.'
  return `An estimate of the work, not an answer: ${most} records at ${minutes} minutes are ${Math.round((most * minutes) / 60)} hours.`
}
