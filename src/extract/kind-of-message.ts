// What kind of message it is, with the words that say so.
import type { Kind } from '../vocabulary/reply.ts'
import { anyOf, wordLists } from '../vocabulary/words/phrase.ts'
import type { Letter } from './letter.ts'
import { sentencesOf } from './sentences.ts'

const words = wordLists('kinds', [
  'bounce',
  'autoReply',
  'ownReference',
  'withdrawal',
  'internalReview',
  'reviewAsked',
  'holdingStrong',
  'holdingWeak',
  'clarification',
  'feeNotice',
  'portalNotice',
  'acknowledgement',
  'decision',
])
const answers = wordLists('answers', ['supposed', 'notHeld', 'ncnd'])
const supposed = anyOf(answers.supposed)

type Sign = keyof typeof words
const SIGNS = Object.entries(words).map(([sign, list]): [string, RegExp] => [
  sign,
  anyOf(sign === 'decision' ? [...list, ...answers.notHeld, ...answers.ncnd] : list),
])

export interface KindRead {
  kind: Kind
  /** What says so; null when it was told from the figures or sections alone. */
  ink: { letter: Letter; start: number; end: number } | null
}

type Found = Partial<Record<Sign, { letter: Letter; start: number; end: number; said: number }>>

/** What stood in it besides words: exemptions or data, and data alone. */
export interface Holds {
  answered: boolean
  data: boolean
}

/** letters: the message's documents in their order; the first is the letter itself. */
export function kindOfMessage(letters: Letter[], holds: Holds): KindRead {
  const found = signsIn(letters)
  const kind = decide(found, holds)
  const sign = kind === 'holding' && !found.holdingStrong ? 'holdingWeak' : SIGN_OF[kind]
  const at = sign && found[sign]
  return { kind, ink: at ? { letter: at.letter, start: at.start, end: at.end } : null }
}

const SIGN_OF: Partial<Record<Kind, Sign>> = {
  bounce: 'bounce',
  'auto-reply': 'autoReply',
  withdrawal: 'withdrawal',
  'internal-review': 'internalReview',
  holding: 'holdingStrong',
  clarification: 'clarification',
  'fee-notice': 'feeNotice',
  'portal-notice': 'portalNotice',
  acknowledgement: 'acknowledgement',
  decision: 'decision',
}

/** What decides stands above what only accompanies: a decision may apologise, acknowledge and ask for a narrower request. */
function decide(found: Found, { answered, data }: Holds): Kind {
  if (found.bounce) return 'bounce'
  if (found.autoReply && !found.decision)
    return found.ownReference && found.acknowledgement ? 'acknowledgement' : 'auto-reply'
  if (found.internalReview && !(found.reviewAsked && !found.decision)) return 'internal-review'
  if (found.withdrawal) return 'withdrawal'
  // a case may be "still ongoing" beside the numbers: only plain words put off an answer that holds data
  const putOff = found.holdingStrong ?? (data ? undefined : found.holdingWeak)
  if (putOff && !decides(found, answered)) return 'holding'
  if (found.decision) return 'decision'
  if (found.feeNotice) return 'fee-notice'
  if (found.clarification && !data) return 'clarification'
  if (putOff) return 'holding'
  if (answered) return 'decision'
  if (found.acknowledgement || found.reviewAsked) return 'acknowledgement'
  if (found.portalNotice) return 'portal-notice'
  return 'other'
}

/** A letter that asks for more time may cite an exemption without deciding; it decides when it says so more than once or gives data. */
function decides(found: Found, answered: boolean): boolean {
  const decided = found.decision?.said ?? 0
  return (
    decided > 0 &&
    (answered || decided > (found.holdingStrong?.said ?? 0) + (found.holdingWeak?.said ?? 0))
  )
}

