// What waits for a reader, most consequential first: what may move the national figure most, and what blocks its printing.

import type { Contradiction } from '../../vocabulary/count.ts'
import type { DecidedAnswer, DecidedFigure } from '../../vocabulary/decided.ts'
import type { DecidedCase } from '../../vocabulary/decided-case.ts'
import { leastUnitsIn } from '../../vocabulary/least-unit.ts'
import { greatest } from '../../vocabulary/long-lists.ts'
import { asBounds } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { isUnclear, type Taken } from '../../vocabulary/taken-for.ts'
import type { Looked } from '../readers/seen-by.ts'
import { wanted } from '../readers/whose-turn.ts'
import type { OfferWaiting } from './events-offered.ts'

/** A contradiction with the name of its row. */
export interface NamedContradiction extends Contradiction {
  id: string
}

interface Waits {
  /** One word for one thing, in addresses: "figure:9c41…", "answer:kent:1a", "contradiction:77ab…". */
  key: string
  body: string
  /** By how many the national figure may move. */
  move: number
  /** Two readers differ about it. */
  differ: boolean
}

export type Waiting = Waits &
  (
    | { kind: 'figure'; reading: DecidedFigure }
    | { kind: 'answer'; said: DecidedAnswer }
    | { kind: 'contradiction'; contradiction: NamedContradiction }
    | { kind: 'letter'; letter: LetterUnclear }
    | { kind: 'event'; offered: OfferWaiting }
    | { kind: 'case'; told: DecidedCase }
  )

/** A letter of which nothing tells what it is, or none of whose files could be read. */
export interface LetterUnclear extends Taken {
  id: string
  body: string
  /** ISO day; null where it is not known. */
  received: string | null
}

export interface Undecided extends Looked {
  survey: Survey
  contradictions: readonly NamedContradiction[]
  letters?: readonly LetterUnclear[]
  cases?: readonly DecidedCase[]
  /** What letters tell of the clocks. */
  offers?: readonly OfferWaiting[]
}

/** `moved`: by the id of each reading, by how many it may move the national figure. Differences first, then by what moves most; what moves nothing comes body by body, a reply at a time. */
export function waitingFor(looked: Undecided, moved: ReadonlyMap<string, number>): Waiting[] {
  const all = [
    ...readings(looked, moved),
    ...answers(looked),
    ...contradictions(looked),
    ...letters(looked),
    ...cases(looked),
    ...(looked.offers ?? []).map(
      (offered): Waiting => ({
        kind: 'event',
        key: offered.key,
        body: offered.body,
        move: 0,
        differ: false,
        offered,
      }),
    ),
  ]
  const placed = all.map((item) => ({ ...item, turn: turn(item), within: withinReply(item) }))
  return inOrder(looked.survey, placed)
}

/** What decides the place of a thing in the queue. */
export interface Placed extends Waits {
  /** Of what moves the figure equally, the lower comes first. */
  turn: number
  /** Its turn in its reply. */
  within: number
}

/** Of things that are alike in all of this the order stays. */
export function inOrder<One extends Placed>(
  { bodies }: Pick<Survey, 'bodies'>,
  things: readonly One[],
): One[] {
  const places = new Map(bodies.map(({ slug }, i) => [slug, i]))
  const place = ({ body }: One) => places.get(body) ?? places.size
  return things.toSorted(
    (a, b) =>
      Number(b.differ) - Number(a.differ) ||
      b.move - a.move ||
      a.turn - b.turn ||
      place(a) - place(b) ||
      a.within - b.within,
  )
}

export const figureKey = (id: string): string => `figure:${id}`
export const answerKey = (body: string, number: string): string => `answer:${body}:${number}`
export const contradictionKey = (id: string): string => `contradiction:${id}`

export const caseKey = (id: string): string => `case:${id}`
export const letterKey = (id: string): string => `letter:${id}`

