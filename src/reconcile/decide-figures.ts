// Figures after what readers decided about them: attached to their ink, corrected, rejected, or left over.
import type { Decided, DecidedFigure } from '../vocabulary/decided.ts'
import type { Evidence } from '../vocabulary/place.ts'
import type { Figure } from '../vocabulary/reply.ts'
import type { Decision } from '../vocabulary/survey.ts'
import { figureId, fingerprint } from './figure-id.ts'
import { inMappedWords } from './map-words.ts'
import { isSuperseded, type ReplyRead } from './reply-read.ts'
import { likeness } from './same-ink.ts'

/** A decision that stands (not undone), with the name of its row. */
export interface Standing {
  id: string
  decision: Decision
}

/** A decided figure, and the row of the decision that its state rests on. */
export interface FigureOutcome extends DecidedFigure {
  decision: string | null
}

export interface Rules {
  /** How many readers must agree before a figure is confirmed. */
  readers: 1 | 2
  /** Each reply answers a request of its own: none takes back another. */
  eachItsOwn: boolean
  /** Does this ink stand in its file, whether or not a machine reads it there? */
  stands(evidence: Evidence): boolean
}

/** `replies` of one body, oldest first; `decisions` of the survey in the order they were made. */
export function decideFigures(
  body: string,
  replies: readonly ReplyRead[],
  decisions: readonly Standing[],
  rules: Rules,
): FigureOutcome[] {
  const readings = readingsOf(body, replies, rules)
  const about = decisions.filter(
    ({ decision }) => decision.about === 'figure' && decision.body === body,
  )
  const attached = new Map<string, Standing[]>()
  const leftOver: Standing[] = []
  for (const one of about) {
    const id = bestMatch(one.decision, readings)
    if (id === null) leftOver.push(one)
    else attached.set(id, [...(attached.get(id) ?? []), one])
  }
  const words = decisions.map(({ decision }) => decision)
  const outcomes = readings.map((reading) => {
    const mapped = { ...reading, figure: inMappedWords(reading.figure, words) }
    return outcomeOf(mapped, attached.get(reading.id) ?? [], rules)
  })
  return [...outcomes, ...withoutReading(body, replies, leftOver, rules, outcomes.length)]
}

type Reading = Omit<DecidedFigure, 'state' | 'readAs' | 'decided'>

/** The same reading in two replies is one, in the later of them. */
function readingsOf(body: string, replies: readonly ReplyRead[], rules: Rules): Reading[] {
  const readings = new Map<string, Reading>()
  for (const reply of replies) {
    for (const figure of reply.extraction.figures) {
      const id = figureId(body, figure)
      readings.delete(id)
      readings.set(id, {
        id,
        body,
        message: reply.message,
        question: figure.question ?? null,
        figure,
        order: 0,
        superseded: isSuperseded(reply, figure.question, replies, rules.eachItsOwn),
      })
    }
  }
  return [...readings.values()].map((reading, order) => ({ ...reading, order }))
}

/** Several readings can stand on one ink ("Zero for all 3"): what the reader saw then tells which is meant. */
function bestMatch(decision: Decision, readings: readonly Reading[]): string | null {
  const [evidence] = decision.evidence
  if (!evidence) return null
  let best: { id: string; score: number } | null = null
  for (const { id, figure } of readings) {
    const like = likeness(evidence, figure)
    if (like === 0) continue
    const score = like + agreement(decision, figure)
    if (!best || score > best.score) best = { id, score }
  }
  return best?.id ?? null
}

/** Less than any difference in place, more than nothing. */
const A_HINT = 0.01

function agreement({ question, reads = {} }: Decision, figure: Figure): number {
  const hints = [
    question === figure.question,
    same(reads.unit, figure.unit),
    same(reads.population, figure.population),
    same(reads.period, figure.period),
    same(reads.facets, figure.facets),
    same(reads.value, figure.value),
  ]
  return A_HINT * hints.filter(Boolean).length
}

function same(a: unknown, b: unknown): boolean {
  return a !== undefined && JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
}

