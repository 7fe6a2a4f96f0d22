// Words that look like the sign of a kind of message and are none: a promise to everybody, a condition, what was asked before.
import { anyOf, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Sentence } from '../letter/sentences.ts'
import type { Sign } from './message-sign.ts'

const say = plainLists('kinds-said', [
  'delays',
  'onTime',
  'clarified',
  'receipt',
  'ofAPart',
  'mayBe',
  'late',
  'acknowledges',
  'yours',
  'clarifies',
  'received',
  'conditions',
  'othersHold',
  'thisIs',
  'holding',
  'inForm',
  'toAll',
])

const SUPPOSED = anyOf(plainLists('answers', ['supposed']).supposed)

/** Is the whole sentence about something else than this sign? acknowledges: the letter acknowledges receipt. */
export function isOfAnother(sign: Sign, { text, part }: Sentence, acknowledges: boolean): boolean {
  if (part === 'question' && sign !== 'clarification') return true
  if (part === 'footer' && sign !== 'autoReply' && sign !== 'bounce') return true
  switch (sign) {
    case 'holdingStrong':
      return isPromise(text)
    case 'holdingWeak':
      return isPromise(text) || MAY_BE_LATE.test(text)
    case 'answerToCome':
      return TO_ALL.test(text)
    case 'clarification':
      return CLARIFIED.test(text)
    case 'decision':
      return acknowledges && OF_A_PART.test(text)
    default:
      return false
  }
}

/** Is the sign taken back by the words before it? */
export function isDenied(sign: Sign, text: string, match: RegExpExecArray): boolean {
  const before = text.slice(0, match.index)
  if (sign === 'withdrawal' || sign === 'closed') return CONDITION.test(before)
  if (sign === 'decision' && OTHERS_HOLD.test(before)) return true
  if (sign === 'decision' && IN_A_FORM.test(text.slice(match.index))) return true
  return (
    (sign === 'decision' || sign === 'feeNotice') &&
    !THIS.test(match[0]) &&
    SUPPOSED.test(before + match[0])
  )
}

const isPromise = (text: string): boolean =>
  (REVIEW.test(text) || ON_TIME.test(text)) && !DELAYS.test(text)

/** "We aim to complete the review within 20 days" acknowledges; only a review put off is a holding letter. */
const REVIEW = anyOf(plainLists('kinds', ['reviewAsked']).reviewAsked)
const DELAYS = anyOf(say.delays)
/** “We aim to reply to all requests within 20 working days”: how this body does, and no word of this answer. */
const TO_ALL = anyOf(say.toAll)
/** "We will aim to provide a response within 20 working days": what the Act allows, promised to everybody. */
const ON_TIME = anyOf(say.onTime)
const THIS = worded`^${say.thisIs}`
/** "Following your response to our request for clarification": it was asked, and answered, before. */
const CLARIFIED = worded`${say.yours}[^.;]{0,40}${say.clarifies}|${say.clarifies}[^.;]{0,30}${say.received}|${say.clarified}`
/** "I acknowledge receipt … we cannot provide the information to question 4": what is said ahead of the answer to come. */
export const RECEIPT = worded`${say.acknowledges}[^.]{0,20}${say.receipt}`
const OF_A_PART = worded`${say.ofAPart}\.?\s*\d`
/** "it is likely that a response may be delayed": a warning in an acknowledgement, not the delay. */
const MAY_BE_LATE = worded`${say.mayBe}[^.;]{0,40}${say.late}`
/** "If we hear nothing, your request will be closed": it is not closed yet. */
const CONDITION = anyOf(say.conditions)
/** "the department that holds the records": not the body's word that it holds them. */
/** "We do not hold it electronically": in which form, not whether. */
const IN_A_FORM = worded`^[^.;]{0,40}?${say.holding}[^.;]{0,30}?${say.inForm}`
const OTHERS_HOLD = worded`${say.othersHold}\s+$`
