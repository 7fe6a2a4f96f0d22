// Numbers that can be no count, blanked out before counting: dates, sections, questions, telephones, postcodes, years.

import { glued } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { sectionsIn } from '../law/sections.ts'
import { blanked } from '../when/blanked.ts'
import { datesIn } from '../when/dates.ts'
import { periodsIn } from '../when/periods.ts'

const say = plainLists('dates', ['months'])
const { questionSigns, inWords, joins } = plainLists('asked', ['questionSigns', 'inWords', 'joins'])
const { bearsNumber } = plainLists('letter-heads', ['bearsNumber'])
const { regulations } = plainLists('exemptions', ['regulations'])

const TELEPHONE = '0\\d{2,4}[\\s-]?\\d{3,}(?:[\\s-]\\d{3,})*'
const MONTH = glued(say.months)
const POSTCODE = '[A-Z]{1,2}\\d{1,2}[A-Z]?\\s\\d[A-Z]{2}'
const NEVER = new RegExp(
  `\\b(?:${TELEPHONE}|(?:19|20)\\d\\d|\\d{1,2}\\s+${MONTH}|${POSTCODE})\\b`,
  'gi',
)

/** The same length, so that offsets hold. */
export function maskNumbers(text: string): string {
  const masked = blanked(text, [...periodsIn(text), ...datesIn(text), ...sectionsIn(text)])
  return masked.replace(REFERENCE, blank).replace(QUESTION, blank).replace(NEVER, blank)
}

/** “Questions 1, 3 and 5”, “questions one and two” */
const FURTHER = `(?:\\s*(?:,\\s*|&\\s*|[-–]\\s*|\\b(?:${glued(joins)})\\s+)+(?:\\d{1,2}|${glued(inWords)})\\b(?!\\s*%)){0,20}`

/** "In our answer to question 3 the number was …", "regulation 6(1)(b) applies" */
const QUESTION = new RegExp(
  `\\b(?:${glued(questionSigns)}s?|${glued(regulations)})(?:\\s?\\d{1,2}|\\s(?:${glued(inWords)}))\\b(?:\\s?\\(\\w{1,3}\\))*${FURTHER}`,
  'gi',
)

/** “FOI 24-2290”: a number in two parts behind a word that bears one, and no range. */
const REFERENCE = new RegExp(
  `\\b(?:${glued(bearsNumber)})\\s*[:#]?\\s*[A-Z]{0,5}\\d{2,}(?:[-/]\\d{2,})+(?!\\w)`,
  'gi',
)

const blank = (ink: string): string => ' '.repeat(ink.length)
