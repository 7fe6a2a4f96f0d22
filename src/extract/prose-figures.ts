// Figures in running text: "13 officers and six police staff", "on 20 occasions", "two received final written warnings", "Nil".
import { exactly } from '../vocabulary/bounds.ts'
import type { Facets, Period } from '../vocabulary/reply.ts'
import { type NumberFound, numbersIn } from '../vocabulary/words/numbers.ts'
import { outcomesIn } from '../vocabulary/words/outcomes.ts'
import { populationsIn, rankNamed } from '../vocabulary/words/people.ts'
import { plainWords } from '../vocabulary/words/plain.ts'
import { platformsIn } from '../vocabulary/words/social-media.ts'
import { unitPattern, unitsIn } from '../vocabulary/words/units.ts'
import type { Context } from './context.ts'
import type { Draft } from './draft.ts'
import { periodsIn } from './periods.ts'
import { sectionsIn } from './sections.ts'
import type { Sentence } from './sentences.ts'

/** Words that may stand between a number and what it counts. */
const MODIFIER =
  "(?!(?:of|and|or|in|for|to|were|was|are|is|have|has|had|by|on|at|per|from|with|that|which|who|as|than|working|days?|hours?|minutes?|months?|years?|weeks?|pages?|per|cent|calendar|times?|pounds?|if|but|into|between|during|since|under|over)\\b)[A-Za-z][\\w'’/-]*"
