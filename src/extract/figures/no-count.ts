// Numbers of time, money, order and manner of speaking; and numbers that only repeat what was said.
import { anyOf, wordLists } from '../../vocabulary/packs/phrase.ts'

const words = wordLists('no-counts', ['after', 'before', 'agents', 'idioms', 'bodiesAsked', 'harm'])
const AFTER = new RegExp(`^\\s*(?:%|(?:${words.after.join('|')})\\b)`, 'i')
const BEFORE = new RegExp(
  `(?:[£$€#]|\\b(?:${words.before.join('|')}))\\.?\\s*(?:of\\s+(?:the\\s+)?)?$`,
  'i',
)
/** "a search made by two members of staff", "a team of 4 officers": who did the work. */
const AGENT = anyOf(words.agents.map((doing) => `${doing} (a |the )?$`))
const IDIOM = anyOf(words.idioms.map((idiom) => `^${idiom}$`))
const BODIES_ASKED = anyOf(words.bodiesAsked)
/** "on 20 occasions" is one; "on 4 May" was blanked out before. */
const ON_OCCASIONS = /^\s+(?:separate\s+|different\s+)?(?:occasions?|instances?)\b/i

/** "Of these 6 officers resigned": a part, not the whole again. */
const OF_THESE = /\bof\s+(?:these|those),?\s+$/i

/** Is a number with this before and after it anything but a count? */
export function isNoCount(before: string, ink: string, after: string): boolean {
  if (IDIOM.test(ink) || AFTER.test(after) || BODIES_ASKED.test(`${ink}${after.slice(0, 60)}`))
    return true
  if (AGENT.test(before)) return true
  if (OF_THESE.test(before)) return false
  if (/\bon\s+$/i.test(before)) return !ON_OCCASIONS.test(after)
  return BEFORE.test(before) && !/\btotal number of\s*$/i.test(before)
}

const HARM = anyOf(words.harm)

/** A sentence that weighs what a disclosure would do: its numbers are examples. */
export const weighsHarm = (text: string): boolean => HARM.test(text)
