// What single sentences say became of a question: the signs that an answer is read from.

import { evidenceOf } from '../../vocabulary/document.ts'
import { anyOf, glued, worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import { describesLaw } from '../letter/law-quoted.ts'
import { type Sentence, sentencesOf } from '../letter/sentences.ts'
import type { Answered } from '../letter/split/split-answers.ts'

const about = plainLists('answers', [
  'ownWords',
  'others',
  'complainers',
  'have',
  'complains',
  'upheld',
  'turns',
  'conditions',
  'joins',
  'proceduralSigns',
  'inPlaceOf',
  'orNot',
  'webMarks',
  'denials',
  'takenBack',
])

const lists = plainLists('answers', [
  'full',
  'weakFull',
  'attached',
  'attachedLetter',
  'partial',
  'holdsSome',
  'refused',
  'cost',
  'weakCost',
  'costOfConfirming',
  'ncnd',
  'notHeld',
  'notHeldButCost',
  'elsewhere',
  'partScope',
  'wholeScope',
  'negated',
  'withdrawn',
  'supposed',
  'refusalsCounted',
  'deferred',
  'doneAnyway',
  'givesOthers',
  'thisPart',
])
type List = keyof typeof lists
const say = Object.fromEntries(
  Object.entries(lists).map(([name, list]) => [name, anyOf(list)]),
) as Record<List, RegExp>

export type Cue =
  | 'full'
  | 'weakFull'
  | 'attached'
  | 'attachedLetter'
  | 'partial'
  | 'holdsSome'
  | 'refused'
  | 'cost'
  | 'weakCost'
  | 'ncnd'
  | 'notHeld'
  | 'weakNotHeld'
  | 'elsewhere'
  | 'deferred'

export interface CueFound {
  cue: Cue
  /** Said of a part only. */
  part: boolean
  /** The whole sentence. */
  sentence: string
  evidence: Evidence
  /** Where in the letter's text. */
  at: number
}

export function cuesOf(answered: Answered): CueFound[] {
  const lines = answered.lines.filter(({ part }) => part === 'answer')
  const quotes = quotesRequest(answered)
  return sentencesOf(answered.letter.document.text, lines).flatMap((sentence) =>
    cuesIn(answered, sentence, quotes),
  )
}

function cuesIn(answered: Answered, { text, start }: Sentence, quotes: boolean): CueFound[] {
  const found: CueFound[] = []
  const part = say.partScope.test(text) && !say.wholeScope.test(text)
  const add = (cue: Cue, pattern: RegExp, ofPart = part) => {
    const match = pattern.exec(text)
    if (match)
      found.push({
        cue,
        part: ofPart,
        sentence: text,
        at: start + match.index,
        evidence: evidenceOf(
          answered.letter.document,
          start + match.index,
          start + match.index + match[0].length,
        ),
      })
    return match !== null
  }
  if (describesLaw(text) && !OWN_WORDS.test(text)) return []
  const supposed = say.supposed.exec(text)
  // “Where a number is below five it has been suppressed”: it has been
  const certain = supposed && supposed.index < 12 && !say.doneAnyway.test(text) ? '' : text
  if (certain === '' || COMPLAINED.test(text) || TAKEN_BACK.test(text)) return []

  // “This part of your request is refused”, under a question's own number: all of that question
  const own = answered.numbers.length > 0 ? text.replace(say.thisPart, ' ') : text
  if (say.partial.test(own.replace(say.holdsSome, ' '))) add('partial', say.partial, true)
  else add('holdsSome', say.holdsSome, true)
  if (say.ncnd.test(text)) {
    add('ncnd', say.ncnd, OTHERS.test(text))
    return found
  }
  const withdrawn = say.withdrawn.test(text)
  const cost = !withdrawn && !NOT_THAT.test(text) && add('cost', say.cost)
  if (!cost) add('weakCost', say.weakCost)
  if (!cost && isNotHeld(text)) add('notHeld', say.notHeld)
  else if (!cost) add('weakNotHeld', say.notHeld)
  if (!cost && !withdrawn && refuses(text)) add('refused', say.refused)
  // “Can be found in the enclosed spreadsheet” is here
  if (!say.attached.test(text) || ADDRESS.test(text)) add('elsewhere', say.elsewhere)
  add('deferred', say.deferred)
  const ofOthers = answered.numbers.length > 0 && say.givesOthers.test(text)
  if (!isDenied(text) && !ofOthers) add('full', say.full, false)
  if (say.attachedLetter.test(text)) {
    if (quotes) add('attachedLetter', say.attachedLetter, false)
    return found
  }
  add('attached', say.attached, false)
  add('weakFull', say.weakFull, false)
  return found
}

/** “Until then the figures are exempt”: not given. */
function isDenied(text: string): boolean {
  const said = say.full.exec(text)
  return said !== null && DENIED.test(text.slice(said.index + said[0].length))
}
const DENIED = worded`^\s*${about.denials}`
/** “The statement that nothing is held was wrong as to question 1” */
const TAKEN_BACK = anyOf(about.takenBack)
const ADDRESS = anyOf(about.webMarks)

/** A letter that quotes what was asked is the answer itself, with its data attached; a bare covering note is not. */
const quotesRequest = ({ letter }: Answered): boolean =>
  letter.lines.some(({ part }) => part === 'request' || part === 'question')

/** "Under section 36, not section 12": the section that another took the place of. */
const NOT_THAT = worded`${about.inPlaceOf}\s+(?:${glued(about.proceduralSigns)})\.?\s*12\b`

const OWN_WORDS = anyOf(about.ownWords)
const OTHERS = anyOf(about.others)

/** "You complained that we had refused …": what was done before, as the requester puts it. */
const COMPLAINED = worded`^\W*${about.complainers}\s+(?:${about.have}\s+)?${about.complains}(?!.*${about.upheld})`

/** Sections on how a request is made, answered and complained of: under them nothing is refused. */
const PROCEDURAL = wordedAll`\b${glued(about.proceduralSigns)}\.?\s*(?:1|8|9|10|11|16|19|45|47|48|50)\b(?:\s?\(\d\w?\))*`

/** A refusal in a clause of its own, whatever another clause denies. */
const refuses = (text: string): boolean =>
  text
    .replace(PROCEDURAL, ' ')
    .split(TURN)
    .some((clause) => {
      const said = say.refused.exec(clause)
      if (!said || say.negated.test(clause) || say.supposed.test(said[0])) return false
      const before = clause.slice(0, said.index)
      return !CONDITION.test(before) && !say.refusalsCounted.test(before)
    })

const TURN = worded`${about.turns}|;`

/** "can be disapplied if an exemption is engaged": what would be, not what is. */
const CONDITION = worded`${about.conditions}\s+(?:\w+\s+){0,2}$`

/** Not held, in a clause that does not only say in which form it is not. */
function isNotHeld(text: string): boolean {
  const said = text.replace(ASIDE, ' ').replace(OR_NOT, ' ')
  return [said, ...said.split(CLAUSES)].some(
    (clause) => say.notHeld.test(clause) && !say.notHeldButCost.test(clause),
  )
}

/** "No sign that any information is or is not held": neither is said. */
const OR_NOT = wordedAll`${about.orNot}`
const CLAUSES = worded`;|${about.joins}`

/** "2011 (date not recorded)": said of one particular of one entry. */
const ASIDE = /\([^)]{0,40}\)/g
