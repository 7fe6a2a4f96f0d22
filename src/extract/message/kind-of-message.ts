// What kind of message it is, with the words that say so.

import { anyOf } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Kind } from '../../vocabulary/reply.ts'
import type { Letter } from '../letter/letter.ts'
import { type Sentence, sentencesOf } from '../letter/sentences.ts'
import { SIGN_NAMES, type Sign } from './message-sign.ts'
import { isDenied, isOfAnother, RECEIPT } from './sign-denied.ts'

const lists = plainLists('kinds', SIGN_NAMES)
const answers = plainLists('answers', ['notHeld', 'ncnd'])

const SIGNS = SIGN_NAMES.map((sign): [Sign, RegExp] => [
  sign,
  anyOf(sign === 'decision' ? [...lists[sign], ...answers.notHeld, ...answers.ncnd] : lists[sign]),
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
  /** A number or a row among it that needs no second look. */
  sure: boolean
  /** Is a question of the letter's only what had been asked? */
  isAsked: (question: string) => boolean
}

/** letters: the message's documents in their order; the first is the letter itself. */
export function kindOfMessage(letters: Letter[], holds: Holds): KindRead {
  const found = signsIn(letters)
  const told = decide(found, holds)
  const kind = told === 'other' && asksBack(letters, holds) ? 'clarification' : told
  const sign = SIGNS_OF[kind]?.find((one) => found[one])
  const at = sign && found[sign]
  return { kind, ink: at ? { letter: at.letter, start: at.start, end: at.end } : null }
}

/** “Which cemeteries, please? Is it coffins only, or ashes as well?”: where nothing else tells, a letter that asks wants an answer. */
const asksBack = (letters: Letter[], { isAsked }: Holds): boolean =>
  letters.some(({ document, lines }) => {
    const sentences = sentencesOf(
      document.text,
      lines.filter(({ part }) => part === 'answer' || part === 'question'),
    )
    const heads = headsIn(sentences)
    return sentences.some(
      (one) => asks(one) && !isAsked(one.text) && !OFFERS_HELP.test(one.text) && !heads.has(one),
    )
  })

const asks = ({ text }: Sentence): boolean => text.endsWith('?')

/** “Is there a charge?” alone, over a paragraph that asks nothing: two and more are the heads of a leaflet that answers them. */
function headsIn(sentences: readonly Sentence[]): ReadonlySet<Sentence> {
  const asking = new Set(sentences.flatMap((one) => (asks(one) ? [one.paragraph] : [])))
  const heads = sentences.filter((one, i) => {
    const [before, next] = [sentences[i - 1], sentences[i + 1]]
    const isAlone = before?.paragraph !== one.paragraph && next?.paragraph !== one.paragraph
    return asks(one) && isAlone && next !== undefined && !asking.has(next.paragraph)
  })
  return new Set(heads.length > 1 ? heads : [])
}
const OFFERS_HELP = anyOf(plainLists('kinds-said', ['offersHelp']).offersHelp)

/** What says so of each kind: the first that was found. */
const SIGNS_OF: Partial<Record<Kind, Sign[]>> = {
  bounce: ['bounce'],
  'auto-reply': ['autoReply', 'unread'],
  withdrawal: ['withdrawal', 'closed'],
  'internal-review': ['internalReview'],
  holding: ['holdingStrong', 'holdingWeak'],
  clarification: ['clarification'],
  'fee-notice': ['feeNoticeSaid', 'feeNotice'],
  'portal-notice': ['portalNotice'],
  acknowledgement: ['acknowledgement'],
  decision: ['decision'],
}

/** What decides stands above what only accompanies: a decision may apologise, acknowledge and ask for a narrower request. */
function decide(found: Found, { answered, data, sure }: Holds): Kind {
  if (found.bounce) return 'bounce'
  const unread = found.portalNotice ? undefined : found.unread
  if ((found.autoReply ?? unread) && !found.decision)
    return found.ownReference && found.acknowledgement ? 'acknowledgement' : 'auto-reply'
  if (found.internalReview && !(found.reviewAsked && !found.decision)) return 'internal-review'
  if (found.withdrawal) return 'withdrawal'
  // a decision may end with “we have now closed your case”
  if (found.closed && !found.decision && !answered) return 'withdrawal'
  // a case may be "still ongoing" beside the numbers: only plain words put off an answer that holds data
  const putOff = found.holdingStrong ?? (data ? undefined : found.holdingWeak)
  if (putOff && !decides(found, data)) return 'holding'
  if (found.feeNoticeSaid) return 'fee-notice'
  if (found.decision) return 'decision'
  // a survey of money is answered with "a fee of £60 is payable": only where nothing sure was given does it ask for ours
  if (found.feeNotice && !(data && sure)) return 'fee-notice'
  // "Should it include injuries? We have about 30 of these a year."
  if (found.clarification && (found.clarification.said > 1 || !(data && sure)))
    return 'clarification'
  if (putOff) return 'holding'
  // “212 cameras: your request has been logged, and we aim to answer within 20 working days”
  if (found.acknowledgement && found.answerToCome) return 'acknowledgement'
  if (answered) return 'decision'
  if (found.acknowledgement || found.reviewAsked) return 'acknowledgement'
  if (found.portalNotice) return 'portal-notice'
  return 'other'
}

/** A letter that asks for more time may cite an exemption without deciding; it decides when it says so more than once or gives data. */
function decides(found: Found, data: boolean): boolean {
  const decided = found.decision?.said ?? 0
  return (
    decided > 0 &&
    (data || decided > (found.holdingStrong?.said ?? 0) + (found.holdingWeak?.said ?? 0))
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
      for (const [sign, pattern] of SIGNS) {
        if (isOfAnother(sign, sentence, acknowledges)) continue
        const match = pattern.exec(sentence.text)
        if (!match || isDenied(sign, sentence.text, match)) continue
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
