// What a head, a row's name or a label says about its numbers: when, who, what, where, with what outcome.

import { append } from '../../vocabulary/long-lists.ts'
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import type { OutcomeMeant } from '../../vocabulary/packs/outcomes.ts'
import { anyOf, glued, worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainWords } from '../../vocabulary/packs/plain.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Facets, Period, Population, Unit } from '../../vocabulary/reply.ts'
import { bodyOfWording } from '../letter/of-this-body.ts'
import { numbersNamed } from '../letter/question-labels.ts'
import { periodsIn } from '../when/periods.ts'

const say = plainLists('counting', [
  'totals',
  'whole',
  'nothing',
  'counted',
  'questionSigns',
  'yearToDate',
])
const trade = perWords((words) => words.lists('counting', ['saysNothing']))

export interface Senses {
  period: Period
  unit: Unit | null
  unitInk: string | null
  populations: Population[]
  facets: Facets
  /** "Total", "All": adds up its neighbours. */
  total: boolean
  /** Nothing in it was understood; its words are kept as the measure. */
  unknown: boolean
  /** A word that may mean several things. */
  asks: string[]
  /** It says that it counts: "Number of officers", not only "Officers". */
  counted: boolean
  /** The number of a question: "1a", "Q2". */
  question: string | null
}

const TOTAL = worded`^${say.totals}|^${say.whole}$`
const NOTHING = worded`^(?:#|${say.nothing})$`

const COUNTED = anyOf(say.counted)

export function sensesOf(words: Words, wording: string): Senses {
  const plain = plainWords(wording)
  const senses: Senses = {
    period: null,
    unit: null,
    unitInk: null,
    populations: [],
    facets: {},
    total: TOTAL.test(plain),
    unknown: false,
    asks: [],
    counted: COUNTED.test(plain),
    question: null,
  }
  if (plain === '' || NOTHING.test(plain)) return senses
  if (QUESTION.test(plain))
    return { ...senses, question: numbersNamed(plain.replace(/^\D+/, ''))[0] ?? null }
  const [period, second] = periodsIn(wording)
  if (period && !second) senses.period = period.period
  const rest = trimmed(
    period ? wording.slice(0, period.start) + wording.slice(period.end) : wording,
  )
  if (rest === '' || TOTAL.test(rest)) {
    const after = rest.replace(TOTAL, '').trim()
    if (after === '') return senses
  }
  readWhole(words, rest.replace(TOTAL, '').trim() || rest, senses)
  return senses
}

const QUESTION = worded`^${glued(say.questionSigns)}\.?\s?\d{1,2}\s?\(?[a-h]?\)?$|^\d{1,2}\s?\(?[a-h]\)?$`

/** Without outer marks; capitals stay, since what no list knows is kept in the body's own words. */
const trimmed = (wording: string): string =>
  wording.replace(/\s+/g, ' ').replace(/^[^\w(]+|[^\w)+]+$/g, '')

function readWhole(words: Words, wording: string, senses: Senses): void {
  const outcome = outcomeSaid(words, wording)
  const band = words.rankBandNamed(wording)
  const rank = words.rankNamed(wording)
  const platform = words.platformNamed(wording)
  const [unit] = words.unitsIn(wording)
  senses.populations = words.populationsIn(wording)
  if (band) senses.facets.rankBand = band
  else if (rank) senses.facets.rank = rank
  else if (outcome && 'id' in outcome) senses.facets.outcome = outcome.id
  else if (outcome) {
    senses.facets.outcome = wording
    append(senses.asks, outcome.oneOf)
  } else if (platform) senses.facets.platform = platform
  else if (unit) {
    senses.unit = unit.unit
    senses.unitInk = unit.ink
    const more = qualified(words, wording, unit.ink)
    if (more) senses.facets.measure = wording
  } else if (words.breachNamed(wording))
    senses.facets.breach = words.breachNamed(wording) ?? wording
  else if (senses.populations.length === 0) {
    senses.unknown = senses.period === null && bodyOfWording(wording) === null
    if (!YEAR_TO_DATE.test(wording)) senses.facets.measure = wording
  }
  if ((rank || band) && senses.populations.length === 0) senses.populations = [...words.ranked]
}

const YEAR_TO_DATE = worded`^${say.yearToDate}$`

/** A whole label, or its one outcome: "Misconduct meeting, management advice", "Discontinued (resigned)", "Resigned (1 constable)". */
function outcomeSaid(words: Words, wording: string): OutcomeMeant {
  const whole =
    words.outcomeMeant(wording) ?? words.outcomeMeant(wording.replace(/\([^)]*\)?/g, ' '))
  const aside = /\(([^)]*)\)?$/.exec(wording)?.[1]
  const inside = aside ? words.outcomeMeant(aside) : null
  if (inside && 'id' in inside && whole) return inside
  if (whole) return whole
  const found = words.outcomesIn(wording)
  const ids = new Set(found.flatMap(({ meant }) => (meant && 'id' in meant ? [meant.id] : [])))
  const [only] = ids
  if (only && ids.size === 1 && found.length === 1) return { id: only }
  return ids.size > 1 ? { oneOf: [...ids] } : null
}

const COMMON = perWords((words) => wordedAll`${trade(words).saysNothing}`)

/** Does a label say more than its unit? "Complaint cases" does not, "Complaints about Facebook" does. */
function qualified(words: Words, wording: string, unit: string): boolean {
  return (
    plainWords(wording)
      .replace(plainWords(unit), ' ')
      .replace(COMMON(words), ' ')
      .replace(/[^a-z]/g, '').length > 2
  )
}