/** A later letter that answers anew leaves nothing to say of the earlier one's. */
const cases = (looked: Undecided): Waiting[] =>
  (looked.cases ?? [])
    .filter((told) => !told.superseded && wanted(looked, told) !== null)
    .map((told) => ({
      kind: 'case',
      key: caseKey(told.id),
      body: told.body,
      move: 0,
      differ: told.readers?.differ ?? false,
      told,
    }))

const letters = ({ letters = [] }: Undecided): Waiting[] =>
  letters.filter(isUnclear).map((letter) => ({
    kind: 'letter',
    key: letterKey(letter.id),
    body: letter.body,
    move: 0,
    differ: false,
    letter,
  }))

function readings(looked: Undecided, moved: ReadonlyMap<string, number>): Waiting[] {
  return looked.readings
    .filter((reading) => wanted(looked, reading) !== null)
    .map((reading) => ({
      kind: 'figure',
      key: figureKey(reading.id),
      body: reading.body,
      move: moved.get(reading.id) ?? 0,
      differ: reading.readers?.differ ?? false,
      reading,
    }))
}

function answers(looked: Undecided): Waiting[] {
  return looked.answers
    .filter((said) => wanted(looked, said) !== null)
    .map((said) => ({
      kind: 'answer',
      key: answerKey(said.body, said.answer.number),
      body: said.body,
      move: 0,
      differ: said.readers?.differ ?? false,
      said,
    }))
}

function contradictions(looked: Undecided): Waiting[] {
  return looked.contradictions
    .filter(({ decided }) => !decided)
    .map((contradiction) => ({
      kind: 'contradiction',
      key: contradictionKey(contradiction.id),
      body: contradiction.body,
      move: moveOf(looked.survey, contradiction),
      differ: false,
      contradiction,
    }))
}

/** By how many a contradiction may move the national figure: at most the largest number among its statements; what is merely odd moves nothing. */
export function moveOf({ questions, notComparable }: Survey, one: Contradiction): number {
  const question = questions.find(({ number }) => number === one.question)
  if (one.severity === 'odd' || notComparable || !question?.counts) return 0
  return greatest([
    0,
    ...one.statements.flatMap(({ figure }) =>
      figure ? [leastUnitsIn(asBounds(figure.value).low, figure.kind)] : [],
    ),
  ])
}

/**
 * Of what moves the figure equally: what cannot be true, then the readings and answers,
 * then what is one only if units are taken for one, then what is odd.
 */
function turn(item: Waiting): number {
  return item.kind === 'contradiction' ? TURNS[item.contradiction.severity] : A_READINGS_TURN
}

export const TURNS: Record<Contradiction['severity'], number> = { cannot: 0, units: 2, odd: 3 }
export const A_READINGS_TURN = 1

/** What a letter is before what stands in it; in the order of the reply, its numbers before what became of its questions. */
function withinReply(item: Waiting): number {
  if (item.kind === 'figure') return item.reading.order
  if (item.kind === 'case') return AFTER_ALL_FIGURES + 1 + item.told.order
  return item.kind === 'letter' || item.kind === 'event' ? BEFORE_ALL_FIGURES : AFTER_ALL_FIGURES
}

export const BEFORE_ALL_FIGURES = -1
export const AFTER_ALL_FIGURES = 1e6

/** How many readings and answers of a body wait for this reader. */
export const undecided = (looked: Looked, body: string): number =>
  [...looked.readings, ...looked.answers].filter(
    (one) => one.body === body && wanted(looked, one) !== null,
  ).length

/** The item after this one, of those that still wait; the first again after the last. null when nothing waits. */
export function nextAfter<Item extends { key: string }>(
  before: readonly Item[],
  now: readonly Item[],
  key: string,
): Item | null {
  const at = before.findIndex((item) => item.key === key)
  const still = new Map(now.map((item) => [item.key, item]))
  for (const { key: later } of before.slice(at + 1)) {
    const item = still.get(later)
    if (item && later !== key) return item
  }
  return now.find((item) => item.key !== key) ?? now[0] ?? null
}
