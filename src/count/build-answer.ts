// What candour build --json says of a survey (CONTRACTS.md).
import type { Bounds } from '../vocabulary/bounds.ts'
import { isNothingKnown } from '../vocabulary/bounds.ts'
import type {
  BodyState,
  BodyValue,
  Contradiction,
  QuestionCount,
  Rate,
  SurveyCount,
} from '../vocabulary/count.ts'
import type { ReadingState } from '../vocabulary/decided.ts'
import type { Tells } from '../vocabulary/decided-case.ts'
import { inUnits } from '../vocabulary/least-unit.ts'
import { type Evidence, evidenceIn } from '../vocabulary/place.ts'
import {
  addsUp,
  asBounds,
  type Case,
  type Figure,
  type FigureKind,
  isMissing,
  type Unit,
  type Value,
} from '../vocabulary/reply.ts'
import { LETTER, type Source } from '../vocabulary/source.ts'
import { type State, WAITING } from '../vocabulary/state.ts'
import type { Question, Survey } from '../vocabulary/survey.ts'
import { assumptionInWords } from '../wording/assumptions.ts'
import { type Labels, labelsOf } from '../wording/labels.ts'

export interface BuildAnswer {
  survey: string
  title: string
  asked: number
  answered: number
  refused: number
  notSeen: number
  noReply: number
  /** Bodies of which something waits for a person; what is published meanwhile is published in part. */
  notChecked: string[]
  questions: QuestionAnswer[]
  files: number
  seconds: number
}

interface QuestionAnswer {
  number: string
  asks: string
  total: Bounds
  kind: FigureKind | 'cases' | 'document'
  counts: string | null
  /** Floors by unit, as the bodies count. */
  unitMix: Partial<Record<Unit, number>>
  units: QuestionCount['units']
  coverage: QuestionCount['coverage']
  /** dimension → category → the sum over the bodies that gave it. */
  by: Record<string, Record<string, Bounds>>
  /** How many bodies gave a number in each category. */
  byBodies: Record<string, Record<string, number>>
  missing: {
    body: string
    why: string
    section?: string
    pencil?: true
    jointWith?: string
  }[]
  bodies: BodyAnswer[]
  /** Cases that replies tell, of a question that asks for them. */
  caseRows: CaseAnswer[]
  contradictions: ContradictionAnswer[]
  /** Read and not confirmed by anyone: not in the total. */
  pencil: QuestionCount['pencil']
}

interface BodyAnswer {
  body: string
  state: State
  value: Value | { none: 'reply-not-seen' | 'no-reply' }
  unit: Unit | null
  unitInk: string | null
  /** dimension → category → what is known of it. */
  by?: BodyValue['by']
  /** Where its number comes from. */
  source?: Source
  /** What was taken for granted to come to the value, in sentences. */
  assumed?: string[]
  /** What the body's own numbers speak against, so that it was not taken for granted. */
  dropped?: string[]
  rate?: Rate
  /** Of a sum: the first of its terms, the rest in `sum`. */
  evidence: Evidence | null
  sum?: { value: Value; population: Figure['population']; unit: Unit; evidence: Evidence }[]
  pencil?: Value
}

interface ContradictionAnswer {
  body: string
  severity: Contradiction['severity']
  figures: { says: string; value: Value | null; unit: Unit | null; evidence: Evidence | null }[]
  note: string
  decided: Contradiction['decided']
}

/** A case as a reply tells it, with whose it is and whether a person confirmed it. */
export type CaseAnswer = Case & {
  body: string
  state: ReadingState
  /** Does it count as one matter, and what is it where not. */
  tells: Tells
  /** The fields as a machine read them, where a reader corrected them. */
  asRead?: Case['facets']
  superseded?: boolean
  example?: boolean
}

export interface Built {
  files: number
  seconds: number
  caseRows?: readonly CaseAnswer[]
}

export function buildAnswer(
  asks: Pick<Survey, 'packs' | 'dimensions' | 'questions'>,
  count: SurveyCount,
  { files, seconds, caseRows = [] }: Built,
): BuildAnswer {
  const { survey, title, asked, answered, refused, notSeen, noReply, questions } = count
  const labels = labelsOf(asks)
  const ofQuestion = (number: string) => asks.questions.find((one) => one.number === number)
  // A row that does not say which question it answers stands with the first that asks for rows, else with the first of all.
  const forRows = (asks.questions.find(({ rows }) => rows) ?? asks.questions[0])?.number
  return {
    survey,
    title,
    asked,
    answered,
    refused,
    notSeen,
    noReply,
    notChecked: [
      ...new Set(
        questions.flatMap(({ states }) =>
          states.filter(({ state }) => state === 'not-checked').map(({ body }) => body),
        ),
      ),
    ],
    questions: questions.map((question) => ({
      ...questionAnswer(question, ofQuestion(question.number), labels),
      caseRows: caseRows.filter((row) => (row.question ?? forRows) === question.number),
    })),
    files,
    seconds,
  }
}

