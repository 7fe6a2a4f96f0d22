// Cases told one after another in one line: “2018: PC, racist comment on Facebook, written warning; 2019: PC, …”.
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { maskNumbers } from '../figures/mask-numbers.ts'
import type { Line } from '../letter/letter.ts'
import { datesIn } from '../when/dates.ts'
import { periodsIn } from '../when/periods.ts'

const say = plainLists('cases', ['joins', 'one', 'oneNumber'])

/** Fewer pieces are clauses of a sentence. */
const FEWEST = 3

/** The pieces of a line that all begin with a time, or all with a person, and tell of one each; the line itself where it is no such run. */
export function runOfCases(words: Words, line: Line): Line[] {
  const cuts = [...line.text.matchAll(/;\s+/g)]
  if (cuts.length + 1 < FEWEST) return [line]
  const starts = [0, ...cuts.map(({ index, 0: ink }) => index + ink.length)]
  const pieces = starts.map((from, i) => ({
    from,
    text: line.text.slice(from, cuts[i]?.index ?? line.text.length),
  }))
  const begins = BEGINNINGS.find((first) =>
    pieces.slice(1).every(({ text }) => first(words, text.replace(AND, '')) === 0),
  )
  const [head] = pieces
  // “The details are: 2018: PC, …”: what leads up to the first is none of it
  const lead = head && begins ? begins(words, head.text) : null
  if (lead === null || pieces.some(({ text }) => tellsSeveral(words, text))) return [line]
  return pieces.map(({ from, text }, i) => {
    const skip = i === 0 ? lead : (AND.exec(text)?.[0].length ?? 0)
    const told = text.slice(skip).trimEnd()
    const start = line.start + from + skip
    return { ...line, text: told, start, end: start + told.length }
  })
}

/** “2014: written warning, 3”, “2014: written warnings”, “officers dismissed for …”: a number of cases, or a heading over them. */
function tellsSeveral(words: Words, text: string): boolean {
  const came = words.outcomesIn(text).map(({ start, end }) => text.slice(start, end))
  const [first] = [...words.ranksAt(text), ...words.peopleAt(text)].sort(
    (one, other) => one.start - other.start,
  )
  const who = first && text.slice(first.start, first.end)
  return (
    [...came, ...(who ? [who] : [])].some((ink) => /s$/i.test(ink)) ||
    numbersIn(maskNumbers(text)).some(
      ({ end }) => NOTHING.test(text.slice(end)) || isOfOutcome(words, text.slice(end)),
    )
  )
}
const NOTHING = /^\W*$/

/** “2 written warning notices” */
const isOfOutcome = (words: Words, after: string): boolean =>
  words.outcomesIn(after).some(({ start }) => NOTHING.test(after.slice(0, start)))

const AND = worded`^${say.joins}\s+`

/** Where the first of its kind begins in a text; null where it holds none. */
type Beginning = (words: Words, text: string) => number | null

const least = (starts: readonly number[]): number | null =>
  starts.toSorted((a, b) => a - b)[0] ?? null

const BEGINNINGS: Beginning[] = [
  (_, text) => least([...datesIn(text), ...periodsIn(text)].map(({ start }) => start)),
  (words, text) =>
    least(
      [...words.ranksAt(text), ...words.peopleAt(text)].map(
        ({ start }) => start - (ARTICLE.exec(text.slice(0, start))?.[0].length ?? 0),
      ),
    ),
]
const ARTICLE = worded`(?:${say.one}|${say.oneNumber})\s+$`
