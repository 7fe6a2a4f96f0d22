// Numbers of time, money, order and manner of speaking; and numbers that only repeat what was said.
import { anyOf, oneOf, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'

const say = plainLists('counting', ['occasionsApart', 'ofThese', 'on', 'totalNumberOf', 'ofThe'])

const lists = plainLists('no-counts', [
  'after',
  'oneIn',
  'ofTime',
  'before',
  'agents',
  'idioms',
  'bodiesAsked',
  'harm',
  'countedAs',
  'one',
])
const AFTER = worded`^\s*(?:%|${lists.after}|${lists.oneIn}(?!\s${lists.ofTime}))`
const BEFORE = new RegExp(
  `(?:[£$€#]|${oneOf(lists.before)})\\.?\\s*(?:${oneOf(say.ofThe)}\\s+)?$`,
  'i',
)
/** "a search made by two members of staff", "a team of 4 officers": who did the work. */
const AGENT = anyOf(lists.agents.map((doing) => `${doing} (a |the )?$`))
const IDIOM = anyOf(lists.idioms.map((idiom) => `^${idiom}$`))
const BODIES_ASKED = anyOf(lists.bodiesAsked)
/** "on 20 occasions" is one; "on 4 May" was blanked out before. */
const ON_OCCASIONS = worded`^\s+${say.occasionsApart}`

/** "Of these 6 officers resigned": a part, not the whole again. */
const OF_THESE = worded`${say.ofThese},?\s+$`

/** Is a number with this before and after it anything but a count? */
export function isNoCount(before: string, ink: string, after: string): boolean {
  if (IDIOM.test(ink) || AFTER.test(after) || BODIES_ASKED.test(`${ink}${after.slice(0, 60)}`))
    return true
  if (AGENT.test(before) || JOINED.test(after)) return true
  if (COUNTED_AS.test(before) && ONE.test(ink.trim())) return true
  if (OF_THESE.test(before)) return false
  if (ON.test(before)) return !ON_OCCASIONS.test(after)
  return BEFORE.test(before) && !TOTAL.test(before)
}

/** "Two-tier areas", "a five-year plan": a word of its own, and no number of anything. */
const JOINED = /^[-‐‑]\p{L}/u
/** "A single bag is counted as one incident": how things are counted, and none of them. */
const COUNTED_AS = worded`\b${lists.countedAs}\s+$`
const ONE = worded`^${lists.one}$`
const ON = worded`${say.on}\s+$`
const TOTAL = worded`${say.totalNumberOf}\s*$`
const HARM = anyOf(lists.harm)

/** A sentence that weighs what a disclosure would do: its numbers are examples. */
export const weighsHarm = (text: string): boolean => HARM.test(text)
