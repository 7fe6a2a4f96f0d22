// Where a model's quote stands: word for word in the body's own answer, and in one place.

import type { Flag } from '../../vocabulary/document.ts'
import { runsWithin } from '../../vocabulary/document.ts'
import type { Letter, Line } from '../letter/letter.ts'
import type { Proposed } from './proposed.ts'

export interface QuoteFound {
  letter: Letter
  start: number
  end: number
  /** The lines it stands in, in order, with the one before and the one after for what belongs to its number. */
  around: Line[]
}

/** Shorter says nothing, longer is a paragraph. */
const SHORTEST = 3
const LONGEST = 400

/** A sentence says why not. A line break may stand for a space; nothing else may differ. */
export function findQuote(
  { quote, file, at }: Proposed,
  letters: readonly Letter[],
): QuoteFound | string {
  if (!quote || quote.length < SHORTEST) return 'It brings no quote.'
  if (quote.length > LONGEST) return 'Its quote is too long to point at a number.'
  const pattern = asWritten(quote)
  const named = file === null ? undefined : letters[file - 1]
  const found = (named ? [named] : letters).flatMap((letter) =>
    [...letter.document.text.matchAll(pattern)].map(({ 0: ink, index }) => ({
      letter,
      start: index,
      end: index + ink.length,
    })),
  )
  const [first, second] = found
  if (!first) return 'Its quote does not stand in the reply.'
  const one = second ? found.find(({ start }) => start === at) : first
  if (!one) return 'Its quote stands in several places, and it does not say in which.'
  return inTheAnswer(one) ?? { ...one, around: linesAround(one) }
}

const asWritten = (quote: string): RegExp =>
  new RegExp(
    quote
      .split(/\s+/)
      .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('\\s+'),
    'g',
  )

type At = Omit<QuoteFound, 'around'>

const doOverlap = (line: Line, { start, end }: At): boolean => line.start < end && line.end > start

/** null where every line of it is the body's own answer, in ink that the page shows. */
function inTheAnswer(at: At): string | null {
  const lines = at.letter.lines.filter((line) => doOverlap(line, at))
  const other = lines.find(({ part }) => part !== 'answer')
  if (other || lines.length === 0)
    return `Its quote is no part of the answer: it stands in ${WHOSE[other?.part ?? 'furniture']}.`
  const runs = runsWithin(at.letter.document, at.start, at.end)
  return runs.some(({ flags }) => flags?.some((flag) => NOT_SAID.has(flag)))
    ? 'Its quote stands in text that is hidden, struck out or quoted.'
    : null
}

const WHOSE: Record<Line['part'], string> = {
  furniture: 'what the page says round the letter',
  head: 'the head of the letter',
  request: 'the requester’s words',
  question: 'a question',
  answer: 'the answer',
  reasons: 'reasons for or against disclosure',
  law: 'the Act',
  footer: 'what ends every letter',
}

const NOT_SAID: ReadonlySet<Flag> = new Set([
  'hidden',
  'deleted',
  'struck',
  'covered',
  'white',
  'tiny',
  'quoted',
])

function linesAround(at: At): Line[] {
  const { lines } = at.letter
  const first = lines.findIndex((line) => doOverlap(line, at))
  const last = lines.findLastIndex((line) => doOverlap(line, at))
  return lines.slice(Math.max(0, first - 1), last + 2)
}