const COUNTED = new RegExp(
  `^(?:\\s*(?:x|×)\\s*|\\s*\\(\\w+\\)\\s*|\\s+)(?:(?:of\\s+(?:the|these|those)\\s+|different\\s+|separate\\s+)?)(?:${MODIFIER}\\s+){0,5}?(${unitPattern})(?![\\w-])`,
  'i',
)
const VERBS =
  /^(?:\s*(?:x|×)\s*|\s+(?:of\s+(?:whom|which|these|those|them)\s+)?(?:(?:[a-z'’-]+)\s+){0,7}?)$/i
const TIMES = /^\s+times?\b/i
/** "all 3 officers", "the 13": said before, not a new figure. */
const SAID_BEFORE =
  /\b(?:all|the|these|those|both|any|each|every|last|past|previous|next|first|within|section|sections|s|regulations?|reg|questions?|q|qs|pages?|parts?|articles?|schedule|chapter|band|grade|scale|stage|level|no|number|numbers|ref|reference|version|form|tables?|appendix|operation|standards?|items?|points?|age|aged|phase|type|code|step|year|limit|unit|room|ext|tel|on|act|category)\.?\s*(?:of\s+(?:the\s+)?)?$/i
const STILL_ON = /^\s+(?:occasions?|instances?)\b/i
/** What makes a number no count: time, money, shares, ordinals, dates. */
const NO_COUNT =
  /^\s*(?:%|per\s?cent|percent|years?\b|months?\b|weeks?\b|(?:working |calendar |clear )?days?\b|hours?\b|hrs?\b|minutes?\b|mins?\b|pages?\b|pounds?\b|am\b|pm\b|(?:st|nd|rd|th)\b|st\b|miles|questions?\b|parts?\b|exemptions?\b|sections?\b|duties\b|or more requests|stages?\b|requests\b|principles?\b|working\b|characters?\b|attachments?\b|documents?\b|spreadsheets?\b|tables?\b|copies\b)/i
const NO = new RegExp(`\\bno\\s+(?:${MODIFIER}\\s+){0,4}?(${unitPattern})(?![\\w-])`, 'gi')
/** "more than one accusation", "two or more requests": manners of speaking. */
const IDIOM = /^(?:more than one|at least one|one or more|two or more|no more than one)$/i
/** "There is no allegation type of social media": about the system, not a count. */
const OF_SYSTEM =
  /^\s+(?:types?|categor|fields?|codes?|markers?|flags?|factors?|data|systems?|methods?|information|records?|reason|requirement)/i
const ABOUT_HOLDING =
  /\b(?:held|hold|holds|record|records|recorded|information|data|trace|system)\b/i
/** Words that count only what was asked about: a request, a record. */
const WEAK =
  /^(?:requests?|records?|logs?|calls?|visits?|messages?|notices?|profiles?|applications?|reports?|accounts?|posts?|members?|subjects?|meetings?|charges?|breach|matters?|convictions?)$/i

export function proseFigures({ text, start }: Sentence, context: Context, from: number): Draft[] {
  const masked = mask(text)
  const lead = Math.max(0, from - start)
  const numbers = numbersIn(masked).filter((number) => number.start >= lead)
  const drafts = numbers.flatMap((number, i) => {
    const stop = numbers[i + 1]?.start ?? text.length
    const draft = figureAt({
      text,
      masked,
      number,
      stop,
      context,
      alone: i === 0 && isLead(masked, lead, number),
    })
    return draft ? [draft] : []
  })
  return [...drafts, ...noughts(masked, lead, numbers, context, text)].map((draft) => ({
    ...draft,
    at: shifted(draft, start),
  }))
}

const shifted = ({ at }: Draft, by: number) =>
  'ink' in at ? at : { start: at.start + by, end: at.end + by }

/** Dates, periods and sections are blanked out, so that no figure is read from them and offsets stay. */
function mask(text: string): string {
  let masked = text
  for (const { start, end } of [...periodsIn(text), ...sectionsIn(text)])
    masked = blank(masked, start, end)
  return masked.replace(
    /\b(?:0\d{2,4}[\s-]?\d{3,}(?:[\s-]?\d{3,})*|(?:19|20)\d\d|\d{1,2}\s+(?:january|february|march|april|may|june|july|august|september|october|november|december)|[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2})\b/gi,
    (ink) => ' '.repeat(ink.length),
  )
}

const blank = (text: string, start: number, end: number): string =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)

/** The first thing an answer says. */
function isLead(text: string, lead: number, { start }: NumberFound): boolean {
  return /^[\s:.–-]*(?:(?:a |the )?(?:total|answer|number)(?: of| is| was|:)*|there (?:were|was|are|is|have been|has been)|answer|response|reply|in total)?[\s:.–-]*$/i.test(
    text.slice(lead, start),
  )
}

interface At {
  text: string
  masked: string
  number: NumberFound
  /** Where the next number begins. */
  stop: number
  context: Context
  alone: boolean
}

function figureAt(at: At): Draft | null {
  const { masked, number, stop } = at
  const before = masked.slice(0, number.start)
  const after = masked.slice(number.end, stop)
  const rest = masked.slice(number.end)
  if (
    IDIOM.test(masked.slice(number.start, number.end)) ||
    NO_COUNT.test(rest) ||
    /[£$€]\s*$/.test(before)
  )
    return null
  if (
    SAID_BEFORE.test(before) &&
    !(/\bon\s+$/i.test(before) && STILL_ON.test(rest)) &&
    !/\btotal number of\s*$/i.test(before)
  )
    return null
  return counted(at, rest) ?? came(at, after) ?? times(at, rest) ?? bare(at, rest)
}

/** "13 officers", "20 occasions", "3 written warnings". */
function counted(at: At, rest: string): Draft | null {
  const match = COUNTED.exec(rest)
  if (!match?.[1]) return null
  const said = rest.slice(0, match[0].length)
  const [outcome] = outcomesIn(said)
  if (outcome) return outcomeFigure(at, outcome, match[0].length)
  const [unit] = unitsIn(match[1])
  if (
    !unit ||
    (WEAK.test(match[1]) &&
      !at.context.asks.toLowerCase().includes(plainWords(match[1]).slice(0, 5)))
  )
    return null
  const facets: Facets = {}
  const rank = rankNamed(match[1]) ?? rankNamed(match[1].replace(/s$/, ''))
  if (rank) facets.rank = rank
  const tail = clause(at.masked.slice(at.number.end + match[0].length, at.stop))
  const [came] = outcomesIn(tail)
  if (
    came?.meant &&
    'id' in came.meant &&
    !/investigat|alleg|related|relating/i.test(tail.slice(0, came.start))
  )
    facets.outcome = came.meant.id
  const platforms = platformsIn(tail)
  if (platforms.length === 1 && platforms[0]) facets.platform = platforms[0]
  return {
    value: at.number.value,
    unit: unit.unit,
    unitInk: said.trim().replace(/^[x×]\s*/i, ''),
    populations: populationsSaid(said, unit.population),
    period: periodNear(at.text, at.number),
    facets,
    sure: !at.number.rough && at.number.value.low !== 1,
    at: { start: at.number.start, end: at.number.end + match[0].length },
  }
}

/** The words up to the next comma-free break: what a number's own clause goes on to say. */
const clause = (text: string): string => text.split(/[;:]|,\s+(?:and\s+)?$|\.\s/)[0] ?? ''

function populationsSaid(
  said: string,
  own: Draft['populations'][number] | null,
): Draft['populations'] {
  const named = populationsIn(said)
  return named.length > 0 ? named : own ? [own] : []
}

/** "two received final written warnings", "one of whom resigned", "1x Written warning". */
function came(at: At, after: string): Draft | null {
  const [outcome] = outcomesIn(after)
  if (!outcome || !VERBS.test(after.slice(0, outcome.start))) return null
  return outcomeFigure(at, outcome, outcome.end)
}

function outcomeFigure(
  at: At,
  outcome: ReturnType<typeof outcomesIn>[number],
  length: number,
): Draft {
  const { number } = at
  const end = number.end + Math.max(length, outcome.end)
  const ink = at.text.slice(number.end + outcome.start, number.end + outcome.end)
  const named = populationsIn(at.text.slice(number.end, end))
  return {
    value: number.value,
    unit: 'outcome',
    unitInk: ink,
    populations:
      named.length > 0 ? named : populationsIn(at.text.slice(0, number.start)).slice(0, 1),
    period: periodNear(at.text, number),
    facets: { outcome: outcome.meant && 'id' in outcome.meant ? outcome.meant.id : ink },
    sure: outcome.meant !== null && 'id' in outcome.meant && !number.rough,
    at: { start: number.start, end },
  }
}

/** "investigated 20 times" counts incidents. */
function times(at: At, rest: string): Draft | null {
  const match = TIMES.exec(rest)
  if (!match) return null
  return { ...plain(at, match[0].length), unit: 'incident', unitInk: 'times', sure: false }
}

/** A number that says nothing but itself answers the question it stands under; so does one with its year ("12 in 2018"). */
function bare(at: At, rest: string): Draft | null {
  if (at.context.unit === null && !at.context.counts)
    return at.alone &&
      /^[\s.)]*$/.test(at.masked.slice(at.number.end)) &&
      at.context.question !== undefined
      ? { ...plain(at, 0), sure: false }
      : null
  const year =
    /^\s+(?:in|during|for)\s+(?=\s|$)/i.test(rest.slice(0, 12)) ||
    /(?:\bin|\bfor|\bduring)\s+[\s,:–-]*(?:there (?:were|was|are)\s*)?$/i.test(
      at.masked.slice(0, at.number.start),
    )
  if (year && periodNear(at.text, at.number))
    return { ...plain(at, 0), sure: at.context.unit !== null }
  if (
    !at.alone ||
    !at.context.counts ||
    !/^\s*(?:$|[.;,(]|for\b|in\b|[-–]|during\b|between\b|since\b|were\b|have\b|has\b|was\b)/i.test(
      rest,
    )
  )
    return null
  return { ...plain(at, 0), sure: at.context.unit !== null }
}

function plain(at: At, more: number): Draft {
  return {
    value: at.number.value,
    unit: null,
    unitInk: null,
    populations: [],
    period: periodNear(at.text, at.number),
    facets: {},
    sure: !at.number.rough,
    at: { start: at.number.start, end: at.number.end + more },
  }
}

/** "No officers have been investigated" is nought; "no information is held" is not. */
function noughts(
  text: string,
  lead: number,
  numbers: NumberFound[],
  context: Context,
  whole: string,
): Draft[] {
  if (ABOUT_HOLDING.test(text)) return []
  return [...text.matchAll(NO)].flatMap((match) => {
    const [unit] = unitsIn(match[1] ?? '')
    if (
      match.index < lead ||
      !unit ||
      (WEAK.test(unit.ink) &&
        !context.asks.toLowerCase().includes(plainWords(unit.ink).slice(0, 5)))
    )
      return []
    const [outcome] = outcomesIn(match[0])
    if (
      OF_SYSTEM.test(text.slice(match.index + match[0].length)) ||
      outcome ||
      numbers.some((n) => n.start >= match.index && n.end <= match.index + match[0].length)
    )
      return []
    return [
      {
        value: exactly(0),
        unit: unit.unit,
        unitInk: match[0].replace(/^no\s+/i, ''),
        populations: unit.population ? [unit.population] : [],
        period: periodNear(whole, { start: match.index, end: match.index }),
        facets: {},
        sure: false,
        at: { start: match.index, end: match.index + match[0].length },
      },
    ]
  })
}

/** The period its own sentence gives a number: the only one, or the nearest before it, or the one right after. */
function periodNear(text: string, { start, end }: { start: number; end: number }): Period {
  const found = periodsIn(text)
  if (found.length < 2) return found[0]?.period ?? null
  const after = found.find((period) => period.start >= end)
  if (after && /^\s*(?:[a-z]+\s+){0,3}(?:in|for|during)\s+$/i.test(text.slice(end, after.start)))
    return after.period
  const before = found.findLast((period) => period.end <= start)
  return (before ?? after)?.period ?? null
}
