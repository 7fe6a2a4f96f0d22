// What candour build --json says of a survey (CONTRACTS.md).
import type { Bounds } from '../vocabulary/bounds.ts'
import type { BodyValue, Contradiction, QuestionCount, SurveyCount } from '../vocabulary/count.ts'
import { type Evidence, evidenceIn } from '../vocabulary/place.ts'
import type { Figure, Unit, Value } from '../vocabulary/reply.ts'
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
  /** Floors by unit, as the bodies count. */
  'unit mix': Partial<Record<Unit, number>>
  units: QuestionCount['units']
  coverage: QuestionCount['coverage']
  by?: QuestionCount['by']
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
  value: Value
  unit: Unit | null
  unitInk: string | null
  /** dimension → category → what is known of it. */
  by?: BodyValue['by']
  /** What was taken for granted to come to the value, in sentences. */
  assumed?: string[]
  rate?: { per1000: number; low: number; high: number | null; rank: number | null }
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
  const { number, asks, total, units, coverage, by, missing, bodies, contradictions, pencil } =
    question
  return {
    number,
    asks,
    total,
    'unit mix': Object.fromEntries(units.map((part) => [part.unit, part.total.low])),
    units,
    coverage,
    ...(by && { by }),
    missing: missing.map(({ body, why, section, pencil: unconfirmed, jointWith }) => ({
      body,
      why,
      ...(section && { section }),
      ...(unconfirmed && { pencil: unconfirmed }),
      ...(jointWith && { jointWith }),
    })),
    bodies: bodies.map(bodyAnswer),
    contradictions: contradictions.map(contradictionAnswer),
    pencil,
  }
}

function bodyAnswer({
  body,
  value,
  unit,
  unitInk,
  figures,
  rate,
  evidence,
  pencil,
  by,
  assumed,
}: BodyValue): BodyAnswer {
  const [first, ...more] = figures
  return {
    body,
    value,
    unit,
    unitInk,
    ...(by && { by }),
    ...(assumed && { assumed: assumed.map(assumptionInWords) }),
    ...(rate && {
      rate: { per1000: rate.per1000, low: rate.low, high: rate.high, rank: rate.rank },
    }),
    evidence: first ? evidenceIn(first) : evidence,
    ...(more.length > 0 && {
      sum: figures.map((figure) => ({
        value: figure.value,
        population: figure.population,
        unit: figure.unit,
        evidence: evidenceIn(figure),
      })),
    }),
    ...(pencil && { pencil: pencil.value }),
  }
}

function contradictionAnswer(one: Contradiction): ContradictionAnswer {
  return {
    body: one.body,
    severity: one.severity,
    figures: one.statements.map(({ says, figure }) => ({
      says,
      value: figure?.value ?? null,
      unit: figure?.unit ?? null,
      evidence: figure && evidenceIn(figure),
    })),
    note: one.note,
    decided: one.decided,
  }
}