function signsIn(letters: Letter[]): Found {
  const found: Found = {}
  for (const letter of letters) {
    const lines = letter.lines.filter(
      ({ part }) => part !== 'request' && part !== 'furniture' && part !== 'law',
    )
    const sentences = sentencesOf(letter.document.text, lines)
    const acknowledges = sentences.some(({ text }) => RECEIPT.test(text))
    for (const sentence of sentences) {
      for (const [name, pattern] of SIGNS) {
        const sign = signNamed(name)
        if (sentence.part === 'question' && sign !== 'clarification') continue
        if (sentence.part === 'footer' && sign !== 'autoReply' && sign !== 'bounce') continue
        if (
          (sign === 'holdingStrong' || sign === 'holdingWeak') &&
          (REVIEW.test(sentence.text) || ON_TIME.test(sentence.text)) &&
          !DELAYS.test(sentence.text)
        )
          continue
        if (sign === 'holdingWeak' && MAY_BE_LATE.test(sentence.text)) continue
        const match = pattern.exec(sentence.text)
        if (
          !match ||
          (sign === 'withdrawal' && CONDITION.test(sentence.text.slice(0, match.index))) ||
          (sign === 'clarification' && CLARIFIED.test(sentence.text)) ||
          (sign === 'decision' && acknowledges && OF_A_PART.test(sentence.text)) ||
          (sign === 'decision' && OTHERS_HOLD.test(sentence.text.slice(0, match.index))) ||
          ((sign === 'decision' || sign === 'feeNotice') &&
            !/^this\b/i.test(match[0]) &&
            supposed.test(sentence.text.slice(0, match.index + match[0].length)))
        )
          continue
        const before = found[sign]
        if (before) before.said++
        else
          found[sign] = {
            letter,
            start: sentence.start + match.index,
            end: sentence.start + match.index + match[0].length,
            said: 1,
          }
      }
    }
  }
  return found
}

/** "We aim to complete the review within 20 days" acknowledges; only a review put off is a holding letter. */
const REVIEW = anyOf(words.reviewAsked)
const DELAYS =
  /\b(?:delay\w*|extend\w*|extension|(?:more|further|additional) (?:time|\d+)|not|unable|still|sorry|apolog\w+|exceed\w*)\b/i
/** "We will aim to provide a response within 20 working days": what the Act allows, promised to everybody. */
const ON_TIME = /\bwithin\s+(?:the\s+)?(?:statutory\s+)?(?:20|twenty|statutory)\b/i
/** "Following your response to our request for clarification": it was asked, and answered, before. */
const CLARIFIED =
  /\b(?:your (?:response|reply|answer|clarification|e-?mail)\b[^.;]{0,40}\bclarif|clarif\w+[^.;]{0,30}\b(?:was |were )?(?:received|provided|supplied|given)\b|you (?:have )?(?:clarified|confirmed|advised))/i
/** "I acknowledge receipt … we cannot provide the information to question 4": what is said ahead of the answer to come. */
const RECEIPT = /\backnowledge[sd]?\b[^.]{0,20}\breceipt\b/i
const OF_A_PART = /\b(?:questions?|qs?|parts?|points?|items?)\.?\s*\d/i
/** "it is likely that a response may be delayed": a warning in an acknowledgement, not the delay. */
const MAY_BE_LATE = /\b(?:likely|may|might|could)\b[^.;]{0,40}\b(?:delay\w*|late|longer)\b/i
/** "If we hear nothing, your request will be closed": it is not closed yet. */
const CONDITION = /\b(?:if|unless|should|failing|otherwise|after which|after that)\b/i
/** "the department that holds the records": not the body's word that it holds them. */
const OTHERS_HOLD =
  /\b(?:departments?|teams?|units?|sections?|officers?|colleagues?|branch|areas?)\s+(?:which|that|who)\s+$/i

function signNamed(name: string): Sign {
  const sign = SIGN_NAMES.find((known) => known === name)
  if (!sign) throw new Error(`no sign ${name}`)
  return sign
}
const SIGN_NAMES: Sign[] = [
  'bounce',
  'autoReply',
  'ownReference',
  'withdrawal',
  'internalReview',
  'reviewAsked',
  'holdingStrong',
  'holdingWeak',
  'clarification',
  'feeNotice',
  'portalNotice',
  'acknowledgement',
  'decision',
]