function outcomeOf(reading: Reading, decisions: Standing[], rules: Rules): FigureOutcome {
  const figure = decisions.reduce((so, { decision }) => asDecided(so, decision), reading.figure)
  const last = decisions.findLast(({ decision }) => decision.action !== 'note') ?? null
  return {
    ...reading,
    question: figure.question ?? null,
    figure,
    state: stateOf(decisions, rules),
    readAs: same(figure, reading.figure) ? null : reading.figure,
    decided: last && decidedBy(last.decision),
    decision: last?.id ?? null,
  }
}

/** What a reader confirmed stays what it was then, however the ink is read now. */
function asDecided(figure: Figure, { action, question, reads = {} }: Decision): Figure {
  if (action !== 'confirm' && action !== 'correct') return figure
  const { unit, population, period, facets, value } = reads
  return {
    ...figure,
    ...(question !== undefined && { question }),
    ...(unit && { unit }),
    ...(population && { population }),
    ...(period !== undefined && { period }),
    ...(facets && { facets }),
    ...(value && { value }),
  }
}

function stateOf(decisions: Standing[], { readers }: Rules): FigureOutcome['state'] {
  const last = decisions.findLast(({ decision }) => decision.action !== 'note')?.decision
  if (!last) return 'pencil'
  if (last.action === 'reject') return 'rejected'
  // A correction is a new reading: who confirmed the old one has not confirmed it.
  const from = decisions.findLastIndex(
    ({ decision: { action } }) => action === 'reject' || action === 'correct',
  )
  const agreeing = new Set(
    decisions
      .slice(Math.max(0, from))
      .filter(({ decision: { action } }) => action === 'confirm' || action === 'correct')
      .map(({ decision }) => decision.by),
  )
  return agreeing.size >= readers ? 'confirmed' : 'pencil'
}

export const decidedBy = ({ by, at, why }: Decision): Decided => ({ by, at, why: why ?? null })

/**
 * Decisions whose ink no machine reads. Where a reader said what it is and the ink stands in a file of the body, the
 * figure is the reader's own; all else was read once and is no longer: shown as it was decided, never counted.
 */
function withoutReading(
  body: string,
  replies: readonly ReplyRead[],
  leftOver: Standing[],
  rules: Rules,
  from: number,
): FigureOutcome[] {
  const byInk = new Map<string, Standing[]>()
  for (const one of leftOver) {
    const { evidence, question } = one.decision
    const key = JSON.stringify([evidence, question])
    byInk.set(key, [...(byInk.get(key) ?? []), one])
  }
  return [...byInk.values()].flatMap((decisions, i): FigureOutcome[] => {
    const [first] = decisions
    const [evidence] = first?.decision.evidence ?? []
    if (!first || !evidence) return []
    const reply = replies.findLast(({ files }) => files.includes(evidence.sha256)) ?? null
    const own = reply !== null && isReadersOwn(decisions) && rules.stands(evidence)
    const { question } = first.decision
    const bare: Figure = { ...BARE, ...evidence, unitInk: '', question }
    const figure = decisions.reduce((so: Figure, { decision }) => asDecided(so, decision), bare)
    const reading: Reading = {
      id: `reader-${fingerprint([body, evidence, question ?? null])}`,
      body,
      message: reply?.message ?? null,
      question: figure.question ?? null,
      figure: { ...figure, unitInk: ownWord(evidence.ink, figure) },
      order: from + i,
      superseded: own && isSuperseded(reply, figure.question, replies, rules.eachItsOwn),
    }
    const outcome = outcomeOf(reading, decisions, rules)
    return [{ ...outcome, readAs: null, state: own ? outcome.state : 'orphaned' }]
  })
}

/** A correction says all that makes a figure. */
const isReadersOwn = (decisions: readonly Standing[]): boolean =>
  decisions.some(
    ({ decision: { action, reads } }) =>
      action === 'correct' && reads?.value && reads.unit && reads.population,
  )

/** "15 cases" counts "cases". */
function ownWord(ink: string, { unit }: Figure): string {
  return ink.replace(/^\W*[\d,]+\s*/, '').trim() || unit
}

/** Nothing is known of an orphan but what its decision says. */
const BARE = {
  unit: 'other',
  population: 'unknown',
  period: null,
  facets: {},
  value: { none: 'not-answered' },
  sure: false,
} as const
