// Words that look like the sign of a kind of message and are none: a promise to everybody, a condition, what was asked before.
import { anyOf, wordLists } from '../../vocabulary/packs/phrase.ts'
import type { Sentence } from '../letter/sentences.ts'
import type { Sign } from './message-sign.ts'

const SUPPOSED = anyOf(wordLists('answers', ['supposed']).supposed)

/** Is the whole sentence about something else than this sign? acknowledges: the letter acknowledges receipt. */
export function isOfAnother(sign: Sign, { text, part }: Sentence, acknowledges: boolean): boolean {
  if (part === 'question' && sign !== 'clarification') return true
  if (part === 'footer' && sign !== 'autoReply' && sign !== 'bounce') return true
  switch (sign) {
    case 'holdingStrong':
      return isPromise(text)
    case 'holdingWeak':
      return isPromise(text) || MAY_BE_LATE.test(text)
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
  if (sign === 'withdrawal') return CONDITION.test(before)
  if (sign === 'decision' && OTHERS_HOLD.test(before)) return true
  return (
    (sign === 'decision' || sign === 'feeNotice') &&
    !/^this\b/i.test(match[0]) &&
    SUPPOSED.test(before + match[0])
  )
}

const isPromise = (text: string): boolean =>
  (REVIEW.test(text) || ON_TIME.test(text)) && !DELAYS.test(text)

/** "We aim to complete the review within 20 days" acknowledges; only a review put off is a holding letter. */
const REVIEW = anyOf(wordLists('kinds', ['reviewAsked']).reviewAsked)
const DELAYS =
  /\b(?:delay\w*|extend\w*|extension|(?:more|further|additional) (?:time|\d+)|not|unable|still|sorry|apolog\w+|exceed\w*)\b/i
/** "We will aim to provide a response within 20 working days": what the Act allows, promised to everybody. */
const ON_TIME = /\bwithin\s+(?:the\s+)?(?:statutory\s+)?(?:20|twenty|statutory)\b/i
/** "Following your response to our request for clarification": it was asked, and answered, before. */
const CLARIFIED =
  /\b(?:your (?:response|reply|answer|clarification|e-?mail)\b[^.;]{0,40}\bclarif|clarif\w+[^.;]{0,30}\b(?:was |were )?(?:received|provided|supplied|given)\b|you (?:have )?(?:clarified|confirmed|advised))/i
/** "I acknowledge receipt … we cannot provide the information to question 4": what is said ahead of the answer to come. */
export const RECEIPT = /\backnowledge[sd]?\b[^.]{0,20}\breceipt\b/i
const OF_A_PART = /\b(?:questions?|qs?|parts?|points?|items?)\.?\s*\d/i
/** "it is likely that a response may be delayed": a warning in an acknowledgement, not the delay. */
const MAY_BE_LATE = /\b(?:likely|may|might|could)\b[^.;]{0,40}\b(?:delay\w*|late|longer)\b/i
/** "If we hear nothing, your request will be closed": it is not closed yet. */
const CONDITION = /\b(?:if|unless|should|failing|otherwise|after which|after that)\b/i
/** "the department that holds the records": not the body's word that it holds them. */
const OTHERS_HOLD =
  /\b(?:departments?|teams?|units?|sections?|officers?|colleagues?|branch|areas?)\s+(?:which|that|who)\s+$/i
