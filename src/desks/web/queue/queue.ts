// What waits for this reader, most consequential first: what may move the national figure most, and what blocks its printing.
import { moves } from '../../../count/moves.ts'
import type { DecidedAnswer, DecidedFigure } from '../../../vocabulary/decided.ts'
import { asBounds } from '../../../vocabulary/reply.ts'
import { answerAddress, contradictionAddress, figureAddress } from '../frame/desk-frame.ts'
import { type ContradictionShown, type DeskSurvey, wanted } from '../view/desk-view.ts'

interface Waiting {
  /** One word for one thing, in addresses: "figure:9c41…", "answer:kent:1a", "contradiction:77ab…". */
  key: string
  body: string
  address: string
  /** By how many the national figure may move. */
  move: number
  /** Two readers differ about it. */
  differ: boolean
}

export type QueueItem = Waiting &
  (
    | { kind: 'figure'; reading: DecidedFigure }
    | { kind: 'answer'; said: DecidedAnswer }
    | { kind: 'contradiction'; contradiction: ContradictionShown }
  )

/** Differences first, then by what moves most; what moves nothing comes body by body, a reply at a time. */
export function queueOf(desk: DeskSurvey): QueueItem[] {
  const bodies = new Map(desk.survey.bodies.map(({ slug }, i) => [slug, i]))
  const place = ({ body }: QueueItem) => bodies.get(body) ?? bodies.size
  return [...readings(desk), ...answers(desk), ...contradictions(desk)].sort(
    (a, b) =>
      Number(b.differ) - Number(a.differ) ||
      b.move - a.move ||
      turn(a) - turn(b) ||
      place(a) - place(b) ||
      withinReply(a) - withinReply(b),
  )
}

export const figureKey = (id: string): string => `figure:${id}`
export const answerKey = (body: string, number: string): string => `answer:${body}:${number}`
export const contradictionKey = (id: string): string => `contradiction:${id}`

function readings(desk: DeskSurvey): QueueItem[] {
  const moved = moves({ ...desk, figures: desk.readings })
  return desk.readings
    .filter((reading) => wanted(desk, reading) !== null)
    .map((reading) => ({
      kind: 'figure',
      key: figureKey(reading.id),
      body: reading.body,
      address: figureAddress(desk.survey, reading.body, reading.id),
      move: moved.get(reading.id) ?? 0,
      differ: reading.readers?.differ ?? false,
      reading,
    }))
}

function answers(desk: DeskSurvey): QueueItem[] {
  return desk.answers
    .filter((said) => wanted(desk, said) !== null)
    .map((said) => ({
      kind: 'answer',
      key: answerKey(said.body, said.answer.number),
      body: said.body,
      address: answerAddress(desk.survey, said.body, said.answer.number),
      move: 0,
      differ: said.readers?.differ ?? false,
      said,
    }))
}

function contradictions(desk: DeskSurvey): QueueItem[] {
  return desk.contradictions
    .filter(({ decided }) => !decided)
    .map((contradiction) => ({
      kind: 'contradiction',
      key: contradictionKey(contradiction.id),
      body: contradiction.body,
      address: contradictionAddress(desk.survey, contradiction.body, contradiction.id),
      move: moveOf(desk, contradiction),
      differ: false,
      contradiction,
    }))
}

/** At most the largest number among its statements, where its question is counted; what is merely odd moves nothing. */
function moveOf({ survey, count }: DeskSurvey, one: ContradictionShown): number {
  const question = survey.questions.find(({ number }) => number === one.question)
  const counted = count?.questions.some(({ number }) => number === one.question)
  if (one.severity === 'odd' || survey.notComparable || !counted || !question?.counts) return 0
  return Math.max(
    0,
    ...one.statements.flatMap(({ figure }) => (figure ? [asBounds(figure.value).low] : [])),
  )
}

/**
 * Of what moves the figure equally: what cannot be true, then the readings and answers,
 * then what is one only if units are taken for one, then what is odd.
 */
function turn(item: QueueItem): number {
  if (item.kind !== 'contradiction') return 1
  return { cannot: 0, units: 2, odd: 3 }[item.contradiction.severity]
}

/** In the order of the reply, its numbers before what became of its questions. */
const withinReply = (item: QueueItem): number =>
  item.kind === 'figure' ? item.reading.order : AFTER_ALL_FIGURES

const AFTER_ALL_FIGURES = 1e6

/** The item after this one, of those that still wait; the first again after the last. null when nothing waits. */
export function nextAfter(
  before: readonly QueueItem[],
  now: readonly QueueItem[],
  key: string,
): QueueItem | null {
  const at = before.findIndex((item) => item.key === key)
  const still = new Map(now.map((item) => [item.key, item]))
  for (const { key: later } of before.slice(at + 1)) {
    const item = still.get(later)
    if (item && later !== key) return item
  }
  return now.find((item) => item.key !== key) ?? now[0] ?? null
}
