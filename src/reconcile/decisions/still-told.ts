// A later letter takes back what it tells anew, and no more: one cell said again leaves the others of its table standing.
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { type Answer, populationsOf } from '../../vocabulary/reply.ts'
import { isWithin, spanOfFigure } from '../../vocabulary/span.ts'
import { isPrint, type ReplyRead } from './reply-read.ts'

/** Of one body, its replies oldest first: what no later letter took back counts again. */
export function stillTold<One extends DecidedFigure>(
  figures: readonly One[],
  replies: readonly ReplyRead[],
): One[] {
  const turn = new Map(replies.map(({ message }, i) => [message, i]))
  const told = figures.filter(({ figure }) => !figure.amends)
  return figures.map((one) => {
    const at = one.message === null ? undefined : turn.get(one.message)
    const own = at === undefined ? undefined : replies[at]
    if (!one.superseded || at === undefined || !own || isPrint(own) || one.question === null)
      return one
    const later = replies.slice(at + 1).filter((reply) => !isPrint(reply))
    return later.some((reply) => takesBack(reply, one, told)) ? one : { ...one, superseded: false }
  })
}

/** Answers that give something: without a number of their own they say nothing against an earlier one. */
const GIVING: readonly (Answer | undefined)[] = ['full', 'partial', 'in-attachment', 'elsewhere']
const SILENT: readonly (Answer | undefined)[] = [undefined, 'not-answered', 'unknown']

function takesBack(
  { message, extraction }: ReplyRead,
  one: DecidedFigure,
  told: readonly DecidedFigure[],
): boolean {
  if (extraction.kind === 'withdrawal') return true
  const { question } = one
  const had = extraction.figures.some((figure) => figure.question === question && !figure.amends)
  const answer = extraction.questions.find(({ number }) => number === question)?.answer
  if (!had) return !GIVING.includes(answer) && !SILENT.includes(answer)
  const ofQuestion = told.filter((figure) => figure.question === question)
  const anew = ofQuestion.filter(
    (figure) => figure.message === message && figure.state !== 'rejected',
  )
  const before = ofQuestion.filter((figure) => figure.message === one.message)
  // More than half as many numbers tell the whole anew, in whatever cells.
  return anew.length * 2 > before.length || anew.some((figure) => covers(figure, one))
}

/** The same cell, or the whole of which it is a part: "25 in all" after three years that it no longer tells. */
function covers({ figure: whole }: DecidedFigure, { figure: part }: DecidedFigure): boolean {
  const [days, inside] = [spanOfFigure(whole), spanOfFigure(part)]
  const people = populationsOf(whole)
  return (
    (whole.kind ?? 'count') === (part.kind ?? 'count') &&
    (days === null || (inside !== null && isWithin(inside, days))) &&
    Object.entries(whole.facets).every(
      ([name, id]) => name === 'year' || part.facets[name] === id,
    ) &&
    (people.some((who) => who === 'all' || who === 'unknown') ||
      populationsOf(part).every((who) => people.includes(who)))
  )
}
