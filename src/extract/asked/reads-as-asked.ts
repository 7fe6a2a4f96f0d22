// Which reader a survey's replies are for: one by its own words, or that of a trade that its pack knows.
import type { Words } from '../../vocabulary/packs/load-packs.ts'

/** A survey that says in its own words what it counts; where a pack knows the trade's persons, its reader knows more. */
export const readsAsAsked = (words: Words): boolean =>
  words.asked !== null && words.asked.questions.length > 0 && words.ranked.length === 0
