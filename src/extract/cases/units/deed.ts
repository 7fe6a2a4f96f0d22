// What was done, in a stretch of running text: what somebody is said to have done, why it came to its end, or what befell the thing that it names.
import { oneOf, worded } from '../../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import { ENDING } from '../../asked/likeness.ts'
import { overlaps, type Span, trimmed } from './told.ts'

const say = plainLists('told', [
  'alleged',
  'causedBy',
  'whyWas',
  'notWhy',
  'concerned',
  'clauseOf',
  'aux',
  'withWhom',
  'andClause',
  'opens',
  'openLead',
  'danglers',
  'ofWhich',
])
const thatTime = plainLists('cases', ['case'])

/** Where a clause ends: a stop, a joint before another verb, a bracket. */
const CLAUSE_END = new RegExp(
  String.raw`[.;](?=\s|$)|,(?!\d)|\s\(|\)|\s+(?:${oneOf(say.andClause)})\s+(?=(?:${oneOf(say.aux)}|${oneOf(say.withWhom)})\s|(?:${ENDING.source}))`,
  'giu',
)
const ALLEGED = worded`(?<![\w-])${say.alleged}\s+(\S)`
const CAUSED = worded`(?<![\w-])(?:${say.causedBy})\s+(\S)`
const WHO_DID = worded`^\s*,?\s*${say.clauseOf}\s+(\S)`
const OF_WHICH = worded`,\s+${say.ofWhich}\s+${say.clauseOf}\s+(\S)`
const WHY = new RegExp(`(?<![\\w-])(?:${oneOf(say.whyWas)})\\s+(\\S)`, 'giu')
const NOT_WHY = worded`^${say.notWhy}(?!\w)`
const CONCERNED = worded`(?<![\w-])${say.concerned}\s+(\S)`
const BRACKET = /^\s*\(([^()]{3,120})\)/
const PREPOSED = new RegExp(
  String.raw`^\s*(?:(?:${oneOf(say.opens)})(?:\s+(?:${oneOf(thatTime.case)}))?|(?:${oneOf(say.openLead)})\s+[^,]{0,12}?\d{4}(?:[/–-]\d{2,4})?)?\s*,?\s*`,
  'iu',
)

export interface DeedOf {
  text: string
  /** Whom or what it was about; null where nothing names it as a field of its own. */
  subject: Span | null
  /** The noun that the first clause begins with, whatever it is. */
  first: (Span & { from: number }) | null
  came: Span | null
  taken: readonly Span[]
  /** What it came to: its end and its amounts. */
  ends: readonly Span[]
  /** A cause rather than an act. */
  isCause: boolean
}

export function deedIn(of: DeedOf): Span | null {
  const { text, subject, came } = of
  for (const found of tries(of)) {
    const span = cleared(text, found, subject ? [...of.taken, subject] : of.taken)
    if (!span || isNoDeed(text.slice(span.start, span.end))) continue
    if (came && overlaps(span, came)) continue
    if (subject && overlaps(span, subject)) continue
    if (span.end - span.start < 4) continue
    return span
  }
  return null
}

/** “Concerned a”: what it was is another field. */
const DANGLES = worded`^(?:\S+\s+)?${plainLists('told', ['articles']).articles}$`

/** “Was dismissed after a hearing” is an end. */
const isNoDeed = (ink: string): boolean => DANGLES.test(ink) || IS_END.test(ink)
const IS_END = new RegExp(`^(?:(?:${oneOf(say.aux)})\\s+)*(?:${ENDING.source})`, 'i')

function* tries(of: DeedOf): Generator<Span> {
  const { text, subject, came, isCause, first } = of
  if (isCause) yield* behind(text, CAUSED, 0)
  if (subject) {
    const [, bracket] = BRACKET.exec(text.slice(subject.end)) ?? []
    if (bracket !== undefined) {
      const start = text.indexOf(bracket, subject.end)
      yield { start, end: start + bracket.length }
    }
  }
  yield* behind(text, ALLEGED, 0)
  if (subject) yield* whoDid(text, subject.end)
  yield* behind(text, OF_WHICH, 0)
  if (came) yield* why(text, came.end)
  if (!isCause) yield* behind(text, CAUSED, 0)
  yield* why(text, subject?.end ?? 0, true)
  yield* predicate(of)
  yield* why(text, 0)
  yield* behind(text, CONCERNED, 0)
  if (!subject && first) yield toClauseEnd(text, first.start)
}

function* behind(text: string, pattern: RegExp, from: number): Generator<Span> {
  const found = pattern.exec(text.slice(from))
  if (found) yield toClauseEnd(text, from + found.index + found[0].length - 1)
}

function* whoDid(text: string, from: number): Generator<Span> {
  const found = WHO_DID.exec(text.slice(from))
  if (!found) return
  const span = toClauseEnd(text, from + found[0].length - 1)
  if (!IS_END.test(text.slice(span.start, span.end))) yield span
}

/** near: right behind. */
function* why(text: string, from: number, near = false): Generator<Span> {
  for (const { index, 0: ink } of text.slice(from).matchAll(WHY)) {
    if (near && index > 3) return
    const start = from + index + ink.length - 1
    if (!NOT_WHY.test(text.slice(start))) yield toClauseEnd(text, start)
  }
}

/** “A gritter *skidded on ice*”; with its subject where that is no field: “*Insulin was given to the wrong patient*”. */
function* predicate({ text, subject, came, ends, first }: DeedOf): Generator<Span> {
  const lead = leadOf(text)
  if (
    subject &&
    subject.start - lead < 12 &&
    subject.start >= lead - 4 &&
    /^\s+\p{Ll}/u.test(text.slice(subject.end))
  ) {
    const span = toClauseEnd(text, subject.end)
    const isEnd = ends.some((one) => overlaps(one, span))
    if (!isEnd && /\s\p{L}+/u.test(text.slice(span.start, span.end))) yield span
    return
  }
  if (!subject || /^\s*[.;]/.test(text.slice(subject.end))) {
    const span = toClauseEnd(text, subject ? (first?.from ?? lead) : lead)
    if ((!came || came.start >= span.end) && !ends.some((one) => overlaps(one, span))) yield span
  }
}

/** Behind “In March 2022”, “In another, in October 2022,”, “The third was in March 2023, when”. */
export function leadOf(text: string): number {
  let at = 0
  for (let i = 0; i < 4; i++) {
    const length = PREPOSED.exec(text.slice(at))?.[0].length ?? 0
    if (length === 0) break
    at += length
  }
  return at
}

function toClauseEnd(text: string, from: number): Span {
  CLAUSE_END.lastIndex = from + 1
  const end = CLAUSE_END.exec(text)
  return { start: from, end: end ? end.index : text.length }
}

/** From here to the end of the clause. */
export const deedSpan = (text: string, from: number, taken: readonly Span[]): Span | null =>
  cleared(text, toClauseEnd(text, from), taken)

/** Without what other fields took of its ends: the date, the place, the amount. */
function cleared(text: string, span: Span, taken: readonly Span[]): Span | null {
  let { start, end } = span
  for (const one of [...taken].sort((a, b) => a.start - b.start)) {
    if (!overlaps(one, { start, end })) continue
    const before = text.slice(start, one.start).replace(PREPOSITION, '')
    const after = text.slice(one.end, end)
    if (before.trim().length < 4) start = one.end
    else if (after.trim().length < 4) end = start + before.length
  }
  return trimmed(text, start, end)
}
const PREPOSITION = worded`(?:\s+${say.danglers})*\s*$`
