// Words that letters count all the time without answering: requests, records, calls.
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'

const say = plainLists('counting', ['weak'])

/** What counts only where it was asked about: "two requests" are no answer, unless requests were asked about. */
const WEAK = worded`^${say.weak}$`

export const isWeak = (word: string): boolean => WEAK.test(word)
