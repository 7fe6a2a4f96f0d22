// What became of one question: signs and data weighed as a reader weighs them.

import { anyOf } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import type { Answer } from '../../vocabulary/reply.ts'
import {
  saysAccessible,
  saysCostOfConfirming,
  saysNotHeld,
  saysOfRequest,
} from '../law/sections.ts'
import type { Cue, CueFound } from './cues.ts'

const say = plainLists('answers', [
  'noticeNames',
  'withholds',
  'accessible',
  'thatPart',
  'notSubject',
  'inability',
  'countsOnly',
])
const THAT_PART = anyOf(say.thatPart)
/** “Section 12 applies to that part”, “the cost limit for those years”: what is not of it is given. */
export const saysThatPart = (sentence: string): boolean => THAT_PART.test(sentence)

export interface AnswerRead {
  answer: Answer
  evidence: Evidence | null
  /** Something was given: figures, rows, an attachment, or words that promise them. */
  data: boolean
}

export interface Given {
  cues: CueFound[]
  /** Sections relied on here, without notices. */
  sections: string[]
  /** Figures or rows stand here. */
  data: boolean
  /** Words stand here at all. */
  words: boolean
}

export function answerOf({ cues, sections: cited, data, words }: Given): AnswerRead {
  const sections = cited.filter((section) => !saysNotHeld(section))
  const lacks = sections.length < cited.length
  const has = (cue: Cue) => cues.find((found) => found.cue === cue)
  const whole = (cue: Cue) => cues.find((found) => found.cue === cue && !found.part)
  const given = data || has('full') !== undefined || has('attached') !== undefined
  const read = (answer: Answer, cue?: CueFound): AnswerRead => ({
    answer,
    evidence: cue?.evidence ?? null,
    data: given,
  })

  // “We answered it in full in February. Section 14(2) relieves us of any obligation to comply again.”
  if (!data && sections.length > 0 && sections.every(saysOfRequest))
    return { ...read('refused', has('refused')), data: false }
  const only21 = sections.length > 0 && sections.every(saysAccessible)
  const costly = has('cost') ?? undefined
  // "We hold nothing: the association, which does, is not subject to the Act.", "Notice under section 17 that we hold neither"
  const refused = cues.find(
    ({ cue, evidence, sentence }) =>
      cue === 'refused' &&
      !(
        has('notHeld') &&
        (NOT_SUBJECT.test(evidence.ink) ||
          isNotice(sentence) ||
          (sections.length === 0 && isInability(evidence.ink, sentence)))
      ),
  )
  // "Holds some of the information" beside a refusal on cost: what is held is not what is given
  const partial = has('partial') ?? (costly ? undefined : has('holdsSome'))
  const ncnd = has('ncnd')

  if (partial) return read('partial', partial)
  if (ncnd && (given || (ncnd.part && has('attachedLetter')))) return read('partial', ncnd)
  // that the cost of finding out alone would be too much is said under section 12(2)
  if (ncnd && costly && !given && sections.every(saysCostOfConfirming)) return read('ncnd', ncnd)
  // "That part of your question is refused under section 12", and the rest is given
  if (costly && data && cues.some(({ sentence }) => saysThatPart(sentence)))
    return read('partial', costly)
  if (costly && (!given || whole('cost') || !whole('full') || sections.some((s) => /^s12/.test(s))))
    return read('refused-cost', costly)
  if (only21) {
    const besides = cues.find(
      ({ cue, sentence }) => cue === 'refused' && !isNotice(sentence) && !ACCESSIBLE.test(sentence),
    )
    if (given || besides) return read('partial', besides ?? has('elsewhere'))
    return read('elsewhere', has('elsewhere') ?? refused)
  }
  if (refused && given) return read('partial', refused)
  const lacking = cues.find(
    ({ cue, evidence }) => cue === 'notHeld' && !(data && COUNTS_ONLY.test(evidence.ink)),
  )
  if (lacking && given) return read('partial', lacking)
  if (
    refused &&
    ncnd &&
    !cues.every(({ cue, sentence }) => cue !== 'refused' || isNotice(sentence))
  )
    return read('refused', refused)
  if (ncnd) return read(has('notHeld') ? 'partial' : 'ncnd', ncnd)
  if (refused) return read('refused', refused)
  if (lacking || (lacks && !given && sections.length === 0))
    return read(sections.length > 0 ? 'partial' : 'not-held', lacking)
  if (sections.length > 0) return read(given || has('weakFull') ? 'partial' : 'refused')
  if (data) return read('full')
  if (has('elsewhere') && !has('full'))
    return read(has('attached') ? 'full' : 'elsewhere', has('elsewhere'))
  if (has('full')) return read('full', has('full'))
  if (has('attached')) return read('in-attachment', has('attached'))
  if (has('attachedLetter')) return read('in-attachment', has('attachedLetter'))
  if (has('weakCost')) return read('refused-cost', has('weakCost'))
  if (has('weakFull')) return read('full', has('weakFull'))
  // "We do not record this centrally.", and nothing besides
  if (has('weakNotHeld')) return read('not-held', has('weakNotHeld'))
  // “has been passed to our procurement team, who will write to you separately”
  if (has('deferred')) return read('not-answered', has('deferred'))
  return read(words ? 'unknown' : 'not-answered')
}

/** “Sickness is not recorded by incident. We are therefore not able to supply a number”: that it is not held is why, and nothing is refused. */
const isInability = (ink: string, sentence: string): boolean =>
  INABILITY.test(ink) && !WITHHOLDS.test(sentence)
const INABILITY = anyOf(say.inability)

/** “Agency staff are not counted”, beside the number: what is in it, and nothing that lacks. */
const COUNTS_ONLY = anyOf(say.countsOnly)

const NOT_SUBJECT = anyOf(say.notSubject)

/** "This letter is a refusal notice": it stands under every sort of refusal and says nothing of which. */
const isNotice = (sentence: string): boolean => NOTICE.test(sentence) && !WITHHOLDS.test(sentence)
const NOTICE = anyOf(say.noticeNames)
const WITHHOLDS = anyOf(say.withholds)

/** A refusal because the requester can get it elsewhere. */
const ACCESSIBLE = anyOf(say.accessible)
