// Cases told one after another in one line: “2018: PC, racist comment on Facebook, written warning; 2019: PC, …”.
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Line } from '../letter/letter.ts'
import { datesIn } from '../when/dates.ts'
import { periodsIn } from '../when/periods.ts'

const say = plainLists('cases', ['joins', 'one', 'oneNumber'])

/** Fewer pieces are clauses of a sentence. */
const FEWEST = 3

/** The pieces of a line that all begin with a time, or all with a person; the line itself where it is no such run. */
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
  if (lead === null) return [line]
  return pieces.map(({ from, text }, i) => {
    const skip = i === 0 ? lead : (AND.exec(text)?.[0].length ?? 0)
    const told = text.slice(skip).trimEnd()
    const start = line.start + from + skip
    return { ...line, text: told, start, end: start + told.length }
  })
}

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
