// Numbers of the work it would take to answer: facts about a cost estimate, never answers.
import { anyOf, wordLists } from '../../vocabulary/packs/phrase.ts'

const words = wordLists('cost', ['estimates', 'goodwill'])
const ESTIMATES = anyOf(words.estimates)
const GOODWILL = anyOf(words.goodwill)

/** A number of the work; what is given in spite of the cost is none. */
export const isEstimate = (text: string): boolean => ESTIMATES.test(text) && !givesAnyway(text)

/** "As a gesture of goodwill …", "in the spirit of section 16 …, 38 complaints": help beside a refusal on cost. */
export const givesAnyway = (text: string): boolean =>
  GOODWILL.test(text) && !/\b(?:narrow|refin|reduc|refus)/i.test(text) && !UNABLE.test(text)
const UNABLE = /\b(?:hours?|minutes?|exceed\w*)\b/i

/** It speaks of the work, whether or not something is given in spite of it. */
export const speaksOfWork = (text: string): boolean => ESTIMATES.test(text)