function questionAnswer(
  question: QuestionCount,
  asked: Question | undefined,
  labels: Labels,
): Omit<QuestionAnswer, 'caseRows'> {
  const {
    number,
    asks,
    kind,
    total,
    units,
    coverage,
    by,
    missing,
    bodies,
    states,
    contradictions,
    pencil,
  } = question
  return {
    number,
    asks,
    kind: kind ?? (asked?.document ? 'document' : 'cases'),
    counts: asked?.counts?.many ?? null,
    total: inUnits(total, kind),
    unitMix: addsUp(question)
      ? Object.fromEntries(units.map(({ unit, total: part }) => [unit, inUnits(part, kind).low]))
      : {},
    units: units.map((part) => ({ ...part, total: inUnits(part.total, kind) })),
    coverage,
    by: mapped(by, ({ total: all }) => inUnits(all, kind)),
    byBodies: mapped(by, ({ bodies: gave }) => gave),
    missing: missing.map(({ body, why, section, pencil: unconfirmed, jointWith }) => ({
      body,
      why,
      ...(section && { section }),
      ...(unconfirmed && { pencil: unconfirmed }),
      ...(jointWith && { jointWith }),
    })),
    bodies: states.map((one) => {
      const counted = bodies.find(({ body }) => body === one.body)
      return counted ? bodyAnswer(counted, kind, labels) : stateAnswer(one)
    }),
    contradictions: contradictions.map(contradictionAnswer),
    pencil: { ...pencil, total: inUnits(pencil.total, kind) },
  }
}

function bodyAnswer(one: BodyValue, kind: FigureKind | undefined, labels: Labels): BodyAnswer {
  const { body, state, value, unit, unitInk, figures, rate, evidence, pencil, by } = one
  const { assumed, dropped } = one
  const [first, ...more] = figures
  return {
    body,
    state,
    value: inUnits(inContractWords(value), kind),
    unit,
    unitInk,
    ...(by && { by: mapped(by, (bounds) => inUnits(bounds, kind)) }),
    ...(first && { source: first.source ?? LETTER }),
    ...(assumed && { assumed: assumed.map((said) => assumptionInWords(said, labels)) }),
    ...(dropped && { dropped: dropped.map((said) => assumptionInWords(said, labels)) }),
    ...(rate && {
      rate: {
        per1000: rate.per1000,
        low: rate.low,
        high: rate.high,
        rank: rate.rank,
        ...(rate.ranks && { ranks: rate.ranks }),
      },
    }),
    // a body that gave its years and no whole has no ink of a whole
    evidence: isNothingKnown(asBounds(value)) ? null : first ? evidenceIn(first) : evidence,
    ...(more.length > 0 && {
      sum: figures.map((figure) => ({
        value: inUnits(figure.value, figure.kind),
        population: figure.population,
        unit: figure.unit,
        evidence: evidenceIn(figure),
      })),
    }),
    ...(pencil && { pencil: inUnits(pencil.value, kind) }),
  }
}

/** Of a question that asks for cases or a document: where it stands, and no number. */
const stateAnswer = ({ body, state, evidence }: BodyState): BodyAnswer => ({
  body,
  state,
  value: { low: 0, high: null },
  unit: null,
  unitInk: null,
  evidence,
})

function mapped<One, Other>(
  by: Record<string, Record<string, One>> = {},
  as: (one: One) => Other,
): Record<string, Record<string, Other>> {
  const all = Object.entries(by).map(([dimension, categories]) => [
    dimension,
    Object.fromEntries(Object.entries(categories).map(([name, one]) => [name, as(one)])),
  ])
  return Object.fromEntries(all)
}

/** A body's value has the words of CONTRACTS.md's Missing; of a body that said nothing yet nothing is known, and `state` tells why. */
function inContractWords(value: Value): BodyAnswer['value'] {
  if (!isMissing(value)) return value
  if (value.none === 'not-seen') return { ...value, none: 'reply-not-seen' }
  if (value.none === 'overdue') return { ...value, none: 'no-reply' }
  const waits =
    WAITING.includes(value.none) || value.none === 'elsewhere' || value.none === 'withdrawn'
  return waits ? { low: value.low ?? 0, high: value.high ?? null } : value
}

function contradictionAnswer(one: Contradiction): ContradictionAnswer {
  return {
    body: one.body,
    severity: one.severity,
    figures: one.statements.map(({ says, figure }) => ({
      says,
      value: figure ? inUnits(figure.value, figure.kind) : null,
      unit: figure?.unit ?? null,
      evidence: figure && evidenceIn(figure),
    })),
    note: one.note,
    decided: one.decided,
  }
}
