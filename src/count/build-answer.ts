// What candour build --json says of a survey (CONTRACTS.md).
import type { Bounds } from '../vocabulary/bounds.ts'
import type {
  BodyState,
  BodyValue,
  Contradiction,
  QuestionCount,
  Rate,
  SurveyCount,
} from '../vocabulary/count.ts'
import { inUnits } from '../vocabulary/least-unit.ts'
import { type Evidence, evidenceIn } from '../vocabulary/place.ts'
import {
  type Figure,
  type FigureKind,
  isMissing,
  type Unit,
  type Value,
} from '../vocabulary/reply.ts'
import { type State, WAITING } from '../vocabulary/state.ts'
import { assumptionInWords } from '../wording/assumptions.ts'

export interface BuildAnswer {
  survey: string
  title: string
  asked: number
  answered: number
  refused: number
  notSeen: number
  noReply: number
  questions: QuestionAnswer[]
  files: number
  seconds: number
}

interface QuestionAnswer {
  number: string
  asks: string
  total: Bounds
  kind: FigureKind | 'cases' | 'document'
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
  /** What was taken for granted to come to the value, in sentences. */
  assumed?: string[]
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

export function buildAnswer(
  count: SurveyCount,
  { files, seconds }: { files: number; seconds: number },
): BuildAnswer {
  const { survey, title, asked, answered, refused, notSeen, noReply, questions } = count
  return {
    survey,
    title,
    asked,
    answered,
    refused,
    notSeen,
    noReply,
    questions: questions.map(questionAnswer),
    files,
    seconds,
  }
}

function questionAnswer(question: QuestionCount): QuestionAnswer {
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
    kind: kind ?? 'cases',
    total: inUnits(total, kind),
    unitMix: Object.fromEntries(units.map((part) => [part.unit, part.total.low])),
    units,
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
      return counted ? bodyAnswer(counted, kind) : { ...stateAnswer(one) }
    }),
    contradictions: contradictions.map(contradictionAnswer),
    pencil,
  }
}

function bodyAnswer(
  { body, state, value, unit, unitInk, figures, rate, evidence, pencil, by, assumed }: BodyValue,
  kind: FigureKind | undefined,
): BodyAnswer {
  const [first, ...more] = figures
  return {
    body,
    state,
    value: inUnits(inContractWords(value), kind),
    unit,
    unitInk,
    ...(by && { by: mapped(by, (bounds) => inUnits(bounds, kind)) }),
    ...(assumed && { assumed: assumed.map(assumptionInWords) }),
    ...(rate && {
      rate: {
        per1000: rate.per1000,
        low: rate.low,
        high: rate.high,
        rank: rate.rank,
        ...(rate.ranks && { ranks: rate.ranks }),
      },
    }),
    evidence: first ? evidenceIn(first) : evidence,
    ...(more.length > 0 && {
      sum: figures.map((figure) => ({
        value: inUnits(figure.value, figure.kind),
        population: figure.population,
        unit: figure.unit,
        evidence: evidenceIn(figure),
      })),
    }),
    ...(pencil && { pencil: pencil.value }),
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
