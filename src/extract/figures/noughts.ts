// Nought in words: "No officers have been dismissed". That no information is held is not nought.

import { exactly } from '../../vocabulary/bounds.ts'
import { everyMatch } from '../../vocabulary/packs/every-match.ts'
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import type { NumberFound } from '../../vocabulary/packs/numbers.ts'
import { anyOf, oneOf, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { periodNear } from '../when/period-near.ts'
import type { Context } from './context.ts'
import { MODIFIER, tailFacets } from './counted-noun.ts'
import type { Draft } from './draft.ts'
import { isAskedFor } from './number-at.ts'

const say = plainLists('counting', ['no', 'there', 'ofSystem', 'aboutHolding'])
const trade = perWords((words) => words.lists('counting', ['happened']))

const NO = perWords(
  (words) =>
    new RegExp(
      `(?:${oneOf(say.no)}|\\b0)\\s+(?:${MODIFIER}\\s+){0,4}?(${words.unitPattern})(?![\\w-])`,
      'gi',
    ),
)
const HAPPENED = perWords((words) => worded`^[^.;]{0,80}?${trade(words).happened}|^\W*$`)
const THERE = worded`${say.there}\s+$`
/** "There is no allegation type of social media": about the system, not a count. */
const OF_SYSTEM = worded`^\s+${say.ofSystem}`
const ABOUT_HOLDING = anyOf(say.aboutHolding)

export function noughts(
  words: Words,
  text: string,
  masked: string,
  from: number,
  numbers: NumberFound[],
  context: Context,
): Draft[] {
  if (ABOUT_HOLDING.test(text)) return []
  const outcomes = words.outcomesIn(text)
  return [...everyMatch(masked, NO(words))].flatMap((match): Draft[] => {
    const end = match.index + match[0].length
    const [unit] = words.unitsIn(match[1] ?? '')
    if (match.index < from || !unit || !isAskedFor(match[1] ?? '', context)) return []
    if (numbers.some((number) => number.start >= match.index && number.end <= end)) return []
    // “No case to answer was found” is what came of one
    if (outcomes.some((one) => one.start <= match.index && end < one.end)) return []
    const after = masked.slice(end)
    if (
      OF_SYSTEM.test(after) ||
      !(THERE.test(masked.slice(0, match.index)) || HAPPENED(words).test(after))
    )
      return []
    return [
      {
        value: exactly(0),
        unit: unit.unit,
        unitInk: match[0].replace(/^\w+\s+/, ''),
        populations: unit.population ? [unit.population] : [],
        period: periodNear(text, { start: match.index, end }),
        facets: tailFacets(words, after.split(/[;:,]|\.\s/)[0] ?? '', unit.unit),
        sure: false,
        at: { start: match.index, end },
      },
    ]
  })
}
