// The months that a text names, with their year or without: “May 2021”, “Aug-23”, “in March”. Nobody’s “may” is one, and no “March Lane”.
import { everyMatch } from '../../vocabulary/packs/every-match.ts'
import { glued, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { type DateFound, datesIn, MONTH } from './dates.ts'

const say = plainLists('dates', ['verbsToo', 'beforeMonth', 'inPlaceNames'])
const somebody = plainLists('field-words', ['somebody']).somebody
const NAMED = new RegExp(
  `(?<!\\w)(${MONTH})(?![a-z])\\.?(?:([\\s'’-]*)((?:19|20)?\\d\\d)(?!\\d))?`,
  'gi',
)
const VERB = new RegExp(`^${glued(say.verbsToo)}$`, 'i')

export interface MonthFound {
  start: number
  end: number
  /** As it stands there; the day, where a day is told in figures: “2023-05-14”. */
  value: string
}

export function monthsIn(text: string): MonthFound[] {
  const days = datesIn(text).filter(({ grain, yearSaid }) => grain === 'day' && yearSaid)
  const named = [...everyMatch(text, NAMED)].flatMap((match) => saidAt(text, match, days))
  const inFigures = days.filter((day) => !named.some((month) => isIn(month, day)))
  return [...named, ...inFigures.map(({ start, end, from }) => ({ start, end, value: from }))].sort(
    (a, b) => a.start - b.start,
  )
}

const isIn = (one: { start: number; end: number }, day: DateFound): boolean =>
  day.start <= one.start && one.end <= day.end

function saidAt(text: string, match: RegExpExecArray, days: readonly DateFound[]): MonthFound[] {
  const [ink, name = '', gap = '', year = ''] = match
  const start = match.index
  const whole = { start, end: start + ink.length, value: ink }
  if (year.length === 4 || (year !== '' && /\S/.test(gap))) return [whole]
  // “May 14, 2021” is a day.
  if (days.some((day) => isIn({ start, end: start + name.length }, day))) return []
  if (year !== '' && YEAR_ENDS.test(text.slice(whole.end))) return [whole]
  const alone = { start, end: start + name.length, value: name }
  return standsAlone(text, alone) ? [alone] : []
}
/** “In May 21, a …”; “in May 14 people …” counts them. */
const YEAR_ENDS = new RegExp(`^\\s*(?:[^\\w\\s]|$|${glued(somebody)}\\s)`)

/** Without a year: a name, as its capital says, and no part of another: “May the victim claim”, “March Lane”, “April Jones”. */
function standsAlone(text: string, { start, end, value }: MonthFound): boolean {
  const [before, after] = [text.slice(Math.max(0, start - NEAR), start), text.slice(end)]
  if (!/^\p{Lu}/u.test(value) || OF_PLACE.test(after)) return false
  if (/^[ \t]+\p{Lu}/u.test(after)) return BEFORE.test(before)
  const opens = /(?:^|[.!?:;•])\W*$/.test(before)
  return !(opens && VERB.test(value) && /^\s+\p{Ll}/u.test(after))
}
const NEAR = 20
const BEFORE = worded`(?<!\w)${say.beforeMonth}[\s-]+$`
const OF_PLACE = worded`^[ \t]+${say.inPlaceNames}(?!\w)`
