// The Act quoted at the reader: what a notice must hold, what a section says. Nothing in it is an answer or an exemption.
import { anyOf } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'

const lists = plainLists('law', ['quotes', 'describes'])
const QUOTES = anyOf(lists.quotes)
const DESCRIBES = anyOf(lists.describes)

/** A line that is nothing but the Act's own words. */
export const isLaw = (text: string): boolean => QUOTES.test(text)

/** A sentence that says what a section is or does, not that it was applied. */
export const describesLaw = (text: string): boolean => QUOTES.test(text) || DESCRIBES.test(text)
