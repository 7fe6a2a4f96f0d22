// Which bodies' numbers may be set beside one another: each held against what was asked, with the ink that says so.

import type { Aspect, AspectSaid, BodyCompared, BodyValue } from '../vocabulary/count.ts'
import type { DecidedAnswer } from '../vocabulary/decided.ts'
import { type Evidence, evidenceIn } from '../vocabulary/place.ts'
import {
  type Caveat,
  type CaveatKind,
  type Figure,
  isMissing,
  populationsOf,
  type Unit,
} from '../vocabulary/reply.ts'
import { coversAsked } from '../vocabulary/same-period.ts'
import { type Span, spanOfFigure } from '../vocabulary/span.ts'
import type { Question, Survey } from '../vocabulary/survey.ts'
import { periodInBrief } from '../wording/dates.ts'
import { type Labels, labelsOf } from '../wording/labels.ts'
import { periodAsked } from './cells-asked.ts'

/** A row for each body that gave a number; what it does not speak of is left out. */
export function compareBodies(
  survey: Survey,
  question: Question,
  values: readonly BodyValue[],
  of: (body: string) => Told,
): BodyCompared[] {
  const labels = labelsOf(survey)
  const gave = values.filter(({ value }) => !isMissing(value))
  const unit = question.counts?.id ?? commonest(gave.flatMap((one) => (one.unit ? [one.unit] : [])))
  return gave.map((one) => {
    const { answer, saidOn } = of(one.body)
    return {
      body: one.body,
      name: one.name,
      aspects: {
        ...unitOf(one, unit, labels),
        ...populationOf(one.figures, question, labels),
        ...periodOf(one.figures, { period: periodAsked(survey, question), saidOn }),
        ...caveatsOf(answer),
      },
    }
  })
}

/** What stands as a body's answer, and the day on which its numbers were told; null where not known. */
interface Told {
  answer: DecidedAnswer | undefined
  saidOn: string | null
}

/** The days that a number has to cover, and the day on which it was told; null where not known. */
interface PeriodAsked {
  period: Span | null
  saidOn: string | null
}

type Aspects = BodyCompared['aspects']

function commonest(units: readonly Unit[]): Unit | null {
  const counts = [...Map.groupBy(units, (unit) => unit)]
  return counts.toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null
}

function unitOf(
  { unit, unitInk, figures }: BodyValue,
  asked: Unit | null,
  labels: Labels,
): Aspects {
  if (!unit) return {}
  const own = unitInk?.toLowerCase().trim()
  const known = [labels.unit(unit), labels.unit(unit, 1)].map((word) => word.toLowerCase())
  const word = own && unit !== 'other' && !known.includes(own) ? ` (“${unitInk}”)` : ''
  return {
    unit: {
      says: `${labels.counted({ unit, unitInk })}${word}`,
      differs: asked !== null && unit !== asked,
      evidence: inkOf(figures[0]),
    },
  }
}

function populationOf(
  figures: readonly Figure[],
  { whom: asked }: Question,
  labels: Labels,
): Aspects {
  const counted = [...new Set(figures.flatMap(populationsOf))]
  const said = counted.filter((one) => one !== 'unknown' && one !== 'all')
  if (said.length === 0) return {}
  const differs =
    asked !== undefined &&
    (asked.some((one) => !counted.includes(one)) || said.some((one) => !asked.includes(one)))
  return {
    population: {
      says: labels.whom({ population: said }),
      differs: differs && !counted.includes('all'),
      evidence: inkOf(figures[0]),
    },
  }
}

function periodOf(figures: readonly Figure[], { period: asked, saidOn }: PeriodAsked): Aspects {
  const spans = figures.flatMap((figure) => spanOfFigure(figure) ?? [])
  const from = spans.map((span) => span.from).sort()[0]
  const to = spans
    .map((span) => span.to)
    .sort()
    .at(-1)
  if (!from || !to) return {}
  const differs = asked !== null && coversAsked({ from, to }, asked, saidOn) !== 'whole'
  const says = periodInBrief({ from, to }) ?? ''
  return { period: { says, differs, evidence: inkOf(figures[0]) } }
}

const ASPECT_OF: Record<CaveatKind, Aspect> = {
  'keyword-search': 'keyword-search',
  finalised: 'finalised',
  proven: 'method',
  formal: 'method',
  'leaves-out': 'method',
  system: 'system',
}

/** Which system the records are in is said and is no difference; all other caveats make the number another one. */
function caveatsOf(answer: DecidedAnswer | undefined): Aspects {
  const aspects: Aspects = {}
  const pencil = answer?.state !== 'confirmed'
  for (const caveat of answer?.caveats ?? [])
    aspects[ASPECT_OF[caveat.kind]] ??= {
      says: `“${shortened(caveat)}”`,
      differs: caveat.kind !== 'system',
      evidence: inkOf(caveat),
      ...(pencil && { pencil }),
    }
  return aspects
}

const LONGEST = 140

function shortened({ ink }: Caveat): string {
  const plain = ink.replace(/\s+/g, ' ').trim()
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST).replace(/\s\S*$/, '')} …` : plain
}

const inkOf = (said: Evidence | undefined): AspectSaid['evidence'] =>
  said ? evidenceIn(said) : null
