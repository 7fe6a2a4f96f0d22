// Figures after what readers decided about them: attached to their ink, corrected, rejected, or left over.
import { canonical } from '../../store/history-chain.ts'
import { type DecidedFigure, standsByFile } from '../../vocabulary/decided.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import { type Figure, populationsOf } from '../../vocabulary/reply.ts'
import type { Decision } from '../../vocabulary/survey.ts'
import { figureId, fingerprint } from '../ink/figure-id.ts'
import { likeness } from '../ink/same-ink.ts'
import { byFile, type Standing, standOf } from '../readers/two-readers.ts'
import { inMappedFacets, inMappedWords } from './map-words.ts'
import { bestMatch, same } from './match-decision.ts'
import { isSuperseded, type ReplyRead } from './reply-read.ts'
import { stillTold } from './still-told.ts'

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
  const words = decisions.map(({ decision }) => decision).filter(({ action }) => action === 'map')
  const { readings, attached, leftOver } = attach(body, replies, decisions, rules)
  const outcomes = readings.map((reading) => {
    const mapped = { ...reading, figure: inMappedWords(reading.figure, words) }
    return outcomeOf(mapped, attached.get(reading.id) ?? [], rules, words)
  })
  return stillTold(
    [...outcomes, ...withoutReading(body, replies, leftOver, rules, outcomes.length)],
    replies,
  )
}

export interface Attached<One extends Standing> {
  readings: Reading[]
  /** By the reading's id. */
  attached: Map<string, One[]>
  leftOver: One[]
}

/** Which decisions are about which reading of the body. */
export function attach<One extends Standing>(
  body: string,
  replies: readonly ReplyRead[],
  decisions: readonly One[],
  rules: Pick<Rules, 'eachItsOwn'>,
): Attached<One> {
  const readings = readingsOf(body, replies, rules)
  const attached = new Map<string, One[]>()
  const leftOver: One[] = []
  for (const one of decisions) {
    if (one.decision.about !== 'figure' || one.decision.body !== body) continue
    const id = bestMatch(one.decision, readings)
    if (id === null) leftOver.push(one)
    else attached.set(id, [...(attached.get(id) ?? []), one])
  }
  return { readings, attached, leftOver }
}

interface Reading extends Omit<DecidedFigure, 'state' | 'readAs' | 'decided' | 'readers'> {
  /** The day its reply came. */
  received: string | null
}

/** The same reading in two replies is one, in the later of them. */
function readingsOf(
  body: string,
  replies: readonly ReplyRead[],
  rules: Pick<Rules, 'eachItsOwn'>,
): Reading[] {
  const readings = new Map<string, Reading>()
  for (const reply of replies) {
    for (const figure of figuresIn(reply)) {
      const id = figureId(body, figure)
      readings.delete(id)
      readings.set(id, {
        id,
        body,
        message: reply.message,
        question: figure.question ?? null,
        figure,
        received: reply.received ?? null,
        order: 0,
        superseded: isSuperseded(reply, figure.question, replies, rules.eachItsOwn),
      })
    }
  }
  return [...readings.values()].map((reading, order) => ({ ...reading, order }))
}

/** What our own reader reads is no longer a proposal. */
function figuresIn({ extraction: { figures }, proposed = [] }: ReplyRead): Figure[] {
  return [
    ...proposed.filter((one) => figures.every((figure) => likeness(one, figure) === 0)),
    ...figures,
  ]
}

function outcomeOf(
  { received, ...reading }: Reading,
  decisions: Standing[],
  { readers: asked }: Rules,
  words: readonly Decision[],
): FigureOutcome {
  const asSaid = (decision: Decision) =>
    inMappedFacets(figureDecided(reading.figure, decision), words)
  const stand = standOf(decisions, asked, (decision) => outcomeInBrief(asSaid(decision), decision))
  const { state, applied, last, decided, readers } = byFile(
    stand,
    standsByFile(reading.figure, received),
  )
  const said = applied.reduce((so, { decision }) => figureDecided(so, decision), reading.figure)
  const figure = inMappedFacets(said, words)
  return {
    ...reading,
    question: figure.question ?? null,
    figure,
    state,
    readAs: same(figure, reading.figure) ? null : reading.figure,
    decided,
    decision: last?.id ?? null,
    ...(readers && { readers }),
    ...notedIn(decisions),
  }
}

/** The last note stands; one without words says nothing. */
function notedIn(decisions: readonly Standing[]): Pick<DecidedFigure, 'noted'> {
  const note = decisions.findLast(({ decision }) => decision.action === 'note')
  const why = note?.decision.why
  return note && why
    ? { noted: { by: note.decision.by, at: note.decision.at, why, decision: note.id } }
    : {}
}

/** What an answer comes to: two readers agree where all of this is the same, whatever they say of why. */
export function outcomeInBrief(figure: Figure, { action }: Pick<Decision, 'action'>): string {
  return action === 'reject' ? 'reject' : figureInBrief(figure)
}

/** All that a figure says, and not where. */
export function figureInBrief(figure: Figure): string {
  const { question, unit, period, facets, value } = figure
  const parts = [question ?? null, unit, [...populationsOf(figure)].sort(), period, facets, value]
  return canonical(parts)
}

/** What a reader confirmed stays what it was then, however the ink is read now. */
export function figureDecided(figure: Figure, { action, question, reads = {} }: Decision): Figure {
  if (action !== 'confirm' && action !== 'correct') return figure
  const { kind, unit, unitInk, population, period, facets, value } = reads
  return {
    ...figure,
    ...(question !== undefined && { question }),
    ...(kind && { kind }),
    ...(unit && { unit }),
    ...(unitInk !== undefined && { unitInk }),
    ...(population && { population }),
    ...(period !== undefined && { period }),
    ...(facets && { facets }),
    ...(value && { value }),
  }
}

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
    const { question, proposedBy } = first.decision
    const bare: Figure = {
      ...BARE,
      ...evidence,
      unitInk: '',
      question,
      ...(proposedBy !== undefined && { proposedBy }),
      ...(reply?.extraction.source && { source: reply.extraction.source }),
    }
    const figure = decisions.reduce((so: Figure, { decision }) => figureDecided(so, decision), bare)
    const reading: Reading = {
      id: `reader-${fingerprint([body, evidence, question ?? null])}`,
      body,
      message: reply?.message ?? null,
      question: figure.question ?? null,
      figure: { ...figure, unitInk: figure.unitInk || ownWord(evidence.ink, figure) },
      received: null,
      order: from + i,
      superseded: own && isSuperseded(reply, figure.question, replies, rules.eachItsOwn),
    }
    const outcome = outcomeOf(reading, decisions, rules, [])
    return [{ ...outcome, readAs: null, state: own ? outcome.state : 'orphaned' }]
  })
}

/** A correction says all that makes a figure, and so does the confirmation of one that no reader of ours has read. */
const isReadersOwn = (decisions: readonly Standing[]): boolean =>
  decisions.some(
    ({ decision: { action, reads, proposedBy } }) =>
      (action === 'correct' || (action === 'confirm' && proposedBy !== undefined)) &&
      reads?.value &&
      reads.unit &&
      reads.population,
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
