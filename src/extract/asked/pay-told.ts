// The pay grade of a member of staff, as a sentence or a cell says it.
import { everyMatch } from '../../vocabulary/packs/every-match.ts'
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import { wordedAll } from '../../vocabulary/packs/phrase.ts'
import type { FieldTold } from './case-fields.ts'

const trade = perWords((words) => words.lists('case-words', ['grades', 'gradesTo', 'gradesAbove']))

/** 1, 2, 3: the last step of a range (“scale 1-4”, “scale 5 to SO2”); what brackets or a comma set beside it. */
const PAY = perWords(
  (words) =>
    wordedAll`${trade(words).grades}\+?(\s*(?:[-–]|${trade(words).gradesTo})\s*[A-Z]{0,3}\d{1,2}(?!\w)|\s+${trade(words).gradesAbove}(?!\w))?(?:\s*\(([^()]{1,60})\)|,\s*([A-Z]{0,3}\d{1,2}\+?(?!\w)(?:\s*\([^()]{1,60}\))?))?`,
)

/**
 * “In the highest pay grade (8+, £31,437 to £62,332)”, “in the top pay grade, 8+”: what stands beside the words is the grade.
 * “Pay band G (£38,100 to £44,820)” is one already, and keeps what it pays.
 */
export const payTold = (words: Words, text: string): FieldTold[] =>
  [...everyMatch(text, PAY(words))].map(({ 0: found, 1: range, 2: within, 3: after, index }) => {
    const ink = found.replace(/,$/, '')
    const isOwn = range !== undefined || (within !== undefined && OWN_STEP.test(ink))
    return {
      value: (isOwn ? ink : (within ?? after ?? ink)).trim(),
      start: index,
      end: index + ink.length,
    }
  })

/** “Grade 6”, “band G”, “scale SO2”, before a bracket. */
const OWN_STEP = /^[^(]*\s(?:[A-Z]|[A-Z]{0,3}\d{1,2})\+?\s*\(/i
