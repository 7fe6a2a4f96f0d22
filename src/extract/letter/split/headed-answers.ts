// Headings without a number that each name one of the questions: "Number of notices served", "Recovered: 10", "Time to close –".
import { numbersIn } from '../../../vocabulary/packs/numbers.ts'
import { glued, wordedAll } from '../../../vocabulary/packs/phrase.ts'
import { isAnyThing, stemsOf } from '../../../vocabulary/packs/stems.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import { withoutTimes } from '../../when/without-times.ts'
import type { Asked } from '../asked-questions.ts'
import type { Line, Part } from '../letter.ts'
import { type Label, labelOf } from '../question-labels.ts'

const say = plainLists('answers', ['proceduralSigns'])

/**
 * Which question each heading names. A question's own words over its answer tell alone; shorter heads only where at least
 * two questions have one, and where nothing has a number.
 */
export function headedLabels(lines: readonly Line[], asked: readonly Asked[]): Map<Line, Label> {
  const known = new Set(asked.map(({ number }) => number))
  const own = lines.filter(({ part, table }) => !table && ANSWERING.has(part))
  if (asked.length < 2 || own.some((line) => isNumbered(line, known))) return new Map()
  const rate = rater(asked)
  const found = own.flatMap((line): [Line, Label][] => {
    const head = headOf(line)
    const number = head === null ? null : rate(head)
    const end = head?.length === line.text.length ? head.length : 0
    return number === null ? [] : [[line, { numbers: [number], end, worded: true, byWords: true }]]
  })
  const named = new Set(found.flatMap(([, { numbers }]) => numbers))
  if (named.size < 2) return new Map(found.filter(([{ part }]) => part === 'question'))
  return new Map(inOrder(own, asked, new Map(found)) ?? found)
}

/** It begins with the number of a question. */
export function isNumbered({ text }: Line, known: ReadonlySet<string>): boolean {
  const label = labelOf(text, null)
  return label?.numbers.some((number) => label.worded || known.has(number)) === true
}

/** As many headings as questions, and those that say whose they are stand in the order asked: so do the others. */
function inOrder(
  own: readonly Line[],
  asked: readonly Asked[],
  found: ReadonlyMap<Line, Label>,
): [Line, Label][] | null {
  const heads = own.filter(
    (line, i) =>
      headOf(line) === line.text &&
      own[i + 1] !== undefined &&
      headOf(own[i + 1] ?? line) !== own[i + 1]?.text,
  )
  if (heads.length !== asked.length) return null
  const agree = heads.every((line, i) => {
    const label = found.get(line)
    return !label || label.numbers[0] === asked[i]?.number
  })
  const all = heads.map((line, i): [Line, Label] => [
    line,
    { numbers: [asked[i]?.number ?? ''], end: line.text.length, worded: true, byWords: true },
  ])
  return agree && [...found.keys()].every((line) => heads.includes(line)) ? all : null
}

/** The first line of a letter without a greeting may be the first heading. */
const ANSWERING = new Set<Part>(['answer', 'question', 'head'])

/** What stands over an answer, or before it in its line: short, no sentence, and counts nothing itself. */
export function headOf({ text, part }: Line): string | null {
  if (part === 'question') return text
  // "Date: …", "Subject: …"
  if (part === 'head' && text.includes(':')) return null
  const [, before] = INLINE.exec(text) ?? []
  const head = before ?? text
  if (head.split(/\s+/).length > MOST_WORDS || (!before && /[.;,!]$/.test(head))) return null
  const rest = withoutTimes(head).replace(SECTIONS, ' ')
  return /\d/.test(rest) || numbersIn(rest).length > 0 ? null : head
}
/** "Notices served under section 80" */
const SECTIONS = wordedAll`\b${glued(say.proceduralSigns)}\.?\s*\d{1,3}[a-z]?(?:\(\w{1,2}\))*`
const INLINE = /^[\s•·●▪*–-]*([A-Za-z][^:;.?]{2,90}?)(?:\s+[–—-]+\s+|:\s+|\?\s+)\S/
const MOST_WORDS = 14

/** The question that a head's words are of and no other's: a word that several ask with says less for each. */
export function rater(asked: readonly Asked[]): (head: string) => string | null {
  const questions = asked.map(({ number, text, also = [] }) => ({
    number,
    stems: new Set([text, ...also].flatMap(stemsOf)),
    names: also.map((name) => stemsOf(name).toSorted().join(' ')),
  }))
  const weights = new Map<string, number>()
  for (const { stems } of questions)
    for (const stem of stems) weights.set(stem, (weights.get(stem) ?? 0) + 1)
  const asItStands = new Map(asked.map(({ number, text }) => [plainly(text), number]))
  return (head) => {
    // “How many of those were under 18?”: word by word its own question, whatever words it shares with another
    const itself = asItStands.get(plainly(head))
    if (itself !== undefined) return itself
    // “Faults at an incident”, where one question alone asks about an incident
    const said = stemsOf(head).filter((stem) => !isAnyThing(stem) || weights.get(stem) === 1)
    const whole = said.toSorted().join(' ')
    const rated = questions
      .map(({ number, stems, names }) => ({
        number,
        rate: said
          .filter((stem) => stems.has(stem))
          .reduce((sum, stem) => sum + 1 / (weights.get(stem) ?? 1), names.includes(whole) ? 1 : 0),
      }))
      .sort((a, b) => b.rate - a.rate)
    const [best, second] = rated
    if (!best || best.rate < LEAST || best.rate - (second?.rate ?? 0) < CLEAR) return null
    return best.number
  }
}

const plainly = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\d]+/gu, ' ')
    .trim()

const LEAST = 0.9
const CLEAR = 0.4
